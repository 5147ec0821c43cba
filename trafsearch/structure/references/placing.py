"""References in the place where they stand: whose article «настоящая статья» is, and whose «статья 5» alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from trafsearch.span import Span
from trafsearch.structure.address import ORDER, Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.references.introduced import amended_act, amended_provision
from trafsearch.structure.references.reference import SELF, CitedAct, Naming, Reference

_RUSSIAN_NAMES = {StepKind.PART: StepKind.POINT, StepKind.POINT: StepKind.SUBPOINT}  # ч. 1 is numbered as a point is
_LIKE = {StepKind.PART: StepKind.POINT, StepKind.POINT: StepKind.PART}
_WITHOUT_NUMBER_BELOW = (StepKind.SECTION, StepKind.CHAPTER, StepKind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Placed:
    """A reference with its full address; `act` is SELF for the act that it stands in."""

    span: Span
    act: CitedAct
    address: Address
    until: Address | None = None

    def expanded(self) -> tuple[Address, ...]:
        return Reference(self.span, self.act, self.address, self.until).expanded()


def placed(reference: Reference, passage: Passage, country: str | None, introduced_by: Sequence[str] = ()) -> Placed:
    """The reference as it is meant in the passage; `country` is that of the act that the passage stands in.

    `introduced_by` are the paragraphs before it in its provision that end in a colon.
    """
    act, written, last = reference.act, reference.address, reference.until
    above: tuple[Step, ...] = ()
    if act.naming is Naming.BARE:
        introductions = _introductions(passage, reference, introduced_by)
        amended = amended_act(introductions)
        if amended:
            written = amended_provision(introductions, written)
            last = amended_provision(introductions, last) if last else None
        else:
            above = _bare_above(reference, passage.address)
        act = amended or SELF
    elif reference.base:
        above = _above(reference.base, passage.address if act.naming is Naming.SELF else Address())
    drafted_in = act.country or country
    address = _whole(above, written, drafted_in)
    until = _whole(above, last, drafted_in) if last else None
    return Placed(reference.span, act, address, until)


def _above(base: StepKind, own: Address) -> tuple[Step, ...]:
    if base is StepKind.ANNEX:
        return tuple(step for step in own.steps if step.kind is base) or (Step(base, ""),)
    return (
        own.down_to(base) if any(step.kind is base for step in own.steps) else own.down_to(_LIKE.get(base, base))
    ).steps


def _bare_above(reference: Reference, own: Address) -> tuple[Step, ...]:
    """«подпункт 12)» is one of the same article, «статья 5» one of the same annex or act."""
    if not reference.address.steps:
        return ()
    first = ORDER.index(reference.address.steps[0].kind)
    kinds = (StepKind.ANNEX, StepKind.ARTICLE, StepKind.PART, StepKind.POINT)
    return tuple(step for step in own.steps if step.kind in kinds and ORDER.index(step.kind) < first)


def _introductions(passage: Passage, reference: Reference, above: Sequence[str]) -> list[str]:
    """What stands above the reference, outermost first; an editor's note tells who changed this act."""
    if passage.kind is PassageKind.NOTE:
        return []
    return [*passage.lead.splitlines(), *above, passage.text[: reference.span.start]]


def _whole(above: tuple[Step, ...], written: Address, country: str | None) -> Address:
    steps = written.steps
    if country == "ru" and any(step.kind is StepKind.PART for step in steps):
        steps = tuple(Step(_RUSSIAN_NAMES.get(step.kind, step.kind), step.number) for step in steps)
    steps = (*above, *(step for step in steps if step not in above))
    if any(
        step.kind is StepKind.ARTICLE or (step.kind is StepKind.POINT and "." in step.number) for step in steps
    ):  # they run through the act
        steps = tuple(step for step in steps if step.kind not in _WITHOUT_NUMBER_BELOW)
    return Address(steps)
