"""The lines of a PDF page in reading order, and where they stand on it."""

import pypdfium2 as pdfium

from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.pdf import signs
from trafsearch.extraction.pdf.breaks import without_breaks
from trafsearch.extraction.pdf.letters import Letters
from trafsearch.extraction.pdf.numerals import with_raised_numerals
from trafsearch.extraction.pdf.placed import placed_lines, without_turned
from trafsearch.extraction.pdf.setting import beside_the_text, measure_of, set_lines
from trafsearch.extraction.pdf.upward import Drawn


def lines_of_page(page: pdfium.PdfPage, letters: Letters, number: int) -> list[Line]:
    """A page of plain lines is read line by line, any other word by word."""
    upright, turned = without_turned(placed_lines(letters))
    ordered = signs.in_reading_order(upright)
    if ordered is None or signs.has_gaps(letters, ordered):
        from trafsearch.extraction.pdf.regions import lines_by_regions  # most files never need it

        return lines_by_regions(page, letters, number)
    return set_lines(ordered, measure_of(ordered, number)) + beside_the_text(turned, upright, number)


def in_place(letters: Letters, drawn: Drawn) -> Letters:
    """The letters of each line together, where the page draws or PDFium gives them apart."""
    if drawn.has_overlaps:
        from trafsearch.extraction.pdf.holes import without_holes  # most files never need it

        letters = without_holes(letters)
    return with_raised_numerals(without_breaks(letters))
