"""Reads PDF page by page with PDFium. Why it alone: docs/decisions/0002-pdf-readers.md."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.layout.typesetting import blocks_of_lines
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.pdf.lines import lines_of_textpage
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_UNKNOWN_SECURITY = 5  # FPDF_ERR_SECURITY
_MISCODED = 0.05  # share of characters that the fonts do not map to letters
_DRAWING = 20  # objects: a page without text and with fewer is blank, but for a frame or a rule
_STAMP = 20  # letters: what a scanned page may carry beside its picture


@dataclass(frozen=True, slots=True)
class PageText:
    """One page. `problem` says why its text, if there is any, is not all of it."""

    number: int
    lines: tuple[Line, ...] = ()
    problem: str = ""
    is_scan: bool = False
    is_miscoded: bool = False


def read_pdf(task: Task) -> Contents:
    document = _open(task)
    try:
        pages = []
        for index in range(len(document) if task.first_pages is None else min(task.first_pages, len(document))):
            pages.append(_page(document, index))
            task.page_done(index + 1)
        total = len(document)
        properties, notes = tuple(_properties(document)), tuple(_left_out(document))
    finally:
        document.close()
    outcome = _outcome(pages, total)
    if outcome.status is Status.NO_TEXT:
        raise Unreadable(outcome.status, outcome.detail, pages=outcome.pages)
    typeset = blocks_of_lines([line for page in pages for line in page.lines])
    miscoded = frozenset(page.number for page in pages if page.is_miscoded)
    return Contents(typeset.blocks, typeset.notes + notes, properties, outcome, miscoded)


def _open(task: Task) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(task.data)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (_WRONG_PASSWORD, _UNKNOWN_SECURITY):
            raise Unreadable(Status.ENCRYPTED, "it asks for a password: save an unprotected copy") from error
        raise Unreadable(Status.DAMAGED, f"PDFium cannot open it: {error}") from error
    if len(document) == 0:
        document.close()
        raise Unreadable(Status.DAMAGED, "it opens with no pages: the end of the file may be missing")
    return document


def _page(document: pdfium.PdfDocument, index: int) -> PageText:
    number = index + 1
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        return PageText(number, problem=f"PDFium: {error}")
    try:
        return _page_text(page, number)
    except pdfium.PdfiumError as error:
        return PageText(number, problem=f"PDFium: {error}")
    finally:
        page.close()


def _page_text(page: pdfium.PdfPage, number: int) -> PageText:
    textpage = page.get_textpage()
    try:
        lines = lines_of_textpage(textpage, number)
        is_miscoded = _is_miscoded(textpage)
    finally:
        textpage.close()
    letters = sum(map(str.isalpha, "".join(line.text for line in lines)))
    if letters < _STAMP and _is_drawn(page):
        return PageText(number, tuple(lines), is_scan=True, problem="" if lines else "a scan")
    return PageText(number, tuple(lines), is_miscoded=is_miscoded)


def _is_drawn(page: pdfium.PdfPage) -> bool:
    """Whether pictures or outlines stand where the text should: one large picture, or a drawing of many strokes."""
    width, height = page.get_size()
    others = 0
    for drawn in page.get_objects(max_depth=4):
        others += drawn.type != raw.FPDF_PAGEOBJ_TEXT
        if drawn.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = drawn.get_bounds()
            if (right - left) * (top - bottom) > 0.3 * width * height:
                return True
    return others >= _DRAWING


def _is_miscoded(textpage: pdfium.PdfTextPage) -> bool:
    """Whether the fonts map too few characters to letters: «Российской» then reads «Jhkkbckdhc»."""
    count = textpage.count_chars()
    unmapped = sum(raw.FPDFText_HasUnicodeMapError(textpage, at) > 0 for at in range(count))
    controls = sum(char < " " and char not in "\r\n\t\x02" for char in textpage.get_text_range())
    return bool(max(unmapped, controls) > _MISCODED * max(1, count))


def _outcome(pages: Sequence[PageText], total: int) -> Outcome:
    unread = [page for page in pages if page.is_scan or page.problem]
    read = len(pages) - len(unread)
    if not any(page.lines for page in pages):
        return Outcome(Status.NO_TEXT, _without_text(pages), total, 0)
    if not unread:
        return Outcome(Status.OK, "", total, total)
    return Outcome(Status.PARTIAL, "; ".join(_reasons(unread)), total, read)


def _without_text(pages: Sequence[PageText]) -> str:
    problem = next((page.problem for page in pages if page.problem and not page.is_scan), "")
    if problem:
        return f"none of {len(pages)} pages could be read ({problem})"
    what = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
    return f"{what} without text: a scan? read it with OCR first, or save it as DOCX"


def _reasons(unread: Sequence[PageText]) -> Iterator[str]:
    scans = [page.number for page in unread if page.is_scan]
    if scans:
        yield f"{named(scans)} without text: a scan? read it with OCR first"
    for page in unread:
        if not page.is_scan:
            yield f"page {page.number} could not be read ({page.problem})"


def named(numbers: Sequence[int]) -> str:
    return f"page {numbers[0]}" if len(numbers) == 1 else "pages " + ", ".join(map(str, numbers))


def _properties(document: pdfium.PdfDocument) -> Iterator[tuple[str, str]]:
    names = {"Title": "title", "Author": "author", "Subject": "subject", "CreationDate": "created"}
    for key, value in document.get_metadata_dict(skip_empty=True).items():
        if key in names and (words := " ".join(value.split())):
            yield names[key], words


def _left_out(document: pdfium.PdfDocument) -> Iterator[Note]:
    if document.get_formtype() != raw.FORMTYPE_NONE:
        yield Note("form_left_out", "what was filled into the form is not read")
    if count := document.count_attachments():
        yield Note("attachments_left_out", f"{count} attached files are not read")
