"""How strange the spelling of a word is in each language, by groups of its letters."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from struct import Struct

ORDER = 5  # letters in the longest group
SCALE = 4  # steps of cost in one natural logarithm

_FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Table:
    """The languages of one script, and what the last letter of a group costs in each, after the others.

    The costs of a group are one number, 16 bits for each language, so that all languages are added up at once.
    """

    columns: tuple[str, ...]
    costs: Mapping[str, int]


@cache
def table_of(script: str) -> Table:
    """The table that tools/build_languages.py made; a cost is one character, counted from an arbitrary nought."""
    _, columns, *rows = (_FOLDER / f"{script}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (row.split(" ") for row in rows)
    costs = {group: int.from_bytes(each.encode("utf-16-le"), "little") for group, each in pairs}
    return Table(tuple(columns.split()), costs)


def strangeness(word: str, table: Table) -> list[float]:
    """What a word costs in each language of the table, in natural logarithms; only their differences say something."""
    cost_of = table.costs.get
    edged = f"_{word}_"
    total = 0
    for end in range(2, min(len(edged), _LONGEST) + 1):
        for start in range(end - ORDER if end > ORDER else 0, end):
            cost = cost_of(edged[start:end])
            if cost is not None:
                total += cost
                break
    columns = len(table.columns)
    return [cost / SCALE for cost in _unpacking(columns).unpack(total.to_bytes(2 * columns, "little"))]


_LONGEST = 200  # letters of a word: more would not fit in 16 bits


@cache
def _unpacking(columns: int) -> Struct:
    return Struct(f"<{columns}H")
