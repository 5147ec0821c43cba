"""Whether the entries of a vocabulary fit together."""

from collections.abc import Iterable, Mapping

from trafsearch.language import Language
from trafsearch.vocabulary.area import Area
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import Entry
from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.vocabulary import Vocabulary


def check(
    vocabulary: Vocabulary,
    concepts: Mapping[str, Entry],
    areas: Mapping[str, Entry],
    lenses: Mapping[str, Entry],
) -> None:
    """Raises BadVocabulary at the first entry that is incomplete or names what does not exist."""
    for concept in vocabulary.concepts.values():
        _check_labels(concept, concepts[concept.id])
        _check_relations(concept, concepts[concept.id], vocabulary)
        _check_cycle(concept, concepts[concept.id], vocabulary)
    for area in vocabulary.areas.values():
        _check_area(area, areas[area.id])
    for lens in vocabulary.lenses.values():
        _check_lens(lens, lenses[lens.id], vocabulary)


def _check_labels(concept: Concept, entry: Entry) -> None:
    if not concept.labels:
        raise entry.refusal("pref is missing: write a preferred label in one language at least")
    for key in ("alt", "negative"):
        for language in entry.lists(key):
            if language not in concept.labels:
                raise entry.refusal(f"pref.{language} is missing, though there is {key}.{language}")
    for language, labels in concept.labels.items():
        _check_repeated((*labels, *concept.negative.get(language, ())), language, entry)


def _check_repeated(labels: Iterable[str], language: Language, entry: Entry) -> None:
    seen: set[str] = set()
    for label in labels:
        words = " ".join(label.casefold().split())
        if words in seen:
            raise entry.refusal(f"the {language} label «{label}» is repeated")
        seen.add(words)


def _check_relations(concept: Concept, entry: Entry, vocabulary: Vocabulary) -> None:
    relations = {"broader": concept.broader, "indicates": concept.indicates, "related": concept.related}
    for key, ids in relations.items():
        _check_ids(key, ids, vocabulary.concepts, entry)
        if concept.id in ids:
            raise entry.refusal(f"{key} names the concept itself")


def _check_ids(key: str, ids: Iterable[str], known: Iterable[str], entry: Entry) -> None:
    unknown = [id for id in ids if id not in known]
    if unknown:
        raise entry.refusal(f"{key} names {unknown[0]}, which does not exist")


def _check_cycle(concept: Concept, entry: Entry, vocabulary: Vocabulary) -> None:
    wider = list(concept.broader)
    for id in wider:  # grows meanwhile
        if id == concept.id:
            raise entry.refusal("broader leads back to the concept itself")
        if id in vocabulary.concepts:
            wider += [each for each in vocabulary.concepts[id].broader if each not in wider]


def _check_area(area: Area, entry: Entry) -> None:
    if not area.names:
        raise entry.refusal("pref is missing: write a name in one language at least")
    for words in (area.labels, area.titles):
        for language, labels in words.items():
            _check_repeated(labels, language, entry)


def _check_lens(lens: Lens, entry: Entry, vocabulary: Vocabulary) -> None:
    if not lens.titles:
        raise entry.refusal("title is missing: write one in one language at least")
    if not lens.rows:
        raise entry.refusal("rows are missing: name one concept at least")
    _check_ids("rows", lens.rows, vocabulary.concepts, entry)
    _check_ids("columns", lens.columns, vocabulary.areas, entry)
