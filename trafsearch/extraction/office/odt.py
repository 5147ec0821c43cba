"""Reads OpenDocument texts, packed (ODT) or in one XML file (FODT), as they are printed."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from trafsearch.extraction.archive import Archive, open_archive
from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.markup import parsed
from trafsearch.extraction.office.docx_tree import attribute, local
from trafsearch.extraction.office.odt_list import lists_of
from trafsearch.extraction.office.odt_run import Runs
from trafsearch.extraction.office.odt_story import Story
from trafsearch.extraction.office.odt_style import styles_of
from trafsearch.extraction.office.stretches import STRUCK
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_NO_BODY = "the archive holds no text of a document"
_PASSWORD = "it asks for a password: save an unprotected copy"
_LOST = "is missing from the file: get the document again"
_FOLDED = "hidden sections with text were left out"
_SCANS = "pictures as large as a page were not read"
_ADVICE = "open the file in Word and save it as PDF"
_NOTES = {
    "comments": ("comments_left_out", "comments were left out"),
    "deletions": ("deletions_left_out", "tracked deletions were left out"),
    "hidden": ("hidden_left_out", "stretches of hidden text were left out"),
    "struck": ("struck_kept", STRUCK),
    "pictures": ("pictures_left_out", "pictures were not read"),
    "objects": ("objects_left_out", "formulas, charts and other objects were not read"),
}
_PROPERTIES = {"title": "title", "creator": "author", "subject": "subject", "creation-date": "created"}


@dataclass(frozen=True, slots=True)
class Parts:
    """The roots of the document's files; in a flat document all are one."""

    content: etree._Element
    styles: etree._Element | None
    meta: etree._Element | None
    faults: tuple[str, ...] = ()


def read_odt(task: Task) -> Contents:
    parts = _parts(task)
    body = next(iter(parts.content.iterfind("{*}body/{*}text")), None)
    if body is None:
        raise Unreadable(Status.DAMAGED, "; ".join(parts.faults) or _NO_BODY)
    roots = [root for root in (parts.styles, parts.content) if root is not None]
    story = Story(Runs(styles_of(roots)), lists_of(roots))
    heads, feet = (list(_furniture(parts, kind, story)) for kind in ("header", "footer"))
    runs = story.runs
    runs.left_out["pictures"] += runs.left_out.pop("scans", 0)  # behind the text of each page
    story.read(body)
    runs.left_out["deletions"] = sum(1 for _ in body.iterfind("{*}tracked-changes/{*}changed-region/{*}deletion"))
    missing = list(parts.faults)
    if scans := runs.left_out["scans"]:
        missing.append(f"{_SCANS} ({scans}): {_ADVICE}, then read it with OCR")
    if story.folded:
        missing.append(f"{_FOLDED} ({story.folded}): show all sections and save the document again")
    outcome = Outcome(Status.PARTIAL, "; ".join(missing)) if missing else Outcome(Status.OK)
    blocks = (*heads, *story.blocks, *feet)
    return Contents(blocks, tuple(_remarks(story)), tuple(_properties(parts.meta)), outcome)


def _parts(task: Task) -> Parts:
    if not task.data.startswith(b"PK"):
        root = parsed(task.data, posixpath.basename(task.path))
        return Parts(root, None, root.find("{*}meta"))
    with open_archive(task.data, task.limits) as archive:
        listed = _listed(archive)
        content, styles, meta = (archive.xml(f"{name}.xml") for name in ("content", "styles", "meta"))
        if content is None:
            raise Unreadable(Status.DAMAGED, "; ".join(archive.faults) or _NO_BODY)
        lost = [f"{name} {_LOST}" for name in listed & {"styles.xml"} if not archive.holds(name)]
        own = meta.find("{*}meta") if meta is not None else None
        return Parts(content, styles, own, (*archive.faults, *lost))


def _listed(archive: Archive) -> frozenset[str]:
    """The parts that the document says it has, none of them encrypted."""
    manifest = archive.xml("META-INF/manifest.xml")
    is_locked = manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None
    if is_locked or archive.holds("encrypted-package"):
        raise Unreadable(Status.ENCRYPTED, _PASSWORD)
    entries = manifest.iter("{*}file-entry") if manifest is not None else ()
    return frozenset(attribute(entry, "full-path") for entry in entries)


def _furniture(parts: Parts, kind: str, story: Story) -> Iterator[Block]:
    """Headers or footers of all page styles, each text once; a page number alone is no text."""
    root = parts.styles if parts.styles is not None else parts.content
    texts: dict[str, None] = {}
    for page in root.iter("{*}master-page"):
        for element in page:
            if local(element).startswith(kind):
                texts.update(dict.fromkeys(block.text for block in story.inside(element)))
    return (Block(text, BlockKind.FURNITURE) for text in texts if any(map(str.isalpha, text)))


def _remarks(story: Story) -> Iterator[Note]:
    for key, (code, text) in _NOTES.items():
        if count := story.runs.left_out[key]:
            yield Note(code, f"{count} {text}")
    if story.numbered:
        yield Note("list_numbers", f"{story.numbered} automatic numbers were written out")
    if unknown := story.lists.unknown:
        yield Note(
            "numbering_not_shown", f"numbers of these kinds were written as figures: {', '.join(sorted(unknown))}"
        )
    if story.columns:
        text = f"{story.columns} texts in languages side by side were read one language after the other"
        yield Note("languages_apart", text)


def _properties(meta: etree._Element | None) -> Iterator[tuple[str, str]]:
    for element in meta if meta is not None else ():
        if local(element) in _PROPERTIES and (text := " ".join((element.text or "").split())):
            yield _PROPERTIES[local(element)], text
