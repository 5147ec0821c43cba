"""An answer as an XLSX workbook: the passages, the groups, the documents with links, and what the answer covers."""

from collections.abc import Sequence
from typing import Any

from trafsearch.cli import output
from trafsearch.cli.forms.about import plain_lines, unread_lines
from trafsearch.cli.forms.answer import Answer, Item
from trafsearch.cli.forms.cells import columns, rows
from trafsearch.cli.forms.sheet import Sheet, linked, marked_text
from trafsearch.cli.forms.view import View
from trafsearch.cli.messages import say
from trafsearch.results.keyword_in_context import beginning_of, end_of
from trafsearch.structure.workbook import MOST_ROWS, write_undated

SIDE = 100  # characters on either side of a keyword
MAX_LINKS = 60_000  # of a sheet; a spreadsheet drops all of them where there are more than 65,530


def write_workbook(answer: Answer, view: View) -> None:
    """Rows are written as they come. A text that is too long for a cell is cut, and that is said."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    documents = _write_items(workbook, answer, view)
    _write_groups(workbook, answer)
    _write_documents(workbook, answer, documents)
    write_about(workbook, answer)
    write_undated(workbook, output.binary())


def _write_items(workbook: Any, answer: Answer, view: View) -> dict[str, tuple[str, str]]:
    """The passages, on as many sheets as they need; returns the act and title of each edition that is among them."""
    names = columns(answer, view)
    links = answer.links()
    sheet = Sheet(workbook, say("sheet.passages"), names)
    documents: dict[str, tuple[str, str]] = {}
    written = number = 0
    for item in answer.items:
        documents.setdefault(item.passage.edition, (item.act, item.title))
        for cells in _cells(item, answer, view, names):
            if sheet.rows == MOST_ROWS - 1:  # and its head
                sheet.close()
                number += 1
                sheet, written = Sheet(workbook, f"{say('sheet.passages')} {number + 1}", names), 0
            link = links.get(item.passage.edition) if written < MAX_LINKS else None
            written += link is not None
            sheet.append([linked(cell, link) if name == "title" else cell for name, cell in cells])
    sheet.close()
    return documents


def _cells(item: Item, answer: Answer, view: View, names: Sequence[str]) -> list[list[tuple[str, Any]]]:
    found = []
    for row in rows(item, answer, view):
        cells: dict[str, Any] = dict(row)
        if view.kwic:
            cells["left"], cells["right"] = end_of(row["left"], SIDE), beginning_of(row["right"], SIDE)
        else:
            cells["text"] = marked_text(item.passage.text, item.spans)
        if item.score is not None:
            cells["score"] = round(item.score, 4)
        if item.passage.page is not None:
            cells["page"] = item.passage.page
        found.append([(name, cells.get(name, "")) for name in names])
    return found


def _write_groups(workbook: Any, answer: Answer) -> None:
    if answer.groups is None:
        return
    sheet = Sheet(workbook, say("sheet.groups"), ("group", "passages", "documents", "guessed"))
    for each in answer.groups.groups:
        sheet.append([answer.groups.names[each.key], each.passages, each.documents, each.guessed])
    sheet.close()


def _write_documents(workbook: Any, answer: Answer, documents: dict[str, tuple[str, str]]) -> None:
    links = answer.links()
    sheet = Sheet(workbook, say("sheet.documents"), ("document", "title", "edition", "source"))
    for edition, (act, title) in sorted(documents.items()):
        sheet.append([act, title, edition, linked(links.get(edition, ""), links.get(edition))])
    sheet.close()


def write_about(workbook: Any, answer: Answer) -> None:
    """What was asked, what was found and what could not be looked through."""
    sheet = Sheet(workbook, say("sheet.about"), ("what", "value"))
    sheet.append([say("sheet.query"), answer.asked])
    for line in (*plain_lines(answer), *answer.warnings):
        sheet.append(["", line])
    for line in unread_lines(answer.coverage):
        sheet.append([say("sheet.unread"), line])
    sheet.close()
