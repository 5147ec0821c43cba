"""The mentions that cells rest on."""

from collections.abc import Iterable

from trafsearch.report.cell import Cell
from trafsearch.report.evidence import Sketch, mentions_of, sketches


def mentions_in(cells: Iterable[Cell]) -> tuple[Sketch, ...]:
    """Each once, though its act may stand in several columns."""
    found = (each for cell in cells for each in sketches(cell.evidence))
    return tuple({(each.row, each.mention.span.start, each.mention.span.end): each for each in found}.values())


def acts_of(each: Sketch) -> set[str]:
    """The act that says it, and those of which copies or other languages do."""
    return set(each.acts)


def concepts_in(cells: Iterable[Cell]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.concept for cell in cells for each in mentions_of(cell.evidence)))
