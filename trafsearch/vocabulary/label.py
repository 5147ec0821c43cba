"""The words that name something, and the terms by which a text is known to hold them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from trafsearch.analysis import analyzer, russian
from trafsearch.analysis.hung import HYPHENS
from trafsearch.analysis.tokenizer import RawToken, tokenize
from trafsearch.language import Language
from trafsearch.vocabulary.gap import GAP, marks_in
from trafsearch.vocabulary.kazakh_verb import is_adverb, negated_beginning
from trafsearch.vocabulary.written import as_written

_KAZAKH_ENDING = re.compile("([ыі]|[лдт][ае]р)$")  # in a label seldom the stem's own: еңбек кодексі, балалар саудасы
_HYPHEN = re.compile(rf"(?<=[^\W\d_])[{HYPHENS}](?=[^\W\d_])")


class LabelKind(StrEnum):
    NAME = "name"
    EXACT = "exact"  # a name too, and counts as it is written only
    NEGATIVE = "negative"
    TITLE = "title"  # names a policy area in the title of an act only


@dataclass(frozen=True, slots=True)
class Label:
    """A word or phrase in dictionary form that stands for `owner`, the id of a concept or a policy area."""

    owner: str
    text: str
    language: Language
    kind: LabelKind = LabelKind.NAME

    @property
    def is_name(self) -> bool:
        """Whether a text that holds it speaks of the owner."""
        return self.kind in (LabelKind.NAME, LabelKind.EXACT)

    @property
    def spoken(self) -> str:
        """Its words as a text may have them, with nothing in the gap."""
        return " ".join(self.text.replace(GAP, " ").split()) if GAP in self.text else self.text


@dataclass(frozen=True, slots=True)
class LabelWord:
    """One word of a label: a token matches it if they share a term. `marks` are the label's own before the word;
    where `is_apart`, other words may stand before it. A token's form begins with `beginning`.
    """

    terms: tuple[str, ...]
    marks: str = ""
    is_apart: bool = False
    beginning: str = ""


@lru_cache(maxsize=1 << 15)  # a vocabulary is compiled into several parts
def words_of(label: Label) -> tuple[LabelWord, ...]:
    """The words of a label in order; none if it holds no word at all."""
    words: list[LabelWord] = []
    end = 0
    for raw in tokenize(label.text):
        gap = label.text[end : raw.span.start] if words else ""
        terms = _terms(raw, label)
        words.append(LabelWord(terms, marks_in(gap.replace(GAP, "")), GAP in gap, _beginning(raw.form, terms, label)))
        end = raw.span.end
    return tuple(words)


def spellings_of(label: Label) -> Iterator[tuple[LabelWord, ...]]:
    """Its words, and those of the label with its hyphens left out: «кибер-преступность» is киберпреступность too."""
    yield words_of(label)
    joined = _HYPHEN.sub("", label.text)
    if joined != label.text and label.kind is not LabelKind.EXACT:
        yield words_of(replace(label, text=joined))


def _terms(raw: RawToken, label: Label) -> tuple[str, ...]:
    if label.kind is LabelKind.EXACT:
        return (as_written(raw.span.of(label.text), raw.form),)
    return _readings(raw.form, label.language)


def _beginning(form: str, terms: Collection[str], label: Label) -> str:
    if label.language is not Language.KK or label.kind is LabelKind.EXACT:
        return ""
    if label.kind is LabelKind.NEGATIVE and is_adverb(form, terms):
        return f"{form} "
    return negated_beginning(form, terms)


@lru_cache(maxsize=1 << 15)
def _readings(form: str, language: Language) -> tuple[str, ...]:
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
