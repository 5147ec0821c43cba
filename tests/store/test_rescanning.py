"""A changed vocabulary changes the mentions of the concepts that changed, and of no other."""

import shutil
from pathlib import Path

import pytest

from trafsearch import ingest
from trafsearch.catalog import editions
from trafsearch.catalog.connection import connect
from trafsearch.store.compiled import Compiled, compile_into
from trafsearch.store.rescanning import scan_again
from trafsearch.store.store import Store

LAW = """О противодействии торговле людьми и наркотиками

Статья 1. Торговля людьми, в том числе несовершеннолетними, запрещена. МОТ и ХЕҰ-ның конвенциялары.

Статья 2. Адам саудасы мен бала саудасына қарсы іс-қимыл (саудасы туралы). Drug and human trafficking.
"""
OTHER = "О дорожном движении\n\nСтатья 1. Дороги строят."

FIRST = """
[concept.labour-organization]
pref = { ru = "международная организация труда" }
exact.ru = ["МОТ"]

[concept.road]
pref = { ru = "дорога" }
note = { ru = "Всякая дорога." }
"""
CHANGED = FIRST.replace('["МОТ"]', '["МОТ", "ХЕҰ"]')

Row = tuple[object, ...]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    (folder / "documents").mkdir()
    (folder / "documents" / "law.txt").write_text(LAW, "utf-8")
    (folder / "documents" / "other.txt").write_text(OTHER, "utf-8")
    (folder / "mine" / "concepts").mkdir(parents=True)
    with Store(folder / "index", create=True, vocabulary=write(folder / "mine", FIRST)) as store:
        ingest.index(store, [folder / "documents"])
    return folder


@pytest.fixture
def vocabulary(built: Path) -> Path:
    return write(built / "mine", FIRST)


@pytest.fixture
def index(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built / "index", tmp_path / "index"))


def write(vocabulary: Path, text: str) -> Path:
    (vocabulary / "concepts" / "mine.toml").write_text(text, "utf-8")
    return vocabulary


def mentions(index: Path) -> list[Row]:
    catalog = connect(index)
    rows = catalog.execute("SELECT * FROM mention ORDER BY content, concept, start").fetchall()
    catalog.close()
    return rows


def run(index: Path, statement: str) -> None:
    catalog = connect(index)
    catalog.execute(statement)
    catalog.close()


def of(concept: str, rows: list[Row]) -> list[Row]:
    return [row for row in rows if row[1] == concept]


def test_only_the_changed_concept_is_looked_for_again(index: Path, vocabulary: Path) -> None:
    before = mentions(index)
    assert len(of("labour-organization", before)) == 1
    run(index, "DELETE FROM mention WHERE concept = 'road'")  # whoever looks for it would find it
    Store(index, vocabulary=write(vocabulary, CHANGED)).close()
    after = mentions(index)
    assert len(of("labour-organization", after)) == 2
    assert of("road", after) == []
    assert [row for row in after if row[1] != "labour-organization"] == [
        row for row in before if row[1] not in ("labour-organization", "road")
    ]


def test_it_gives_what_a_scan_from_nothing_gives(index: Path, vocabulary: Path) -> None:
    Store(index, vocabulary=write(vocabulary, CHANGED)).close()
    step_by_step = mentions(index)
    run(index, "UPDATE meta SET value = 'something else' WHERE name = 'made_with'")
    Store(index, vocabulary=vocabulary).close()
    assert mentions(index) == step_by_step
    assert len(step_by_step) > 8


def test_a_concept_that_is_gone_takes_its_mentions_along(index: Path, vocabulary: Path) -> None:
    assert of("road", mentions(index)) != []
    Store(index, vocabulary=write(vocabulary, FIRST.split("[concept.road]")[0])).close()
    assert of("road", mentions(index)) == []


def test_a_note_changes_no_mention(index: Path, vocabulary: Path) -> None:
    run(index, "DELETE FROM mention WHERE concept = 'road'")
    Store(index, vocabulary=write(vocabulary, FIRST.replace("Всякая", "Любая"))).close()
    assert of("road", mentions(index)) == []


def test_only_texts_whose_mentions_differ_are_given_to_the_engine_again(index: Path, vocabulary: Path) -> None:
    catalog = connect(index)
    old = Compiled(catalog).vocabulary
    scan_again(catalog, old, compile_into(catalog, write(vocabulary, CHANGED)))
    assert sorted(editions.texts_in_engine(catalog).values()) == [False, True]
    catalog.close()
