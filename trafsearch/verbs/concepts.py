"""Concepts: the built-in ones, and one's own."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from trafsearch.catalog.labels import labels_met
from trafsearch.errors import BadConceptId, FileGiven, NoLabels, PathNotFound
from trafsearch.store.store import Store
from trafsearch.structure.whole_file import put_file
from trafsearch.verbs.arguments import allowed
from trafsearch.vocabulary import linting, loading
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import is_id
from trafsearch.vocabulary.exchange.formats import Exchange, export, form_of, read_export
from trafsearch.vocabulary.taking_in import Plan, carry_out, plan, theme_of, vocabulary_of
from trafsearch.vocabulary.vocabulary import Vocabulary

Known = Store | Vocabulary


def concepts(known: Known | None = None, *, lens: str | None = None) -> tuple[Concept, ...]:
    """The concepts of an index or a vocabulary, by default the built-in ones: all of them, or the rows of a lens.

    Each has labels in Russian, Kazakh and English, what it is narrower than, what it indicates, and its source.
    Raises UnknownLens.
    """
    vocabulary = _vocabulary(known)
    ids = vocabulary.lens(lens).rows if lens else vocabulary.concepts
    return tuple(vocabulary.concepts[id] for id in ids)


def load_vocabulary(folder: str | Path | None = None) -> Vocabulary:
    """The built-in concepts, policy areas and lenses, with those of a folder of your own on top.

    Raises BadVocabulary, which names the file and what is wrong in it.
    """
    return loading.load_vocabulary(Path(folder) if folder else None)


def check_concepts(known: Known | None = None) -> Iterator[linting.Finding]:
    """What looks wrong in a vocabulary, though it can be used; with an index also labels that are never met in it.

    `problem.is_warning` tells a likely mistake from what is often meant so.
    """
    if isinstance(known, Store):
        return linting.lint(known.vocabulary, labels_met(known.catalog), matcher=known.matcher)
    return linting.lint(_vocabulary(known))


def add_concepts(folder: str | Path, added: Iterable[Concept], *, theme: str = "own", dry_run: bool = False) -> Plan:
    """Put concepts of your own into a folder, in concepts/THEME.toml; all of them or none.

    The plan names those that are new, those that take the place of one in the folder or of a built-in one, and the
    files; with `dry_run` nothing is written. An index uses them once it is opened with `vocabulary=folder`.
    Raises FileGiven, BadConceptId, NoLabels, BadVocabulary.
    """
    target = Path(folder)
    if target.is_file():
        raise FileGiven(path=target)
    by_id = {each.id: each for each in added}
    for id, concept in by_id.items():
        if not is_id(id):
            raise BadConceptId(concept=id)
        if not any(concept.labels.values()):
            raise NoLabels(concept=id)
    planned = plan(by_id, target, theme_of(theme))
    if not dry_run:
        carry_out(planned, target)
    return planned


def export_concepts(
    file: str | Path, exported: Iterable[Concept | str] | None = None, *, form: Exchange | str | None = None
) -> None:
    """Write concepts, by default the built-in ones, for a spreadsheet or another program, without loss. A text among
    them is the id of a built-in one.

    `form` is csv, xlsx, turtle, rdfxml or jsonld (the last three are SKOS), by default that of the file's ending.
    Raises PathNotFound where the file's folder is missing, UnknownExchange where the ending says no form, BadArgument
    for another form, UnknownConcept.
    """
    path = Path(file)
    chosen, written_as = concepts() if exported is None else tuple(exported), _form(path, form)
    if not path.parent.is_dir():
        raise PathNotFound(path=path.parent)
    put_file(path, export(_named(chosen), written_as))


def import_concepts(
    folder: str | Path, file: str | Path, *, form: Exchange | str | None = None, dry_run: bool = False
) -> Plan:
    """Take the concepts of an exported file into a folder of your own; all of them or none, as `add_concepts`.

    Raises PathNotFound, UnknownExchange, BadArgument, BadRow, BadGraph, BadVocabulary.
    """
    path, target = Path(file), Path(folder)
    if not path.is_file():
        raise PathNotFound(path=path)
    read = read_export(path, _form(path, form), vocabulary_of(target).concepts)
    return add_concepts(target, read.values(), theme=path.stem, dry_run=dry_run)


def _vocabulary(known: Known | None) -> Vocabulary:
    if isinstance(known, Store):
        return known.vocabulary
    return known or loading.load_vocabulary()


def _named(chosen: tuple[Concept | str, ...]) -> list[Concept]:
    if not any(isinstance(each, str) for each in chosen):
        return [each for each in chosen if isinstance(each, Concept)]
    built_in = loading.load_vocabulary()
    return [built_in.concept(each) if isinstance(each, str) else each for each in chosen]


def _form(file: Path, named: Exchange | str | None) -> Exchange:
    return form_of(allowed(named, Exchange, "form") if named else None, file)
