"""Reads DOCX: body, tables, notes, text boxes, headers and footers, as they are printed."""

from collections.abc import Iterator, Sequence

from lxml import etree

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.office import docx_inserted, docx_lost
from trafsearch.extraction.office.docx_numbering import numbering_in
from trafsearch.extraction.office.docx_run import Runs
from trafsearch.extraction.office.docx_story import Story
from trafsearch.extraction.office.docx_style import styles_of
from trafsearch.extraction.office.docx_tree import attribute, local
from trafsearch.extraction.office.package import Package, package_of, relationships
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_NO_BODY = "the archive holds no text of a document"
_TORN = "fields that begin and never end"
_AGAIN = "open the file in Word and save it again"
_NO_NUMBERS = "the numbers of paragraphs are lost, for the file does not hold its lists"
_ADVICE = "get the document again"
_PROPERTIES = {"title": "title", "creator": "author", "subject": "subject", "created": "created"}


def read_docx(task: Task) -> Contents:
    package = package_of(task)
    document = package.root()
    body = document.find("{*}body") if document is not None else None
    if body is None:
        raise Unreadable(Status.DAMAGED, "; ".join(package.parts.faults) or _NO_BODY)
    styles, lists = package.first("styles"), package.first("numbering")
    notes = {kind: _notes(package.first(f"{kind}s")) for kind in ("footnote", "endnote")}
    story = Story(Runs(styles_of(styles)), numbering_in(lists, styles), notes)
    known = {kind: frozenset(held) for kind, held in notes.items()}
    furniture = {kind: docx_lost.furniture_of(package, body, kind) for kind in ("header", "footer")}
    heads, feet = (_furniture(roots, story) for roots in furniture.values())
    story.read(body)
    blocks, properties = (*heads, *story.blocks, *feet), tuple(_properties(package))
    found = {kind: len(roots) for kind, roots in furniture.items()}
    missing = [*package.parts.faults, *docx_lost.missing(package, body, found, known)]
    missing += docx_inserted.missing(package, body)
    if lists is None and story.numbering.without_list:
        missing.append(f"{_NO_NUMBERS} ({story.numbering.without_list}): {_ADVICE}")
    if story.runs.torn:
        missing.append(f"{_TORN} ({story.runs.torn}): {_AGAIN}")
    outcome = Outcome(Status.PARTIAL, "; ".join(missing)) if missing else Outcome(Status.OK)
    return Contents(blocks, (*story.remarks(), *docx_inserted.remarks(body)), properties, outcome)


def _notes(root: etree._Element | None) -> dict[str, etree._Element]:
    """Notes by id, without the lines that Word draws above them."""
    if root is None:
        return {}
    return {attribute(note, "id"): note for note in root if attribute(note, "type") in ("", "normal")}


def _furniture(roots: Sequence[etree._Element], story: Story) -> list[Block]:
    """Headers or footers, each text once; a page number alone is no text."""
    texts: dict[str, None] = {}
    for root in roots:
        texts.update(dict.fromkeys(text for text in story.texts(root) if any(map(str.isalpha, text))))
    return [Block(text, BlockKind.FURNITURE) for text in texts]


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    relations = relationships(package.parts, "") or ()
    named = (relation.target for relation in relations if relation.kind == "core-properties")
    root = package.parts.xml(next(named, "docProps/core.xml"))
    for element in root if root is not None else ():
        if local(element) in _PROPERTIES and (text := " ".join((element.text or "").split())):
            yield _PROPERTIES[local(element)], text
