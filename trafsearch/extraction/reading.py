"""Reads one file, whatever it is: an Extraction with one outcome, always."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

from trafsearch.extraction import media_type as types
from trafsearch.extraction.characters import quality
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
    types.DOCX: ("office.docx", "read_docx"),
    types.PDF: ("pdf.document", "read_pdf"),
}
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
    return _broken_off(_extraction(source, task), broke_off) if broke_off else _extraction(source, task)


def _broken_off(extraction: Extraction, broke_off: BrokeOff) -> Extraction:
    """The pages that were read before, as part of a file."""
    outcome = extraction.outcome
    if outcome.status not in (Status.OK, Status.PARTIAL, Status.NO_TEXT):
        return replace(extraction, outcome=replace(outcome, status=broke_off.status, detail=broke_off.detail))
    whole = "" if outcome.pages is None else f" of {outcome.pages}"
    detail = f"only {broke_off.pages}{whole} pages were read: {broke_off.detail}"
    status = Status.PARTIAL if extraction.blocks else broke_off.status
    joined = "; ".join(filter(None, (detail, outcome.detail)))
    return replace(extraction, outcome=replace(outcome, status=status, detail=joined))


def sha256_of(path: Path) -> str:
    """Of the file's bytes; "" where they cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _bytes(path: Path, limits: Limits) -> bytes:
    size = path.stat().st_size
    if size > limits.file_mb * 1_000_000:
        detail = f"the file has {size // 1_000_000} MB, the limit is {limits.file_mb}: split it, or raise the limit"
        raise Unreadable(Status.UNSUPPORTED, detail)
    return path.read_bytes()


def _extraction(source: Source, task: Task) -> Extraction:
    try:
        contents = quality.judged(_contents(source.media_type, task))
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
    if media_type not in _READERS:
        raise Unreadable(Status.UNSUPPORTED, f"{_name(media_type)}: save it as DOCX or PDF")
    module, function = _READERS[media_type]
    reader = cast(FormatReader, getattr(import_module(f"trafsearch.extraction.{module}"), function))
    contents = reader(task)
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


def _name(media_type: str) -> str:
    if media_type.startswith("image/"):
        return f"an image ({media_type.removeprefix('image/')}); read it with OCR first, or"
    return _NAMES.get(media_type, f"a file of the type {media_type}")
