"""What is not said, with its proof: the cells without a direct mention, and what was looked for in them."""

from trafsearch.report.cell import Cell, Column, State
from trafsearch.report.naming import Naming
from trafsearch.report.records.hindrances import hindrances
from trafsearch.report.records.looked_for import labels
from trafsearch.report.records.reasoning import miss_reason
from trafsearch.report.records.telling import obstacle_lines
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.layout import Layout
from trafsearch.report.xlsx.sheet import Entry, Head, Value

_GAPS = {
    "row": 24, "column": 26, "state": 16, "stands_in_the_way": 60, "documents": 12, "passages": 12, "words": 12,
    "labels": 14, "forms": 60, "nearest_why": 40, "nearest_quote": 70, "nearest_act": 36, "nearest_address": 20,
    "page": 7, "nearest_id": 34, "not_counted": 16, "row_id": 18, "column_id": 18,
}  # fmt: skip
_HINDRANCES = {
    "column": 30, "stands_in_the_way": 80, "affects": 40, "file": 50, "outcome": 22, "act_id": 20, "language": 10,
    "passages": 12, "id": 34, "column_id": 18,
}  # fmt: skip
_WRAPPED = {
    "row", "column", "stands_in_the_way", "forms", "nearest_why", "nearest_quote", "nearest_act", "affects", "file"
}  # fmt: skip


def write_gaps(book: Book, naming: Naming, layout: Layout) -> None:
    """Absent, not assessable, and only indirect."""
    report = naming.report
    with book.sheet(naming.say("sheet_gaps"), _heads(_GAPS, naming), frozen="C2") as sheet:
        for row in report.rows:
            for column in report.columns:
                cell = report.cells[row, column.id]
                if cell.state is not State.DIRECT:
                    sheet.append(_values(cell, column, naming, layout))


def _values(cell: Cell, column: Column, naming: Naming, layout: Layout) -> list[Value]:
    proof, miss, key = cell.proof, cell.nearest, (cell.row, cell.column)
    number = sum(map(len, proof.labels.values())) if proof else 0
    passage = miss.held.passage if miss else None
    lines = obstacle_lines(cell.obstacles, naming, naming.say("sheet_hindrances"))
    return [
        Entry(naming.row(cell.row), place=layout.in_matrix[key]),
        naming.column(column),
        Entry(naming.say(cell.state), state=cell.state, place=layout.in_mentions.get(key, "")),
        "\n".join(lines),
        len(column.acts),
        column.passages,
        column.words,
        Entry(number, place=layout.in_labels[cell.row]) if proof else None,
        "; ".join(f"{term}: {', '.join(forms)}" for term, forms in proof.forms.items() if forms) if proof else None,
        miss_reason(miss, naming.say) if miss else None,
        Entry(passage.text, spans=miss.spans) if miss and passage else None,
        miss.title if miss else None,
        passage.address.text(passage.language) if passage else None,
        passage.page if passage else None,
        passage.id if passage else None,
        len(cell.cited) + len(cell.overruled),
        cell.row,
        cell.column,
    ]


def write_labels(book: Book, naming: Naming) -> None:
    """Every expression that was looked for."""
    heads = _heads({"row": 30, "language": 10, "label": 60, "row_id": 24}, naming)
    with book.sheet(naming.say("sheet_looked_for"), heads) as sheet:
        for row, language, label in labels(naming.report):
            sheet.append([naming.row(row), str(language), label, row])


def write_hindrances(book: Book, naming: Naming) -> None:
    """Each obstacle of a column once, with the rows that it stands in the way of."""
    report = naming.report
    with book.sheet(naming.say("sheet_hindrances"), _heads(_HINDRANCES, naming)) as sheet:
        for each in hindrances(report):
            found = each.obstacle
            rows = ", ".join(map(naming.row, each.rows))
            sheet.append(
                [
                    naming.column(each.column),
                    naming.obstacle(found),
                    naming.say("table_all_rows") if each.rows == report.rows else rows,
                    found.path,
                    naming.status(found.outcome) if found.outcome else None,
                    found.act,
                    str(found.language) if found.language else None,
                    found.passages or None,
                    found.passage,
                    each.column.id,
                ]
            )


def _heads(widths: dict[str, int], naming: Naming) -> list[Head]:
    return [
        Head(naming.say(f"table_{name}"), width, name in _WRAPPED, "#,##0", stretches=name != "forms")
        for name, width in widths.items()
    ]
