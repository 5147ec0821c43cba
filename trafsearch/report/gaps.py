"""The gap matrix: for each concept and policy area, what is said, or the proof that nothing is."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain

from trafsearch.catalog import passages
from trafsearch.catalog.connection import snapshot
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By, Cell, GapReport, Note
from trafsearch.report.column_names import column_names
from trafsearch.report.columns import Material, gather, look_at, unread_elsewhere, unread_in
from trafsearch.report.counting import Counting
from trafsearch.report.cross_checking import disagreements
from trafsearch.report.dividing import Holdings
from trafsearch.report.evidence import Fetching, fetched
from trafsearch.report.lost import LostVerdicts
from trafsearch.report.manifest import manifest
from trafsearch.report.meant import Meant
from trafsearch.report.nearest import NearMisses
from trafsearch.report.notes import left_out
from trafsearch.report.proof import Prover
from trafsearch.report.provisions import Provisions
from trafsearch.report.recipe import Recipe
from trafsearch.report.sightings import Sightings
from trafsearch.store.covering import coverage
from trafsearch.store.filtering import Selection, select
from trafsearch.store.store import Store
from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.quick_loading import without_collecting
from trafsearch.vocabulary.vocabulary import Vocabulary

_BY_LENS = (By.AREA, By.DOCUMENT)  # columns that the lens's areas decide


def find_gaps(
    store: Store,
    lens: str | Lens,
    *,
    clock: datetime,
    filters: Filters = Filters(),  # noqa: B008 - a frozen value
    language: Language = Language.EN,
    by: By = By.AREA,
    without: Sequence[str] = (),
    cross_checked: bool = True,
) -> GapReport:
    """Apply a lens, or the one with that id, to all that is held.

    `clock` is the time that the report bears; `language` chooses among titles. The columns are the lens's areas, or, by
    document, the documents of these, or all where it has none; else whatever types, issuers, years or languages the
    chosen acts have, of all areas. `without` are ids of concepts that do not count, nor do their narrower ones.

    Cells are counted from the catalog's mentions, found by scanning every passage. Where `cross_checked`, the engine is
    asked for the same, and a note `engine_differs` says where it does not agree: that is a fault of the program.
    Raises UnknownLens; UnknownConcept; DocumentNotFound and DocumentAmbiguous where a filter names a document.
    """
    chosen = store.vocabulary.lens(lens) if isinstance(lens, str) else lens
    recipe = Recipe(chosen, clock, filters, language, by, tuple(without))
    return gaps_of(store, recipe, cross_checked=cross_checked)


def gaps_of(store: Store, recipe: Recipe, *, cross_checked: bool = True) -> GapReport:
    """The report that was asked for so."""
    with snapshot(store.catalog), without_collecting():
        return _report(store, recipe, cross_checked=cross_checked)


def _report(store: Store, recipe: Recipe, *, cross_checked: bool) -> GapReport:
    vocabulary, lens, filters, by = store.vocabulary, recipe.lens, recipe.filters, recipe.by
    selection = select(store.catalog, replace(filters, areas=()) if by in _BY_LENS else filters)
    areas = [area for area in lens.columns if not filters.areas or area in filters.areas]
    holdings = look_at(store.catalog, selection, filters)
    provisions = Provisions(store.catalog, selection.editions)
    spoken = tuple(map(Language, filters.languages))
    materials = gather(holdings, areas, vocabulary.areas, provisions, recipe.language, by=by, spoken=spoken)
    meant, lost = Meant(vocabulary, recipe.without), LostVerdicts(store.catalog, filters.languages)
    counted = {each for row in lens.rows for each in (*meant.direct(row), *meant.indirect(row))}
    counting = _counting(store, recipe, holdings, selection.editions, provisions, meant, lost, counted)
    acts_shown = {act.id for material in materials for act in material.column.acts}
    looked_at = {(each.edition, each.language): each for material in materials for each in material.extents}
    passages_seen = sum(each.passages for each in looked_at.values())
    covered = coverage(store.catalog, acts_shown, {edition for edition, _ in looked_at})
    return GapReport(
        lens=lens.id,
        titles=lens.titles,
        clock=recipe.clock.isoformat(),
        rows=lens.rows,
        columns=tuple(material.column for material in materials),
        cells=_cells(lens.rows, materials, counting),
        coverage=replace(covered, passages=passages_seen) if filters.languages else covered,
        words=sum(each.words for each in looked_at.values()),
        unread=unread_in(holdings),
        names={**_names(vocabulary), **column_names(by, materials, recipe.language)},
        manifest=manifest(store, recipe),
        by=by,
        notes=(
            *left_out(vocabulary, filters, recipe.without, recipe.language),
            *(unread_elsewhere(holdings, areas) if by is By.DOCUMENT else ()),
            *(_other_areas(selection, acts_shown) if not filters.areas else ()),
            *lost.elsewhere(counted),
            *(_differences(store, counted, looked_at, selection) if cross_checked else ()),
        ),
    )


def _counting(
    store: Store,
    recipe: Recipe,
    holdings: Holdings,
    editions: Mapping[int, int],
    provisions: Provisions,
    meant: Meant,
    lost: LostVerdicts,
    concepts: Collection[str],
) -> Counting:
    fetching = Fetching(store.catalog, holdings.held, editions)
    return Counting(
        store.vocabulary,
        recipe.language,
        meant,
        lost,
        provisions,
        Sightings(store.catalog, editions, chain.from_iterable(holdings.extents.values()), concepts),
        Prover(store.catalog, store.names_of, meant, recipe.lens.rows),
        fetching,
        NearMisses(store.catalog, fetching.title, editions),
    )


def _cells(rows: Sequence[str], materials: Sequence[Material], counting: Counting) -> Mapping[tuple[str, str], Cell]:
    """Counted column by column, in the order of rows."""
    cells = {(cell.row, cell.column): cell for each in materials for cell in counting.cells(rows, each)}
    ordered = {(row, each.column.id): cells[row, each.column.id] for row in rows for each in materials}
    return fetched(ordered, counting.fetching)


def _names(vocabulary: Vocabulary) -> dict[str, dict[Language, str]]:
    concepts = {
        id: {lang: concept.name(lang) for lang in concept.labels} for id, concept in vocabulary.concepts.items()
    }
    return {**concepts, **{id: dict(area.names) for id, area in vocabulary.areas.items()}}


def _other_areas(selection: Selection, shown: Collection[str]) -> Iterator[Note]:
    """Acts of areas that the lens does not look at."""
    if others := sorted(selection.acts - set(shown)):
        yield Note("other_areas", tuple(others))


def _differences(
    store: Store, concepts: Iterable[str], looked_at: Collection[tuple[int, Language]], selection: Selection
) -> Iterator[Note]:
    """Passages of which the engine says otherwise than the catalog."""
    for each in disagreements(store, concepts, looked_at):
        rows = [*each.only_in_catalog, *each.only_in_engine]
        held = passages.passages_by_row(store.catalog, sorted(rows), selection.editions)
        yield Note("engine_differs", (each.concept, *(passage.passage.id for passage in held)))
