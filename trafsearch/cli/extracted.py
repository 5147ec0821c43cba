"""What was read of a file, for people: its outcome, its blocks in reading order, and what was doubted."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.paragraph import set_in_lines

if TYPE_CHECKING:
    from trafsearch.extraction.block import Block
    from trafsearch.extraction.extraction import Extraction, PageQuality

_COUNTED = 5  # notes of one code, after which they are only counted
_INDENT = "  "
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def text_lines(file: Path, extraction: "Extraction") -> Iterator[str]:
    yield from _head(file, extraction)
    yield ""
    page = None
    for block in extraction.blocks:
        if block.page is not None and block.page != page:
            page = block.page
            yield _dim(f"── {say('citation.page', page=page)} ──")
        yield _shown(block)
    if not extraction.blocks:
        yield _dim(say("extract.nothing"))
    yield ""
    yield from _notes(extraction)
    yield from _quality(extraction)


def plain_lines(extraction: "Extraction") -> Iterator[str]:
    """The text alone: a paragraph a line, an empty line between two; without running heads and page numbers."""
    from trafsearch.extraction.block import BlockKind

    for block in extraction.blocks:
        if block.kind is not BlockKind.FURNITURE:
            yield _harmless(block.text)
            yield ""


def _head(file: Path, extraction: "Extraction") -> Iterator[str]:
    from trafsearch.extraction.details import detail_in

    outcome = extraction.outcome
    yield click.style(str(file), bold=True)
    pages = "" if outcome.pages is None else f" · {say('head.pages')}: {outcome.pages_read}/{outcome.pages}"
    yield f"{say('head.type')}: {extraction.source.media_type}{pages}"
    status = click.style(say(f"outcome.{outcome.status}"), fg="green" if outcome.is_whole else "yellow")
    yield f"{say('head.status')}: {status}"
    if outcome.detail:
        yield set_in_lines(
            f"{say('head.detail')}: {_harmless(detail_in(spoken(), outcome.detail))}", output.width(), ""
        )
    for name, value in extraction.properties:
        yield _dim(_harmless(f"{name}: {value}"))


def _shown(block: "Block") -> str:
    """A block in lines of the terminal; in a pipe on one line. What is not the text itself is dimmed."""
    from trafsearch.extraction.block import BlockKind

    level = f" {block.level}" if block.level else ""
    label = "" if block.kind is BlockKind.PARAGRAPH else f"[{say(f'block.{block.kind}')}{level}] "
    if not output.is_on_terminal():
        return f"{_INDENT}{label}{_harmless(block.text)}"
    text = set_in_lines(label + _harmless(block.text), output.width(), _INDENT)
    if block.kind is BlockKind.FURNITURE:
        return _dim(text)
    return text.replace(label.strip(), _dim(label.strip()), 1) if label else text


def _notes(extraction: "Extraction") -> Iterator[str]:
    """What was repaired, chosen or doubted; of many notes of one code the first, and how many more there are."""
    from trafsearch.extraction.details import detail_in

    if extraction.notes:
        yield click.style(say("extract.notes"), bold=True)
    counts = Counter(note.code for note in extraction.notes)
    seen: Counter[str] = Counter()
    for note in extraction.notes:
        seen[note.code] += 1
        if seen[note.code] <= _COUNTED:
            page = "" if note.page is None else f" ({say('citation.page', page=note.page)})"
            yield set_in_lines(
                f"{note.code}{page}: {_harmless(detail_in(spoken(), note.text))}", output.width(), _INDENT
            )
        elif seen[note.code] == counts[note.code]:
            yield f"{_INDENT}{note.code}: {say('extract.more', count=counts[note.code] - _COUNTED)}"


def _quality(extraction: "Extraction") -> Iterator[str]:
    """The share of words that are language: the pages with too few first, one by one, then the span of the others."""
    from trafsearch.extraction.characters.quality import ENOUGH

    if not extraction.quality:
        return
    yield click.style(say("extract.quality"), bold=True)
    for each in sorted(extraction.quality, key=lambda each: each.share):
        if each.share < ENOUGH:
            yield click.style(f"{_INDENT}{_place(each)}: {each.share:.0%} — {say('extract.too_few')}", fg="yellow")
    good = [each.share for each in extraction.quality if each.share >= ENOUGH]
    if good:
        span = f"{min(good):.0%}" if len(good) == 1 else f"{min(good):.0%} – {max(good):.0%}"
        place = _place(extraction.quality[0]) if len(extraction.quality) == 1 else ""
        yield f"{_INDENT}{place or say('extract.good_pages', count=len(good))}: {span}"


def _place(quality: "PageQuality") -> str:
    return say("extract.whole") if quality.page is None else say("citation.page", page=quality.page)


def _harmless(text: str) -> str:
    """On one line, and without characters that would steer the terminal."""
    return " ".join(_CONTROL.sub("\ufffd", text).split())


def _dim(text: str) -> str:
    return click.style(text, dim=True)
