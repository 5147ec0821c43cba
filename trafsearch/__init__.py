"""Search and gap reports over policy documents in Russian, Kazakh and English.

import trafsearch
with trafsearch.build_index("documents", "index") as store:
    results = trafsearch.search(store, '"торговля людьми" area:migration')
    answer = trafsearch.ask(store, "where is trafficking mentioned in migration policy")
    report = trafsearch.find_gaps(store, "threats")
    frame = trafsearch.dataframe(trafsearch.mentions(store, "human-trafficking"))

docs/api.md shows each verb at work. What they raise are children of TrafsearchError, in trafsearch.errors.
"""

from importlib import import_module

TYPE_CHECKING = False  # as in `typing`, which takes longer to load than all of this
if TYPE_CHECKING:
    from trafsearch import errors as errors
    from trafsearch.errors import TrafsearchError
    from trafsearch.extraction.options import Options
    from trafsearch.ingest.asked import Asked
    from trafsearch.language import Language
    from trafsearch.query.search import Filters
    from trafsearch.report.cell import GapReport
    from trafsearch.report.mentioning import Mention
    from trafsearch.results.citing.form import CitationForm
    from trafsearch.results.hit import Hit
    from trafsearch.results.results import Results
    from trafsearch.store.asking import parse, understand
    from trafsearch.store.store import Store
    from trafsearch.structure.passage import Passage
    from trafsearch.verbs.answering import Answer, ask
    from trafsearch.verbs.batches import run_batch, write_batch
    from trafsearch.verbs.concepts import (
        add_concepts,
        check_concepts,
        concepts,
        export_concepts,
        import_concepts,
        load_vocabulary,
    )
    from trafsearch.verbs.context import in_context
    from trafsearch.verbs.diagnosing import Check, doctor
    from trafsearch.verbs.documents import correct, coverage, document, documents, files, twins
    from trafsearch.verbs.findings import Findings
    from trafsearch.verbs.frames import dataframe, rows
    from trafsearch.verbs.indexing import build_index, forget, open_index, update_index
    from trafsearch.verbs.mentioning import count_mentions, mentions
    from trafsearch.verbs.provisions import cite, cite_all, compare, history, show
    from trafsearch.verbs.reading import analyze, read
    from trafsearch.verbs.references import cited_by, cites
    from trafsearch.verbs.reporting import as_json, as_markdown, find_gaps, write_gaps
    from trafsearch.verbs.reviewing import judge, questions, verdicts
    from trafsearch.verbs.searching import count_hits, each_hit, search
    from trafsearch.verbs.watching import delete_search, save_search, saved_searches, watch
    from trafsearch.vocabulary.concept import Concept
    from trafsearch.vocabulary.lens import Lens

# Loaded when first used: a search pays for no reader.
_HOMES = {
    "errors": ("TrafsearchError",),
    "extraction.options": ("Options",),
    "ingest.asked": ("Asked",),
    "language": ("Language",),
    "query.search": ("Filters",),
    "report.cell": ("GapReport",),
    "report.mentioning": ("Mention",),
    "results.citing.form": ("CitationForm",),
    "results.hit": ("Hit",),
    "results.results": ("Results",),
    "store.asking": ("parse", "understand"),
    "store.store": ("Store",),
    "structure.passage": ("Passage",),
    "verbs.answering": ("Answer", "ask"),
    "verbs.batches": ("run_batch", "write_batch"),
    "verbs.concepts": (
        "add_concepts",
        "check_concepts",
        "concepts",
        "export_concepts",
        "import_concepts",
        "load_vocabulary",
    ),
    "verbs.context": ("in_context",),
    "verbs.diagnosing": ("Check", "doctor"),
    "verbs.documents": ("correct", "coverage", "document", "documents", "files", "twins"),
    "verbs.findings": ("Findings",),
    "verbs.frames": ("dataframe", "rows"),
    "verbs.indexing": ("build_index", "forget", "open_index", "update_index"),
    "verbs.mentioning": ("count_mentions", "mentions"),
    "verbs.provisions": ("cite", "cite_all", "compare", "history", "show"),
    "verbs.reading": ("analyze", "read"),
    "verbs.references": ("cited_by", "cites"),
    "verbs.reporting": ("as_json", "as_markdown", "find_gaps", "write_gaps"),
    "verbs.reviewing": ("judge", "questions", "verdicts"),
    "verbs.searching": ("count_hits", "each_hit", "search"),
    "verbs.watching": ("delete_search", "save_search", "saved_searches", "watch"),
    "vocabulary.concept": ("Concept",),
    "vocabulary.lens": ("Lens",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Answer",
    "Asked",
    "Check",
    "CitationForm",
    "Concept",
    "Filters",
    "Findings",
    "GapReport",
    "Hit",
    "Language",
    "Lens",
    "Mention",
    "Options",
    "Passage",
    "Results",
    "Store",
    "TrafsearchError",
    "add_concepts",
    "analyze",
    "as_json",
    "as_markdown",
    "ask",
    "build_index",
    "check_concepts",
    "cite",
    "cite_all",
    "cited_by",
    "cites",
    "compare",
    "concepts",
    "correct",
    "count_hits",
    "count_mentions",
    "coverage",
    "dataframe",
    "delete_search",
    "doctor",
    "document",
    "documents",
    "each_hit",
    "errors",
    "export_concepts",
    "files",
    "find_gaps",
    "forget",
    "history",
    "import_concepts",
    "in_context",
    "judge",
    "load_vocabulary",
    "mentions",
    "open_index",
    "parse",
    "questions",
    "read",
    "rows",
    "run_batch",
    "save_search",
    "saved_searches",
    "search",
    "show",
    "twins",
    "understand",
    "update_index",
    "verdicts",
    "watch",
    "write_batch",
    "write_gaps",
]


if not TYPE_CHECKING:  # so that a misspelt verb is an error to those who check their types

    def __getattr__(name):
        if name == "errors":
            return import_module("trafsearch.errors")
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return globals().setdefault(name, getattr(import_module(f"trafsearch.{_HOME_OF[name]}"), name))


def __dir__() -> list[str]:
    return sorted(__all__)
