"""What is saved for an index lies beside it."""

from pathlib import Path

import pytest

from trafsearch.saved.saved_search import saved_folder

FOLDERS = [("a/index.saved", "a/index"), ("index.saved", "index"), ("x.y.saved", "x.y"), ("home.saved", "home/.")]


@pytest.mark.parametrize(("expected", "index"), FOLDERS)
def test_the_folder_is_named_after_the_index(expected: str, index: str, tmp_path: Path) -> None:
    assert saved_folder(tmp_path / index) == tmp_path / expected


def test_the_folder_that_one_stands_in_has_a_name_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home" / "inner").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "home")
    assert saved_folder(Path()) == tmp_path / "home.saved"
    monkeypatch.chdir(tmp_path / "home" / "inner")
    assert saved_folder(Path("..")) == tmp_path / "home.saved"
