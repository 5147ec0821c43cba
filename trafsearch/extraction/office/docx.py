"""Reads DOCX: body, tables, notes, text boxes, headers and footers, as they are printed."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from zipfile import ZipFile

from lxml import etree

from trafsearch.extraction.archive import open_archive, xml_member
from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout.line_break import divided
from trafsearch.extraction.office import docx_inserted
from trafsearch.extraction.office.docx_numbering import Numbering, numbering_in
from trafsearch.extraction.office.docx_run import local, words_of
from trafsearch.extraction.office.docx_style import Style, attribute, numbering_of, outline_level, styles_of
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_WRAPPERS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_LAYOUT = 8  # paragraphs in one cell: the table is there for the page's look
_LEFT_OUT = {
    "deletions": "tracked deletions were left out",
    "comments": "comments were left out",
    "hidden": "stretches of hidden text were left out",
    "symbols": "symbols of a picture font were left out",
}


def read_docx(task: Task) -> Contents:
    with open_archive(task.data, task.limits) as archive:
        main = _main_part(archive)
        document = xml_member(archive, main)
        if document is None or (body := document.find("{*}body")) is None:
            raise Unreadable(Status.DAMAGED, "the archive holds no text of a document")
        folder = posixpath.dirname(main)
        story = Story(
            styles_of(xml_member(archive, f"{folder}/styles.xml")),
            numbering_in(xml_member(archive, f"{folder}/numbering.xml")),
            {kind: _notes(xml_member(archive, f"{folder}/{kind}s.xml")) for kind in ("footnote", "endnote")},
        )
        heads, feet = _furniture(archive, folder, story)
        story.read(body)
        blocks, detail = (*heads, *story.blocks, *feet), "; ".join(docx_inserted.missing(archive, body, folder))
        outcome = Outcome(Status.PARTIAL, detail) if detail else Outcome(Status.OK)
        return Contents(blocks, tuple(story.remarks()), tuple(_properties(archive)), outcome)


@dataclass(slots=True)
class Story:
    """Grows block by block through the body, in reading order."""

    styles: dict[str, Style]
    numbering: Numbering
    notes: dict[str, dict[str, etree._Element]]
    blocks: list[Block] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    numbered: int = 0
    _pending: list[Block] = field(default_factory=list)  # footnotes, which follow what they hang on

    def read(self, parent: etree._Element) -> None:
        for element in _elements(parent):
            if local(element) == "tbl":
                self._read_table(element)
            else:
                self.blocks += self.paragraph(element)
            self._flush()

    def paragraph(self, element: etree._Element) -> list[Block]:
        """Its blocks: one, unless line breaks divide it into provisions or it holds text boxes."""
        words = words_of(element, self.left_out)
        level, number = self._level_and_number(element)
        blocks = []
        for text in divided(words.text):
            if number:
                text, number = f"{number} {text}", ""
            blocks.append(Block(text, BlockKind.HEADING if level else BlockKind.PARAGRAPH, level=level))
        for kind, name in words.notes:
            self._note(kind, name)
        for box in words.boxes:
            for inner in box.iter("{*}p"):
                blocks += self.paragraph(inner)
        return blocks

    def _level_and_number(self, element: etree._Element) -> tuple[int, str]:
        """An empty paragraph takes no number in print, and none here."""
        properties = element.find("{*}pPr")
        name = attribute(properties.find("{*}pStyle"), "val") if properties is not None else ""
        style = self.styles.get(name, Style())
        numbering = numbering_of(properties) or style.numbering
        has_words = any((text.text or "").strip() for text in element.iter("{*}t"))
        number = self.numbering.next(numbering) if numbering and has_words else ""
        self.numbered += bool(number)
        return outline_level(properties) or style.level, number

    def _note(self, kind: str, name: str) -> None:
        element = self.notes.get(kind, {}).pop(name, None)
        if element is None:
            return
        texts = [block.text for paragraph in element.iter("{*}p") for block in self.paragraph(paragraph)]
        if texts:
            self._pending.append(Block(" ".join(texts), BlockKind.FOOTNOTE))

    def _read_table(self, table: etree._Element) -> None:
        for row in _elements(table, ("tr",)):
            cells = list(_elements(row, ("tc",)))
            if _is_layout(cells):
                for cell in cells:
                    self.read(cell)
            elif any(texts := [self._cell(cell) for cell in cells]):
                self.blocks.append(Block(" | ".join(texts).strip(), BlockKind.TABLE_ROW))
            self._flush()

    def _cell(self, cell: etree._Element) -> str:
        return " ".join(block.text for paragraph in _elements(cell) for block in self.paragraph(paragraph))

    def _flush(self) -> None:
        self.blocks += self._pending
        self._pending.clear()

    def remarks(self) -> Iterator[Note]:
        for code, text in _LEFT_OUT.items():
            if count := self.left_out[code]:
                yield Note(f"{code}_left_out", f"{count} {text}")
        if self.numbered:
            yield Note("list_numbers", f"{self.numbered} automatic numbers were written out")
        if self.numbering.unknown:
            kinds = ", ".join(sorted(self.numbering.unknown))
            yield Note("numbering_not_shown", f"numbers of these kinds were written as figures: {kinds}")


def _elements(parent: etree._Element, names: tuple[str, ...] = ("p", "tbl")) -> Iterator[etree._Element]:
    """The children of those names, also inside content controls and tracked insertions."""
    for child in parent:
        if local(child) in names:
            yield child
        elif local(child) in _WRAPPERS:
            yield from _elements(child, names)
        elif local(child) == "AlternateContent":
            yield from _chosen(child, names)


def _chosen(alternatives: etree._Element, names: tuple[str, ...]) -> list[etree._Element]:
    """Of a choice and the fallback for older programs, the first that holds such elements."""
    found = (list(_elements(version, names)) for version in alternatives.iterchildren("{*}Choice", "{*}Fallback"))
    return next(filter(None, found), [])


def _is_layout(cells: list[etree._Element]) -> bool:
    """Whether the row only arranges the page: one cell, tables within, or whole texts in its cells."""
    counts = [sum(1 for _ in _elements(cell)) for cell in cells]
    has_table = any(next(_elements(cell, ("tbl",)), None) is not None for cell in cells)
    return has_table or any(count >= _LAYOUT for count in counts) or (len(cells) == 1 and counts[0] > 1)


def _main_part(archive: ZipFile) -> str:
    for target, kind in _relationships(archive, "_rels/.rels"):
        if kind == "officeDocument":
            return target.lstrip("/")
    return "word/document.xml"


def _relationships(archive: ZipFile, name: str) -> Iterator[tuple[str, str]]:
    root = xml_member(archive, name)
    for relation in root if root is not None else ():
        yield relation.get("Target") or "", (relation.get("Type") or "").rsplit("/", 1)[-1]


def _notes(root: etree._Element | None) -> dict[str, etree._Element]:
    """Notes by id, without the lines that Word draws above them."""
    if root is None:
        return {}
    return {attribute(note, "id"): note for note in root if attribute(note, "type") in ("", "normal")}


def _furniture(archive: ZipFile, folder: str, story: Story) -> tuple[list[Block], list[Block]]:
    """Headers and footers, each text once; a page number alone is no text."""
    texts: dict[str, dict[str, None]] = {"header": {}, "footer": {}}
    for target, kind in _relationships(archive, f"{folder}/_rels/document.xml.rels"):
        if kind in texts:
            root = xml_member(archive, posixpath.normpath(posixpath.join(folder, target)))
            texts[kind].update(dict.fromkeys(_texts(root, story)))
    heads, feet = ([Block(text, BlockKind.FURNITURE) for text in found] for found in texts.values())
    return heads, feet


def _texts(root: etree._Element | None, story: Story) -> Iterable[str]:
    if root is None:
        return
    for paragraph in root.iter("{*}p"):
        text = " ".join(words_of(paragraph, story.left_out).text.split())
        if any(map(str.isalpha, text)):
            yield text


def _properties(archive: ZipFile) -> Iterator[tuple[str, str]]:
    root = xml_member(archive, "docProps/core.xml")
    names = {"title": "title", "creator": "author", "subject": "subject", "created": "created"}
    for element in root if root is not None else ():
        if local(element) in names and (text := " ".join((element.text or "").split())):
            yield names[local(element)], text
