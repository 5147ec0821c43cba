"""The documents that a query is put to, and what of them could not be looked through."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from trafsearch.batch.answer import Presence
from trafsearch.catalog import acts, editions, files, spoken
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldFile
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.results.coverage import Unread
from trafsearch.store.filtering import Selection, select
from trafsearch.store.passage_ids import PassageIds
from trafsearch.structure.act import Act
from trafsearch.structure.passage import Passage

_InOne = tuple[Language, ...]  # the languages of one text, that of most of its passages first


@dataclass(frozen=True, slots=True)
class Document:
    """A document that the filters allow, or may allow; `id` is its act's, or the path of a file of no known act.

    `languages` are all that something in it is in, `spoken` those of its texts that the filters ask for. `silence` is
    what it means that nothing is found in it, if the query asks in one of these.
    """

    id: str
    title: str
    silence: Presence
    languages: tuple[Language, ...] = ()
    spoken: frozenset[Language] = frozenset()
    unread: tuple[Unread, ...] = ()

    def silence_in(self, asked: Collection[Language]) -> Presence:
        """To a query that asks in these languages; passages in any other than the three count as not read by words."""
        is_foreign = Language.OTHER in self.languages and Language.OTHER not in asked
        is_asked = not self.languages or not self.spoken.isdisjoint(asked)
        is_read = is_asked and not is_foreign
        return Presence.OTHER_LANGUAGE if self.silence is Presence.NONE and not is_read else self.silence


class Documents:
    """What a catalog holds, kept for many queries; titles are in that language where there are such."""

    def __init__(self, catalog: Catalog, language: Language | None = None) -> None:
        self._catalog, self._language = catalog, language
        self._acts = {act.id: act for act in acts.acts(catalog)}
        self._act_of_edition = {each.row: each.act for each in editions.editions(catalog)}
        self._unread: dict[str | None, list[Unread]] = defaultdict(list)
        for file in files.files_not_whole(catalog):
            self._unread[file.act].append(self._as_unread(file))
        self._languages: dict[int, _InOne] = {}
        self._allowed: dict[Filters, tuple[Document, ...]] = {}
        self._ids = PassageIds(catalog)

    def allowed(self, filters: Filters) -> tuple[Document, ...]:
        """Acts by id, then files of no known act. Raises DocumentNotFound and DocumentAmbiguous for `doc:`."""
        if filters not in self._allowed:
            self._allowed[filters] = tuple(self._documents(filters))
        return self._allowed[filters]

    def passage(self, id: str) -> tuple[str, str, Passage]:
        """The act of the passage with that id, its title, and the passage."""
        held = self._ids.passage(id)
        return held.act, self._title(self._acts[held.act], held.passage.language), held.passage

    def _documents(self, filters: Filters) -> Iterator[Document]:
        selection = select(self._catalog, filters)
        looked_at = self._looked_at(selection)
        excluded = self._acts.keys() - selection.acts - set(selection.unknown)
        stated = {act for act in self._unread if act is not None}
        for id in sorted({*selection.acts, *selection.unknown, *(stated - excluded)}):
            yield self._document(id, filters, selection, looked_at.get(id, ()))
        for unread in self._unread.get(None, ()):
            yield Document(unread.path, "", Presence.UNREAD, unread=(unread,))

    def _document(self, id: str, filters: Filters, selection: Selection, texts: Sequence[_InOne]) -> Document:
        unread = tuple(self._unread.get(id, ()))
        languages = tuple(dict.fromkeys(each for text in texts for each in text))
        spoken = frozenset(text[0] for text in texts if text)
        if id in selection.unknown:
            silence = Presence.UNDECIDED
        elif unread:
            silence = Presence.UNREAD
        elif filters.languages and not set(filters.languages) & set(languages):
            silence = Presence.OTHER_LANGUAGE
        else:
            silence = Presence.NONE
        act = self._acts.get(id)
        wanted = spoken & set(filters.languages) if filters.languages else spoken
        return Document(id, self._title(act, *languages) if act else "", silence, languages, wanted, unread)

    def _looked_at(self, selection: Selection) -> dict[str, list[_InOne]]:
        """The texts of each act in the editions that are looked through."""
        rows = [row for row in selection.editions.values() if row not in self._languages]
        self._languages.update(spoken.languages_of(self._catalog, rows) if rows else {})
        found: dict[str, list[_InOne]] = defaultdict(list)
        for row in selection.editions.values():
            found[self._act_of_edition[row]].append(self._languages[row])
        return found

    def _title(self, act: Act, *languages: Language) -> str:
        wanted = (*((self._language,) if self._language else ()), *languages)
        return next((act.titles[each] for each in wanted if each in act.titles), next(iter(act.titles.values()), ""))

    def _as_unread(self, file: HeldFile) -> Unread:
        act = self._acts.get(file.act or "")
        return Unread(file.path, file.outcome, file.areas or (act.areas if act else ()), file.act)
