"""Elements that hold the text of a footnote."""

import re

from lxml import etree

_ROLES = frozenset(("doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote"))
_CLASS = re.compile(r"(?:^|\s)(?:Mso(?:Foot|End)noteText|(?:foot|end)notes?(?:-?text|-?body)?)(?:\s|$)", re.IGNORECASE)
_ID = re.compile(r"_?(?:ftn|edn|fn|footnote|endnote)[-_:]?\d+", re.IGNORECASE)  # ftnref5 and fnref:5 hold the sign only
_WORD = re.compile(r"mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)", re.IGNORECASE)
_TYPE = "{http://www.idpf.org/2007/ops}type"


def is_footnote(element: etree._Element) -> bool:
    """By what the page says of it: Word's classes and names, the roles of books."""
    if not element.keys():
        return False
    stated = f"{element.get('role') or ''} {element.get('epub:type') or ''} {element.get(_TYPE) or ''}".split()
    if not _ROLES.isdisjoint(stated) or _ID.fullmatch(element.get("id") or ""):
        return True
    return bool(_CLASS.search(element.get("class") or "") or _WORD.search(element.get("style") or ""))
