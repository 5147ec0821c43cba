"""verdicts.csv: what readers said of passages, a row each, beside corpus.toml."""

import csv
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.corpus_file import IS_FOLDER
from trafsearch.structure.spreadsheet import Sheet, read_csv, write_csv
from trafsearch.structure.verdict import Ruling, Verdict

VERDICTS_FILE = "verdicts.csv"
COLUMNS = ("act", "language", "edition", "address", "hash", "concept", "verdict", "who", "why", "words", "text")
_NEEDED = COLUMNS[:7]
_MAY_BE_EMPTY = ("address",)


def verdict_files(root: Path) -> list[Path]:
    """Those under the folder, of outer folders first."""
    found = (Path(folder, VERDICTS_FILE) for folder, _, names in os.walk(root) if VERDICTS_FILE in names)
    return sorted(found, key=lambda file: (len(file.parts), file))


def read_verdicts(file: Path) -> tuple[Verdict, ...]:
    """In the order of the rows. Raises BadBibliography with the row and the column that is wrong."""
    sheet = _sheet(file, _bytes(file))
    return tuple(_verdict(file, number, cells) for number, cells in _named(sheet))


def with_verdicts(data: bytes | None, file: Path, verdicts: Iterable[Verdict]) -> bytes:
    """The bytes of a verdicts.csv, which is or will be `file`, with these verdicts in place of what the same people
    said of the same before; the others behind the last row. Other columns and rows stay. Raises BadBibliography.
    """
    sheet = _sheet(file, data) if data is not None else Sheet(COLUMNS, ())
    heads = [*sheet.heads, *(each for each in COLUMNS if each not in _lowered(sheet.heads))]
    rows = [dict(zip(heads, _filled(cells, len(heads)), strict=True)) for _, cells in sheet.rows]
    held = {_key(_verdict(file, number, cells)): at for at, (number, cells) in enumerate(_named(sheet))}
    for each in verdicts:
        at = held.setdefault(_key(each), len(rows))
        if at == len(rows):
            rows.append(dict.fromkeys(heads, ""))
        cells = _cells(each)
        rows[at].update((head, cells[head.lower()]) for head in heads if head.lower() in cells)
    return write_csv([heads, *([row[head] for head in heads] for row in rows)], sheet.delimiter)


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
