"""Typed words, each read as what is found: as typed, else with other letters, in another layout, without a slip."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from trafsearch.analysis.analyzer import languages_of
from trafsearch.analysis.tokenizer import RawToken, tokenize
from trafsearch.language import Language, identify
from trafsearch.query.typed import layouts, letters, typos
from trafsearch.query.typed.correction import Correction, Unfound, Way
from trafsearch.query.typed.existing import exists
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.plain_letters import plain

MOST = 4  # readings of one piece
MOST_MISTYPED = 8  # words of a query that are found nowhere; with more of them it is no slip
_SHORT = 2  # letters: such words are found in every text, and so do not show that they were meant
_SHORTEST_IN_LAYOUT = 3


Read = Callable[["Piece", HeldWords], tuple[str, ...] | None]  # what a piece is read as; None where it cannot be tried


@dataclass(frozen=True, slots=True)
class Piece:
    """What is typed between two blanks; `is_beginning` of any word that begins so, `may_be_name` by its capitals."""

    text: str
    is_beginning: bool = False
    may_be_name: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a piece is read as: any of `texts`; `way` is None where it is taken as typed.

    `tried` are the ways in which one was read that is not found; None for one that is.
    """

    piece: Piece
    texts: tuple[str, ...]
    way: Way | None = None
    tried: tuple[Way, ...] | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is found in no way yet."""
        return self.tried is not None and self.way is None

    @property
    def correction(self) -> Correction | None:
        return Correction(self.piece.text, self.texts, self.way) if self.way else None

    @property
    def unfound(self) -> Unfound | None:
        return Unfound(self.piece.text, self.tried or ()) if self.is_open else None


def read_pieces(pieces: Sequence[Piece], words: HeldWords) -> list[Reading]:
    """A reading of each piece. A keyboard types all words of a query: what one shows to be meant is tried with all."""
    is_russian = len(pieces) > 1 and identify(" ".join(piece.text for piece in pieces)) is Language.RU
    readings = [_read_as_typed(piece, words) for piece in pieces]
    if not is_russian or not all(_is_russian(reading.piece) for reading in readings if reading.is_open):
        readings = [_read_by(Way.LETTERS, _with_letters, reading, words) for reading in readings]
    readings = [_read_by(Way.LAYOUT, _in_layouts, reading, words) for reading in readings]
    readings = _by_what_others_show(readings, words)
    if sum(reading.is_open for reading in readings) > MOST_MISTYPED:
        return readings
    return [_read_by(Way.TYPO, _without_typo, reading, words) for reading in readings]


def _read_as_typed(piece: Piece, words: HeldWords) -> Reading:
    return Reading(piece, (piece.text,), tried=None if _is_found(piece.text, words, piece) else ())


def _read_by(way: Way, read: Read, reading: Reading, words: HeldWords) -> Reading:
    """What is found in no way yet, read in this one."""
    if reading.tried is None or reading.way:
        return reading
    texts = read(reading.piece, words)
    if texts is None:
        return reading
    tried = (*reading.tried, way)
    return replace(reading, texts=texts, way=way, tried=tried) if texts else replace(reading, tried=tried)


def _by_what_others_show(readings: Sequence[Reading], words: HeldWords) -> list[Reading]:
    shown = {layouts.is_cyrillic(reading.piece.text) for reading in readings if reading.way is Way.LAYOUT}
    with_letters = any(reading.way is Way.LETTERS for reading in readings)
    result = []
    for reading in readings:
        if layouts.is_cyrillic(reading.piece.text) in shown:
            reading = _in_the_layout(reading, words)
        result.append(_also_with_letters(reading, words) if with_letters else reading)
    return result


def _is_russian(piece: Piece) -> bool:
    return all(Language.RU in languages_of(token.form, Language.KK) for token in tokenize(piece.text))


def _is_found(text: str, words: HeldWords, piece: Piece) -> bool:
    """Whether each of its words is."""
    tokens = tokenize(text)
    if piece.is_beginning and tokens:
        return words.has_beginning(tokens[-1].form) and all(words.has(token.form) for token in tokens[:-1])
    return all(words.has(token.form) for token in tokens)


def _with_letters(piece: Piece, words: HeldWords) -> tuple[str, ...] | None:
    """None where no letter of it is in doubt."""
    tokens = tokenize(piece.text)
    if not any(letters.can_be_meant(token.form) for token in tokens):
        return None
    if piece.is_beginning:
        beginnings = letters.beginnings_meant(tokens[-1].form, words) if len(tokens) == 1 else ()
        return _replaced(piece.text, tokens, [beginnings])
    tokens = [token for token in tokens if not words.has(token.form)]
    return _replaced(piece.text, tokens, [letters.words_meant(token.form, words) for token in tokens])


def _in_layouts(piece: Piece, words: HeldWords) -> tuple[str, ...] | None:
    """None where its letters are of several alphabets, or it has none."""
    if not layouts.is_of_one_alphabet(piece.text):
        return None
    for text in layouts.in_other_layouts(piece.text):
        forms = [token.form for token in tokenize(text)]
        is_long = any(len(form) >= _SHORTEST_IN_LAYOUT for form in forms)
        if is_long and all(words.seems_to_have(form) for form in forms) and _is_found(text, words, piece):
            return (text,)
    return ()


def _without_typo(piece: Piece, words: HeldWords) -> tuple[str, ...] | None:
    """None where one of the words that are not found is none to be mistyped: short, a name, a number."""
    tokens = [token for token in tokenize(piece.text) if not words.has(token.form)]
    if piece.is_beginning or piece.may_be_name or not all(typos.may_be_mistyped(token.form) for token in tokens):
        return None
    return _replaced(piece.text, tokens, [typos.words_near(token.form, words) for token in tokens])


def _replaced(text: str, tokens: Sequence[RawToken], meant: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The text with each token as one of those meant; nothing where none is for one of them."""
    if not tokens or not all(meant):
        return ()
    return tuple(_put(text, tokens, chosen) for chosen in islice(product(*meant), MOST))


def _put(text: str, tokens: Sequence[RawToken], chosen: Sequence[str]) -> str:
    for token, word in reversed(list(zip(tokens, chosen, strict=True))):
        text = text[: token.span.start] + word + text[token.span.end :]
    return text


def _in_the_layout(reading: Reading, words: HeldWords) -> Reading:
    """Short words are found in any language's texts, and were typed in that layout too; and words found nowhere."""
    piece = reading.piece
    length = max((len(token.form) for token in tokenize(piece.text)), default=0)
    if reading.way or not (length <= _SHORT or reading.is_open):
        return reading
    found = layouts.in_other_layouts(piece.text)
    meant = [text for text in found if _is_found(text, words, piece)] or [text for text in found if _exists(text)]
    return Reading(piece, (meant[0],), Way.LAYOUT) if meant else reading


def _exists(text: str) -> bool:
    return all(exists(token.form) for token in tokenize(text))


def _also_with_letters(reading: Reading, words: HeldWords) -> Reading:
    """«коши кон»: where one word lacks letters, another that is found as typed may have been meant with them."""
    piece = reading.piece
    if reading.way is Way.LETTERS:
        return _with_all_letters(reading, words)
    if reading.way or reading.is_open or piece.is_beginning:
        return reading
    tokens = tokenize(piece.text)
    meant = [(token.form, *_alike(token.form, words)) for token in tokens]
    texts = _replaced(piece.text, tokens, meant)
    if len(texts) < 2:
        return reading
    return Reading(piece, (piece.text, *(text for text in texts[1:])), Way.LETTERS)


def _with_all_letters(reading: Reading, words: HeldWords) -> Reading:
    """«кошi-кон» as «көші-қон» also where «кон» is found by itself."""
    texts: list[str] = []
    for text in reading.texts:
        tokens = tokenize(text)
        if reading.piece.is_beginning or len(tokens) < 2:
            return reading
        texts += _replaced(text, tokens, [(*_alike(token.form, words), token.form) for token in tokens])
    return Reading(reading.piece, tuple(dict.fromkeys(texts))[:MOST], Way.LETTERS)


def _alike(form: str, words: HeldWords) -> tuple[str, ...]:
    alike = words.forms_typed_as(plain(form))
    return tuple(each for each in alike if each != form and plain(form) == form)
