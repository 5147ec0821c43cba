"""Where the cells of a report stand in its workbook, so that sheets can lead to each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from trafsearch.report.cell import Cell, GapReport, State
from trafsearch.report.records.looked_for import labels_of_row
from trafsearch.report.wording import Wording
from trafsearch.report.xlsx.book import place

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """The places, as links name them: of a cell in the matrix, among the mentions and among the gaps, by row and
    column; and of the expressions of a row.
    """

    in_matrix: Mapping[Key, str]
    in_mentions: Mapping[Key, str]
    in_gaps: Mapping[Key, str]
    in_labels: Mapping[str, str]

    def behind(self, cell: Cell) -> str:
        """What a cell of the matrix leads to: its first mention, or else what is known of its silence."""
        key = (cell.row, cell.column)
        evidence = self.in_mentions.get(key, "") if cell.evidence else ""
        return evidence or self.in_gaps.get(key, "") or self.in_mentions.get(key, "")


def lay_out(report: GapReport, say: Wording) -> Layout:
    mentions: dict[Key, str] = {}
    gaps: dict[Key, str] = {}
    labels: dict[str, str] = {}
    written = silent = looked_for = 0
    for row in report.rows:
        labels[row] = place(say("sheet_looked_for"), looked_for)
        looked_for += sum(map(len, labels_of_row(report, row).values()))
        for column in report.columns:
            cell, key = report.cells[row, column.id], (row, column.id)
            if number := len(cell.evidence) + len(cell.cited) + len(cell.overruled):
                mentions[key] = place(say("sheet_mentions"), written)
                written += number
            if cell.state is not State.DIRECT:
                gaps[key] = place(say("sheet_gaps"), silent)
                silent += 1
    return Layout(_in_matrix(report, say), mentions, gaps, labels)


def _in_matrix(report: GapReport, say: Wording) -> dict[Key, str]:
    from openpyxl.utils import get_column_letter

    letters = [get_column_letter(at) for at in range(2, len(report.rows) + 2)]
    return {
        (row, column.id): place(say("sheet_states"), line, letter)
        for line, column in enumerate(report.columns)
        for row, letter in zip(report.rows, letters, strict=True)
    }
