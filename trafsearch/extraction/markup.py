"""Parses XML that may mean harm: no entity is resolved, nothing is fetched, depth and size are bounded."""

import re

from lxml import etree

from trafsearch.extraction.outcome import Status
from trafsearch.extraction.unreadable import Unreadable

_DEPTH = re.compile(r"excessive depth", re.IGNORECASE)


def parsed(data: bytes, name: str) -> etree._Element:
    """The root. Raises Unreadable where `data` is no XML, declares entities, or nests too deeply.

    A document type alone is harmless, as old programs write one: what it points to is never loaded.
    """
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        if _DEPTH.search(str(error)):
            raise Unreadable(Status.DAMAGED, f"{name} is nested too deeply: save the document again") from error
        raise Unreadable(Status.DAMAGED, f"{name} is not well-formed: {error}") from error
    _refuse_declarations(root, name)
    return root


def recovered(data: bytes) -> etree._Element | None:
    """What the parser can make of broken XML; None where that is nothing."""
    try:
        root = etree.fromstring(data, _parser(recover=True))
    except etree.XMLSyntaxError:
        return None
    return None if root is None or _has_entities(root) else root


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, huge_tree=False, recover=recover
    )


def _refuse_declarations(root: etree._Element, name: str) -> None:
    if _has_entities(root):
        raise Unreadable(Status.DAMAGED, f"{name} declares entities, which no document needs")


def _has_entities(root: etree._Element) -> bool:
    """Whether it declares entities, or names some whose meaning nobody looks up."""
    subset = root.getroottree().docinfo.internalDTD
    if subset is None:
        return False
    declared = subset.iterentities()  # type: ignore[attr-defined]  # lxml has it, its stubs do not
    return next(declared, None) is not None or next(root.iter(etree.Entity), None) is not None
