"""What the report rests on: the documents about each row, the files, the manifest."""

import json

from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.report.institutions.naming import Naming
from trafsearch.report.institutions.report import OwnAct
from trafsearch.report.xlsx.book import Book
from trafsearch.report.xlsx.sheet import Head, Value

_DOCUMENTS = {
    "institutions_subject": 30, "institutions_standing": 22, "table_act": 70, "institutions_type": 20,
    "institutions_number": 12, "institutions_adopted": 18, "institutions_because": 50, "institutions_doubt": 22,
    "table_act_id": 24, "institutions_row_id": 20,
}  # fmt: skip
_FILES = {"table_file": 70, "table_outcome": 24, "table_reason": 60, "table_act_id": 22, "table_sha256": 66}
_WRAPPED = {"institutions_subject", "table_act", "institutions_because", "table_file", "table_reason"}


def write_documents(book: Book, naming: Naming) -> None:
    with book.sheet(naming.say("sheet_documents"), _heads(_DOCUMENTS, naming)) as sheet:
        for row in naming.report.rows:
            for kind, acts in (("document", row.documents), ("law", row.laws), ("other", row.others)):
                for act in acts:
                    standing = naming.say(f"institutions_is_{kind}")
                    sheet.append([naming.name(row.id), standing, *_told(act, naming), row.id])


def write_files(book: Book, naming: Naming) -> None:
    """In the order of the manifest, each with the reason where it was not read whole."""
    unread = {each.path: each.outcome for each in naming.report.unread}
    files = naming.report.manifest.get("files")
    with book.sheet(naming.say("sheet_files"), _heads(_FILES, naming)) as sheet:
        for file in files if isinstance(files, list) else []:
            outcome = unread.get(file["path"]) or Outcome(Status(file["status"]))
            told = [naming.status(outcome), naming.detail(outcome)]
            sheet.append([file["path"], *told, file["act"], file["sha256"]])


def write_manifest(book: Book, naming: Naming) -> None:
    """All but the files, which have a sheet of their own."""
    heads = [Head(naming.say("table_name"), 24), Head(naming.say("table_value"), 100, wrapped=True)]
    with book.sheet(naming.say("sheet_manifest"), heads) as sheet:
        for name, value in naming.report.manifest.items():
            if name != "files":
                sheet.append([name, value if isinstance(value, str | int) else _plain(value)])


def _told(act: OwnAct, naming: Naming) -> list[Value]:
    say = naming.say
    return [
        act.title,
        say(f"type_{act.type}") if act.type else say("no_type"),
        act.number,
        act.adopted.isoformat() if act.adopted else None,
        say(f"institutions_by_{act.because}", words=act.words),
        say("institutions_guessed" if act.is_guessed else "institutions_stated"),
        act.id,
    ]


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""


def _heads(widths: dict[str, int], naming: Naming) -> list[Head]:
    return [Head(naming.say(name), width, name in _WRAPPED) for name, width in widths.items()]
