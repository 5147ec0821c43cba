"""corpus.csv: what people state about documents in a spreadsheet, a row each."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import zip_longest
from pathlib import Path

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.act import ActStatus, ActType
from trafsearch.structure.corpus_file import DATES, IS_FOLDER, TEXTS
from trafsearch.structure.csv_records import TornRecord, records
from trafsearch.structure.plausible import faults_of
from trafsearch.structure.statement import Stated, title_field

CORPUS_TABLE = "corpus.csv"
TITLES = {title_field(language): language for language in (Language.RU, Language.KK, Language.EN)}
_YES, _NO = ("true", "yes", "1", "да", "иә"), ("false", "no", "0", "нет", "жоқ")
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")  # 05.07.2024, as Excel shows it


def parse_day(text: str) -> date:
    """A date as people write it in a spreadsheet. Raises ValueError."""
    match = _DAY.fullmatch(text)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text} is no date; write it so: 2024-07-05") from None


def parse_list(text: str) -> tuple[str, ...]:
    """«migration; legal»."""
    return tuple(item for each in text.split(";") if (item := each.strip()))


def parse_areas(text: str) -> tuple[str, ...]:
    """As a list; ids hold no comma, so that commas part them too."""
    return parse_list(text.replace(",", ";"))


def parse_truth(text: str) -> bool:
    """Raises ValueError."""
    if text.lower() in _YES + _NO:
        return text.lower() in _YES
    raise ValueError(f"{text} is neither true nor false")


def one_of(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    """A parser of the kind's words. It raises ValueError."""

    def parse(text: str) -> StrEnum:
        if text not in list(kind):
            raise ValueError(f"{text} is none of: {', '.join(kind)}")
        return kind(text)

    return parse


PARSERS: Mapping[str, Callable[[str], object]] = {
    **dict.fromkeys((*TEXTS, *TITLES), str),
    **dict.fromkeys(DATES, parse_day),
    "type": one_of(ActType),
    "status": one_of(ActStatus),
    "language": one_of(Language),
    "areas": parse_areas,
    "authors": parse_list,
    "whole": parse_truth,
}


def read_corpus_table(file: Path, said_by: str = "") -> dict[str, Stated]:
    """Rows of a corpus.csv by their path. Raises BadBibliography with the row and the column that is wrong."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"it is not UTF-8 ({error.reason}): save it from the spreadsheet as «CSV UTF-8»"
        raise BadBibliography(path=file, reason=reason) from error
    except OSError as error:
        reason = IS_FOLDER if file.is_dir() else error.strerror or str(error)
        raise BadBibliography(path=file, reason=reason) from error
    lines = _lines(text, file)
    heads = [head.strip().lower() for head in lines[0][1]] if lines else []
    _check_heads(heads, file)
    rows: dict[str, Stated] = {}
    for number, cells in lines[1:]:
        path = cells[heads.index("path")].strip().replace("\\", "/") if len(cells) > heads.index("path") else ""
        if not path:
            raise BadBibliography(path=file, reason=f"row {number}, column path: it is empty")
        if path in rows:
            raise BadBibliography(path=file, reason=f"row {number}, column path: {path} is described twice")
        rows[path] = _stated(list(zip_longest(heads, cells, fillvalue="")), number, file, said_by or file.name)
    return rows


def _lines(text: str, file: Path) -> list[tuple[int, tuple[str, ...]]]:
    """The rows that are not empty, with the numbers that a spreadsheet shows beside them."""
    rows = []
    for record in records(text):
        if record.is_torn:
            raise BadBibliography(path=file, reason=str(TornRecord(record)))
        if any(cell.strip() for cell in record.cells):
            rows.append((record.number, record.cells))
    return rows


def _check_heads(heads: Sequence[str], file: Path) -> None:
    known = ("path", *PARSERS)
    if "path" not in heads:
        reason = f"its first row must name the columns, path and any of: {', '.join(PARSERS)}"
        raise BadBibliography(path=file, reason=reason)
    for head in heads:
        if head and (head not in known or heads.count(head) > 1):
            reason = f"row 1: unknown column {head}" if head not in known else f"row 1: column {head} stands twice"
            raise BadBibliography(path=file, reason=f"{reason}. The columns: {', '.join(known)}")


def _stated(row: Sequence[tuple[str, str]], number: int, file: Path, said_by: str) -> Stated:
    values = {}
    for name, text in row:
        if name == "path" or not text.strip():
            continue
        if not name:
            raise BadBibliography(path=file, reason=f"row {number}: {text.strip()} stands in a column without a name")
        try:
            values[name] = PARSERS[name](text.strip())
        except ValueError as error:
            raise BadBibliography(path=file, reason=f"row {number}, column {name}: {error}") from error
    titles = {language: values.pop(name) for name, language in TITLES.items() if name in values}
    stated = Stated(said_by=said_by, titles=titles, **values)  # type: ignore[arg-type]
    for fault in faults_of(stated):
        raise BadBibliography(path=file, reason=f"row {number}: {fault}")
    return stated
