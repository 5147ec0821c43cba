"""Reads MHTML: a page saved in one file, with its frames and pictures, as a mail is packed."""

import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from typing import cast

from trafsearch.extraction.characters.encoding import Decoded, decode
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable
from trafsearch.extraction.web.frame import Frames
from trafsearch.extraction.web.html import declared_charset, page_contents

_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_NO_PAGE = "the file holds no web page: save the page again, as HTML or PDF"
_ADDED = "pages that no frame shows were read after the others"
_TORN = "the last part of the file is missing: save the page again, whole"


def read_mhtml(task: Task) -> Contents:
    """The page that the file names as its first; pages in its frames are read in their places."""
    message = cast(EmailMessage, message_from_bytes(task.data.lstrip(), policy=email.policy.compat32))
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
    if not parts:
        raise Unreadable(Status.NO_TEXT, _NO_PAGE)
    first = _first(message, parts)
    others = [part for part in parts if part is not first]
    decoded = [_decoded(part, task) for part in others]
    addresses = [frozenset(_addresses(part)) for part in others]
    frames = Frames(
        {one: held.text for held, own in zip(decoded, addresses, strict=True) for one in own}, _location(first)
    )
    contents = page_contents(replace(task, data=_bytes(first)), _charset(first), frames)
    notes = dict.fromkeys((*contents.notes, *(note for held in decoded for note in held.notes)))
    contents = replace(contents, notes=tuple(notes))
    for part, own in zip(others, addresses, strict=True):
        if frames.shown.isdisjoint(own):
            contents = _joined(contents, part, task)
    if not _is_torn(task.data, message) or contents.outcome.status not in (Status.OK, Status.PARTIAL):
        return contents
    detail = "; ".join(filter(None, (contents.outcome.detail, _TORN)))
    return replace(contents, outcome=Outcome(Status.PARTIAL, detail))


def _first(message: EmailMessage, parts: list[EmailMessage]) -> EmailMessage:
    """The one that `start` names, else the first."""
    start = message.get_param("start")
    return next((part for part in parts if start and part.get("Content-ID") == start), parts[0])


def _addresses(part: EmailMessage) -> Iterator[str]:
    """What a frame may call it: `cid:frame-5@mhtml.blink`, or its old address."""
    if name := str(part.get("Content-ID") or "").strip("<> "):
        yield f"cid:{name}"
    if location := _location(part):
        yield location


def _location(part: EmailMessage) -> str:
    return str(part.get("Content-Location") or "").strip()


def _joined(contents: Contents, part: EmailMessage, task: Task) -> Contents:
    """With a page that no frame shows, after all others."""
    data = _bytes(part)
    if not data.strip():
        return contents
    try:
        more = page_contents(replace(task, data=data), _charset(part), Frames())
    except Unreadable as failure:
        more = Contents((), outcome=Outcome(Status.PARTIAL, failure.detail))
    details = dict.fromkeys(filter(None, (contents.outcome.detail, more.outcome.detail)))
    status = Status.PARTIAL if details else contents.outcome.status
    return replace(
        contents,
        blocks=contents.blocks + more.blocks,
        notes=tuple(dict.fromkeys((*contents.notes, *more.notes, Note("pages_added", _ADDED)))),
        outcome=Outcome(status, "; ".join(details)),
    )


def _decoded(part: EmailMessage, task: Task) -> Decoded:
    return decode(_bytes(part), _charset(part), given=task.options.encoding)


def _charset(part: EmailMessage) -> str | None:
    """What the mail says of the page, or else the page itself."""
    return part.get_content_charset() or declared_charset(_bytes(part))


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_torn(data: bytes, message: EmailMessage) -> bool:
    """Whether the mark that ends the last part is not there."""
    boundary = message.get_boundary()
    return message.is_multipart() and boundary is not None and f"--{boundary}--".encode() not in data
