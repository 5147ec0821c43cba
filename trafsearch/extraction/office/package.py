"""The parts of a Word document and how they lead to each other, packed in a zip or written out in one XML file."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from lxml import etree

from trafsearch.extraction.archive import open_archive
from trafsearch.extraction.markup import parsed
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.task import Task
from trafsearch.extraction.unreadable import Unreadable

_PACKED = b"PK"
_MAIN = "word/document.xml"


class Parts(Protocol):
    """XML files by name. `faults` are sentences on those that are broken."""

    faults: list[str]

    @property
    def names(self) -> tuple[str, ...]: ...

    def xml(self, name: str) -> etree._Element | None: ...


@dataclass(slots=True)
class FlatParts:
    """Of a document in one file: `<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>…`."""

    roots: dict[str, etree._Element]
    faults: list[str] = field(default_factory=list)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.roots)

    def xml(self, name: str) -> etree._Element | None:
        return self.roots.get(name)


@dataclass(frozen=True, slots=True)
class Relation:
    """By which name a part refers to another, what that is called, and the last word of the relation's type."""

    identity: str
    target: str
    kind: str


@dataclass(slots=True)
class Package:
    """`main` is the name of the part that holds the body.

    `relations` are those of the main part, None where the file does not hold any.
    """

    parts: Parts
    main: str
    relations: tuple[Relation, ...] | None

    @property
    def folder(self) -> str:
        return posixpath.dirname(self.main)

    def root(self) -> etree._Element | None:
        return self.parts.xml(self.main)

    def related(self, kind: str) -> list[etree._Element]:
        """The parts of a kind that the main one names, else the one that is called so: `word/styles.xml`."""
        names = [relation.target for relation in self.relations or () if relation.kind == kind]
        roots = [self.parts.xml(name) for name in names or [posixpath.join(self.folder, f"{kind}.xml")]]
        return [root for root in roots if root is not None]

    def first(self, kind: str) -> etree._Element | None:
        return next(iter(self.related(kind)), None)


def package_of(task: Task) -> Package:
    parts: Parts = open_archive(task.data, task.limits) if task.data.startswith(_PACKED) else _flat(task)
    named = relationships(parts, "") or ()
    main = next((relation.target for relation in named if relation.kind == "officeDocument"), _MAIN)
    return Package(parts, main, relationships(parts, main))


def relationships(parts: Parts, source: str) -> tuple[Relation, ...] | None:
    """Of a part with other parts, "" being the package itself; None where the file says nothing of them."""
    folder, name = posixpath.split(source)
    root = parts.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    return None if root is None else tuple(_relations(root, folder))


def _relations(root: etree._Element, folder: str) -> Iterator[Relation]:
    for relation in root.iterchildren(etree.Element):
        target, kind = relation.get("Target") or "", (relation.get("Type") or "").rsplit("/", 1)[-1]
        if relation.get("TargetMode") != "External":
            place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield Relation(relation.get("Id") or "", place, kind)


def _flat(task: Task) -> FlatParts:
    root = parsed(task.data, posixpath.basename(task.path))
    found = {}
    for part in root.iterfind("{*}part"):
        name = next((value for key, value in part.attrib.items() if etree.QName(key).localname == "name"), "")
        content = part.find("{*}xmlData")
        if content is not None and len(content):
            found[str(name).lstrip("/")] = content[0]
    if not found:
        raise Unreadable(Status.DAMAGED, "the archive holds no text of a document")
    return FlatParts(found)
