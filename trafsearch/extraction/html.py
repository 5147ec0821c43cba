"""Reads saved web pages and Word's HTML: what a browser would show, block by block."""

import re
from collections.abc import Iterator

import lxml.html
from lxml import etree

from trafsearch.extraction.contents import Contents
from trafsearch.extraction.encoding import decode
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.html_page import Page
from trafsearch.extraction.html_style import raised_classes
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.unreadable import Unreadable

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SHELL = 40  # words: a page with scripts and fewer is drawn by them

SHELL_ADVICE = (
    "the page is drawn by JavaScript and holds no text of its own: "
    "save the act as DOCX or PDF, or take a kazakhstan-law clone"
)


def read_html(data: bytes, limits: Limits) -> Contents:
    declared = _CHARSET.search(data[:4096].replace(b"\0", b""))
    decoded = decode(data, declared[1].decode("ascii") if declared else None)
    tree = _tree(decoded.text)
    page = Page(raised_classes(tree))
    page.read(tree)
    if _is_shell(tree, page):
        raise Unreadable(Status.NO_TEXT, SHELL_ADVICE)
    return Contents(tuple(page.blocks), decoded.notes + tuple(_notes(page)), tuple(_properties(tree)))


def _tree(text: str) -> etree._Element:
    parser = lxml.html.HTMLParser(recover=True, no_network=True, huge_tree=True, remove_pis=True)
    tree = lxml.html.document_fromstring(_XML_DECLARATION.sub("", text).replace("\0", "") or "<html/>", parser=parser)
    assert isinstance(tree, etree._Element)
    return tree


def _is_shell(tree: etree._Element, page: Page) -> bool:
    """Whether scripts would have to write the text: a page of an application, saved without running it."""
    words = sum(len(block.text.split()) for block in page.blocks)
    return words < _SHELL and next(tree.iter("script"), None) is not None


def _properties(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for title in tree.iterfind("head/title"):
        if words := " ".join((title.text or "").split()):
            yield "title", words
    for meta in tree.iter("meta"):
        name, content = (meta.get("name") or "").lower(), " ".join((meta.get("content") or "").split())
        if name in ("author", "description", "keywords") and content:
            yield name, content


def _notes(page: Page) -> Iterator[Note]:
    counts = (
        ("raised_numbers", page.raised, "raised numbers were written with a hyphen: 127-1"),
        ("hidden_left_out", page.hidden, "hidden elements were left out"),
        ("list_numbers", page.numbered, "numbers of list items were written out as a browser shows them"),
        ("frames_left_out", page.frames, "frames show other files, which are not read here"),
    )
    for code, count, text in counts:
        if count:
            yield Note(code, f"{count} {text}")
