"""The one outcome of a PDF, from what was read of its pages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trafsearch.extraction.ocr.problem import PAGES, with_pages
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.pdf.page_text import PageText
from trafsearch.extraction.pdf.streams import Damage

GAPS = "some of its letters could not be found out"
_DAMAGED = "damaged"
_MOST_STRETCHES = 10  # of pages that a sentence names


def judged(pages: Sequence[PageText], total: int, damage: Damage | None, most: int) -> tuple[list[PageText], Outcome]:
    """The pages, damaged ones marked as such, and the outcome: damage anywhere means that text may be lost.

    `most` is how many pages are read of any file.
    """
    marked, outcome = _judged(pages, total, damage)
    if total <= most:
        return marked, outcome
    detail = f"the file has {total} pages, the limit is {most}: split it, or raise the limit"
    status = Status.PARTIAL if outcome.status is Status.OK else outcome.status
    read = min(outcome.pages_read or 0, most)
    return marked, replace(
        outcome, status=status, detail="; ".join(filter(None, (detail, outcome.detail))), pages_read=read
    )


def _judged(pages: Sequence[PageText], total: int, damage: Damage | None) -> tuple[list[PageText], Outcome]:
    if damage is None or not damage.count:
        return list(pages), outcome_of(pages, total)
    marked = [
        replace(page, problem=_DAMAGED) if page.number in damage.pages and not page.problem else page for page in pages
    ]
    outcome = outcome_of(marked, total)
    if any(page.problem == _DAMAGED for page in marked) or outcome.status in (Status.NO_TEXT, Status.DAMAGED):
        return marked, outcome
    detail = "; ".join(
        filter(None, (outcome.detail, f"{damage.count} parts of the file are damaged: text may be lost"))
    )
    return marked, replace(outcome, status=Status.PARTIAL, detail=detail)


def outcome_of(pages: Sequence[PageText], total: int) -> Outcome:
    unread = [page for page in pages if page.is_scan or page.problem]
    read = len(pages) - len(unread)
    if not any(page.lines for page in pages):
        is_broken = all(page.problem and not page.is_scan and not _was_looked_at(page) for page in pages)
        return Outcome(Status.DAMAGED if is_broken else Status.NO_TEXT, _without_text(pages), total, 0)
    if not read and all(page.share is not None for page in pages):
        return Outcome(Status.LOW_QUALITY, "; ".join(_reasons(unread)), total, 0)
    if not unread:
        return Outcome(Status.OK, "", total, total)
    return Outcome(Status.PARTIAL, "; ".join(_reasons(unread)), total, read)


def named(numbers: Sequence[int]) -> str:
    """The pages, in ascending order, as «pages 2, 5–400»; of many stretches, how many and the first."""
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    stretches = list(_stretches(numbers))
    shown = [f"{first}–{last}" if first < last else str(first) for first, last in stretches[:_MOST_STRETCHES]]
    if len(stretches) > _MOST_STRETCHES:
        return f"{len(numbers)} pages ({', '.join(shown)}, …)"
    return "pages " + ", ".join(shown)


def _stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of numbers; two that follow each other are no run."""
    start = 0
    for at in range(1, len(numbers) + 1):
        if at < len(numbers) and numbers[at] == numbers[at - 1] + 1:
            continue
        if at - start > 2:
            yield numbers[start], numbers[at - 1]
        else:
            yield from ((number, number) for number in numbers[start:at])
        start = at


def _without_text(pages: Sequence[PageText]) -> str:
    problem = next((page.problem for page in pages if page.problem and not page.is_scan), "")
    if problem:
        return f"none of {len(pages)} pages could be read ({problem})"
    if any(_was_looked_at(page) for page in pages):
        return "; ".join(_reasons([page for page in pages if page.is_scan or page.problem]))
    what = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
    return f"{what} without text: a scan? read it with --ocr, or save it as DOCX"


def _reasons(unread: Sequence[PageText]) -> Iterator[str]:
    scans = [page.number for page in unread if page.is_scan and not _was_looked_at(page)]
    if scans:
        yield f"{named(scans)} without text: a scan? read it with --ocr"
    yield from with_pages([(page.number, page.problem) for page in unread if _was_looked_at(page)])
    damaged = [page.number for page in unread if page.problem == _DAMAGED]
    if damaged:
        yield f"{named(damaged)} damaged: text is lost there"
    others = [page for page in unread if not page.is_scan and page.problem != _DAMAGED and not _was_looked_at(page)]
    for problem in dict.fromkeys(page.problem for page in others):
        yield f"{named([page.number for page in others if page.problem == problem])} could not be read ({problem})"


def _was_looked_at(page: PageText) -> bool:
    """Whether OCR was asked to read the page, and could not."""
    return PAGES in page.problem
