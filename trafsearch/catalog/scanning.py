"""Every passage at once, in few words: what a report counts from."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
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


def scan_mentioning(catalog: Catalog, editions: Mapping[int, int], concepts: Iterable[str]) -> Iterator[Scanned]:
    """The passages of the editions, given by their texts' rows, of which the text mentions one of the concepts, in no
    order.
    """
    rows = catalog.execute(
        "SELECT passage.id, act, passage.text, ordinal, place, nth, kind, content, content.language, words, first, last"
        " FROM (SELECT DISTINCT content AS named FROM json_each(?) AS wanted JOIN mention ON concept = wanted.value)"
        " JOIN passage ON content = named JOIN content ON content.id = named JOIN text ON text.id = passage.text",
        (json.dumps(sorted(concepts)),),
    )
    kinds, languages = {str(each): each for each in PassageKind}, {str(each): each for each in Language}
    same: dict[str, str] = {}  # equal places and ids of acts are one value: there are many of each
    for id, act, text, ordinal, place, nth, kind, content, language, words, first, last in rows:
        edition = editions.get(text, 0)
        if first <= edition <= last:
            act, place = same.setdefault(act, act), same.setdefault(place, place)
            yield Scanned(id, act, edition, ordinal, place, nth, kinds[kind], content, languages[language], words)


def texts_with(catalog: Catalog, contents: Iterable[int], marks: str) -> Iterator[tuple[int, str]]:
    """Of the texts with those rows, those that have one of the marks."""
    either = " OR ".join("instr(text, ?)" for _ in marks)
    yield from catalog.execute(
        f"SELECT content.id, text FROM json_each(?) AS wanted JOIN content ON content.id = wanted.value WHERE {either}",
        (json.dumps(list(contents)), *marks),
    )


def texts(catalog: Catalog, contents: list[int]) -> dict[int, str]:
    """The texts with those rows."""
    found: dict[int, str] = {}
    for at in range(0, len(contents), 500):
        some = contents[at : at + 500]
        found.update(catalog.execute(f"SELECT id, text FROM content WHERE id IN ({','.join('?' * len(some))})", some))
    return found
