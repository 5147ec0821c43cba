"""Matches with what stands left and right of them, to be read under one another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trafsearch.report.mentioning import Mention
from trafsearch.results import keyword_in_context
from trafsearch.results.hit import Hit
from trafsearch.structure.passage import Passage


@dataclass(frozen=True, slots=True)
class InContext:
    """A match in its passage: `left`, `match` and `right` are its text, one after another, on one line."""

    act: str
    title: str
    passage: Passage
    left: str
    match: str
    right: str


def in_context(found: Iterable[Hit | Mention]) -> Iterator[InContext]:
    """Each match of hits or mentions with the words around it, in their order; the whole of the passage is given.

    A hit in which no word is matched, because the words stand in its headings, has an empty match.
    """
    for each in found:
        text = each.passage.text
        spans = each.spans if isinstance(each, Hit) else (each.found.span,)
        for line in keyword_in_context.in_context(text, spans):
            yield InContext(each.act, each.title, each.passage, line.left, line.match, line.right)
