"""The names of the places that links in a document lead to."""

from collections.abc import Mapping
from dataclasses import dataclass

from trafsearch.report.cell import GapReport

UNREAD, LOOKED_FOR, HINDRANCES = "unread", "looked_for", "in_the_way"


@dataclass(frozen=True, slots=True)
class Anchors:
    """By the numbers of rows and columns: names in Word have no more than 40 letters and figures."""

    rows: Mapping[str, int]
    columns: Mapping[str, int]

    @classmethod
    def of(cls, report: GapReport) -> "Anchors":
        columns = {column.id: at for at, column in enumerate(report.columns, 1)}
        return cls({row: at for at, row in enumerate(report.rows, 1)}, columns)

    def row(self, row: str) -> str:
        return f"row{self.rows[row]}"

    def cell(self, row: str, column: str) -> str:
        return f"cell{self.rows[row]}x{self.columns[column]}"

    def labels(self, row: str) -> str:
        return f"{LOOKED_FOR}{self.rows[row]}"

    def hindrances(self, column: str) -> str:
        return f"{HINDRANCES}{self.columns[column]}"
