"""Every passage at once, in few words: what a report counts from."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.structure.passage import PassageKind


@dataclass(frozen=True, slots=True)
class Scanned:
    """A passage's row, act, edition and place; `content` is the row of its text, `words` how many that has."""

    row: int
    act: str
    edition: int
    ordinal: int
    place: str
    nth: int
    kind: PassageKind
    content: int
    language: Language
    words: int


def scan(catalog: Catalog, editions: Collection[int]) -> Iterator[Scanned]:
    """All passages of the editions with those rows, by act, edition and place in it."""
    rows = catalog.execute(
        "SELECT passage.id, act, edition.id, ordinal, place, nth, kind, content, content.language, words"
        " FROM json_each(?) AS wanted JOIN edition ON edition.id = wanted.value JOIN text ON text.id = edition.text"
        " JOIN passage ON passage.text = text.id AND first <= edition.id AND last >= edition.id"
        " JOIN content ON content.id = content ORDER BY act, edition.key, ordinal",
        (json.dumps(sorted(editions)),),
    )
    for id, act, edition, ordinal, place, nth, kind, content, language, words in rows:
        yield Scanned(id, act, edition, ordinal, place, nth, PassageKind(kind), content, Language(language), words)


def texts(catalog: Catalog, contents: list[int]) -> dict[int, str]:
    """The texts with those rows."""
    found: dict[int, str] = {}
    for at in range(0, len(contents), 500):
        some = contents[at : at + 500]
        found.update(catalog.execute(f"SELECT id, text FROM content WHERE id IN ({','.join('?' * len(some))})", some))
    return found
