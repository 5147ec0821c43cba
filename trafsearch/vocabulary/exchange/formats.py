"""The forms in which a vocabulary is given to others and taken from them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from trafsearch.errors import UnknownExchange
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.building import concepts_of


class Exchange(StrEnum):
    TURTLE = "turtle"
    RDFXML = "rdfxml"
    JSONLD = "jsonld"
    CSV = "csv"
    XLSX = "xlsx"


_SYNTAXES = {Exchange.TURTLE: "turtle", Exchange.RDFXML: "xml", Exchange.JSONLD: "json-ld"}  # as rdflib names them
_BY_ENDING = {
    ".ttl": Exchange.TURTLE,
    ".rdf": Exchange.RDFXML,
    ".xml": Exchange.RDFXML,
    ".owl": Exchange.RDFXML,
    ".jsonld": Exchange.JSONLD,
    ".json": Exchange.JSONLD,
    ".csv": Exchange.CSV,
    ".tsv": Exchange.CSV,
    ".txt": Exchange.CSV,
    ".xlsx": Exchange.XLSX,
}


def form_of(named: Exchange | str | None, file: Path) -> Exchange:
    """The form that is named, else the one of the file's ending. Raises UnknownExchange."""
    form = Exchange(named) if named else exchange_of(file)
    if form is None:
        raise UnknownExchange(path=file, known=", ".join(Exchange))
    return form


def exchange_of(file: Path) -> Exchange | None:
    """By the ending of the file's name."""
    return _BY_ENDING.get(file.suffix.casefold())


def export(concepts: Iterable[Concept], form: Exchange) -> bytes:
    """The concepts, without loss; equal concepts give equal bytes."""
    from trafsearch.vocabulary.exchange import csv_file, skos, xlsx_file

    match form:
        case Exchange.CSV:
            return csv_file.write(concepts)
        case Exchange.XLSX:
            return xlsx_file.write(concepts)
        case _:
            return skos.write(concepts, _SYNTAXES[form])


def read_export(
    path: Path,
    form: Exchange,
    known: Collection[str],
    tell_left_out: Callable[[str], None] = lambda _: None,
    tell_encoding: Callable[[str], None] = lambda _: None,
) -> Mapping[str, Concept]:
    """The concepts of a file by id; their relations name each other or `known` ids.

    Told are the words in languages that the vocabulary does not have, and the encoding of a CSV where it had to be
    guessed. Raises BadRow, BadGraph.
    """
    from trafsearch.vocabulary.exchange import csv_file, skos, xlsx_file

    data = path.read_bytes()
    match form:
        case Exchange.CSV:
            statements = csv_file.read(path, data, tell_encoding)
        case Exchange.XLSX:
            statements = xlsx_file.read(path, data)
        case _:
            statements = skos.read(path, data, _SYNTAXES[form], tell_left_out)
    return concepts_of(path, statements, known, start="skos:Concept" if form in _SYNTAXES else 1)
