"""Corrections are worked out for a document that is held, and written into the corpus.toml of its root."""

import os
from pathlib import Path

import pytest

from trafsearch.errors import BadBibliography, BadField, DocumentAmbiguous, DocumentNotFound, UnknownArea
from trafsearch.ingest.correcting import corrections, row_to_fill_in, write
from trafsearch.ingest.indexing import build_index, index
from trafsearch.store.store import Store
from trafsearch.structure.act import ActType

ROW = '[[document]]\npath = "law.md"\nact = "law"  # our own name\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    for name, text in (
        ("law.md", "# О миграции\n\n1. Государство помогает людям.\n"),
        ("law.kk.md", "# Көші-қон туралы\n\n1. Мемлекет адамдарға көмектеседі.\n"),
        ("inner/order.md", "# О людях\n\n1. Люди живут.\n"),
        ("other/order.md", "# О труде\n\n1. Люди работают.\n"),
        ("scan.bin", "\x00\x01\x02"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "corpus.toml").write_text(ROW + ROW.replace("law.md", "law.kk.md"), encoding="utf-8")
    return folder


@pytest.fixture
def store(root: Path, tmp_path: Path) -> Store:
    return build_index([root], tmp_path / "index")


def test_correction_is_held_after_the_next_run(store: Store, root: Path) -> None:
    from trafsearch.catalog.acts import get_act

    [correction] = corrections(store, "law", ["type=law", "areas=migration;legal", "title_en=On Migration"])
    assert '+type = "law"' in correction.diff
    assert (root / "corpus.toml").read_bytes() == correction.before, "nothing is written yet"
    write(correction)
    assert (root / "corpus.toml").read_text(encoding="utf-8").count("# our own name") == 2
    index(store, [])
    act = get_act(store.catalog, "law")
    assert act is not None
    assert (act.type, act.areas, act.titles["en"]) == (ActType.LAW, ("migration", "legal"), "On Migration")  # type: ignore[index]
    assert act.stated["type"] == "corpus.toml"


def test_file_without_text_can_be_described(store: Store, root: Path) -> None:
    [correction] = corrections(store, "scan.bin", ["areas=migration"])
    write(correction)
    assert '[[document]]\npath = "scan.bin"\nareas = ["migration"]\n' in (root / "corpus.toml").read_text("utf-8")


def test_innermost_corpus_file_that_describes_a_document_is_corrected(store: Store, root: Path) -> None:
    (root / "inner" / "corpus.toml").write_text('[[document]]\npath = "order.md"\n', encoding="utf-8")
    [correction] = corrections(store, "inner/order.md", ["number=7"])
    assert correction.file == root / "inner" / "corpus.toml"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(mark: bytes, store: Store, root: Path) -> None:
    (root / "corpus.toml").write_bytes(mark + ROW.replace("\n", "\r\n").encode())
    [correction] = corrections(store, "law.md", ["number=7"])
    assert correction.after == mark + (ROW + 'number = "7"\n').replace("\n", "\r\n").encode()


def test_file_that_changed_meanwhile_is_not_overwritten(store: Store, root: Path) -> None:
    [correction] = corrections(store, "law", ["type=law"])
    (root / "corpus.toml").write_text(ROW, encoding="utf-8")
    with pytest.raises(BadBibliography, match="changed meanwhile"):
        write(correction)
    assert (root / "corpus.toml").read_text(encoding="utf-8") == ROW
    assert not list(root.glob(".corpus-*"))


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")
def test_rights_and_link_of_the_file_stay(store: Store, root: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.toml"
    (root / "corpus.toml").replace(real)
    (root / "corpus.toml").symlink_to(real)
    real.chmod(0o640)
    write(corrections(store, "law.md", ["type=law"])[0])
    assert (root / "corpus.toml").is_symlink()
    assert 'type = "law"' in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("error", "name", "setting"),
    [
        (BadField, "law.md", "colour=red"),
        (BadField, "law.md", "type"),
        (BadField, "law.md", "type=poem"),
        (BadField, "law.md", "adopted=soon"),
        (BadField, "law.md", "act=kz 1"),
        (BadField, "law.md", "act=kz/1"),
        (BadField, "law.md", "in_force_until=1200-01-01"),
        (BadField, "law", "holds_from=2020-01-01"),
        (UnknownArea, "law.md", "areas=poetry"),
        (DocumentNotFound, "nothing.md", "type=law"),
        (DocumentAmbiguous, "order.md", "type=law"),
    ],
)  # fmt: skip
def test_what_cannot_be_stated_is_refused(error: type[Exception], name: str, setting: str, store: Store) -> None:
    with pytest.raises(error):
        corrections(store, name, [setting])


def test_row_to_fill_in_tells_what_is_stated_and_what_is_guessed(store: Store) -> None:
    from trafsearch.catalog.acts import get_act
    from trafsearch.catalog.files import files

    file = next(each for each in files(store.catalog) if each.path == "law.md")
    row = row_to_fill_in(file, get_act(store.catalog, "law"))
    assert row.splitlines()[:3] == ["[[document]]", 'path = "law.md"', 'act = "law"']
    assert '# title.ru = "О миграции"' in row.splitlines()
    assert "# adopted =" in row.splitlines()


def test_what_is_stated_and_contradicted_by_the_text_is_kept_and_noted(root: Path, tmp_path: Path) -> None:
    from trafsearch.catalog.acts import get_act
    from trafsearch.catalog.files import files

    (root / "act").mkdir()
    (root / "act" / "rus.md").write_text("# О миграции населения\n\n1. Люди живут.\n", encoding="utf-8")
    (root / "act" / "meta.yaml").write_text("act_code: 7\ntitle: {rus: Охрана лесов и рек}\n", encoding="utf-8")
    with build_index([root], tmp_path / "other") as store:
        act = get_act(store.catalog, "kz-7")
        assert act is not None
        assert list(act.titles.values()) == ["Охрана лесов и рек"]
        file = next(each for each in files(store.catalog) if each.path == "act/rus.md")
        doubt = "meta.yaml states the title «Охрана лесов и рек», the text begins with «О миграции населения»"
        assert ("meta_doubtful", doubt, None) in file.notes


def test_meta_file_that_does_not_parse_loses_neither_text_nor_what_else_is_stated(root: Path, tmp_path: Path) -> None:
    from trafsearch.catalog.files import files

    (root / "act").mkdir()
    (root / "act" / "rus.md").write_text("# О миграции населения\n\n1. Люди живут.\n", encoding="utf-8")
    (root / "act" / "meta.yaml").write_text("title: [x\n", encoding="utf-8")
    (root / "corpus.csv").write_text("path,areas\nact/rus.md,migration\n", encoding="utf-8")
    with build_index([root], tmp_path / "other") as store:
        file = next(each for each in files(store.catalog) if each.path == "act/rus.md")
        assert (file.areas, "bad_meta" in {code for code, _, _ in file.notes}) == (("migration",), True)
        assert file.outcome.is_whole
        assert not any(each.path == "corpus.csv" for each in files(store.catalog))
