"""What became of the verification of a gap report, as lines for people."""

from collections.abc import Callable, Iterator, Mapping

import click

from trafsearch.cli.changed_cells import about, file_line, name_of, place_of, quote_line, reason_lines, state_line
from trafsearch.cli.failure import sentence_of
from trafsearch.cli.messages import say
from trafsearch.report.verifying import Check, Verification

_INDENT = "    "


def verified_lines(found: Verification) -> Iterator[str]:
    """Each check with what does not hold, then the whole in one sentence."""
    yield click.style(about(found.report), bold=True)
    for check in found.checks:
        yield _head(check)
        yield from (f"{_INDENT}{line}" for line in _FAILED.get(check.name, _nothing)(found))
    if found.refused:
        yield click.style(f"✗ {say('report.refused', reason=sentence_of(found.refused))}", fg="red")
    yield click.style(say("report.holds" if found.holds else "report.fails"), bold=True)


def _head(check: Check) -> str:
    key = f"report.{check.name}_{'hold' if check.holds else 'fail'}"
    sign, colour = ("✓", "green") if check.holds else ("✗", "red") if check.decides else ("!", "yellow")
    return click.style(f"{sign} {say(key, failed=check.failed, checked=check.checked)}", fg=colour)


def _nothing(_found: Verification) -> Iterator[str]:
    yield from ()


def _quotes(found: Verification) -> Iterator[str]:
    for bad in found.bad_quotes:
        place = f"{name_of(bad.row, found.report)} × {name_of(bad.column, found.report)}"
        kind, fault = say(f"report.kind_{bad.kind}"), say(f"report.fault_{bad.fault}")
        words = f" «{bad.quote['match']}»" if "match" in bad.quote else ""
        yield f"{place}, {kind}{words} [{bad.quote.get('id')}]: {fault}"


def _cells(found: Verification) -> Iterator[str]:
    """Every cell that comes out otherwise; where its quotes are the same, the names of what differs."""
    anew = found.anew
    if anew is None:
        return
    for side in (anew.rows_went, anew.rows_came, anew.columns_went, anew.columns_came):
        yield from (name_of(each, found.report) for each in side)
    for change in anew.cells:
        yield f"{place_of(change, found.report)}: {state_line(change)} ({', '.join(change.fields)})"
        yield from (f"{_INDENT}{say('report.came')}: {quote_line(each)}" for each in change.came)
        yield from (f"{_INDENT}{say('report.went')}: {quote_line(each)}" for each in change.went)
        yield from (f"{_INDENT}{line}" for line in reason_lines(change))


def _parts(found: Verification) -> Iterator[str]:
    yield from found.anew.parts if found.anew else ()


def _files(found: Verification) -> Iterator[str]:
    yield from (file_line(each) for each in (found.anew.files if found.anew else ()))


def _disk(found: Verification) -> Iterator[str]:
    yield from (f"{each.root}/{each.path}: {say(f'report.disk_{each.state}')}" for each in found.disk)


_FAILED: Mapping[str, Callable[[Verification], Iterator[str]]] = {
    "quotes": _quotes,
    "cells": _cells,
    "parts": _parts,
    "files": _files,
    "disk": _disk,
}
