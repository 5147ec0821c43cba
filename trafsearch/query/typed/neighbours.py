"""What some words of a query show about the others: one keyboard has typed them all."""

from collections.abc import Sequence
from dataclasses import replace

from trafsearch.analysis.kazakh.plain_letters import plain
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.query.typed import layouts
from trafsearch.query.typed.alphabet import is_cyrillic
from trafsearch.query.typed.correction import Way
from trafsearch.query.typed.existing import exists
from trafsearch.query.typed.held_words import HeldWords
from trafsearch.query.typed.piece import MOST, Reading, is_found, replaced

_SHORT = 2  # letters: such words are found in every text, and so do not show that they were meant
_NO_BEGINNING = tuple(",.;[]'`")  # marks that begin no word, and are letters elsewhere: «,the» is «беру»


def by_what_others_show(readings: Sequence[Reading], words: HeldWords) -> list[Reading]:
    """The readings again: where one shows a layout, or letters that the keyboard lacks, with others read so too."""
    shown = {is_cyrillic(reading.piece.text) for reading in readings if reading.way is Way.LAYOUT}
    with_letters = any(reading.way is Way.LETTERS for reading in readings)
    result = []
    for reading in readings:
        if is_cyrillic(reading.piece.text) in shown:
            reading = _in_the_layout(reading, words)
        result.append(_also_with_letters(reading, words) if with_letters else reading)
    return result


def _in_the_layout(reading: Reading, words: HeldWords) -> Reading:
    """Short words are found in any language's texts, and were typed in that layout too; so were words found nowhere,
    and what is Kazakh in Latin letters by chance: «ult» beside «njhujdkz» is «где».
    """
    piece = reading.piece
    is_short = max(map(len, piece.forms), default=0) <= _SHORT or piece.text.startswith(_NO_BEGINNING)
    if reading.way is not Way.SCRIPT and (reading.way or not (is_short or reading.is_open)):
        return reading
    found = layouts.in_other_layouts(piece.text)
    meant = [text for text in found if is_found(text, words, piece)] or [text for text in found if _exists(text)]
    return replace(reading, texts=(meant[0],), way=Way.LAYOUT) if meant else reading


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
    texts = replaced(piece.text, tokens, meant)
    if len(texts) < 2:
        return reading
    return replace(reading, texts=(piece.text, *texts[1:]), way=Way.LETTERS)


def _with_all_letters(reading: Reading, words: HeldWords) -> Reading:
    """«кошi-кон» as «көші-қон» also where «кон» is found by itself."""
    texts: list[str] = []
    for text in reading.texts:
        tokens = tokenize(text)
        if reading.piece.is_beginning or len(tokens) < 2:
            return reading
        texts += replaced(text, tokens, [(*_alike(token.form, words), token.form) for token in tokens])
    return replace(reading, texts=tuple(dict.fromkeys(texts))[:MOST])


def _alike(form: str, words: HeldWords) -> tuple[str, ...]:
    alike = words.forms_typed_as(plain(form))
    return tuple(each for each in alike if each != form and plain(form) == form)
