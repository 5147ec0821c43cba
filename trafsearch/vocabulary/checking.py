"""Whether the entries of a vocabulary fit together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from trafsearch.errors import BadVocabulary
from trafsearch.language import Language
from trafsearch.vocabulary.area import Area
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import Entry
from trafsearch.vocabulary.gap import GAP
from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.vocabulary import Vocabulary


def check(
    vocabulary: Vocabulary,
    concepts: Mapping[str, Entry],
    areas: Mapping[str, Entry],
    lenses: Mapping[str, Entry],
) -> None:
    """Raises BadVocabulary at the first entry that is incomplete or names what does not exist."""
    for fault in faults(vocabulary, concepts, areas, lenses):
        raise fault


def faults(
    vocabulary: Vocabulary,
    concepts: Mapping[str, Entry],
    areas: Mapping[str, Entry],
    lenses: Mapping[str, Entry],
) -> Iterator[BadVocabulary]:
    """Of each entry the first thing that is incomplete or names what does not exist."""
    checks = [
        *(partial(_check_concept, each, concepts[each.id], vocabulary) for each in vocabulary.concepts.values()),
        *(partial(_check_area, each, areas[each.id]) for each in vocabulary.areas.values()),
        *(partial(check_lens, each, lenses[each.id], vocabulary) for each in vocabulary.lenses.values()),
    ]
    for check_one in checks:
        try:
            check_one()
        except BadVocabulary as fault:
            yield fault


def _check_concept(concept: Concept, entry: Entry, vocabulary: Vocabulary) -> None:
    _check_labels(concept, entry)
    _check_relations(concept, entry, vocabulary)
    _check_cycle(concept, entry, vocabulary)


def _check_labels(concept: Concept, entry: Entry) -> None:
    if not concept.labels:
        raise entry.refusal("pref is missing: write a preferred label in one language at least")
    for key in ("alt", "exact", "negative"):
        for language in entry.lists(key):
            if language not in concept.labels:
                raise entry.refusal(f"pref.{language} is missing, though there is {key}.{language}")
    for language, labels in concept.labels.items():
        others = concept.negative.get(language, ())
        _check_repeated((*labels, *others), language, entry)
        _check_gaps((*labels, *others), language, entry)
    for language, labels in concept.exact.items():
        _check_exact(labels, language, entry)


def _check_repeated(labels: Iterable[str], language: Language, entry: Entry) -> None:
    seen: set[str] = set()
    for label in labels:
        words = " ".join(label.casefold().split())
        if words in seen:
            raise entry.refusal(f"the {language} label «{label}» is repeated")
        seen.add(words)


def _check_gaps(labels: Iterable[str], language: Language, entry: Entry) -> None:
    """A gap stands between two words, and a label has one at the most."""
    for label in labels:
        parts = label.split(GAP)
        if len(parts) > 2 or (len(parts) == 2 and not all(any(map(str.isalnum, part)) for part in parts)):
            raise entry.refusal(f"the {language} label «{label}» must have one {GAP} at the most, between two words")


def _check_exact(labels: Sequence[str], language: Language, entry: Entry) -> None:
    for label in labels:
        if GAP in label:
            raise entry.refusal(f"the {language} label «{label}» is exact and cannot have {GAP}")
        if label == label.lower():
            raise entry.refusal(f"the exact {language} label «{label}» has no capital: write it under alt")
    if len(set(labels)) < len(labels):
        raise entry.refusal(f"an exact {language} label is repeated")


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


def check_lens(lens: Lens, entry: Entry, vocabulary: Vocabulary) -> None:
    """Raises BadVocabulary where it is incomplete or names what does not exist."""
    if not lens.titles:
        raise entry.refusal("title is missing: write one in one language at least")
    if not lens.rows:
        raise entry.refusal("rows are missing: name one concept at least")
    _check_ids("rows", lens.rows, vocabulary.concepts, entry)
    _check_ids("columns", lens.columns, vocabulary.areas, entry)
