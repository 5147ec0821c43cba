"""Reads PDF page by page with PDFium. Why it alone: docs/decisions/0002-pdf-readers.md."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from time import monotonic

import pypdfium2 as pdfium

from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note, PageQuality
from trafsearch.extraction.layout.line import Line
from trafsearch.extraction.layout.typesetting import blocks_of_lines
from trafsearch.extraction.ocr.page import read_page
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.pdf import repair
from trafsearch.extraction.pdf.form import Written, written_on
from trafsearch.extraction.pdf.left_out import left_out_of, lowered
from trafsearch.extraction.pdf.letters import letters_of
from trafsearch.extraction.pdf.lines import in_place, lines_of_page
from trafsearch.extraction.pdf.opening import opened
from trafsearch.extraction.pdf.page_text import PageText
from trafsearch.extraction.pdf.scan import is_scan, with_own
from trafsearch.extraction.pdf.streams import TOO_LARGE, damage_in, is_locked
from trafsearch.extraction.pdf.upward import set_upright
from trafsearch.extraction.pdf.verdict import GAPS, judged
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_SAYING = 0.1  # seconds between two words on how far it came


def read_pdf(task: Task) -> Contents:
    document, notes = opened(task)
    try:
        total, damage = len(document), damage_in(task.data, len(document))
        pages = _mended(document, list(_pages(document, task, damage.too_large if damage else ())))
        properties = tuple(_properties(document))
        left_out = left_out_of(document)
        notes += tuple(note for page in pages for note in page.notes) + left_out.notes
    finally:
        document.close()
    if is_locked(task.data):
        notes += (Note("stream_check_left_out", "it is encrypted: nobody can tell whether its parts are whole"),)
    pages, outcome = judged(pages, total, damage, task.limits.pages)
    outcome = lowered(outcome, left_out)
    if outcome.status in (Status.NO_TEXT, Status.DAMAGED):
        raise Unreadable(outcome.status, outcome.detail, pages=outcome.pages)
    typeset = blocks_of_lines([line for page in pages for line in page.lines])
    miscoded = frozenset(page.number for page in pages if page.is_miscoded)
    quality = tuple(PageQuality(page.number, page.share) for page in pages if page.share is not None)
    return Contents(typeset.blocks, typeset.notes + notes, properties, outcome, miscoded, quality)


def _pages(document: pdfium.PdfDocument, task: Task, too_large: Sequence[int]) -> Iterator[PageText]:
    count = min(len(document), task.limits.pages)
    count = count if task.first_pages is None else min(task.first_pages, count)
    said = 0.0
    for index in range(count):
        is_too_large = index + 1 in too_large
        yield PageText(index + 1, problem=TOO_LARGE) if is_too_large else _page(document, index, task)
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
    drawn = set_upright(page)
    textpage = page.get_textpage()
    try:
        letters = in_place(letters_of(textpage), drawn)
        lines = lines_of_page(page, letters, number)
        is_miscoded = repair.is_suspicious(letters.text, letters.unmapped_share())
    finally:
        textpage.close()
    written = written_on(page)
    filled_in = [Line(text, 0, len(text), 0, number, jumps=True) for text in written.texts]
    looks_scanned = is_scan(page, lines)
    lines += filled_in
    notes = (*_form_notes(written, number), *_upward_notes(drawn.turned, number))
    if number in task.doubted:
        read = _read_scan(page, number, task)
        if read is not None and not read.problem:
            doubt = Note("text_layer_doubted", "the text that the file itself gives the page is no language", number)
            return with_own(read, filled_in, (doubt, *notes))
    if looks_scanned:
        read = _read_scan(page, number, task)
        if read is not None:
            return with_own(read, lines, notes)
        return PageText(number, tuple(lines), is_scan=True, problem="" if lines else "a scan", notes=notes)
    return PageText(number, tuple(lines), is_miscoded=is_miscoded, notes=notes)


def _read_scan(page: pdfium.PdfPage, number: int, task: Task) -> PageText | None:
    """What a reader of pictures makes of the page; None where none is asked for."""
    if not task.options.ocr:
        return None
    if number not in task.looked_at:
        task.looked_at[number] = read_page(page, number, task.limits.seconds)
    seen = task.looked_at[number]
    share = seen.sure / 100 if seen.lines else None
    return PageText(number, seen.lines, seen.problem, is_scan=bool(seen.problem), notes=seen.notes, share=share)


def _form_notes(written: Written, number: int) -> Iterator[Note]:
    if written.texts:
        yield Note(
            "form_read", f"{len(written.texts)} filled-in fields or boxes of text stand at the page's end", number
        )
    if written.hidden:
        yield Note("form_left_out", f"what was filled into {written.hidden} fields is not read", number)


def _upward_notes(count: int, number: int) -> Iterator[Note]:
    if count:
        yield Note("sideways_text_last", f"{count} stretches of text that run up or down stand at its end", number)


def _mended(document: pdfium.PdfDocument, pages: list[PageText]) -> list[PageText]:
    """The pages; those whose fonts do not say what they show are read again as far as the fonts can be solved."""
    doubtful = [page.number for page in pages if page.is_miscoded]
    if not doubtful:
        return pages
    fonts = repair.fonts_of([_characters(document, number) for number in doubtful[: repair.SOLVED_FROM]])
    if not fonts.solved:
        return pages
    return [_repaired(document, page, fonts) if page.is_miscoded else page for page in pages]


def _characters(document: pdfium.PdfDocument, number: int) -> list[repair.Character]:
    page = document[number - 1]
    set_upright(page)
    textpage = page.get_textpage()
    try:
        return repair.characters_of(textpage)
    finally:
        textpage.close()
        page.close()


def _repaired(document: pdfium.PdfDocument, found: PageText, fonts: repair.Fonts) -> PageText:
    mended = repair.mended(_characters(document, found.number), fonts)
    if not mended.fonts:
        return found
    page = document[found.number - 1]
    drawn = set_upright(page)
    textpage = page.get_textpage()
    try:
        lines = lines_of_page(page, in_place(letters_of(textpage, mended.text), drawn), found.number)
    finally:
        textpage.close()
        page.close()
    notes = (*found.notes, *_repair_notes(mended, found.number))
    problem = GAPS if mended.has_gaps else found.problem
    return replace(found, lines=tuple(lines), is_miscoded=mended.is_miscoded, problem=problem, notes=notes)


def _repair_notes(mended: repair.Mended, number: int) -> Iterator[Note]:
    yield Note("font_map_repaired", f"fonts whose letters were found out by what they say: {mended.fonts}", number)
    if mended.unknown:
        text = f"{mended.unknown} letters, figures or marks could not be found out: \ufffd stands for each"
        yield Note("font_signs_unknown", text, number)


def _properties(document: pdfium.PdfDocument) -> Iterator[tuple[str, str]]:
    names = {"Title": "title", "Author": "author", "Subject": "subject", "CreationDate": "created"}
    for key, value in document.get_metadata_dict(skip_empty=True).items():
        if key in names and (words := " ".join(value.split())):
            yield names[key], words
