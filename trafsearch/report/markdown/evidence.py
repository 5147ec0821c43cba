"""The passages that are evidence, with the words that count."""

from collections.abc import Iterator, Sequence

from trafsearch.report.cell import Evidence, State
from trafsearch.report.markdown.anchors import anchors, mark
from trafsearch.report.markdown.unread import obstacles
from trafsearch.report.naming import Naming, sign
from trafsearch.report.quoting import quote

_QUOTES = 5  # shown of a cell's evidence; what is left out is counted
_WITH_EVIDENCE = (State.DIRECT, State.INDIRECT)


def evidence(naming: Naming) -> Iterator[str]:
    say, report = naming.say, naming.report
    places = anchors(report)
    yield f"## {say('evidence')}"
    yield ""
    for row in report.rows:
        for column in report.columns:
            cell = report.cells[row, column.id]
            if cell.state not in _WITH_EVIDENCE:
                continue
            yield mark(places[row, column.id])
            yield ""
            yield f"### {naming.row(row)} · {naming.column(column)}: {sign(cell)} {say(cell.state)}"
            yield ""
            yield from _quotes(cell.evidence, naming)
            yield from _beside(say("cited"), cell.cited, naming)
            yield from _beside(say("overruled"), cell.overruled, naming)
            yield from obstacles(cell.obstacles, naming)


def _beside(name: str, found: Sequence[Evidence], naming: Naming) -> Iterator[str]:
    """What is no evidence, and why it is shown."""
    if found:
        yield f"{name}:"
        yield ""
        yield from _quotes(found, naming)


def _quotes(found: Sequence[Evidence], naming: Naming) -> Iterator[str]:
    say = naming.say
    for item in found[:_QUOTES]:
        passage = item.held.passage
        yield f"- {quote(passage, item)}"
        also = f"; {say('also_in', ids=', '.join(item.also_in))}" if item.also_in else ""
        said = f"; {naming.verdict(item.mention.said)}" if item.mention.said else ""
        label = f"{item.mention.concept}: «{item.mention.label}»"
        yield f"  — {naming.cited(item.title, passage)} · {label}{also}{said}"
    if len(found) > _QUOTES:
        yield f"- {say('more', count=len(found) - _QUOTES)}"
    yield ""
