"""Passages, and the distinct texts that they have."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import FoundMention, HeldPassage
from trafsearch.catalog.mentions import put_mentions
from trafsearch.language import Language
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind

_SELECT = """
SELECT passage.id, edition.act, content, edition.key, ordinal, address, nth, kind, content.text, content.language, page,
       headings, leads, edition.id
FROM passage JOIN edition ON edition.id = passage.edition JOIN content ON content.id = passage.content
"""


@dataclass(frozen=True, slots=True)
class Analysed:
    """What analysis makes of a text: its number of words, the packed words, the mentions in it."""

    words: int
    packed: bytes
    mentions: tuple[FoundMention, ...]


Analyse = Callable[[str, Language], Analysed]


def put_passages(catalog: Catalog, edition: int, passages: Iterable[Passage], analyse: Analyse) -> None:
    """Enter an edition's passages; `analyse` is asked for texts that are not held yet."""
    for passage in passages:
        content = _put_content(catalog, passage.text, passage.language, analyse)
        catalog.execute(
            "INSERT INTO passage (edition, ordinal, address, place, nth, kind, content, page, headings, leads)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                edition,
                passage.ordinal,
                json.dumps([[step.kind, step.number] for step in passage.address.steps], ensure_ascii=False),
                passage.address.key,
                passage.nth,
                passage.kind,
                content,
                passage.page,
                json.dumps(passage.headings),
                json.dumps(passage.leads),
            ),
        )


def _put_content(catalog: Catalog, text: str, language: Language, analyse: Analyse) -> int:
    digest = hashlib.sha256(f"{language}\0{text}".encode("utf-8", "surrogatepass")).digest()
    held = catalog.execute("SELECT id FROM content WHERE sha256 = ?", (digest,)).fetchone()
    if held:
        return int(held[0])
    analysed = analyse(text, language)
    cursor = catalog.execute(
        "INSERT INTO content (language, text, sha256, words, tokens) VALUES (?, ?, ?, ?, ?)",
        (language, text, digest, analysed.words, analysed.packed),
    )
    content = int(cursor.lastrowid or 0)
    put_mentions(catalog, content, analysed.mentions)
    return content


def analyse_again(catalog: Catalog, analyse: Analyse) -> None:
    """Give every text its words and mentions anew: after a change of the analyzer or of the vocabulary."""
    catalog.execute("DELETE FROM mention")
    for content, text, language in catalog.execute("SELECT id, text, language FROM content").fetchall():
        analysed = analyse(text, Language(language))
        catalog.execute(
            "UPDATE content SET words = ?, tokens = ? WHERE id = ?", (analysed.words, analysed.packed, content)
        )
        put_mentions(catalog, content, analysed.mentions)


def passages_by_row(catalog: Catalog, rows: Sequence[int]) -> list[HeldPassage]:
    """The passages with those rows, in that order; rows that are not held are left out."""
    found: dict[int, HeldPassage] = {}
    for at in range(0, len(rows), 500):
        some = rows[at : at + 500]
        marks = ",".join("?" * len(some))
        selected = catalog.execute(f"{_SELECT} WHERE passage.id IN ({marks})", tuple(some)).fetchall()
        found.update((held.row, held) for held in _with_context(catalog, selected))
    return [found[row] for row in rows if row in found]


def passages_of(catalog: Catalog, edition: int) -> list[HeldPassage]:
    """An edition's passages in order."""
    selected = catalog.execute(f"{_SELECT} WHERE edition.id = ? ORDER BY ordinal", (edition,)).fetchall()
    return list(_with_context(catalog, selected))


def contexts(catalog: Catalog, edition: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Each passage of the edition: its row, its text's row, and the rows of the texts of its headings and leads."""
    rows = catalog.execute(
        "SELECT ordinal, id, content, headings, leads FROM passage WHERE edition = ? ORDER BY ordinal", (edition,)
    ).fetchall()
    content = {row[0]: row[2] for row in rows}
    for _, id, own, headings, leads in rows:
        yield id, own, tuple(content[ordinal] for ordinal in (*json.loads(headings), *json.loads(leads)))


def editions_of(catalog: Catalog, rows: Sequence[int]) -> dict[int, tuple[int, str]]:
    """The edition's row and the language of each passage that is held."""
    found: dict[int, tuple[int, str]] = {}
    for at in range(0, len(rows), 500):
        some = rows[at : at + 500]
        selected = catalog.execute(
            "SELECT passage.id, edition, content.language FROM passage JOIN content ON content.id = content"
            f" WHERE passage.id IN ({','.join('?' * len(some))})",
            tuple(some),
        )
        found.update((id, (edition, language)) for id, edition, language in selected)
    return found


def contexts_of(catalog: Catalog, rows: Sequence[int]) -> dict[int, tuple[int, tuple[int, ...]]]:
    """For each passage that is held: the row of its text, and those of the texts of its headings and leads."""
    found: dict[int, tuple[int, int, list[int]]] = {}
    for at in range(0, len(rows), 500):
        some = rows[at : at + 500]
        selected = catalog.execute(
            f"SELECT id, edition, content, headings, leads FROM passage WHERE id IN ({','.join('?' * len(some))})", some
        )
        for id, edition, content, headings, leads in selected:
            found[id] = (edition, content, [*json.loads(headings), *json.loads(leads)])
    contents = _contents_at(catalog, {(edition, place) for edition, _, places in found.values() for place in places})
    return {
        id: (content, tuple(contents[edition, place] for place in places))
        for id, (edition, content, places) in found.items()
    }


def _contents_at(catalog: Catalog, places: set[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """The text's row at each (edition, ordinal)."""
    found: dict[tuple[int, int], int] = {}
    for edition in {edition for edition, _ in places}:
        ordinals = sorted(ordinal for each, ordinal in places if each == edition)
        for at in range(0, len(ordinals), 500):
            some = ordinals[at : at + 500]
            marks = ",".join("?" * len(some))
            selected = catalog.execute(
                f"SELECT ordinal, content FROM passage WHERE edition = ? AND ordinal IN ({marks})", (edition, *some)
            )
            found.update(((edition, ordinal), content) for ordinal, content in selected)
    return found


def count(catalog: Catalog, acts: Collection[str]) -> int:
    """How many passages the acts have."""
    rows = catalog.execute(
        "SELECT edition.act, count(*) FROM passage JOIN edition ON edition.id = passage.edition GROUP BY edition.act"
    )
    return sum(number for act, number in rows if act in acts)


def _with_context(catalog: Catalog, rows: Sequence[tuple[Any, ...]]) -> Iterator[HeldPassage]:
    needed = {(row[13], ordinal) for row in rows for ordinal in (*json.loads(row[11]), *json.loads(row[12]))}
    texts = _texts_at(catalog, needed)
    for row in rows:
        headings, leads = tuple(json.loads(row[11])), tuple(json.loads(row[12]))
        passage = Passage(
            edition=row[3],
            ordinal=row[4],
            address=Address(tuple(Step(StepKind(kind), number) for kind, number in json.loads(row[5]))),
            nth=row[6],
            kind=PassageKind(row[7]),
            text=row[8],
            language=Language(row[9]),
            page=row[10],
            heading_path=tuple(texts[row[13], ordinal] for ordinal in headings),
            lead="\n".join(texts[row[13], ordinal] for ordinal in leads),
            headings=headings,
            leads=leads,
        )
        yield HeldPassage(row[0], row[1], row[2], passage)


def _texts_at(catalog: Catalog, places: set[tuple[int, int]]) -> dict[tuple[int, int], str]:
    return {
        place: catalog.execute(
            "SELECT text FROM passage JOIN content ON content.id = content WHERE edition = ? AND ordinal = ?", place
        ).fetchone()[0]
        for place in places
    }
