"""Numbers of provisions that come back or are passed over: the text is read as it stands, and the doubt is said."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trafsearch.extraction.extraction import Note
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.markers import bare_marker, heading_marker, point_marker, subpoint_marker
from trafsearch.structure.passage import Passage, PassageKind

_CODE = "numbering_doubtful"
_NAMED = 5  # provisions; of more only the number is said
_LAW = {PassageKind.HEADING, PassageKind.BODY}
_COUNTED = {StepKind.CHAPTER, StepKind.ARTICLE, StepKind.POINT, StepKind.SUBPOINT}


def numbering_notes(passages: Sequence[Passage]) -> tuple[Note, ...]:
    """A note for the numbers that come back in one place, and one for those that are passed over in a list.

    A repealed point is passed over too, so that neither says that text is missing.
    """
    opened = [passage.address for passage in passages if passage.kind in _LAW and bears_number(passage)]
    counts = Counter(opened)
    repeated = [address for address, count in counts.items() if count > 1]
    skipped = list(_skipped(list(counts)))
    return tuple(
        Note(_CODE, f"{said}: {_list(found)}")
        for said, found in (("numbers that come back", repeated), ("numbers that are passed over", skipped))
        if found
    )


def bears_number(passage: Passage) -> bool:
    """Whether the passage begins with the number that ends its address."""
    last = passage.address.steps[-1:]
    step = last[0] if last else None
    if step and step.kind is StepKind.PART:
        step = passage.address.steps[-2] if len(passage.address.steps) > 1 else None
    if step is None or step.kind not in _COUNTED:
        return False
    readers = (heading_marker, point_marker, bare_marker, subpoint_marker)
    return any(marker.step.number == step.number for read in readers if (marker := read(passage.text)))


def _skipped(opened: Sequence[Address]) -> Iterator[Address]:
    """The numbers between two neighbours of one list: 3 and 4 in 1, 2, 5. Articles have a check of their own."""
    lists: dict[tuple[Address, StepKind], list[int]] = {}
    for address in opened:
        *above, last = (step for step in address.steps if step.kind is not StepKind.PART)
        if last.kind in (StepKind.POINT, StepKind.SUBPOINT) and last.number.isdigit():
            lists.setdefault((Address(tuple(above)), last.kind), []).append(int(last.number))
    for (above_all, kind), numbers in lists.items():
        for before, after in pairwise(numbers):
            yield from (
                Address((*above_all.steps, Step(kind, str(number))))
                for number in range(before + 1, min(after, before + 100))
                if number not in numbers
            )


def _list(addresses: Sequence[Address]) -> str:
    named = ", ".join(address.key for address in addresses[:_NAMED])
    return named if len(addresses) <= _NAMED else f"{named} and {len(addresses) - _NAMED} more"
