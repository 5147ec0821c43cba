"""The words that name something, and the terms by which a text is known to hold them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.analysis import analyzer, russian
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.vocabulary.gap import marks_in

_KAZAKH_ENDING = re.compile("([ыі]|[лдт][ае]р)$")  # in a label seldom the stem's own: еңбек кодексі, балалар саудасы


class LabelKind(StrEnum):
    NAME = "name"
    NEGATIVE = "negative"
    TITLE = "title"  # names a policy area in the title of an act only


@dataclass(frozen=True, slots=True)
class Label:
    """A word or phrase in dictionary form that stands for `owner`, the id of a concept or a policy area."""

    owner: str
    text: str
    language: Language
    kind: LabelKind = LabelKind.NAME


@dataclass(frozen=True, slots=True)
class LabelWord:
    """One word of a label: a token matches it if they share a term. `marks` are the label's own before the word."""

    terms: tuple[str, ...]
    marks: str = ""


def words_of(label: Label) -> tuple[LabelWord, ...]:
    """The words of a label in order; none if it holds no word at all."""
    words: list[LabelWord] = []
    end = 0
    for raw in tokenize(label.text):
        marks = marks_in(label.text[end : raw.span.start]) if words else ""
        words.append(LabelWord(_terms(raw.form, label.language), marks))
        end = raw.span.end
    return tuple(words)


def _terms(form: str, language: Language) -> tuple[str, ...]:
    """The readings of a label's word in the label's own language, or that one alone of which it is the dictionary form.

    «торговля людьми»: торговля is торговля and nothing else; людьми is what it may be, человек.
    """
    readings = {reading.language: reading.stems for reading in analyzer.readings_of(form, language)}
    stems = readings.get(language)
    if not stems:
        return analyzer.terms_of(form, language)
    return (form,) if _is_dictionary_form(form, stems, language) else stems


def _is_dictionary_form(form: str, stems: tuple[str, ...], language: Language) -> bool:
    if language is Language.RU:
        return form in stems and russian.is_known(form)  # an unknown word is guessed: киберщит
    if language is Language.EN:
        return form == stems[0] or form.endswith(("ing", "ed"))  # trafficking is no traffic; but organs are an organ
    return form == stems[0] and not _KAZAKH_ENDING.search(form)
