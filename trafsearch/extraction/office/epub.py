"""Reads EPUB: the chapters in the order of the book, each as a web page."""

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from lxml import etree

from trafsearch.extraction.archive import Archive, open_archive
from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.characters.encoding import decode
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.office.docx_tree import local
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable
from trafsearch.extraction.web.frame import Frames
from trafsearch.extraction.web.html import declared_charset, ends_early, missing_of, notes_of, page_of
from trafsearch.extraction.web.tree import tree_of

_CONTAINER, _LOCKS = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml"))
_OTHER_PAGES = frozenset(
    ("text/xml", "application/xml", "text/x-oeb1-document", "text/plain", "")
)  # of careless makers
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")  # fonts may be scrambled
_UNREAD = "chapters that were not read whole"
_NO_BODY = "the archive holds no text of a document"
_DRM = "it is locked by its seller (DRM): get a copy without protection"
_PROPERTIES = {"title": "title", "creator": "author", "subject": "subject", "date": "created", "language": "language"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the book, by its name in the archive."""

    name: str
    is_contents: bool = False  # made for devices, from the headings of the others
    is_page: bool = True  # and no picture, sound or form of another format


def read_epub(task: Task) -> Contents:
    with open_archive(task.data, task.limits) as archive:
        book_name = _book_name(archive)
        book = archive.xml(book_name)
        if book is None:
            raise Unreadable(Status.DAMAGED, "; ".join(archive.faults) or _NO_BODY)
        chapters = list(_chapters(book, posixpath.dirname(book_name)))
        locked = _locked(archive)
        if any(chapter.name in locked for chapter in chapters):
            raise Unreadable(Status.ENCRYPTED, _DRM)
        blocks: list[Block] = []
        notes: list[Note] = []
        lost: list[str] = []
        broken: list[str] = []
        counts = Counter[str]()
        for chapter in chapters:
            if not chapter.is_page:
                lost.append(f"{chapter.name} in the book is no text: open the book and save it as PDF")
                continue
            found = _read(archive, chapter, task)
            if found is None:
                lost.append(f"{chapter.name} is missing from the book: get it again")
                continue
            contents, own = found
            blocks += contents.blocks
            notes += contents.notes
            counts += own
            broken += [chapter.name] if any(missing_of(own)) else []
        missing = [
            *archive.faults,
            *lost,
            *([f"{_UNREAD}: {', '.join(broken)}"] if broken else []),
            *missing_of(counts),
        ]
        outcome = Outcome(Status.PARTIAL, "; ".join(missing)) if missing else Outcome(Status.OK)
        return Contents(tuple(blocks), tuple(dict.fromkeys(notes)), tuple(_properties(book)), outcome)


def _book_name(archive: Archive) -> str:
    container = archive.xml(_CONTAINER)
    for rootfile in container.iter("{*}rootfile") if container is not None else ():
        if path := rootfile.get("full-path"):
            return str(path)
    return next((name for name in archive.names if name.endswith(".opf")), "")


def _chapters(book: etree._Element, folder: str) -> Iterator[Chapter]:
    """In the order of the spine; pages that only belong to the book, such as notes, follow in theirs.

    What the spine names and the book does not list is a chapter by the name that it has there.
    """
    items = {item.get("id"): item for item in book.iterfind("{*}manifest/{*}item")}
    order = [reference.get("idref") for reference in book.iterfind("{*}spine/{*}itemref")]
    rest = [name for name, item in items.items() if name not in order and item.get("media-type") in _PAGES]
    for name in (*order, *rest):
        item = _readable(items, name)
        if item is None:
            yield Chapter(name or "?")
            continue
        path = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        yield Chapter(path, "nav" in (item.get("properties") or "").split(), _is_page(item))


def _readable(items: Mapping[str | None, etree._Element], name: str | None) -> etree._Element | None:
    """The item, or the page that stands in for it where not every device can show it."""
    item, passed = items.get(name), {name}
    while item is not None and not _is_page(item) and (name := item.get("fallback")) in items and name not in passed:
        passed.add(name)
        item = items[name]
    return item


def _is_page(item: etree._Element) -> bool:
    kind = (item.get("media-type") or "").partition(";")[0].strip().lower()
    return kind in _PAGES or kind in _OTHER_PAGES


def _locked(archive: Archive) -> frozenset[str]:
    """The files that cannot be read without a key; scrambled fonts are none of our business."""
    root = archive.xml(_LOCKS)
    found = set()
    for lock in root.iter("{*}EncryptedData") if root is not None else ():
        method = next((one.get("Algorithm") or "" for one in lock.iter("{*}EncryptionMethod")), "")
        if method not in _FONTS:
            found |= {unquote(one.get("URI") or "") for one in lock.iter("{*}CipherReference")}
    return frozenset(found)


def _read(archive: Archive, chapter: Chapter, task: Task) -> tuple[Contents, Counter[str]] | None:
    """A chapter's blocks, and what was counted there; None where the archive does not hold it.

    The table of contents is furniture.
    """
    data = archive.data(chapter.name)
    if data is None:
        return None
    decoded = decode(data, declared_charset(data), given=task.options.encoding)
    tree, is_cut = tree_of(decoded.text)
    frames = Frames()
    frames.inline(tree)
    page = page_of(tree)
    page.counts.update(documents=frames.left, cut=is_cut or frames.is_cut, broken=ends_early(decoded.text))
    blocks = page.blocks
    if chapter.is_contents:
        blocks = [replace(block, kind=BlockKind.FURNITURE, level=0) for block in blocks]
    return Contents(tuple(blocks), (*decoded.notes, *notes_of(page.counts))), page.counts


def _properties(book: etree._Element) -> Iterator[tuple[str, str]]:
    for element in book.iterfind("{*}metadata/*"):
        if local(element) in _PROPERTIES and (text := " ".join((element.text or "").split())):
            yield _PROPERTIES[local(element)], text
