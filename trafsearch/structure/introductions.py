"""The words that introduce a provision: «2. Президент Республики Казахстан:» above its subpoints."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.line import Line

_NUMBERED = (StepKind.POINT, StepKind.SUBPOINT)
_GOES_ON = re.compile(r"[;,]\W*$")  # an item of a list, after which the next one comes
_DASH = re.compile(r"[-–—−•·*]\s")


@dataclass(slots=True)
class _Introduction:
    """The first and the last paragraph of one provision that is still open, each with its ordinal.

    `items_of` are the paragraphs that introduce the last one, outermost first, where that is an item without a number.
    """

    address: Address
    first: tuple[int, Line]
    last: tuple[int, Line]
    items_of: tuple[int, ...] = ()


@dataclass(slots=True)
class Introductions:
    """The provisions that are open, outermost first, and those that were open before."""

    _open: list[_Introduction] = field(default_factory=list)
    _closed: dict[Address, _Introduction] = field(default_factory=dict)

    def clear(self) -> None:
        self._open.clear()
        self._closed.clear()

    def lead_to(self, address: Address, line: Line, ordinal: int, *, opens: bool) -> tuple[int, ...]:
        """The ordinals of the texts that introduce a paragraph, outermost first; it may itself introduce the next.

        For each enclosing provision that is its last paragraph so far when it ends with a colon, else, for a point or
        subpoint, its first one. An article's or a section's paragraphs introduce only when they end with a colon. An
        item without a number is led by the paragraph of its own provision that the items complete.
        """
        self._reopen(address)
        items_of = () if opens else self._introducing_items(address, line)
        leads = (*self._leads(address), *items_of)
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

    def _reopen(self, address: Address) -> None:
        """Let «115. … are listed below:» lead 115.1 even where a stray 114.2 stands between."""
        *outer, last = address.steps or (None,)
        if last is None or last.kind is not StepKind.POINT:
            return
        parts = last.number.split(".")
        for depth in range(1, len(parts)):
            above = self._closed.get(Address((*outer, Step(StepKind.POINT, ".".join(parts[:depth])))))
            if above is not None and above.first[1].introduces:
                self._close_all_but(above.address)
                self._open.append(above)

    def _introducing_items(self, address: Address, line: Line) -> tuple[int, ...]:
        """The paragraphs that end with a colon above, if only items of their lists stand between."""
        if not self._open or self._open[-1].address != address:
            return ()
        ordinal, last = self._open[-1].last
        if last.introduces:
            return (*self._open[-1].items_of, ordinal)
        are_dashed = _DASH.match(last.text) is not None and _DASH.match(line.text) is not None
        is_next = line.is_quoted or are_dashed or _GOES_ON.search(last.text) is not None
        return self._open[-1].items_of if is_next else ()

    def _add(self, introduction: _Introduction, *, opens: bool) -> None:
        """Let the paragraph introduce what will stand below its address."""
        self._close_all_but(introduction.address)
        if not self._open or self._open[-1].address != introduction.address:
            self._open.append(introduction)
        elif opens:
            self._open[-1] = introduction
        else:
            self._open[-1].last, self._open[-1].items_of = introduction.last, introduction.items_of

    def _close_all_but(self, address: Address) -> None:
        """Close what does not enclose the provision."""
        self._closed.pop(address, None)
        while self._open and not _is_within(address, self._open[-1].address):
            closed = self._open.pop()
            self._closed[closed.address] = closed


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
