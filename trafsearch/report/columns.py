"""Which acts stand in which column, and what in it could not be read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trafsearch.catalog import acts, files
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.scanning import Scanned, scan
from trafsearch.language import Language
from trafsearch.report.cell import Column, ColumnAct, Obstacle
from trafsearch.structure.act import Act

NO_AREA = "no-area"


@dataclass(frozen=True, slots=True)
class Material:
    """What a column is judged by: its passages, and what stands in the way of calling anything in it absent."""

    column: Column
    passages: tuple[Scanned, ...]
    obstacles: tuple[Obstacle, ...]
    languages: tuple[Language, ...]


def gather(catalog: Catalog, areas: Sequence[str], chosen: frozenset[str], language: Language) -> list[Material]:
    """One material for each area, in order, and one for acts of no area where there are any.

    Only acts in `chosen` count. A file of unknown act, or an act of no area that was not read whole, stands in the way
    in every column.
    """
    held = {act.id: act for act in acts.acts(catalog) if act.id in chosen}
    by_act: dict[str, list[Scanned]] = defaultdict(list)
    for passage in scan(catalog):
        by_act[passage.act].append(passage)
    unread = [file for file in files.files(catalog) if not file.outcome.is_whole]
    result = []
    for area in (*areas, NO_AREA):
        members = [act for act in held.values() if (area in act.areas if area != NO_AREA else not act.areas)]
        if area == NO_AREA and not members:
            continue
        result.append(
            _material(area, members, by_act, [_obstacle(f, held) for f in unread if _could_be(f, area, held)], language)
        )
    return result


def unread_files(catalog: Catalog) -> tuple[Obstacle, ...]:
    held = {act.id: act for act in acts.acts(catalog)}
    return tuple(_obstacle(file, held) for file in files.files(catalog) if not file.outcome.is_whole)


def _material(
    area: str,
    members: Sequence[Act],
    by_act: Mapping[str, Sequence[Scanned]],
    unread: list[Obstacle],
    language: Language,
) -> Material:
    passages = tuple(passage for act in members for passage in by_act[act.id])
    column = Column(
        area,
        tuple(ColumnAct(act.id, _title(act, language), act.guessed.get("areas")) for act in members),
        len(passages),
        sum(passage.words for passage in passages),
    )
    obstacles = [Obstacle("no_document")] if not members else []
    obstacles += unread
    obstacles += _foreign(passages)
    languages = tuple(dict.fromkeys(p.language for p in passages if p.language not in (Language.OTHER, Language.NONE)))
    return Material(column, passages, tuple(obstacles), languages)


def _foreign(passages: Sequence[Scanned]) -> list[Obstacle]:
    """Passages in a language that no label is in count as not read."""
    count: dict[str, int] = defaultdict(int)
    for passage in passages:
        if passage.language is Language.OTHER:
            count[passage.act] += 1
    return [Obstacle("other_language", act=act, passages=number) for act, number in count.items()]


def _areas_of(file: HeldFile, held: Mapping[str, Act]) -> tuple[str, ...]:
    return file.areas or (held[file.act].areas if file.act is not None and file.act in held else ())


def _could_be(file: HeldFile, area: str, held: Mapping[str, Act]) -> bool:
    """Whether the unread file belongs to the column, or could: where nothing says what it is about."""
    if file.act is not None and file.act not in held:
        return False
    known = _areas_of(file, held)
    return not known or area in known


def _obstacle(file: HeldFile, held: Mapping[str, Act]) -> Obstacle:
    return Obstacle(
        "unread_file",
        path=file.path,
        outcome=file.outcome,
        act=file.act or "",
        area_known=bool(_areas_of(file, held)),
    )


def _title(act: Act, language: Language) -> str:
    return act.titles.get(language) or next(iter(act.titles.values()), act.id)
