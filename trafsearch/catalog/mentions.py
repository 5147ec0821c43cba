"""What the matcher found in each text, and what readers said of it."""

from collections.abc import Iterable, Sequence
from typing import Any

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FoundMention, Said
from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.structure.verdict import Ruling

_SELECT = (
    "SELECT content, mention.concept, start, end, label, label_language, ruling, who, why, added"
    " FROM mention LEFT JOIN verdict ON verdict.id = mention.verdict"
)
_STANDING = f"coalesce(ruling, '{Ruling.YES}') = '{Ruling.YES}'"
_OVERRULED = f"ruling IN ('{Ruling.NO}', '{Ruling.INDIRECT}')"


def put_mentions(catalog: Catalog, content: int, mentions: Iterable[FoundMention]) -> None:
    catalog.executemany(
        "INSERT OR IGNORE INTO mention (content, concept, start, end, label, label_language) VALUES (?, ?, ?, ?, ?, ?)",
        [(content, m.concept, m.span.start, m.span.end, m.label, m.label_language) for m in mentions],
    )


def remove_mentions(catalog: Catalog, concepts: Iterable[str]) -> None:
    """All mentions of the concepts."""
    catalog.executemany("DELETE FROM mention WHERE concept = ?", [(concept,) for concept in concepts])


def mentions_of(catalog: Catalog, concepts: Sequence[str] | None = None) -> dict[int, list[FoundMention]]:
    """All mentions, or those of the concepts, by the row of their text; each text's in order."""
    return _mentions_of(catalog, concepts, _STANDING)


def overruled_mentions_of(catalog: Catalog, concepts: Sequence[str] | None = None) -> dict[int, list[FoundMention]]:
    """As `mentions_of`, those that by a reader's verdict are none."""
    return _mentions_of(catalog, concepts, _OVERRULED)


def mentions_in(catalog: Catalog, contents: Sequence[int]) -> dict[int, list[FoundMention]]:
    """The mentions in the texts with those rows."""
    found: dict[int, list[FoundMention]] = {content: [] for content in contents}
    for at in range(0, len(contents), 500):
        some = contents[at : at + 500]
        rows = catalog.execute(
            f"{_SELECT} WHERE content IN ({','.join('?' * len(some))}) AND {_STANDING}"
            " ORDER BY content, start, mention.concept",
            tuple(some),
        )
        for row in rows:
            found[row[0]].append(_held(row))
    return found


def _mentions_of(catalog: Catalog, concepts: Sequence[str] | None, which: str) -> dict[int, list[FoundMention]]:
    where = f"AND mention.concept IN ({','.join('?' * len(concepts))})" if concepts is not None else ""
    rows = catalog.execute(
        f"{_SELECT} WHERE {which} {where} ORDER BY content, start, mention.concept", tuple(concepts or ())
    )
    found: dict[int, list[FoundMention]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(_held(row))
    return found


def _held(row: Sequence[Any]) -> FoundMention:
    _, concept, start, end, label, language, ruling, who, why, added = row
    said = Said(Ruling(ruling), who, why, bool(added)) if ruling else None
    return FoundMention(concept, Span(start, end), label, Language(language), said)
