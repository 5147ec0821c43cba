"""Two gap reports beside each other."""

from dataclasses import dataclass

from trafsearch.report.differing.cells import CellChange, cell_changes
from trafsearch.report.differing.files import FileChange, file_changes
from trafsearch.report.differing.settings import Setting, settings_changed
from trafsearch.report.recipe import Plain
from trafsearch.report.written import WrittenReport

_NOT_COMPARED = ("schema", "query", "clock", "manifest", "results")  # the time is another, or they are told apart


@dataclass(frozen=True, slots=True)
class Differences:
    """`parts` are the names of other parts of the report that differ: its titles, notes, coverage.

    Rows and columns that are in one report only are named by id; `cells` tells of those that both have, `compared` how
    many they are.
    """

    settings: tuple[Setting, ...]
    files: tuple[FileChange, ...]
    parts: tuple[str, ...]
    rows_went: tuple[str, ...]
    rows_came: tuple[str, ...]
    columns_went: tuple[str, ...]
    columns_came: tuple[str, ...]
    cells: tuple[CellChange, ...]
    compared: int

    @property
    def are_any(self) -> bool:
        return bool(self.settings or self.files or self.parts or self.cells or self.moved)

    @property
    def moved(self) -> bool:
        """Whether one of them has rows or columns that the other has not."""
        return bool(self.rows_went or self.rows_came or self.columns_went or self.columns_came)


def differences(before: WrittenReport, after: WrittenReport) -> Differences:
    one, other = before.form, after.form
    settings = tuple(settings_changed(before.manifest, after.manifest))
    files = file_changes(before.manifest["files"], after.manifest["files"])
    names = dict.fromkeys(name for name in (*one, *other) if name not in _NOT_COMPARED)
    return Differences(
        settings=settings,
        files=files,
        parts=tuple(name for name in names if one.get(name) != other.get(name)),
        rows_went=_only(one["rows"], other["rows"]),
        rows_came=_only(other["rows"], one["rows"]),
        columns_went=_only(one["columns"], other["columns"]),
        columns_came=_only(other["columns"], one["columns"]),
        cells=tuple(cell_changes(before, after, files, [each.name for each in settings])),
        compared=len(before.cells.keys() & after.cells.keys()),
    )


def _only(these: list[Plain], others: list[Plain]) -> tuple[str, ...]:
    known = {each["id"] for each in others}
    return tuple(each["id"] for each in these if each["id"] not in known)
