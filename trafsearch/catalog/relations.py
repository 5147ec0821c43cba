"""Which texts are one text, or of one act, and the samples of words by which they are found."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.catalog.connection import Catalog


class Kinship(StrEnum):
    SAME = "same"  # one text, perhaps in another format
    NEAR = "near"  # one text with small differences
    EDITION = "edition"  # texts of one act that differ in what they say, or in since when they hold
    PART = "part"  # one stands almost wholly in the other
    TWIN = "twin"  # one act in two languages
    PROPOSED = "proposed"  # likely twins; not counted as such


@dataclass(frozen=True, slots=True)
class Relation:
    """Two texts by row, `one` lower than `other`. `share` is what both have, of all that they have."""

    one: int
    other: int
    kind: Kinship
    share: float


def put_sketch(catalog: Catalog, text: int, hashes: Iterable[int]) -> None:
    catalog.executemany("INSERT OR IGNORE INTO sketch (hash, text) VALUES (?, ?)", [(each, text) for each in hashes])


def texts_without_sketch(catalog: Catalog) -> list[int]:
    """The rows of texts that were entered since the last sketches were made."""
    rows = catalog.execute("SELECT id FROM text WHERE id NOT IN (SELECT text FROM sketch) ORDER BY id")
    return [row for (row,) in rows]


def sketches_shared(catalog: Catalog, text: int, commonest: int) -> Iterator[tuple[int, int]]:
    """(hash, text) of the other texts that have hashes of this one; what `commonest` texts have tells none apart."""
    return iter(
        catalog.execute(
            "SELECT shared.hash, shared.text FROM sketch AS own CROSS JOIN sketch AS shared ON shared.hash = own.hash"
            " WHERE own.text = ? AND shared.text != own.text AND (SELECT count(*) FROM"
            " (SELECT 1 FROM sketch WHERE hash = own.hash LIMIT ?)) < ?",
            (text, commonest, commonest),
        )
    )


def sketch_sizes(catalog: Catalog, bound: int) -> dict[int, tuple[int, int]]:
    """For each text how many hashes its sketch has, and how many of these lie below the bound."""
    rows = catalog.execute("SELECT text, count(*), sum(hash < ?) FROM sketch GROUP BY text", (bound,))
    return {text: (size, low) for text, size, low in rows}


def put_build(catalog: Catalog, text: int, outline: int, lengths: bytes) -> None:
    """How a text is built: the hash of its provisions' addresses, the packed lengths of these."""
    catalog.execute("INSERT OR REPLACE INTO build (text, outline, lengths) VALUES (?, ?, ?)", (text, outline, lengths))


def outlines(catalog: Catalog) -> dict[int, int]:
    """For each text of many provisions the hash of their addresses."""
    return dict(catalog.execute("SELECT text, outline FROM build"))


def lengths(catalog: Catalog, text: int) -> bytes:
    """The packed lengths of the provisions of a text that has an outline."""
    return bytes(catalog.execute("SELECT lengths FROM build WHERE text = ?", (text,)).fetchone()[0])


def put_relations(catalog: Catalog, relations: Iterable[Relation]) -> None:
    catalog.executemany(
        "INSERT OR REPLACE INTO relation (one, other, kind, share) VALUES (?, ?, ?, ?)",
        [(each.one, each.other, each.kind, each.share) for each in relations],
    )


def relations(catalog: Catalog, kinds: Collection[Kinship] = tuple(Kinship)) -> list[Relation]:
    """All relations of those kinds, by the rows of their texts."""
    rows = catalog.execute("SELECT one, other, kind, share FROM relation ORDER BY one, other")
    return [Relation(one, other, Kinship(kind), share) for one, other, kind, share in rows if kind in kinds]
