"""A file is taken for a gap report only where it is a whole one."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from written_reports import Folder, cell_of

from trafsearch.errors import BadReport
from trafsearch.report.written import read_report
from trafsearch.store.store import Store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    place = tmp_path_factory.mktemp("written")
    Store(place / "blank", create=True).close()
    return Folder(place, place / "blank").fill()


@pytest.fixture(scope="module")
def form(folder: Folder) -> dict[str, Any]:
    return folder.report().form


def test_what_was_written_is_read(folder: Folder) -> None:
    report = folder.report()
    assert (report.recipe.lens.id, report.clock) == ("threats", "2026-01-01T00:00:00+00:00")
    assert report.cells["human-trafficking", "migration"]["state"] == "direct"
    assert (report.name("slavery", "ru"), report.name("unheard-of", "ru")) == ("рабство", "unheard-of")


def test_the_answer_to_a_question_holds_a_report(tmp_path: Path, form: dict[str, Any]) -> None:
    (tmp_path / "ask.json").write_text(json.dumps({"schema": "trafsearch/ask/1", "gaps": form}), encoding="utf-8")
    assert read_report(tmp_path / "ask.json").form == form


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("report.reason_json", "# Отчёт о пробелах"),
        ("report.reason_json", ""),
        ("report.reason_json", "[" * 100_000),
        ("report.reason_other", "[]"),
        ("report.reason_other", "null"),
        ("report.reason_other", '{"schema": "trafsearch/search/1"}'),
        ("report.reason_other", '{"schema": "trafsearch/ask/1", "results": []}'),
        ("report.reason_manifest", '{"schema": "trafsearch/gaps/1"}'),
        ("report.reason_manifest", '{"schema": "trafsearch/gaps/1", "notes": [], "manifest": {"clock": "2025-01-31"}}'),
    ],
)
def test_what_is_no_report(reason: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadReport) as refused:
        read_report(tmp_path / "x.json")
    assert refused.value.facts["reason_key"] == reason


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadReport):
        read_report(tmp_path / "x.json")


def drop(*path: str) -> Callable[[dict[str, Any]], object]:
    def dropped(form: dict[str, Any]) -> None:
        for name in path[:-1]:
            form = form[name]
        form.pop(path[-1])

    return dropped


def of_a_quote(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda form: cell_of(form, "human-trafficking", "migration")["evidence"][0].update(values)


@pytest.mark.parametrize(
    ("reason", "change"),
    [
        ("report.reason_manifest", drop("manifest", "files")),
        ("report.reason_manifest", drop("manifest", "lens_definition")),
        ("report.reason_manifest", drop("manifest", "vocabulary")),
        ("report.reason_manifest", lambda form: form["manifest"].update(by="mood")),
        ("report.reason_manifest", lambda form: form["manifest"].update(clock="yesterday")),
        ("report.reason_manifest", lambda form: form["manifest"].update(filters={"years": [["first", "last"]]})),
        ("report.reason_cells", lambda form: form["results"].pop()),
        ("report.reason_cells", lambda form: form["results"].append(form["results"][0])),
        ("report.reason_cells", lambda form: form["columns"].pop()),
        ("report.reason_cells", lambda form: form.update(results=None)),
        ("report.reason_cells", lambda form: form["results"][0].update(evidence="many")),
        ("report.reason_cell", lambda form: form["results"][0].update(state="perhaps")),
        ("report.reason_cell", of_a_quote(span=[1])),
        ("report.reason_cell", of_a_quote(span=["1", "2"])),
        ("report.reason_cell", of_a_quote(also_in=None)),
        ("report.reason_cell", of_a_quote(address=None)),
        ("report.reason_cell", of_a_quote(text=7)),
        ("report.reason_cell", lambda form: form["results"][0].update(proof={"acts": 1})),
        ("report.reason_cell", lambda form: form["results"][0].update(nearest_miss="none")),
        ("report.reason_parts", lambda form: form.update(clock="2020-01-01T00:00:00+00:00")),
        ("report.reason_parts", lambda form: form.update(titles={"en": "No threats at all"})),
        ("report.reason_parts", lambda form: form["manifest"].update(lens_hash="0" * 64)),
        ("report.reason_parts", lambda form: form["manifest"]["lens_definition"]["columns"].pop()),
    ],
)
def test_a_report_that_is_not_whole(
    reason: str, change: Callable[[dict[str, Any]], object], tmp_path: Path, form: dict[str, Any]
) -> None:
    other = json.loads(json.dumps(form))
    change(other)
    (tmp_path / "x.json").write_text(json.dumps(other), encoding="utf-8")
    with pytest.raises(BadReport) as refused:
        read_report(tmp_path / "x.json")
    assert refused.value.facts["reason_key"] == reason
