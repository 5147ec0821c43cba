"""Search and gap reports over policy documents in Russian, Kazakh and English.

import trafsearch
with trafsearch.build_index(["documents"], "index") as store:
    results = trafsearch.search(store, '"торговля людьми" area:migration')
    understood, results = trafsearch.ask(store, "where is trafficking mentioned in migration policy")
    report = trafsearch.find_gaps(store, "threats", clock=datetime.now(UTC))
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trafsearch.analysis.analyzer import analyze
    from trafsearch.extraction.reading import read
    from trafsearch.ingest import build_index
    from trafsearch.report.gaps import find_gaps
    from trafsearch.store.asking import ask, parse, search
    from trafsearch.store.store import Store

# Loaded when first used: a search pays for no reader.
_HOMES = {
    "Store": "trafsearch.store.store",
    "analyze": "trafsearch.analysis.analyzer",
    "ask": "trafsearch.store.asking",
    "build_index": "trafsearch.ingest",
    "find_gaps": "trafsearch.report.gaps",
    "parse": "trafsearch.store.asking",
    "read": "trafsearch.extraction.reading",
    "search": "trafsearch.store.asking",
}

__all__ = ["Store", "analyze", "ask", "build_index", "find_gaps", "parse", "read", "search"]


def __getattr__(name: str) -> Callable[..., Any]:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: Callable[..., Any] = getattr(import_module(_HOMES[name]), name)
    return found
