"""The mentions that cells rest on."""

from collections.abc import Iterable

from trafsearch.report.cell import Cell, Evidence


def mentions_in(cells: Iterable[Cell]) -> tuple[Evidence, ...]:
    """Each once, though its act may stand in several columns."""
    found = (each for cell in cells for each in cell.evidence)
    return tuple({(each.held.row, each.mention.span.start, each.mention.span.end): each for each in found}.values())


def acts_of(each: Evidence) -> set[str]:
    """The act that says it, and those of which copies or other languages do: the ids of passages begin with theirs."""
    return {each.held.act, *(id.partition("@")[0].rpartition("/")[0] for id in each.also_in)}


def concepts_in(cells: Iterable[Cell]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.mention.concept for cell in cells for each in cell.evidence))
