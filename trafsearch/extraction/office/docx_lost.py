"""What the text of a DOCX refers to and the file does not hold, or does not say where: headers, footers, notes."""

import re
from collections.abc import Iterator, Mapping, Set

from lxml import etree

from trafsearch.extraction.office.docx_tree import attribute
from trafsearch.extraction.office.package import Package

_ADVICE = "get the document again"
_FURNITURE = "headers and footers that the document names are not in the file"
_BY_NAME = "the file does not say which parts are its headers and footers, those with the usual names were read"
_NOTES = "notes that the text refers to are not in the file"


def furniture_of(package: Package, body: etree._Element, kind: str) -> list[etree._Element]:
    """The headers or footers: where nothing says which parts they are, those that are called so."""
    if package.relations is not None or not _named(body, kind):
        return package.related(kind)
    pattern = re.compile(rf"{re.escape(package.folder)}/{kind}(\d{{0,6}})\.xml", re.IGNORECASE)
    numbered = [(int(match[1] or 0), name) for name in package.parts.names if (match := pattern.fullmatch(name))]
    roots = (package.parts.xml(name) for _, name in sorted(numbered))
    return [root for root in roots if root is not None]


def missing(
    package: Package, body: etree._Element, found: Mapping[str, int], notes: Mapping[str, Set[str]]
) -> Iterator[str]:
    """`found` says how many headers and footers there are, `notes` which notes are known, by kind."""
    lost = sum(_unknown(package, body, kind, count) for kind, count in found.items())
    if lost:
        yield f"{_FURNITURE} ({lost}): {_ADVICE}"
    by_name = sum(count for kind, count in found.items() if package.relations is None and _named(body, kind))
    if by_name:
        yield f"{_BY_NAME} ({by_name}): {_ADVICE}"
    if unknown := sum(len(_referred(body, kind) - known) for kind, known in notes.items()):
        yield f"{_NOTES} ({unknown}): {_ADVICE}"


def _unknown(package: Package, body: etree._Element, kind: str, count: int) -> int:
    """How many are named and not there; of parts found by their names it is only known that there are fewer."""
    named = _named(body, kind)
    if package.relations is None:
        return max(0, len(named) - count)
    parts = {name.lower() for name in package.parts.names}  # Office's names do not heed case
    return len(named - {relation.identity for relation in package.relations if relation.target.lower() in parts})


def _named(body: etree._Element, kind: str) -> frozenset[str]:
    return frozenset(attribute(one, "id") for one in body.iter(f"{{*}}{kind}Reference"))


def _referred(body: etree._Element, kind: str) -> frozenset[str]:
    """The notes that the text refers to where it was not deleted."""
    signs = body.iter(f"{{*}}{kind}Reference")
    return frozenset(
        attribute(sign, "id") for sign in signs if next(sign.iterancestors("{*}del", "{*}moveFrom"), None) is None
    )
