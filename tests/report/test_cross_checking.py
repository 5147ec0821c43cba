"""The engine and the catalog must find the same mentions; where they do not, the report says so."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.cli.exit_code import ExitCode
from trafsearch.engine.protocol import PassageTerms
from trafsearch.report.cell import Note
from trafsearch.report.gaps import find_gaps
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
STATED = '[[document]]\npath = "act.md"\nlanguage = "ru"\nact = "act"\nareas = ["legal"]\n'
TEXT = "# Образец\n\n1. Борьба с торговлей людьми продолжается.\n\n2. Музеи открыты для всех."


@pytest.fixture
def index(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "act.md").write_text(TEXT, encoding="utf-8")
    (documents / "corpus.toml").write_text(STATED, encoding="utf-8")
    trafsearch.build_index([documents], tmp_path / "index").close()
    return tmp_path / "index"


def differences(store: Store, *, cross_checked: bool = True) -> list[Note]:
    notes = find_gaps(store, "threats", clock=CLOCK, cross_checked=cross_checked).notes
    return [note for note in notes if note.code == "engine_differs"]


def tell_the_engine(index: Path, concepts: list[str]) -> None:
    """That every passage of the act mentions these concepts, and no other."""
    with Store(index) as store:
        rows = [row for (row,) in store.catalog.execute("SELECT id FROM passage ORDER BY id")]
        texts = store.engine.texts()
        with store.engine.writer() as writer:
            writer.remove(texts)
            writer.add(PassageTerms(row, min(texts), ["слово"], [], concepts, []) for row in rows)


def test_engine_and_catalog_agree(index: Path) -> None:
    with Store(index) as store:
        assert differences(store) == []


def test_they_agree_on_the_corpus(corpus_store: Store) -> None:
    assert differences(corpus_store) == []


def test_a_mention_that_the_engine_lacks_is_told(index: Path) -> None:
    tell_the_engine(index, [])
    with Store(index) as store:
        assert [note.words for note in differences(store)] == [("human-trafficking", "act/ru#pt1")]


def test_a_mention_that_only_the_engine_has_is_told(index: Path) -> None:
    tell_the_engine(index, ["human-trafficking", "slavery"])
    with Store(index) as store:
        told = {note.words[0]: set(note.words[1:]) for note in differences(store)}
    assert told["human-trafficking"] >= {"act/ru#pt2"}
    assert "act/ru#pt1" not in told["human-trafficking"]
    assert told["slavery"] >= {"act/ru#pt1", "act/ru#pt2"}


def test_it_can_be_left_out(index: Path) -> None:
    tell_the_engine(index, [])
    with Store(index) as store:
        assert differences(store, cross_checked=False) == []


def test_the_command_fails_and_still_writes_the_report(index: Path, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from trafsearch.cli.program import program

    tell_the_engine(index, [])
    file = tmp_path / "gaps.md"
    result = CliRunner().invoke(program, ["gaps", "--index", str(index), "-o", str(file), "--lang", "en"])
    assert result.exit_code == ExitCode.FAILED
    assert "act/ru#pt1" in result.stderr
    assert "act/ru#pt1" in file.read_text(encoding="utf-8")
