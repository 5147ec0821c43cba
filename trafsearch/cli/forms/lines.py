"""An answer as rows: CSV, beside which the rest goes to stderr; tables of Markdown, which holds all."""

import re
from collections.abc import Iterator

from trafsearch.cli import output
from trafsearch.cli.citation import QUOTED, quoted_around
from trafsearch.cli.forms.about import plain_lines, unread_lines
from trafsearch.cli.forms.answer import Answer, Item
from trafsearch.cli.forms.cells import Row, columns, rows
from trafsearch.cli.forms.view import View
from trafsearch.cli.listing import csv_pieces, markdown_pieces
from trafsearch.cli.messages import say
from trafsearch.cli.paragraph import in_bold, marked
from trafsearch.results.keyword_in_context import beginning_of, end_of

SIDE = 80  # characters on either side of a keyword in documents
_SIGNS = re.compile(r"[\\`*<>|\[\]]|(?<!\w)_|_(?!\w)")


def write_csv(answer: Answer, view: View) -> None:
    """Whole texts, a row a passage or a match, as they come."""
    names = columns(answer, view)
    found = (row for item in answer.items for row in rows(item, answer, view))
    output.write_pieces(csv_pieces(names, ([row.get(name, "") for name in names] for row in found)))
    tell_beside_rows(answer)


def write_markdown(answer: Answer, view: View) -> None:
    """Above it what was asked, found and not read; then the groups and their counts in a table of their own."""
    names = columns(answer, view)
    output.write_pieces(markdown_head(answer))
    if answer.groups:
        from trafsearch.cli.forms.table import groups_listing

        listing = groups_listing(answer.groups)
        output.write_pieces([*markdown_pieces(listing.columns, listing.rows), "\n"])
    found = (row for item in answer.items for row in _quoted(item, answer, view))
    output.write_pieces(markdown_pieces(names, ([row.get(name, "") for name in names] for row in found)))


def markdown_head(answer: Answer) -> Iterator[str]:
    """What was asked, how it was understood, how much was found, and each file that was not read whole."""
    yield f"# {_literal(answer.asked)}\n\n"
    yield from (f"- {_literal(line)}\n" for line in (*plain_lines(answer), *answer.warnings))
    yield "\n"
    if answer.coverage.unread:
        yield f"**{say('sheet.unread')}:**\n\n"
        yield from (f"- {_literal(line)}\n" for line in unread_lines(answer.coverage))
        yield "\n"


def _literal(text: str) -> str:
    """On one line, with no sign that Markdown would take for its own: trafficking*, a_b.pdf."""
    return _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))


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


def tell_beside_rows(answer: Answer) -> None:
    """What the rows cannot say: how the query was understood, what is not among them, what could not be read."""
    unread = len(answer.coverage.unread)
    for line in (
        *answer.notes,
        *answer.counts,
        *answer.warnings,
        *([say("coverage.unread", files=unread)] if unread else []),
    ):
        output.complain(line)
