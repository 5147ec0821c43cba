"""Rows of tables: the column heads that lead them, and the numbers that they are counted by."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.extraction.block import BlockKind
from trafsearch.structure.address import Step, StepKind
from trafsearch.structure.line import Line

_BETWEEN = {BlockKind.FURNITURE, BlockKind.FOOTNOTE}  # what a page's end puts into a table
_LONGEST_HEAD = 80  # of one cell
_MOST_HEADS = 3  # rows over which the heads are torn
_LONGEST_GROUP = 250
_MOST_STRUCK = 5  # rows in one place that a later act struck out of a plan
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3})\.?$")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s*(?:г\.|год\w*|ж\.|жыл\w*))?$")
_HEAD = re.compile(
    r"""№|п/п|р/с|no\.?$
      | наименован|название|мероприят|показател|индикатор|срок|период|дата
      | форма\s+заверш|ответствен|исполнител|единиц|ед\.
      | должность|фамилия|имя|отчество|ф\.?\s?и\.?\s?о|организаци|источник|финансирован|примечани|содержание|результат
      | стоимость|сумма|объ[её]м|количеств|год\w*$|всего|итого
      | атау|іс-шара|көрсеткіш|индикатор|мерзім|кезең|күні|аяқталу\s+нысан|жауапты|орындаушы|өлшем|лауазым|аты-жөні|ұйым
      | көзі|қаржыланд|ескертпе|мазмұн|нәтиже|сома|жыл\w*$|барлығы
      | item|name|title|measure|action|activit|indicator|deadline|term|time|period|date|responsible|agenc|unit|position
      | organi[sz]ation|source|funding|notes?$|content|result|output|target|amount|year|total""",
    re.IGNORECASE | re.VERBOSE,
)
_MEASURES = re.compile(
    r"мероприят|срок|исполнител|іс-шара|мерзім|орындаушы|measure|action|activit|deadline", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Row:
    """The lines that lead a row, heads first, and the point that its number makes it.

    Only what is to be done is cited by its number, «п. 7 Плана мероприятий»; the members of a commission are not.
    """

    leads: tuple[int, ...] = ()
    number: Step | None = None


def read_tables(lines: Sequence[Line]) -> dict[int, Row]:
    """What is known of each line that is a row. Rows that stand on two pages are of one table."""
    found: dict[int, Row] = {}
    for table in _tables(lines):
        found.update(_read(table))
    return found


def labelled(row: str, lead: str) -> str:
    """The row as a reader wants it, with the heads in its lead: «Мероприятие: провести опрос; Срок: 2021 год»."""
    cells = _cells(row)
    heads = [names for line in lead.splitlines() if len(names := _cells(line)) == len(cells)]
    if not heads or len(cells) == 1:
        return row
    names = [" ".join(filter(None, column)) for column in zip(*heads, strict=True)]
    return "; ".join(f"{name}: {cell}" if name else cell for name, cell in zip(names, cells, strict=True) if cell)


def _tables(lines: Sequence[Line]) -> Iterator[dict[int, list[str]]]:
    table: dict[int, list[str]] = {}
    for i, line in enumerate(lines):
        if line.block.kind is BlockKind.TABLE_ROW:
            table[i] = _cells(line.text)
        elif table and line.block.kind not in _BETWEEN:
            yield table
            table = {}
    yield table


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.split("|")]


def _read(table: dict[int, list[str]]) -> Iterator[tuple[int, Row]]:
    heads = _heads(table)
    names = [table[i] for i in heads]
    are_measures = any(_MEASURES.search(name) for cells in names for name in cells)
    below = {i: cells for i, cells in table.items() if i not in heads and not _counts_columns(cells)}
    numbers = _numbers(below) if are_measures else {}
    group: tuple[int, ...] = ()
    for i, cells in table.items():
        if i in heads or cells in names or _counts_columns(cells):
            yield i, Row()
        elif heads and _is_group(cells):
            group = (i,)
            yield i, Row(heads)
        else:
            yield i, Row((*heads, *group), numbers.get(i))


def _heads(table: dict[int, list[str]]) -> tuple[int, ...]:
    """The rows that name the columns: the first one, and those over which it is torn."""
    indices = list(table)
    if len(indices) < 2 or not _names_columns(table[indices[0]]):
        return ()
    end = 1
    while end < min(_MOST_HEADS, len(indices) - 1) and _goes_on(table[indices[end]]):
        end += 1
    return tuple(indices[:end])


def _names_columns(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(len(cell) > _LONGEST_HEAD or cell.endswith((";", ":")) for cell in filled):
        return False
    known = sum(_HEAD.match(cell) is not None or _YEAR.match(cell) is not None for cell in filled)
    return _NUMBER.match(filled[0]) is None and known >= (2 if len(filled) == 2 else 1)


def _goes_on(cells: Sequence[str]) -> bool:
    """Whether a row is the rest of the heads above it: «п/п | | завершения | исполнители», «| 2021 | 2022»."""
    filled = [cell for cell in cells if cell]
    rest = all(cell[0].islower() or _YEAR.match(cell) for cell in filled)
    return len(filled) > 1 and rest and all(len(cell) <= _LONGEST_HEAD for cell in filled)


def _counts_columns(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and list(cells) == [str(n) for n in range(1, len(cells) + 1)]


def _is_group(cells: Sequence[str]) -> bool:
    """Whether a row of one cell parts the table: «Задача 1. Повышение грамотности»."""
    filled = [cell for cell in cells if cell]
    return len(filled) == 1 and len(filled[0]) <= _LONGEST_GROUP and not filled[0].isdigit()


def _numbers(table: dict[int, list[str]]) -> dict[int, Step]:
    """The points that the numbers in the first cells make, where they count on from each other."""
    found: dict[int, Step] = {}
    before: list[int] = []
    for i, cells in table.items():
        match = _NUMBER.match(cells[0]) if len(cells) > 1 else None
        number = [int(part) for part in match[1].split(".")] if match else []
        if match and (set(number) == {1} or _follows(number, before)):
            found[i] = Step(StepKind.POINT, match[1])
            before = number
    return found if len(found) > 1 else {}


def _follows(number: list[int], before: list[int]) -> bool:
    """Whether 3, 2.2 or 2.1.1 comes next after 2.1; so does 3.1 where the row of group 3 has no number of its own, and
    so do 2.3 and 4, where a row was struck out.
    """
    above = before[: len(number)]
    if not above or number == [*before, 1]:
        return bool(above)
    if number == [above[0] + 1, *[1] * (len(number) - 1)]:
        return True
    return number[:-1] == above[:-1] and 0 < number[-1] - above[-1] <= _MOST_STRUCK
