"""Reads one file, whatever it is: an Extraction with one outcome, always."""

import hashlib
import stat
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

from trafsearch.extraction import media_type as types
from trafsearch.extraction.bounding import bounded
from trafsearch.extraction.characters import encoding, letters, mojibake, quality, question_marks
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import BrokeOff, Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.extraction.task import PageDone, Task
from trafsearch.extraction.unreadable import Unreadable

FormatReader = Callable[[Task], Contents]

# Named, not imported: each loads its library, and a search reads no file.
_READERS = {
    types.TEXT: ("plain.text", "read_text"),
    types.MARKDOWN: ("plain.markdown", "read_markdown"),
    types.HTML: ("web.html", "read_html"),
    types.MHTML: ("web.mhtml", "read_mhtml"),
    types.DOCX: ("office.docx", "read_docx"),
    types.FLAT_DOCX: ("office.docx", "read_docx"),
    types.RTF: ("office.rtf", "read_rtf"),
    types.ODT: ("office.odt", "read_odt"),
    types.FLAT_ODT: ("office.odt", "read_odt"),
    types.DOC: ("office.doc", "read_doc"),
    types.EPUB: ("office.epub", "read_epub"),
    types.PDF: ("pdf.document", "read_pdf"),
    **dict.fromkeys(types.PICTURES, ("ocr.picture", "read_picture")),
}
NO_FILE = "a pipe, a socket or a device, and no document: take it out of the folder"
_DOUBT = "get the document again, or rename the file"
_NAMES = {
    types.TEXT: "plain text",
    types.MARKDOWN: "plain text",
    types.HTML: "a web page",
    types.RTF: "an RTF file",
    types.ODT: "an OpenDocument text",
    types.DOC: "a Word 97 document or another old Office file",
    types.ZIP: "an archive",
    types.MHTML: "a web page in one file (MHTML)",
    types.XML: "an XML file",
    **dict.fromkeys(types.MAILS, "an e-mail"),
    types.FB2: "an e-book in FB2",
    types.BINARY: "a file of an unknown kind",
}

_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")  # a DOCX with a password, wrapped in the old format


def read(
    path: Path,
    *,
    root: Path | None = None,
    options: Options | None = None,
    broke_off: BrokeOff | None = None,
    page_done: PageDone = lambda _count: None,
) -> Extraction:
    """What the file says, and how well it was read. A bad file never raises: its outcome says what is wrong.

    `path` must lie under `root`, by default its folder. `broke_off` is how an earlier attempt ended: what it had read
    is read again, and no more. `page_done` hears how many pages have been read.
    """
    options = options or Options()
    name = path.relative_to(root or path.parent).as_posix()
    try:
        data = _bytes(path, options.limits)
    except OSError as error:
        reason = error.strerror or str(error)
        return _failed(Source(name, "", _by_name(name)), Status.DAMAGED, f"the file cannot be opened: {reason}")
    except Unreadable as failure:
        return _failed(Source(name, sha256_of(path), _by_name(name)), failure.status, failure.detail)
    media_type = types.media_type_of(data, name) if data else _by_name(name)
    source = Source(name, hashlib.sha256(data).hexdigest(), media_type)
    task = Task(data, name, options, broke_off.pages if broke_off else None, page_done)
    extraction = bounded(_extraction(source, task), options.limits)
    return _broken_off(extraction, broke_off) if broke_off else extraction


def _broken_off(extraction: Extraction, broke_off: BrokeOff) -> Extraction:
    """The pages that were read before, as part of a file."""
    outcome = extraction.outcome
    if outcome.is_breakdown or outcome.pages == broke_off.pages:
        return extraction
    if outcome.status not in (Status.OK, Status.PARTIAL, Status.NO_TEXT, Status.LOW_QUALITY):
        return replace(extraction, outcome=replace(outcome, status=broke_off.status, detail=broke_off.detail))
    whole = "" if outcome.pages is None else f" of {outcome.pages}"
    detail = f"only {broke_off.pages}{whole} pages were read: {broke_off.detail}"
    status = broke_off.status if not extraction.blocks else outcome.status
    status = Status.PARTIAL if status is Status.OK else status
    joined = "; ".join(filter(None, (detail, outcome.detail)))
    return replace(extraction, outcome=replace(outcome, status=status, detail=joined))


def sha256_of(path: Path) -> str:
    """Of the file's bytes; "" where they cannot be read."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _bytes(path: Path, limits: Limits) -> bytes:
    state, most = path.stat(), limits.file_mb * 1_000_000
    if not stat.S_ISREG(state.st_mode) and not stat.S_ISDIR(state.st_mode):
        raise Unreadable(Status.UNSUPPORTED, NO_FILE)
    with path.open("rb") as file:  # some grow while they are read, or lie about their size
        data = b"" if state.st_size > most else file.read(most + 1)
    if max(state.st_size, len(data)) > most:
        size = max(state.st_size, len(data)) // 1_000_000
        detail = f"the file has {size} MB, the limit is {limits.file_mb}: split it, or raise the limit"
        raise Unreadable(Status.UNSUPPORTED, detail)
    return data


def _extraction(source: Source, task: Task) -> Extraction:
    try:
        contents = _contents(source.media_type, task)
        if task.options.ocr and source.media_type == types.PDF and (doubted := _doubted_pages(contents)):
            contents = _contents(source.media_type, replace(task, doubted=doubted))
        contents = _judged(contents)
    except Unreadable as failure:
        return _failed(source, failure.status, failure.detail, failure.pages)
    except MemoryError:
        return _failed(source, Status.DAMAGED, f"the reader needed more than {task.limits.memory_mb} MB")
    except RecursionError:
        return _failed(source, Status.DAMAGED, "the file is nested too deeply")
    except Exception as error:  # noqa: BLE001 - a library met bytes that it did not expect: the file's fault, never the run's
        return _failed(source, Status.DAMAGED, f"the reader failed: {type(error).__name__}: {error}")
    notes = _type_notes(source) + contents.notes
    outcome = _doubted(source, contents.outcome)
    return Extraction(source, contents.blocks, outcome, notes, contents.properties, contents.quality)


def _judged(contents: Contents) -> Contents:
    """With the quality of each page: no better than what a reader of pictures was sure of."""
    sure = {page.page: page.share for page in contents.quality}
    judged = quality.judged(contents)
    lowered = tuple(replace(page, share=min(page.share, sure.get(page.page, 1.0))) for page in judged.quality)
    return replace(judged, quality=lowered)


def _doubted_pages(contents: Contents) -> frozenset[int]:
    """Those that hold text of their own, which is no language."""
    seen = {page.page for page in contents.quality}  # by OCR, already
    judged = quality.judged(contents)
    if judged.outcome == contents.outcome:
        return frozenset()
    bad = {page.page for page in judged.quality if page.page is not None and page.share < quality.ENOUGH}
    return frozenset((bad | contents.miscoded) - seen)


def _doubted(source: Source, outcome: Outcome) -> Outcome:
    """A file named as a document of one format and holding plain text or a web page is often a failed download."""
    promised = types.media_type_by_name(source.path)
    is_stand_in = promised in (types.PDF, types.DOCX) and source.media_type in (types.TEXT, types.MARKDOWN, types.HTML)
    if not is_stand_in or outcome.status is not Status.OK:
        return outcome
    named, held = ("PDF" if promised == types.PDF else "DOCX"), _NAMES[source.media_type]
    return replace(outcome, status=Status.PARTIAL, detail=f"it is named as {named} and holds {held}: {_DOUBT}")


def _contents(media_type: str, task: Task) -> Contents:
    if not task.data:
        raise Unreadable(Status.NO_TEXT, "the file is empty")
    if media_type == types.DOC and _ENCRYPTED_OFFICE in task.data:
        raise Unreadable(Status.ENCRYPTED, "it asks for a password: save an unprotected copy")
    if media_type in types.PICTURES and not task.options.ocr:
        raise Unreadable(
            Status.UNSUPPORTED, f"an image ({media_type[6:]}): read it with --ocr, or save it as DOCX or PDF"
        )
    if media_type not in _READERS:
        raise Unreadable(Status.UNSUPPORTED, f"{_name(media_type)}: {_advice(media_type)}")
    module, function = _READERS[media_type]
    reader = cast(FormatReader, getattr(import_module(f"trafsearch.extraction.{module}"), function))
    contents = question_marks.lowered(letters.mended(encoding.lowered(mojibake.mended(reader(task)))))
    contents = replace(contents, blocks=tuple(block for block in contents.blocks if block.text.strip()))
    if not contents.blocks and contents.outcome.status in (Status.OK, Status.PARTIAL):
        detail = "; ".join(filter(None, ("the file holds no text", contents.outcome.detail)))
        raise Unreadable(Status.NO_TEXT, detail, pages=contents.outcome.pages)
    return contents


def _failed(source: Source, status: Status, detail: str, pages: int | None = None) -> Extraction:
    outcome = Outcome(status, detail, pages, None if pages is None else 0)
    return Extraction(source, (), outcome, _type_notes(source))


def _type_notes(source: Source) -> tuple[Note, ...]:
    promised = types.media_type_by_name(source.path)
    if promised in (None, source.media_type) or not source.sha256:
        return ()
    return (Note("type_differs", f"the name says {promised}, the content is {source.media_type}"),)


def _by_name(name: str) -> str:
    return types.media_type_by_name(name) or types.BINARY


def _advice(media_type: str) -> str:
    if media_type in types.MAILS:
        return "save its text and its attachments as files"
    return "unpack it, and index what it holds" if media_type in types.PACKED else "save it as DOCX or PDF"


def _name(media_type: str) -> str:
    if media_type.startswith("image/"):
        return f"an image ({media_type.removeprefix('image/')}); read it with OCR first, or"
    return _NAMES.get(media_type, f"a file of the type {media_type}")
