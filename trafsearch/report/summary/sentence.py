"""A sentence of a summary, and what it rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """`cells` are the (row, column) pairs of the report that it rests on, never none."""

    text: str
    cells: tuple[tuple[str, str], ...]
