"""An answer as one page of the Web: whole in itself, it asks the network for nothing and runs nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from trafsearch.cli import output
from trafsearch.cli.forms.about import plain_lines, unread_lines
from trafsearch.cli.forms.answer import Answer, Groups, Item
from trafsearch.cli.forms.passage_html import article, concordance
from trafsearch.cli.forms.view import View
from trafsearch.cli.messages import say, spoken
from trafsearch.results.coverage import Coverage

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_webpage(answer: Answer, view: View) -> None:
    """Passages are written as they come."""
    output.write_pieces(page(answer, _passages(answer, view)))


def page(answer: Answer, body: Iterable[str]) -> Iterator[str]:
    """The page with the answer's head, and below it the pieces of the body."""
    style = Path(__file__).with_name("answer.css").read_text(encoding="utf-8")
    yield f'<!DOCTYPE html>\n<html lang="{spoken()}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" '
    yield f'content="trafsearch">\n<title>{escape(answer.asked)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n'
    yield from _head(answer)
    yield "<main>\n"
    yield from body
    yield "</main>\n</body>\n</html>\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Cells that are numbers stand at the right."""
    numbers: set[int] = set()
    cells = []
    for row in rows:
        numbers.update(at for at, cell in enumerate(row) if isinstance(cell, int))
        cells.append("".join(f"<td{_kind(at in numbers)}>{escape(str(cell))}</td>" for at, cell in enumerate(row)))
    named = "".join(f"<th{_kind(at in numbers)}>{escape(head)}</th>" for at, head in enumerate(heads))
    yield f"<table>\n<tr>{named}</tr>\n"
    yield from (f"<tr>{row}</tr>\n" for row in cells)
    yield "</table>\n"


def _kind(is_number: bool) -> str:
    return ' class="number"' if is_number else ""


def _passages(answer: Answer, view: View) -> Iterator[str]:
    links = answer.links()
    for keys, items in groupby(enumerate(answer.items, 1), key=lambda each: each[1].groups):
        if answer.groups:
            yield f"<h2>{escape('; '.join(answer.groups.names[key] for key in keys))}</h2>\n"
        yield from _in_group(items, answer, view, links)


def _in_group(items: Iterable[tuple[int, Item]], answer: Answer, view: View, links: Mapping[str, str]) -> Iterator[str]:
    if view.kwic:
        yield from concordance(items, links)
        return
    for number, item in items:
        citation = answer.cited(item.passage).text if answer.cited else ""
        yield article(number, item, links.get(item.passage.edition), citation)


def _head(answer: Answer) -> Iterator[str]:
    """What was asked, how it was understood, how much was found, and what could not be looked through."""
    yield f"<header>\n<h1>{escape(answer.asked)}</h1>\n"
    for line in plain_lines(answer):
        yield f'<p class="about">{escape(line)}</p>\n'
    for line in answer.warnings:
        yield f'<p class="warning">{escape(line)}</p>\n'
    if answer.coverage.unread:
        yield from _unread(answer.coverage)
    if answer.groups:
        yield from _groups(answer.groups)
    yield "</header>\n"


def _unread(coverage: Coverage) -> Iterator[str]:
    yield f'<details><summary class="warning">{escape(say("sheet.unread"))}</summary>\n<ul>\n'
    yield from (f"<li>{escape(line)}</li>\n" for line in unread_lines(coverage))
    yield "</ul>\n</details>\n"


def _groups(groups: Groups) -> Iterator[str]:
    heads = [say(f"head.{each}") for each in ("group", "passages", "documents", "guessed")]
    rows = [(groups.names[each.key], each.passages, each.documents, each.guessed or "") for each in groups.groups]
    yield from table(heads, rows)
