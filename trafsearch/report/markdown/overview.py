"""The head of a report, its matrix, and its gaps in words."""

from collections.abc import Iterator

from trafsearch.report.cell import State
from trafsearch.report.markdown.anchors import MATRIX, mark
from trafsearch.report.naming import SIGNS, Naming, sign
from trafsearch.report.quoting import cell_text

GAPS = {
    State.DIRECT: "gap_direct",
    State.INDIRECT: "gap_indirect",
    State.ABSENT: "gap_absent",
    State.NOT_ASSESSABLE: "gap_unknown",
}


def head(naming: Naming) -> Iterator[str]:
    say, report = naming.say, naming.report
    yield f"# {report.titles.get(naming.language) or report.lens}"
    yield ""
    yield say("made", clock=report.clock) + " " + say("lens", lens=report.lens)
    yield say("looked_at", acts=report.coverage.acts, passages=report.coverage.passages, words=report.words)
    yield ""
    for note in report.notes:
        yield f"- **{say('note')}** {say(f'note_{note.code}', words=cell_text(', '.join(note.words)))}"
    yield from [""] if report.notes else []


def matrix(naming: Naming) -> Iterator[str]:
    say, report = naming.say, naming.report
    yield mark(MATRIX)
    yield ""
    yield f"## {say('matrix')}"
    yield ""
    corner = say(f"by_{report.by}")
    yield f"| {corner} | " + " | ".join(str(i) for i in range(1, len(report.rows) + 1)) + " |"
    yield "| --- |" + " :---: |" * len(report.rows)
    for column in report.columns:
        signs = (sign(report.cells[row, column.id]) for row in report.rows)
        yield f"| {naming.column(column)} | " + " | ".join(signs) + " |"
    yield ""
    yield f"**{say('threats')}:** " + " · ".join(f"{i} {naming.row(row)}" for i, row in enumerate(report.rows, 1))
    yield ""
    yield from _legend(naming)
    yield ""


def _legend(naming: Naming) -> Iterator[str]:
    say, report = naming.say, naming.report
    yield f"**{say('legend')}:**"
    yield ""
    for state in State:
        yield f"- {SIGNS[state]} {say(state)}: {say(f'legend_{state}')}"
    if any(act.guessed_from for column in report.columns for act in column.acts):
        yield f"- {say('legend_guessed')}"
    if any(cell.verdicts for cell in report.cells.values()):
        yield f"- {say('legend_verdicts')}"
    if copies := sum(column.copies for column in report.columns):
        yield f"- {say('legend_copies', count=copies)}"


def gaps(naming: Naming) -> Iterator[str]:
    say, report = naming.say, naming.report
    yield f"## {say('gaps')}"
    yield ""
    for row in report.rows:
        yield f"- **{naming.row(row)}**"
        for state, key in GAPS.items():
            found = [naming.column(each) for each in report.columns if report.cells[row, each.id].state is state]
            if found or state is State.DIRECT:
                yield f"  - {say(key)}: {', '.join(found) or say('nowhere')}"
    yield ""
