"""Typed words, each read as what is found: as typed, else in one of the ways that a keyboard spoils them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language, identify
from trafsearch.query.typed import joined, layouts, letters, script, typos
from trafsearch.query.typed.alphabet import is_cyrillic, is_latin
from trafsearch.query.typed.asked import Stretch
from trafsearch.query.typed.correction import Way
from trafsearch.query.typed.existing import is_kazakh_dictionary_form, is_russian
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.neighbours import by_what_others_show
from trafsearch.query.typed.piece import MOST, Piece, Reading, is_found, replaced

MOST_MISTYPED = 8  # words of a query that are found nowhere; with more of them it is no slip
_SHORTEST_IN_LAYOUT = 3
_LONGEST_ABBREVIATION = 5

Read = Callable[[Piece, HeldWords], tuple[str, ...] | None]  # what a piece is read as; None where it cannot be tried


@dataclass(frozen=True, slots=True)
class _Query:
    """What all words of a query show together: one keyboard has typed them."""

    is_kazakh: bool  # of several words, which may be Russian ones too
    is_russian: bool  # of several words
    is_latin_kazakh: bool


def read_pieces(pieces: Sequence[Piece], words: HeldWords) -> list[Reading]:
    """A reading of each piece. A keyboard types all words of a query: what one shows to be meant is tried with all."""
    query = _shown_by(pieces, words)
    readings = [_read_as_typed(piece, words) for piece in pieces]
    readings = [_read_by(Way.LETTERS, partial(_with_letters, query=query), each, words) for each in readings]
    readings = [_read_by(Way.SCRIPT, partial(_in_cyrillic, query=query), each, words) for each in readings]
    readings = [_read_by(Way.LAYOUT, _in_layouts, each, words) for each in readings]
    readings = by_what_others_show(readings, words)
    if query.is_latin_kazakh:
        readings = [_also_in_cyrillic(each, words, query) for each in readings]
    readings = [_as_found_at_last(each, words) for each in readings]
    if sum(reading.is_open for reading in readings) <= MOST_MISTYPED:
        readings = [_read_by(Way.TYPO, _without_typo, each, words) for each in readings]
        readings = [_read_by(Way.SPACE, _parted, each, words) for each in readings]
    return [_with_likeness(reading, words) for reading in readings]


def pieces_of(text: str, stretches: Sequence[Stretch]) -> list[Piece]:
    """What is typed in each stretch of the text."""
    typed = [stretch.span.of(text) for stretch in stretches]
    is_in_capitals = all(each[:1].isupper() for each in typed)  # Human Traficking, КОРУПЦИЯ
    if typos.is_shouted(typed):  # ТОРГОВЛИ ЛЮДМИ: no abbreviation among them is told from a word
        return [Piece(each, stretch.is_beginning) for each, stretch in zip(typed, stretches, strict=True)]
    return [
        Piece(each, stretch.is_beginning, typos.may_be_name(each, may_be_capital=is_in_capitals or i == 0))
        for i, (each, stretch) in enumerate(zip(typed, stretches, strict=True))
    ]


def _shown_by(pieces: Sequence[Piece], words: HeldWords) -> _Query:
    cyrillic = [piece for piece in pieces if is_cyrillic(piece.text)]
    is_several = sum(len(piece.forms) for piece in cyrillic) > 1
    language = identify(" ".join(piece.text for piece in cyrillic)) if is_several else Language.NONE
    return _Query(
        is_several and language is not Language.RU,
        language is Language.RU,
        script.is_shown([piece.text for piece in pieces], words),
    )


def _read_as_typed(piece: Piece, words: HeldWords) -> Reading:
    if not is_found(piece.text, words, piece):
        return Reading(piece, (piece.text,), tried=())
    as_typed = Reading(piece, (piece.text,), tried=None)
    tokens = [] if piece.is_beginning else tokenize(piece.text)
    meant = [(token.form, *letters.words_lacking(token.form, words)) for token in tokens]
    texts = replaced(piece.text, tokens, meant)
    return replace(as_typed, texts=(piece.text, *texts[1:]), way=Way.LETTERS) if len(texts) > 1 else as_typed


def _read_by(way: Way, read: Read, reading: Reading, words: HeldWords) -> Reading:
    """What is found in no way yet, read in this one."""
    if reading.tried is None or reading.way:
        return reading
    texts = read(reading.piece, words)
    if texts is None:
        return reading
    tried = (*reading.tried, way)
    return replace(reading, texts=texts, way=way, tried=tried) if texts else replace(reading, tried=tried)


def _with_letters(piece: Piece, words: HeldWords, query: _Query) -> tuple[str, ...] | None:
    """None where no letter of it is in doubt, and for a Russian word beside others; one alone is read as a Kazakh
    dictionary word: кала as қала, but россиянин never as россиянің.
    """
    tokens = tokenize(piece.text)
    if not any(letters.can_be_meant(token.form) for token in tokens):
        return None
    if piece.is_beginning:
        beginnings = letters.beginnings_meant(tokens[-1].form, words) if len(tokens) == 1 else ()
        return replaced(piece.text, tokens, [beginnings])
    tokens = [token for token in tokens if not words.has(token.form)]
    meant = [letters.words_meant(token.form, words) for token in tokens]
    if query.is_kazakh or not all(is_russian(token.form, words.forms) for token in tokens):
        return replaced(piece.text, tokens, meant)
    if query.is_russian:
        return None
    return replaced(piece.text, tokens, [tuple(filter(is_kazakh_dictionary_form, each)) for each in meant]) or None


def _in_cyrillic(piece: Piece, words: HeldWords, query: _Query) -> tuple[str, ...] | None:
    """All its words: «is-qimyl» is no English one. One that is found only as typed stays so.

    None where it is not in Latin letters, and for English words and abbreviations, unless those beside are Kazakh.
    """
    tokens = tokenize(piece.text)
    if piece.is_beginning or not all(is_latin(token.form) for token in tokens):
        return None
    missing = [token.form for token in tokens if not words.has(token.form)]
    is_abbreviation = piece.text.isupper() and len(piece.text) <= _LONGEST_ABBREVIATION
    if not query.is_latin_kazakh and (is_abbreviation or not all(map(script.is_doubtful, missing))):
        return None
    spelled = partial(script.words_meant, words=words, in_kazakh=query.is_latin_kazakh)
    return replaced(piece.text, tokens, [spelled(token.form) or _as_found(token.form, words) for token in tokens])


def _as_found(form: str, words: HeldWords) -> tuple[str, ...]:
    return (form,) if words.has(form) else ()


def _also_in_cyrillic(reading: Reading, words: HeldWords, query: _Query) -> Reading:
    """«adam saudasy»: where the words together are Kazakh, one that is found as typed was meant in Cyrillic too."""
    piece = reading.piece
    if reading.way or reading.is_open:
        return reading
    texts = tuple(text for text in _in_cyrillic(piece, words, query) or () if text != piece.text)
    return replace(reading, texts=(*texts[: MOST - 1], piece.text), way=Way.SCRIPT) if texts else reading


def _as_found_at_last(reading: Reading, words: HeldWords) -> Reading:
    """What finds Cyrillic words as it is typed, and could not be written in Cyrillic."""
    is_found_so = reading.is_open and all(map(words.has_in_any_letters, reading.piece.forms))
    return replace(reading, tried=None) if is_found_so and not reading.piece.is_beginning else reading


def _in_layouts(piece: Piece, words: HeldWords) -> tuple[str, ...] | None:
    """None where its letters are of several alphabets, or it has none."""
    if not layouts.is_of_one_alphabet(piece.text):
        return None
    for text in layouts.in_other_layouts(piece.text):
        forms = [token.form for token in tokenize(text)]
        is_long = any(len(form) >= _SHORTEST_IN_LAYOUT for form in forms)
        if is_long and all(words.seems_to_have(form) for form in forms) and is_found(text, words, piece):
            return (text,)
    return ()


def _without_typo(piece: Piece, words: HeldWords) -> tuple[str, ...] | None:
    """None where one of the words that are not found is none to be mistyped: short, a name, a number."""
    tokens = [token for token in tokenize(piece.text) if not words.has(token.form)]
    if piece.is_beginning or piece.may_be_name or not all(typos.may_be_mistyped(token.form, words) for token in tokens):
        return None
    return replaced(piece.text, tokens, [typos.words_near(token.form, words) for token in tokens])


def _parted(piece: Piece, words: HeldWords) -> tuple[str, ...] | None:
    tokens = [token for token in tokenize(piece.text) if not words.has(token.form)]
    if piece.is_beginning or piece.may_be_name or not all(joined.may_be_joined(token.form, words) for token in tokens):
        return None
    return replaced(piece.text, tokens, [joined.words_joined(token.form, words) for token in tokens])


def _with_likeness(reading: Reading, words: HeldWords) -> Reading:
    """A word that is read in no way, with those that are typed alike: it may be one of its own language."""
    forms = reading.piece.forms
    if not reading.is_open or reading.piece.is_beginning or len(forms) != 1:
        return reading
    return replace(reading, meant=letters.words_alike(forms[0], words))
