"""A gap report as one HTML file: for reading, checking and printing, without a network."""

from itertools import chain

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.html.background import Background
from trafsearch.report.html.cells import cells
from trafsearch.report.html.controls import controls
from trafsearch.report.html.coverage import documents, manifest, method
from trafsearch.report.html.dispersion import dispersion
from trafsearch.report.html.frame import framed
from trafsearch.report.html.matrix import matrix
from trafsearch.report.html.obstacles import unread
from trafsearch.report.html.overview import contents, head, title
from trafsearch.report.html.page import Page, link
from trafsearch.report.html.summary import summary
from trafsearch.report.html.years import years

_BEFORE = (summary, controls, matrix)
_AFTER = (years, dispersion, unread, documents, method, manifest)


def render_html(report: GapReport, language: Language, background: Background | None = None) -> str:
    """The whole report: matrix, evidence and proofs of every cell, charts, what was looked at and what could not be,
    method, manifest. Without a `background` there are no charts.
    """
    page = Page.of(report, language, background)
    before, after = ([part for make in parts for part in make(page)] for parts in (_BEFORE, _AFTER))
    present = ["cells", *(part.get("id", "") for part in (*before, *after))]
    skip = link("matrix", page.say("html_skip"), class_="skip")
    return "".join(
        framed(
            title(page),
            language,
            [skip, *head(page), contents(page, present)],
            chain(before, cells(page), after),
        )
    )
