"""The words that introduce a provision: «2. Президент Республики Казахстан:» above its subpoints."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from trafsearch.structure.address import Address, StepKind
from trafsearch.structure.line import Line

_NUMBERED = (StepKind.POINT, StepKind.SUBPOINT)
_GOES_ON = re.compile(r"[;,]\W*$")  # an item of a list, after which the next one comes
_DASH = re.compile(r"[-–—−•·*]\s")


@dataclass(slots=True)
class _Introduction:
    """The first and the last paragraph of one provision that is still open, each with its ordinal.

    `items_of` is the paragraph that introduces the last one, where that is an item without a number.
    """

    address: Address
    first: tuple[int, Line]
    last: tuple[int, Line]
    items_of: int | None = None


@dataclass(slots=True)
class Introductions:
    """The provisions that are open, outermost first."""

    _open: list[_Introduction] = field(default_factory=list)

    def clear(self) -> None:
        self._open.clear()

    def lead_to(self, address: Address, line: Line, ordinal: int, *, opens: bool) -> tuple[int, ...]:
        """The ordinals of the texts that introduce a paragraph, outermost first; it may itself introduce the next.

        For each enclosing provision that is its last paragraph so far when it ends with a colon, else, for a point or
        subpoint, its first one. An article's or a section's paragraphs introduce only when they end with a colon. An
        item without a number is led by the paragraph of its own provision that the items complete.
        """
        items_of = None if opens else self._introducing_items(address, line)
        leads = (*self._leads(address), *(() if items_of is None else (items_of,)))
        self._add(_Introduction(address, (ordinal, line), (ordinal, line), items_of), opens=opens)
        return leads

    def _leads(self, address: Address) -> Iterator[int]:
        for above in self._open:
            if above.address == address or not _is_within(address, above.address):
                continue
            ordinal, line = above.last
            if line.introduces:
                yield ordinal
            elif above.address.steps and above.address.steps[-1].kind in _NUMBERED:
                yield above.first[0]

    def _introducing_items(self, address: Address, line: Line) -> int | None:
        """The paragraph that ends with a colon above, if only items of its list stand between."""
        if not self._open or self._open[-1].address != address:
            return None
        ordinal, last = self._open[-1].last
        if last.introduces:
            return ordinal
        are_dashed = _DASH.match(last.text) is not None and _DASH.match(line.text) is not None
        is_next = line.is_quoted or are_dashed or _GOES_ON.search(last.text) is not None
        return self._open[-1].items_of if is_next else None

    def _add(self, introduction: _Introduction, *, opens: bool) -> None:
        """Let the paragraph introduce what will stand below its address."""
        while self._open and not _is_within(introduction.address, self._open[-1].address):
            self._open.pop()
        if not self._open or self._open[-1].address != introduction.address:
            self._open.append(introduction)
        elif opens:
            self._open[-1] = introduction
        else:
            self._open[-1].last, self._open[-1].items_of = introduction.last, introduction.items_of


def _is_within(address: Address, above: Address) -> bool:
    """Whether one provision encloses the other, as point 3 does its subpoints and point 3.1."""
    *outer, last = above.steps or (None,)
    if last is None or address.starts_with(above):
        return True
    inner = address.steps[len(outer) : len(above.steps)]
    is_beside = address.steps[: len(outer)] == tuple(outer) and bool(inner) and inner[0].kind is last.kind
    if "." not in last.number and any(step.kind is StepKind.ARTICLE for step in outer):
        return False  # part 1.1 of an article stands beside part 1
    return is_beside and last.kind in _NUMBERED and inner[0].number.startswith(f"{last.number}.")
