"""What a report was made from: its documents by column, its files, its manifest."""

import json

from trafsearch.report.naming import Naming
from trafsearch.report.records.files import read_files
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.sheet import Head

_DOCUMENTS = {
    "column": 30, "act": 70, "act_id": 22, "guessed_from": 30, "copy_of": 22, "passages": 20, "words": 16,
    "column_id": 20,
}  # fmt: skip
_FILES = {"file": 70, "outcome": 24, "reason": 60, "pages": 9, "pages_read": 12, "act_id": 22, "sha256": 66}
_WRAPPED = {"column", "act", "guessed_from", "file", "reason"}


def write_documents(book: Book, naming: Naming) -> None:
    """A row for each document of a column; a column without any has a row that says so."""
    with book.sheet(naming.say("sheet_documents"), _heads(_DOCUMENTS, naming)) as sheet:
        for column in naming.report.columns:
            name, behind = naming.column(column), [column.passages, column.words, column.id]
            for act in column.acts:
                sheet.append([name, act.title, act.id, act.guessed_from, act.copy_of, *behind])
            if not column.acts:
                sheet.append([name, naming.say("obstacle_no_document"), None, None, None, *behind])


def write_files(book: Book, naming: Naming) -> None:
    with book.sheet(naming.say("sheet_files"), _heads(_FILES, naming)) as sheet:
        for file in read_files(naming.report):
            outcome = file.outcome
            told = [naming.status(outcome), naming.detail(outcome), outcome.pages, outcome.pages_read]
            sheet.append([file.path, *told, file.act, file.sha256])


def write_manifest(book: Book, naming: Naming) -> None:
    """All but the files, which have a sheet of their own."""
    heads = [Head(naming.say("table_name"), 24), Head(naming.say("table_value"), 100, wrapped=True)]
    with book.sheet(naming.say("sheet_manifest"), heads) as sheet:
        for name, value in naming.report.manifest.items():
            if name != "files":
                sheet.append([name, value if isinstance(value, str | int) else _plain(value)])


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""


def _heads(widths: dict[str, int], naming: Naming) -> list[Head]:
    return [Head(naming.say(f"table_{name}"), width, name in _WRAPPED, "#,##0") for name, width in widths.items()]
