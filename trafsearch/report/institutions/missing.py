"""What a subject lacks, and what stands in the way of saying so."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.scanning import Scanned
from trafsearch.language import Language
from trafsearch.report.cell import Obstacle
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.report import FoundClause, Gap, OwnAct
from trafsearch.store.filtering import Selection
from trafsearch.structure.act import Act


def gaps_of(
    laws: Sequence[OwnAct], documents: Sequence[OwnAct], clauses: Mapping[ClauseKind, Sequence[FoundClause]]
) -> tuple[Gap, ...]:
    """In the order of the list of gaps. A law that names no forming body is a gap of its own kind, wherever else one is
    named.
    """
    forming = (*clauses[ClauseKind.DETERMINES], *clauses[ClauseKind.FORMS])
    ids = {law.id for law in laws if law.because == "title"}
    found = {
        Gap.NO_DOCUMENT: not documents,
        Gap.NO_LAW: not laws,
        Gap.NO_FORMING_BODY: not forming,
        Gap.LAW_WITHOUT_FORMING_BODY: bool(ids) and not any(each.held.act in ids for each in forming),
        Gap.NO_COORDINATING_BODY: not clauses[ClauseKind.COORDINATES],
        Gap.NO_IMPLEMENTING_BODY: not clauses[ClauseKind.IMPLEMENTS],
    }
    return tuple(gap for gap, is_so in found.items() if is_so)


def unread(held_files: Iterable[HeldFile], held: Mapping[str, Act], selection: Selection) -> Iterator[Obstacle]:
    """The files not read whole that the filters do not leave out."""
    excluded = held.keys() - selection.acts - set(selection.unknown)
    for file in held_files:
        if not file.outcome.is_whole and file.act not in excluded:
            act = held.get(file.act or "")
            yield Obstacle(
                "unread_file",
                path=file.path,
                outcome=file.outcome,
                act=file.act or "",
                area_known=bool(file.areas or (act and act.areas and "areas" not in act.guessed)),
            )


def unknown(passages: Iterable[Scanned], held: Mapping[str, Act], selection: Selection) -> Iterator[Obstacle]:
    """Acts that a filter left out for want of a fact, and passages in languages for which there are no rules."""
    for id in selection.unknown:
        yield Obstacle("unknown_act", act=id, area_known=bool(held[id].areas))
    foreign = Counter(each.act for each in passages if each.language is Language.OTHER)
    for id, number in sorted(foreign.items()):
        yield Obstacle("other_language", act=id, passages=number, area_known=bool(held[id].areas))


def obstacles_of(
    own: Collection[str], area: str, obstacles: Iterable[Obstacle], held: Mapping[str, Act]
) -> Iterator[Obstacle]:
    """Those of the subject's own acts and area, and those that could be of any."""
    for each in obstacles:
        act = held.get(each.act)
        if each.act in own or not each.area_known or (act and area in act.areas):
            yield each
