"""What is held: documents, and the files that they were read from."""

from collections.abc import Mapping
from dataclasses import dataclass

from trafsearch.catalog import acts, editions
from trafsearch.catalog import files as catalog_files
from trafsearch.catalog.held import HeldFile
from trafsearch.ingest.correcting import Correction, corrections, write
from trafsearch.language import Language
from trafsearch.report.translation import Comparison, compare_twins
from trafsearch.report.twins import find_twins
from trafsearch.results.coverage import Coverage
from trafsearch.store import covering
from trafsearch.store.families import Relative, relatives_of_acts
from trafsearch.store.naming import find_act
from trafsearch.store.store import Store
from trafsearch.structure.act import Act, ActType
from trafsearch.verbs.arguments import Day, Names, allowed, day_of, listed
from trafsearch.verbs.findings import Findings


@dataclass(frozen=True, slots=True)
class Document:
    """An act with the languages that a text of it is held in, and the other acts that are copies, editions or twins."""

    act: Act
    languages: tuple[Language, ...]
    related: tuple[Relative[str], ...]

    @property
    def id(self) -> str:
        return self.act.id


def documents(store: Store, *, areas: Names = (), types: Names = ()) -> Findings[Document]:
    """The documents that are held, by id; of these policy areas and types, or all.

    What is known of each stands in its `act`; `act.guessed` names the fields that were read off the text, and off what.
    Raises UnknownArea, and BadArgument for a type that there is not.
    """
    chosen = [store.vocabulary.area(area).id for area in listed(areas)]
    wanted = [allowed(each, ActType, "types") for each in listed(types)]
    held = [
        act
        for act in acts.acts(store.catalog)
        if (not chosen or set(chosen) & set(act.areas)) and (not wanted or act.type in wanted)
    ]
    languages, related = _languages(store), relatives_of_acts(store.catalog)
    found = tuple(Document(act, languages.get(act.id, ()), tuple(related.get(act.id, ()))) for act in held)
    return Findings(Document, found, covering.coverage(store.catalog, [each.id for each in found]))


def document(store: Store, name: str) -> Document:
    """The document called so: by its id, a path, its number or a part of its title.

    Raises DocumentNotFound, DocumentAmbiguous.
    """
    act = find_act(store.catalog, name)
    related = relatives_of_acts(store.catalog).get(act.id, ())
    return Document(act, _languages(store).get(act.id, ()), tuple(related))


def files(store: Store) -> Findings[HeldFile]:
    """All files that were looked at, by path, each with the `outcome` of reading it: what is not whole says why."""
    return Findings(HeldFile, tuple(catalog_files.files(store.catalog)), coverage(store))


def coverage(store: Store, names: Names | None = None) -> Coverage:
    """How many acts and passages are held, and which files were not read whole; of all, or of these documents.

    Unread files of which no act is known always count, for they could be any. Raises DocumentNotFound,
    DocumentAmbiguous.
    """
    acts_meant = None if names is None else [find_act(store.catalog, name).id for name in listed(names)]
    return covering.coverage(store.catalog, acts_meant)


def twins(store: Store, document: str = "", *, as_of: Day | None = None) -> Findings[Comparison]:
    """What one language version of a document says and the other does not: of one document, or of all.

    Raises DocumentNotFound, DocumentAmbiguous.
    """
    act = find_act(store.catalog, document).id if document else None
    found = tuple(compare_twins(store, each) for each in find_twins(store.catalog, act, day_of(as_of, "as_of")))
    held = {version.act for each in found for version in (each.twins.one, each.twins.other)}
    return Findings(Comparison, found, covering.coverage(store.catalog, sorted(held)))


def correct(store: Store, document: str, facts: Mapping[str, str], *, dry_run: bool = False) -> list[Correction]:
    """State what is known better of a document: `{"areas": "migration", "adopted": "2011-07-22"}`, "" to take out.

    It is written into the corpus.toml beside the documents, unless `dry_run`; `diff` of each shows what changes.
    `update_index` then takes it over. Raises BadField, BadBibliography, UnknownArea, DocumentNotFound,
    DocumentAmbiguous, PathNotFound.
    """
    settings = [f"{field}={value}" for field, value in facts.items()]
    found = [each for each in corrections(store, document, settings) if each.before != each.after]
    for each in found if not dry_run else ():
        write(each)
    return found


def _languages(store: Store) -> dict[str, tuple[Language, ...]]:
    found: dict[str, dict[Language, None]] = {}
    for edition in editions.editions(store.catalog):
        found.setdefault(edition.act, {})[edition.language] = None
    return {act: tuple(languages) for act, languages in found.items()}
