"""Every clause that was found, one row each, with the words that say it marked in their passages."""

from collections.abc import Iterator
from dataclasses import dataclass

from trafsearch.catalog.held import HeldPassage
from trafsearch.report.institutions.naming import Naming
from trafsearch.report.institutions.report import FoundClause
from trafsearch.report.xlsx.book import Book, place
from trafsearch.report.xlsx.sheet import Entry, Head, Value
from trafsearch.span import Span

_HEADS = {
    "institutions_subject": 24, "institutions_standing": 24, "institutions_body": 40, "institutions_known_as": 24,
    "institutions_level": 18, "institutions_deed": 14, "institutions_called": 40, "table_act": 40,
    "table_address": 22, "table_page": 7, "table_language": 9, "table_quote": 90, "table_match": 50,
    "table_lead": 40, "institutions_because": 30, "table_headings": 40, "table_also_in": 30, "table_act_id": 20,
    "table_id": 36, "institutions_row_id": 20,
}  # fmt: skip
_PLAIN = {"institutions_level", "table_address", "table_page", "table_language", "table_act_id", "table_id"}
_AROUND = {"table_headings", "table_lead", "table_also_in"}  # beside the passage these may be seen in part


@dataclass(frozen=True, slots=True)
class _Finding:
    """`standing` is the key of what it counts as; `row` is "" for clauses about other policies. Without a clause it is
    a passage that calls for a law.
    """

    row: str
    standing: str
    held: HeldPassage
    title: str
    span: Span
    found: FoundClause | None = None


def write_findings(book: Book, naming: Naming) -> None:
    """Row after row of the table; then what is about other policies."""
    heads = [
        Head(naming.say(name), width, name not in _PLAIN, stretches=name not in _AROUND)
        for name, width in _HEADS.items()
    ]
    with book.sheet(naming.say("sheet_provisions"), heads, frozen="B2") as sheet:
        for finding in _findings(naming):
            sheet.append(_values(finding, naming))


def first_places(naming: Naming) -> dict[str, str]:
    """Where the first finding of each row stands that has any."""
    places: dict[str, str] = {}
    for at, finding in enumerate(_findings(naming)):
        places.setdefault(finding.row, place(naming.say("sheet_provisions"), at))
    return places


def _findings(naming: Naming) -> Iterator[_Finding]:
    for row in naming.report.rows:
        for kind in row.clauses.values():
            yield from (_finding(row.id, "institutions_laid_down", each) for each in kind)
        yield from (_finding(row.id, "institutions_described", each) for each in row.described)
        for called in row.recommended:
            yield _Finding(row.id, "institutions_recommended", called.held, called.title, called.span)
    yield from (_finding("", "institutions_elsewhere", each) for each in naming.report.elsewhere)


def _finding(row: str, standing: str, found: FoundClause) -> _Finding:
    return _Finding(row, standing, found.held, found.title, found.clause.span, found)


def _values(finding: _Finding, naming: Naming) -> list[Value]:
    passage, found = finding.held.passage, finding.found
    return [
        naming.name(finding.row) if finding.row else None,
        naming.say(finding.standing),
        found.clause.body if found else None,
        naming.name(found.concept) if found and found.concept else None,
        naming.level(found) if found else None,
        naming.deed(found.clause.kind) if found else None,
        found.clause.policy if found else None,
        finding.title,
        passage.address.text(passage.language),
        passage.page,
        str(passage.language),
        Entry(passage.text, spans=(finding.span,)),
        finding.span.of(passage.text),
        passage.lead,
        naming.say(f"institutions_by_{found.because}") if found else None,
        " › ".join(passage.heading_path),
        ", ".join(found.also_in) if found else None,
        finding.held.act,
        passage.id,
        finding.row,
    ]
