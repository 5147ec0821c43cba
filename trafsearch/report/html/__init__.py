"""A gap report as one HTML file: for reading, checking and printing, without a network."""

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.html.background import Background
from trafsearch.report.html.cells import cells
from trafsearch.report.html.controls import controls
from trafsearch.report.html.coverage import documents, manifest, method
from trafsearch.report.html.dispersion import dispersion
from trafsearch.report.html.frame import framed
from trafsearch.report.html.markup import element
from trafsearch.report.html.matrix import matrix
from trafsearch.report.html.obstacles import unread
from trafsearch.report.html.overview import contents, head, title
from trafsearch.report.html.page import Page, link
from trafsearch.report.html.summary import summary
from trafsearch.report.html.years import years

_PARTS = (summary, controls, matrix, cells, years, dispersion, unread, documents, method, manifest)


def render_html(report: GapReport, language: Language, background: Background | None = None) -> str:
    """The whole report: matrix, evidence and proofs of every cell, charts, what was looked at and what could not be,
    method, manifest. Without a `background` there are no charts.
    """
    page = Page.of(report, language, background)
    parts = [part for make in _PARTS for part in make(page)]
    present = [part.get("id", "") for part in parts]
    skip = link("matrix", page.say("html_skip"), class_="skip")
    shown = [skip, *head(page), contents(page, present), element("main", parts)]
    return framed(title(page), language, shown)
