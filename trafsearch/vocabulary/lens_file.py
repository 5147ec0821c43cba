"""A lens in a file of its own: read, and looked at for what is wrong in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from trafsearch.errors import BadVocabulary
from trafsearch.vocabulary.checking import check_lens
from trafsearch.vocabulary.entry import LANGUAGES
from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.loading import lens_in
from trafsearch.vocabulary.vocabulary import Vocabulary


class LensProblem(StrEnum):
    """What may be wrong with a lens that can be used; `warning` is what makes its report say other than it seems to."""

    REPEATED = "repeated"  # a row or column stands there twice
    NO_LABEL = "no_label"  # columns in that language are not assessable
    WITHIN = "within"  # a row's mentions count in another row too
    NO_TITLE = "no_title"
    NO_NOTE = "no_note"
    NO_SOURCE = "no_source"

    @property
    def is_warning(self) -> bool:
        return self in (LensProblem.REPEATED, LensProblem.NO_LABEL)


@dataclass(frozen=True, slots=True)
class LensFinding:
    """`id` is the row or column, `other` the other row, or the language."""

    problem: LensProblem
    id: str = ""
    other: str = ""


def read_lens(file: Path, vocabulary: Vocabulary) -> Lens:
    """The lens in the file. Raises BadVocabulary, which names the file and what is wrong with it."""
    lens, entry = lens_in(file)
    check_lens(lens, entry, vocabulary)
    return lens


def faults_of(file: Path, vocabulary: Vocabulary) -> Iterator[BadVocabulary]:
    """All that keeps the lens from being used: the first thing in its table, and each name of what does not exist."""
    try:
        lens, entry = lens_in(file)
    except BadVocabulary as fault:
        yield fault
        return
    known = {"rows": (lens.rows, vocabulary.concepts), "columns": (lens.columns, vocabulary.areas)}
    unknown = [
        entry.refusal(f"{key} names {id}, which does not exist")
        for key, (ids, there) in known.items()
        for id in dict.fromkeys(ids)
        if id not in there
    ]
    yield from unknown
    if not unknown:
        try:
            check_lens(lens, entry, vocabulary)
        except BadVocabulary as fault:
            yield fault


def examine(lens: Lens, vocabulary: Vocabulary) -> Iterator[LensFinding]:
    """What looks wrong with a lens that can be used, the gravest first."""
    for ids in (lens.rows, lens.columns):
        yield from (LensFinding(LensProblem.REPEATED, id) for id in dict.fromkeys(ids) if ids.count(id) > 1)
    rows = tuple(dict.fromkeys(lens.rows))
    for id in rows:
        labels = vocabulary.concept(id).labels
        yield from (LensFinding(LensProblem.NO_LABEL, id, each) for each in LANGUAGES if not labels.get(each))
    for id in rows:
        within = [other for other in rows if other != id and id in vocabulary.narrower(other)]
        yield from (LensFinding(LensProblem.WITHIN, id, other) for other in within)
    yield from (LensFinding(LensProblem.NO_TITLE, other=each) for each in LANGUAGES if each not in lens.titles)
    if not lens.note:
        yield LensFinding(LensProblem.NO_NOTE)
    if not lens.source:
        yield LensFinding(LensProblem.NO_SOURCE)
