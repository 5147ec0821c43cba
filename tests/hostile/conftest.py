"""Builds the hostile folders and reads them, once for all tests."""

import shutil
from collections.abc import Iterator

import pytest
from folder import build, cases
from folder_reading import Reading, read_folder
from links import build_special


@pytest.fixture(scope="session")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    folder = tmp_path_factory.mktemp("hostile") / "inner" / "folder"
    build(folder)
    yield read_folder(folder, tuple(place for place, _ in cases()))
    shutil.rmtree(folder)  # 200 MB, which pytest would keep for three runs


@pytest.fixture(scope="session")
def special_reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    folder = tmp_path_factory.mktemp("special") / "folder"
    return read_folder(folder, tuple(hostile.name for hostile in build_special(folder)))
