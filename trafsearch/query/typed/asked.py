"""Which words of a query are to be found, and which are excluded."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.query.parsing.lexer import Kind, Lexeme
from trafsearch.span import Span

_CHUNK = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a typed word stands in the query, and whether it is the beginning of any word: word*"""

    span: Span
    is_beginning: bool = False


def asked_and_excluded(typed: Sequence[Lexeme]) -> tuple[list[int], list[int]]:
    """By number: the words and phrases that are to be found, and those after a minus or NOT."""
    asked: list[int] = []
    excluded: list[int] = []
    depth, excluded_below = 0, None
    after_not = False
    for number, lexeme in enumerate(typed):
        if lexeme.kind is Kind.OPEN:
            depth += 1
            if after_not and excluded_below is None:
                excluded_below = depth
        elif lexeme.kind is Kind.CLOSE:
            if depth == excluded_below:
                excluded_below = None
            depth -= 1
        elif lexeme.kind in (Kind.WORD, Kind.QUOTE):
            (excluded if after_not or excluded_below is not None else asked).append(number)
        after_not = lexeme.kind in (Kind.MINUS, Kind.NOT)
    return asked, excluded


def stretches_of(lexeme: Lexeme) -> list[Stretch]:
    """The words of a lexeme, each between two blanks; without `=word`, which stays as it is typed."""
    return list(_stretches(lexeme))


def _stretches(lexeme: Lexeme) -> Iterator[Stretch]:
    for chunk in _CHUNK.finditer(lexeme.text):
        if not chunk[0].startswith("="):
            is_beginning = chunk[0].endswith("*")
            yield Stretch(Span(lexeme.at + chunk.start(), lexeme.at + chunk.end() - is_beginning), is_beginning)
