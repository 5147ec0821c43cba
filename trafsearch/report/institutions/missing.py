"""What a subject lacks, and what stands in the way of saying so."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from trafsearch.report.cell import Obstacle
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.report import FoundClause, Gap, OwnAct
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


def obstacles_of(
    own: Collection[str], area: str, unread: Sequence[Obstacle], held: Mapping[str, Act]
) -> Iterator[Obstacle]:
    """The files not read whole that could say what is missing: of the subject's own acts and area, or of any."""
    for each in unread:
        act = held.get(each.act)
        if each.act in own or not each.area_known or (act and area in act.areas):
            yield each
