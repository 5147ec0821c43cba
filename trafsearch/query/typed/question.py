"""A plain question, written anew with the words that were meant."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from trafsearch.query.typed import script
from trafsearch.query.typed.alphabet import is_latin
from trafsearch.query.typed.asked import Stretch
from trafsearch.query.typed.completing import Named, completed, nothing_named
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.piece import Reading
from trafsearch.query.typed.reading import pieces_of, read_pieces
from trafsearch.query.typed.rewriting import Rewritten
from trafsearch.span import Span

_CHUNK = re.compile(r"\S+")


def rewrite_question(
    question: str, words: HeldWords, leftover: Collection[str], named: Named = nothing_named
) -> Rewritten:
    """Only the pieces with a word (folded) of `leftover` are looked at; in a question that is Kazakh in Latin letters
    all that are in these.
    """
    stretches = [Stretch(Span(*chunk.span())) for chunk in _CHUNK.finditer(question)]
    readings, _ = completed(list(_readings(question, stretches, words, leftover)), named)
    text = question
    for stretch, reading in reversed(list(zip(stretches, readings, strict=True))):
        text = text[: stretch.span.start] + _meant(reading) + text[stretch.span.end :]
    said = [reading if reading.tried is None else replace(reading, texts=(_meant(reading),)) for reading in readings]
    return Rewritten(
        text,
        tuple(dict.fromkeys(reading.correction for reading in said if reading.correction)),
        tuple(dict.fromkeys(reading.unfound for reading in said if reading.unfound)),
    )


def _readings(
    question: str, stretches: list[Stretch], words: HeldWords, leftover: Collection[str]
) -> Iterator[Reading]:
    """One of each stretch; what is not looked at is taken as typed."""
    pieces = pieces_of(question, stretches)
    is_kazakh = script.is_shown([piece.text for piece in pieces], words)
    looked_at = [any(form in leftover or (is_kazakh and is_latin(form)) for form in piece.forms) for piece in pieces]
    chosen = [piece for piece, is_chosen in zip(pieces, looked_at, strict=True) if is_chosen]
    readings = iter(read_pieces(chosen, words))
    for piece, is_chosen in zip(pieces, looked_at, strict=True):
        yield next(readings) if is_chosen else Reading(piece, (piece.text,))


def _meant(reading: Reading) -> str:
    """The first text that is not what was typed, if there is any."""
    return next((text for text in reading.texts if text != reading.piece.text), reading.piece.text)
