"""Verdicts that would fill a cell, and whose text is no more what was read."""

from collections.abc import Collection, Iterable

from trafsearch.catalog import acts
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.verdicts import LOST, Effect, HeldVerdict, verdicts
from trafsearch.report.cell import Note, Obstacle
from trafsearch.report.columns import Material
from trafsearch.structure.verdict import Ruling, Verdict


class LostVerdicts:
    """Those that said yes, or indirect, of texts in these languages, or in any; none that was given again since."""

    def __init__(self, catalog: Catalog, languages: Collection[str] = ()) -> None:
        held = verdicts(catalog)
        self._known = acts.ids(catalog)
        again = {_place(each.verdict): each.row for each in held if each.effect not in LOST}
        self._lost = [
            each
            for each in held
            if each.effect in LOST
            and each.verdict.ruling is not Ruling.NO
            and (not languages or each.verdict.language in languages)
            and again.get(_place(each.verdict), -1) < each.row
        ]

    def obstacles(self, direct: Collection[str], indirect: Collection[str], material: Material) -> list[Obstacle]:
        """Those on acts of the column that would fill a cell of these concepts."""
        if not self._lost:
            return []
        shown = {act.id for act in material.column.acts}
        return [
            Obstacle("verdict_lost", act=said.act, language=said.language, passage=said.passage)
            for said in (each.verdict for each in self._lost)
            if said.act in shown and _fills(said, direct, indirect)
        ]

    def elsewhere(self, concepts: Collection[str]) -> Iterable[Note]:
        """Those that can stand in the way of no cell: on documents that are not held, or on unknown concepts."""
        named = [each.verdict for each in self._lost if self._is_elsewhere(each, concepts)]
        if named:
            yield Note("verdicts_gone", tuple(f"{said.passage} ({said.concept})" for said in named))

    def _is_elsewhere(self, held: HeldVerdict, concepts: Collection[str]) -> bool:
        said = held.verdict
        return held.effect is Effect.UNKNOWN_CONCEPT or (said.act not in self._known and said.concept in concepts)


def _place(said: Verdict) -> tuple[str, ...]:
    return said.act, said.language, said.address, said.concept


def _fills(said: Verdict, direct: Collection[str], indirect: Collection[str]) -> bool:
    return said.concept in direct or (said.concept in indirect and said.ruling is Ruling.YES)
