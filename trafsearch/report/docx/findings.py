"""Concept by concept: what is said of it with the passages that say it, and what is not."""

from collections.abc import Iterator

from trafsearch.report.cell import Cell, Column, State
from trafsearch.report.docx.anchors import FINDINGS, Anchors
from trafsearch.report.docx.body import Body
from trafsearch.report.docx.front import marked
from trafsearch.report.docx.markup import run
from trafsearch.report.docx.quotes import write_quotes
from trafsearch.report.docx.silence import write_silence
from trafsearch.report.markdown.overview import GAPS
from trafsearch.report.naming import Naming
from trafsearch.report.records.telling import obstacle_lines

_SAID = (State.DIRECT, State.INDIRECT)


def write_findings(body: Body, naming: Naming, anchors: Anchors) -> None:
    body.heading(1, naming.say("docx_findings"), FINDINGS)
    for row in naming.report.rows:
        body.heading(2, naming.row(row), anchors.row(row))
        for line in _in_words(row, naming):
            body.add(*line, style="ListBullet")
        said = [column for column in naming.report.columns if naming.report.cells[row, column.id].state in _SAID]
        if said:
            body.heading(3, naming.say("docx_said"))
        for column in said:
            _write_cell(body, column, naming.report.cells[row, column.id], naming, anchors)
        write_silence(body, row, naming, anchors)


def _in_words(row: str, naming: Naming) -> Iterator[tuple[str, str]]:
    report = naming.report
    for state, key in GAPS.items():
        found = [naming.column(each) for each in report.columns if report.cells[row, each.id].state is state]
        if found or state is State.DIRECT:
            yield run(f"{naming.say(key)}: ", bold=True), run(", ".join(found) or naming.say("nowhere"))


def _write_cell(body: Body, column: Column, cell: Cell, naming: Naming, anchors: Anchors) -> None:
    say = naming.say
    told = say("docx_figures", passages=cell.passages, mentions=cell.mentions, acts=cell.acts)
    head = run(f"{naming.column(column)}: {marked(cell)} {say(cell.state)}")
    body.add(head, run(f" ({told})"), style="CellHead", anchor=anchors.cell(cell.row, cell.column))
    write_quotes(body, cell.evidence, naming)
    for name, found in (("cited", cell.cited), ("overruled", cell.overruled)):
        if found:
            body.add(run(f"{say(name)}:"), style="CellHead")
            write_quotes(body, found, naming)
    for line in obstacle_lines(cell.obstacles, naming, say("unread")):
        body.add(run(line), style="ListBullet")
