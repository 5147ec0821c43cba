"""The names of the places that links in a document lead to."""

from collections.abc import Mapping
from dataclasses import dataclass

from trafsearch.report.cell import GapReport

MATRIX, FINDINGS, UNREAD, HINDRANCES = "matrix", "findings", "unread", "in_the_way"
DOCUMENTS, LOOKED_FOR, FORMS, METHOD, MANIFEST = "documents", "looked_for", "forms", "method", "manifest"
CHAPTERS = {  # by the key of their heading, in their order
    "matrix": MATRIX,
    "docx_findings": FINDINGS,
    "unread": UNREAD,
    "docx_in_the_way": HINDRANCES,
    "documents": DOCUMENTS,
    "looked_for": LOOKED_FOR,
    "forms": FORMS,
    "method": METHOD,
    "manifest": MANIFEST,
}


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
