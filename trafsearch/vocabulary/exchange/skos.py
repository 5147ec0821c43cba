"""A vocabulary as a SKOS graph, in Turtle, RDF/XML or JSON-LD."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from trafsearch.errors import TrafsearchError
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import LANGUAGES
from trafsearch.vocabulary.exchange.iri import ids_of
from trafsearch.vocabulary.exchange.reasons import refusal
from trafsearch.vocabulary.exchange.statement import RELATIONS, Kind, Statement, statements_of

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node, URIRef

NAMESPACE = "urn:trafsearch:vocabulary#"  # of the properties that SKOS lacks
CONCEPTS = "urn:trafsearch:concept:"  # an id follows
SCHEME = "urn:trafsearch:vocabulary"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"

_JSON_LD = "json-ld"

# The first property of a kind is written; all of them are read, the first that says anything.
_PROPERTIES = {
    Kind.PREF: (f"{SKOS}prefLabel",),
    Kind.ALT: (f"{SKOS}altLabel",),
    Kind.EXACT: (f"{NAMESPACE}exactLabel",),
    Kind.NEGATIVE: (f"{NAMESPACE}negativeLabel",),
    Kind.BROADER: (f"{SKOS}broader",),
    Kind.INDICATES: (f"{NAMESPACE}indicates",),
    Kind.RELATED: (f"{SKOS}related",),
    Kind.NOTE: (f"{SKOS}scopeNote", f"{SKOS}definition"),
    Kind.SOURCE: (f"{DCT}source",),
}
_HIDDEN = f"{SKOS}hiddenLabel"  # read as further alternative labels
_NARROWER = f"{SKOS}narrower"  # read as broader, the other way round
_ORDERED = (Kind.ALT, Kind.EXACT, Kind.NEGATIVE, *RELATIONS)


def write(concepts: Iterable[Concept], syntax: str) -> bytes:
    """The graph in the syntax, named as rdflib names it. Equal concepts give equal bytes."""
    from rdflib import Literal, URIRef
    from rdflib.namespace import RDF

    from trafsearch.vocabulary.exchange.ordered_graph import OrderedGraph

    graph = OrderedGraph(bind_namespaces="none")
    for prefix, namespace in (("rdf", str(RDF)), ("skos", SKOS), ("dct", DCT), ("ts", NAMESPACE)):
        graph.bind(prefix, namespace)
    graph.add((URIRef(SCHEME), RDF.type, URIRef(f"{SKOS}ConceptScheme")))
    for concept in concepts:
        subject = URIRef(CONCEPTS + concept.id)
        graph.add((subject, RDF.type, URIRef(f"{SKOS}Concept")))
        graph.add((subject, URIRef(f"{SKOS}inScheme"), URIRef(SCHEME)))
        for each in statements_of(concept):
            is_relation = each.kind in RELATIONS
            value = URIRef(CONCEPTS + each.text) if is_relation else Literal(each.text, lang=each.language)
            graph.add((subject, URIRef(_PROPERTIES[each.kind][0]), value))
        for kind, language, order in _orders(concept):
            graph.add((subject, _order_of(kind), Literal(order, lang=language)))
    if syntax == _JSON_LD:
        return _json_ld(graph)
    return graph.serialize(format=syntax, encoding="utf-8")


def read(path: Path, data: bytes, syntax: str, tell_left_out: Callable[[str], None]) -> Iterator[Statement]:
    """What the graph says of its concepts, by id. Words in other languages than the vocabulary's are left out, and
    told.

    Raises BadGraph.
    """
    from rdflib import Graph, URIRef
    from rdflib.namespace import RDF

    graph = Graph(bind_namespaces="none")
    try:
        if syntax == _JSON_LD:
            _check_offline(path, data)
        graph.parse(data=data, format=syntax, publicID=path.resolve().as_uri())
    except TrafsearchError:
        raise
    except Exception as error:  # whatever the library stumbles over
        raise refusal(path, type(error).__name__, "exchange.no_graph", syntax) from error
    subjects = {each for each in graph.subjects(RDF.type, URIRef(f"{SKOS}Concept")) if isinstance(each, URIRef)}
    ids = ids_of(path, graph, subjects, CONCEPTS)
    for subject, id in sorted(ids.items(), key=lambda each: each[1]):
        for kind in Kind:
            if kind in RELATIONS:
                yield from _relations(graph, subject, kind, ids)
            else:
                yield from _texts(graph, subject, kind, id, tell_left_out)


def _orders(concept: Concept) -> Iterator[tuple[Kind, Language | None, str]]:
    """How several values of one kind follow one another, a line each: a graph does not say."""
    groups: dict[tuple[Kind, Language | None], list[str]] = {}
    for each in statements_of(concept):
        groups.setdefault((each.kind, each.language), []).append(_in_a_line(each.text))
    for (kind, language), texts in groups.items():
        if kind in _ORDERED and len(texts) > 1:
            yield kind, language, "\n".join(texts)


def _order_of(kind: Kind) -> "URIRef":
    from rdflib import URIRef

    return URIRef(f"{NAMESPACE}orderOf{kind.capitalize()}")


def _json_ld(graph: "Graph") -> bytes:
    context = {"dct": DCT, "skos": SKOS, "ts": NAMESPACE}
    document = json.loads(graph.serialize(format=_JSON_LD, context=context))
    document["@graph"].sort(key=lambda each: each["@id"])
    return (json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _check_offline(path: Path, data: bytes) -> None:
    """Refuses JSON-LD whose context would have to be fetched: nothing is ever asked of the network."""
    waiting: list[object] = [json.loads(data)]
    for each in waiting:  # grows meanwhile
        if isinstance(each, dict):
            context = each.get("@context")
            named = [one for one in (context if isinstance(context, list) else [context]) if isinstance(one, str)]
            if isinstance(each.get("@import"), str):
                named.append(each["@import"])
            if named:
                raise refusal(path, "@context", "exchange.remote", named[0])
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each


def _relations(graph: "Graph", subject: "Node", kind: Kind, ids: "dict[URIRef, str]") -> Iterator[Statement]:
    from rdflib import URIRef

    found = {each for name in _PROPERTIES[kind] for each in graph.objects(subject, URIRef(name))}
    if kind is Kind.BROADER:
        found |= set(graph.subjects(URIRef(_NARROWER), subject))
    texts = [
        ids.get(each, str(each).removeprefix(CONCEPTS)) if isinstance(each, URIRef) else str(each) for each in found
    ]
    for text in _in_order(texts, graph, subject, kind, None):
        yield Statement(ids[subject], kind, None, text, str(subject))  # type: ignore[index]


def _texts(
    graph: "Graph", subject: "Node", kind: Kind, id: str, tell_left_out: Callable[[str], None]
) -> Iterator[Statement]:
    from rdflib import URIRef

    by_language: dict[Language | None, list[str]] = {}
    names = (*_PROPERTIES[kind], _HIDDEN) if kind is Kind.ALT else _PROPERTIES[kind]
    for name in names:
        if by_language and kind is Kind.NOTE:
            break
        for each in graph.objects(subject, URIRef(name)):
            spoken = getattr(each, "language", None) or ""
            language = next((known for known in LANGUAGES if known == spoken.partition("-")[0]), None)
            language = None if kind is Kind.SOURCE else language
            if language is None and kind is not Kind.SOURCE:
                tell_left_out(f"{each}@{spoken}" if spoken else str(each))
            elif str(each) not in by_language.get(language, ()):
                by_language.setdefault(language, []).append(str(each))
    for language in sorted(by_language, key=lambda each: LANGUAGES.index(each) if each else 0):
        for text in _in_order(by_language[language], graph, subject, kind, language):
            yield Statement(id, kind, language, text, str(subject))


def _in_order(texts: list[str], graph: "Graph", subject: "Node", kind: Kind, language: Language | None) -> list[str]:
    """As they were when the graph was written; those that have come since, by letter at the end."""
    stated = (
        str(each) for each in graph.objects(subject, _order_of(kind)) if getattr(each, "language", None) == language
    )
    known = next(stated, "").split("\n")
    places = {text: at for at, text in enumerate(known)}
    return sorted(texts, key=lambda text: (places.get(_in_a_line(text), len(known)), text))


def _in_a_line(text: str) -> str:
    return " ".join(text.splitlines())
