"""What is not said of a concept: column by column why that is known, and what came nearest."""

from collections.abc import Iterator, Sequence

from trafsearch.report.cell import Cell, Column, State
from trafsearch.report.docx.anchors import Anchors
from trafsearch.report.docx.body import Body
from trafsearch.report.docx.excerpt import excerpt
from trafsearch.report.docx.markup import TableCell, link, run
from trafsearch.report.docx.quotes import source
from trafsearch.report.naming import SIGNS, Naming
from trafsearch.report.records.colours import FILLS
from trafsearch.report.records.looked_for import labels_of_row
from trafsearch.report.records.reasoning import miss_reason

_EMPTY = (State.ABSENT, State.NOT_ASSESSABLE)
_TOLD = 3  # obstacles of a cell; where there are more, all stand in their own chapter
_WIDTHS = (2000, 1750, 1700, 3905)


def write_silence(body: Body, row: str, naming: Naming, anchors: Anchors) -> None:
    say, report = naming.say, naming.report
    cells = [(column, report.cells[row, column.id]) for column in report.columns]
    empty = [(column, cell) for column, cell in cells if cell.state in _EMPTY]
    if not empty:
        return
    body.heading(3, say("docx_not_said"))
    number = sum(map(len, labels_of_row(report, row).values()))
    if number:
        body.add(run(say("docx_looked_for", count=number) + " "), link(say("docx_all_labels"), anchors.labels(row)))
    names = (f"by_{report.by}", "table_state", "docx_looked_through", "nearest")
    head = [TableCell((body.paragraph(run(say(name)), style="TableHead"),)) for name in names]
    groups: dict[object, list[tuple[Column, Cell]]] = {}
    for column, cell in empty:
        groups.setdefault(column.id if column.acts else cell.obstacles, []).append((column, cell))
    body.table(_WIDTHS, head, (tuple(_line(body, group, naming, anchors)) for group in groups.values()))


def _line(body: Body, group: Sequence[tuple[Column, Cell]], naming: Naming, anchors: Anchors) -> Iterator[TableCell]:
    """Of one column, or of several that hold no document and of which the same is true."""
    say, style, (column, cell) = naming.say, "TableText", group[0]
    names = ((anchors.cell(each.row, each.column), run(naming.column(held), bold=True)) for held, each in group)
    yield TableCell(tuple(body.paragraph(name, style=style, anchor=anchor) for anchor, name in names))
    state = run(f"{SIGNS[cell.state]} {say(cell.state)}{'‡' if cell.verdicts else ''}")
    reasons = [body.paragraph(reason, style=style) for reason in _reasons(cell, naming, anchors)]
    yield TableCell((body.paragraph(state, style=style), *reasons), FILLS[cell.state])
    scanned = say("scanned", acts=len(column.acts), passages=column.passages, words=column.words)
    through = scanned if column.acts else say("obstacle_no_document")
    yield TableCell((body.paragraph(run(through), style=style),))
    yield TableCell(tuple(body.paragraph(*runs, style=style) for runs in _near(cell, naming)))


def _reasons(cell: Cell, naming: Naming, anchors: Anchors) -> Iterator[str]:
    """A few in words; more are told in their chapter. That nothing is held is told beside."""
    told = [each for each in cell.obstacles if each.code != "no_document"]
    if len(told) <= _TOLD:
        yield from (run(naming.obstacle(each)) for each in told)
    else:
        yield link(naming.say("docx_obstacles", count=len(told)), anchors.hindrances(cell.column))


def _near(cell: Cell, naming: Naming) -> Iterator[list[str]]:
    """All that was found and does not count; else the passage that came nearest."""
    for name, found in (("overruled", cell.overruled), ("cited", cell.cited)):
        for each in found:
            passage = each.held.passage
            quoted = excerpt(passage.text, [each.mention.span], passage.language)
            yield [run(f"{naming.say(name)}: ", bold=True), *quoted, run(f" — {source([each], naming)}")]
    miss = cell.nearest
    if miss and miss.why == "part_of_label":
        passage = miss.held.passage
        told = f" — {naming.cited(miss.title, passage)}: {miss_reason(miss, naming.say)}"
        yield [*excerpt(passage.text, miss.spans, passage.language), run(told)]
