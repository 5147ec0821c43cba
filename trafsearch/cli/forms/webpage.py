"""An answer as one page of the Web: whole in itself, it asks the network for nothing and runs nothing."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from pathlib import Path

import click

from trafsearch.cli import output
from trafsearch.cli.answers import coverage_line
from trafsearch.cli.forms.answer import Answer, Groups, Item
from trafsearch.cli.forms.passage_html import article, concordance
from trafsearch.cli.forms.view import View
from trafsearch.cli.messages import say, spoken
from trafsearch.extraction.details import detail_in
from trafsearch.results.coverage import Coverage

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_webpage(answer: Answer, view: View) -> None:
    """Passages are written as they come."""
    output.write_pieces(_page(answer, view))


def _page(answer: Answer, view: View) -> Iterator[str]:
    style = Path(__file__).with_name("answer.css").read_text(encoding="utf-8")
    yield f'<!DOCTYPE html>\n<html lang="{spoken()}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" '
    yield f'content="trafsearch">\n<title>{escape(answer.asked)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n'
    yield from _head(answer)
    yield "<main>\n"
    links = answer.links()
    for keys, items in groupby(enumerate(answer.items, 1), key=lambda each: each[1].groups):
        if answer.groups:
            yield f"<h2>{escape('; '.join(answer.groups.names[key] for key in keys))}</h2>\n"
        yield from _passages(items, answer, view, links)
    yield "</main>\n</body>\n</html>\n"


def _passages(items: Iterable[tuple[int, Item]], answer: Answer, view: View, links: Mapping[str, str]) -> Iterator[str]:
    if view.kwic:
        yield from concordance(items, links)
        return
    for number, item in items:
        citation = answer.cited(item.passage).text if answer.cited else ""
        yield article(number, item, links.get(item.passage.edition), citation)


def _head(answer: Answer) -> Iterator[str]:
    """What was asked, how it was understood, how much was found, and what could not be looked through."""
    yield f"<header>\n<h1>{escape(answer.asked)}</h1>\n"
    for line in (*answer.lines, *answer.counts, coverage_line(answer.coverage)):
        if line:
            yield f'<p class="about">{escape(click.unstyle(line))}</p>\n'
    for line in answer.warnings:
        yield f'<p class="warning">{escape(line)}</p>\n'
    if answer.coverage.unread:
        yield from _unread(answer.coverage)
    if answer.groups:
        yield from _groups(answer.groups)
    yield "</header>\n"


def _unread(coverage: Coverage) -> Iterator[str]:
    yield f'<details><summary class="warning">{escape(say("sheet.unread"))}</summary>\n<ul>\n'
    for each in coverage.unread:
        status, detail = say(f"outcome.{each.outcome.status}"), detail_in(spoken(), each.outcome.detail)
        yield f"<li>{escape(f'{each.path}: {status}. {detail}'.rstrip('. '))}</li>\n"
    yield "</ul>\n</details>\n"


def _groups(groups: Groups) -> Iterator[str]:
    heads = "".join(
        f'<th class="number">{escape(say(f"head.{each}"))}</th>' for each in ("passages", "documents", "guessed")
    )
    yield f"<table>\n<tr><th>{escape(say('head.group'))}</th>{heads}</tr>\n"
    for each in groups.groups:
        numbers = (each.passages, each.documents, each.guessed or "")
        cells = "".join(f'<td class="number">{number}</td>' for number in numbers)
        yield f"<tr><td>{escape(groups.names[each.key])}</td>{cells}</tr>\n"
    yield "</table>\n"
