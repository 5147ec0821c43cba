"""Opens a PDF, with a password where it asks for one."""

from contextlib import suppress

import pypdfium2 as pdfium

from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_UNKNOWN_SECURITY = 5  # FPDF_ERR_SECURITY
_NO_PDF = b"none"

_ASKS = "it asks for a password: put one into passwords.toml, or save an unprotected copy"
_NONE_FITS = (
    "it asks for a password, and none of those given opens it: mend passwords.toml, or save an unprotected copy"
)
_LOCKED = "it is locked in a way that PDFium does not know: save an unprotected copy"


def opened(task: Task) -> tuple[pdfium.PdfDocument, tuple[Note, ...]]:
    """The document, and a note where a password was needed. The caller closes it.

    A document that only forbids printing or copying opens without a password.
    """
    document, code, message = tried(task.data)
    notes: tuple[Note, ...] = ()
    if code == _WRONG_PASSWORD:
        for password in task.passwords:
            document, code, message = tried(task.data, password)
            if document is not None:
                notes = (Note("password_used", "it was opened with a password that was given"),)
                break
    if document is None:
        raise _refused(code, message, bool(task.passwords))
    if len(document) == 0:
        document.close()
        raise Unreadable(Status.DAMAGED, "it opens with no pages: the end of the file may be missing")
    return document, notes


def tried(data: bytes, password: str | None = None) -> tuple[pdfium.PdfDocument | None, int | None, str]:
    """The document; or the code and the message with which PDFium refuses it.

    Some files it refuses without a code, and the one of the file before is still there: so another file is refused
    first, and this one once more.
    """
    with suppress(pdfium.PdfiumError):
        return pdfium.PdfDocument(data, password=password), None, ""
    with suppress(pdfium.PdfiumError):
        pdfium.PdfDocument(_NO_PDF)
    try:
        return pdfium.PdfDocument(data, password=password), None, ""
    except pdfium.PdfiumError as error:
        return None, getattr(error, "err_code", None), str(error)


def _refused(code: int | None, message: str, has_passwords: bool) -> Unreadable:
    if code == _WRONG_PASSWORD:
        return Unreadable(Status.ENCRYPTED, _NONE_FITS if has_passwords else _ASKS)
    if code == _UNKNOWN_SECURITY:
        return Unreadable(Status.ENCRYPTED, _LOCKED)
    return Unreadable(Status.DAMAGED, f"PDFium cannot open it, get the document again: {message}")
