"""The first sheets of a workbook: what the report is, how it is read, and what it says in sentences."""

from collections.abc import Iterator

from trafsearch.report.naming import Naming
from trafsearch.report.records.telling import legend, notes
from trafsearch.report.summary import summarise
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.layout import Layout
from trafsearch.report.xlsx.sheet import MAX_LINKS, Entry, Head, Value

_SHEETS = (
    "sheet_summary", "sheet_states", "sheet_provisions", "sheet_mention_counts", "sheet_density", "sheet_mentions",
    "sheet_gaps", "sheet_looked_for", "sheet_hindrances", "sheet_documents", "sheet_files", "sheet_manifest",
)  # fmt: skip


def write_about(book: Book, naming: Naming) -> None:
    """Title, notes, legend, method, and a link to each sheet."""
    heads = [Head(naming.say("table_name"), 34, wrapped=True), Head(naming.say("table_value"), 120, wrapped=True)]
    with book.sheet(naming.say("sheet_about"), heads) as sheet:
        for name, value in _lines(naming):
            sheet.append([name, value])


def _lines(naming: Naming) -> Iterator[tuple[Value, Value]]:
    say, report = naming.say, naming.report
    yield "", Entry(report.titles.get(naming.language) or report.lens, bold=True)
    yield "", say("made", clock=report.clock) + " " + say("lens", lens=report.lens)
    covered = report.coverage
    yield "", say("looked_at", acts=covered.acts, passages=covered.passages, words=report.words)
    for note in notes(report, naming):
        yield Entry(say("note"), bold=True), note
    rule = say("unread_rule_by_document" if report.by_document else "unread_rule")
    yield (
        say("unread"),
        f"{say('table_files_unread', count=len(report.unread))} {rule}" if report.unread else say("unread_none"),
    )
    yield from legend(report, naming)
    yield say("sheet_provisions"), say("table_about_figures")
    yield say("method"), say("method_text")
    mentions = sum(len(each.evidence) + len(each.cited) + len(each.overruled) for each in report.cells.values())
    if max(len(report.cells), mentions) > MAX_LINKS:
        yield "", say("table_links_left", count=MAX_LINKS)
    for sheet in _SHEETS:
        yield Entry(say(sheet), place=f"'{say(sheet)}'!A1"), say(f"about_{sheet}")


def write_summary(book: Book, naming: Naming, layout: Layout) -> None:
    """Each sentence with a link to the first cell that it rests on, and the names of all."""
    say = naming.say
    heads = [Head(say("table_sentence"), 110, wrapped=True), Head(say("table_first_cell"), 44)]
    heads += [Head(say("table_rests_on"), 90, wrapped=True, stretches=False)]
    columns = {column.id: naming.column(column) for column in naming.report.columns}
    with book.sheet(say("sheet_summary"), heads) as sheet:
        for sentence in summarise(naming.report, naming.language):
            places = [f"{naming.row(row)} · {columns[column]}" for row, column in sentence.cells]
            is_all = len(places) == len(naming.report.cells)
            named = say("table_all_cells", count=len(places)) if is_all else "; ".join(places)
            sheet.append([sentence.text, Entry(places[0], place=layout.in_matrix[sentence.cells[0]]), named])
