"""Reads a file that is a picture: a scan saved as PNG, JPEG or TIFF."""

from collections.abc import Iterator

from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import PageQuality
from trafsearch.extraction.layout.typesetting import blocks_of_lines
from trafsearch.extraction.ocr.problem import with_pages
from trafsearch.extraction.ocr.recognition import Recognised, recognised
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_PATIENCE = 0.8  # of the time that a page may take


def read_picture(task: Task) -> Contents:
    """Its text, read by OCR. `task.options.ocr` must be set."""
    total = _pages(task.data)
    count = min(total, task.first_pages or total)
    pages = list(_recognised(task, total, count))
    unread = [(number, page.problem) for number, page in enumerate(pages, 1) if page.problem]
    details = "; ".join(with_pages(unread))
    if not any(page.lines for page in pages):
        raise Unreadable(Status.NO_TEXT, details, pages=total)
    typeset = blocks_of_lines([line for page in pages for line in page.lines])
    notes = tuple(note for page in pages for note in page.notes)
    quality = tuple(PageQuality(number, page.sure / 100) for number, page in enumerate(pages, 1) if page.lines)
    status = Status.OK if not unread else Status.PARTIAL if len(unread) < total else Status.LOW_QUALITY
    outcome = Outcome(status, details, total, count - len(unread))
    return Contents(typeset.blocks, notes + typeset.notes, outcome=outcome, quality=quality)


def _recognised(task: Task, total: int, count: int) -> Iterator[Recognised]:
    for index in range(count):
        chosen = () if total == 1 else ("-c", f"tessedit_page_number={index}")
        yield recognised(task.data, index + 1, _PATIENCE * task.limits.seconds, chosen)
        task.page_done(index + 1)


def _pages(data: bytes) -> int:
    """How many pictures a TIFF chains together; other pictures stand alone."""
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(data[:4])
    if order is None:
        return 1
    count, seen, place = 0, set[int](), _number(data, 4, 4, order)
    while place and place not in seen and place + 2 <= len(data):
        seen.add(place)
        count += 1
        place = _number(data, place + 2 + 12 * _number(data, place, 2, order), 4, order)
    return max(1, count)


def _number(data: bytes, place: int, size: int, order: str) -> int:
    return int.from_bytes(data[place : place + size], "little" if order == "little" else "big")
