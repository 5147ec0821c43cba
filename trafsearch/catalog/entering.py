"""Entering the passages of an edition: what stands in the edition before it as it is, is not entered again."""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.contents import Analyse, put_content
from trafsearch.structure.passage import Passage

_APART = 1024  # between the ordinals of passages: room for those that later editions put there

_Key = tuple[str, int, str]  # its place, which passage of that place it is, its kind


@dataclass(frozen=True, slots=True)
class _Held:
    """A passage of the edition before."""

    row: int
    ordinal: int
    content: int
    page: int | None
    headings: tuple[int, ...]
    leads: tuple[int, ...]


def put_passages(catalog: Catalog, text: int, edition: int, passages: Sequence[Passage], analyse: Analyse) -> None:
    """Enter an edition's passages; the edition must be the newest of the text.

    A passage that the edition before has at the same place, with the same words, headings and leads, stands in both.
    """
    catalog.execute("UPDATE edition SET passages = ? WHERE id = ?", (len(passages), edition))
    contents = [put_content(catalog, passage.text, passage.language, analyse) for passage in passages]
    before = _newest(catalog, text)
    kept = _in_order([before[key].ordinal if (key := _key(passage)) in before else None for passage in passages])
    ordinals = _ordinals(kept)
    if ordinals is None:
        _make_room(catalog, text)
        before = _newest(catalog, text)
        kept = [before[_key(p)].ordinal if at is not None else None for p, at in zip(passages, kept, strict=True)]
        ordinals = _ordinals(kept) or []
    unchanged: list[bool] = []
    for passage, content, ordinal, old in zip(passages, contents, ordinals, kept, strict=True):
        held = before[_key(passage)] if old is not None else None
        headings, leads = ([ordinals[at] for at in places] for places in (passage.headings, passage.leads))
        same_words = held is not None and (held.content, held.page) == (content, passage.page)
        same_place = held is not None and (held.headings, held.leads) == (tuple(headings), tuple(leads))
        same_context = all(unchanged[at] for at in (*passage.headings, *passage.leads))
        unchanged.append(same_words)
        if held and same_words and same_place and same_context:
            catalog.execute("UPDATE passage SET last = ? WHERE id = ?", (edition, held.row))
        else:
            _insert(catalog, text, edition, passage, ordinal, content, headings, leads)


def _insert(
    catalog: Catalog,
    text: int,
    edition: int,
    passage: Passage,
    ordinal: int,
    content: int,
    headings: Sequence[int],
    leads: Sequence[int],
) -> None:
    address = [[step.kind, step.number] for step in passage.address.steps]
    catalog.execute(
        "INSERT INTO passage (text, first, last, ordinal, address, place, nth, kind, content, page, headings, leads)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            text,
            edition,
            edition,
            ordinal,
            json.dumps(address, ensure_ascii=False),
            passage.address.key,
            passage.nth,
            passage.kind,
            content,
            passage.page,
            json.dumps(headings),
            json.dumps(leads),
        ),
    )


def _key(passage: Passage) -> _Key:
    return passage.address.key, passage.nth, passage.kind


def _newest(catalog: Catalog, text: int) -> Mapping[_Key, _Held]:
    """The passages of the text's newest edition that has any."""
    rows = catalog.execute(
        "SELECT place, nth, kind, id, ordinal, content, page, headings, leads FROM passage"
        " WHERE text = ? AND last = (SELECT max(last) FROM passage WHERE text = ?)",
        (text, text),
    )
    return {
        (place, nth, kind): _Held(id, ordinal, content, page, tuple(json.loads(headings)), tuple(json.loads(leads)))
        for place, nth, kind, id, ordinal, content, page, headings, leads in rows
    }


def _in_order(ordinals: Sequence[int | None]) -> list[int | None]:
    """The ordinals of as many passages as can keep theirs in a rising row; None for those that moved or are new."""
    tails: list[int] = []  # the smallest end of a rising row of each length, and where it stands
    places: list[int] = []
    before: dict[int, int] = {}
    for at, ordinal in enumerate(ordinals):
        if ordinal is None:
            continue
        length = bisect_left(tails, ordinal)
        if length == len(tails):
            tails.append(ordinal)
            places.append(at)
        else:
            tails[length], places[length] = ordinal, at
        if length:
            before[at] = places[length - 1]
    kept: list[int | None] = [None] * len(ordinals)
    at = places[-1] if places else -1
    while at >= 0:
        kept[at] = ordinals[at]
        at = before.get(at, -1)
    return kept


def _ordinals(kept: Sequence[int | None]) -> list[int] | None:
    """For each passage its ordinal, those of new ones between their neighbours'; None where there is no room."""
    known = [at for at, ordinal in enumerate(kept) if ordinal is not None]
    if not known:
        return [at * _APART for at in range(len(kept))]
    found = [ordinal or 0 for ordinal in kept]
    for at in range(known[0] - 1, -1, -1):
        found[at] = found[at + 1] - _APART
    for at in range(known[-1] + 1, len(kept)):
        found[at] = found[at - 1] + _APART
    for left, right in pairwise(known):
        step = (found[right] - found[left]) // (right - left)
        if not step:
            return None
        for at in range(left + 1, right):
            found[at] = found[at - 1] + step
    return found


def _make_room(catalog: Catalog, text: int) -> None:
    """Give all passages of the text new ordinals in the old order, far apart."""
    rows = catalog.execute("SELECT DISTINCT ordinal FROM passage WHERE text = ? ORDER BY ordinal", (text,)).fetchall()
    new = {ordinal: at * _APART for at, (ordinal,) in enumerate(rows)}
    held = catalog.execute("SELECT id, ordinal, headings, leads FROM passage WHERE text = ?", (text,)).fetchall()
    catalog.execute("UPDATE passage SET ordinal = -1 - id WHERE text = ?", (text,))
    for id, ordinal, *places in held:
        headings, leads = (json.dumps([new[at] for at in json.loads(each)]) for each in places)
        catalog.execute(
            "UPDATE passage SET ordinal = ?, headings = ?, leads = ? WHERE id = ?", (new[ordinal], headings, leads, id)
        )
