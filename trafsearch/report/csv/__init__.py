"""A gap report as tables for spreadsheets and statistics."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.csv.cells import cells
from trafsearch.report.csv.evidence import evidence
from trafsearch.report.csv.reasons import looked_for, obstacles
from trafsearch.report.csv.row import Row
from trafsearch.report.naming import Naming
from trafsearch.structure.spreadsheet import write_csv as csv_bytes
from trafsearch.structure.whole_file import put_file

_BESIDE: Mapping[str, Callable[[Naming], Iterable[Row]]] = {
    "evidence": evidence, "obstacles": obstacles, "looked-for": looked_for
}  # fmt: skip


def render_csv(report: GapReport, language: Language) -> bytes:
    """The cells, one row each, with figures, proof and nearest miss. Where nothing can be told a figure is empty.

    In UTF-8 with the mark by which spreadsheets know it. What would be a formula has a quote before it.
    """
    return _table(cells(Naming.of(report, language)))


def write_csv(report: GapReport, language: Language, file: Path) -> tuple[Path, ...]:
    """`gaps.csv` with the cells, and beside it `gaps-evidence.csv` with all mentions, whether they count or not,
    `gaps-obstacles.csv` with all that stands in the way of an *absent*, and `gaps-looked-for.csv` with all expressions
    that were looked for. Returns what was written, each file as a whole.

    Texts are whole, too: a spreadsheet may show no more than 32,767 characters of one. Raises OSError.
    """
    naming = Naming.of(report, language)
    written = {file: render_csv(report, language)}
    for name, rows in _BESIDE.items():
        written[file.with_name(f"{file.stem}-{name}{file.suffix}")] = _table(rows(naming))
    for path, table in written.items():
        put_file(path, table)
    return tuple(written)


def _table(rows: Iterable[Row]) -> bytes:
    """The first row is the head; it is there also where there are no others."""
    return csv_bytes(["" if cell is None else str(cell) for cell in row] for row in rows)
