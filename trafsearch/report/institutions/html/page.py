"""What all parts of the page share: the report, how its parts are called, and where each stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.report.html.page import slugs_of
from trafsearch.report.institutions.naming import Naming
from trafsearch.report.institutions.report import FoundClause, Institutions, InstitutionsReport
from trafsearch.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Page:
    """`slugs` are what the anchors of rows are made of, by id."""

    naming: Naming
    slugs: Mapping[str, str]

    @classmethod
    def of(cls, report: InstitutionsReport, language: Language) -> "Page":
        return cls(Naming.of(report, language), slugs_of(row.id for row in report.rows))

    @property
    def report(self) -> InstitutionsReport:
        return self.naming.report

    @property
    def say(self) -> Wording:
        return self.naming.say

    def missing(self, row: Institutions) -> str:
        """The anchor of what the row lacks."""
        return f"missing--{self.slugs[row.id]}"

    def row(self, row: Institutions) -> str:
        """The anchor of its provisions."""
        return f"row--{self.slugs[row.id]}"

    def clause(self, row: Institutions, found: FoundClause) -> str:
        """The anchor of a provision that is quoted for the row."""
        at = laid_down(row).index(found) + 1
        return f"{self.row(row)}--{at}"


def laid_down(row: Institutions) -> list[FoundClause]:
    return [each for kind in row.clauses.values() for each in kind]
