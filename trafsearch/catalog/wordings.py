"""The words of texts as bare runs of forms, without where they stand in their letters: what texts are compared by."""

import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.structure.passage import PassageKind


@dataclass(frozen=True, slots=True)
class Worded:
    """A passage's place, its kind and language, and the rows of its forms in order."""

    place: str
    kind: PassageKind
    language: Language
    forms: Sequence[int]


def worded(catalog: Catalog, text: int) -> Iterator[Worded]:
    """The passages of a text's newest edition, in order."""
    rows = catalog.execute(
        "SELECT place, kind, content.language, tokens FROM passage JOIN content ON content.id = content"
        " WHERE passage.text = ?1 AND last = (SELECT max(last) FROM passage WHERE text = ?1) ORDER BY ordinal",
        (text,),
    )
    for place, kind, language, tokens in rows:
        yield Worded(place, PassageKind(kind), Language(language), _forms(tokens))


def wordings(catalog: Catalog, passages: Sequence[int]) -> dict[int, bytes]:
    """The run of forms of each passage: equal where only marks, spaces and capitals differ."""
    found: dict[int, bytes] = {}
    for at in range(0, len(passages), 500):
        some = passages[at : at + 500]
        rows = catalog.execute(
            "SELECT passage.id, tokens FROM passage JOIN content ON content.id = content"
            f" WHERE passage.id IN ({','.join('?' * len(some))})",
            some,
        )
        found.update((id, _forms(tokens).tobytes()) for id, tokens in rows)
    return found


def spellings(catalog: Catalog) -> dict[int, str]:
    """Each form by its row."""
    return dict(catalog.execute("SELECT id, form FROM form"))


def _forms(packed: bytes) -> "array[int]":
    flat = array("I")
    flat.frombytes(packed)
    if sys.byteorder == "big":
        flat.byteswap()
    return flat[0::3]
