"""Differences as plain values, ready for JSON. docs/schema.md describes the forms."""

from dataclasses import asdict

from trafsearch.report.differing.cells import FIGURES, Came, CellChange
from trafsearch.report.differing.differences import Differences
from trafsearch.report.differing.files import FileChange
from trafsearch.report.recipe import Plain


def differences_form(found: Differences) -> Plain:
    """All but the cells."""
    return {
        "settings": [asdict(each) for each in found.settings],
        "files": [file_form(each) for each in found.files],
        "parts": list(found.parts),
        "rows": {"came": list(found.rows_came), "went": list(found.rows_went)},
        "columns": {"came": list(found.columns_came), "went": list(found.columns_went)},
        "compared": found.compared,
    }


def change_form(change: CellChange) -> Plain:
    return {
        "row": change.row,
        "column": change.column,
        "fields": list(change.fields),
        "before": _figures(change.before),
        "after": _figures(change.after),
        "came": [_came(each) for each in change.came],
        "went": [_came(each) for each in change.went],
        "reasons_came": list(change.reasons_came),
        "reasons_went": list(change.reasons_went),
    }


def file_form(change: FileChange) -> Plain:
    return {
        "path": change.path,
        "change": str(change.fate),
        "acts": list(change.acts),
        "moved_to": change.moved_to or None,
    }


def _figures(cell: Plain) -> Plain:
    proof = cell.get("proof")
    looked_through = {name: proof[name] for name in ("acts", "passages", "words")} if proof else None
    return {
        "state": cell["state"],
        **{name: cell.get(name, len(cell["evidence"])) for name in FIGURES},
        "looked_through": looked_through,
    }


def _came(came: Came) -> Plain:
    return {
        "list": came.kind,
        "because": [str(each) for each in came.because],
        "through": [each.path for each in came.through],
        "quote": came.quote,
    }
