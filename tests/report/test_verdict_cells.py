"""Readers' verdicts decide what a cell of a gap report is, and are shown in it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.language import Language
from trafsearch.report.cell import GapReport, State
from trafsearch.report.gaps import find_gaps
from trafsearch.report.machine import to_json
from trafsearch.report.markdown import render_markdown
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.structure.verdict_file import with_verdicts

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
MENTION = "1. Борьба с торговлей людьми продолжается в стране."
NEAR = "1. Незаконная торговля и ввоз для людей товаров запрещены."
SILENT = "1. Музеи открыты ежедневно, вход свободный."
BRIDES = "1. Похищение невест осуждается обществом и законом."


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of nothing."""
    index = tmp_path_factory.mktemp("blank") / "index"
    Store(index, create=True).close()
    return index


@pytest.fixture(autouse=True)
def begun(blank: Path, tmp_path: Path) -> None:
    shutil.copytree(blank, tmp_path / "index")


def report(tmp_path: Path, text: str, *rulings: tuple[Ruling, str], concept: str = "human-trafficking") -> GapReport:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "act.md").write_text(f"# Образец\n\n{text}", encoding="utf-8")
    stated = '[[document]]\npath = "act.md"\nact = "kz-1"\nlanguage = "ru"\nareas = ["legal"]\n'
    (folder / "corpus.toml").write_text(stated, encoding="utf-8")
    given = [
        Verdict("kz-1", Language.RU, "kz-1/ru", "pt1", hash_of(text), concept, ruling, who, "because")
        for ruling, who in rulings
    ]
    (folder / "verdicts.csv").write_bytes(with_verdicts(None, folder / "verdicts.csv", given))
    with trafsearch.build_index([folder], tmp_path / "index") as store:
        return find_gaps(store, "threats", clock=CLOCK)


@pytest.mark.parametrize(
    ("state", "evidence", "overruled", "text", "ruling"),
    [
        (State.DIRECT, 1, 0, MENTION, None),
        (State.DIRECT, 1, 0, MENTION, Ruling.YES),
        (State.ABSENT, 0, 1, MENTION, Ruling.NO),
        (State.INDIRECT, 1, 0, MENTION, Ruling.INDIRECT),
        (State.ABSENT, 0, 0, NEAR, None),
        (State.ABSENT, 0, 0, NEAR, Ruling.NO),
        (State.DIRECT, 1, 0, NEAR, Ruling.YES),
        (State.INDIRECT, 1, 0, SILENT, Ruling.INDIRECT),
        (State.INDIRECT, 1, 0, BRIDES, None),
        (State.DIRECT, 1, 0, BRIDES, Ruling.YES),
    ],
)
def test_a_verdict_decides_on_the_cell(
    state: State, evidence: int, overruled: int, text: str, ruling: Ruling | None, tmp_path: Path
) -> None:
    rulings = [(ruling, "A. Reader")] if ruling else []
    cell = report(tmp_path, text, *rulings).cells["human-trafficking", "legal"]
    assert (cell.state, len(cell.evidence), len(cell.overruled)) == (state, evidence, overruled)


def test_no_on_what_indicates_leaves_no_indirect_evidence(tmp_path: Path) -> None:
    found = report(tmp_path, BRIDES, (Ruling.NO, "A."), concept="forced-marriage")
    cell = found.cells["human-trafficking", "legal"]
    assert (cell.state, len(cell.overruled)) == (State.ABSENT, 1)


def test_who_overruled_a_mention_and_why_stands_in_the_report(tmp_path: Path) -> None:
    found = report(tmp_path, MENTION, (Ruling.NO, "A. Reader"))
    cell = found.cells["human-trafficking", "legal"]
    assert cell.nearest is not None
    assert (cell.nearest.why, cell.nearest.held.passage.id) == ("overruled", "kz-1/ru#pt1")
    [form] = [each for each in to_json(found)["results"] if (each["row"], each["column"]) == (cell.row, cell.column)]
    [overruled] = form["overruled"]
    assert overruled["verdict"] == {"ruling": "no", "who": "A. Reader", "why": "because", "added": False}
    for language, said in ((Language.EN, "does not speak of it"), (Language.RU, "не об этом"), (Language.KK, "емес")):
        page = render_markdown(found, language)
        assert "A. Reader" in page
        assert said in page
        assert "○‡" in page


def test_the_manifest_tells_verdicts_apart(tmp_path: Path) -> None:
    hashes = set()
    for number, rulings in enumerate(([], [(Ruling.NO, "A.")], [(Ruling.YES, "A.")], [(Ruling.YES, "B.")])):
        shutil.copytree(tmp_path / "index", tmp_path / str(number) / "index")
        hashes.add(report(tmp_path / str(number), MENTION, *rulings).manifest["verdicts"])
    assert len(hashes) == 4


def test_the_manifest_counts_verdicts_whose_text_is_another_now(tmp_path: Path) -> None:
    held = report(tmp_path, MENTION, (Ruling.NO, "A."))
    assert held.manifest["verdicts_lost"] == 0
    law = tmp_path / "docs" / "act.md"
    law.write_text(law.read_text("utf-8").replace("продолжается", "идёт"), "utf-8")
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "index") as store:
        found = find_gaps(store, "threats", clock=CLOCK)
    assert found.manifest["verdicts_lost"] == 1
    assert found.cells["human-trafficking", "legal"].state is State.DIRECT


@pytest.mark.parametrize(
    ("state", "codes", "text", "ruling", "concept"),
    [
        (State.NOT_ASSESSABLE, ["verdict_lost"], NEAR, Ruling.YES, "human-trafficking"),
        (State.NOT_ASSESSABLE, ["verdict_lost"], SILENT, Ruling.INDIRECT, "human-trafficking"),
        (State.NOT_ASSESSABLE, ["verdict_lost"], NEAR, Ruling.YES, "child-trafficking"),
        (State.NOT_ASSESSABLE, ["verdict_lost"], NEAR, Ruling.YES, "forced-marriage"),
        (State.INDIRECT, ["verdict_lost"], BRIDES, Ruling.YES, "human-trafficking"),
        (State.ABSENT, [], NEAR, Ruling.YES, "terrorism"),
        (State.ABSENT, [], NEAR, Ruling.NO, "human-trafficking"),
        (State.DIRECT, [], MENTION, Ruling.YES, "human-trafficking"),
    ],
)
def test_a_lost_yes_is_no_silence(
    state: State, codes: list[str], text: str, ruling: Ruling, concept: str, tmp_path: Path
) -> None:
    report(tmp_path, text, (ruling, "A."), concept=concept)
    cell = read_again(tmp_path, ".", ";").cells["human-trafficking", "legal"]
    assert (cell.state, [each.code for each in cell.obstacles]) == (state, codes)


def test_a_lost_yes_is_told_with_its_passage(tmp_path: Path) -> None:
    report(tmp_path, NEAR, (Ruling.YES, "A."))
    found = read_again(tmp_path, ".", ";")
    [obstacle] = found.cells["human-trafficking", "legal"].obstacles
    assert (obstacle.act, obstacle.passage) == ("kz-1", "kz-1/ru#pt1")
    assert "ruled that kz-1/ru#pt1 speaks of it" in render_markdown(found, Language.EN)


def test_a_lost_verdict_that_was_given_again_stands_in_no_way(tmp_path: Path) -> None:
    report(tmp_path, NEAR, (Ruling.YES, "A."))
    verdicts = tmp_path / "docs" / "verdicts.csv"
    text = NEAR.replace(".", ";").replace("1;", "1.")
    again = Verdict("kz-1", Language.RU, "kz-1/ru", "pt1", hash_of(text), "human-trafficking", Ruling.NO, "A.", "")
    verdicts.write_bytes(with_verdicts(verdicts.read_bytes(), verdicts, [again]))
    cell = read_again(tmp_path, ".", ";").cells["human-trafficking", "legal"]
    assert (cell.state, cell.obstacles) == (State.ABSENT, ())


def test_a_yes_on_a_document_that_is_not_held_is_told_in_the_report(tmp_path: Path) -> None:
    report(tmp_path, NEAR, (Ruling.YES, "A."))
    stated = tmp_path / "docs" / "corpus.toml"
    stated.write_text(stated.read_text("utf-8").replace("kz-1", "kz-2"), "utf-8")
    found = read_again(tmp_path, ".", ".")
    assert [(note.code, note.words) for note in found.notes] == [
        ("verdicts_gone", ("kz-1/ru#pt1 (human-trafficking)",))
    ]
    assert found.cells["human-trafficking", "legal"].state is State.ABSENT


def read_again(tmp_path: Path, sign: str, other: str) -> GapReport:
    """The report after the last sign of the text was changed."""
    law = tmp_path / "docs" / "act.md"
    text = law.read_text("utf-8")
    assert text.endswith(sign)
    law.write_text(text[: -len(sign)] + other, "utf-8")
    with trafsearch.build_index([tmp_path / "docs"], tmp_path / "index") as store:
        return find_gaps(store, "threats", clock=CLOCK)
