"""Whether a written report still holds is found by making it again and by looking up every quote."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from written_reports import Folder, cell_of, failing, tampered

from trafsearch.errors import DocumentNotFound
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By
from trafsearch.report.differing.files import Fate
from trafsearch.report.verifying import DiskState, Fault
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.structure.verdict_file import with_verdicts

SAID = "1. Торговля людьми признаётся угрозой."


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    index = tmp_path_factory.mktemp("blank") / "index"
    Store(index, create=True).close()
    return index


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory, blank: Path) -> Folder:
    """Documents that tests only read."""
    return Folder(tmp_path_factory.mktemp("untouched"), blank).fill()


@pytest.fixture
def folder(tmp_path: Path, blank: Path) -> Folder:
    return Folder(tmp_path, blank).fill()


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"language": Language.KK},
        {"by": By.DOCUMENT},
        {"by": By.LANGUAGE, "lens": "causes"},
        {"filters": Filters(areas=("migration",), languages=("ru",))},
        {"filters": Filters(documents=("culture",), years=((1990, 2030),))},
        {"without": ("slavery",)},
    ],
    ids=str,
)
def test_a_report_holds_as_long_as_nothing_changes(untouched: Folder, asked: dict[str, Any]) -> None:
    found = untouched.verified(untouched.report(**asked))
    assert (found.holds, failing(found), found.refused) == (True, set(), None)


def test_a_touched_file_is_found_on_the_disk_before_it_is_indexed(folder: Folder) -> None:
    report = folder.report()
    folder.change("migration.ru.md", "признаётся", "является")
    found = folder.verified(report)
    assert (found.holds, failing(found)) == (False, {"disk"})
    assert [(each.path, each.state) for each in found.disk] == [("migration.ru.md", DiskState.CHANGED)]


def test_once_it_is_indexed_the_quote_and_the_cell_do_not_hold(folder: Folder) -> None:
    report = folder.report()
    folder.change("migration.ru.md", SAID, "1. Торговля зерном растёт.")
    found = folder.read_in().verified(report)
    assert failing(found) == {"quotes", "cells", "parts", "files"}
    assert {(each.quote["id"], each.fault) for each in found.bad_quotes if each.kind == "evidence"} == {
        ("migration/ru#pt1", Fault.TEXT)
    }
    assert found.anew is not None
    assert [(each.path, each.fate) for each in found.anew.files] == [("migration.ru.md", Fate.CHANGED)]
    changed = {(each.row, each.column): each for each in found.anew.cells}["human-trafficking", "migration"]
    assert (changed.before["state"], changed.after["evidence"][0]["id"]) == (
        "direct",
        "migration/kk#pt1",
    )  # the twin still says it


def test_files_that_vanished_or_are_new(folder: Folder) -> None:
    report = folder.report()
    (folder.docs / "culture.md").unlink()
    (folder.docs / "added.md").write_text("# Закон\n\n1. Рабство запрещено.\n", encoding="utf-8")
    found = folder.verified(report)
    assert [(each.path, each.state) for each in found.disk] == [
        ("added.md", DiskState.NEW),
        ("culture.md", DiskState.VANISHED),
    ]


def test_what_is_stated_of_a_file_counts_too(folder: Folder) -> None:
    report = folder.report()
    folder.change("corpus.toml", '["cultural"]', '["migration"]')
    assert [(each.path, each.state) for each in folder.verified(report).disk] == [("culture.md", DiskState.RESTATED)]
    found = folder.read_in().verified(report)
    assert found.anew is not None
    assert [(each.path, each.fate) for each in found.anew.files] == [("culture.md", Fate.RESTATED)]
    assert {"cells", "parts", "files"} == failing(found)


def test_another_vocabulary(folder: Folder) -> None:
    report = folder.report()
    words = folder.place / "words" / "concepts"
    words.mkdir(parents=True)
    labels = 'pref = {ru = "музей", kk = "мұражай", en = "museum"}'
    (words / "own.toml").write_text(f"[concept.slavery]\n{labels}\n", encoding="utf-8")
    found = folder.verified(report, vocabulary=words.parent)
    assert failing(found) == {"vocabulary", "cells", "parts"}
    assert found.anew is not None
    states = {(each.row, each.column): (each.before["state"], each.after["state"]) for each in found.anew.cells}
    assert states["slavery", "cultural"] == ("absent", "direct")


def test_a_readers_verdict(folder: Folder) -> None:
    report = folder.report()
    verdict = Verdict(
        "migration", Language.RU, "migration/ru", "pt1", hash_of(SAID), "human-trafficking", Ruling.NO, "A. Reader", ""
    )
    file = folder.docs / "verdicts.csv"
    file.write_bytes(with_verdicts(None, file, [verdict]))
    assert [(each.path, each.state) for each in folder.verified(report).disk] == [("verdicts.csv", DiskState.CHANGED)]
    found = folder.read_in().verified(report)
    assert {"verdicts", "cells"} <= failing(found)
    assert found.disk == ()
    file.unlink()
    again = folder.verified(report)
    assert [(each.path, each.state) for each in again.disk] == [("verdicts.csv", DiskState.VANISHED)]
    assert found.anew is not None
    changed = {(each.row, each.column): each for each in found.anew.cells}["human-trafficking", "migration"]
    assert [each.kind for each in changed.came if each.quote["id"] == "migration/ru#pt1"] == ["overruled"]


def told(row: str, column: str, **values: object) -> Callable[[dict[str, Any]], object]:
    return lambda form: cell_of(form, row, column).update(values)


def misquoted(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda form: cell_of(form, "human-trafficking", "migration")["evidence"][0].update(values)


@pytest.mark.parametrize(
    ("failed", "faults", "change"),
    [
        ({"quotes", "cells"}, [Fault.SPAN], misquoted(match="Торговля органами")),
        ({"quotes", "cells"}, [Fault.SPAN], misquoted(span=[0, 3])),
        ({"quotes", "cells"}, [Fault.SPAN], misquoted(span=[18, 3])),
        ({"quotes", "cells"}, [Fault.TEXT], misquoted(text=SAID + " Она запрещена.")),
        ({"quotes", "cells"}, [Fault.GONE], misquoted(id="migration/ru#pt9")),
        ({"quotes", "cells"}, [Fault.GONE], misquoted(id="labour/ru#pt1")),
        ({"cells"}, [], misquoted(page=7)),
        ({"cells"}, [], told("human-trafficking", "migration", state="absent")),
        ({"cells"}, [], told("human-trafficking", "migration", passages=12)),
        ({"cells"}, [], told("corruption", "cultural", state="direct")),
        ({"cells"}, [], told("corruption", "cultural", proof=None)),
        ({"parts"}, [], lambda form: form.update(words=1_000_000)),
        ({"parts"}, [], lambda form: form["coverage"].update(unread=[{"path": "secret.pdf"}])),
        ({"files"}, [], lambda form: form["manifest"]["files"].pop()),
        ({"vocabulary"}, [], lambda form: form["manifest"].update(vocabulary="0" * 64)),
        ({"verdicts"}, [], lambda form: form["manifest"].update(verdicts="0" * 64)),
    ],
)
def test_what_somebody_wrote_into_a_report(
    failed: set[str], faults: list[Fault], change: Callable[[dict[str, Any]], object], untouched: Folder
) -> None:
    found = untouched.verified(tampered(untouched.report(), change))
    assert (failing(found), [each.fault for each in found.bad_quotes], found.holds) == (failed, faults, False)


def test_another_version_alone_does_not_refute_a_report(untouched: Folder) -> None:
    report = tampered(untouched.report(), lambda form: form["manifest"].update(trafsearch="0.0.1", analyzer="older"))
    found = untouched.verified(report)
    assert (failing(found), found.holds) == ({"program"}, True)


def test_a_report_on_a_document_that_is_gone_cannot_be_made_again(folder: Folder) -> None:
    report = folder.report(filters=Filters(documents=("culture",)))
    folder.change("corpus.toml", '"culture"', '"sport"')
    found = folder.read_in().verified(report)
    assert (found.holds, found.anew, type(found.refused)) == (False, None, DocumentNotFound)
