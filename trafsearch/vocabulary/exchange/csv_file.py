"""A vocabulary as CSV, as spreadsheets write it: commas, semicolons or tabs."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from trafsearch.structure.csv_records import TornRecord
from trafsearch.structure.spreadsheet import sheet_of, write_csv
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.sheet import read_rows, rows_of
from trafsearch.vocabulary.exchange.statement import Statement

_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_NOT_LATIN = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_FOREIGN = re.compile("[\ufffdЀЂ-ЅЇ-Џѐђ-ѕї-џҐґ]")  # letters of other alphabets, and bytes that are none
_LOST_LETTERS = re.compile(r"\?(?=[^\W\d_])|\?{2}")  # ?аза?стан: a spreadsheet saved it in letters without қ


def write(concepts: Iterable[Concept]) -> bytes:
    """With commas, in UTF-8 with the mark by which spreadsheets know it."""
    return write_csv(rows_of(concepts))


def read(path: Path, data: bytes, tell_encoding: Callable[[str], None] = lambda _: None) -> Iterator[Statement]:
    """Told is the encoding, where it is none of Unicode and was guessed by the letters. Raises BadRow."""
    text, guessed = _decoded(path, data)
    if guessed:
        tell_encoding(guessed)
    try:
        sheet = sheet_of(text)
    except TornRecord as error:
        raise refusal(path, error.record.number, "exchange.torn", error.record.first_line) from error
    for each in read_rows(path, [(sheet.head_row, sheet.heads), *sheet.rows]):
        if guessed and _LOST_LETTERS.search(each.text):
            raise refusal(path, each.place, "exchange.lost_letters", each.text)
        yield each


def _decoded(path: Path, data: bytes) -> tuple[str, str]:
    """The text, and the name of its encoding where that is guessed. Raises BadRow where bytes are no letters."""
    from trafsearch.extraction.characters.encoding import REPLACED, decode

    decoded = decode(data, given=_by_words(data))
    if any(note.code == REPLACED for note in decoded.notes):
        raise refusal(path, 1 + decoded.text.partition("\ufffd")[0].count("\n"), "exchange.not_utf8")
    return decoded.text, "" if decoded.encoding.startswith("utf") else decoded.encoding


def _by_words(data: bytes) -> str | None:
    """The encoding by its words that are not Latin, for ids and kinds tell nothing; None where it is one of Unicode.

    Only one in which they have no letters but those of the languages: қ of kz1048 would be ќ in cp1251.
    """
    from trafsearch.extraction.characters import guess

    if data.startswith(_MARKS) or b"\0" in data or guess.strict(data, "utf-8") is not None:
        return None
    if guess.is_nearly_utf_8(data):
        return "utf-8"
    words = b" ".join(_NOT_LATIN.findall(data))
    ranked = [each.encoding for each in guess.ranked(words)]
    return next((each for each in ranked if not _FOREIGN.search(words.decode(each, "replace"))), ranked[0])
