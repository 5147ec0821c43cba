"""What users call a document: its id, a path, the act's code, its number, a part of its title."""

import re

from trafsearch.catalog import acts, files
from trafsearch.catalog.connection import Catalog
from trafsearch.errors import DocumentAmbiguous, DocumentNotFound
from trafsearch.structure.act import Act

_NUMBER = re.compile(r"(?:[^\W\d_]+\s+){0,3}(?:(?:№|N|No\.?)\s*)?(\d[\w/-]*)", re.IGNORECASE)


def find_act(catalog: Catalog, name: str) -> Act:
    """The act called so. Raises DocumentNotFound, or DocumentAmbiguous with the ids that it could be."""
    if not name.strip():
        raise DocumentNotFound(name='""')
    held = acts.acts(catalog)
    found = (
        _by_id(name, held)
        or _by_path(catalog, name, held)
        or _by_number(name, held)
        or [act for act in held if _folded(name) in map(_folded, act.titles.values())]
        or [act for act in held if any(_folded(name) in _folded(title) for title in act.titles.values())]
    )
    if not found:
        raise DocumentNotFound(name=name)
    if len(found) > 1:
        raise DocumentAmbiguous(name=name, matches=", ".join(act.id for act in found))
    return found[0]


def _by_id(name: str, held: list[Act]) -> list[Act]:
    return [act for act in held if name in (act.id, act.id.partition("-")[2] if act.id.startswith("kz-") else act.id)]


def _by_number(name: str, held: list[Act]) -> list[Act]:
    """«№ 416», «Закон № 416-I», «416»: the number, or what stands before its first hyphen or blank."""
    match = _NUMBER.fullmatch(name.strip())
    number = match[1].lower() if match else ""
    return [act for act in held if number and act.number and number in _spellings(act.number.lower())]


def _spellings(number: str) -> tuple[str, str, str]:
    """110-viii зрк, 110-viii, 110."""
    first = number.split()[0]
    return number, first, first.partition("-")[0]


def _by_path(catalog: Catalog, name: str, held: list[Act]) -> list[Act]:
    wanted = name.replace("\\", "/").rstrip("/")
    ids = {
        file.act
        for file in files.files(catalog)
        if f"{file.root}/{file.path}" == wanted or f"/{file.path}".endswith(f"/{wanted.lstrip('./')}")
    }
    return [act for act in held if act.id in ids]


def _folded(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())
