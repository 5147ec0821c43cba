"""From a folder to an index: incremental, honest about what could not be read, and nothing lost."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import trafsearch
from trafsearch.catalog import acts, files
from trafsearch.catalog.held import HeldFile
from trafsearch.errors import (
    BadBibliography,
    BadEncoding,
    BadLimit,
    BadPasswords,
    IndexBusy,
    IndexDamaged,
    IndexMissing,
    IndexVersion,
    NoRoots,
    NothingToIndex,
    PathNotFound,
    UnknownRoot,
)
from trafsearch.extraction.ocr.engine import find_engine
from trafsearch.extraction.outcome import Status
from trafsearch.ingest import Asked, forget, index
from trafsearch.report.cell import State
from trafsearch.report.gaps import find_gaps
from trafsearch.store.lock import writer_lock
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
LAW = """# О миграции населения

**Статья 1. Сфера действия**

1. Настоящий образец говорит о миграции.

2. Уполномоченный орган:

1) ведёт учёт;

2) борется с торговлей людьми.
"""
STATED = """[[document]]
path = "law.md"
act = "sample-law"
language = "ru"
areas = ["migration"]
adopted = 2020-01-01
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "law.md").write_text(LAW, encoding="utf-8")
    (documents / "corpus.toml").write_text(STATED, encoding="utf-8")
    return documents


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "index", create=True) as opened:
        yield opened


def ids(store: Store, query: str) -> list[str]:
    return [hit.passage.id for hit in trafsearch.search(store, query).hits]


def test_a_word_form_is_found_at_its_address(store: Store, folder: Path) -> None:
    index(store, [folder])
    assert ids(store, "торговля людьми") == ["sample-law/ru@2020-01-01#art1.pt2.sub2"]
    assert ids(store, "орган ведет") == ["sample-law/ru@2020-01-01#art1.pt2.sub1"]  # the subject stands in the lead


def test_unchanged_files_are_not_read_again(store: Store, folder: Path) -> None:
    assert index(store, [folder]).read == 1
    again = index(store, [])
    assert (again.read, again.unchanged) == (0, 1)


def test_a_changed_file_takes_the_place_of_the_old(store: Store, folder: Path) -> None:
    index(store, [folder])
    (folder / "law.md").write_text(LAW.replace("торговлей людьми", "коррупцией"), encoding="utf-8")
    index(store, [])
    assert ids(store, "торговля людьми") == []
    assert ids(store, "коррупция") == ["sample-law/ru@2020-01-01#art1.pt2.sub2"]


def test_a_touched_file_with_the_same_bytes_is_unchanged(store: Store, folder: Path) -> None:
    index(store, [folder])
    os.utime(folder / "law.md", (1, 1))
    assert index(store, []).unchanged == 1


@pytest.mark.skipif(os.name == "nt", reason="there a file does not tell when its place changed")
def test_another_text_of_the_same_length_and_time_is_read(store: Store, folder: Path) -> None:
    index(store, [folder])
    before = (folder / "law.md").stat()
    (folder / "law.md").write_text(LAW.replace("учёт", "отчёт").replace("торговлей", "торговле"), encoding="utf-8")
    os.utime(folder / "law.md", ns=(before.st_atime_ns, before.st_mtime_ns))
    after = (folder / "law.md").stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert index(store, []).read == 1
    assert ids(store, "отчёт") != []


def test_a_changed_bibliography_is_read(store: Store, folder: Path) -> None:
    index(store, [folder])
    (folder / "corpus.toml").write_text(STATED.replace('"migration"', '"legal"'), encoding="utf-8")
    index(store, [])
    act = acts.get_act(store.catalog, "sample-law")
    assert act is not None
    assert act.areas == ("legal",)


def test_a_removed_file_is_forgotten(store: Store, folder: Path) -> None:
    (folder / "other.txt").write_text("Текст о терроризме.", encoding="utf-8")
    index(store, [folder])
    (folder / "other.txt").unlink()
    assert index(store, []).removed == 1
    assert ids(store, "терроризм") == []
    assert ids(store, "миграция") != []


def test_what_is_described_and_not_there_counts_as_not_read(store: Store, folder: Path) -> None:
    (folder / "other.txt").write_text("Текст о терроризме.", encoding="utf-8")
    (folder / "law.md").unlink()
    summary = index(store, [folder])
    assert [(file.path, file.outcome.status) for file in summary.unread] == [("law.md", Status.DAMAGED)]
    assert find_gaps(store, "threats", clock=CLOCK).cells["corruption", "migration"].state is State.NOT_ASSESSABLE


def test_an_area_that_does_not_exist_is_refused(store: Store, folder: Path) -> None:
    (folder / "corpus.toml").write_text(STATED.replace("migration", "migraton"), encoding="utf-8")
    with pytest.raises(BadBibliography, match="migraton"):
        index(store, [folder])


def test_facts_that_are_no_longer_stated_are_forgotten(store: Store, folder: Path) -> None:
    index(store, [folder])
    (folder / "corpus.toml").write_text(STATED.replace("adopted", "in_force_from"), encoding="utf-8")
    index(store, [])
    act = acts.get_act(store.catalog, "sample-law")
    assert act is not None
    assert (act.adopted, act.in_force_from) == (None, date(2020, 1, 1))


def test_areas_stated_for_two_texts_of_an_act_are_united(store: Store, folder: Path) -> None:
    (folder / "law.kk.md").write_text("# Халықтың көші-қоны туралы\n\nМәтін осы жерде тұр.", encoding="utf-8")
    twin = STATED.replace("law.md", "law.kk.md").replace('"ru"', '"kk"').replace("migration", "labour")
    (folder / "corpus.toml").write_text(STATED + twin, encoding="utf-8")
    index(store, [folder])
    act = acts.get_act(store.catalog, "sample-law")
    assert act is not None
    assert set(act.areas) == {"migration", "labour"}


def test_files_with_the_same_path_under_two_roots_stay_two_acts(store: Store, tmp_path: Path) -> None:
    for root, text in (("a", "Закон о труде и занятости."), ("b", "Білім туралы мәтін осында берілген.")):
        (tmp_path / root).mkdir()
        (tmp_path / root / "law.txt").write_text(text, encoding="utf-8")
    index(store, [tmp_path / "a", tmp_path / "b"])
    assert len(acts.acts(store.catalog)) == 2


def test_a_file_that_was_cut_and_whose_area_is_guessed_concerns_every_column(store: Store, folder: Path) -> None:
    contents = "\n\n".join(f"Статья {number}. О труде {number}" for number in range(1, 9))
    text = (
        f"{contents}\n\n# О труде\n\n## Статья 1. О труде 1\n\nТекст первой статьи.\n\n## Статья 2. О труде 2\n\nТекст."
    )
    (folder / "labour.md").write_text(text, encoding="utf-8")
    index(store, [folder])
    act = acts.get_act(store.catalog, "labour-md")
    assert act is not None
    assert "areas" in act.guessed
    cell = find_gaps(store, "threats", clock=CLOCK).cells["corruption", "migration"]
    assert (cell.state, [each.path for each in cell.obstacles]) == (State.NOT_ASSESSABLE, ["labour.md"])


def test_a_file_in_a_folder_that_cannot_be_opened_is_not_forgotten(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "other.txt").write_text("Образец о коррупции.", encoding="utf-8")
    index(store, [folder])
    scandir = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("inner"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    summary = index(store, [])
    assert [(file.path, file.outcome.status) for file in summary.unread] == [("inner", Status.DAMAGED)]
    assert ids(store, "коррупция") != []


def test_a_vanished_root_loses_nothing(store: Store, folder: Path) -> None:
    index(store, [folder])
    shutil.move(folder, folder.with_name("elsewhere"))
    summary = index(store, [])
    assert summary.kept_roots == [str(folder)]
    assert ids(store, "торговля людьми") != []


def test_an_emptied_root_loses_nothing(store: Store, folder: Path) -> None:
    index(store, [folder])
    shutil.rmtree(folder)
    folder.mkdir()
    assert index(store, []).kept_roots == [str(folder)]
    assert ids(store, "торговля людьми") != []


def test_a_file_can_be_a_root(store: Store, folder: Path) -> None:
    index(store, [folder / "law.md"])
    assert ids(store, "торговля людьми") == ["sample-law/ru@2020-01-01#art1.pt2.sub2"]


@pytest.mark.parametrize("order", [("law.md", ""), ("", "law.md"), ("", "inner"), ("inner", "")])
def test_overlapping_roots_hold_each_file_once(order: tuple[str, str], store: Store, folder: Path) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "other.txt").write_text("Образец о коррупции.", encoding="utf-8")
    for path in order:
        index(store, [folder / path])
    assert list(files.roots(store.catalog)) == [str(folder)]
    assert len(files.files(store.catalog)) == 2
    assert len(ids(store, "торговля людьми")) == len(ids(store, "коррупция")) == 1


def test_forgetting_a_root(store: Store, folder: Path, tmp_path: Path) -> None:
    index(store, [folder])
    with pytest.raises(UnknownRoot):
        forget(store, tmp_path / "never")
    forget(store, folder)
    assert ids(store, "миграция") == []
    assert acts.acts(store.catalog) == []
    with pytest.raises(NoRoots):
        index(store, [])


def test_what_cannot_be_indexed_is_refused_before_anything_changes(store: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(PathNotFound):
        index(store, [tmp_path / "missing"])
    with pytest.raises(NothingToIndex):
        index(store, [tmp_path / "empty"])
    with pytest.raises(NoRoots):
        index(store, [])


def test_a_bad_bibliography_names_file_and_key(store: Store, folder: Path) -> None:
    (folder / "corpus.toml").write_text('[[document]]\npath = "law.md"\ncolour = "red"\n', encoding="utf-8")
    with pytest.raises(BadBibliography, match=r"corpus\.toml.*law\.md.*colour"):
        index(store, [folder])


def test_two_files_of_one_edition_are_both_kept(store: Store, folder: Path) -> None:
    (folder / "copy.md").write_text(LAW, encoding="utf-8")
    (folder / "corpus.toml").write_text(STATED + STATED.replace("law.md", "copy.md"), encoding="utf-8")
    index(store, [folder])
    (hit,) = trafsearch.search(store, "торговля людьми").hits  # the same words: one hit, which names the other file's
    assert {id.partition("/")[0] for id in (hit.passage.id, *hit.also_in)} == {
        act.id for act in acts.acts(store.catalog)
    }
    assert len(hit.also_in) == 1
    notes = [note for file in files.files(store.catalog) for note in file.notes]
    assert any(code == "edition_held_twice" for code, _, _ in notes)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is always text")
def test_a_name_that_is_no_text_is_told_and_stops_nothing(store: Store, folder: Path) -> None:
    named = os.fsencode(folder) + b"/\xe7\xe0\xea\xee\xed.txt"  # «закон» in cp1251
    Path(os.fsdecode(named)).write_text("Торговля людьми", encoding="utf-8")
    summary = index(store, [folder])
    assert [(file.path, file.outcome.status) for file in summary.unread] == [
        (r"\xe7\xe0\xea\xee\xed.txt", Status.DAMAGED)
    ]


def test_links_out_of_the_folder_are_named_and_not_followed(store: Store, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("терроризм", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    summary = index(store, [folder])
    assert ids(store, "терроризм") == []
    assert [(file.path, file.outcome.status) for file in summary.unread] == [("link.txt", Status.UNSUPPORTED)]


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("scan001.pdf", b"%PDF-1.4\nnot really", Status.DAMAGED),
        ("empty.txt", b"", Status.NO_TEXT),
        ("photo.pdf", b"\x89PNG\r\n\x1a\n\0\0\0", Status.UNSUPPORTED),
    ],
)
def test_an_unread_file_of_no_area_makes_every_empty_cell_not_assessable(
    store: Store, folder: Path, name: str, data: bytes, status: Status
) -> None:
    index(store, [folder])
    before = find_gaps(store, "threats", clock=CLOCK)
    assert before.cells["corruption", "migration"].state is State.ABSENT
    (folder / name).write_bytes(data)
    summary = index(store, [folder])
    assert summary.statuses[status] == 1
    after = find_gaps(store, "threats", clock=CLOCK)
    for key, cell in after.cells.items():
        was = before.cells[key].state
        assert cell.state is (was if was in (State.DIRECT, State.INDIRECT) else State.NOT_ASSESSABLE)
        if cell.state is State.NOT_ASSESSABLE:
            assert name in [obstacle.path for obstacle in cell.obstacles]


def test_the_same_without_any_bibliography(store: Store, folder: Path) -> None:
    (folder / "corpus.toml").unlink()
    (folder / "scan001.pdf").write_bytes(b"%PDF-1.4\nnot really")
    index(store, [folder])
    report = find_gaps(store, "threats", clock=CLOCK)
    assert all(cell.state is not State.ABSENT for cell in report.cells.values())


def test_an_unread_file_whose_area_is_stated_concerns_that_column_only(store: Store, folder: Path) -> None:
    (folder / "scan001.pdf").write_bytes(b"%PDF-1.4\nnot really")
    stated = STATED + '[[document]]\npath = "scan001.pdf"\nareas = ["legal"]\n'
    (folder / "corpus.toml").write_text(stated, encoding="utf-8")
    index(store, [folder])
    report = find_gaps(store, "threats", clock=CLOCK)
    assert report.cells["corruption", "migration"].state is State.ABSENT
    assert report.cells["corruption", "legal"].state is State.NOT_ASSESSABLE


def test_a_passage_in_another_language_counts_as_not_read(store: Store, folder: Path) -> None:
    uzbek = (
        "Odam savdosiga qarshi kurashish to'g'risidagi qonun O'zbekiston Respublikasi fuqarolari uchun qabul qilingan."
    )
    (folder / "law.md").write_text(f"{LAW}\n{uzbek}\n", encoding="utf-8")
    index(store, [folder])
    cell = find_gaps(store, "threats", clock=CLOCK).cells["corruption", "migration"]
    assert cell.state is State.NOT_ASSESSABLE
    assert [obstacle.code for obstacle in cell.obstacles] == ["other_language"]


def test_an_interrupted_run_leaves_a_usable_index(store: Store, folder: Path) -> None:
    for number in range(5):
        (folder / f"text{number}.txt").write_text(f"Образец {number} о коррупции.", encoding="utf-8")

    def interrupt(done: int, _total: int, _path: str) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index(store, [folder], progress=interrupt)
    statuses = [file.outcome.status for file in files.files(store.catalog)]
    held = len(statuses) - statuses.count(Status.PENDING)
    assert (held, len(statuses)) == (3, 6)
    assert State.ABSENT not in {cell.state for cell in find_gaps(store, "threats", clock=CLOCK).cells.values()}
    assert ids(store, "миграция OR коррупция") != []
    assert index(store, [folder]).read == 6 - held
    assert len(ids(store, "коррупция")) == 5


def test_an_engine_that_was_lost_is_made_again(folder: Path, tmp_path: Path) -> None:
    trafsearch.build_index([folder], tmp_path / "i").close()
    shutil.rmtree(tmp_path / "i" / "engine")
    with Store(tmp_path / "i") as store:
        assert ids(store, "торговля людьми") != []


def test_a_changed_vocabulary_is_scanned_from_the_catalog(folder: Path, tmp_path: Path) -> None:
    trafsearch.build_index([folder], tmp_path / "i").close()
    own = tmp_path / "vocabulary" / "concepts"
    own.mkdir(parents=True)
    (own / "own.toml").write_text(
        '[concept.record-keeping]\npref = {ru = "вести учёт", kk = "есеп жүргізу", en = "record keeping"}\n',
        encoding="utf-8",
    )
    shutil.rmtree(folder)
    with Store(tmp_path / "i", vocabulary=own.parent) as store:
        assert ids(store, "concept:record-keeping") == ["sample-law/ru@2020-01-01#art1.pt2.sub1"]


def test_one_writer_at_a_time(store: Store, folder: Path) -> None:
    with writer_lock(store.folder), pytest.raises(IndexBusy, match=str(os.getpid())):
        index(store, [folder])


def test_a_missing_foreign_or_damaged_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        Store(tmp_path / "none")
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "catalog.sqlite").write_bytes(b"this is no database" * 100)
    with pytest.raises(IndexDamaged):
        Store(tmp_path / "damaged")
    Store(tmp_path / "newer", create=True).close()
    with sqlite3.connect(tmp_path / "newer" / "catalog.sqlite") as catalog:
        catalog.execute("PRAGMA user_version = 99")
    with pytest.raises(IndexVersion, match="99"):
        Store(tmp_path / "newer")


# --- what is asked for the reading


def held_of(store: Store, path: str) -> HeldFile:
    return next(file for file in files.files(store.catalog) if file.path == path)


def asked_of(store: Store, path: str) -> list[str]:
    return [text for code, text, _ in held_of(store, path).notes if code == "asked"]


@pytest.fixture
def letter(folder: Path) -> Path:
    """A letter in an encoding that it does not name, too short to be judged by its letters."""
    path = folder / "letter.txt"
    path.write_bytes("Ёж".encode("koi8-r"))
    return path


def test_an_encoding_is_taken_and_remembered(store: Store, folder: Path, letter: Path) -> None:
    index(store, [folder])
    assert index(store, [letter], asked=Asked(encoding="koi8-r")).read == 1  # and the law is left as it is
    assert asked_of(store, "letter.txt") == ["--encoding koi8-r"]
    assert ids(store, "ёж") != []
    assert index(store, []).read == 0
    letter.write_bytes("Ёж и уж".encode("koi8-r"))
    assert index(store, []).read == 1
    assert ids(store, "уж") != []
    assert index(store, [letter], asked=Asked(encoding="auto")).read == 1
    assert asked_of(store, "letter.txt") == []


def test_an_encoding_asked_for_the_folder_is_that_of_all_its_texts(store: Store, folder: Path, letter: Path) -> None:
    index(store, [folder])
    assert index(store, [folder], asked=Asked(encoding="koi8-r")).read == 2
    assert asked_of(store, letter.name) == asked_of(store, "law.md") == ["--encoding koi8-r"]


@pytest.mark.parametrize(
    "asked", [Asked(encoding="cp-nonsense"), Asked(limits=("speed=5",)), Asked(passwords=Path("none"))]
)
def test_what_cannot_be_asked_is_refused_before_anything_changes(asked: Asked, store: Store, folder: Path) -> None:
    with pytest.raises((BadEncoding, BadLimit, PathNotFound)):
        index(store, [folder], asked=asked)
    assert list(files.roots(store.catalog)) == []


def test_a_limit_reads_again_what_was_not_read_whole(store: Store, folder: Path) -> None:
    page = f"<p>Образец о коррупции.</p><!-- {'-' * 1_000_000} -->"
    (folder / "big.html").write_text(page, encoding="utf-8")
    index(store, [folder], asked=Asked(limits=("file-mb=1",)))
    assert held_of(store, "big.html").outcome.status is Status.UNSUPPORTED
    assert index(store, []).read == 0
    assert index(store, [folder], asked=Asked(limits=("file-mb=100",))).read == 1
    assert held_of(store, "big.html").outcome.status is Status.OK
    assert asked_of(store, "big.html") == ["--limit file-mb=100"]


def test_passwords_beside_the_documents_open_them(store: Store, folder: Path, shared: Path) -> None:
    shutil.copy(shared / "documents" / "formats" / "password-hunter2.pdf", folder / "locked.pdf")
    index(store, [folder])
    assert held_of(store, "locked.pdf").outcome.status is Status.ENCRYPTED
    (folder / "passwords.toml").write_text('"locked.*" = "hunter2"', encoding="utf-8")
    index(store, [])
    assert held_of(store, "locked.pdf").outcome.status is Status.OK
    assert "passwords.toml" not in [file.path for file in files.files(store.catalog)]
    assert index(store, []).read == 0


def test_passwords_from_elsewhere_are_remembered_by_their_file_only(store: Store, folder: Path, shared: Path) -> None:
    shutil.copy(shared / "documents" / "formats" / "password-hunter2.pdf", folder / "locked.pdf")
    secret = folder / "keys.toml"
    secret.write_text('"*.pdf" = ["wrong", "hunter2"]', encoding="utf-8")
    index(store, [folder], asked=Asked(passwords=secret))
    assert held_of(store, "locked.pdf").outcome.status is Status.OK
    assert asked_of(store, "locked.pdf") == [f"--passwords {secret}"]
    assert "keys.toml" not in [file.path for file in files.files(store.catalog)]
    assert b"hunter2" not in (store.folder / "catalog.sqlite").read_bytes()


def shown(store: Store) -> set[str]:
    return {file.path for file in files.files(store.catalog)}


def test_a_file_of_passwords_is_no_document_in_any_later_run(store: Store, folder: Path) -> None:
    secret = folder / "inner" / "keys.toml"
    secret.parent.mkdir()
    secret.write_text('"order.pdf" = "zolotoykluch"', encoding="utf-8")
    (folder / "zlink.txt").symlink_to(secret)
    index(store, [folder], asked=Asked(passwords=secret))
    index(store, [])
    index(store, [folder], asked=Asked(follow_links=True))
    assert shown(store) == {"law.md"}
    assert ids(store, "zolotoykluch") == []


@pytest.mark.parametrize("root", ["", "inner", "inner/keys.toml"])
def test_what_was_read_of_a_file_of_passwords_is_taken_out_once_it_is_known(
    root: str, store: Store, folder: Path
) -> None:
    secret = folder / "inner" / "keys.toml"
    secret.parent.mkdir()
    secret.write_text('"order.pdf" = "zolotoykluch"', encoding="utf-8")
    index(store, [folder / root])
    assert ids(store, "zolotoykluch") != []
    (folder / "other").mkdir()
    (folder / "other" / "b.txt").write_text("Образец о коррупции.", encoding="utf-8")
    assert index(store, [folder / "other"], asked=Asked(passwords=secret)).removed == 1
    assert ids(store, "zolotoykluch") == []
    assert ids(store, "коррупция") != []
    store.catalog.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"zolotoykluch" not in (store.folder / "catalog.sqlite").read_bytes()


@pytest.mark.parametrize("name", ["passwords.toml", "inner/passwords.toml", "inner/Passwords.TOML"])
def test_passwords_in_any_folder_are_no_document(name: str, store: Store, folder: Path) -> None:
    (folder / "inner").mkdir()
    (folder / name).write_text('"order.pdf" = "zolotoykluch"', encoding="utf-8")
    index(store, [folder])
    assert shown(store) == {"law.md"}


def test_a_mistake_in_the_passwords_is_refused_with_its_line(store: Store, folder: Path) -> None:
    (folder / "passwords.toml").write_text('"a.pdf" = "secret"\nb = 5', encoding="utf-8")
    with pytest.raises(BadPasswords, match="line 2"):
        index(store, [folder])


@pytest.mark.skipif(find_engine() is None, reason="tesseract is not installed")
def test_scans_are_read_when_that_is_asked_and_from_then_on(store: Store, folder: Path, shared: Path) -> None:
    scan = folder / "scan.pdf"
    shutil.copy(shared / "documents" / "formats" / "tz_scan_1page.pdf", scan)
    index(store, [folder])
    assert held_of(store, "scan.pdf").outcome.status is Status.NO_TEXT
    assert index(store, [folder], asked=Asked(ocr=True)).read == 1
    assert held_of(store, "scan.pdf").outcome.status is Status.OK
    assert [text.split()[0] for text in asked_of(store, "scan.pdf")] == ["--ocr"]
    assert ids(store, "техническое задание") != []
    assert index(store, []).read == index(store, [folder], asked=Asked(ocr=True)).read == 0
    with scan.open("ab") as file:
        file.write(b"\n")
    assert index(store, []).read == 1
    assert held_of(store, "scan.pdf").outcome.status is Status.OK
    assert index(store, [scan], asked=Asked(ocr=False)).read == 1
    assert held_of(store, "scan.pdf").outcome.status is Status.NO_TEXT


# --- links and what is no file


@pytest.fixture
def linked(folder: Path, tmp_path: Path) -> Path:
    """Links to a file and a folder elsewhere, in circles, to what is there already, and to nothing."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "terror.txt").write_text("Образец о терроризме.", encoding="utf-8")
    (other / "around").symlink_to(other)
    (other / "back").symlink_to(folder)
    (tmp_path / "drugs.txt").write_text("Образец о наркотиках.", encoding="utf-8")
    (folder / "drugs.txt").symlink_to(tmp_path / "drugs.txt")
    (folder / "drugs2.txt").symlink_to(tmp_path / "drugs.txt")
    (folder / "law2.md").symlink_to(folder / "law.md")
    (folder / "inner").symlink_to(other)
    (folder / "self").symlink_to(folder)
    (folder / "up").symlink_to(tmp_path)
    (folder / "gone.txt").symlink_to(tmp_path / "gone.txt")
    return folder


def outcomes(store: Store) -> dict[str, Status]:
    return {file.path: file.outcome.status for file in files.files(store.catalog)}


def test_links_are_named_and_not_followed_unless_that_is_asked(store: Store, linked: Path) -> None:
    index(store, [linked])
    not_followed = dict.fromkeys(("drugs.txt", "drugs2.txt", "inner", "up"), Status.UNSUPPORTED)
    assert outcomes(store) == {"law.md": Status.OK, "gone.txt": Status.DAMAGED, **not_followed}


def test_each_file_behind_links_is_read_once(store: Store, linked: Path) -> None:
    index(store, [linked], asked=Asked(follow_links=True))
    read = dict.fromkeys(("law.md", "drugs.txt", "inner/terror.txt"), Status.OK)
    assert outcomes(store) == {**read, "gone.txt": Status.DAMAGED, "up": Status.UNSUPPORTED}
    assert len(ids(store, "терроризм")) == len(ids(store, "наркотики")) == 1


def test_links_that_were_followed_are_followed_again_until_that_is_unsaid(store: Store, linked: Path) -> None:
    index(store, [linked], asked=Asked(follow_links=True))
    assert index(store, []).read == 2  # the two that cannot be followed are looked at each time
    assert ids(store, "терроризм") != []
    index(store, [linked], asked=Asked(follow_links=False))
    assert ids(store, "терроризм") == []
    assert outcomes(store)["inner"] is Status.UNSUPPORTED


def test_a_link_to_what_is_hidden_is_not_passed_over(store: Store, folder: Path) -> None:
    (folder / ".kept").mkdir()
    (folder / ".kept" / "a.txt").write_text("Образец о терроризме.", encoding="utf-8")
    (folder / "a.txt").symlink_to(folder / ".kept" / "a.txt")
    index(store, [folder])
    assert outcomes(store)["a.txt"] is Status.UNSUPPORTED
    index(store, [folder], asked=Asked(follow_links=True))
    assert outcomes(store)["a.txt"] is Status.OK


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_a_pipe_is_named_and_not_waited_for(store: Store, folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    index(store, [folder])
    assert outcomes(store) == {"law.md": Status.OK, "pipe.txt": Status.UNSUPPORTED}
