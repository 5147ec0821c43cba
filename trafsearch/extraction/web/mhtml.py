"""Reads MHTML: a page saved in one file, with its frames and pictures, as a mail is packed."""

import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from typing import cast

from trafsearch.extraction.characters.encoding import decode
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable
from trafsearch.extraction.web.html import page_contents

_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_NO_PAGE = "the file holds no web page: save the page again, as HTML or PDF"
_TORN = "the last part of the file is missing: save the page again, whole"


def read_mhtml(task: Task) -> Contents:
    """The page that the file names as its first; pages in its frames are read in their places."""
    message = cast(EmailMessage, message_from_bytes(task.data.lstrip(), policy=email.policy.compat32))
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
    if not parts:
        raise Unreadable(Status.NO_TEXT, _NO_PAGE)
    first = _first(message, parts)
    frames = {address: _text(part) for part in parts if part is not first for address in _addresses(part)}
    contents = page_contents(replace(task, data=_bytes(first)), first.get_content_charset(), frames)
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
    if location := str(part.get("Content-Location") or "").strip():
        yield location


def _text(part: EmailMessage) -> str:
    return decode(_bytes(part), part.get_content_charset()).text


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_torn(data: bytes, message: EmailMessage) -> bool:
    """Whether the mark that ends the last part is not there."""
    boundary = message.get_boundary()
    return message.is_multipart() and boundary is not None and f"--{boundary}--".encode() not in data
