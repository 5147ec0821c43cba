"""An answer as rows: CSV for spreadsheets, tables of Markdown for documents. What else it says goes to stderr."""

from collections.abc import Iterator

from trafsearch.cli import output
from trafsearch.cli.citation import QUOTED, quoted_around
from trafsearch.cli.forms.answer import Answer, Item
from trafsearch.cli.forms.cells import Row, columns, rows
from trafsearch.cli.forms.view import View
from trafsearch.cli.listing import csv_pieces, markdown_pieces
from trafsearch.cli.messages import say
from trafsearch.cli.paragraph import in_bold, marked
from trafsearch.results.keyword_in_context import beginning_of, end_of

SIDE = 80  # characters on either side of a keyword in documents


def write_csv(answer: Answer, view: View) -> None:
    """Whole texts, a row a passage or a match, as they come."""
    names = columns(answer, view)
    found = (row for item in answer.items for row in rows(item, answer, view))
    output.write_pieces(csv_pieces(names, ([row.get(name, "") for name in names] for row in found)))
    _complain(answer)


def write_markdown(answer: Answer, view: View) -> None:
    """With the groups and their counts in a table of their own above."""
    names = columns(answer, view)
    if answer.groups:
        from trafsearch.cli.forms.table import groups_listing

        listing = groups_listing(answer.groups)
        output.write_pieces([*markdown_pieces(listing.columns, listing.rows), "\n"])
    found = (row for item in answer.items for row in _quoted(item, answer, view))
    output.write_pieces(markdown_pieces(names, ([row.get(name, "") for name in names] for row in found)))
    _complain(answer)


def _quoted(item: Item, answer: Answer, view: View) -> Iterator[Row]:
    """Texts cut to what a reader of a document looks at, with the matches in bold."""
    for row in rows(item, answer, view):
        if view.kwic:
            row["left"], row["right"] = end_of(row["left"], SIDE), beginning_of(row["right"], SIDE)
            row["match"] = in_bold(row["match"]) if row["match"] else ""
        else:
            text, spans = quoted_around(item.passage.text, item.spans, QUOTED)
            row["text"] = marked(text, spans, in_bold)
            row["lead"], _ = quoted_around(item.passage.lead, (), QUOTED // 2)
        yield row


def _complain(answer: Answer) -> None:
    """What the rows cannot say: how the query was understood, what is not among them, what could not be read."""
    unread = len(answer.coverage.unread)
    for line in (
        *answer.notes,
        *answer.counts,
        *answer.warnings,
        *([say("coverage.unread", files=unread)] if unread else []),
    ):
        output.complain(line)
