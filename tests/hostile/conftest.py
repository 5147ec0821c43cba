"""Builds the hostile folders and reads them, once for all tests."""

import shutil
from collections.abc import Iterator

import pytest
from folder import build, cases
from folder_reading import Indexed, Reading, index_folder, read_folder
from links import SECRET_WORD, build_special


@pytest.fixture(scope="session")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    folder = tmp_path_factory.mktemp("hostile") / "inner" / "folder"
    build(folder)
    yield read_folder(folder, tuple(place for place, _ in cases()))
    shutil.rmtree(folder)  # 200 MB, which pytest would keep for three runs


@pytest.fixture(scope="session")
def special_index(tmp_path_factory: pytest.TempPathFactory) -> Indexed:
    place = tmp_path_factory.mktemp("special")
    if not build_special(place / "folder"):
        pytest.skip("this system has neither links nor pipes")
    return index_folder(place / "folder", place / "index", SECRET_WORD)
