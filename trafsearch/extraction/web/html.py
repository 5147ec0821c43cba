"""Reads saved web pages and Word's HTML: what a browser would show, block by block."""

import re
from collections.abc import Iterator, Mapping

import lxml.html
from lxml import etree

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.characters.encoding import decode
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable
from trafsearch.extraction.web import frame, shell
from trafsearch.extraction.web.navigation import navigation_in
from trafsearch.extraction.web.page import Page
from trafsearch.extraction.web.style import style_of

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NO_END = "the page ends without closing itself: save it again, whole"
_TOO_DEEP = "the page is nested too deeply: its text is cut short; save it as DOCX or PDF"
_FRAMES = "frames that show other documents were left out"
_FOLDED = "hidden sections with text were left out"
_NOTES = {
    "raised": ("raised_numbers", "raised numbers were written with a hyphen: 127-1"),
    "hidden": ("hidden_left_out", "hidden elements were left out"),
    "numbered": ("list_numbers", "numbers of list items were written out as a browser shows them"),
    "frames": ("frames_left_out", "frames show other files, which are not read here"),
    "asides": ("navigation_set_aside", "menus and other elements of navigation were set aside, as furniture"),
    "columns": ("languages_apart", "texts in languages side by side were read one language after the other"),
}


def read_html(task: Task) -> Contents:
    return page_contents(task, declared_charset(task.data), {})


def declared_charset(data: bytes) -> str | None:
    """What the page says that it is written in."""
    found = _CHARSET.search(data[:8192].replace(b"\0", b""))
    return found[1].decode("ascii") if found else None


def page_contents(task: Task, declared: str | None, frames: Mapping[str, str]) -> Contents:
    """Of a page that says that it is written in `declared`; `frames` are pages that came with it, by address."""
    decoded = decode(task.data, declared, given=task.options.encoding)
    tree, is_cut = tree_of(decoded.text)
    frame.inline(tree, frames)
    page = page_of(tree)
    if shell.is_shell(tree, page.blocks):
        raise Unreadable(Status.NO_TEXT, shell.ADVICE)
    if is_cut and not page.blocks:
        raise Unreadable(Status.DAMAGED, _TOO_DEEP)
    missing = list(_missing(page, is_cut=is_cut))
    if _ends_early(decoded.text):
        missing.append(_NO_END)
    outcome = Outcome(Status.PARTIAL, "; ".join(missing)) if missing else Outcome(Status.OK)
    return Contents(tuple(page.blocks), decoded.notes + tuple(notes_of(page)), tuple(_properties(tree)), outcome)


def tree_of(text: str) -> tuple[etree._Element, bool]:
    """The tree, and whether the parser gave up before the end, which it does without a word."""
    parser = etree.HTMLParser(recover=True, no_network=True, huge_tree=True, remove_pis=True)
    tree = lxml.html.document_fromstring(_XML_DECLARATION.sub("", text).replace("\0", "") or "<html/>", parser=parser)
    assert isinstance(tree, etree._Element)
    is_cut = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return tree, is_cut


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


def notes_of(page: Page) -> Iterator[Note]:
    for key, (code, text) in _NOTES.items():
        if count := page.counts[key]:
            yield Note(code, f"{count} {text}")


def _missing(page: Page, *, is_cut: bool) -> Iterator[str]:
    """What keeps the page from being read whole, and what to do about it."""
    if is_cut:
        yield _TOO_DEEP
    if count := page.counts["documents"]:
        yield f"{_FRAMES} ({count}): open each of them and save it as a file of its own"
    if count := page.counts["folded"]:
        yield f"{_FOLDED} ({count}): unfold all sections and save the page again"


def _ends_early(text: str) -> bool:
    """Whether a page that opens `<html>` or `<body>` never closes it: the saving was broken off."""
    lowered = text.lower()
    return any(f"<{name}" in lowered and f"</{name}" not in lowered for name in ("html", "body"))


def _properties(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for title in tree.iterfind("head/title"):
        if words := " ".join((title.text or "").split()):
            yield "title", words
    for meta in tree.iter("meta"):
        name, content = (meta.get("name") or "").lower(), " ".join((meta.get("content") or "").split())
        if name in ("author", "description", "keywords") and content:
            yield name, content
