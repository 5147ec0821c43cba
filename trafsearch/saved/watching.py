"""Compares what saved searches find now with what they had found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from trafsearch.errors import BadSavedName, StoreClosed, TrafsearchError
from trafsearch.saved.judging import Judging
from trafsearch.saved.looking import look
from trafsearch.saved.matching import pairs
from trafsearch.saved.news import Change, EditionChange, News, Novelty
from trafsearch.saved.saved_search import SavedSearch, put_search, remove_search, saved_searches
from trafsearch.saved.seen import Seen, SeenEdition, SeenPassage, all_seen, remember
from trafsearch.store.store import Store

_Text = tuple[str, str]  # an act and a language


def watch(store: Store, names: Iterable[str] = (), *, clock: datetime) -> Iterator[News]:
    """What is new in those saved searches, or in all, one after the other. Nothing is remembered: see `keep`.

    A search that cannot be answered says why, and the next one follows. Raises SavedUnknown, BadSaved.
    """
    saved, seen = saved_searches(store.folder), all_seen(store.folder)
    for search in [_named(store.folder, saved, name) for name in names] or list(saved.values()):
        try:
            yield news_of(store, search, seen.get(search.name), clock)
        except StoreClosed:
            raise  # no other search could be answered either
        except TrafsearchError as error:
            yield News(search, error=error)


def keep(index: Path, found: Iterable[News]) -> None:
    """Remember what was seen, so that the next look tells what is new since then."""
    remember(index, {each.search.name: each.seen for each in found if each.seen})


def save(store: Store, search: SavedSearch, *, clock: datetime, replace: bool = False) -> News:
    """Keep a search, and what it finds now as seen. Raises SavedAlready, BadSavedName, and what `search` does."""
    if not search.name.strip() or not search.name.isprintable():
        raise BadSavedName(name=search.name)
    found = news_of(store, search, None, clock)
    put_search(store.folder, search, replace=replace)
    keep(store.folder, [found])
    return found


def delete(index: Path, name: str) -> None:
    """Keep neither the search nor what it had found. Raises SavedUnknown, BadSaved."""
    remove_search(index, name)
    remember(index, {name: None})


def news_of(store: Store, search: SavedSearch, before: Seen | None, clock: datetime) -> News:
    """What is new since `before`; nothing is where that is None, or of another query. Raises what `search` does."""
    now, results = look(store, search, clock)
    if before is None or (before.query, before.literal) != (now.query, now.literal):
        return News(search, results=results, seen=now)
    judging = Judging(store.catalog, before, now)
    changes = list(_changes(before, now, judging))
    kept = [replace(each.passage, is_unread=True) for each in changes if each.novelty is Novelty.UNREAD]
    told = [each for each in changes if not (each.novelty is Novelty.UNREAD and each.passage.is_unread)]
    acts = {passage.act for passage in (*before.passages, *now.passages)}
    return News(
        search=search,
        since=before.at,
        changes=tuple(told),
        editions=tuple(_edition_changes(before, now, acts)),
        unread=tuple(sorted(set(now.unread) - set(before.unread))),
        is_read_otherwise=before.read_as != now.read_as,
        is_made_otherwise=before.made_with != now.made_with,
        still_unread=len(changes) - len(told),
        results=results,
        seen=replace(now, passages=(*now.passages, *kept), editions=_with_unread(before, now, kept)),
    )


def _named(index: Path, saved: Mapping[str, SavedSearch], name: str) -> SavedSearch:
    from trafsearch.saved.saved_search import saved_search

    return saved.get(name) or saved_search(index, name)


def _changes(before: Seen, now: Seen, judging: Judging) -> Iterator[Change]:
    """By act and language; within these in the order of the text."""
    old, new = _by_text(before.passages), _by_text(now.passages)
    for text in sorted(old.keys() | new.keys()):
        here = old.get(text, []), new.get(text, [])
        place = {each.id: number for passages in here for number, each in enumerate(passages)}
        changes = [change for one, other in pairs(*here) for change in _change(one, other, judging)]
        yield from sorted(changes, key=lambda each: place[each.passage.id])


def _change(before: SeenPassage | None, now: SeenPassage | None, judging: Judging) -> Iterator[Change]:
    if before and now:
        yield from _other(before, now)
    elif before:
        yield judging.gone(before)
    elif now:
        yield judging.new(now)


def _other(before: SeenPassage, now: SeenPassage) -> Iterator[Change]:
    """What became of a passage that is still found; nothing where only its edition did."""
    if before.place != now.place:
        yield Change(Novelty.MOVED, before, now)
    elif before.text.split() != now.text.split():
        yield Change(Novelty.CHANGED, before, now)


def _by_text(passages: Sequence[SeenPassage]) -> dict[_Text, list[SeenPassage]]:
    found: dict[_Text, list[SeenPassage]] = defaultdict(list)
    for each in passages:
        found[each.act, each.language].append(each)
    return found


def _edition_changes(before: Seen, now: Seen, acts: set[str]) -> Iterator[EditionChange]:
    old, new = _editions_by_text(before), _editions_by_text(now)
    for act, language in sorted(old.keys() & new.keys()):
        keys = old[act, language], new[act, language]
        if act in acts and keys[0] != keys[1]:
            yield EditionChange(act, language, *keys)


def _editions_by_text(seen: Seen) -> dict[_Text, tuple[str, ...]]:
    found: dict[_Text, tuple[str, ...]] = defaultdict(tuple)
    for key, edition in sorted(seen.editions.items()):
        found[edition.act, edition.language] += (key,)
    return found


def _with_unread(before: Seen, now: Seen, kept: Sequence[SeenPassage]) -> dict[str, SeenEdition]:
    """What is looked through now, and the editions in which unread passages stood, by which they are known again."""
    keys = {each.id.partition("#")[0] for each in kept}
    return {**{key: each for key, each in before.editions.items() if key in keys}, **now.editions}
