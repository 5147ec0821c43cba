"""What tests of reports share."""

import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent
sys.path.extend(str(TESTS / folder) for folder in ("extraction", "hostile"))  # writers of small files

from corpus_reports import CorpusReports, corpus_reports  # noqa: E402 - stands beside this file
from motley import motley_index  # noqa: E402

from trafsearch.store.store import Store  # noqa: E402


@pytest.fixture(scope="session")
def reports(corpus_index: Path) -> CorpusReports:
    """The matrix of the sample corpus, document by threat, made once."""
    with Store(corpus_index) as store:
        return corpus_reports(store)


@pytest.fixture(scope="session")
def motley(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of a folder in which everything occurs that a report can hold; tests only read it."""
    return motley_index(tmp_path_factory.mktemp("motley"))
