"""All mentions of a report, one row each, with the words that count marked in their passages."""

from trafsearch.report.naming import Naming
from trafsearch.report.records.sightings import Sighting, sightings
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.layout import Layout
from trafsearch.report.xlsx.sheet import Entry, Head, Value

_HEADS = {
    "row": 24, "column": 26, "state": 16, "standing": 22, "act": 40, "address": 22, "page": 7, "language": 9,
    "quote": 90, "match": 24, "label": 24, "concept": 22, "verdict": 30, "headings": 40, "lead": 40, "also_in": 30,
    "act_id": 16, "id": 36, "row_id": 18, "column_id": 18,
}  # fmt: skip
_WRAPPED = {"row", "column", "act", "quote", "verdict", "headings", "lead", "also_in", "label", "match"}
_AROUND = {"headings", "lead", "also_in"}  # beside the passage these may be seen in part


def write_mentions(book: Book, naming: Naming, layout: Layout) -> None:
    """In the order of the matrix; what does not count stands behind what does, and says why."""
    heads = [
        Head(naming.say(f"table_{name}"), width, name in _WRAPPED, stretches=name not in _AROUND)
        for name, width in _HEADS.items()
    ]
    with book.sheet(naming.say("sheet_mentions"), heads, frozen="C2") as sheet:
        for sighting in sightings(naming.report):
            sheet.append(_values(sighting, naming, layout))


def _values(sighting: Sighting, naming: Naming, layout: Layout) -> list[Value]:
    cell, found = sighting.cell, sighting.found
    passage, mention = found.held.passage, found.mention
    return [
        Entry(naming.row(cell.row), place=layout.in_matrix[cell.row, cell.column]),
        naming.column(sighting.column),
        Entry(naming.say(cell.state), state=cell.state),
        naming.say(f"standing_{sighting.standing}"),
        found.title,
        passage.address.text(passage.language),
        passage.page,
        str(passage.language),
        Entry(passage.text, spans=(mention.span,)),
        mention.span.of(passage.text),
        mention.label,
        naming.row(mention.concept),
        naming.verdict(mention.said) if mention.said else None,
        " › ".join(passage.heading_path),
        passage.lead,
        ", ".join(found.also_in),
        found.held.act,
        passage.id,
        cell.row,
        cell.column,
    ]
