"""What all tests share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import trafsearch
from trafsearch.store.store import Store

REPO = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the repository; tests over it skip where it is absent, but not in CI."""
    folder = REPO.parent / "shared"
    if folder.is_dir():
        return folder
    reason = f"{folder} is absent"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of sample documents."""
    return REPO / "corpus"


@pytest.fixture(scope="session")
def corpus_index(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """An index of the sample corpus, made once; tests only read it."""
    folder = tmp_path_factory.mktemp("corpus") / "index"
    trafsearch.build_index([corpus], folder).close()
    return folder


@pytest.fixture
def corpus_store(corpus_index: Path) -> Iterator[Store]:
    with Store(corpus_index) as store:
        yield store


@pytest.fixture(scope="session")
def shared_index(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """An index of the real documents, made once; tests only read it."""
    folder = tmp_path_factory.mktemp("shared") / "index"
    trafsearch.build_index([shared / "documents"], folder).close()
    return folder
