"""A gap report as a DOCX document: for lawyers, who read it on paper and paste from it."""

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.docx.anchors import Anchors
from trafsearch.report.docx.annexes import (
    write_documents,
    write_hindrances,
    write_looked_for,
    write_manifest,
    write_method,
    write_unread,
)
from trafsearch.report.docx.body import Body
from trafsearch.report.docx.findings import write_findings
from trafsearch.report.docx.front import title, write_contents, write_head, write_legend, write_matrix, write_summary
from trafsearch.report.docx.package import packed
from trafsearch.report.naming import Naming


def render_docx(report: GapReport, language: Language) -> bytes:
    """All of the report: summary, matrix on pages across, quotes, what is not said and why, annexes.

    Of a cell's passages the first are quoted; of the others document and place are named, and how many mentions.
    """
    body, naming, anchors = Body(), Naming.of(report, language), Anchors.of(report)
    write_head(body, naming)
    write_summary(body, naming, anchors)
    write_contents(body, naming, anchors)
    write_legend(body, naming)
    body.end_section()
    write_matrix(body, naming, anchors)
    body.end_section(across=True)
    write_findings(body, naming, anchors)
    write_unread(body, naming)
    write_hindrances(body, naming, anchors)
    write_documents(body, naming)
    write_looked_for(body, naming, anchors)
    write_method(body, naming)
    write_manifest(body, naming)
    return packed(body.xml, title(naming), report.clock, language)
