"""Whether points are counted through an act or anew in each section, and the addresses that follow from it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.place import Draft
from trafsearch.structure.signature import is_approval

_ALWAYS_KEPT = {StepKind.ANNEX, StepKind.ARTICLE}


def addresses(drafts: Sequence[Draft]) -> list[Address]:
    """The address of each draft. Where the points of an act (or an annex) run through, those of a section do not
    bear its number; where they are counted anew in each, they do: «разд. 2, п. 1». Numbers such as 3.2 run through.
    Rows of tables that have numbers of their own always do.
    """
    drafts = _with_chapters(drafts)
    law = [draft for draft in drafts if draft.kind is not PassageKind.TABLE]
    restarting = _where_points_restart(law)
    texts = list(_texts(drafts))
    points = {
        (text, draft.own[:1]) for text, draft in zip(texts, drafts, strict=True) if draft.opens and _is_law(draft)
    }
    return [
        _address(draft, restarting)
        if _is_law(draft)
        else _row(draft, restarting, has_point=(text, draft.own) in points)
        for text, draft in zip(texts, drafts, strict=True)
    ]


def _is_law(draft: Draft) -> bool:
    return draft.kind is not PassageKind.TABLE


def _texts(drafts: Sequence[Draft]) -> Iterator[tuple[Address, int]]:
    """The annex of each draft, and which of the texts it is that the act approves without a number."""
    nth = 0
    for draft in drafts:
        annex = _annex(draft)
        is_head = draft.kind is PassageKind.HEADING and draft.under == annex and bool(annex.steps)
        nth += is_head and not draft.headings
        yield annex, nth


def _with_chapters(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, their paragraphs below the chapters where § 1 comes again in another: «гл. 2, § 1»."""
    chapters = [_chapter(draft, drafts) for draft in drafts]
    seen: dict[Address, set[Step]] = {}
    for draft, chapter in zip(drafts, chapters, strict=True):
        if chapter:
            seen.setdefault(draft.under, set()).add(chapter)
    return [
        replace(draft, under=Address((*draft.under.steps[:-1], chapter, draft.under.steps[-1])))
        if chapter and len(seen[draft.under]) > 1
        else draft
        for draft, chapter in zip(drafts, chapters, strict=True)
    ]


def _chapter(draft: Draft, drafts: Sequence[Draft]) -> Step | None:
    """The chapter above a paragraph (§); None for what stands in none."""
    if not draft.under.steps or draft.under.steps[-1].kind is not StepKind.PARAGRAPH:
        return None
    above = (drafts[i].line.heading for i in reversed(draft.headings))
    return next((marker.step for marker in above if marker and marker.step.kind is StepKind.CHAPTER), None)


def _row(draft: Draft, restarting: set[Address], *, has_point: bool) -> Address:
    """A row's own number stands below its section; it is left out where the text has a point of that number.

    A row without one is addressed as the paragraphs of the point are that it stands in.
    """
    if draft.opens and has_point:
        return draft.under
    return Address((*draft.under.steps, *draft.own)) if draft.opens or not draft.own else _address(draft, restarting)


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
        if draft.kind is PassageKind.HEADING and is_approval(draft.line.text):
            seen.clear()  # a second text that the act approves counts for itself
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
