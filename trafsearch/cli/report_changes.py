"""What is otherwise between two gap reports: as lines, as rows of a table, as Markdown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trafsearch.cli.changed_cells import (
    about,
    figures_line,
    file_line,
    name_of,
    place_of,
    quote_line,
    reason_lines,
    setting_line,
    state_line,
    through_line,
)
from trafsearch.cli.messages import say
from trafsearch.report.differing import CellChange, Differences
from trafsearch.report.written import WrittenReport

COLUMNS = ("what", "before", "after", "came", "went", "through")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports with what is otherwise; `everything` asks for cells too of which only the support differs."""

    before: WrittenReport
    after: WrittenReport
    found: Differences
    everything: bool

    @property
    def telling(self) -> list[CellChange]:
        return [each for each in self.found.cells if not each.is_small]

    @property
    def small(self) -> list[CellChange]:
        return [each for each in self.found.cells if each.is_small]

    def place(self, change: CellChange) -> str:
        return place_of(change, self.after, self.before)


def head(compared: Compared) -> Iterator[str]:
    """Which reports they are, and the differences that are none of cells."""
    found = compared.found
    yield say("report.before", about=about(compared.before))
    yield say("report.after", about=about(compared.after))
    if not found.are_any:
        yield say("report.nothing")
        return
    yield from (setting_line(each) for each in found.settings)
    yield from (file_line(each) for each in found.files)
    yield from _sides(compared)
    if found.parts:
        yield say("report.parts", parts=", ".join(found.parts))
    yield say("report.counted", compared=found.compared, changed=len(compared.telling))


def foot(compared: Compared) -> Iterator[str]:
    if compared.small and not compared.everything:
        yield say("report.small", count=len(compared.small))


def rows(compared: Compared) -> Iterator[tuple[str, ...]]:
    """One row a cell, in the order of the report."""
    for change in compared.found.cells if compared.everything else compared.telling:
        before, after = (f"{cell['state']} {cell['passages'] or ''}" for cell in (change.before, change.after))
        causes = dict.fromkeys(through_line(each) for each in (*change.came, *change.went))
        yield (
            compared.place(change),
            before.strip(),
            after.strip(),
            ", ".join(each.quote["id"] for each in change.came),
            ", ".join(each.quote["id"] for each in change.went),
            "; ".join((*causes, *reason_lines(change))),
        )


def markdown(compared: Compared) -> Iterator[str]:
    """Lines of a page: the reports, what they were made from, each cell with all quotes that came and went."""
    found = compared.found
    yield from (f"# {say('report.title')}", "")
    yield f"- {say('report.before', about=about(compared.before))}"
    yield f"- {say('report.after', about=about(compared.after))}"
    yield ""
    if not found.are_any:
        yield say("report.nothing")
        return
    yield from _section(say("report.settings"), [setting_line(each) for each in found.settings])
    yield from _section(say("report.documents"), [file_line(each) for each in found.files])
    yield from (f"## {say('report.cells')}", "")
    yield from (f"{line}\n" for line in _sides(compared))
    if found.parts:
        yield from (say("report.parts", parts=", ".join(found.parts)), "")
    yield from (say("report.counted", compared=found.compared, changed=len(compared.telling)), "")
    for change in compared.telling:
        yield from _section(compared.place(change), list(_told(change)), level="###")
    if compared.small and compared.everything:
        named = [f"{compared.place(each)}: {state_line(each)} ({', '.join(each.fields)})" for each in compared.small]
        yield from _section(say("report.small_named"), named, level="###")
    yield from foot(compared)


def _section(title: str, lines: Sequence[str], level: str = "##") -> Iterator[str]:
    if lines:
        yield from (f"{level} {title}", "", *(f"- {' '.join(line.split())}" for line in lines), "")


def _told(change: CellChange) -> Iterator[str]:
    yield state_line(change)
    yield figures_line(change)
    yield from (f"**{say('report.came')}** {quote_line(each)}" for each in change.came)
    yield from (f"**{say('report.went')}** {quote_line(each)}" for each in change.went)
    yield from reason_lines(change)


def _sides(compared: Compared) -> Iterator[str]:
    """The rows and columns that are in one report only."""
    found = compared.found
    sides = {
        "report.rows_came": found.rows_came,
        "report.rows_went": found.rows_went,
        "report.columns_came": found.columns_came,
        "report.columns_went": found.columns_went,
    }
    for key, ids in sides.items():
        if ids:
            yield say(key, names=", ".join(name_of(each, compared.after, compared.before) for each in ids))
