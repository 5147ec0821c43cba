"""The ids of concepts in a graph that others may have written."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from trafsearch.vocabulary.entry import is_id
from trafsearch.vocabulary.exchange.reasons import refusal

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import URIRef

_NOTATION = "http://www.w3.org/2004/02/skos/core#notation"
_NAME = "http://www.w3.org/2004/02/skos/core#prefLabel"
_LAST = re.compile(r"[/#:]")


def ids_of(path: Path, graph: "Graph", subjects: "Iterable[URIRef]", own: str) -> "dict[URIRef, str]":
    """Of an IRI that begins with `own` the rest; else its notation, its last part or its English name, the first that
    can be an id. Raises BadGraph where there is none, or one for two.
    """
    found: dict[URIRef, str] = {}
    for subject in sorted(subjects):
        id = str(subject).removeprefix(own) if subject.startswith(own) else _id(path, graph, subject)
        if id in found.values():
            raise refusal(path, str(subject), "exchange.one_id", id)
        found[subject] = id
    return found


def _id(path: Path, graph: "Graph", subject: "URIRef") -> str:
    from rdflib import URIRef

    notations = sorted(str(each) for each in graph.objects(subject, URIRef(_NOTATION)))
    names = (each for each in graph.objects(subject, URIRef(_NAME)) if getattr(each, "language", None) == "en")
    parts = [part for part in _LAST.split(str(subject)) if part][-1:]
    candidates = [_slug(each) for each in (*notations, *parts, *sorted(map(str, names)))]
    id = next((each for each in candidates if is_id(each) and not each.isdecimal()), None)
    if id is None:
        raise refusal(path, str(subject), "exchange.no_id", subject)
    return id


def _slug(text: str) -> str:
    """«Child labour» as child-labour, «childLabour» too; letters that an id cannot have leave it none."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", text.strip())
    return re.sub(r"[\s_.-]+", "-", apart).strip("-").casefold()
