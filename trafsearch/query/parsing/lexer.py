"""A query cut into lexemes, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import zip_longest

from trafsearch.query.parsing.number_sign import is_number_sign
from trafsearch.query.parsing.reasons import refusal

FILTERS = ("area", "type", "lang", "year", "adopted", "in-force", "issuer", "doc")
CONCEPT = "concept"
MAX_SLOP = 1000
CLOSING = {'"': '"', "«": "»", "“": "”“", "„": "“”"}
OPERATORS = {
    **dict.fromkeys(("OR", "ИЛИ", "НЕМЕСЕ"), "or"),
    **dict.fromkeys(("AND", "И", "ЖӘНЕ"), "and"),
    **dict.fromkeys(("NOT", "НЕ", "ЕМЕС"), "not"),
}

_QUOTES = '"«»“”„'
_SPACE = re.compile(r"\s+")
_NAMED = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*):(?!//)")  # area: concept: in-force:
_VALUE = re.compile(rf"[^\s(){_QUOTES}]*")
_CHUNK = re.compile(rf"[^\s(){_QUOTES}]+")
_SLOP = re.compile(r"[0-9]{1,4}(?![\w.])")


class Kind(Enum):
    WORD = auto()
    QUOTE = auto()  # text: what stands between the quotes
    NAMED = auto()  # name:text
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = "or"
    AND = "and"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """`position` is where it begins in the query, `at` where its text does; `slop` is the number after a phrase's ~."""

    kind: Kind
    text: str
    position: int
    at: int
    name: str = ""
    slop: int = 0


def lexemes(query: str) -> list[Lexeme]:
    """The lexemes of the query in order, without the sign of a number before one: № 266-IV.

    Raises QuerySyntax for lone quotes and misplaced signs.
    """
    found = list(_lexemes(query))
    return [each for each, after in zip_longest(found, found[1:]) if not _is_passed_over(each, after)]


def _is_passed_over(lexeme: Lexeme, after: Lexeme | None) -> bool:
    is_before_number = after is not None and after.kind is Kind.WORD and after.text[0].isdigit()
    return is_before_number and lexeme.kind is Kind.WORD and is_number_sign(lexeme.text)


def _lexemes(query: str) -> Iterator[Lexeme]:
    position = 0
    while position < len(query):
        if space := _SPACE.match(query, position):
            position = space.end()
            continue
        lexeme, position = _next(query, position)
        yield lexeme


def _next(query: str, position: int) -> tuple[Lexeme, int]:
    sign = query[position]
    if sign in "()":
        return Lexeme(Kind.OPEN if sign == "(" else Kind.CLOSE, sign, position, position), position + 1
    if sign in CLOSING:
        return _phrase(query, position)
    if sign in _QUOTES:
        raise refusal(query, position, "query.close_quote")
    if sign == "-":
        return _minus(query, position)
    if (named := _NAMED.match(query, position)) and _is_name(query, named):
        return _named(query, named)
    return _word(query, position)


def _minus(query: str, position: int) -> tuple[Lexeme, int]:
    after = query[position + 1 : position + 2]
    if not after or after.isspace() or after == ")":
        raise refusal(query, position, "query.minus_alone")
    return Lexeme(Kind.MINUS, "-", position, position), position + 1


def _quoted(query: str, position: int) -> tuple[str, int]:
    """What stands in the quotes that open at `position`, and where they end."""
    closing = CLOSING[query[position]]
    for end in range(position + 1, len(query)):
        if query[end] in closing:
            return query[position + 1 : end], end + 1
    raise refusal(query, position, "query.open_quote")


def _phrase(query: str, position: int) -> tuple[Lexeme, int]:
    text, end = _quoted(query, position)
    slop = 0
    if query[end : end + 1] == "~":
        number = _SLOP.match(query, end + 1)
        if not number or int(number[0]) > MAX_SLOP:
            raise refusal(query, end, "query.slop_number")
        slop, end = int(number[0]), number.end()
    return Lexeme(Kind.QUOTE, text, position, position + 1, slop=slop), end


def _is_name(query: str, named: re.Match[str]) -> bool:
    """Whether it is a name of ours, or could be meant as one; «Сноска: Закон» is two words."""
    after = query[named.end() : named.end() + 1]
    return named[1].lower() in (*FILTERS, CONCEPT) or bool(after and not after.isspace())


def _named(query: str, named: re.Match[str]) -> tuple[Lexeme, int]:
    at = named.end()
    if query[at : at + 1] and query[at] in CLOSING:
        text, end = _quoted(query, at)
        at += 1
    else:
        found = _VALUE.match(query, at)
        assert found
        text, end = found[0], found.end()
    return Lexeme(Kind.NAMED, text, named.start(), at, name=named[1].lower()), end


def _word(query: str, position: int) -> tuple[Lexeme, int]:
    found = _CHUNK.match(query, position)
    assert found
    kind = Kind(OPERATORS[found[0]]) if found[0] in OPERATORS else Kind.WORD
    return Lexeme(kind, found[0], position, position), found.end()
