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
_LANGUAGES = {str(each): each for each in Language}
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
    if not catalog.execute("SELECT 1 FROM verdict LIMIT 1").fetchone():
        return {}
    return _mentions_of(catalog, concepts, _OVERRULED)


def passages_mentioning(catalog: Catalog, concept: str) -> frozenset[int]:
    """The rows of all passages, of whichever editions, whose text mentions the concept."""
    rows = catalog.execute(
        "SELECT passage.id FROM mention JOIN passage ON passage.content = mention.content"
        f" LEFT JOIN verdict ON verdict.id = mention.verdict WHERE mention.concept = ? AND {_STANDING}",
        (concept,),
    )
    return frozenset(row for (row,) in rows)


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
    found: dict[int, list[FoundMention]] = {}
    same: dict[str, str] = {}  # equal ids and labels are one value: there are many of each
    for row in catalog.execute(f"{_SELECT} WHERE {which} {where}", tuple(concepts or ())):
        found.setdefault(row[0], []).append(_held(row, same))
    for some in found.values():
        if len(some) > 1:
            some.sort(key=lambda mention: (mention.span.start, mention.concept))
    return dict(sorted(found.items()))


def _held(row: Sequence[Any], same: dict[str, str] | None = None) -> FoundMention:
    _, concept, start, end, label, language, ruling, who, why, added = row
    said = Said(Ruling(ruling), who, why, bool(added)) if ruling else None
    if same is not None:
        concept, label = same.setdefault(concept, concept), same.setdefault(label, label)
    return FoundMention(concept, Span(start, end), label, _LANGUAGES[language], said)
