"""What supports it that nothing is found: what was looked for, what was looked through, what came nearest."""

from collections.abc import Iterator

from trafsearch.report.cell import Cell, Column, Evidence, NearestMiss, Proof, State
from trafsearch.report.markdown.anchors import anchors, mark
from trafsearch.report.markdown.unread import obstacles
from trafsearch.report.naming import Naming, sign
from trafsearch.report.quoting import quote, shorten
from trafsearch.report.records.reasoning import miss_reason

_EMPTY = (State.ABSENT, State.NOT_ASSESSABLE)
_FORMS = 12


def proofs(naming: Naming) -> Iterator[str]:
    say, report = naming.say, naming.report
    places = anchors(report)
    yield f"## {say('proofs')}"
    yield ""
    for row in report.rows:
        empty = [(c, report.cells[row, c.id]) for c in report.columns if report.cells[row, c.id].state in _EMPTY]
        if not empty:
            continue
        yield f"### {naming.row(row)}"
        yield ""
        proof = next((cell.proof for _, cell in empty if cell.proof), None)
        for language, labels in proof.labels.items() if proof else ():
            yield f"{say('looked_for')} ({language}): {'; '.join(labels)}"
            yield ""
        for column, cell in empty:
            yield from _silence(column, cell, places[row, column.id], naming)
        yield ""


def _silence(column: Column, cell: Cell, place: str, naming: Naming) -> Iterator[str]:
    say = naming.say
    yield f"- {mark(place)}**{naming.column(column)}**: {sign(cell)} {say(cell.state)}"
    if cell.proof:
        yield from _looked_through(cell.proof, naming)
    for each in cell.overruled:
        yield f"  - {say('overruled')}: {_overruled(each, naming)}"
    if cell.nearest and cell.nearest.why != "overruled":
        yield f"  - {say('nearest')}: {_miss(cell.nearest, naming)}"
    for line in obstacles(cell.obstacles, naming):
        if line:
            yield f"  {line}"


def _looked_through(proof: Proof, naming: Naming) -> Iterator[str]:
    say = naming.say
    yield f"  - {say('scanned', acts=proof.acts, passages=proof.passages, words=proof.words)}"
    occurring = sorted({form for forms in proof.forms.values() for form in forms})
    if occurring:
        rest = f"; {say('more', count=len(occurring) - _FORMS)}" if len(occurring) > _FORMS else ""
        yield f"  - {say('forms')}: {', '.join(occurring[:_FORMS])}{rest}"


def _miss(miss: NearestMiss, naming: Naming) -> str:
    passage = miss.held.passage
    return f"«{shorten(passage.text)}» — {naming.cited(miss.title, passage)}: {miss_reason(miss, naming.say)}"


def _overruled(item: Evidence, naming: Naming) -> str:
    passage, said = item.held.passage, item.mention.said
    judged = f": {naming.verdict(said)}" if said else ""
    return f"{quote(passage, item)} — {naming.cited(item.title, passage)}{judged}"
