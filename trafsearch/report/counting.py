"""The mentions of a concept in a column, made into a cell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from trafsearch.language import Language
from trafsearch.report.cell import Cell, Evidence, Obstacle, State
from trafsearch.report.columns import Material
from trafsearch.report.evidence import Chosen, Fetching, choose
from trafsearch.report.lost import LostVerdicts
from trafsearch.report.meant import Meant
from trafsearch.report.nearest import NearMisses
from trafsearch.report.occurring import Occurring
from trafsearch.report.proof import Prover
from trafsearch.report.provisions import Provisions
from trafsearch.report.sightings import SeenInColumn, Sighting, Sightings
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.verdict import Ruling
from trafsearch.vocabulary.vocabulary import Vocabulary

_HEADINGS = (PassageKind.TITLE, PassageKind.HEADING)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What was found for a row in a column."""

    row: str
    state: State
    passages: int
    acts: int
    evidence: Sequence[Chosen]
    cited: Sequence[Chosen]
    overruled: Sequence[Chosen]
    obstacles: tuple[Obstacle, ...]

    @property
    def is_empty(self) -> bool:
        return self.state in (State.ABSENT, State.NOT_ASSESSABLE)


@dataclass(frozen=True, slots=True)
class Counting:
    """Finds the mentions of concepts in a column, and makes cells of them. `language` chooses among translations."""

    vocabulary: Vocabulary
    language: Language
    meant: Meant
    lost: LostVerdicts
    provisions: Provisions
    sightings: Sightings
    prover: Prover
    fetching: Fetching
    near: NearMisses

    def cells(self, rows: Sequence[str], material: Material) -> Iterator[Cell]:
        """Of the rows, in their order. Words are looked for only where nothing is said, all of them at once."""
        seen = self.sightings.in_column(material.extents)
        counted = [self._counted(row, material, seen) for row in rows]
        occurring = self.prover.occurring([each.row for each in counted if each.is_empty], material)
        evidence = iter(self.fetching.later([some for e in counted for some in (e.evidence, e.cited, e.overruled)]))
        for each in counted:
            yield self._cell(each, material, occurring, *islice(evidence, 3))

    def _counted(self, row: str, material: Material, seen: SeenInColumn) -> _Counted:
        meant, indicating = self.meant.direct(row), self.meant.indirect(row)
        direct, judged = seen.counted(meant), seen.overruled(meant)
        indirect: list[Sighting] = []
        overruled = judged
        if not direct:
            indirect = [*_ruled(judged, Ruling.INDIRECT), *seen.counted(indicating)]
            overruled = [*_ruled(judged, Ruling.NO), *seen.overruled(indicating)]
        lost = self.lost.obstacles(meant, indicating, material)
        obstacles = () if direct else (*material.obstacles, *self._unlabelled(row, material), *lost)
        counted = direct or indirect
        evidence, number = self._chosen(counted)
        return _Counted(
            row,
            _state(direct, indirect, obstacles),
            number,
            self.provisions.number_of_acts(passage for passage, _ in counted),
            evidence,
            self._chosen(seen.cited(meant))[0],
            self._chosen(overruled)[0],
            tuple(obstacles),
        )

    def _cell(
        self,
        counted: _Counted,
        material: Material,
        occurring: Occurring,
        evidence: Sequence[Evidence],
        cited: Sequence[Evidence],
        overruled: Sequence[Evidence],
    ) -> Cell:
        row, number, column, is_empty = counted.row, len(evidence), material.column, counted.is_empty
        names = self.prover.names(row)
        said = [each for each in counted.evidence if each.mention.said]
        return Cell(
            row=row,
            column=column.id,
            state=counted.state,
            passages=counted.passages,
            acts=counted.acts,
            evidence=evidence,
            cited=cited,
            overruled=overruled,
            verdicts=tuple(self.fetching.fetch([*said, *counted.overruled])),
            proof=self.prover.proof(row, material, occurring) if is_empty and column.acts else None,
            obstacles=counted.obstacles,
            nearest=self.near.nearest(names, occurring, cited, overruled) if is_empty else None,
            mentions=number,
            density=1000 * number / column.words if column.words else 0.0,
            in_headings=any(each.passage.kind in _HEADINGS for each in counted.evidence),
        )

    def _chosen(self, sightings: Sequence[Sighting]) -> tuple[list[Chosen], int]:
        """What is evidence of them, and the number of provisions."""
        once = self.provisions.once(passage for passage, _ in sightings)
        return choose(sightings, once, self.provisions, self.language)

    def _unlabelled(self, row: str, material: Material) -> list[Obstacle]:
        """Languages that the column is in and the concept has no words for."""
        labels = self.vocabulary.concept(row).labels
        return [Obstacle("no_label", language=each) for each in material.languages if not labels.get(each)]


def _ruled(sightings: Iterable[Sighting], ruling: Ruling) -> list[Sighting]:
    return [(passage, mention) for passage, mention in sightings if mention.said and mention.said.ruling is ruling]


def _state(direct: Sequence[object], indirect: Sequence[object], obstacles: Sequence[Obstacle]) -> State:
    if direct:
        return State.DIRECT
    if indirect:
        return State.INDIRECT
    return State.NOT_ASSESSABLE if obstacles else State.ABSENT
