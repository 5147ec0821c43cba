"""What the matcher found in each text."""

from collections.abc import Iterable, Sequence

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FoundMention
from trafsearch.language import Language
from trafsearch.span import Span

_SELECT = "SELECT content, concept, start, end, label, label_language FROM mention"


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
    where = f"WHERE concept IN ({','.join('?' * len(concepts))})" if concepts is not None else ""
    rows = catalog.execute(f"{_SELECT} {where} ORDER BY content, start, concept", tuple(concepts or ()))
    found: dict[int, list[FoundMention]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(_held(row))
    return found


def mentions_in(catalog: Catalog, contents: Sequence[int]) -> dict[int, list[FoundMention]]:
    """The mentions in the texts with those rows."""
    found: dict[int, list[FoundMention]] = {content: [] for content in contents}
    for at in range(0, len(contents), 500):
        some = contents[at : at + 500]
        rows = catalog.execute(
            f"{_SELECT} WHERE content IN ({','.join('?' * len(some))}) ORDER BY content, start, concept",
            tuple(some),
        )
        for row in rows:
            found[row[0]].append(_held(row))
    return found


def _held(row: tuple[int, str, int, int, str, str]) -> FoundMention:
    return FoundMention(row[1], Span(row[2], row[3]), row[4], Language(row[5]))
