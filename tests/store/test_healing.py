"""What a kill, an interruption or a lack of permission leaves behind never makes an answer false."""

from pathlib import Path

import pytest

import trafsearch
from trafsearch.catalog import acts, editions
from trafsearch.catalog.connection import FILE, _open_to_read
from trafsearch.ingest import index
from trafsearch.store.lock import writer_lock
from trafsearch.store.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "law.txt").write_text("Борьба с торговлей людьми.", encoding="utf-8")
    trafsearch.build_index([tmp_path / "documents"], tmp_path / "index").close()
    return tmp_path / "index"


def found(store: Store) -> int:
    return trafsearch.search(store, "concept:human-trafficking").total


def test_editions_that_the_engine_was_not_given_are_read_through_while_another_writes(folder: Path) -> None:
    with Store(folder) as store:
        editions.mark_in_engine(store.catalog, list(editions.texts_in_engine(store.catalog)), given=False)
    with writer_lock(folder), Store(folder) as store:
        assert found(store) == 1
        assert not any(editions.texts_in_engine(store.catalog).values())


def test_the_next_opening_gives_the_engine_what_it_lacks(folder: Path) -> None:
    with Store(folder) as store:
        editions.mark_in_engine(store.catalog, list(editions.texts_in_engine(store.catalog)), given=False)
    with Store(folder) as store:
        assert all(editions.texts_in_engine(store.catalog).values())
        assert found(store) == 1


def test_an_interruption_is_told_as_such_also_when_the_engine_was_busy(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "documents" / "more.txt").write_text("Ещё о торговле людьми.", encoding="utf-8")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with Store(folder) as store:
        with store.engine.writer(), pytest.raises(KeyboardInterrupt):
            index(store, [], progress=interrupt)
        assert found(store) == 2
    with Store(folder) as store:
        assert found(store) == 2


def test_a_catalog_that_may_not_be_written_can_be_read(folder: Path) -> None:
    catalog = _open_to_read(folder, folder / FILE)
    assert len(acts.acts(catalog)) == 1
    catalog.close()
