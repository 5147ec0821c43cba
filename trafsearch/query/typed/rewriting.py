"""A query in the query language, written anew with the words that were meant."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from trafsearch.query.parsing.lexer import OPERATORS, Kind, Lexeme, lexemes
from trafsearch.query.typed.asked import Stretch, asked_and_excluded, stretches_of
from trafsearch.query.typed.completing import Named, completed, nothing_named
from trafsearch.query.typed.correction import Correction, Idle, Unfound
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.minus import with_o_for_minus
from trafsearch.query.typed.piece import MOST, Reading
from trafsearch.query.typed.reading import pieces_of, read_pieces
from trafsearch.span import Span

_SLOP = re.compile(r"~[0-9]+")


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The text with other words in place of those found nowhere; what became what, what is found in no way, and what
    excludes nothing.
    """

    text: str
    corrected: tuple[Correction, ...] = ()
    unfound: tuple[Unfound, ...] = ()
    idle: tuple[Idle, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unit:
    """A part of the query that is written anew as one: a word, a phrase, or words side by side."""

    span: Span
    stretches: tuple[Stretch, ...]
    readings: tuple[Reading, ...]


def rewrite_query(query: str, words: HeldWords, named: Named = nothing_named) -> Rewritten:
    """Alternatives are joined by OR. `=word` and what is excluded stay as typed, but for a minus that is a letter."""
    text, from_minus = with_o_for_minus(query, words)
    typed = lexemes(text)
    asked, excluded = asked_and_excluded(typed)
    units = [unit for run in _runs(text, typed, asked, words) for unit in _completed(run, named)]
    idle = tuple(dict.fromkeys(_idle(text, [typed[number] for number in excluded], words)))
    for unit in reversed(units):
        text = text[: unit.span.start] + _written(text, unit) + text[unit.span.end :]
    readings = [reading for unit in units for reading in unit.readings]
    return Rewritten(
        text,
        tuple(dict.fromkeys((*from_minus, *(each.correction for each in readings if each.correction)))),
        tuple(dict.fromkeys(each.unfound for each in readings if each.unfound)),
        idle,
    )


def _runs(query: str, typed: Sequence[Lexeme], asked: Sequence[int], words: HeldWords) -> Iterator[list[_Unit]]:
    """Words and phrases, with what they are read as; words side by side together."""
    stretches = [tuple(stretches_of(typed[number])) for number in asked]
    readings = iter(read_pieces(pieces_of(query, [each for some in stretches for each in some]), words))
    run: list[_Unit] = []
    before = -1
    for number, some in zip(asked, stretches, strict=True):
        lexeme = typed[number]
        unit = _Unit(Span(lexeme.position, _end(query, lexeme)), some, tuple(next(readings) for _ in some))
        if run and not (_is_plain(run[-1]) and _is_plain(unit) and _is_beside(typed[before:number])):
            yield run
            run = []
        run.append(unit)
        before = number
    if run:
        yield run


def _is_plain(unit: _Unit) -> bool:
    """Whether it is a word, in any of its forms."""
    return len(unit.stretches) == 1 and unit.stretches[0].span == unit.span


def _is_beside(between: Sequence[Lexeme]) -> bool:
    return all(lexeme.kind in (Kind.WORD, Kind.AND) for lexeme in between)


def _completed(run: Sequence[_Unit], named: Named) -> Iterator[_Unit]:
    """The units of a run with the readings that complete a label; those that do in several ways as one unit."""
    readings = [reading for unit in run for reading in unit.readings]
    readings, together = completed(readings, named)
    if len(run) == 1:
        yield _Unit(run[0].span, run[0].stretches, tuple(readings))
        return
    last_of = dict(together)
    at = 0
    while at < len(run):
        last = last_of.get(at, at)
        stretches = tuple(stretch for unit in run[at : last + 1] for stretch in unit.stretches)
        yield _Unit(Span(run[at].span.start, run[last].span.end), stretches, tuple(readings[at : last + 1]))
        at = last + 1


def _idle(query: str, excluded: Sequence[Lexeme], words: HeldWords) -> Iterator[Idle]:
    stretches = [stretch for lexeme in excluded for stretch in stretches_of(lexeme)]
    for reading in read_pieces(pieces_of(query, stretches), words):
        if not reading.piece.is_beginning and all(map(words.has_in_any_letters, reading.piece.forms)):
            continue
        if reading.correction and reading.tried is not None:
            yield Idle(reading.correction.typed, reading.correction.read_as)
        elif reading.unfound:
            yield Idle(reading.unfound.typed, reading.unfound.meant)


def _written(query: str, unit: _Unit) -> str:
    """The unit as its readings say; several as alternatives."""
    start, end = unit.span.start, unit.span.end
    if not any(reading.way for reading in unit.readings):
        return query[start:end]
    chosen = islice(product(*(reading.texts for reading in unit.readings)), MOST)
    texts = [_put(query[start:end], start, unit.stretches, each) for each in chosen]
    return texts[0] if len(texts) == 1 else f"({' OR '.join(texts)})"


def _end(query: str, lexeme: Lexeme) -> int:
    end = lexeme.at + len(lexeme.text)
    if lexeme.kind is not Kind.QUOTE:
        return end
    slop = _SLOP.match(query, end + 1)
    return slop.end() if slop else end + 1


def _put(text: str, start: int, stretches: Sequence[Stretch], chosen: Sequence[str]) -> str:
    for stretch, word in reversed(list(zip(stretches, chosen, strict=True))):
        written = word.lower() if word in OPERATORS else word
        text = text[: stretch.span.start - start] + written + text[stretch.span.end - start :]
    return text
