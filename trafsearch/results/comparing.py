"""What differs between two editions of a text, provision by provision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.structure.address import Address
from trafsearch.structure.passage import Passage, PassageKind

_NO_LAW = {PassageKind.NOTE, PassageKind.CONTENTS, PassageKind.FURNITURE}


class Difference(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """A provision's own words, without those below it, before and after; "" where it was not there.

    `id` is that of its first passage, in the later edition if it stands there.
    """

    difference: Difference
    address: Address
    id: str
    before: str
    after: str


def changes(before: Sequence[Passage], after: Sequence[Passage]) -> list[Change]:
    """In the order of the later edition; what was removed stands behind what it stood behind.

    Editors' notes, tables of contents and running heads are no law, and are passed over.
    """
    old, new = _provisions(before), _provisions(after)
    return list(_changes(old, new))


def provision_text(passages: Sequence[Passage]) -> str:
    """The words of the law in the passages."""
    return "\n".join(each.text for each in passages if each.kind not in _NO_LAW)


def _changes(old: dict[Address, list[Passage]], new: dict[Address, list[Passage]]) -> Iterator[Change]:
    behind: dict[Address | None, list[Change]] = {}  # what was removed, by the provision that stayed before it
    stayed: Address | None = None
    for address, passages in old.items():
        if address in new:
            stayed = address
        else:
            gone = Change(Difference.REMOVED, address, passages[0].id, provision_text(passages), "")
            behind.setdefault(stayed, []).append(gone)
    yield from behind.get(None, ())
    for address, passages in new.items():
        before, after = provision_text(old.get(address, ())), provision_text(passages)
        if address not in old:
            yield Change(Difference.ADDED, address, passages[0].id, "", after)
        elif before != after:
            yield Change(Difference.CHANGED, address, passages[0].id, before, after)
        yield from behind.get(address, ())


def _provisions(passages: Sequence[Passage]) -> dict[Address, list[Passage]]:
    found: dict[Address, list[Passage]] = {}
    for each in passages:
        if each.kind not in _NO_LAW:
            found.setdefault(each.address, []).append(each)
    return found
