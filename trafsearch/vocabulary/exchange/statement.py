"""One thing that is said of a concept: a row of a spreadsheet, a triple of a graph."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import LANGUAGES


class Kind(StrEnum):
    """The keys of a concept's file, in the order of a row after another."""

    PREF = "pref"
    ALT = "alt"
    EXACT = "exact"
    NEGATIVE = "negative"
    BROADER = "broader"
    INDICATES = "indicates"
    RELATED = "related"
    NOTE = "note"
    SOURCE = "source"


RELATIONS = (Kind.BROADER, Kind.INDICATES, Kind.RELATED)
BY_LANGUAGE = (Kind.PREF, Kind.ALT, Kind.EXACT, Kind.NEGATIVE, Kind.NOTE)


@dataclass(frozen=True, slots=True)
class Statement:
    """`text` is a label, the id of another concept, a note or a source; relations and sources have no language.

    `place` is where it was read: the number of a row, or the IRI of a concept in a graph.
    """

    id: str
    kind: Kind
    language: Language | None
    text: str
    place: int | str = ""


def statements_of(concept: Concept) -> Iterator[Statement]:
    """All that is said of it; the order of its labels is that of the statements."""
    for kind in Kind:
        if kind in BY_LANGUAGE:
            texts = _by_language(concept, kind)
            for language in LANGUAGES:
                yield from (Statement(concept.id, kind, language, text) for text in texts.get(language, ()))
        elif kind is Kind.SOURCE:
            if concept.source:
                yield Statement(concept.id, kind, None, concept.source)
        else:
            yield from (Statement(concept.id, kind, None, id) for id in getattr(concept, kind))


def _by_language(concept: Concept, kind: Kind) -> Mapping[Language, tuple[str, ...]]:
    match kind:
        case Kind.PREF:
            return {language: labels[:1] for language, labels in concept.labels.items()}
        case Kind.ALT:
            return {language: labels[1:] for language, labels in concept.labels.items()}
        case Kind.NOTE:
            return {language: (note,) for language, note in concept.note.items()}
        case Kind.EXACT:
            return concept.exact
        case _:
            return concept.negative
