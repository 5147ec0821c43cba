"""A report on institutions as one HTML file: for reading, checking and printing, without a network."""

from functools import cache
from pathlib import Path

from trafsearch.language import Language
from trafsearch.report.html.frame import framed
from trafsearch.report.html.page import link
from trafsearch.report.institutions.html.closing import manifest, method, unread
from trafsearch.report.institutions.html.missing import missing
from trafsearch.report.institutions.html.opening import contents, head
from trafsearch.report.institutions.html.page import Page
from trafsearch.report.institutions.html.provisions import elsewhere, provisions
from trafsearch.report.institutions.html.tables import tables
from trafsearch.report.institutions.report import InstitutionsReport

_PARTS = (tables, missing, provisions, elsewhere, unread, method, manifest)


def render_institutions_html(report: InstitutionsReport, language: Language) -> str:
    """Tables, what is missing, every provision with its quote, what could not be read, method, manifest."""
    page = Page.of(report, language)
    parts = [part for make in _PARTS for part in make(page)]
    skip = link("threats", page.say("institutions_skip"), class_="skip")
    opening = [skip, head(page), contents(page, [part.get("id", "") for part in parts])]
    return "".join(framed(page.naming.title, language, opening, parts, more_style=_style(), is_scripted=False))


@cache
def _style() -> str:
    return (Path(__file__).parent / "style.css").read_text(encoding="utf-8")
