"""The head of a document: what the report is and what it says; and its matrix."""

from collections.abc import Iterator, Sequence

from trafsearch.report.cell import Cell, Column
from trafsearch.report.docx.anchors import CHAPTERS, FINDINGS, HINDRANCES, MATRIX, Anchors
from trafsearch.report.docx.body import WIDTH_ACROSS, Body
from trafsearch.report.docx.markup import TableCell, link, run
from trafsearch.report.naming import Naming, sign
from trafsearch.report.records.colours import FILLS
from trafsearch.report.records.telling import legend, notes
from trafsearch.report.summary import summarise

_FIRST, _MOST = 3500, 20  # the width of the first column, and how many concepts stand beside each other
_SHOWN = 3  # cells that are named behind a sentence; one that rests on more names its concepts and columns itself
_TALL = 2600  # twentieths of a point, for the names of concepts


def write_head(body: Body, naming: Naming) -> None:
    say, report = naming.say, naming.report
    body.add(run(title(naming)), style="Title")
    body.add(run(say("made", clock=report.clock) + " " + say("lens", lens=report.lens)))
    covered = report.coverage
    body.add(run(say("looked_at", acts=covered.acts, passages=covered.passages, words=report.words)))
    for note in notes(report, naming):
        body.add(run(say("note") + " ", bold=True), run(note), style="ListBullet")


def title(naming: Naming) -> str:
    return naming.report.titles.get(naming.language) or naming.report.lens


def write_summary(body: Body, naming: Naming, anchors: Anchors) -> None:
    """Each sentence with links to the first cells that it rests on."""
    sentences = summarise(naming.report, naming.language)
    if not sentences:
        return
    body.heading(1, naming.say("sheet_summary"))
    columns = {column.id: column for column in naming.report.columns}
    for sentence in sentences:
        if len(sentence.cells) <= _SHOWN:
            places = _links(sentence.cells, columns, naming, anchors)
        else:
            places = iter((run(" ["), link(naming.say("docx_rests_on", count=len(sentence.cells)), MATRIX), run("]")))
        body.add(run(sentence.text), *places, style="ListBullet")


def _links(
    cells: Sequence[tuple[str, str]], columns: dict[str, Column], naming: Naming, anchors: Anchors
) -> Iterator[str]:
    for at, (row, column) in enumerate(cells):
        yield run("; " if at else " [")
        yield link(f"{naming.row(row)} · {naming.column(columns[column])}", anchors.cell(row, column))
    if cells:
        yield run("]")


def write_contents(body: Body, naming: Naming, anchors: Anchors) -> None:
    """A link to each chapter, and to each concept."""
    body.heading(1, naming.say("docx_contents"))
    is_hindered = any(cell.obstacles for cell in naming.report.cells.values())
    for key, anchor in CHAPTERS.items():
        if anchor != HINDRANCES or is_hindered:
            body.add(link(naming.say(key), anchor))
        if anchor == FINDINGS:
            for row in naming.report.rows:
                body.add(link(naming.row(row), anchors.row(row)), style="ListBullet")


def write_legend(body: Body, naming: Naming) -> None:
    body.heading(1, naming.say("legend"))
    for mark, meaning in legend(naming.report, naming):
        body.add(run(f"{mark}: " if mark else "", bold=True), run(meaning), style="ListBullet")


def write_matrix(body: Body, naming: Naming, anchors: Anchors) -> None:
    """With many concepts in several tables, each with all columns of the report."""
    say, report = naming.say, naming.report
    body.heading(1, say("matrix"), MATRIX)
    for start in range(0, len(report.rows), _MOST):
        rows = report.rows[start : start + _MOST]
        width = min(1100, (WIDTH_ACROSS - _FIRST) // len(rows))
        head = [_text(body, run(say(f"by_{report.by}")), "TableHead")]
        head += [_text(body, link(naming.row(row), anchors.row(row)), "TableHead", upright=True) for row in rows]
        lines = (tuple(_line(body, column, rows, naming, anchors)) for column in report.columns)
        body.table([_FIRST, *[width] * len(rows)], head, lines, _TALL)


def _line(body: Body, column: Column, rows: Sequence[str], naming: Naming, anchors: Anchors) -> Iterator[TableCell]:
    yield _text(body, run(naming.column(column)), "TableText")
    for row in rows:
        cell = naming.report.cells[row, column.id]
        shown = link(marked(cell), anchors.cell(row, column.id))
        yield _text(body, shown, "TableSign", fill=FILLS[cell.state])


def marked(cell: Cell) -> str:
    """«● 3§‡»: as in every matrix, and whether a heading names it."""
    shown = sign(cell)
    return shown.replace("‡", "") + ("§" if cell.in_headings else "") + ("‡" if "‡" in shown else "")


def _text(body: Body, runs: str, style: str, *, fill: str = "", upright: bool = False) -> TableCell:
    return TableCell((body.paragraph(runs, style=style),), fill, upright)
