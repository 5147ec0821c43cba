"""Reads saved web pages and Word's HTML: what a browser would show, block by block."""

import re
from collections.abc import Iterator

import lxml.html
from lxml import etree

from trafsearch.extraction.characters.encoding import decode
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable
from trafsearch.extraction.web.page import Page
from trafsearch.extraction.web.style import raised_classes

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NOTHING = 10  # words: with scripts and fewer, a page is drawn by them
_SHELL = 60  # words: with fewer, it is if something waits for them
_NO_END = "the page ends without closing itself: save it again, whole"
_TOO_DEEP = "the page is nested too deeply: its text is cut short; save it as DOCX or PDF"
_FRAMES = "frames that show other documents were left out"

SHELL_ADVICE = (
    "the page is drawn by JavaScript and holds no text of its own: "
    "save the act as DOCX or PDF, or take a kazakhstan-law clone"
)


def read_html(task: Task) -> Contents:
    declared = _CHARSET.search(task.data[:8192].replace(b"\0", b""))
    decoded = decode(task.data, declared[1].decode("ascii") if declared else None, given=task.options.encoding)
    tree, is_cut = _tree(decoded.text)
    page = Page(raised_classes(tree))
    page.read(tree)
    if _is_shell(tree, page):
        raise Unreadable(Status.NO_TEXT, SHELL_ADVICE)
    if is_cut and not page.blocks:
        raise Unreadable(Status.DAMAGED, _TOO_DEEP)
    missing = "; ".join(_missing(page, is_cut))
    if _ends_early(decoded.text):
        missing = "; ".join(filter(None, (missing, _NO_END)))
    outcome = Outcome(Status.PARTIAL, missing) if missing else Outcome(Status.OK)
    return Contents(tuple(page.blocks), decoded.notes + tuple(_notes(page)), tuple(_properties(tree)), outcome)


def _missing(page: Page, is_cut: bool) -> Iterator[str]:
    """What keeps the page from being read whole, and what to do about it."""
    if is_cut:
        yield _TOO_DEEP
    if page.documents:
        yield f"{_FRAMES} ({page.documents}): open each of them and save it as a file of its own"
    if page.folded:
        yield f"hidden sections with text were left out ({page.folded}): unfold all sections and save the page again"


def _ends_early(text: str) -> bool:
    """Whether a page that opens `<html>` or `<body>` never closes it: the saving was broken off."""
    lowered = text.lower()
    return any(f"<{name}" in lowered and f"</{name}" not in lowered for name in ("html", "body"))


def _tree(text: str) -> tuple[etree._Element, bool]:
    """The tree, and whether the parser gave up before the end, which it does without a word."""
    parser = lxml.html.HTMLParser(recover=True, no_network=True, huge_tree=True, remove_pis=True)
    tree = lxml.html.document_fromstring(_XML_DECLARATION.sub("", text).replace("\0", "") or "<html/>", parser=parser)
    assert isinstance(tree, etree._Element)
    is_cut = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return tree, is_cut


def _is_shell(tree: etree._Element, page: Page) -> bool:
    """Whether scripts would have to write the text: a page of an application, saved without running it."""
    if next(tree.iter("script"), None) is None:
        return False
    words = sum(len(block.text.split()) for block in page.blocks)
    return words < _NOTHING or (words < _SHELL and _waits_for_script(tree))


def _waits_for_script(tree: etree._Element) -> bool:
    """`<noscript>` speaks to those without scripts, an empty `<div id="root">` is where they would write."""
    has_noscript = next(tree.iter("noscript"), None) is not None
    return has_noscript or any(div.get("id") and not len(div) and not div.text for div in tree.iter("div"))


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
