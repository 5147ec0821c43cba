"""Changing what a store holds, and bringing the engine to what the catalog says."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from trafsearch.catalog import acts, contents, editions, entering, files, mentions, passages, words
from trafsearch.catalog.connection import Catalog, transaction
from trafsearch.catalog.held import FileFacts, HeldFile
from trafsearch.catalog.standing import forget_standing, keep_standing
from trafsearch.catalog.verdicts import put_verdicts
from trafsearch.engine.protocol import Engine, PassageTerms
from trafsearch.extraction.extraction import Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.store.analysing import Analysing
from trafsearch.store.areas import with_guessed_areas
from trafsearch.store.compiled import Compiled
from trafsearch.store.relating import relate_new_texts
from trafsearch.store.ruling import expect_judging, judge_again, judge_new, take_back_all

if TYPE_CHECKING:
    from trafsearch.structure.act import Act
    from trafsearch.structure.document import Document
    from trafsearch.structure.verdict import Verdict

_BATCH = 4000  # passages after which the engine is given what is new


class Writing:
    """Enters and removes files. Each call takes effect by itself; the engine follows in batches and at `finish`."""

    def __init__(self, catalog: Catalog, engine: Engine, compiled: Compiled) -> None:
        self._catalog, self._engine, self._areas = catalog, engine, compiled.area_matcher
        self._vocabulary = compiled.vocabulary
        self._analyse = Analysing(catalog, compiled.matcher)
        self._waiting = 0

    def add_root(self, path: str) -> int:
        return files.add_root(self._catalog, path)

    def forget_root(self, path: str) -> None:
        with transaction(self._catalog):
            left = editions.acts_of_file(self._catalog, self.add_root(path))
            files.forget_root(self._catalog, path)
            acts.rebuild_acts(self._catalog, left)
            self._judge_again()

    def move_root(self, inner: str, outer: str, folder: str) -> None:
        """Make the root `inner` a part of the root `outer`, in which it is `folder`; its files wait to be read anew."""
        with transaction(self._catalog):
            files.move_root(self._catalog, inner, self.add_root(outer), "" if folder == "." else f"{folder}/")
            self._judge_again()

    def expect(self, root: int, paths: Iterable[str]) -> None:
        """Enter files that are to be read and are not held yet, so that an interrupted run shows what it left out."""
        outcome = Outcome(Status.PENDING, "found and not read yet: index again")
        with transaction(self._catalog):
            for path in paths:
                files.put_file(self._catalog, root, FileFacts(Source(path, "", ""), outcome))

    def put(self, root: int, facts: FileFacts, documents: "Sequence[Document]") -> None:
        """Enter a file in place of what was held of it, its editions from the oldest on; none if it has no text."""
        with transaction(self._catalog):
            left = editions.acts_of_file(self._catalog, root, facts.source.path)
            file = files.put_file(self._catalog, root, facts)
            if documents:
                self._put_text(file, documents)
            acts.rebuild_acts(self._catalog, left)
            self._judge_new({*left, *(each.act.id for each in documents)})
        if self._waiting >= _BATCH:
            self._give_engine()

    def _put_text(self, file: int, documents: "Sequence[Document]") -> None:
        newest = documents[-1]
        act = with_guessed_areas(newest.act, self._areas, self._analyse.tokens)
        text = editions.put_text(self._catalog, newest.edition.language, act, file)
        for document in documents:
            edition = editions.put_edition(self._catalog, text, document.edition)
            entering.put_passages(self._catalog, text, edition, document.passages, self._analyse)
            self._waiting += len(document.passages)

    def said_elsewhere(self, act: str, *, root: int, path: str) -> "list[tuple[str, Act]]":
        """What other files that are held as the act say of it, each with its place."""
        return editions.said_elsewhere(self._catalog, act, but_for=(root, path))

    def kept_apart(self, act: str, *, root: int, path: str) -> "list[tuple[str, Act]]":
        """What other files say that are held under ids made from this one, each with its place."""
        return editions.kept_apart(self._catalog, act, but_for=(root, path))

    def document_of(self, file: HeldFile) -> "Act | None":
        """The act that the file is a text of."""
        return acts.get_act(self._catalog, file.act) if file.act else None

    def note(self, place: str, note: Note) -> None:
        """Add a note to the file at that place."""
        with transaction(self._catalog):
            files.note_file(self._catalog, place, note)

    def holds_edition(self, key: str, *, root: int, path: str) -> bool:
        """Whether another file is already held as that edition."""
        return editions.has_edition(self._catalog, key, but_for=(root, path))

    def holds_act(self, id: str, *, root: int, path: str) -> bool:
        """Whether another file is already held as a text of that act."""
        return editions.has_act(self._catalog, id, but_for=(root, path))

    def touch(self, file: HeldFile, *, size: int, modified: int) -> None:
        files.touch_file(self._catalog, file.row, size=size, modified=modified)

    def remove(self, root: int, file: HeldFile) -> None:
        with transaction(self._catalog):
            left = editions.acts_of_file(self._catalog, root, file.path)
            files.remove_file(self._catalog, file.row)
            acts.rebuild_acts(self._catalog, left)
            self._judge_new(left)

    def relate(self) -> None:
        """Find what the new texts are to the others; what an interrupted run has left out is made good by the next."""
        relate_new_texts(self._catalog)

    def keep_verdicts(self, root: int, verdicts: "Iterable[tuple[str, Verdict]]", file: str = "") -> None:
        """Hold these, each with its file, in place of what was held of the root, and of `file` under any root."""
        with transaction(self._catalog):
            judged = take_back_all(self._catalog)
            put_verdicts(self._catalog, root, verdicts, file)
            judge_again(self._catalog, self._vocabulary, judged)

    def judge(self) -> None:
        """Carry out all verdicts anew."""
        with transaction(self._catalog):
            self._judge_again()

    def _judge_again(self) -> None:
        judge_again(self._catalog, self._vocabulary, take_back_all(self._catalog))

    def _judge_new(self, acts: Iterable[str]) -> None:
        """So that nobody sees a text without what readers said of it."""
        judge_new(self._catalog, self._vocabulary, acts)
        expect_judging(self._catalog)

    def finish(self) -> None:
        with transaction(self._catalog):
            contents.remove_unused_contents(self._catalog)
            keep_standing(self._catalog)
        self._give_engine()

    def _give_engine(self) -> None:
        give_engine(self._catalog, self._engine)
        self._waiting = 0


def analyse_again(catalog: Catalog, compiled: Compiled) -> None:
    """Give every text its words and mentions anew, from the catalog, and every act the areas that its titles name.

    The engine is then given everything again.
    """
    for text, facts in editions.facts_of_texts(catalog).items():
        editions.put_facts(catalog, text, with_guessed_areas(facts, compiled.area_matcher))
    forget_standing(catalog)
    words.remove_all_forms(catalog)
    contents.analyse_again(catalog, Analysing(catalog, compiled.matcher))
    keep_standing(catalog)
    editions.mark_in_engine(catalog, list(editions.texts_in_engine(catalog)), given=False)


def give_engine(catalog: Catalog, engine: Engine) -> None:
    """Make the engine hold just the texts that the catalog holds."""
    held = editions.texts_in_engine(catalog)
    has = engine.texts()
    new = sorted(row for row, given in held.items() if not given or row not in has)
    gone = sorted((has - held.keys()) | (has & set(new)))
    if not new and not gone:
        return
    with engine.writer() as writer:
        writer.remove(gone)
        writer.add(_terms(catalog, new))
    with transaction(catalog):
        editions.mark_in_engine(catalog, new, given=True)


def _terms(catalog: Catalog, texts: list[int]) -> Iterator[PassageTerms]:
    """What the engine is told of the texts' passages, in all their editions."""
    terms = {row: (*form.terms, f"={form.form}") for row, form in words.all_forms(catalog).items()}
    for text in texts:
        rows = list(passages.contexts(catalog, text))
        used = sorted({content for _, own, context in rows for content in (own, *context)})
        forms = words.forms_of(catalog, used)
        told = {content: [term for form in forms[content] for term in terms[form]] for content in used}
        found = mentions.mentions_in(catalog, used)
        concepts = {content: [mention.concept for mention in found[content]] for content in used}
        for row, own, context in rows:
            yield PassageTerms(
                passage=row,
                text=text,
                own=told[own],
                context=[term for content in context for term in told[content]],
                concepts=concepts[own],
                context_concepts=[concept for content in context for concept in concepts[content]],
            )
