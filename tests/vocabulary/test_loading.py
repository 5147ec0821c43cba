"""A user's vocabulary: added to the built-in one, or refused with the place to mend."""

from pathlib import Path

import pytest

from trafsearch.errors import BadVocabulary
from trafsearch.language import Language
from trafsearch.vocabulary.loading import load_vocabulary


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def test_a_users_concept_is_added(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        "concepts/mine.toml",
        """
        [concept.child-soldiers]
        pref = { ru = "дети-солдаты", en = "child soldiers" }
        alt.ru = ["ребёнок-солдат"]
        negative.en = ["toy soldiers"]
        broader = ["armed-groups"]
        note = { en = "Recruitment under 18." }
        source = "CRC, Optional Protocol"
        """,
    )
    concept = load_vocabulary(folder).concept("child-soldiers")
    assert concept.labels[Language.RU] == ("дети-солдаты", "ребёнок-солдат")
    assert concept.broader == ("armed-groups",)
    assert "corruption" in load_vocabulary(folder).concepts


def test_a_users_concept_takes_the_place_of_the_built_in_one(tmp_path: Path) -> None:
    folder = write(tmp_path, "concepts/mine.toml", '[concept.corruption]\npref = { en = "graft" }')
    vocabulary = load_vocabulary(folder)
    assert vocabulary.concept("corruption").labels == {Language.EN: ("graft",)}
    assert list(vocabulary.concepts) == list(load_vocabulary().concepts)


def test_a_users_area_and_lens(tmp_path: Path) -> None:
    write(tmp_path, "areas.toml", '[area.sport]\npref = { en = "sport" }\nlabels.en = ["sports policy"]')
    write(tmp_path, "lenses/mine.toml", 'title = { en = "Mine" }\nrows = ["corruption"]\ncolumns = ["sport"]')
    vocabulary = load_vocabulary(tmp_path)
    assert vocabulary.lens("mine").columns == ("sport",)
    assert vocabulary.area("sport").name(Language.RU) == "sport"


BAD = [
    ("unknown key alternative", "concepts/a.toml", '[concept.x]\npref.en = "x"\nalternative.en = ["y"]'),
    ("unknown key topic", "concepts/a.toml", '[topic.x]\npref.en = "x"'),
    ("pref is missing", "concepts/a.toml", "[concept.x]\n"),
    ("pref.ru is missing", "concepts/a.toml", '[concept.x]\npref.en = "x"\nalt.ru = ["икс"]'),
    ("unknown language fr", "concepts/a.toml", '[concept.x]\npref.fr = "x"'),
    ("«Slavery» is repeated", "concepts/a.toml", '[concept.x]\npref.en = "slavery"\nalt.en = ["Slavery "]'),
    ("«slave» is repeated", "concepts/a.toml", '[concept.x]\npref.en = "slave"\nnegative.en = ["slave"]'),
    ("broader names nowhere", "concepts/a.toml", '[concept.x]\npref.en = "x"\nbroader = ["nowhere"]'),
    ("indicates names nowhere", "concepts/a.toml", '[concept.x]\npref.en = "x"\nindicates = ["nowhere"]'),
    ("related names nowhere", "concepts/a.toml", '[concept.x]\npref.en = "x"\nrelated = ["nowhere"]'),
    ("names the concept itself", "concepts/a.toml", '[concept.x]\npref.en = "x"\nbroader = ["x"]'),
    (
        "broader leads back",
        "concepts/a.toml",
        '[concept.x]\npref.en = "x"\nbroader = ["y"]\n[concept.y]\npref.en = "y"\nbroader = ["x"]',
    ),
    ("alt must be a list", "concepts/a.toml", '[concept.x]\npref.en = "x"\nalt.en = "y"'),
    ("alt must go by language", "concepts/a.toml", '[concept.x]\npref.en = "x"\nalt = ["y"]'),
    ("pref must hold words", "concepts/a.toml", '[concept.x]\npref.en = " "'),
    ("alt must hold words", "concepts/a.toml", '[concept.x]\npref.en = "x"\nalt.en = ["—"]'),
    ("an id is made of", "concepts/a.toml", '[concept."Два слова"]\npref.en = "x"'),
    ("not TOML", "concepts/a.toml", "[concept.x"),
    ("pref is missing", "areas.toml", '[area.x]\nlabels.en = ["x"]'),
    ("columns names nowhere", "lenses/a.toml", 'title.en = "x"\nrows = ["corruption"]\ncolumns = ["nowhere"]'),
    ("rows names nowhere", "lenses/a.toml", 'title.en = "x"\nrows = ["nowhere"]'),
    ("rows are missing", "lenses/a.toml", 'title.en = "x"'),
    ("title is missing", "lenses/a.toml", 'rows = ["corruption"]'),
]


@pytest.mark.parametrize(("reason", "name", "text"), BAD)
def test_a_refusal_names_the_file_and_the_reason(tmp_path: Path, reason: str, name: str, text: str) -> None:
    with pytest.raises(BadVocabulary) as refusal:
        load_vocabulary(write(tmp_path, name, text))
    assert name in Path(str(refusal.value.facts["path"])).as_posix()
    assert reason in str(refusal.value)


def test_one_id_in_two_files_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "concepts/a.toml", '[concept.x]\npref.en = "x"')
    write(tmp_path, "concepts/b.toml", '[concept.x]\npref.en = "y"')
    with pytest.raises(BadVocabulary, match=r"a\.toml as well"):
        load_vocabulary(tmp_path)


def test_a_folder_without_vocabulary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadVocabulary, match="there is nothing"):
        load_vocabulary(tmp_path)
    with pytest.raises(BadVocabulary, match="no such folder"):
        load_vocabulary(tmp_path / "nowhere")
