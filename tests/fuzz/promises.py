"""What must hold of every extraction, whatever the file."""

from collections.abc import Iterator

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.outcome import Status

_FINAL = frozenset(Status) - {Status.PENDING}


def broken_promises(extraction: Extraction) -> Iterator[str]:
    """Each as a sentence without figures, so that equal ones can be counted."""
    yield from _of_outcome(extraction)
    yield from _of_blocks(extraction)
    for text in (*(note.text for note in extraction.notes), *(text for pair in extraction.properties for text in pair)):
        if not _is_unicode(text):
            yield "a note or property cannot be written as UTF-8"
    if not all(0 <= quality.share <= 1 for quality in extraction.quality):
        yield "a share of quality is not from 0 to 1"


def _of_outcome(extraction: Extraction) -> Iterator[str]:
    outcome = extraction.outcome
    if outcome.status not in _FINAL:
        yield f"the status is {outcome.status}"
    if outcome.status is not Status.OK and not outcome.detail:
        yield f"{outcome.status} without a detail"
    if not _is_unicode(outcome.detail):
        yield "the detail cannot be written as UTF-8"
    if (outcome.pages is None) != (outcome.pages_read is None):
        yield "pages or pages_read alone is None"
    if outcome.pages is not None and outcome.pages_read is not None:
        if not 0 <= outcome.pages_read <= outcome.pages:
            yield "pages_read is not from 0 to pages"
        if outcome.status is Status.OK and outcome.pages_read < outcome.pages:
            yield "ok, and fewer pages read than there are"
    if outcome.status in (Status.OK, Status.PARTIAL) and not any(block.text.strip() for block in extraction.blocks):
        yield f"{outcome.status} without text"


def _of_blocks(extraction: Extraction) -> Iterator[str]:
    pages = extraction.outcome.pages
    for block in extraction.blocks:
        if not isinstance(block.text, str) or not _is_unicode(block.text):
            yield "a block's text cannot be written as UTF-8"
        elif not block.text.strip():
            yield "a block without text"
        if block.kind not in BlockKind:
            yield "a block of an unknown kind"
        if block.level < 0:
            yield "a heading's level below 0"
        if block.page is not None and not (pages is None or 1 <= block.page <= pages):
            yield "a block on a page that does not exist"
        if block.anchor is not None and not _is_unicode(block.anchor):
            yield "an anchor cannot be written as UTF-8"


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
