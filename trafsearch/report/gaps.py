"""The gap matrix: for each concept and policy area, what is said, or the proof that nothing is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from trafsearch.catalog import acts, mentions, passages
from trafsearch.catalog.connection import snapshot
from trafsearch.catalog.held import FoundMention, HeldPassage
from trafsearch.catalog.scanning import Scanned, texts
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By, Cell, Evidence, GapReport, Obstacle, State
from trafsearch.report.citing import is_counted, stands_in_cited_title
from trafsearch.report.columns import NO_AREA, Material, gather, unread_elsewhere, unread_files
from trafsearch.report.lost import LostVerdicts
from trafsearch.report.manifest import manifest
from trafsearch.report.meant import Meant
from trafsearch.report.nearest import NearMisses
from trafsearch.report.notes import left_out
from trafsearch.report.proof import Prover
from trafsearch.report.provisions import Provisions
from trafsearch.store.covering import coverage
from trafsearch.store.filtering import Selection, select
from trafsearch.store.store import Store
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.verdict import Ruling
from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.vocabulary import Vocabulary

_HEADINGS = (PassageKind.TITLE, PassageKind.HEADING)
_Sighting = tuple[Scanned, FoundMention]


def find_gaps(
    store: Store,
    lens: str | Lens,
    *,
    clock: datetime,
    filters: Filters = Filters(),  # noqa: B008 - a frozen value
    language: Language = Language.EN,
    by_document: bool = False,
    without: Sequence[str] = (),
) -> GapReport:
    """Apply a lens, or the one with that id, to all that is held.

    `clock` is the time that the report bears; `language` chooses among titles. With `by_document` the columns are the
    documents of the lens's areas, or all where it has none. `without` are ids of concepts that do not count, nor do
    their narrower ones.

    Cells are counted from the catalog's mentions, found by scanning every passage; the engine is not asked.
    Raises UnknownLens; DocumentNotFound and DocumentAmbiguous where a filter names a document.
    """
    with snapshot(store.catalog):
        chosen = store.vocabulary.lens(lens) if isinstance(lens, str) else lens
        return _report(store, chosen, filters, clock, language, by_document=by_document, without=without)


def _report(
    store: Store,
    chosen: Lens,
    filters: Filters,
    clock: datetime,
    language: Language,
    *,
    by_document: bool,
    without: Sequence[str],
) -> GapReport:
    vocabulary = store.vocabulary
    selection = select(store.catalog, replace(filters, areas=()))
    columns = [area for area in chosen.columns if not filters.areas or area in filters.areas]
    provisions = Provisions(store.catalog, selection.editions)
    materials = gather(
        store.catalog,
        columns,
        vocabulary.areas,
        selection,
        provisions,
        language,
        by_document=by_document,
        spoken=tuple(map(Language, filters.languages)),
    )
    meant, lost = Meant(vocabulary, without), LostVerdicts(store.catalog, filters.languages)
    counting = _Counting(store, materials, selection, provisions, language, meant, lost)
    acts_shown = {act.id for material in materials for act in material.column.acts}
    looked_at = {passage.row: passage for material in materials for passage in material.passages}
    covered = coverage(store.catalog, acts_shown, {passage.edition for passage in looked_at.values()})
    counted = {each for row in chosen.rows for each in (*meant.direct(row), *meant.indirect(row))}
    return GapReport(
        lens=chosen.id,
        titles=chosen.titles,
        clock=clock.isoformat(),
        rows=chosen.rows,
        columns=tuple(material.column for material in materials),
        cells={(row, m.column.id): counting.cell(row, m) for row in chosen.rows for m in materials},
        coverage=replace(covered, passages=len(looked_at)) if filters.languages else covered,
        words=sum(passage.words for passage in looked_at.values()),
        unread=unread_files(store.catalog),
        names={**_names(vocabulary), **_titles(materials, language)} if by_document else _names(vocabulary),
        manifest=manifest(store, chosen.id, filters, clock, without),
        by=By.DOCUMENT if by_document else By.AREA,
        notes=(
            *left_out(vocabulary, filters, without, language),
            *(unread_elsewhere(store.catalog, columns) if by_document else ()),
            *lost.elsewhere(counted),
        ),
    )


def _names(vocabulary: Vocabulary) -> dict[str, dict[Language, str]]:
    concepts = {
        id: {lang: concept.name(lang) for lang in concept.labels} for id, concept in vocabulary.concepts.items()
    }
    return {**concepts, **{id: dict(area.names) for id, area in vocabulary.areas.items()}}


def _titles(materials: Iterable[Material], language: Language) -> dict[str, dict[Language, str]]:
    """The title of each column that is one act, with its id."""
    acts_shown = {material.column.id: material.column.acts for material in materials}
    return {id: {language: f"{shown[0].title} [{id}]"} for id, shown in acts_shown.items() if id != NO_AREA}


class _Counting:
    """Finds the mentions of a concept in a column, and makes cells of them."""

    def __init__(
        self,
        store: Store,
        materials: Sequence[Material],
        selection: Selection,
        provisions: Provisions,
        language: Language,
        meant: Meant,
        lost: LostVerdicts,
    ) -> None:
        self._editions = selection.editions
        self._store, self._vocabulary, self._language = store, store.vocabulary, language
        self._mentions = mentions.mentions_of(store.catalog)
        self._overruled = mentions.overruled_mentions_of(store.catalog)
        self._texts = texts(store.catalog, sorted(self._mentions.keys() | self._overruled))
        self._titles = {act.id: act.titles for act in acts.acts(store.catalog)}
        self._meant, self._lost = meant, lost
        self._prover = Prover(store.catalog, self._vocabulary, meant, materials)
        self._near = NearMisses(store.catalog, self._prover, self._title, selection.editions)
        self._provisions = provisions
        self._held: dict[int, HeldPassage] = {}

    def cell(self, row: str, material: Material) -> Cell:
        meant, indicating = self._meant.direct(row), self._meant.indirect(row)
        direct, cited = self._sightings(meant, material)
        judged, _ = self._sightings(meant, material, self._overruled)
        indirect: list[_Sighting] = []
        overruled = judged
        if not direct:
            indirect = [*_ruled(judged, Ruling.INDIRECT), *self._sightings(indicating, material)[0]]
            overruled = [*_ruled(judged, Ruling.NO), *self._sightings(indicating, material, self._overruled)[0]]
        counted = direct or indirect
        lost = self._lost.obstacles(meant, indicating, material)
        obstacles = () if direct else (*material.obstacles, *self._unlabelled(row, material), *lost)
        state = _state(direct, indirect, obstacles)
        evidence = self._evidence(counted)
        only_cited, denied = self._evidence(cited), self._evidence(overruled)
        is_empty = state in (State.ABSENT, State.NOT_ASSESSABLE)
        return Cell(
            row=row,
            column=material.column.id,
            state=state,
            passages=self._number(counted),
            acts=self._provisions.number_of_acts(passage for passage, _ in counted),
            evidence=evidence,
            cited=only_cited,
            overruled=denied,
            proof=self._prover.proof(row, material) if is_empty and material.column.acts else None,
            obstacles=tuple(obstacles),
            nearest=self._near.nearest(row, material, only_cited, denied) if is_empty else None,
            mentions=len(evidence),
            density=1000 * len(evidence) / material.column.words if material.column.words else 0.0,
            in_headings=any(each.held.passage.kind in _HEADINGS for each in evidence),
        )

    def _sightings(
        self, concepts: Iterable[str], material: Material, among: Mapping[int, Sequence[FoundMention]] | None = None
    ) -> tuple[list[_Sighting], list[_Sighting]]:
        """Mentions of the concepts in the column, or those `among` others: that count, and that only cite."""
        wanted, among = set(concepts), self._mentions if among is None else among
        counted: list[_Sighting] = []
        cited: list[_Sighting] = []
        for passage in material.passages:
            for mention in among.get(passage.content, ()):
                if mention.concept in wanted:
                    text = self._texts[passage.content]
                    is_own = is_counted(passage.kind) and not stands_in_cited_title(text, mention.span, passage.kind)
                    (counted if is_own else cited).append((passage, mention))
        return counted, cited

    def _number(self, sightings: Sequence[_Sighting]) -> int:
        once = self._provisions.once(passage for passage, _ in sightings)
        return len({self._provisions.of(passage) for passage, _ in sightings if passage.row in once})

    def _unlabelled(self, row: str, material: Material) -> list[Obstacle]:
        """Languages that the column is in and the concept has no words for."""
        labels = self._vocabulary.concept(row).labels
        return [Obstacle("no_label", language=each) for each in material.languages if not labels.get(each)]

    def _evidence(self, sightings: Sequence[_Sighting]) -> tuple[Evidence, ...]:
        """One for each mention, in the order of acts and provisions.

        A provision held in several languages is quoted in the report's own where it can be; the others are named, and
        so are passages that say the same in copies of the text.
        """
        held = self._load([passage for passage, _ in sightings])
        copied = self._provisions.once(passage for passage, _ in sightings)
        by_provision: dict[tuple[object, ...], list[_Sighting]] = {}
        for passage, mention in sightings:
            if passage.row in copied:
                by_provision.setdefault(self._provisions.of(passage), []).append((passage, mention))
        found = []
        for group in by_provision.values():
            main = min(group, key=lambda each: each[0].language is not self._language)[0].edition
            translated = [p.row for p, _ in group if p.edition != main]
            same = [row for p, _ in group for row in copied[p.row]]
            others = dict.fromkeys(held[row].passage.id for row in (*translated, *same))
            for passage, mention in group:
                if passage.edition == main:
                    each = held[passage.row]
                    found.append(Evidence(each, self._title(each), mention, tuple(others)))
        return tuple(found)

    def _load(self, wanted: Sequence[Scanned]) -> Mapping[int, HeldPassage]:
        rows = sorted({passage.row for passage in wanted} - self._held.keys())
        self._held.update(
            (held.row, held) for held in passages.passages_by_row(self._store.catalog, rows, self._editions)
        )
        return self._held

    def _title(self, held: HeldPassage) -> str:
        titles = self._titles[held.act]
        return titles.get(held.passage.language) or next(iter(titles.values()), held.act)


def _ruled(sightings: Iterable[_Sighting], ruling: Ruling) -> list[_Sighting]:
    return [(passage, mention) for passage, mention in sightings if mention.said and mention.said.ruling is ruling]


def _state(direct: Sequence[object], indirect: Sequence[object], obstacles: Sequence[Obstacle]) -> State:
    if direct:
        return State.DIRECT
    if indirect:
        return State.INDIRECT
    return State.NOT_ASSESSABLE if obstacles else State.ABSENT
