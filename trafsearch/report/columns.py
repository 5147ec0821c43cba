"""Which acts stand in which column, and what in it could not be read."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.catalog import acts, files
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.scanning import Scanned, scan
from trafsearch.language import Language
from trafsearch.report.cell import Column, ColumnAct, Note, Obstacle
from trafsearch.report.provisions import Provisions
from trafsearch.store.filtering import Selection
from trafsearch.structure.act import Act

NO_AREA = "no-area"


@dataclass(frozen=True, slots=True)
class Material:
    """What a column is judged by: its passages, and what stands in the way of calling anything in it absent."""

    column: Column
    passages: tuple[Scanned, ...]
    obstacles: tuple[Obstacle, ...]
    languages: tuple[Language, ...]


def gather(
    catalog: Catalog,
    areas: Sequence[str],
    known: Collection[str],
    selection: Selection,
    provisions: Provisions,
    language: Language,
    *,
    by_document: bool = False,
    spoken: Collection[Language] = (),
) -> list[Material]:
    """One material for each area, in order, and one for acts of none of the `known` areas where there are any.

    With `by_document`, one for each act of these areas instead, also for one that a filter left out for want of a fact.

    Only selected acts count; one that a filter left out for want of a fact stands in the way where it could belong.
    So does, in every column, a file that was not read whole and of which no area is stated; among documents only one
    that is known to be that document's. Of `spoken` languages, where any are named, only passages in them count; an
    area's column holds the acts that have some.
    """
    held = {act.id: act for act in acts.acts(catalog)}
    chosen = [act for act in held.values() if act.id in selection.acts]
    left_out = [act for act in held.values() if act.id in selection.unknown]
    excluded = held.keys() - selection.acts - set(selection.unknown)
    by_act: dict[str, list[Scanned]] = defaultdict(list)
    for passage in scan(catalog, selection.editions.values()):
        by_act[passage.act].append(passage)
    unread = [file for file in files.files(catalog) if not file.outcome.is_whole and file.act not in excluded]
    result = []
    if by_document:
        for act in (each for each in (*chosen, *left_out) if set(areas) & set(each.areas) or not areas):
            obstacles = [_obstacle(file, held) for file in unread if file.act == act.id]
            obstacles += [Obstacle("unknown_act", act=act.id)] if act in left_out else []
            copied = provisions.copied([act.id])
            result.append(_material(act.id, [act], copied, by_act, obstacles, language, spoken))
    for area in (*(() if by_document else areas), *(() if by_document and not areas else (NO_AREA,))):
        members = [act for act in chosen if _is_in(act, area, known)]
        if area == NO_AREA and not members:
            continue
        members = [act for act in members if _in(spoken, by_act[act.id])] or members
        obstacles = [_obstacle(file, held) for file in unread if _could_be(_stated_areas(file, held), area)]
        obstacles += [Obstacle("unknown_act", act=act.id) for act in left_out if _could_be(act.areas, area)]
        copied = provisions.copied(act.id for act in members)
        result.append(_material(area, members, copied, by_act, obstacles, language, spoken))
    return result


def _is_in(act: Act, area: str, known: Collection[str]) -> bool:
    return not set(act.areas) & set(known) if area == NO_AREA else area in act.areas


def unread_files(catalog: Catalog) -> tuple[Obstacle, ...]:
    held = {act.id: act for act in acts.acts(catalog)}
    return tuple(_obstacle(file, held) for file in files.files(catalog) if not file.outcome.is_whole)


def unread_elsewhere(catalog: Catalog, areas: Sequence[str]) -> Iterator[Note]:
    """Files not read whole that no document's column can tell of: of no known act, they could be any, or another."""
    held = {act.id: act for act in acts.acts(catalog)}
    unread = [file for file in files.files(catalog) if not file.outcome.is_whole and file.act not in held]
    paths = [file.path for file in unread if not areas or any(_could_be(file.areas, area) for area in areas)]
    if paths:
        yield Note("unread_elsewhere", tuple(paths))


def _in(spoken: Collection[Language], passages: Sequence[Scanned]) -> tuple[Scanned, ...]:
    return tuple(each for each in passages if not spoken or each.language in spoken)


def _material(
    area: str,
    members: Sequence[Act],
    copied: Mapping[str, str],
    by_act: Mapping[str, Sequence[Scanned]],
    unread: list[Obstacle],
    language: Language,
    spoken: Collection[Language],
) -> Material:
    everything = tuple(passage for act in members for passage in by_act[act.id])
    passages = _in(spoken, everything)
    column = Column(
        area,
        tuple(
            ColumnAct(act.id, _title(act, language), act.guessed.get("areas"), copied.get(act.id)) for act in members
        ),
        len(passages),
        sum(passage.words for passage in passages),
    )
    obstacles = [Obstacle("no_document")] if not members else []
    obstacles += unread
    obstacles += [Obstacle("not_in_language", language=each) for each in spoken] if members and not passages else []
    obstacles += _foreign(everything)
    languages = tuple(dict.fromkeys(p.language for p in passages if p.language not in (Language.OTHER, Language.NONE)))
    return Material(column, passages, tuple(obstacles), languages)


def _foreign(passages: Sequence[Scanned]) -> list[Obstacle]:
    """Passages in a language that no label is in count as not read."""
    count: dict[str, int] = defaultdict(int)
    for passage in passages:
        if passage.language is Language.OTHER:
            count[passage.act] += 1
    return [Obstacle("other_language", act=act, passages=number) for act, number in count.items()]


def _stated_areas(file: HeldFile, held: Mapping[str, Act]) -> tuple[str, ...]:
    """What is stated for the file and for its act; a guess from a title does not rule out other areas."""
    act = held.get(file.act) if file.act else None
    return (*file.areas, *(act.areas if act and "areas" not in act.guessed else ()))


def _could_be(stated: Collection[str], area: str) -> bool:
    """Whether it belongs to the column, or could: where nothing says what it is about."""
    return not stated or area in stated


def _obstacle(file: HeldFile, held: Mapping[str, Act]) -> Obstacle:
    return Obstacle(
        "unread_file",
        path=file.path,
        outcome=file.outcome,
        act=file.act or "",
        area_known=bool(_stated_areas(file, held)),
    )


def _title(act: Act, language: Language) -> str:
    return act.titles.get(language) or next(iter(act.titles.values()), act.id)
