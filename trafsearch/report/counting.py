"""The mentions of a concept in a column, made into a cell."""

from collections.abc import Iterable, Mapping, Sequence

from trafsearch.catalog import acts, mentions, passages
from trafsearch.catalog.held import FoundMention, HeldPassage
from trafsearch.catalog.scanning import Scanned, texts
from trafsearch.language import Language
from trafsearch.report.cell import Cell, Evidence, Obstacle, State
from trafsearch.report.citing import is_counted, stands_in_cited_title
from trafsearch.report.columns import Material
from trafsearch.report.lost import LostVerdicts
from trafsearch.report.meant import Meant
from trafsearch.report.nearest import NearMisses
from trafsearch.report.proof import Prover
from trafsearch.report.provisions import Provisions
from trafsearch.store.filtering import Selection
from trafsearch.store.store import Store
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.verdict import Ruling

_HEADINGS = (PassageKind.TITLE, PassageKind.HEADING)
_Sighting = tuple[Scanned, FoundMention]


class Counting:
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
