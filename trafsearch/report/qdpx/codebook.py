"""The codes of a project: the lens, its rows, and what is narrower than these."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.report.cell import GapReport, State
from trafsearch.report.meant import Meant
from trafsearch.report.naming import Naming
from trafsearch.report.qdpx.guid import guid
from trafsearch.report.recipe import recipe_of
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.vocabulary import Vocabulary

_COLOURS = ("#1F6F8B", "#A63D40", "#5B7F3A", "#8A5A9E", "#B5762A", "#3D5A98", "#2F7F73", "#8C4A6B")
_STATES = {
    State.DIRECT: "gap_direct",
    State.INDIRECT: "gap_indirect",
    State.ABSENT: "gap_absent",
    State.NOT_ASSESSABLE: "gap_unknown",
}


@dataclass(frozen=True, slots=True)
class Code:
    """`narrower` are the codes below it. A code that is not codable only holds others together."""

    guid: str
    name: str
    description: str
    narrower: tuple["Code", ...] = ()
    is_codable: bool = True


def colour_of(lens: str) -> str:
    """The same for a lens in every project."""
    return _COLOURS[hashlib.sha256(lens.encode()).digest()[0] % len(_COLOURS)]


def code_of(concept: str) -> str:
    return guid("code", concept)


def code_of_indirect(row: str) -> str:
    return guid("indirect", row)


def codebook(naming: Naming, vocabulary: Vocabulary) -> Code:
    """One code a concept, below the first wider one that has a code. What is only indirect has one of its own."""
    report = naming.report
    return Code(
        guid("lens", report.lens, *report.rows),
        report.titles.get(naming.language) or report.lens,
        naming.say("made", clock=report.clock),
        tuple(_Codes(naming, vocabulary).below(None)),
        is_codable=False,
    )


class _Codes:
    def __init__(self, naming: Naming, vocabulary: Vocabulary) -> None:
        self._naming, self._vocabulary, report = naming, vocabulary, naming.report
        meant = Meant(vocabulary, recipe_of(report.manifest).without)
        self._rows = set(report.rows)
        self._coded = tuple(dict.fromkeys((*report.rows, *(id for row in report.rows for id in meant.direct(row)))))
        self._indirect = {row for (row, _), cell in report.cells.items() if cell.state is State.INDIRECT}

    def below(self, wider: str | None) -> Iterator[Code]:
        for id in self._coded:
            if self._wider(self._vocabulary.concept(id)) == wider:
                yield self._code(id)

    def _wider(self, concept: Concept) -> str | None:
        return next((each for each in concept.broader if each in self._coded), None)

    def _code(self, id: str) -> Code:
        name = self._vocabulary.concept(id).name(self._naming.language)
        own = [self._indirect_code(id, name)] if id in self._indirect else []
        return Code(code_of(id), f"{name} [{id}]", "\n".join(self._description(id)), (*own, *self.below(id)))

    def _indirect_code(self, row: str, name: str) -> Code:
        say = self._naming.say
        return Code(code_of_indirect(row), f"{name}: {say('indirect')} [{row}]", say("legend_indirect"))

    def _description(self, id: str) -> Iterator[str]:
        """Of a row what was found where; of each concept, what was looked for."""
        say, concept = self._naming.say, self._vocabulary.concept(id)
        if id in self._rows:
            yield from found_where(self._naming, id)
        for language in (Language.RU, Language.KK, Language.EN):
            if concept.labels.get(language):
                yield f"{say('looked_for')} ({language}): {'; '.join(concept.labels[language])}"


def found_where(naming: Naming, row: str) -> Iterator[str]:
    """Each state with its columns, then how many mentions were found that are no evidence."""
    report, say = naming.report, naming.say
    for state, key in _STATES.items():
        found = [naming.column(each) for each in report.columns if report.cells[row, each.id].state is state]
        if found:
            yield f"{say(key)}: {', '.join(found)}"
    cited, overruled = _not_coded(report, [(row, column.id) for column in report.columns])
    if cited or overruled:
        yield say("qdpx_not_coded", cited=cited, overruled=overruled)


def _not_coded(report: GapReport, cells: Sequence[tuple[str, str]]) -> tuple[int, int]:
    found = [report.cells[cell] for cell in cells]
    cited = {(each.held.row, each.mention.span, each.mention.concept) for cell in found for each in cell.cited}
    overruled = {(each.held.row, each.mention.span, each.mention.concept) for cell in found for each in cell.overruled}
    return len(cited), len(overruled)
