"""What each column of a report is judged by, and what in it could not be read."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from trafsearch.catalog import acts, editions, files
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.standing import Extent, extents
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By, Column, ColumnAct, Note, Obstacle
from trafsearch.report.dividing import Division, Holdings, divide, elsewhere, stated_areas
from trafsearch.report.provisions import Provisions
from trafsearch.store.filtering import Selection
from trafsearch.structure.act import Act

_DECIDING = {  # the facts by which each filter goes
    "areas": ("areas",),
    "types": ("type",),
    "issuers": ("issuer",),
    "adopted": ("adopted",),
    "years": ("adopted", "in_force_from", "in_force_until", "type"),
    "in_force": ("adopted", "in_force_from", "in_force_until"),
}
_GUESSED = {By.TYPE: "type", By.ISSUER: "issuer", By.YEAR: "adopted"}  # else areas


@dataclass(frozen=True, slots=True)
class Material:
    """What a column is judged by: its passages, and what stands in the way of calling anything in it absent."""

    column: Column
    extents: tuple[Extent, ...]
    obstacles: tuple[Obstacle, ...]
    languages: tuple[Language, ...]


def gather(
    holdings: Holdings,
    areas: Sequence[str],
    known: Collection[str],
    provisions: Provisions,
    language: Language,
    *,
    by: By = By.AREA,
    spoken: Collection[Language] = (),
) -> list[Material]:
    """One material for each column (see `divide`).

    Only selected acts count; one that a filter left out for want of a fact stands in the way where it could belong.
    So does, in every column, a file that was not read whole and of which nothing says where it belongs; among documents
    only one that is known to be that document's. Of `spoken` languages, where any are named, only passages in them
    count; an area's column holds the acts that have some.
    """
    divisions = divide(holdings, by, areas, known)
    return [_material(each, holdings, provisions, by, language, spoken) for each in divisions]


def look_at(catalog: Catalog, selection: Selection, filters: Filters) -> Holdings:
    """What a report of the selected acts looks at, and what else is held that could matter to it.

    A filter that goes by what is only guessed of an act keeps its files in mind that were not read whole.
    """
    held = {act.id: act for act in acts.acts(catalog)}
    asked = {field for name, fields in _DECIDING.items() if getattr(filters, name) for field in fields}
    left = (act for act in held.values() if act.id not in selection.acts and act.id not in selection.unknown)
    excluded = {act.id for act in left if asked.isdisjoint(act.guessed)}
    by_act: dict[str, list[Extent]] = defaultdict(list)
    for extent in extents(catalog, selection.editions.values()):
        by_act[extent.act].append(extent)
    not_whole = tuple(files.files_not_whole(catalog))
    return Holdings(
        held,
        chosen=tuple(act for act in held.values() if act.id in selection.acts),
        left_out=tuple(act for act in held.values() if act.id in selection.unknown),
        unread=tuple(file for file in not_whole if file.act not in excluded),
        not_whole=not_whole,
        extents=by_act,
        later=_only_later(catalog, filters.in_force) if filters.in_force else {},
    )


def _only_later(catalog: Catalog, day: date) -> dict[str, date]:
    """The acts of which only editions from after the day are held, each with the first day of the earliest."""
    since: dict[str, list[date | None]] = defaultdict(list)
    for edition in editions.editions(catalog):
        since[edition.act].append(edition.holds_from)
    return {act: min(days) for act, starts in since.items() if (days := [d for d in starts if d and d > day]) == starts}


def unread_files(catalog: Catalog) -> tuple[Obstacle, ...]:
    held = {act.id: act for act in acts.acts(catalog)}
    return tuple(_obstacle(file, held) for file in files.files_not_whole(catalog))


def unread_in(holdings: Holdings) -> tuple[Obstacle, ...]:
    return tuple(_obstacle(file, holdings.held) for file in holdings.not_whole)


def unread_elsewhere(holdings: Holdings, areas: Sequence[str]) -> Iterator[Note]:
    """Files not read whole that no document's column can tell of: of no known act, they could be any, or another."""
    if paths := elsewhere(holdings.not_whole, holdings.held, areas):
        yield Note("unread_elsewhere", paths)


def _in(spoken: Collection[Language], extents: Iterable[Extent]) -> tuple[Extent, ...]:
    return tuple(each for each in extents if not spoken or each.language in spoken)


def _material(
    division: Division,
    holdings: Holdings,
    provisions: Provisions,
    by: By,
    language: Language,
    spoken: Collection[Language],
) -> Material:
    members = tuple(act for act in division.acts if _in(spoken, holdings.extents[act.id])) or division.acts
    copied = provisions.copied(act.id for act in members)
    everything = _in(division.languages, (extent for act in members for extent in holdings.extents[act.id]))
    chosen = _in(spoken, everything)
    fact = _GUESSED.get(by, "areas")
    shown = [ColumnAct(act.id, _title(act, language), act.guessed.get(fact), copied.get(act.id)) for act in members]
    column = Column(division.id, tuple(shown), sum(e.passages for e in chosen), sum(e.words for e in chosen))
    obstacles = [Obstacle("no_document")] if not members else []
    obstacles += [_obstacle(file, holdings.held) for file in division.unread]
    obstacles += [_left_out(act, holdings.later) for act in division.left_out]
    obstacles += [Obstacle("not_in_language", language=each) for each in spoken] if members and not chosen else []
    obstacles += _foreign(everything)
    languages = tuple(dict.fromkeys(e.language for e in chosen if e.language not in (Language.OTHER, Language.NONE)))
    return Material(column, chosen, tuple(obstacles), languages)


def _foreign(extents: Sequence[Extent]) -> list[Obstacle]:
    """Passages in a language that no label is in count as not read."""
    count: dict[str, int] = defaultdict(int)
    for extent in extents:
        if extent.language is Language.OTHER:
            count[extent.act] += extent.passages
    return [Obstacle("other_language", act=act, passages=number) for act, number in count.items()]


def _left_out(act: Act, later: Mapping[str, date]) -> Obstacle:
    if act.id in later:
        return Obstacle("later_edition", act=act.id, since=later[act.id])
    return Obstacle("unknown_act", act=act.id)


def _obstacle(file: HeldFile, held: Mapping[str, Act]) -> Obstacle:
    return Obstacle(
        "unread_file",
        path=file.path,
        outcome=file.outcome,
        act=file.act or "",
        area_known=bool(stated_areas(file, held)),
    )


def _title(act: Act, language: Language) -> str:
    return act.titles.get(language) or next(iter(act.titles.values()), act.id)
