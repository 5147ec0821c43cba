"""Two reports beside each other: which cells differ, which quotes came or went, and through which documents."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from written_reports import Folder, tampered

from trafsearch.language import Language
from trafsearch.report.cell import By
from trafsearch.report.differing import CellChange, Differences, differences
from trafsearch.report.differing.cells import Because
from trafsearch.report.differing.files import Fate, file_changes
from trafsearch.report.differing.quotes import only_in_one
from trafsearch.store.store import Store
from trafsearch.vocabulary.lens import Lens


def quote(id: str, text: str, words: str, *also_in: str, concept: str = "slavery") -> dict[str, Any]:
    act, _, rest = id.partition("/")
    address = {"steps": [], "text": rest.partition("#")[2]}
    at = text.index(words)
    facts = {"id": id, "act": act, "language": rest[:2], "text": text, "concept": concept, "address": address}
    return {**facts, "span": [at, at + len(words)], "also_in": list(also_in)}


HERE = quote("a/ru@2020-01-01#pt1", "Рабство запрещено.", "Рабство")
TWICE = quote("a/ru@2020-01-01#pt1", "Рабство запрещено. Рабство карается.", "Рабство")


@pytest.mark.parametrize(
    ("gone", "come", "before", "after"),
    [
        ([], [], [HERE], [HERE]),
        ([], [], [], []),
        ([HERE], [], [HERE], []),
        ([], [HERE], [], [HERE]),
        ([], [HERE], [HERE], [HERE, HERE]),
        ([], [], [HERE], [quote("a/ru@2024-07-05#pt1", "Рабство запрещено.", "Рабство")]),
        ([HERE], [TWICE], [HERE], [TWICE]),
        (
            [HERE],
            [quote("a/ru@2020-01-01#pt2", "Рабство запрещено.", "Рабство")],
            [HERE],
            [quote("a/ru@2020-01-01#pt2", "Рабство запрещено.", "Рабство")],
        ),
        (
            [],
            [],
            [quote("a/ru#pt1", "Рабство запрещено.", "Рабство", "a/kk#pt1")],
            [quote("a/kk#pt1", "Құлдыққа тыйым салынады.", "Құлдыққа", "a/ru#pt1")],
        ),
        (
            [quote("a/ru#pt1", "Рабство запрещено.", "Рабство")],
            [quote("a/kk#pt1", "Құлдыққа тыйым салынады.", "Құлдыққа")],
            [quote("a/ru#pt1", "Рабство запрещено.", "Рабство")],
            [quote("a/kk#pt1", "Құлдыққа тыйым салынады.", "Құлдыққа")],
        ),
        ([HERE], [{**HERE, "concept": "drugs"}], [HERE], [{**HERE, "concept": "drugs"}]),
    ],
)
def test_quotes_that_are_in_one_report_only(
    gone: list[dict[str, Any]], come: list[dict[str, Any]], before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    assert only_in_one(before, after) == (gone, come)


def file(path: str, sha256: str, *, status: str = "ok", stated: str = "s", act: str | None = "a") -> dict[str, Any]:
    return {"path": path, "sha256": sha256, "status": status, "stated": stated, "act": act}


@pytest.mark.parametrize(
    ("expected", "before", "after"),
    [
        ([], [file("a.md", "1")], [file("a.md", "1")]),
        ([("b.md", Fate.ADDED, "")], [], [file("b.md", "1")]),
        ([("b.md", Fate.REMOVED, "")], [file("b.md", "1")], []),
        ([("a.md", Fate.CHANGED, "")], [file("a.md", "1")], [file("a.md", "2")]),
        ([("a.md", Fate.MOVED, "b.md")], [file("a.md", "1")], [file("b.md", "1")]),
        ([("a.md", Fate.RESTATED, "")], [file("a.md", "1")], [file("a.md", "1", stated="t")]),
        ([("a.md", Fate.READ_OTHERWISE, "")], [file("a.md", "1")], [file("a.md", "1", status="partial")]),
        ([("a.md", Fate.UNREADABLE, "")], [file("a.md", "1")], [file("a.md", "", status="damaged")]),
        ([("a.md", Fate.ADDED, "")], [file("a.md", "", status="damaged")], [file("a.md", "1")]),
        (
            [("a.md", Fate.MOVED, "b.md")],
            [file("a.md", "1")],
            [file("a.md", "", status="damaged"), file("b.md", "1")],
        ),
        ([("a.md", Fate.CHANGED, "")], [file("a.md", "1"), file("a.md", "2")], [file("a.md", "1"), file("a.md", "3")]),
        ([("a.md", Fate.REMOVED, "")], [file("a.md", "1"), file("a.md", "2")], [file("a.md", "1")]),
        ([("a.md", Fate.REMOVED, "")], [file("a.md", "", status="unsupported")], []),
    ],
)
def test_what_became_of_files(
    expected: list[tuple[str, Fate, str]], before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    found = file_changes(before, after)
    assert [(each.path, each.fate, each.moved_to) for each in found] == expected


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    index = tmp_path_factory.mktemp("blank") / "index"
    Store(index, create=True).close()
    return index


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> Folder:
    return Folder(tmp_path_factory.mktemp("untouched"), blank).fill()


@pytest.fixture
def folder(tmp_path: Path, blank: Path) -> Folder:
    return Folder(tmp_path, blank).fill()


def cell(found: Differences, row: str, column: str) -> CellChange:
    return next(each for each in found.cells if (each.row, each.column) == (row, column))


def test_a_report_of_the_same_at_another_time_says_the_same(untouched: Folder) -> None:
    later = datetime(2027, 1, 1, tzinfo=UTC)
    assert not differences(untouched.report(), untouched.report(clock=later)).are_any


def test_a_document_that_was_added_and_one_that_changed(folder: Folder) -> None:
    before = folder.report()
    (folder.docs / "slavery.md").write_text("# Закон\n\n1. Рабство запрещено.\n", encoding="utf-8")
    with (folder.docs / "corpus.toml").open("a", encoding="utf-8") as stated:
        stated.write('\n[[document]]\npath = "slavery.md"\nact = "kz-1"\nlanguage = "ru"\nareas = ["cultural"]\n')
    folder.change("migration.ru.md", "2. Рабство запрещено.", "2. Прочее.")
    found = differences(before, folder.read_in().report())
    assert [(each.path, each.fate) for each in found.files] == [
        ("migration.ru.md", Fate.CHANGED),
        ("slavery.md", Fate.ADDED),
    ]
    came = cell(found, "slavery", "cultural")
    assert (came.before["state"], came.after["state"]) == ("absent", "direct")
    assert [(each.quote["id"], each.because, [f.path for f in each.through]) for each in came.came] == [
        ("kz-1/ru#pt1", (Because.ITS_DOCUMENT,), ["slavery.md"])
    ]
    went = cell(found, "slavery", "migration")
    assert (went.before["state"], went.after["state"]) == ("direct", "absent")
    assert [(each.quote["id"], [f.path for f in each.through]) for each in went.went] == [
        ("migration/ru#pt2", ["migration.ru.md"])
    ]


def test_where_only_what_was_looked_through_grew_the_change_is_small(folder: Folder) -> None:
    before = folder.report()
    folder.change("culture.md", "вход свободный.", "вход свободный.\n\n2. Театры закрыты.")
    found = differences(before, folder.read_in().report())
    changed = cell(found, "drugs", "cultural")
    assert (changed.is_small, "proof" in changed.fields, changed.came) == (True, True, ())


def test_a_file_that_cannot_be_read_stands_in_the_way(folder: Folder) -> None:
    before = folder.report()
    (folder.docs / "scan.pdf").write_bytes(b"%PDF-1.7\n1 0 obj broken")
    found = differences(before, folder.read_in().report())
    changed = cell(found, "drugs", "cultural")
    assert (changed.before["state"], changed.after["state"]) == ("absent", "not_assessable")
    assert [each["path"] for each in changed.reasons_came] == ["scan.pdf"]
    back = differences(folder.report(), before)
    assert [each["path"] for each in cell(back, "drugs", "cultural").reasons_went] == ["scan.pdf"]


def test_another_language_of_titles_changes_no_quote(untouched: Folder) -> None:
    found = differences(untouched.report(), untouched.report(language=Language.KK))
    assert [each.name for each in found.settings] == ["language"]
    assert [(each.came, each.went) for each in found.cells if each.came or each.went] == []


def test_other_questions(untouched: Folder) -> None:
    one = untouched.report(lens=Lens("mine", {Language.EN: "Mine"}, ("slavery", "drugs"), ("migration", "cultural")))
    other = untouched.report(lens=Lens("mine", {Language.EN: "Mine"}, ("slavery", "darknet"), ("migration", "legal")))
    found = differences(one, other)
    assert [each.name for each in found.settings] == ["lens_hash"]
    assert (found.rows_went, found.rows_came) == (("drugs",), ("darknet",))
    assert (found.columns_went, found.columns_came, found.compared) == (("cultural",), ("legal",), 1)
    by_document = differences(one, untouched.report(lens=one.recipe.lens, by=By.DOCUMENT))
    assert ([each.name for each in by_document.settings], by_document.compared) == (["by"], 2)


def test_quotes_that_do_not_count_any_more(untouched: Folder) -> None:
    found = differences(untouched.report(), untouched.report(without=("slavery",)))
    went = cell(found, "slavery", "migration").went
    assert [(each.quote["id"], each.because) for each in went] == [("migration/ru#pt2", (Because.ASKED,))]


@pytest.mark.parametrize(
    ("because", "manifest"),
    [
        (Because.VOCABULARY, {"vocabulary": "0" * 64}),
        (Because.PROGRAM, {"trafsearch": "9.0"}),
        (Because.UNKNOWN, {}),
    ],
)
def test_why_a_quote_went(because: Because, manifest: dict[str, str], untouched: Folder) -> None:
    def without_slavery(form: dict[str, Any]) -> None:
        form["manifest"].update(manifest)
        for each in form["results"]:
            each["evidence"] = []

    before = untouched.report()
    found = differences(before, tampered(before, without_slavery))
    assert [each.because for each in cell(found, "slavery", "migration").went] == [(because,)]
