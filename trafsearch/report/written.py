"""A gap report as it was written: read back from JSON, and found to be whole before anything is said of it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from trafsearch.errors import BadReport
from trafsearch.report.cell import GapReport, State
from trafsearch.report.machine import to_json
from trafsearch.report.recipe import Plain, Recipe, hash_of, recipe_of

LISTS = ("evidence", "cited", "overruled")  # the quotes of a cell
REASONS = {
    "report.reason_json": "it is not JSON",
    "report.reason_other": "it is not a gap report in JSON but {value}",
    "report.reason_manifest": "its manifest lacks what is needed to make it again: {value}",
    "report.reason_cells": "its cells are not those of its rows and columns",
    "report.reason_cell": "a cell is not whole: {value}",
    "report.reason_parts": "its manifest says otherwise than the report: {value}",
}
_OF_A_QUOTE = {"id": str, "act": str, "text": str, "concept": str, "match": str, "language": str, "title": str}
_OF_A_CELL = {"state": str, "passages": int, "acts": int, "reason": list, **dict.fromkeys(LISTS, list)}
_OF_A_PROOF = dict.fromkeys(("acts", "passages", "words"), int)
_OF_A_FILE = {"path": str, "sha256": str, "status": str, "stated": str}
_OF_A_MANIFEST = ("trafsearch", "analyzer", "matcher", "vocabulary", "verdicts", "lens_hash")


@dataclass(frozen=True)
class WrittenReport:
    """`form` is what docs/schema.md calls trafsearch/gaps/1."""

    form: Plain
    recipe: Recipe

    @cached_property
    def cells(self) -> Mapping[tuple[str, str], Plain]:
        """By row and column, in the order of the report."""
        return {(cell["row"], cell["column"]): cell for cell in self.form["results"]}

    @property
    def manifest(self) -> Plain:
        return dict(self.form["manifest"])

    @property
    def clock(self) -> str:
        return self.recipe.clock.isoformat()

    def name(self, id: str, language: str) -> str:
        """What the report calls the row or column, in that language where it has the name, else in another, or `id`."""
        for each in (*self.form["rows"], *self.form["columns"]):
            if each["id"] == id and each["names"]:
                return str(each["names"].get(language) or next(iter(each["names"].values())))
        return id


def as_written(report: GapReport) -> WrittenReport:
    """What would be read back of the report if it were written now."""
    form = json.loads(json.dumps(to_json(report)))
    return WrittenReport(form, recipe_of(form["manifest"]))


def read_report(path: Path) -> WrittenReport:
    """The report in the file; that of a question (`ask`) too. Raises BadReport, OSError."""
    try:
        form = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise bad_report(path, "report.reason_json") from error
    if isinstance(form, dict) and form.get("schema") == "trafsearch/ask/1" and isinstance(form.get("gaps"), dict):
        form = form["gaps"]
    if not isinstance(form, dict) or form.get("schema") != "trafsearch/gaps/1":
        raise bad_report(path, "report.reason_other", form.get("schema") if isinstance(form, dict) else type(form))
    fault = next(_faults(form), None)
    if fault:
        raise bad_report(path, *fault)
    return WrittenReport(form, recipe_of(form["manifest"]))


def bad_report(path: Path, key: str, value: object = "") -> BadReport:
    return BadReport(path=path, reason=REASONS[key].format(value=value), reason_key=key, value=value)


def _faults(form: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is missing of a whole report: the reason's key, and what it is about."""
    manifest = form.get("manifest")
    if not isinstance(manifest, dict) or not _are(form.get("notes"), {"code": str}):
        yield "report.reason_manifest", "manifest, notes"
        return
    if lacking := _lacking(manifest):
        yield "report.reason_manifest", lacking
        return
    rows, columns = _ids(form.get("rows")), _ids(form.get("columns"))
    if rows is None or columns is None or not _are(form.get("results"), _OF_A_CELL):
        yield "report.reason_cells", ""
        return
    expected = [(row, column) for row in rows for column in columns]
    if [(cell.get("row"), cell.get("column")) for cell in form["results"]] != expected:
        yield "report.reason_cells", ""
    for name in _contradicted(form, manifest["lens_definition"]):
        yield "report.reason_parts", name
    for cell in form["results"]:
        if not _is_cell(cell):
            yield "report.reason_cell", f"{cell['row']}, {cell['column']}"


def _contradicted(form: Mapping[str, Any], definition: Mapping[str, Any]) -> Iterator[str]:
    """The names of what the report says otherwise than its manifest."""
    manifest, query = form["manifest"], form.get("query")
    said = {
        "clock": (form.get("clock"), manifest["clock"]),
        "lens": (query.get("lens") if isinstance(query, dict) else query, manifest["lens"]),
        "titles": (form.get("titles"), definition["titles"]),
        "rows": ([each["id"] for each in form["rows"]], definition["rows"]),
        "lens_hash": (hash_of(definition), manifest["lens_hash"]),
    }
    yield from (name for name, (one, other) in said.items() if one != other)


def _lacking(manifest: Mapping[str, Any]) -> str:
    """The name of what the manifest lacks, or ''."""
    missing = [name for name in _OF_A_MANIFEST if not isinstance(manifest.get(name), str)]
    if not _are(manifest.get("files"), _OF_A_FILE):
        missing.append("files")
    try:
        recipe_of(manifest)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        missing.append(str(error.args[0]) if isinstance(error, KeyError) else str(error))
    return ", ".join(missing)


def _ids(named: Any) -> list[str] | None:
    """Of rows or columns; None where they are not whole."""
    return [each["id"] for each in named] if _are(named, {"id": str, "names": dict}) else None


def _is_cell(cell: Mapping[str, Any]) -> bool:
    quotes = [quote for name in LISTS for quote in cell[name]]
    return (
        cell["state"] in list(State)
        and _are(quotes, _OF_A_QUOTE)
        and all(_is_placed(quote) for quote in quotes)
        and _are(cell["reason"], {"code": str})
        and _are([cell["proof"]] if cell.get("proof") else [], _OF_A_PROOF)
        and _are([cell["nearest_miss"]] if cell.get("nearest_miss") else [], {"id": str, "text": str})
    )


def _is_placed(quote: Mapping[str, Any]) -> bool:
    span, address, also_in = quote.get("span"), quote.get("address"), quote.get("also_in")
    return (
        isinstance(span, list)
        and len(span) == 2
        and all(isinstance(each, int) for each in span)
        and isinstance(address, dict)
        and isinstance(address.get("text"), str)
        and isinstance(also_in, list)
        and all(isinstance(each, str) for each in also_in)
    )


def _are(forms: object, fields: Mapping[str, type]) -> bool:
    """Whether it is a list of tables that all have these fields."""
    return isinstance(forms, list) and all(
        isinstance(form, dict) and all(isinstance(form.get(name), kind) for name, kind in fields.items())
        for form in forms
    )
