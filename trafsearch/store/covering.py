"""What was looked at, and what could not be."""

from collections.abc import Collection

from trafsearch.catalog import acts as catalog_acts
from trafsearch.catalog import editions as catalog_editions
from trafsearch.catalog import files, passages
from trafsearch.catalog.connection import Catalog
from trafsearch.results.coverage import Coverage, Unread
from trafsearch.store.newest import editions_on


def coverage(
    catalog: Catalog, acts: Collection[str] | None = None, editions: Collection[int] | None = None
) -> Coverage:
    """Coverage of those acts, or of all, in those editions, or in the newest.

    Unread files of unknown acts, and of acts of which no text is held, always count, for they could be any.
    """
    areas = catalog_acts.areas_of_acts(catalog)
    chosen = areas.keys() if acts is None else set(acts)
    if editions is None:
        newest = editions_on(catalog_editions.editions(catalog))
        editions = {each.row for each in newest.values() if each.act in chosen}
    unread = tuple(
        Unread(file.path, file.outcome, file.areas or areas.get(file.act or "", ()), file.act)
        for file in files.files_not_whole(catalog)
        if file.act in chosen or file.act not in areas
    )
    return Coverage(len(chosen), passages.count(catalog, editions), unread)
