"""verdicts.csv: what readers said of passages, a row each, beside corpus.toml."""

import codecs
import csv
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.corpus_file import IS_FOLDER
from trafsearch.structure.spreadsheet import Sheet, read_csv, shown, write_csv
from trafsearch.structure.verdict import Ruling, Verdict

VERDICTS_FILE = "verdicts.csv"
COLUMNS = ("act", "language", "edition", "address", "hash", "concept", "verdict", "who", "why", "words", "text")
_NEEDED = COLUMNS[:7]
_OF_PASSAGES = ("address", "hash", "concept")
_MAY_BE_EMPTY = ("address",)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def verdict_files(root: Path) -> list[Path]:
    """Those under the folder, of outer folders first."""
    found = (Path(folder, VERDICTS_FILE) for folder, _, names in os.walk(root) if VERDICTS_FILE in names)
    return sorted(found, key=lambda file: (len(file.parts), file))


def is_of_others(file: Path) -> bool:
    """Whether the table is somebody else's that has the same name: it has none of the columns that tell a passage.

    One that is empty is not known to be. Raises BadBibliography.
    """
    data = _bytes(file)
    lines = data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig", "replace").split("\n")
    named = [line for line in lines if line.strip() and not line.lower().startswith(("sep=", '"sep='))]
    return bool(named) and not any(column in re.split(r"\W+", named[0].lower()) for column in _OF_PASSAGES)


def read_verdicts(file: Path) -> tuple[Verdict, ...]:
    """In the order of the rows. Raises BadBibliography with the row and the column that is wrong."""
    sheet = _sheet(file, _bytes(file))
    return tuple(_verdict(file, number, cells) for number, cells in _named(sheet))


def with_verdicts(data: bytes | None, file: Path, verdicts: Iterable[Verdict]) -> bytes:
    """The bytes of a verdicts.csv, which is or will be `file`, with these verdicts in place of what the same people
    said of the same before; the others behind the last row. Other columns, named or not, and rows stay. Raises
    BadBibliography.
    """
    sheet = _sheet(file, data) if data is not None else Sheet(COLUMNS, ())
    widest = max(len(cells) for cells in (sheet.heads, *(cells for _, cells in sheet.rows)))
    heads = _filled([*map(shown, sheet.heads)], widest)
    heads += [each for each in COLUMNS if each not in _lowered(heads)]
    at_column = {column: _lowered(heads).index(column) for column in COLUMNS}
    rows = [_filled(cells, len(heads)) for _, cells in sheet.rows]
    held = {_key(_verdict(file, number, cells)): at for at, (number, cells) in enumerate(_named(sheet))}
    for each in verdicts:
        at = held.setdefault(_key(each), len(rows))
        if at == len(rows):
            rows.append([""] * len(heads))
        for column, cell in _cells(each).items():
            rows[at][at_column[column]] = cell
    return write_csv([heads, *rows], sheet.delimiter)


def _key(verdict: Verdict) -> tuple[object, ...]:
    """Who rules again on the same overrules himself."""
    return *verdict.question, verdict.who


def _cells(verdict: Verdict) -> dict[str, str]:
    known = {name: str(getattr(verdict, name)) for name in COLUMNS if name != "verdict"}
    return {**known, "verdict": str(verdict.ruling)}


def _sheet(file: Path, data: bytes) -> Sheet:
    try:
        sheet = read_csv(data)
    except UnicodeDecodeError as error:
        reason = f"it is not UTF-8 ({error.reason}): save it from the spreadsheet as «CSV UTF-8»"
        raise BadBibliography(path=file, reason=reason) from error
    except csv.Error as error:
        raise BadBibliography(path=file, reason=str(error)) from error
    heads = _lowered(sheet.heads)
    missing = [column for column in _NEEDED if column not in heads]
    if missing:
        reason = f"its first row must name the columns {', '.join(_NEEDED)}"
        raise BadBibliography(path=file, reason=reason)
    if twice := [column for column in COLUMNS if heads.count(column) > 1]:
        raise BadBibliography(path=file, reason=f"two columns are named {twice[0]}: rename or take out one of them")
    return sheet


def _named(sheet: Sheet) -> Iterator[tuple[int, Mapping[str, str]]]:
    heads = _lowered(sheet.heads)
    for number, cells in sheet.rows:
        yield number, dict(zip(heads, _filled(cells, len(heads)), strict=True))


def _verdict(file: Path, number: int, cells: Mapping[str, str]) -> Verdict:
    for column in _NEEDED:
        if not cells[column] and column not in _MAY_BE_EMPTY:
            raise BadBibliography(path=file, reason=f"row {number}, column {column}: it is empty")
    ruling, language = cells["verdict"].lower(), cells["language"].lower()
    if ruling not in tuple(Ruling):
        reason = f"row {number}, column verdict: {cells['verdict']} is none of: {', '.join(Ruling)}"
        raise BadBibliography(path=file, reason=reason)
    if language not in tuple(Language):
        reason = f"row {number}, column language: {cells['language']} is none of: {', '.join(Language)}"
        raise BadBibliography(path=file, reason=reason)
    texts = {name: cells.get(name, "") for name in COLUMNS if name not in ("language", "verdict")}
    return Verdict(ruling=Ruling(ruling), language=Language(language), **texts)


def _filled(cells: Sequence[str], width: int) -> list[str]:
    return [*cells[:width], *("" for _ in range(width - len(cells)))]


def _lowered(heads: Sequence[str]) -> list[str]:
    return [head.lower() for head in heads]


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = IS_FOLDER if file.is_dir() else error.strerror or str(error)
        raise BadBibliography(path=file, reason=reason) from error
