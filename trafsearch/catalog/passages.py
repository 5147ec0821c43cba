"""Passages as they are held: whole, by edition, with what stands above them."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldPassage, Holding
from trafsearch.language import Language
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind

_SELECT = """
SELECT passage.id, text.act, content, edition.key, ordinal, address, nth, kind, content.text, content.language, page,
       headings, leads, passage.text, passage.first
FROM passage JOIN text ON text.id = passage.text JOIN content ON content.id = content JOIN edition
"""
_SLICE = 500  # values that SQLite is asked about at a time

_Place = tuple[int, int, int]  # a text, an ordinal in it, and an edition that the passage there stands in


def passages_by_row(
    catalog: Catalog, rows: Sequence[int], editions: Mapping[int, int] | None = None
) -> list[HeldPassage]:
    """The passages with those rows, in that order; rows that are not held are left out.

    Each is shown as of the last edition that it stands in, or of that which `editions` name for its text.
    """
    found: dict[int, HeldPassage] = {}
    chosen = editions or {}
    for at in range(0, len(rows), _SLICE):
        some = rows[at : at + _SLICE]
        selected = catalog.execute(
            f"{_SELECT} ON edition.id = passage.last WHERE passage.id IN ({_marks(some)})", tuple(some)
        ).fetchall()
        found.update((held.row, held) for held in _with_context(catalog, selected, chosen))
    return [found[row] for row in rows if row in found]


def passages_of(catalog: Catalog, edition: int) -> list[HeldPassage]:
    """An edition's passages in order."""
    selected = catalog.execute(
        f"{_SELECT} ON edition.id = ? WHERE passage.text = edition.text"
        " AND first <= edition.id AND last >= edition.id ORDER BY ordinal",
        (edition,),
    ).fetchall()
    return list(_with_context(catalog, selected, {}))


def addresses_of(catalog: Catalog, edition: int) -> set[Address]:
    """Where an edition's passages stand, each place once."""
    selected = catalog.execute(
        "SELECT DISTINCT address FROM passage JOIN edition ON edition.id = ? WHERE passage.text = edition.text"
        " AND first <= edition.id AND last >= edition.id",
        (edition,),
    )
    return {Address(tuple(Step(StepKind(kind), number) for kind, number in json.loads(row))) for (row,) in selected}


def row_at(catalog: Catalog, edition: int, place: int) -> int:
    """The row of the edition's passage at that place, from 0."""
    found = catalog.execute(
        "SELECT passage.id FROM edition JOIN passage ON passage.text = edition.text AND first <= edition.id"
        " AND last >= edition.id WHERE edition.id = ? ORDER BY ordinal LIMIT 1 OFFSET ?",
        (edition, place),
    )
    return int(found.fetchone()[0])


def rows_of_text(catalog: Catalog, text: int) -> list[int]:
    """The rows of a text's passages, in all its editions."""
    return [row for (row,) in catalog.execute("SELECT id FROM passage WHERE text = ? ORDER BY ordinal, id", (text,))]


def contexts(catalog: Catalog, text: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Each passage of the text: its row, its words' row, and the rows of the words of its headings and leads."""
    rows = catalog.execute(
        "SELECT ordinal, first, last, id, content, headings, leads FROM passage WHERE text = ? ORDER BY ordinal, first",
        (text,),
    ).fetchall()
    content: dict[int, list[tuple[int, int, int]]] = {}
    for ordinal, first, last, _, own, _, _ in rows:
        content.setdefault(ordinal, []).append((first, last, own))
    for _, start, _, id, own, headings, leads in rows:
        above = (*json.loads(headings), *json.loads(leads))
        yield id, own, tuple(_standing(content[ordinal], start) for ordinal in above)


def holdings(catalog: Catalog, rows: Sequence[int]) -> dict[int, Holding]:
    """Where each passage that is held stands."""
    found: dict[int, Holding] = {}
    for at in range(0, len(rows), _SLICE):
        some = rows[at : at + _SLICE]
        selected = catalog.execute(
            "SELECT passage.id, passage.text, first, last, content.language, ordinal"
            f" FROM passage JOIN content ON content.id = content WHERE passage.id IN ({_marks(some)})",
            tuple(some),
        )
        for id, text, first, last, code, ordinal in selected:
            found[id] = Holding(text, first, last, Language(code), ordinal)
    return found


def contexts_of(catalog: Catalog, rows: Sequence[int]) -> dict[int, tuple[int, tuple[int, ...]]]:
    """For each passage that is held: the row of its words, and those of the words of its headings and leads."""
    found: dict[int, tuple[int, list[_Place]]] = {}
    for at in range(0, len(rows), _SLICE):
        some = rows[at : at + _SLICE]
        selected = catalog.execute(
            f"SELECT id, text, first, content, headings, leads FROM passage WHERE id IN ({_marks(some)})", some
        )
        for id, text, first, content, headings, leads in selected:
            found[id] = content, [(text, place, first) for place in (*json.loads(headings), *json.loads(leads))]
    contents = _contents_at(catalog, {place for _, places in found.values() for place in places})
    return {id: (content, tuple(contents[place] for place in places)) for id, (content, places) in found.items()}


def _contents_at(catalog: Catalog, places: Collection[_Place]) -> dict[_Place, int]:
    """The row of the words at each place."""
    standing: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for text in {text for text, _, _ in places}:
        ordinals = sorted({ordinal for each, ordinal, _ in places if each == text})
        for at in range(0, len(ordinals), _SLICE):
            some = ordinals[at : at + _SLICE]
            selected = catalog.execute(
                f"SELECT ordinal, first, last, content FROM passage WHERE text = ? AND ordinal IN ({_marks(some)})",
                (text, *some),
            )
            for ordinal, *held in selected:
                standing.setdefault((text, ordinal), []).append(tuple(held))
    return {(text, ordinal, edition): _standing(standing[text, ordinal], edition) for text, ordinal, edition in places}


def _standing(held: Sequence[tuple[int, int, int]], edition: int) -> int:
    """Of (first, last, words) the words that stood there in the edition."""
    return next(content for first, last, content in held if first <= edition <= last)


def count(catalog: Catalog, editions: Collection[int]) -> int:
    """How many passages the editions have."""
    wanted = json.dumps(sorted(editions))
    found = catalog.execute(
        "SELECT sum(passages) FROM json_each(?) AS wanted JOIN edition ON edition.id = wanted.value", (wanted,)
    ).fetchone()
    return int(found[0] or 0)


def _with_context(
    catalog: Catalog, rows: Sequence[tuple[Any, ...]], editions: Mapping[int, int]
) -> Iterator[HeldPassage]:
    needed = {(row[13], at, row[14]) for row in rows for at in (*json.loads(row[11]), *json.loads(row[12]))}
    contents = _contents_at(catalog, needed)
    texts = _texts(catalog, sorted(set(contents.values())))
    keys = _keys(catalog, {editions[row[13]] for row in rows if row[13] in editions})
    for row in rows:
        headings, leads = tuple(json.loads(row[11])), tuple(json.loads(row[12]))
        above = {at: texts[contents[row[13], at, row[14]]] for at in (*headings, *leads)}
        passage = Passage(
            edition=keys.get(editions.get(row[13], 0), row[3]),
            ordinal=row[4],
            address=Address(tuple(Step(StepKind(kind), number) for kind, number in json.loads(row[5]))),
            nth=row[6],
            kind=PassageKind(row[7]),
            text=row[8],
            language=Language(row[9]),
            page=row[10],
            heading_path=tuple(above[at] for at in headings),
            lead="\n".join(above[at] for at in leads),
            headings=headings,
            leads=leads,
        )
        yield HeldPassage(row[0], row[1], row[2], passage)


def _texts(catalog: Catalog, contents: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for at in range(0, len(contents), _SLICE):
        some = contents[at : at + _SLICE]
        found.update(catalog.execute(f"SELECT id, text FROM content WHERE id IN ({_marks(some)})", some))
    return found


def _keys(catalog: Catalog, editions: Collection[int]) -> dict[int, str]:
    return {row: catalog.execute("SELECT key FROM edition WHERE id = ?", (row,)).fetchone()[0] for row in editions}


def _marks(values: Sequence[int]) -> str:
    return ",".join("?" * len(values))
