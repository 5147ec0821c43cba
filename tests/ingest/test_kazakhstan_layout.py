"""The acts of the real folder that is laid out as the kazakhstan-law repositories are."""

from pathlib import Path

from trafsearch.catalog import acts, files
from trafsearch.catalog.held import HeldFile
from trafsearch.store.store import Store


def _held(index: Path, code: str) -> list[HeldFile]:
    with Store(index) as store:
        return [file for file in files.files(store.catalog) if f"-{code}/" in file.path]


def test_a_whole_law_is_read_without_a_note(shared_index: Path) -> None:
    found = _held(shared_index, "198602")
    assert [(file.outcome.status, file.notes) for file in found] == [("ok", ()), ("ok", ())]


def test_laws_that_end_early_are_read_in_part(shared_index: Path) -> None:
    found = [*_held(shared_index, "3686"), *_held(shared_index, "59947")]
    assert [file.outcome.status for file in found] == ["partial"] * 4


def test_an_open_day_of_entry_into_force_stands_with_its_words(shared_index: Path) -> None:
    with Store(shared_index) as store:
        act = next(each for each in acts.acts(store.catalog) if each.id == "kz-198602")
    assert act.in_force_from is None
    assert "шестидесяти" in act.guessed["in_force_from"] or "алпыс" in act.guessed["in_force_from"]
