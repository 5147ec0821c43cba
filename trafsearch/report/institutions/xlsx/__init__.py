"""A report on institutions as a workbook: for looking, sorting and filtering; its table leads to the provisions."""

import io

from trafsearch.language import Language
from trafsearch.report.institutions.naming import Naming
from trafsearch.report.institutions.report import InstitutionsReport
from trafsearch.report.institutions.xlsx.about import write_about
from trafsearch.report.institutions.xlsx.findings import write_findings
from trafsearch.report.institutions.xlsx.missing import write_gaps, write_hindrances
from trafsearch.report.institutions.xlsx.sources import write_documents, write_files, write_manifest
from trafsearch.report.institutions.xlsx.table import write_table
from trafsearch.report.xlsx.book import Book
from trafsearch.structure.workbook import write_undated


def render_institutions_xlsx(report: InstitutionsReport, language: Language) -> bytes:
    """All of the report. A text that is too long for a cell goes on in a sheet of its own, and the cell says where."""
    naming = Naming.of(report, language)
    book = Book(naming.say)
    for write in (
        write_about,
        write_table,
        write_findings,
        write_documents,
        write_gaps,
        write_hindrances,
        write_files,
        write_manifest,
    ):
        write(book, naming)
    book.finish()
    stream = io.BytesIO()
    write_undated(book.workbook, stream)
    return stream.getvalue()
