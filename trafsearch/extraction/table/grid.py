"""Keeps the columns of a table in line where cells are merged."""

from collections.abc import Sequence
from dataclasses import dataclass, field

_WIDEST = 64  # columns that one cell may cover: pages state thousands to mean *all*


@dataclass(frozen=True, slots=True)
class Cell:
    """Its text, and how many columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class Grid:
    """Gives row after row of one table. A merged cell stands in the first place that it covers."""

    _covered: dict[int, int] = field(default_factory=dict)  # by column: rows still to come

    def row(self, cells: Sequence[Cell], before: int = 0) -> tuple[str, ...]:
        """The texts by column, "" where a cell from above or from the left reaches.

        `before` columns stand empty ahead of the first cell.
        """
        texts = [""] * min(before, _WIDEST)
        covered, self._covered = self._covered, {}
        for cell in cells:
            self._skip(texts, covered)
            for offset in range(min(max(1, cell.columns), _WIDEST)):
                if cell.rows > 1:
                    self._covered[len(texts)] = cell.rows - 1
                texts.append("" if offset else cell.text)
        for column in [column for column in covered if column >= len(texts) and covered[column] > 1]:
            self._covered[column] = covered[column] - 1
        return tuple(texts)

    def _skip(self, texts: list[str], covered: dict[int, int]) -> None:
        while (column := len(texts)) in covered:
            if covered[column] > 1:
                self._covered[column] = covered[column] - 1
            texts.append("")


def row_text(texts: Sequence[str]) -> str:
    """A row as a block holds it: «Срок |  | МВД». Empty cells at its end say nothing."""
    count = max((place for place, text in enumerate(texts, start=1) if text), default=0)
    return " | ".join(texts[:count]).strip()
