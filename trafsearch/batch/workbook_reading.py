"""The first sheet of an XLSX workbook, as rows of cells."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any
from warnings import catch_warnings

from trafsearch.batch.columns import Cell, Row
from trafsearch.batch.reasons import bad_batch

_ERRORS = ("#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!")


def first_sheet(path: Path) -> tuple[Iterator[Row], tuple[str, ...]]:
    """Its rows, with the numbers that a spreadsheet shows, and the names of the other sheets. Raises BadBatch."""
    from openpyxl import load_workbook

    try:
        with catch_warnings(action="ignore"):  # of what else a workbook holds: checks of cells, pictures
            shown = load_workbook(path, read_only=True, data_only=True)
            typed = load_workbook(path, read_only=True)
            rows = list(_rows(shown.worksheets[0], typed.worksheets[0]))
            others = tuple(sheet.title for sheet in shown.worksheets[1:])
        shown.close()
        typed.close()
    except Exception as error:  # whatever the library stumbles over
        raise bad_batch(path, "batch.no_workbook", f"{type(error).__name__}: {error}".splitlines()[0]) from error
    return iter(rows), others


def _rows(shown: Any, typed: Any) -> Iterator[Row]:
    """Cells as they are shown, held against what was typed into them: a formula may have no value."""
    for sheet in (shown, typed):
        sheet.reset_dimensions()  # what is said of the sheet's size may be of an older one
    values = zip_longest(shown.iter_rows(values_only=True), typed.iter_rows(values_only=True), fillvalue=())
    for number, (seen, written) in enumerate(values, 1):
        yield Row(number, [_cell(*cell) for cell in zip_longest(seen, written)])


def _cell(shown: object, typed: object) -> Cell:
    if str(shown) in _ERRORS:
        return Cell(str(typed), is_spoilt=True)
    if shown is None and typed is not None:  # =торговля, which Excel takes for a formula
        return Cell(str(typed), is_spoilt=True)
    return Cell(_text(shown))


def _text(value: object) -> str:
    """As a person would type it: 12 and not 12.0, a date without its midnight."""
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == datetime.min.time():
            return value.date().isoformat()
        case date():
            return value.isoformat()
    return str(value)
