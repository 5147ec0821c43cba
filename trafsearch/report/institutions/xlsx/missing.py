"""What each row lacks, and what stands in the way of calling it missing."""

from trafsearch.report.cell import State
from trafsearch.report.institutions.naming import Naming
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.sheet import Entry, Head

_GAPS = {
    "institutions_subject": 30, "institutions_gaps": 70, "institutions_proved": 26, "table_stands_in_the_way": 80,
    "institutions_gap_code": 26, "institutions_row_id": 20,
}  # fmt: skip
_HINDRANCES = {
    "institutions_subject": 30, "table_stands_in_the_way": 80, "table_file": 50, "table_outcome": 22,
    "table_act_id": 20, "table_passages": 12, "institutions_row_id": 20,
}  # fmt: skip
_WRAPPED = {
    "institutions_subject", "institutions_gaps", "institutions_proved", "table_stands_in_the_way", "table_file"
}  # fmt: skip


def write_gaps(book: Book, naming: Naming) -> None:
    """A row for each gap; one for each threat and policy that lacks nothing."""
    say = naming.say
    with book.sheet(say("institutions_gaps"), _heads(_GAPS, naming)) as sheet:
        for row in naming.report.rows:
            state = State.NOT_ASSESSABLE if row.obstacles else State.ABSENT
            told = say("not_assessable" if row.obstacles else "institutions_is_proved")
            lines = "\n".join(naming.obstacles(row))
            for gap in row.gaps:
                sheet.append([naming.name(row.id), naming.gap(gap), Entry(told, state=state), lines, str(gap), row.id])
            if not row.gaps:
                sheet.append([naming.name(row.id), say("institutions_complete"), None, None, None, row.id])


def write_hindrances(book: Book, naming: Naming) -> None:
    """Each obstacle of a row, also those that could be of any row."""
    with book.sheet(naming.say("sheet_hindrances"), _heads(_HINDRANCES, naming)) as sheet:
        for row in naming.report.rows:
            for each in row.obstacles:
                status = naming.status(each.outcome) if each.outcome else None
                told = [naming.obstacle(each), each.path, status, each.act, each.passages or None]
                sheet.append([naming.name(row.id), *told, row.id])


def _heads(widths: dict[str, int], naming: Naming) -> list[Head]:
    return [Head(naming.say(name), width, name in _WRAPPED) for name, width in widths.items()]
