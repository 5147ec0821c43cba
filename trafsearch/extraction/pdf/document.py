"""Reads PDF page by page with PDFium. Why it alone: docs/decisions/0002-pdf-readers.md."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from time import monotonic

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note, PageQuality
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.layout.typesetting import blocks_of_lines
from trafsearch.extraction.ocr.page import read_page
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.pdf.letters import Letters, letters_of
from trafsearch.extraction.pdf.lines import lines_of_page
from trafsearch.extraction.pdf.opening import opened
from trafsearch.extraction.pdf.page_text import PageText
from trafsearch.extraction.pdf.verdict import outcome_of
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_SAYING = 0.1  # seconds between two words on how far it came
_MISCODED = 0.05  # share of characters that the fonts do not map to letters
_CONTROL = re.compile("[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f]")
_DRAWING = 20  # objects: a page without text and with fewer is blank, but for a frame or a rule
_STAMP = 20  # letters: what a scanned page may carry beside its picture


def read_pdf(task: Task) -> Contents:
    document, notes = opened(task)
    try:
        total = len(document)
        pages = list(_pages(document, task))
        properties = tuple(_properties(document))
        notes += tuple(note for page in pages for note in page.notes) + tuple(_left_out(document))
    finally:
        document.close()
    outcome = outcome_of(pages, total)
    if outcome.status is Status.NO_TEXT:
        raise Unreadable(outcome.status, outcome.detail, pages=outcome.pages)
    typeset = blocks_of_lines([line for page in pages for line in page.lines])
    miscoded = frozenset(page.number for page in pages if page.is_miscoded)
    quality = tuple(PageQuality(page.number, page.share) for page in pages if page.share is not None)
    return Contents(typeset.blocks, typeset.notes + notes, properties, outcome, miscoded, quality)


def _pages(document: pdfium.PdfDocument, task: Task) -> Iterator[PageText]:
    count = len(document) if task.first_pages is None else min(task.first_pages, len(document))
    said = 0.0
    for index in range(count):
        yield _page(document, index, task)
        if (now := monotonic()) - said > _SAYING or index + 1 == count:
            task.page_done(index + 1)
            said = now


def _page(document: pdfium.PdfDocument, index: int, task: Task) -> PageText:
    number = index + 1
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        return PageText(number, problem=f"PDFium: {error}")
    try:
        return _page_text(page, number, task)
    except pdfium.PdfiumError as error:
        return PageText(number, problem=f"PDFium: {error}")
    finally:
        page.close()


def _page_text(page: pdfium.PdfPage, number: int, task: Task) -> PageText:
    textpage = page.get_textpage()
    try:
        letters = letters_of(textpage)
        lines = lines_of_page(page, letters, number)
        is_miscoded = _is_miscoded(letters)
    finally:
        textpage.close()
    if number in task.doubted:
        read = _read_scan(page, number, task)
        if read is not None and not read.problem:
            doubt = Note("text_layer_doubted", "the text that the file itself gives the page is no language", number)
            return replace(read, notes=(doubt, *read.notes))
    if _is_nearly_empty(lines) and _is_drawn(page):
        read = _read_scan(page, number, task)
        if read is not None:
            return read if read.lines else replace(read, lines=tuple(lines))
        return PageText(number, tuple(lines), is_scan=True, problem="" if lines else "a scan")
    return PageText(number, tuple(lines), is_miscoded=is_miscoded)


def _read_scan(page: pdfium.PdfPage, number: int, task: Task) -> PageText | None:
    """What a reader of pictures makes of the page; None where none is asked for."""
    if not task.options.ocr:
        return None
    if number not in task.looked_at:
        task.looked_at[number] = read_page(page, number, task.limits.seconds)
    seen = task.looked_at[number]
    share = seen.sure / 100 if seen.lines else None
    return PageText(number, seen.lines, seen.problem, is_scan=bool(seen.problem), notes=seen.notes, share=share)


def _is_nearly_empty(lines: Sequence[Line]) -> bool:
    return len(lines) <= _STAMP and sum(char.isalpha() for line in lines for char in line.text) < _STAMP


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


def _is_miscoded(letters: Letters) -> bool:
    """Whether the fonts map too few characters to letters: «Российской» then reads «Jhkkbckdhc»."""
    controls = len(_CONTROL.findall(letters.text))
    return max(letters.unmapped_share(), controls / max(1, len(letters.text))) > _MISCODED


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
