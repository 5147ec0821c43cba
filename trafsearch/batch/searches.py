"""What a row asks for, as a search."""

import re
from dataclasses import fields, replace
from datetime import date

from trafsearch.analysis.tokenizer import tokenize
from trafsearch.batch.asked import Asked
from trafsearch.batch.reasons import bad_row
from trafsearch.catalog.spelling import has_term
from trafsearch.query.search import Filters, Search
from trafsearch.query.tree import Everything, Phrase, Word
from trafsearch.query.typed.correction import Unfound
from trafsearch.store.asking import parse
from trafsearch.store.store import Store

_LOST_LETTERS = re.compile(r"\?(?=[^\W\d_])|\?{2}")  # ?аза?стан: a spreadsheet saved it in letters without қ
_FILTER_NAMES = {
    "areas": "area",
    "types": "type",
    "languages": "lang",
    "documents": "doc",
    "issuers": "issuer",
    "years": "year",
    "adopted": "adopted",
    "in_force": "in-force",
}


def search_of(store: Store, asked: Asked, *, literal: bool = False, as_of: date | None = None) -> Search:
    """The search that gives what the command `search` gives for the row, all hits of it.

    A query is widened and corrected unless `literal`; a term never is. Raises BadQueryRow, QuerySyntax,
    UnknownConcept, UnknownArea.
    """
    if asked.fault:
        raise asked.fault
    if _LOST_LETTERS.search(asked.text):
        raise bad_row("batch.lost_letters", asked.text)
    found = parse(store, asked.text, literal=literal) if asked.is_query else _term(store, asked.text)
    filters = _both(found.filters, _filters(store, asked.filters)) if asked.filters else found.filters
    return replace(found, filters=_both(filters, Filters(in_force=as_of)) if as_of else filters)


def _term(store: Store, text: str) -> Search:
    """The words of a term side by side, whatever signs stand among them: «№ 416», «C++», «и/или».

    It says which of them no text has: a slip of the keys would look like silence.
    """
    words = [token.span.of(chunk) for chunk in re.findall(r"\S+", text) for token in tokenize(chunk)]
    if not words:
        raise bad_row("batch.no_words", text)
    parts = tuple(Word(word, store.terms_of_word(word)) for word in words)
    unfound = tuple(Unfound(each.text, ()) for each in parts if not has_term(store.catalog, each.terms))
    return Search(text, parts[0] if len(parts) == 1 else Phrase(parts), unfound=unfound)


def _filters(store: Store, text: str) -> Filters:
    found = parse(store, text, literal=True)
    if found.tree != Everything():
        raise bad_row("batch.no_filters", text)
    return found.filters


def _both(of_query: Filters, beside: Filters) -> Filters:
    """What both ask for. One that stands in both would be read as either of its values: it is refused."""
    nothing = Filters()
    for field in fields(Filters):
        if all(getattr(each, field.name) != getattr(nothing, field.name) for each in (of_query, beside)):
            raise bad_row("batch.filter_twice", f"{_FILTER_NAMES[field.name]}:")
    return Filters(
        **{field.name: getattr(of_query, field.name) or getattr(beside, field.name) for field in fields(Filters)}
    )
