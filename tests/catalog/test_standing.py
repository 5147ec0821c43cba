"""What is kept of which words stand where is what the texts themselves say."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import trafsearch
from trafsearch.catalog.connection import transaction
from trafsearch.catalog.standing import extents, forget_standing, keep_standing, places_of
from trafsearch.language import Language
from trafsearch.store.store import Store

LAW = """# Закон

Статья 1. Торговля людьми

Торговля людьми запрещена.

2-бап. Адам саудасы

Адам саудасына тыйым салынады.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "law.md").write_text(LAW, encoding="utf-8")
    with trafsearch.build_index([folder], tmp_path / "index") as made:
        yield made


def forms(store: Store, spelling: str) -> set[int]:
    return {row for (row,) in store.catalog.execute("SELECT id FROM form WHERE form = ?", (spelling,))}


def editions(store: Store) -> list[int]:
    return [row for (row,) in store.catalog.execute("SELECT id FROM edition")]


def test_a_text_in_two_languages_has_an_extent_in_each(store: Store) -> None:
    found = extents(store.catalog, editions(store))
    assert [each.language for each in found] == [Language.RU, Language.KK]
    assert sum(each.passages for each in found) == {each.length for each in found}.pop()
    assert all(each.is_kept for each in found)


@pytest.mark.parametrize(("expected", "spelling"), [(2, "торговля"), (1, "запрещена"), (1, "саудасы"), (0, "рабство")])
def test_a_form_stands_in_as_many_passages(store: Store, expected: int, spelling: str) -> None:
    found = extents(store.catalog, editions(store))
    wanted = forms(store, spelling)
    places = [list(places) for each in found for _, places in places_of(store.catalog, each, wanted)]
    assert sum(map(len, places)) == expected


def test_what_is_kept_is_what_is_counted(store: Store) -> None:
    every = {row for (row,) in store.catalog.execute("SELECT id FROM form")}
    kept = extents(store.catalog, editions(store))
    places = [{form: list(some) for form, some in places_of(store.catalog, each, every)} for each in kept]
    with transaction(store.catalog):
        forget_standing(store.catalog)
    counted = extents(store.catalog, editions(store))
    assert [replace(each, is_kept=True) for each in counted] == kept
    assert [{form: list(p) for form, p in places_of(store.catalog, e, every)} for e in counted] == places


def test_a_catalog_without_the_table_is_read_and_gets_it(store: Store) -> None:
    kept = extents(store.catalog, editions(store))
    store.catalog.execute("DROP TABLE standing")
    assert [replace(each, is_kept=True) for each in extents(store.catalog, editions(store))] == kept
    with transaction(store.catalog):
        keep_standing(store.catalog)
    assert extents(store.catalog, editions(store)) == kept
