"""The mentions of a report as rows."""

from collections.abc import Iterator

from trafsearch.report.csv.row import Row, yes_or_no
from trafsearch.report.naming import Naming
from trafsearch.report.records.sightings import Sighting, sightings

_HEAD = (
    "row", "column", "state", "standing", "concept", "label", "label_language", "match", "start", "end", "text", "act",
    "title", "address", "page", "language", "kind", "headings", "lead", "id", "also_in", "ruling", "who", "why",
    "added",
)  # fmt: skip


def evidence(naming: Naming) -> Iterator[Row]:
    """`standing` is counted, cited or overruled; `start` and `end` count characters of the text."""
    yield _HEAD
    yield from map(_row, sightings(naming.report))


def _row(sighting: Sighting) -> Row:
    cell, found = sighting.cell, sighting.found
    passage, mention, said = found.held.passage, found.mention, found.mention.said
    return (
        cell.row,
        cell.column,
        cell.state,
        sighting.standing,
        mention.concept,
        mention.label,
        mention.label_language,
        mention.span.of(passage.text),
        mention.span.start,
        mention.span.end,
        passage.text,
        found.held.act,
        found.title,
        passage.address.text(passage.language),
        passage.page,
        passage.language,
        passage.kind,
        " › ".join(passage.heading_path),
        passage.lead,
        passage.id,
        " ".join(found.also_in),
        *((said.ruling, said.who, said.why, yes_or_no(said.is_added)) if said else ("", "", "", "")),
    )
