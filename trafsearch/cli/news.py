"""What is new in a saved search, for people and for machines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from trafsearch.cli import output
from trafsearch.cli.citation import INDENT, quoted_around
from trafsearch.cli.failure import sentence_of
from trafsearch.cli.messages import say
from trafsearch.cli.paragraph import set_in_lines

if TYPE_CHECKING:
    from trafsearch.saved.news import Change, EditionChange, News
    from trafsearch.saved.seen import SeenPassage

COLUMNS = ("name", "difference", "document", "title", "address", "reason", "before", "after", "id")
_QUOTED = 200


def news_lines(news: "News") -> Iterator[str]:
    """The search, since when, what changed, and what must be known of that."""
    yield click.style(f"{news.search.name}: {news.search.query}", bold=True)
    if news.since is None:
        yield say("watch.first", passages=news.total)
        return
    yield say("watch.since" if news.is_new else "watch.nothing", since=_minute(news), passages=news.total)
    yield from _remarks(news)
    for edition in news.editions:
        before, now = ", ".join(edition.before), ", ".join(edition.now)
        yield say("watch.edition", document=edition.act, before=before, now=now)
    for change in news.changes:
        yield from _change_lines(change)


def news_rows(news: "News") -> Iterator[tuple[str, ...]]:
    """By `COLUMNS`: each change, and each edition that took the place of another."""
    name = news.search.name
    for edition in news.editions:
        before, now = " ".join(edition.before), " ".join(edition.now)
        yield name, "edition", edition.act, "", "", "", before, now, ""
    for each in news.changes:
        passage = each.passage
        before, after = each.before.text if each.before else "", each.now.text if each.now else ""
        why = str(each.reason or "")
        yield name, str(each.novelty), passage.act, passage.title, _moved(each), why, before, after, passage.id


def news_form(news: "News") -> dict[str, Any]:
    """As docs/schema.md describes it."""
    return {
        "name": news.search.name,
        "query": news.search.query,
        "literal": news.search.literal,
        "since": news.since.isoformat() if news.since else None,
        "is_new": news.is_new,
        "error": sentence_of(news.error) if news.error else None,
        "read_as": news.seen.read_as if news.seen else None,
        "total": news.results.total if news.results is not None else None,
        "changes": [_change_form(each) for each in news.changes],
        "editions": [_edition_form(each) for each in news.editions],
        "newly_unread": list(news.unread),
        "still_unread": news.still_unread,
        "is_read_otherwise": news.is_read_otherwise,
        "is_made_otherwise": news.is_made_otherwise,
    }


def _minute(news: "News") -> str:
    return f"{news.since.astimezone():%Y-%m-%d %H:%M}" if news.since else ""


def _remarks(news: "News") -> Iterator[str]:
    if news.is_read_otherwise and news.seen:
        yield click.style(say("watch.read_otherwise", query=news.seen.read_as), fg="yellow")
    if news.is_made_otherwise:
        yield click.style(say("watch.made_otherwise"), fg="yellow")
    if news.unread:
        yield click.style(say("watch.unread_files", files=", ".join(news.unread)), fg="yellow")
    if news.still_unread:
        yield click.style(say("watch.still_unread", passages=news.still_unread), fg="yellow")


def _change_lines(change: "Change") -> Iterator[str]:
    passage = change.passage
    why = f" ({say(f'watch.because_{change.reason}')})" if change.reason else ""
    yield f"\n{click.style(say(f'watch.{change.novelty}'), bold=True)}{why}: {passage.title}"
    place = _moved(change)
    yield INDENT + click.style(f"{place} · {passage.id}" if place else passage.id, fg="cyan")
    for mark, each in (("− ", change.before), ("+ ", change.now)):
        if each and not (change.before and change.now and change.before.text == change.now.text and mark == "− "):
            yield set_in_lines(mark + quoted_around(each.text, (), _QUOTED)[0], output.width(), INDENT)


def _moved(change: "Change") -> str:
    """The address; where that changed, both."""
    places = [each.address for each in (change.before, change.now) if each]
    return " → ".join(dict.fromkeys(place for place in places if place))


def _change_form(change: "Change") -> dict[str, Any]:
    return {
        "change": str(change.novelty),
        "reason": str(change.reason) if change.reason else None,
        "act": change.passage.act,
        "title": change.passage.title,
        "before": _seen_form(change.before),
        "now": _seen_form(change.now),
    }


def _seen_form(passage: "SeenPassage | None") -> dict[str, Any] | None:
    if passage is None:
        return None
    return {"id": passage.id, "address": passage.address, "language": passage.language, "text": passage.text}


def _edition_form(edition: "EditionChange") -> dict[str, Any]:
    return {
        "act": edition.act,
        "language": edition.language,
        "before": list(edition.before),
        "now": list(edition.now),
    }
