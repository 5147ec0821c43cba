"""The first sheet: what the report is, how it is read, and what the others hold."""

from collections.abc import Iterator

from trafsearch.report.institutions.naming import Naming
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.sheet import Entry, Head, Value

_SHEETS = (
    ("institutions_sheet_table", "institutions_about_table"),
    ("sheet_provisions", "institutions_about_provisions"),
    ("sheet_documents", "institutions_about_documents"),
    ("institutions_gaps", "institutions_about_gaps"),
    ("sheet_hindrances", "institutions_about_hindrances"),
    ("sheet_files", "about_sheet_files"),
    ("sheet_manifest", "about_sheet_manifest"),
)


def write_about(book: Book, naming: Naming) -> None:
    """Title, notes, what counts, method, and a link to each sheet."""
    say = naming.say
    heads = [Head(say("table_name"), 34, wrapped=True), Head(say("table_value"), 120, wrapped=True)]
    with book.sheet(say("sheet_about"), heads) as sheet:
        for name, value in _lines(naming):
            sheet.append([name, value])


def _lines(naming: Naming) -> Iterator[tuple[Value, Value]]:
    say, report = naming.say, naming.report
    yield "", Entry(naming.title, bold=True)
    yield "", f"{say('made', clock=report.clock)} {naming.looked_at}"
    for note in report.notes:
        yield Entry(say("note"), bold=True), say(f"note_{note.code}", words=", ".join(note.words))
    unread = say("table_files_unread", count=len(report.unread)) if report.unread else say("unread_none")
    yield say("unread"), unread
    yield say("method"), f"{say('institutions_rule')} {say('institutions_method')}"
    for sheet, about in _SHEETS:
        yield Entry(say(sheet), place=f"'{say(sheet)}'!A1"), say(about)
