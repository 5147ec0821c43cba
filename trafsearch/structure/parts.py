"""Parts: the paragraphs without a number of an article, or of a point of an article, counted by their position."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.place import Draft, Role


@dataclass(slots=True)
class _Holder:
    """One article, or one point of it: how many paragraphs it has, and under which of them each subpoint opens."""

    address: Address
    paragraphs: int = 0
    subpoints: dict[tuple[Step, ...], int] = field(default_factory=dict)
    counts_anew: bool = False  # 1) comes back under another part

    def see(self, draft: Draft, below: tuple[Step, ...]) -> int:
        """The number of the part that the draft belongs to."""
        self.paragraphs += draft.role is Role.BEGINS or (not self.paragraphs and not below)
        if below and draft.opens:
            self.counts_anew |= self.subpoints.setdefault(below, self.paragraphs) != self.paragraphs
        return max(self.paragraphs, 1)

    def with_part(self, part: int, below: tuple[Step, ...]) -> Address:
        """The address with its part, where there are two or more; a subpoint bears it only if its number comes back."""
        is_named = self.paragraphs > 1 and (not below or self.counts_anew)
        between = (Step(StepKind.PART, str(part)),) if is_named else ()
        return Address((*self.address.steps, *between, *below))


def with_parts(drafts: Sequence[Draft], addresses: Sequence[Address]) -> list[Address]:
    """The addresses with the parts in: «ст. 5, ч. 2» where article 5 has two or more paragraphs without a number."""
    found = list(addresses)
    for i, holder, part, below in list(_members(drafts, addresses)):
        found[i] = holder.with_part(part, below)
    return found


def _members(
    drafts: Sequence[Draft], addresses: Sequence[Address]
) -> Iterator[tuple[int, _Holder, int, tuple[Step, ...]]]:
    """Each paragraph of law in an article: its index, its holder, the number of its part, its steps below."""
    holders: dict[Address, _Holder] = {}
    for i, (draft, address) in enumerate(zip(drafts, addresses, strict=True)):
        if not draft.under.steps or draft.under.steps[-1].kind is not StepKind.ARTICLE:
            continue
        if draft.line.heading:
            holders.clear()  # a second article of this number has parts of its own
        point = draft.own[:1] if draft.own and draft.own[0].kind is StepKind.POINT else ()
        below = draft.own[len(point) :]
        if draft.role is Role.APART:
            continue
        held = Address(address.steps[: len(address.steps) - len(below)])
        if draft.opens and point and not below:
            holders.pop(held, None)
        holder = holders.setdefault(held, _Holder(held))
        yield i, holder, holder.see(draft, below), below
