"""Changing what a store holds, and bringing the engine to what the catalog says."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from trafsearch.catalog import acts, files, mentions, passages, words
from trafsearch.catalog.connection import Catalog, transaction
from trafsearch.catalog.held import FileFacts, HeldFile
from trafsearch.engine.protocol import Engine, PassageTerms
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.store.analysing import Analysing
from trafsearch.store.areas import with_guessed_areas
from trafsearch.store.compiled import Compiled

if TYPE_CHECKING:
    from trafsearch.structure.document import Document

_BATCH = 4000  # passages after which the engine is given what is new


class Writing:
    """Enters and removes files. Each call takes effect by itself; the engine follows in batches and at `finish`."""

    def __init__(self, catalog: Catalog, engine: Engine, compiled: Compiled) -> None:
        self._catalog, self._engine, self._areas = catalog, engine, compiled.area_matcher
        self._analyse = Analysing(catalog, compiled.matcher)
        self._waiting = 0

    def add_root(self, path: str) -> int:
        return files.add_root(self._catalog, path)

    def forget_root(self, path: str) -> None:
        with transaction(self._catalog):
            left = acts.acts_of_file(self._catalog, self.add_root(path))
            files.forget_root(self._catalog, path)
            acts.rebuild_acts(self._catalog, left)

    def move_root(self, inner: str, outer: str, folder: str) -> None:
        """Make the root `inner` a part of the root `outer`, in which it is `folder`; its files wait to be read anew."""
        with transaction(self._catalog):
            files.move_root(self._catalog, inner, self.add_root(outer), "" if folder == "." else f"{folder}/")

    def expect(self, root: int, paths: Iterable[str]) -> None:
        """Enter files that are to be read and are not held yet, so that an interrupted run shows what it left out."""
        outcome = Outcome(Status.PENDING, "found and not read yet: index again")
        with transaction(self._catalog):
            for path in paths:
                files.put_file(self._catalog, root, FileFacts(Source(path, "", ""), outcome))

    def put(self, root: int, facts: FileFacts, document: "Document | None") -> None:
        """Enter a file in place of what was held of it; `document` is None where no text came out."""
        with transaction(self._catalog):
            left = acts.acts_of_file(self._catalog, root, facts.source.path)
            file = files.put_file(self._catalog, root, facts)
            if document is not None:
                act = with_guessed_areas(document.act, self._areas)
                edition = acts.put_edition(self._catalog, document.edition, act, file)
                passages.put_passages(self._catalog, edition, document.passages, self._analyse)
                self._waiting += len(document.passages)
            acts.rebuild_acts(self._catalog, left)
        if self._waiting >= _BATCH:
            self._give_engine()

    def holds_edition(self, key: str, *, root: int, path: str) -> bool:
        """Whether another file is already held as that edition."""
        return acts.has_edition(self._catalog, key, but_for=(root, path))

    def holds_act(self, id: str, *, root: int, path: str) -> bool:
        """Whether another file is already held as a text of that act."""
        return acts.has_act(self._catalog, id, but_for=(root, path))

    def touch(self, file: HeldFile, *, size: int, modified: int) -> None:
        files.touch_file(self._catalog, file.row, size=size, modified=modified)

    def remove(self, root: int, file: HeldFile) -> None:
        with transaction(self._catalog):
            left = acts.acts_of_file(self._catalog, root, file.path)
            files.remove_file(self._catalog, file.row)
            acts.rebuild_acts(self._catalog, left)

    def finish(self) -> None:
        with transaction(self._catalog):
            acts.remove_unused_texts(self._catalog)
        self._give_engine()

    def _give_engine(self) -> None:
        give_engine(self._catalog, self._engine)
        self._waiting = 0


def analyse_again(catalog: Catalog, compiled: Compiled) -> None:
    """Give every text its words and mentions anew, from the catalog, and every act the areas that its titles name.

    The engine is then given everything again.
    """
    for edition, facts in acts.facts_of_editions(catalog).items():
        acts.put_facts(catalog, edition, with_guessed_areas(facts, compiled.area_matcher))
    words.remove_all_forms(catalog)
    passages.analyse_again(catalog, Analysing(catalog, compiled.matcher))
    acts.mark_in_engine(catalog, list(acts.editions_in_engine(catalog)), given=False)


def give_engine(catalog: Catalog, engine: Engine) -> None:
    """Make the engine hold just the editions that the catalog holds."""
    held = acts.editions_in_engine(catalog)
    has = engine.editions()
    new = sorted(row for row, given in held.items() if not given or row not in has)
    gone = sorted((has - held.keys()) | (has & set(new)))
    if not new and not gone:
        return
    with engine.writer() as writer:
        writer.remove(gone)
        writer.add(_terms(catalog, new))
    with transaction(catalog):
        acts.mark_in_engine(catalog, new, given=True)


def _terms(catalog: Catalog, editions: list[int]) -> Iterator[PassageTerms]:
    """What the engine is told of the editions' passages."""
    terms = {row: (*form.terms, f"={form.form}") for row, form in words.all_forms(catalog).items()}
    for edition in editions:
        rows = list(passages.contexts(catalog, edition))
        texts = sorted({content for _, own, context in rows for content in (own, *context)})
        forms = words.forms_of(catalog, texts)
        told = {content: [term for form in forms[content] for term in terms[form]] for content in texts}
        found = mentions.mentions_in(catalog, texts)
        concepts = {content: [mention.concept for mention in found[content]] for content in texts}
        for row, own, context in rows:
            yield PassageTerms(
                passage=row,
                edition=edition,
                own=told[own],
                context=[term for content in context for term in told[content]],
                concepts=concepts[own],
                context_concepts=[concept for content in context for concept in concepts[content]],
            )
