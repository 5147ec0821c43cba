"""Which words stand where in an edition, and how much of it is in which language: what a silence is proved by.

For the newest edition of each text this is kept; for others, and where writing was broken off, it is counted from the
texts.
"""

import sys
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from trafsearch.catalog.connection import Catalog, add_missing_tables
from trafsearch.catalog.words import forms_in
from trafsearch.language import Language

_SHORT = 1 << 16  # passages, whose places fit in two bytes
_PLACES = (
    "SELECT content.language, words, tokens FROM edition JOIN passage ON passage.text = edition.text"
    " AND first <= edition.id AND last >= edition.id JOIN content ON content.id = content"
    " WHERE edition.id = ? ORDER BY ordinal"
)


@dataclass(frozen=True, slots=True)
class Extent:
    """An edition's passages in one language: how many there are, how many words they have, and the place of the first
    of them among all `length` passages of the edition, from 0.
    """

    edition: int
    act: str
    language: Language
    length: int
    passages: int
    words: int
    first: int
    is_kept: bool


@dataclass(slots=True)
class _Counted:
    """What the passages of one language come to."""

    first: int
    passages: int = 0
    words: int = 0
    places: dict[int, list[int]] = field(default_factory=dict)


def extents(catalog: Catalog, editions: Iterable[int]) -> list[Extent]:
    """Those of the editions with those rows, by act, edition and first place."""
    kept = _kept(catalog)
    found = []
    for edition, act, length in _editions(catalog, set(editions)):
        if edition in kept:
            some = [Extent(edition, act, Language(each), length, *size, True) for each, size in kept[edition]]
        else:
            counted = _counted(catalog, edition, frozenset())
            some = [Extent(edition, act, each, length, c.passages, c.words, c.first, False) for each, c in counted]
        found += sorted(some, key=lambda extent: extent.first)
    return found


def places_of(catalog: Catalog, extent: Extent, forms: Set[int]) -> Iterator[tuple[int, Sequence[int]]]:
    """Of these forms, by their rows, those that stand in the passages, each with the places where it does, rising."""
    if not extent.is_kept:
        counted = dict(_counted(catalog, extent.edition, forms))
        yield from counted[extent.language].places.items()
        return
    packed = catalog.execute(
        "SELECT forms, ends, places FROM standing WHERE edition = ? AND language = ?", (extent.edition, extent.language)
    ).fetchone()
    own, ends = _unpacked("I", packed[0]), _unpacked("I", packed[1])
    places = _unpacked(_code(extent.length), packed[2])
    for at in [at for at, form in enumerate(own) if form in forms]:
        yield own[at], places[ends[at - 1] if at else 0 : ends[at]]


def keep_standing(catalog: Catalog) -> None:
    """Keep it for every text's newest edition, and for no other."""
    add_missing_tables(catalog)
    newest = "SELECT max(id) FROM edition GROUP BY text"
    catalog.execute(f"DELETE FROM standing WHERE edition NOT IN ({newest})")
    new = f"SELECT id, passages FROM edition WHERE id IN ({newest}) AND id NOT IN (SELECT edition FROM standing)"
    for edition, length in catalog.execute(new).fetchall():
        for language, counted in _counted(catalog, edition, None):
            _put(catalog, edition, language, counted, _code(length))


def forget_standing(catalog: Catalog) -> None:
    """Before all words are made anew."""
    add_missing_tables(catalog)
    catalog.execute("DELETE FROM standing")


def _put(catalog: Catalog, edition: int, language: Language, counted: _Counted, code: str) -> None:
    forms = sorted(counted.places)
    places, ends = array(code), array("I")
    for form in forms:
        places.extend(counted.places[form])
        ends.append(len(places))
    catalog.execute(
        "INSERT INTO standing (edition, language, passages, words, first, forms, ends, places)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            edition,
            language,
            counted.passages,
            counted.words,
            counted.first,
            _packed(array("I", forms)),
            _packed(ends),
            _packed(places),
        ),
    )


def _kept(catalog: Catalog) -> dict[int, list[tuple[str, tuple[int, int, int]]]]:
    """By edition: language, and passages, words and first place. A catalog that is older than this keeps none."""
    if not catalog.execute("SELECT 1 FROM sqlite_master WHERE name = 'standing'").fetchone():
        return {}
    found: dict[int, list[tuple[str, tuple[int, int, int]]]] = {}
    for edition, language, *size in catalog.execute("SELECT edition, language, passages, words, first FROM standing"):
        found.setdefault(edition, []).append((language, (size[0], size[1], size[2])))
    return found


def _editions(catalog: Catalog, wanted: Collection[int]) -> list[tuple[int, str, int]]:
    """The row, the act and the number of passages of each, by act and key."""
    rows = catalog.execute(
        "SELECT edition.id, act, passages FROM edition JOIN text ON text.id = edition.text ORDER BY act, key"
    )
    return [(row, act, length) for row, act, length in rows if row in wanted]


def _counted(catalog: Catalog, edition: int, forms: Set[int] | None) -> Iterable[tuple[Language, _Counted]]:
    """By language, with the places of these forms, or of all."""
    found: dict[str, _Counted] = {}
    for place, (language, words, tokens) in enumerate(catalog.execute(_PLACES, (edition,))):
        counted = found.setdefault(language, _Counted(place))
        counted.passages += 1
        counted.words += words
        if forms is None or forms:
            own = set(forms_in(tokens))
            for form in own if forms is None else own & forms:
                counted.places.setdefault(form, []).append(place)
    return [(Language(language), counted) for language, counted in found.items()]


def _code(length: int) -> str:
    return "H" if length <= _SHORT else "I"


def _packed(values: "array[int]") -> bytes:
    """As little-endian numbers."""
    if sys.byteorder == "big":
        values = values[:]
        values.byteswap()
    return values.tobytes()


def _unpacked(code: str, packed: bytes) -> "array[int]":
    values = array(code)
    values.frombytes(packed)
    if sys.byteorder == "big":
        values.byteswap()
    return values
