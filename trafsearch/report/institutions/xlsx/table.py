"""The table of who makes which policy: a row for each threat, and behind them for each other policy."""

from collections.abc import Iterable, Sequence

from trafsearch.report.cell import State
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.naming import Naming
from trafsearch.report.institutions.report import FoundClause, Institutions, OwnAct
from trafsearch.report.institutions.xlsx.findings import first_places
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.sheet import Entry, Head, Value

_HEADS = {
    "institutions_subject": 24, "institutions_documents": 36, "institutions_laws": 36, "institutions_forming": 44,
    "institutions_coordinates": 44, "institutions_implements": 44, "institutions_gaps": 44,
    "table_stands_in_the_way": 50, "institutions_row_id": 20,
}  # fmt: skip


def write_table(book: Book, naming: Naming) -> None:
    places = first_places(naming)
    heads = [Head(naming.say(name), width, wrapped=name != "institutions_row_id") for name, width in _HEADS.items()]
    with book.sheet(naming.say("institutions_sheet_table"), heads, frozen="B2") as sheet:
        for row in naming.report.rows:
            sheet.append(_values(row, naming, places.get(row.id, "")))


def _values(row: Institutions, naming: Naming, place: str) -> list[Value]:
    def told(lines: Iterable[str]) -> Value:
        return _cell(tuple(dict.fromkeys(lines)), row, naming)

    return [
        Entry(naming.name(row.id), place=place),
        told(_act(each, naming) for each in row.documents),
        told(_act(each, naming) for each in row.laws),
        told(_body(each, naming) for each in row.forming),
        told(_body(each, naming) for each in row.clauses[ClauseKind.COORDINATES]),
        told(_body(each, naming) for each in row.clauses[ClauseKind.IMPLEMENTS]),
        "\n".join(naming.gaps(row)) or naming.say("institutions_complete"),
        "\n".join(naming.obstacles(row)) if row.gaps else None,
        row.id,
    ]


def _cell(lines: Sequence[str], row: Institutions, naming: Naming) -> Value:
    """What is there; or in words, on the colour of it, that nothing is."""
    if lines:
        return "\n".join(lines)
    return Entry(naming.nothing(row), state=State.NOT_ASSESSABLE if row.obstacles else State.ABSENT)


def _act(act: OwnAct, naming: Naming) -> str:
    notes = ", ".join(naming.notes_on(act))
    return f"{naming.act(act)}{f' ({notes})' if notes else ''} [{act.id}]"


def _body(found: FoundClause, naming: Naming) -> str:
    passage = found.held.passage
    place = naming.place(passage) or passage.id
    return f"{found.clause.body} ({naming.level(found)}; {naming.deed(found.clause.kind)}; {place} [{found.held.act}])"
