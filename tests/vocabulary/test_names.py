"""The names of concepts, analysed once and kept."""

from trafsearch.vocabulary.names import dump_names, load_names, names_of
from trafsearch.vocabulary.vocabulary import Vocabulary


def test_kept_names_are_those_of_the_vocabulary(vocabulary: Vocabulary) -> None:
    kept = load_names(dump_names(vocabulary))
    assert all(kept(concept.id) == names_of(concept) for concept in vocabulary.concepts.values())


def test_a_word_that_counts_as_written_is_known_by_its_folded_form(vocabulary: Vocabulary) -> None:
    words = {name.label.text: name.words for name in names_of(vocabulary.concept("ilo"))}
    assert words["МОТ"] == (("=мот",),)


def test_negative_labels_are_no_names(vocabulary: Vocabulary) -> None:
    assert all(name.label.is_name for concept in vocabulary.concepts.values() for name in names_of(concept))
