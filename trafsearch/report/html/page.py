"""What all parts of the page share: the report, how its parts are called, and where each stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote
from xml.etree.ElementTree import Element

from trafsearch.language import Language
from trafsearch.report.cell import Column, GapReport
from trafsearch.report.html.background import Background
from trafsearch.report.html.markup import element
from trafsearch.report.naming import Naming
from trafsearch.report.summary.counted import figure
from trafsearch.report.wording import Wording

_NO_SLUG = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Page:
    """`slugs` are what the columns' anchors are made of, by id; without a `background` there are no charts."""

    naming: Naming
    background: Background | None
    slugs: Mapping[str, str]

    @classmethod
    def of(cls, report: GapReport, language: Language, background: Background | None) -> "Page":
        return cls(Naming.of(report, language), background, slugs_of(column.id for column in report.columns))

    @property
    def report(self) -> GapReport:
        return self.naming.report

    @property
    def say(self) -> Wording:
        return self.naming.say

    @property
    def language(self) -> Language:
        return self.naming.language

    def number(self, number: int) -> str:
        """As the language groups it."""
        return figure(number, self.language)

    def cell(self, row: str, column: Column) -> str:
        """The anchor of a cell's evidence or proof; links from elsewhere may use it, it stays as long as the ids do."""
        return f"cell--{row}--{self.slugs[column.id]}"

    def cell_in_matrix(self, row: str, column: Column) -> str:
        return f"at--{row}--{self.slugs[column.id]}"

    def column(self, column: Column) -> str:
        return f"column--{self.slugs[column.id]}"

    def row(self, row: str) -> str:
        return f"row--{row}"


def slugs_of(ids: Iterable[str]) -> dict[str, str]:
    """Each id as it is where it can stand in a link; else what can of it, with its number."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for number, id in enumerate(ids, 1):
        plain = _NO_SLUG.sub("-", id)
        slug = plain if plain == id else f"{plain}-{number}"
        while slug in taken:
            slug += f"-{number}"
        slugs[id] = slug
        taken.add(slug)
    return slugs


def link(anchor: str, *contents: Element | str, **attributes: str | None) -> Element:
    """A link to a place on the page."""
    return element("a", contents, href="#" + quote(anchor), **attributes)
