"""A gap report as a workbook: for looking, sorting and filtering; every cell of its matrix leads to its evidence."""

import io

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.naming import Naming
from trafsearch.report.xlsx.about import write_about, write_summary
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.gaps import write_gaps, write_hindrances, write_labels
from trafsearch.report.xlsx.layout import lay_out
from trafsearch.report.xlsx.matrices import write_figures, write_states
from trafsearch.report.xlsx.mentions import write_mentions
from trafsearch.report.xlsx.sources import write_documents, write_files, write_manifest
from trafsearch.structure.workbook import write_undated


def render_xlsx(report: GapReport, language: Language) -> bytes:
    """All of the report. A text that is too long for a cell goes on in a sheet of its own, and the cell says where."""
    naming = Naming.of(report, language)
    book, layout = Book(naming.say), lay_out(report, naming.say)
    write_about(book, naming)
    write_summary(book, naming, layout)
    write_states(book, naming, layout)
    write_figures(book, naming)
    write_mentions(book, naming, layout)
    write_gaps(book, naming, layout)
    write_labels(book, naming)
    write_hindrances(book, naming)
    write_documents(book, naming)
    write_files(book, naming)
    write_manifest(book, naming)
    book.finish()
    stream = io.BytesIO()
    write_undated(book.workbook, stream)
    return stream.getvalue()
