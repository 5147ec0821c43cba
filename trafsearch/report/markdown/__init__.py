"""A gap report as Markdown: for reading and for pasting."""

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.markdown.evidence import evidence
from trafsearch.report.markdown.overview import gaps, head, matrix
from trafsearch.report.markdown.proofs import proofs
from trafsearch.report.markdown.sources import documents, foot
from trafsearch.report.markdown.summary import summary
from trafsearch.report.markdown.unread import unread
from trafsearch.report.naming import Naming

_PARTS = (head, summary, matrix, gaps, unread, evidence, proofs, documents, foot)


def render_markdown(report: GapReport, language: Language) -> str:
    """The whole report: summary, matrix, gaps in words, evidence, proofs, what could not be read, method, manifest."""
    naming = Naming.of(report, language)
    return "\n".join(line for part in _PARTS for line in part(naming)) + "\n"
