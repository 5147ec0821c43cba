"""Pages that hold no text of their own: their scripts would write it."""

from collections.abc import Sequence

from lxml import etree

from trafsearch.extraction.block import Block, BlockKind

_NOTHING = 10  # words: with scripts and fewer, a page is drawn by them
_SHELL = 60  # words: with fewer, it is if something waits for them
_ROOT_NAMES = "root app application main __next __nuxt ___gatsby gatsby-focus-wrapper svelte content"
_ROOTS = frozenset(_ROOT_NAMES.split())
_WAITING = 3  # words in a place that waits: «Загрузка …»

ADVICE = (
    "the page is drawn by JavaScript and holds no text of its own: "
    "save the act as DOCX or PDF, or take a kazakhstan-law clone"
)


def is_shell(tree: etree._Element, blocks: Sequence[Block]) -> bool:
    """Whether scripts would have to write the text: a page of an application, saved without running it.

    What is preloaded for the scripts, such as `__NEXT_DATA__`, is data and no text that a reader saw.
    """
    if next(tree.iter("script"), None) is None:
        return False
    words = sum(len(block.text.split()) for block in blocks if block.kind is not BlockKind.FURNITURE)
    return words < _NOTHING or (words < _SHELL and _waits_for_script(tree))


def _waits_for_script(tree: etree._Element) -> bool:
    """`<noscript>` speaks to those without scripts, an empty `<div id="root">` is where they would write."""
    if any("".join(map(str, one.itertext())).strip() for one in tree.iter("noscript")):
        return True
    return any(_is_place(element) for element in tree.iter(etree.Element))


def _is_place(element: etree._Element) -> bool:
    """An empty box with a name, a known root with no more than a word of patience, or `<app-root>`."""
    tag, name = str(element.tag), (element.get("id") or "").lower()
    is_root = name in _ROOTS or (tag == "div" and bool(name)) or tag.endswith("-root")
    if not is_root:
        return False
    words = len("".join(map(str, element.itertext())).split())
    return words == 0 or (words <= _WAITING and (name in _ROOTS or tag.endswith("-root")))
