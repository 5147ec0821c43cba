"""What groups are called, and where documents lie."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from trafsearch.cli.forms.answer import Groups
from trafsearch.cli.messages import knows, say, spoken
from trafsearch.results.order import Group, GroupBy

if TYPE_CHECKING:
    from trafsearch.catalog.held import HeldEdition, HeldFile
    from trafsearch.store.store import Store
    from trafsearch.structure.act import Act


def named_groups(store: "Store", by: GroupBy, groups: Sequence[Group]) -> Groups:
    """The groups with their names in the interface language."""
    from trafsearch.catalog.acts import get_act

    names: dict[str, str] = {}
    for each in groups:
        name = say("group.unknown")
        if each.key and by is GroupBy.DOCUMENT:
            name = _title(get_act(store.catalog, each.key), each.key)
        elif each.key and by is GroupBy.AREA:
            area = store.vocabulary.areas.get(each.key)
            name = area.name(spoken()) if area else each.key
        elif each.key:
            key = f"{by}.{each.key}"
            name = say(key) if knows(key) else each.key
        names[each.key] = name
    return Groups(str(by), tuple(groups), names)


def links_of(store: "Store", file: Path | None) -> dict[str, str]:
    """Where each edition can be read, by its key: the page of the Web that is stated for it, else its file, seen from
    the folder of `file`, or from the one that the program was called in.
    """
    from trafsearch.catalog import acts, editions, files

    known = {act.id: act for act in acts.acts(store.catalog)}
    held = {each.row: each for each in files.files(store.catalog)}
    start = (file.parent if file else Path()).absolute()
    return {
        each.key: _page(known[each.act], each) or _path(held[each.file], start)
        for each in editions.editions(store.catalog)
    }


def _title(act: "Act | None", id: str) -> str:
    if act is None:
        return id
    return f"{act.titles.get(spoken()) or next(iter(act.titles.values()), id)} ({id})"


def _page(act: "Act", edition: "HeldEdition") -> str | None:
    """Other addresses than those of pages are not followed: they could be anything."""
    url = act.publication.urls.get(edition.language)
    return url if url and url.startswith(("https://", "http://")) else None


def _path(file: "HeldFile", start: Path) -> str:
    path = Path(file.root, file.path)
    try:
        return quote(Path(os.path.relpath(path, start)).as_posix())
    except ValueError:  # on another drive of Windows
        return path.as_uri()
