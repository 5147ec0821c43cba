"""Acts, made from what the files of their texts say."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.structure.act import Act, ActStatus, ActType
from trafsearch.structure.publication import Publication, publication_from_plain, publication_united

_FIELDS = (
    "id, type, issuer, number, adopted, in_force_from, in_force_until, titles, areas, guessed, publication, status,"
    " stated"
)


def rebuild_acts(catalog: Catalog, ids: Iterable[str]) -> None:
    """Make the acts anew from what the files of their texts say; an act that no file is left of goes."""
    for id in dict.fromkeys(ids):
        rows = catalog.execute("SELECT facts FROM text WHERE act = ? ORDER BY language, id", (id,)).fetchall()
        if rows:
            _put_act(catalog, _united([act_from_json(facts) for (facts,) in rows]))
        else:
            catalog.execute("DELETE FROM act WHERE id = ?", (id,))


def _united(facts: Sequence[Act]) -> Act:
    """Each field from the first file that states it, else from the first that guesses it; areas and titles of all."""
    fields: dict[str, Any] = {}
    guessed: dict[str, str] = {}
    for name in ("type", "issuer", "number", "adopted", "in_force_from", "in_force_until", "status"):
        known = [each for each in facts if getattr(each, name) is not None]
        source = next((each for each in known if name not in each.guessed), known[0] if known else None)
        fields[name] = getattr(source, name) if source else None
        words = [each.guessed[name] for each in (facts if source is None else [source]) if name in each.guessed]
        if words:
            guessed[name] = words[0]
    with_areas = [each for each in facts if "areas" in each.stated or (each.areas and "areas" not in each.guessed)]
    areas = dict.fromkeys(area for each in with_areas or facts for area in each.areas)
    if areas and not with_areas:
        guessed["areas"] = "; ".join(dict.fromkeys(each.guessed["areas"] for each in facts if "areas" in each.guessed))
    by_trust = sorted(facts, key=lambda each: "title" not in each.guessed)  # what is stated overrides what is guessed
    titles = {language: title for each in by_trust for language, title in each.titles.items()}
    if all("title" in each.guessed for each in facts):
        guessed["title"] = facts[0].guessed["title"]
    publication = publication_united(each.publication for each in facts)
    stated = {name: source for each in reversed(facts) for name, source in each.stated.items() if name not in guessed}
    fields.update(titles=titles, areas=tuple(areas), guessed=guessed, stated=stated, publication=publication)
    return Act(id=facts[0].id, **fields)


def act_as_json(act: Act) -> str:
    return json.dumps(asdict(act), ensure_ascii=False, default=str)


def act_from_json(text: str) -> Act:
    """What `act_as_json` wrote."""
    facts = json.loads(text)
    return Act(
        id=facts["id"],
        titles={Language(code): title for code, title in facts["titles"].items()},
        type=ActType(facts["type"]) if facts["type"] else None,
        issuer=facts["issuer"],
        number=facts["number"],
        adopted=_day(facts["adopted"]),
        in_force_from=_day(facts["in_force_from"]),
        in_force_until=_day(facts["in_force_until"]),
        areas=tuple(facts["areas"]),
        guessed=facts["guessed"],
        status=ActStatus(facts["status"]) if facts["status"] else None,
        stated=facts["stated"],
        publication=publication_from_plain(facts["publication"]),
    )


def _put_act(catalog: Catalog, act: Act) -> None:
    catalog.execute(
        f"INSERT INTO act ({_FIELDS})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET type = excluded.type,"
        " issuer = excluded.issuer, number = excluded.number, adopted = excluded.adopted,"
        " in_force_from = excluded.in_force_from, in_force_until = excluded.in_force_until, titles = excluded.titles,"
        " areas = excluded.areas, guessed = excluded.guessed, publication = excluded.publication,"
        " status = excluded.status, stated = excluded.stated",
        (
            act.id,
            act.type,
            act.issuer,
            act.number,
            _text(act.adopted),
            _text(act.in_force_from),
            _text(act.in_force_until),
            json.dumps(dict(act.titles), ensure_ascii=False),
            json.dumps(list(act.areas)),
            json.dumps(dict(act.guessed), ensure_ascii=False),
            json.dumps(asdict(act.publication), ensure_ascii=False),
            act.status,
            json.dumps(dict(act.stated), ensure_ascii=False),
        ),
    )


def get_act(catalog: Catalog, id: str) -> Act | None:
    row = catalog.execute(f"SELECT {_FIELDS} FROM act WHERE id = ?", (id,)).fetchone()
    return _act(row) if row else None


def acts(catalog: Catalog) -> list[Act]:
    """All acts, by id."""
    return [_act(row) for row in catalog.execute(f"SELECT {_FIELDS} FROM act ORDER BY id")]


def ids(catalog: Catalog) -> set[str]:
    return {id for (id,) in catalog.execute("SELECT id FROM act")}


def areas_of_acts(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The areas of all acts, by id, and nothing else of them."""
    return {id: tuple(json.loads(areas)) for id, areas in catalog.execute("SELECT id, areas FROM act ORDER BY id")}


def prepare_act(catalog: Catalog, id: str) -> None:
    """Make room for an act that may be new; `rebuild_acts` fills it."""
    catalog.execute(
        "INSERT OR IGNORE INTO act (id, titles, areas, guessed, publication) VALUES (?, '{}', '[]', '{}', ?)",
        (id, json.dumps(asdict(Publication()))),
    )


def _act(row: tuple[Any, ...]) -> Act:
    return Act(
        id=row[0],
        type=ActType(row[1]) if row[1] else None,
        issuer=row[2],
        number=row[3],
        adopted=_day(row[4]),
        in_force_from=_day(row[5]),
        in_force_until=_day(row[6]),
        titles={Language(code): title for code, title in json.loads(row[7]).items()},
        areas=tuple(json.loads(row[8])),
        guessed=json.loads(row[9]),
        publication=publication_from_plain(json.loads(row[10])),
        status=ActStatus(row[11]) if row[11] else None,
        stated=json.loads(row[12]),
    )


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
