"""References in the place where they stand: whose article «настоящая статья» is, and whose «статья 5» alone."""

import re
from dataclasses import dataclass

from trafsearch.span import Span
from trafsearch.structure.address import ORDER, Address, Step, StepKind
from trafsearch.structure.passage import Passage
from trafsearch.structure.references.recognition import find_references
from trafsearch.structure.references.reference import SELF, CitedAct, Naming, Reference

_RUSSIAN_NAMES = {StepKind.PART: StepKind.POINT, StepKind.POINT: StepKind.SUBPOINT}  # ч. 1 is numbered as a point is
_LIKE = {StepKind.PART: StepKind.POINT, StepKind.POINT: StepKind.PART}
_WITHOUT_NUMBER_BELOW = (StepKind.SECTION, StepKind.CHAPTER, StepKind.PARAGRAPH)
_AMENDS = re.compile(
    r"\bвнести\b|\bвнес[её]нн|следующие\s+(?:изменени|дополнени)|\bизложить\b|\bдополнить\b|"
    r"өзгеріс\w*\s+(?:мен\s+толықтыру\w*\s+)?енгіз|толықтыру\w*\s+енгіз|\bamend(?:ed|ments)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A reference with its full address; `act` is SELF for the act that it stands in."""

    span: Span
    act: CitedAct
    address: Address
    until: Address | None = None

    def expanded(self) -> tuple[Address, ...]:
        return Reference(self.span, self.act, self.address, self.until).expanded()


def placed(reference: Reference, passage: Passage, country: str | None) -> Placed:
    """The reference as it is meant in the passage; `country` is that of the act that the passage stands in."""
    act = reference.act
    above: tuple[Step, ...] = ()
    if act.naming is Naming.BARE:
        amended = _amended(passage, reference)
        above = () if amended else _bare_above(reference, passage.address)
        act = amended or SELF
    elif reference.base:
        above = _above(reference.base, passage.address if act.naming is Naming.SELF else Address())
    drafted_in = act.country or country
    address = _whole(above, reference.address, drafted_in)
    until = _whole(above, reference.until, drafted_in) if reference.until else None
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


def _amended(passage: Passage, reference: Reference) -> CitedAct | None:
    """The act that an amending provision changes: «Внести в Закон … следующие изменения: 1) часть 1 статьи 2 …»."""
    before = f"{passage.lead}\n{passage.text[: reference.span.start]}" if passage.lead else ""
    before = before or passage.text[: reference.span.start]
    if not _AMENDS.search(before):
        return None
    if passage.kind == "note":  # it tells who changed this act
        return None
    return next((each.act for each in find_references(before) if each.act.naming is Naming.NAMED), None)


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
