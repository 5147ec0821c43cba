"""What readers marked in whole files is what is found there, but for the places where the two are meant to differ."""

from pathlib import Path

import pytest
from read_mentions import Comparison, Place, compare, disputed, marked

from trafsearch.store.store import Store


@pytest.fixture(scope="module")
def compared(shared: Path, shared_index: Path) -> Comparison:
    with Store(shared_index) as store:
        return compare(store, shared / "documents")


@pytest.mark.parametrize("file", dict.fromkeys(each.file for each in marked()))
def test_what_readers_marked_is_found(file: str, compared: Comparison) -> None:
    told = disputed()
    assert [each for each in compared.missed if each.file == file and each not in told] == []


@pytest.mark.parametrize("file", dict.fromkeys(each.file for each in marked()))
def test_nothing_is_found_that_readers_did_not_mark(file: str, compared: Comparison) -> None:
    told = disputed()
    assert [each for each in compared.more if each.file == file and each not in told] == []


def test_every_dispute_is_one_still(compared: Comparison) -> None:
    differing: set[Place] = {*compared.missed, *compared.more}
    assert [each for each in disputed() if each not in differing] == []
