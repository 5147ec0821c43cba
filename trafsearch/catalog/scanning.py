"""Every passage at once, in few words: what a report counts from."""

from collections.abc import Iterator
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


def scan(catalog: Catalog) -> Iterator[Scanned]:
    """All passages, by act, edition and place in it."""
    rows = catalog.execute(
        "SELECT passage.id, act, edition, ordinal, place, nth, kind, content, content.language, words"
        " FROM passage JOIN edition ON edition.id = passage.edition JOIN content ON content.id = content"
        " ORDER BY act, edition.key, ordinal"
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
