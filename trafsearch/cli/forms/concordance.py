"""Keywords in context, aligned: the matches under one another, what precedes them set against them."""

from collections.abc import Iterable

import click
from rich.cells import cell_len

from trafsearch.cli import output
from trafsearch.cli.forms.answer import Item
from trafsearch.cli.paragraph import highlighted
from trafsearch.results.keyword_in_context import KeywordInContext, beginning_of, end_of, in_context

_NARROW = 60  # columns below which the place stands on a line of its own
_PLACE_SHARE = 3  # of the width, the part that the place may take
_PLACE = 38


def write_concordance(items: Iterable[tuple[int, Item]]) -> None:
    """A line for each match, behind the number of its hit and its place."""
    width = output.width()
    for number, item in items:
        place = f"{number:>4} {_place(item, width)}"
        if width < _NARROW:
            output.write(click.style(place, fg="cyan"))
            place = ""
        for line in in_context(item.passage.text, item.spans):
            output.write(f"{click.style(place, fg='cyan')}{_aligned(line, width - cell_len(place))}")


def _place(item: Item, width: int) -> str:
    """The passage's id, of which the end is what tells most."""
    if width < _NARROW:
        return item.passage.id
    room = min(_PLACE, width // _PLACE_SHARE)
    id = item.passage.id
    shown = id if cell_len(id) <= room else f"…{id[len(id) - room + 1 :]}"
    return f"{shown:<{room}} "


def _aligned(line: KeywordInContext, width: int) -> str:
    before = (width * 2) // 5
    left = end_of(line.left, before, cell_len)
    match = beginning_of(line.match, width - before, cell_len)
    right = beginning_of(line.right, max(0, width - before - cell_len(match)), cell_len)
    return f"{' ' * (before - cell_len(left))}{left}{highlighted(match) if match else ''}{right}".rstrip()
