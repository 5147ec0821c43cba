"""Reads saved web pages and Word's HTML: what a browser would show, block by block."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.characters.encoding import decode
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable
from trafsearch.extraction.web import shell
from trafsearch.extraction.web.frame import Frames
from trafsearch.extraction.web.navigation import navigation_in
from trafsearch.extraction.web.page import Page
from trafsearch.extraction.web.style import style_of
from trafsearch.extraction.web.tree import tree_of

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_NO_END = "the page ends without closing itself: save it again, whole"
_DELETION, _DELETION_END = re.compile(r"<del[\s>]", re.IGNORECASE), re.compile(r"</del\s*>", re.IGNORECASE)
_OPEN_DELETION = "a deleted passage begins and never ends, and all behind it was left out: save the page again"
_TOO_DEEP = "the page is nested too deeply: its text is cut short; save it as DOCX or PDF"
_FRAMES = "frames that show other documents were left out"
_FOLDED = "hidden sections with text were left out"
_DRAWINGS = "drawings with text were left out"
_PICTURES = "pictures as large as a page were not read"
_HIDDEN = 20  # words: more of them are a part of the text, and no buttons and labels
_NOTES = {
    "raised": ("raised_numbers", "raised numbers were written with a hyphen: 127-1"),
    "struck": ("deletions_left_out", "deleted or struck passages were left out"),
    "drawn_through": ("struck_kept", "elements with a line through them were kept: see whether they still hold"),
    "hidden": ("hidden_left_out", "hidden elements were left out"),
    "drawn": ("drawings_left_out", "drawings (SVG) with words were left out"),
    "unscripted": ("noscript_left_out", "texts for browsers without scripts were left out"),
    "numbered": ("list_numbers", "numbers of list items were written out as a browser shows them"),
    "frames": ("frames_left_out", "frames show other files, which are not read here"),
    "asides": ("navigation_set_aside", "menus and other elements of navigation were set aside, as furniture"),
    "columns": ("languages_apart", "texts in languages side by side were read one language after the other"),
}


def read_html(task: Task) -> Contents:
    return page_contents(task, declared_charset(task.data), Frames())


def declared_charset(data: bytes) -> str | None:
    """What the page says that it is written in."""
    found = _CHARSET.search(data[:8192].replace(b"\0", b""))
    return found[1].decode("ascii") if found else None


def page_contents(task: Task, declared: str | None, frames: Frames) -> Contents:
    """Of a page that says that it is written in `declared`; `frames` holds pages that came with it."""
    decoded = decode(task.data, declared, given=task.options.encoding)
    tree, is_cut = tree_of(decoded.text)
    frames.inline(tree)
    page = page_of(tree)
    page.counts["documents"] += frames.left
    page.counts["cut"] += is_cut or frames.is_cut
    if shell.is_shell(tree, page.blocks):
        raise Unreadable(Status.NO_TEXT, shell.ADVICE)
    if is_cut and not page.blocks:
        raise Unreadable(Status.DAMAGED, _TOO_DEEP)
    page.counts["broken"] += ends_early(decoded.text)
    page.counts["open_deletions"] += page.counts["struck"] > 0 and has_open_deletion(decoded.text)
    missing = list(missing_of(page.counts))
    outcome = Outcome(Status.PARTIAL, "; ".join(missing)) if missing else Outcome(Status.OK)
    return Contents(tuple(page.blocks), decoded.notes + tuple(notes_of(page.counts)), tuple(_properties(tree)), outcome)


def page_of(tree: etree._Element) -> Page:
    """The page, read. Where all of it would be navigation, it is text."""
    style = style_of(tree)
    page = Page(style, navigation_in(tree, style))
    page.read(tree)
    if page.asides and all(block.kind is BlockKind.FURNITURE for block in page.blocks):
        if shell.is_shell(tree, page.blocks):
            return page
        page = Page(style)
        page.read(tree)
    return page


def notes_of(counts: Counter[str]) -> Iterator[Note]:
    for key, (code, text) in _NOTES.items():
        if count := counts[key]:
            yield Note(code, f"{count} {text}")


def missing_of(counts: Counter[str]) -> Iterator[str]:
    """What keeps a page from being read whole, and what to do about it."""
    if counts["cut"]:
        yield _TOO_DEEP
    if count := counts["documents"]:
        yield f"{_FRAMES} ({count}): open each of them and save it as a file of its own"
    if counts["hidden_words"] > _HIDDEN or counts["hidden_provisions"]:
        yield f"{_FOLDED} ({counts['folded']}): unfold all sections and save the page again"
    if counts["drawn_words"] > _HIDDEN:
        yield f"{_DRAWINGS} ({counts['drawn']}): open the page in a browser and save it as PDF"
    if count := counts["pictures"]:
        yield f"{_PICTURES} ({count}): open the page in a browser and save it as PDF, then read it with OCR"
    if counts["open_deletions"]:
        yield _OPEN_DELETION
    if counts["broken"]:
        yield _NO_END


def ends_early(text: str) -> bool:
    """Whether a page that opens `<html>` or `<body>` never closes it: the saving was broken off."""
    lowered = text.lower()
    return any(f"<{name}" in lowered and f"</{name}" not in lowered for name in ("html", "body"))


def has_open_deletion(text: str) -> bool:
    """Whether a `<del>` never ends: all that follows would be taken for deleted."""
    return len(_DELETION.findall(text)) > len(_DELETION_END.findall(text))


def _properties(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for title in tree.iterfind("head/title"):
        if words := " ".join((title.text or "").split()):
            yield "title", words
    for meta in tree.iter("meta"):
        name, content = (meta.get("name") or "").lower(), " ".join((meta.get("content") or "").split())
        if name in ("author", "description", "keywords") and content:
            yield name, content
