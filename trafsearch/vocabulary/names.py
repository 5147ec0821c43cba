"""The names of concepts as texts are searched for them: analysed once, when the vocabulary is compiled."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.label import Label, LabelKind, words_of
from trafsearch.vocabulary.matcher import labels_of
from trafsearch.vocabulary.vocabulary import Vocabulary
from trafsearch.vocabulary.written import form_as_written, is_as_written


@dataclass(frozen=True, slots=True)
class Name:
    """A label by which a text may name a concept. For each of its words `words` has the terms that a text's word may
    have in its place; of one that counts as written, `=` and its folded form.
    """

    label: Label
    words: tuple[tuple[str, ...], ...]


NamesOf = Callable[[str], tuple[Name, ...]]  # by the concept's id


def names_of(concept: Concept) -> tuple[Name, ...]:
    """The names of a concept, without its negative labels. It may open dictionaries."""
    return tuple(_name(label) for label in labels_of(concept) if label.is_name)


def dump_names(vocabulary: Vocabulary) -> bytes:
    """For `load_names`: the ids of all concepts in one line, then the names of each in a line of its own, as JSON."""
    lines: list[object] = [list(vocabulary.concepts)]
    for concept in vocabulary.concepts.values():
        lines.append([(n.label.text, n.label.language, n.label.kind, n.words) for n in names_of(concept)])
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()


def load_names(data: bytes) -> NamesOf:
    """What `dump_names` gave; a concept's names are read when they are asked for."""
    ids, *lines = data.split(b"\n")
    languages, kinds = {str(each): each for each in Language}, {str(each): each for each in LabelKind}
    line_of = dict(zip(json.loads(ids), lines, strict=True))

    def of(concept: str) -> tuple[Name, ...]:
        return tuple(
            Name(Label(concept, text, languages[language], kinds[kind]), tuple(map(tuple, words)))
            for text, language, kind, words in json.loads(line_of[concept])
        )

    return of


def _name(label: Label) -> Name:
    return Name(label, tuple(tuple(map(_in_catalog, word.terms)) for word in words_of(label)))


def _in_catalog(term: str) -> str:
    """The term as the catalog knows it, which keeps folded forms only."""
    return f"={form_as_written(term)}" if is_as_written(term) else term
