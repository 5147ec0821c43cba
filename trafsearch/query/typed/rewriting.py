"""A query or a question, written anew with the words that were meant."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from trafsearch.analysis.tokenizer import tokenize
from trafsearch.query.parsing.lexer import OPERATORS, Kind, Lexeme, lexemes
from trafsearch.query.typed.correction import Correction, Unfound
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.reading import MOST, Piece, Reading, read_pieces
from trafsearch.query.typed.typos import may_be_name
from trafsearch.span import Span

_CHUNK = re.compile(r"\S+")
_SLOP = re.compile(r"~[0-9]+")

Stretch = tuple[Span, bool]  # where a typed word stands, and whether it is the beginning of any word: word*


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The text with other words in place of those found nowhere, what became what, and what is found in no way."""

    text: str
    corrected: tuple[Correction, ...] = ()
    unfound: tuple[Unfound, ...] = ()


def rewrite_query(query: str, words: HeldWords) -> Rewritten:
    """A query in the query language; alternatives are joined by OR. `=word` and what is excluded stay as typed."""
    asked = [(lexeme, list(_stretches(lexeme))) for lexeme in _asked(lexemes(query))]
    readings = _readings(query, [stretch for _, stretches in asked for stretch in stretches], words)
    text = query
    rest = readings
    for lexeme, stretches in reversed(asked):
        rest, own = rest[: len(rest) - len(stretches)], rest[len(rest) - len(stretches) :]
        text = _written(text, lexeme, stretches, own)
    return _rewritten(text, readings)


def rewrite_question(question: str, words: HeldWords, leftover: Collection[str]) -> Rewritten:
    """A plain question; only the pieces with a word (folded) of `leftover` are looked at."""
    stretches: list[Stretch] = [
        (Span(*chunk.span()), False)
        for chunk in _CHUNK.finditer(question)
        if any(token.form in leftover for token in tokenize(chunk[0]))
    ]
    readings = _readings(question, stretches, words)
    text = question
    for (span, _), reading in reversed(list(zip(stretches, readings, strict=True))):
        meant = next((each for each in reading.texts if each != reading.piece.text), reading.piece.text)
        text = text[: span.start] + meant + text[span.end :]
    return _rewritten(text, readings)


def _rewritten(text: str, readings: Sequence[Reading]) -> Rewritten:
    return Rewritten(
        text,
        tuple(dict.fromkeys(reading.correction for reading in readings if reading.correction)),
        tuple(dict.fromkeys(reading.unfound for reading in readings if reading.unfound)),
    )


def _readings(text: str, stretches: Sequence[Stretch], words: HeldWords) -> list[Reading]:
    typed = [span.of(text) for span, _ in stretches]
    is_sentence = any(each[:1].islower() for each in typed[1:])
    pieces = [
        Piece(each, is_beginning, may_be_name(each, opens_sentence=is_sentence and i == 0))
        for i, (each, (_, is_beginning)) in enumerate(zip(typed, stretches, strict=True))
    ]
    return read_pieces(pieces, words)


def _asked(typed: Sequence[Lexeme]) -> Iterator[Lexeme]:
    """The words and phrases that are to be found, without those after a minus or NOT."""
    depth, excluded_below = 0, None
    after_not = False
    for lexeme in typed:
        if lexeme.kind is Kind.OPEN:
            depth += 1
            if after_not and excluded_below is None:
                excluded_below = depth
        elif lexeme.kind is Kind.CLOSE:
            if depth == excluded_below:
                excluded_below = None
            depth -= 1
        elif lexeme.kind in (Kind.WORD, Kind.QUOTE) and not after_not and excluded_below is None:
            yield lexeme
        after_not = lexeme.kind in (Kind.MINUS, Kind.NOT)


def _stretches(lexeme: Lexeme) -> Iterator[Stretch]:
    for chunk in _CHUNK.finditer(lexeme.text):
        span = Span(lexeme.at + chunk.start(), lexeme.at + chunk.end())
        if chunk[0].startswith("="):
            continue
        is_beginning = chunk[0].endswith("*")
        yield Span(span.start, span.end - is_beginning), is_beginning


def _written(query: str, lexeme: Lexeme, stretches: Sequence[Stretch], readings: Sequence[Reading]) -> str:
    """The query with the lexeme as its readings say; several as alternatives."""
    if not any(reading.way for reading in readings):
        return query
    start, end = lexeme.position, _end(query, lexeme)
    chosen = islice(product(*(reading.texts for reading in readings)), MOST)
    texts = [_put(query[start:end], start, stretches, each) for each in chosen]
    written = texts[0] if len(texts) == 1 else f"({' OR '.join(texts)})"
    return query[:start] + written + query[end:]


def _end(query: str, lexeme: Lexeme) -> int:
    end = lexeme.at + len(lexeme.text)
    if lexeme.kind is not Kind.QUOTE:
        return end
    slop = _SLOP.match(query, end + 1)
    return slop.end() if slop else end + 1


def _put(text: str, start: int, stretches: Sequence[Stretch], chosen: Sequence[str]) -> str:
    for (span, _), word in reversed(list(zip(stretches, chosen, strict=True))):
        written = word.lower() if word in OPERATORS else word
        text = text[: span.start - start] + written + text[span.end - start :]
    return text
