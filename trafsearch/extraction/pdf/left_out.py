"""What a PDF carries beside its pages, and is not read: attached files, and forms that only some programs draw."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome, Status

_FORM = "it holds an XFA form, which is not read: open it in Adobe Reader and print it to a PDF"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """`details` say the same as `notes`, with what to do."""

    notes: tuple[Note, ...] = ()
    details: tuple[str, ...] = ()


def left_out_of(document: pdfium.PdfDocument) -> LeftOut:
    found = list(_found(document))
    return LeftOut(tuple(note for note, _ in found), tuple(detail for _, detail in found))


def lowered(outcome: Outcome, left_out: LeftOut) -> Outcome:
    """The outcome of the pages, no longer whole where something beside them was left out."""
    if not left_out.details:
        return outcome
    status = Status.PARTIAL if outcome.status is Status.OK else outcome.status
    return replace(outcome, status=status, detail="; ".join(filter(None, (outcome.detail, *left_out.details))))


def _found(document: pdfium.PdfDocument) -> Iterator[tuple[Note, str]]:
    if document.get_formtype() in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND):
        yield Note("form_left_out", "what was filled into the form is not read"), _FORM
    if count := document.count_attachments():
        note = Note("attachments_left_out", f"{count} attached files are not read")
        yield note, f"attached files were not read ({count}): save them, and index them too"
