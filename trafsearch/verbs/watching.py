"""Searches kept under names, and what is new in them."""

from trafsearch.saved import watching
from trafsearch.saved.news import News
from trafsearch.saved.saved_search import SavedSearch
from trafsearch.saved.saved_search import saved_searches as known_searches
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Moment, Names, listed, moment_of


def save_search(
    store: Store,
    name: str,
    query: str,
    *,
    literal: bool = False,
    replace: bool = False,
    clock: Moment | None = None,
) -> News:
    """Keep a query under a name, in a file beside the index that outlives it, with what it finds now as seen.

    Raises SavedAlready where the name is taken, unless to `replace`; BadSavedName where it is empty; QuerySyntax and
    what else `search` raises; BadSaved, IndexBusy.
    """
    return watching.save(store, SavedSearch(name, query, literal), clock=moment_of(clock), replace=replace)


def saved_searches(store: Store) -> dict[str, SavedSearch]:
    """The searches that are kept, by name in the order of their file. Raises BadSaved."""
    return known_searches(store.folder)


def delete_search(store: Store, name: str) -> None:
    """Keep neither the search nor what it had found. Raises SavedUnknown, BadSaved, IndexBusy."""
    watching.delete(store.folder, name)


def watch(store: Store, names: Names = (), *, dry_run: bool = False, clock: Moment | None = None) -> list[News]:
    """What is new in these saved searches, or in all, since they were last looked at; for each its `changes`.

    A passage is new, changed, moved, gone, or unread: it was found before, and what it stands in cannot be read now.
    What was seen is remembered once all have been looked at, unless `dry_run`. A search that cannot be answered has
    its `error` instead and stops nothing. Raises SavedUnknown, BadSaved, IndexBusy.
    """
    found = list(watching.watch(store, listed(names), clock=moment_of(clock)))
    if not dry_run:
        watching.keep(store.folder, found)
    return found
