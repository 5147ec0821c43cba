"""A search as a query that can be edited and run again: what is printed parses back to the same search."""

import re
from collections.abc import Iterator
from datetime import date

from trafsearch.query.parsing.filters import FIRST_YEAR, LAST_YEAR
from trafsearch.query.parsing.lexer import CLOSING, OPERATORS
from trafsearch.query.parsing.number_sign import is_number_sign
from trafsearch.query.search import Filters, Search
from trafsearch.query.tree import And, ConceptLeaf, Everything, Form, Node, Not, Or, Phrase, Prefix, Word

_PLAIN = re.compile(r'[^\s()"«»“”„]+')


def print_query(query: Search | Node, filters: Filters | None = None) -> str:
    """The query of a Search, or of a tree and filters: filters first, then the tree."""
    if isinstance(query, Search):
        return print_query(query.tree, query.filters)
    named = list(_filters(filters or Filters()))
    tree = _tree(query)
    return " ".join([*named, f"({tree})" if named and isinstance(query, Or) else tree]).strip()


def _tree(tree: Node) -> str:
    match tree:
        case And(parts):
            return " ".join(_operand(part) for part in parts if part != Everything())
        case Or(parts):
            return " OR ".join(_operand(part) for part in parts)
        case Not(part):
            return "-" + _operand(part)
        case Everything():
            return ""
        case ConceptLeaf(text=text):
            return f"concept:{_value(text)}"
        case Phrase(parts, slop):
            return '"' + " ".join(_word(part) for part in parts) + '"' + (f"~{slop}" if slop else "")
        case Word(text=text) if text in OPERATORS or is_number_sign(text):
            return f'"{text}"'
    return _word(tree)


def _operand(tree: Node) -> str:
    return f"({_tree(tree)})" if isinstance(tree, And | Or) else _tree(tree)


def _word(word: Word | Form | Prefix) -> str:
    match word:
        case Form(text=text):
            return f"={text}"
        case Prefix(text=text):
            return f"{text}*"
    return word.text


def _filters(filters: Filters) -> Iterator[str]:
    for name, values in (("area", filters.areas), ("type", filters.types), ("lang", filters.languages)):
        yield from (f"{name}:{_value(value)}" for value in values)
    yield from (f"year:{_years(*years)}" for years in filters.years)
    yield from (f"adopted:{_dates(*dates)}" for dates in filters.adopted)
    if filters.in_force:
        yield f"in-force:{filters.in_force}"
    yield from (f"issuer:{_quoted(issuer)}" for issuer in filters.issuers)
    yield from (f"doc:{_value(document)}" for document in filters.documents)


def _years(first: int, last: int) -> str:
    if first == last:
        return f"{first:04}"
    if first == FIRST_YEAR and last == LAST_YEAR:
        return f"{first:04}.."
    return ("" if first == FIRST_YEAR else f"{first:04}") + ".." + ("" if last == LAST_YEAR else f"{last:04}")


def _dates(first: date, last: date) -> str:
    if first == last:
        return str(first)
    if first == date.min and last == date.max:
        return f"{first}.."
    return ("" if first == date.min else str(first)) + ".." + ("" if last == date.max else str(last))


def _value(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    """In quotes of a kind that the text does not hold itself."""
    opening = next((sign for sign, closing in CLOSING.items() if not set(closing) & set(text)), '"')
    return opening + text + CLOSING[opening][0]
