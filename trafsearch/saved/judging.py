"""Why a passage is found that was not, or is not found that was."""

from functools import cache

from trafsearch.catalog import editions, files, passages
from trafsearch.catalog.connection import Catalog
from trafsearch.saved.news import Change, Novelty, Reason
from trafsearch.saved.seen import Seen, SeenPassage


class Judging:
    """Tells it by what was looked through `before` and is `now`, and by what the catalog holds."""

    def __init__(self, catalog: Catalog, before: Seen, now: Seen) -> None:
        self._before, self._now = before, now
        self._rows = {each.key: each.row for each in editions.editions(catalog)}
        unread = files.files_not_whole(catalog)
        self._unread_acts = {file.act for file in unread if file.act}
        self._unread_paths = {file.path for file in unread}

        @cache
        def contents(key: str) -> tuple[frozenset[str], frozenset[str]]:
            held = [each.passage for each in passages.passages_of(catalog, self._rows[key])]
            return frozenset(each.address.key for each in held), frozenset(each.text for each in held)

        self._contents = contents

    def new(self, passage: SeenPassage) -> Change:
        return Change(Novelty.NEW, None, passage, self._why_new(passage))

    def gone(self, passage: SeenPassage) -> Change:
        """Or unread, where the provision may stand in what could not be read."""
        reason = self._why_gone(passage)
        return Change(Novelty.GONE if reason else Novelty.UNREAD, passage, None, reason)

    def _why_new(self, passage: SeenPassage) -> Reason:
        key = _edition_of(passage.id)
        known = self._before.editions.get(key)
        if known is None:
            is_known = _text_of(key) in map(_text_of, self._before.editions)
            return Reason.EDITION if is_known else Reason.DOCUMENT
        return Reason.SEARCH if self._is_as_before(key) else Reason.TEXT

    def _why_gone(self, passage: SeenPassage) -> Reason | None:
        """None where nobody can say."""
        now = [key for key in self._now.editions if _text_of(key) == _text_of(passage.id)]
        if not now:
            return self._why_not_looked_at(passage)
        if self._stood_in_unread(passage):
            return None
        is_same = all(self._is_as_before(key) for key in now)
        if any(self._stands_in(passage, key) for key in now):
            return Reason.SEARCH if is_same else Reason.WORDS
        if passage.act in self._unread_acts:
            return None
        if is_same:
            return Reason.SEARCH
        return Reason.PROVISION if passage.place else Reason.TEXT

    def _why_not_looked_at(self, passage: SeenPassage) -> Reason | None:
        if passage.act in self._unread_acts or self._stood_in_unread(passage):
            return None
        is_held = any(_text_of(key) == _text_of(passage.id) for key in self._rows)
        return Reason.FILTERS if is_held else Reason.DOCUMENT

    def _stood_in_unread(self, passage: SeenPassage) -> bool:
        """Whether the file that it stood in is not read whole now, of whatever act that file is."""
        before = self._before.editions.get(_edition_of(passage.id))
        return before is not None and before.file in self._unread_paths

    def _stands_in(self, passage: SeenPassage, key: str) -> bool:
        """Whether the edition has a passage at its address; of one without an address, whether it has its words."""
        places, texts = self._contents(key)
        return passage.place in places if passage.place else passage.text in texts

    def _is_as_before(self, key: str) -> bool:
        before, now = self._before.editions.get(key), self._now.editions.get(key)
        return before is not None and now is not None and before.sha256 == now.sha256


def _edition_of(id: str) -> str:
    return id.partition("#")[0]


def _text_of(id: str) -> str:
    """The act and the language of a passage's or an edition's text: `kz-1/ru`."""
    return id.partition("@")[0].partition("#")[0]
