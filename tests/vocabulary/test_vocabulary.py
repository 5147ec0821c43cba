"""How concepts hang together, and what is said of an id that nobody knows."""

from dataclasses import replace

import pytest

from trafsearch.errors import UnknownArea, UnknownConcept, UnknownLens
from trafsearch.language import Language
from trafsearch.vocabulary.matcher import matcher_key
from trafsearch.vocabulary.vocabulary import Vocabulary

NARROWER = [
    ("trafficking", ("trafficking", "child-trafficking", "sale-of-babies")),
    ("child-trafficking", ("child-trafficking", "sale-of-babies")),
    ("poverty", ("poverty",)),
]
INDICATING = [
    # slavery with what is narrower; not sale-of-babies, which is trafficking; not poverty, which indicates slavery
    ("trafficking", ("slavery", "debt-bondage")),
    ("child-trafficking", ()),
    ("slavery", ("poverty",)),
]


@pytest.mark.parametrize(("id", "expected"), NARROWER)
def test_narrower(small: Vocabulary, id: str, expected: tuple[str, ...]) -> None:
    assert small.narrower(id) == expected


@pytest.mark.parametrize(("id", "expected"), INDICATING)
def test_indicating(small: Vocabulary, id: str, expected: tuple[str, ...]) -> None:
    assert small.indicating(id) == expected


def test_an_unknown_concept_is_answered_with_near_ones(vocabulary: Vocabulary) -> None:
    with pytest.raises(UnknownConcept, match="human-trafficking"):
        vocabulary.concept("human-traficking")
    with pytest.raises(UnknownConcept, match="child-trafficking"):
        vocabulary.narrower("trafficking")


def test_an_unknown_area_or_lens_is_answered_with_all(vocabulary: Vocabulary) -> None:
    with pytest.raises(UnknownArea, match=r"foreign, migration"):
        vocabulary.area("emigration")
    with pytest.raises(UnknownLens, match="threats"):
        vocabulary.lens("threat")


def test_the_hash_is_of_the_content_not_of_its_order(small: Vocabulary) -> None:
    turned = Vocabulary(dict(reversed(small.concepts.items())), {}, {})
    changed = replace(small.concept("poverty"), labels={Language.RU: ("нищета",)})
    other = Vocabulary({**small.concepts, "poverty": changed}, {}, {})
    assert turned.hash == small.hash != other.hash
    assert matcher_key(turned) == matcher_key(small) != matcher_key(other)


def test_what_the_article_calls_a_form_of_trafficking_indicates_it(vocabulary: Vocabulary) -> None:
    direct, indirect = vocabulary.narrower("human-trafficking"), vocabulary.indicating("human-trafficking")
    assert {"human-trafficking", "child-trafficking", "trafficking-in-women"} <= set(direct)
    assert {"illegal-migration", "forced-labour", "slavery", "organ-removal", "darknet"} <= set(indirect)
    assert set(direct).isdisjoint(indirect)


def test_every_concept_and_area_has_words_in_three_languages(vocabulary: Vocabulary) -> None:
    for entry in (*vocabulary.concepts.values(), *vocabulary.areas.values()):
        assert set(entry.labels) == {Language.RU, Language.KK, Language.EN}, entry.id
