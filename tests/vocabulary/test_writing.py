"""What a program writes into a person's file leaves the person's words there."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from trafsearch.errors import BadVocabulary
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.loading import files_of_concepts, load_unchecked, load_vocabulary
from trafsearch.vocabulary.taking_in import carry_out, plan
from trafsearch.vocabulary.writing import table_of, with_concepts

RU, KK, EN = Language.RU, Language.KK, Language.EN
FILE = """# Source: our own reading.

# ── Children ──
[concept.child-soldiers]  # after the protocol
pref = { ru = "дети-солдаты", en = "child soldiers" }
alt.ru = [
  "ребёнок-солдат",  # singular
  "юный комбатант",
]
broader = []
source = "CRC"  # and its protocol

# ── Goods ──
[concept.goods]
pref = { en = "goods" }
"""
SOLDIERS = Concept(
    "child-soldiers",
    {RU: ("дети-солдаты", "ребёнок-солдат", "юный комбатант"), EN: ("child soldiers",)},
    source="CRC",
)
GOODS = Concept("goods", {EN: ("goods",)})


def read(text: str) -> dict[str, object]:
    return {
        id: {key: value for key, value in table.items() if value}
        for id, table in tomllib.loads(text)["concept"].items()
    }


@pytest.mark.parametrize(
    "changed",
    [
        replace(SOLDIERS, labels={**SOLDIERS.labels, RU: ("дети-солдаты", "ребёнок-солдат", "комбатант")}),
        replace(SOLDIERS, labels={**SOLDIERS.labels, KK: ("бала сарбаздар", "бала сарбаз")}),
        replace(SOLDIERS, negative={EN: ("toy soldiers",)}, exact={EN: ("CAAFAG",)}),
        replace(SOLDIERS, broader=("armed-groups",), note={EN: 'Under "18".'}, source="CRC; its protocol"),
    ],
)
def test_a_concept_is_changed_in_its_place_and_comments_stay(changed: Concept) -> None:
    text = with_concepts(FILE, [changed])
    assert read(text) == {**read(FILE), **read(table_of(changed))}
    for comment in (
        "# Source: our own reading.",
        "# ── Children ──",
        "# after the protocol",
        "# singular",
        "# ── Goods ──",
    ):
        assert comment in text


def test_what_is_so_already_is_not_touched() -> None:
    assert with_concepts(FILE, [SOLDIERS, GOODS]) == FILE


def test_a_new_concept_stands_at_the_end() -> None:
    slaves = Concept("slaves", {RU: ("раб",)})
    assert with_concepts(FILE, [slaves]) == f'{FILE}\n[concept.slaves]\npref = {{ ru = "раб" }}\n'


def test_a_new_file_can_be_loaded(tmp_path: Path) -> None:
    concept = Concept("slaves", {RU: ("раб", 'так называемый "раб"')}, negative={RU: ("рабочий",)}, source="\\ 1")
    vocabulary = carry_out(plan({"slaves": concept}, tmp_path, "mine"), tmp_path)
    assert vocabulary.concepts["slaves"] == concept
    assert files_of_concepts(tmp_path) == {"slaves": tmp_path / "concepts" / "mine.toml"}


def test_only_what_differs_from_the_vocabulary_is_written(tmp_path: Path) -> None:
    built_in = dict(load_vocabulary().concepts)
    corruption = replace(built_in["corruption"], source="mine")
    planned = plan({**built_in, "corruption": corruption}, tmp_path, "mine")
    assert (planned.added, planned.replaced, planned.overridden) == ((), (), ("corruption",))
    assert len(planned.unchanged) == len(built_in) - 1
    assert carry_out(planned, tmp_path).concepts["corruption"] == corruption
    again = plan({"corruption": replace(corruption, source="theirs")}, tmp_path, "another")
    assert (again.replaced, list(again.files)) == (("corruption",), [tmp_path / "concepts" / "mine.toml"])


def test_what_does_not_fit_together_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "concepts" / "mine.toml"
    file.parent.mkdir()
    file.write_text(FILE, "utf-8")
    circle = {"a": Concept("a", {EN: ("a1",)}, broader=("b",)), "b": Concept("b", {EN: ("b1",)}, broader=("a",))}
    for theme in ("mine", "new"):
        with pytest.raises(BadVocabulary, match="leads back"):
            carry_out(plan(circle, tmp_path, theme), tmp_path)
    assert [each.name for each in file.parent.iterdir()] == ["mine.toml"]
    assert file.read_text("utf-8") == FILE


def test_every_concept_that_does_not_fit_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "concepts").mkdir()
    (tmp_path / "concepts" / "a.toml").write_text(
        '[concept.a]\npref.en = "a1"\nbroader = ["b"]\n[concept.b]\npref.en = "b1"\nbroader = ["a"]\n'
        '[concept.c]\npref.en = "c1"\nrelated = ["nowhere"]\n'
    )
    _, faults = load_unchecked(tmp_path)
    assert [str(each.facts["reason"]) for each in faults] == [
        "concept a: broader leads back to the concept itself",
        "concept b: broader leads back to the concept itself",
        "concept c: related names nowhere, which does not exist",
    ]
