"""What differs between two vocabularies, as far as it decides what is found."""

from dataclasses import dataclass

from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Changes:
    """`gone` are concepts that are no more, or have other labels now; `scanned` those that are new, or have; both ids.
    `has_other_areas` says that titles may put acts into other areas.
    """

    gone: frozenset[str]
    scanned: frozenset[str]
    has_other_areas: bool


def changes_between(old: Vocabulary, new: Vocabulary) -> Changes:
    """Names, notes, relations and sources of concepts decide nothing that is found in a text."""
    were, are = _labels(old), _labels(new)
    return Changes(
        gone=frozenset(id for id, labels in were.items() if are.get(id) != labels),
        scanned=frozenset(id for id, labels in are.items() if were.get(id) != labels),
        has_other_areas=dict(old.areas) != dict(new.areas),
    )


def only(vocabulary: Vocabulary, concepts: frozenset[str]) -> Vocabulary:
    """The vocabulary with those of its concepts alone."""
    kept = {id: concept for id, concept in vocabulary.concepts.items() if id in concepts}
    return Vocabulary(kept, vocabulary.areas, vocabulary.lenses)


def _labels(vocabulary: Vocabulary) -> dict[str, object]:
    return {id: (each.labels, each.exact, each.negative) for id, each in vocabulary.concepts.items()}
