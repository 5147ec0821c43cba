"""Whether points are counted through an act or anew in each section, and the addresses that follow from it."""

from collections.abc import Sequence

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.place import Draft

_ALWAYS_KEPT = {StepKind.ANNEX, StepKind.ARTICLE}


def addresses(drafts: Sequence[Draft]) -> list[Address]:
    """The address of each draft. Where the points of an act (or an annex) run through, those of a section do not
    bear its number; where they are counted anew in each, they do: «разд. 2, п. 1». Numbers such as 3.2 run through.
    Rows of tables always do.
    """
    law = [draft for draft in drafts if draft.kind is not PassageKind.TABLE]
    restarting = _where_points_restart(law)
    points = {(_annex(draft), draft.own[:1]) for draft in law if draft.opens}
    return [_row(draft, points) if draft.kind is PassageKind.TABLE else _address(draft, restarting) for draft in drafts]


def _row(draft: Draft, points: set[tuple[Address, tuple[Step, ...]]]) -> Address:
    """A row's own number stands below its section; it is left out where the text has a point of that number."""
    if draft.opens and (_annex(draft), draft.own) in points:
        return draft.under
    return Address((*draft.under.steps, *draft.own))


def _address(draft: Draft, restarting: set[Address]) -> Address:
    if not draft.own or draft.own[0].kind is not StepKind.POINT:
        return Address((*draft.under.steps, *draft.own))
    is_kept = "." not in draft.own[0].number and _annex(draft) in restarting
    under = draft.under.steps if is_kept else tuple(s for s in draft.under.steps if s.kind in _ALWAYS_KEPT)
    return Address((*under, *draft.own))


def _where_points_restart(drafts: Sequence[Draft]) -> set[Address]:
    """The annexes (the empty address for the act itself) in which one number opens points in several sections."""
    seen: dict[tuple[Address, Step], Address] = {}
    restarting = set()
    for draft in drafts:
        if not draft.opens or not draft.own or not _is_within_section(draft):
            continue
        point = draft.own[0]
        if point.kind is not StepKind.POINT or "." in point.number or len(draft.own) > 1:
            continue
        if seen.setdefault((_annex(draft), point), draft.under) != draft.under:
            restarting.add(_annex(draft))
    return restarting


def _annex(draft: Draft) -> Address:
    return draft.under.down_to(StepKind.ANNEX)


def _is_within_section(draft: Draft) -> bool:
    kinds = {step.kind for step in draft.under.steps}
    return bool(kinds - _ALWAYS_KEPT) and StepKind.ARTICLE not in kinds
