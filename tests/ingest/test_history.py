"""Editions come from the history of a clone, and each day has its own text."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from cloned import ACT, GOVERNMENT, clone_with_three_editions, meta, russian

import trafsearch
from trafsearch.catalog import editions, files, passages
from trafsearch.errors import GitFailed, NoClone
from trafsearch.extraction.outcome import Status
from trafsearch.ingest import Asked, index
from trafsearch.store.asking import search
from trafsearch.store.store import Store

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
HISTORY = Asked(history=True)


def keys(store: Store) -> list[str]:
    return [edition.key for edition in editions.editions(store.catalog)]


def notes(store: Store, name: str) -> set[str]:
    return {code for file in files.files(store.catalog) if file.path.endswith(name) for code, _, _ in file.notes}


def found(store: Store, query: str, day: date | None = None) -> list[str]:
    return [hit.passage.id for hit in search(store, query, literal=True, as_of=day).hits]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("history")
    clone_with_three_editions(folder / "clone")
    trafsearch.build_index([folder / "clone"], folder / "index", asked=HISTORY).close()
    return folder / "index"


def test_each_change_of_the_words_is_an_edition(held: Path) -> None:
    with Store(held) as store:
        assert keys(store) == [
            "kz-700001/kk@1999-07-13",
            "kz-700001/kk@2023-02-01",
            "kz-700001/ru@1999-07-13",
            "kz-700001/ru@2014-11-07",
            "kz-700001/ru@2023-02-01",
        ]


def test_an_edition_knows_what_amended_it(held: Path) -> None:
    with Store(held) as store:
        causes = {edition.key: edition.amended_by for edition in editions.editions(store.catalog)}
    assert causes["kz-700001/ru@1999-07-13"] is None
    assert causes["kz-700001/ru@2014-11-07"] == "Закон Республики Казахстан от 3 ноября 2014 года № 244-V"
    assert causes["kz-700001/ru@2023-02-01"] == "kz-800003"


@pytest.mark.parametrize(
    ("expected", "day"),
    [
        (["kz-700001/ru@2023-02-01#art3.pt2.sub1"], None),
        (["kz-700001/ru@2014-11-07#art3.pt1.sub1"], date(2021, 12, 31)),
        (["kz-700001/ru@1999-07-13#art3.pt1.sub1"], date(2010, 1, 1)),
        ([], date(1990, 1, 1)),
    ],
)
def test_a_day_is_answered_from_the_text_of_that_day(held: Path, expected: list[str], day: date | None) -> None:
    with Store(held) as store:
        assert found(store, "формирует политику", day) == expected


def test_words_of_an_earlier_edition_are_not_found_today(held: Path) -> None:
    with Store(held) as store:
        assert found(store, "Президент") == ["kz-700001/ru@2023-02-01#art3.pt1"]
        assert found(store, "Президент", date(2021, 12, 31)) == []


def test_a_passage_that_did_not_change_is_held_once(held: Path) -> None:
    """Three editions of 10, 10 and 13 passages; two of the lead and subpoints changed places: 17 rows, not 33."""
    with Store(held) as store:
        last = next(each for each in editions.editions(store.catalog) if each.key == "kz-700001/ru@2023-02-01")
        assert len(passages.passages_of(store.catalog, last.row)) == 13
        assert len(passages.rows_of_text(store.catalog, last.text)) == 17


def test_every_edition_reads_as_its_file_did(held: Path, tmp_path: Path) -> None:
    """The text of 2014, read from a file of its own, has the same passages."""
    (tmp_path / "alone").mkdir()
    text = russian("Целью является защита общества и государства.", GOVERNMENT)
    (tmp_path / "alone" / "rus.md").write_text(text, encoding="utf-8")
    (tmp_path / "alone" / "meta.yaml").write_text(meta("2014-11-07"), encoding="utf-8")
    with trafsearch.build_index([tmp_path / "alone"], tmp_path / "index") as alone, Store(held) as store:
        (only,) = editions.editions(alone.catalog)
        expected = [each.passage for each in passages.passages_of(alone.catalog, only.row)]
        then = next(each for each in editions.editions(store.catalog) if each.key == only.key)
        got = [each.passage for each in passages.passages_of(store.catalog, then.row)]
    assert [(each.id, each.text, each.lead, each.heading_path) for each in got] == [
        (each.id, each.text, each.lead, each.heading_path) for each in expected
    ]


def test_a_new_commit_is_a_new_edition(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        assert index(store, []).read == 0
        clone.write(f"{ACT}/rus.md", russian("Целью является порядок.", GOVERNMENT))
        clone.write(f"{ACT}/meta.yaml", meta("2025-06-01"))
        clone.commit("2025-06-10")
        index(store, [])
        assert "kz-700001/ru@2025-06-01" in keys(store)
        assert "kz-700001/ru@2023-02-01" in keys(store)


def test_what_is_not_committed_is_the_newest_edition_and_said_to_be(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    clone.write(f"{ACT}/rus.md", russian("Целью является порядок.", GOVERNMENT))
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        assert found(store, "порядок") == ["kz-700001/ru@2023-02-01#art2~2"]
        assert "uncommitted" in notes(store, "rus.md")
        assert "uncommitted" not in notes(store, "kaz.md")


def test_a_detached_head_has_the_editions_up_to_it(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    clone.git("checkout", "--quiet", "--detach", "HEAD~1")
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        assert [key for key in keys(store) if "/ru@" in key] == ["kz-700001/ru@1999-07-13", "kz-700001/ru@2014-11-07"]


def test_a_shallow_clone_says_from_when_on_it_knows_the_text(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "origin")
    clone.git("clone", "--quiet", "--depth", "1", (tmp_path / "origin").as_uri(), str(tmp_path / "clone"))
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        assert [key for key in keys(store) if "/ru@" in key] == ["kz-700001/ru@2023-02-01"]
        assert "history_cut" in notes(store, "rus.md")


def test_an_act_that_was_renamed_keeps_its_editions(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    clone.git("mv", ACT, "03-laws/1999/0713-renamed-700001")
    clone.commit("2024-01-01", "rename")
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        assert len([key for key in keys(store) if "/ru@" in key]) == 3


def test_an_act_that_was_deleted_is_told_and_found_up_to_its_last_edition(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    clone.write("note.md", "# Заметка\n\nТекст.\n")
    clone.commit("2023-03-01")
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        before = keys(store)
        clone.git("rm", "-r", "--quiet", ACT)
        clone.commit("2024-06-01", "deleted")
        summary = index(store, [])
        assert [(gone.path.rpartition("/")[2], gone.is_kept) for gone in summary.gone] == [
            ("kaz.md", True),
            ("rus.md", True),
        ]
        assert summary.gone[1].title == "О противодействии угрозам"
        assert keys(store) == before
        assert "deleted" in notes(store, "rus.md")
        assert found(store, "Президент", date(2024, 5, 31)) == ["kz-700001/ru@2023-02-01#art3.pt1"]
        assert found(store, "Президент", date(2024, 6, 1)) == []
        again = index(store, [])
        assert (again.read, again.removed, again.gone) == (0, 0, [])
        assert keys(store) == before
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "anew", asked=HISTORY) as store:
        assert [key for key in keys(store) if "700001" in key] == [key for key in before if "700001" in key]


def test_an_act_that_was_deleted_and_came_back_is_read_from_the_folder(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    clone.write("note.md", "# Заметка\n\nТекст.\n")
    clone.commit("2023-03-01")
    clone.git("rm", "-r", "--quiet", ACT)
    clone.commit("2024-06-01", "deleted")
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        clone.git("revert", "--no-edit", "HEAD")
        index(store, [])
        assert "deleted" not in notes(store, "rus.md")
        assert found(store, "Президент", date(2025, 6, 1)) == ["kz-700001/ru@2023-02-01#art3.pt1"]


def test_without_its_history_a_deleted_act_is_told_and_taken_out(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index") as store:
        (clone.folder / ACT / "kaz.md").unlink()
        (gone,) = index(store, []).gone
        assert (gone.path, gone.document, gone.is_kept) == (f"{ACT}/kaz.md", "kz-700001", False)
        assert [key for key in keys(store) if "/kk" in key] == []


def test_a_root_inside_a_clone_has_its_history(tmp_path: Path) -> None:
    clone_with_three_editions(tmp_path / "clone")
    with trafsearch.build_index([tmp_path / "clone" / ACT], tmp_path / "index", asked=HISTORY) as store:
        assert len([key for key in keys(store) if "/ru@" in key]) == 3


def test_an_earlier_edition_that_cannot_be_read_makes_the_file_partial(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    (clone.folder / ACT / "rus.md").write_bytes(b"\x00\x01\x02" * 400)
    clone.write(f"{ACT}/meta.yaml", meta("2024-05-05"))
    clone.commit("2024-05-06")
    clone.write(f"{ACT}/rus.md", russian("Целью является порядок.", GOVERNMENT))
    clone.write(f"{ACT}/meta.yaml", meta("2025-05-05"))
    clone.commit("2025-05-06")
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        (file,) = [each for each in files.files(store.catalog) if each.path.endswith("rus.md")]
    assert file.outcome.status is Status.PARTIAL
    assert "2024-05-05" in file.outcome.detail


def test_a_folder_without_git_is_refused_before_anything_is_changed(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "law.md").write_text("# Закон\n\nТекст закона.\n", encoding="utf-8")
    with pytest.raises(NoClone, match="no history can be read"):
        trafsearch.build_index([tmp_path / "plain"], tmp_path / "index", asked=HISTORY)


def test_a_damaged_clone_names_what_git_says(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    head = clone.git("rev-parse", "HEAD").strip()
    (clone.folder / ".git" / "objects" / head[:2] / head[2:]).unlink()
    with pytest.raises(GitFailed, match="Mend the clone"):
        trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY)


def test_nothing_that_a_repository_says_of_itself_is_run(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    mark = tmp_path / "ran"
    clone.git("config", "core.fsmonitor", f"touch {mark}")
    clone.git("config", "core.pager", f"touch {mark}")
    clone.git("config", "diff.external", f"touch {mark}")
    trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY).close()
    assert not mark.exists()


def test_commits_of_one_date_are_one_edition_and_said_to_be(tmp_path: Path) -> None:
    clone = clone_with_three_editions(tmp_path / "clone")
    clone.write(f"{ACT}/rus.md", russian("Целью является порядок.", GOVERNMENT))
    clone.commit("2023-05-05", "a correction")
    with trafsearch.build_index([tmp_path / "clone"], tmp_path / "index", asked=HISTORY) as store:
        assert len([key for key in keys(store) if "/ru@" in key]) == 3
        assert "editions_joined" in notes(store, "rus.md")
        assert found(store, "порядок") == ["kz-700001/ru@2023-02-01#art2~2"]
