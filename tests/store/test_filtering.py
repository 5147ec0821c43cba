"""What is in force on a day: an end that is only guessed, or that nobody dates, decides nothing.

Nor does an area that nobody knows.
"""

from datetime import date
from pathlib import Path

import pytest

from trafsearch.ingest.indexing import build_index
from trafsearch.query.search import Filters
from trafsearch.store.filtering import select

PLAN = "# План мероприятий на 2017–2021 годы\n\n1. Помогать людям.\n"
ROW = '[[document]]\npath = "plan.md"\nact = "plan"\nadopted = 2017-01-10\nin_force_from = 2017-01-10\n'


@pytest.mark.parametrize(
    ("chosen", "undated", "day", "more"),
    [
        (True, False, date(2020, 1, 1), ""),
        (False, True, date(2023, 1, 1), ""),
        (False, False, date(2016, 1, 1), ""),
        (False, False, date(2023, 1, 1), "in_force_until = 2021-12-31\n"),
        (True, False, date(2023, 1, 1), 'status = "in-force"\n'),
        (False, True, date(2020, 1, 1), 'status = "repealed"\n'),
        (True, False, date(2020, 1, 1), 'status = "repealed"\nin_force_until = 2020-06-01\n'),
        (False, False, date(2021, 1, 1), 'status = "repealed"\nin_force_until = 2020-06-01\n'),
    ],
)
def test_act_is_in_force_on_a_day(chosen: bool, undated: bool, day: date, more: str, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "plan.md").write_text(PLAN, encoding="utf-8")
    (folder / "corpus.toml").write_text(ROW + more, encoding="utf-8")
    with build_index([folder], tmp_path / "index") as store:
        found = select(store.catalog, Filters(in_force=day))
        assert ("plan" in found.acts, "plan" in found.undated) == (chosen, undated)
        year = select(store.catalog, Filters(years=((day.year, day.year),)))
        assert day.year == 2021 or ("plan" in year.acts) is chosen


@pytest.mark.parametrize(
    ("chosen", "type", "year"),
    [(True, "report", 2017), (False, "report", 2020), (False, "article", 2016), (True, "law", 2020)],
)
def test_what_is_never_in_force_is_of_its_own_year(chosen: bool, type: str, year: int, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "plan.md").write_text(PLAN, encoding="utf-8")
    row = f'[[document]]\npath = "plan.md"\nact = "plan"\nadopted = 2017-01-10\ntype = "{type}"\n'
    (folder / "corpus.toml").write_text(row, encoding="utf-8")
    with build_index([folder], tmp_path / "index") as store:
        assert ("plan" in select(store.catalog, Filters(years=((year, year),))).acts) is chosen


@pytest.mark.parametrize(
    ("chosen", "unknown", "more"),
    [(True, False, 'areas = ["migration"]\n'), (False, False, 'areas = ["cultural"]\n'), (False, True, "")],
)
def test_an_act_of_an_unknown_area_may_be_of_any(chosen: bool, unknown: bool, more: str, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "plan.md").write_text(PLAN, encoding="utf-8")
    (folder / "corpus.toml").write_text(ROW + more, encoding="utf-8")
    with build_index([folder], tmp_path / "index") as store:
        found = select(store.catalog, Filters(areas=("migration",)))
        assert ("plan" in found.acts, "plan" in found.unknown) == (chosen, unknown)
        assert found.undated == ()
