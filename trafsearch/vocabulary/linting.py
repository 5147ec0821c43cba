"""What looks wrong in a vocabulary, though it can be used."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.analysis.analyzer import analyze
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import LANGUAGES
from trafsearch.vocabulary.label import Label, LabelKind, words_of
from trafsearch.vocabulary.matcher import Match, Matcher, compile_matcher, labels_of
from trafsearch.vocabulary.phrasing import one_after_another
from trafsearch.vocabulary.trie import grow_trie
from trafsearch.vocabulary.vocabulary import Vocabulary

Met = Collection[tuple[str, Language, str]]  # concept, language, label: those that a mention bears


class Problem(StrEnum):
    """From what certainly is a mistake to what may be meant so."""

    FINDS_NOTHING = "finds_nothing"  # not even its own words
    SAME_WORDS = "same_words"  # as a label of another concept
    IDLE_NEGATIVE = "idle_negative"  # no label of its concept lies inside it
    NO_LANGUAGE = "no_language"  # no label in a language: columns with such texts are not assessable
    NO_SOURCE = "no_source"
    NO_NOTE = "no_note"
    REDUNDANT = "redundant"  # found by another label of its concept anyway
    INFLECTED = "inflected"  # no word of it is a dictionary form
    SHARED = "shared"  # the same words as a label of a concept that it has to do with
    INSIDE = "inside"  # a label of an unrelated concept lies inside it
    NEVER_MET = "never_met"  # in an index

    @property
    def is_warning(self) -> bool:
        """Others are notes: often meant so."""
        return self in _WARNINGS


_WARNINGS = frozenset(
    (Problem.FINDS_NOTHING, Problem.SAME_WORDS, Problem.IDLE_NEGATIVE, Problem.NO_LANGUAGE, Problem.NO_SOURCE)
)
_KAZAKH_ENDS = ("ы", "і", "у", "ю")
_BEGINNING = 3  # letters that forms of a word share


@dataclass(frozen=True, slots=True)
class Finding:
    """`label`, in `language`, is what the problem is about, if it is about one; `other` and `other_label` are whom it
    gets in the way of.
    """

    problem: Problem
    concept: str
    language: Language | None = None
    label: str = ""
    other: str = ""
    other_label: str = ""


def lint(
    vocabulary: Vocabulary, met: Met | None = None, only: Collection[str] | None = None, matcher: Matcher | None = None
) -> Iterator[Finding]:
    """What looks wrong, by concept in the order of the files, of all concepts or `only` these.

    `met` are the labels that an index has mentions by; `matcher` is that of the vocabulary, where it is at hand.
    """
    known = _Known(vocabulary, matcher or compile_matcher(vocabulary))
    for concept in vocabulary.concepts.values():
        if only is not None and concept.id not in only:
            continue
        yield from _incomplete(concept)
        yield from _idle_negatives(concept)
        yield from _redundant(concept)
        for label in _names(concept):
            yield from known.found_in(label)
            if not _has_dictionary_form(label):
                yield Finding(Problem.INFLECTED, concept.id, label.language, label.text)
            if met is not None and (concept.id, label.language, label.text) not in met:
                yield Finding(Problem.NEVER_MET, concept.id, label.language, label.text)


def _incomplete(concept: Concept) -> Iterator[Finding]:
    missing = [language for language in LANGUAGES if language not in concept.labels]
    yield from (Finding(Problem.NO_LANGUAGE, concept.id, language) for language in missing)
    if not concept.source:
        yield Finding(Problem.NO_SOURCE, concept.id)
    if not concept.note:
        yield Finding(Problem.NO_NOTE, concept.id)


def _idle_negatives(concept: Concept) -> Iterator[Finding]:
    """Those that hold no label, in whatever forms: each word of a label begins as one of theirs does.

    «воздушное судно» may take away «суд», for судов is either. «алдын ала» may take away «алдын алу», whose form it is.
    """
    for language, negatives in concept.negative.items():
        names = [_beginnings(label.text) for label in _names(concept)]
        for negative in negatives:
            own = _beginnings(negative)
            if not any(name <= own for name in names) and not _holds_a_name(negative, language, concept):
                yield Finding(Problem.IDLE_NEGATIVE, concept.id, language, negative)


def _holds_a_name(text: str, language: Language, concept: Concept) -> bool:
    phrasing = one_after_another(analyze(text, language), text)
    return any(grow_trie(_names(concept)).find(analyze(text, language), phrasing))


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(part[:_BEGINNING] for raw in tokenize(text) for part in raw.form.split("-"))


def _names(concept: Concept) -> Iterator[Label]:
    return (label for label in labels_of(concept) if label.is_name)


def _redundant(concept: Concept) -> Iterator[Finding]:
    """Labels that are found as the same words as one before them."""
    first: dict[object, str] = {}
    for label in _names(concept):
        known = first.setdefault((label.language, label.kind, words_of(label)), label.text)
        if known != label.text:
            yield Finding(Problem.REDUNDANT, concept.id, label.language, label.text, concept.id, known)


def _has_dictionary_form(label: Label) -> bool:
    """«торговля людьми» has one word that is, «торговлей людьми» none.

    In Kazakh the last word decides, which may belong to the one before: адам саудасы; мәжбүрлеу is a noun.
    """
    forms = [raw.form for raw in tokenize(label.text)]
    plain = [form in word.terms for form, word in zip(forms, words_of(label), strict=False)]
    if label.language is Language.KK:
        plain = [*plain[-1:], *(form.endswith(_KAZAKH_ENDS) for form in forms[-1:])]
    return label.kind is LabelKind.EXACT or any(plain)


class _Known:
    """A vocabulary made ready for its labels to be looked up in one another."""

    def __init__(self, vocabulary: Vocabulary, matcher: Matcher) -> None:
        self._concepts, self._matcher = vocabulary.concepts, matcher
        self._wider = {id: set(_wider(id, vocabulary)) for id in vocabulary.concepts}

    def found_in(self, label: Label) -> Iterator[Finding]:
        """Whether it does not find itself; labels of other concepts that are the same words, or inside it."""
        matches = self._matcher.find(analyze(label.spoken, label.language), label.spoken)
        if not any(match.concept == label.owner and _is_whole(match, label) for match in matches):
            yield Finding(Problem.FINDS_NOTHING, label.owner, label.language, label.text)
        for match in matches:
            are_kin = self._are_kin(label.owner, match.concept)
            if match.concept == label.owner or (are_kin and not _is_whole(match, label)):
                continue
            problem = Problem.SHARED if are_kin else Problem.SAME_WORDS
            problem = problem if _is_whole(match, label) else Problem.INSIDE
            yield Finding(problem, label.owner, label.language, label.text, match.concept, match.label)

    def _are_kin(self, one: str, other: str) -> bool:
        """Whether one is the other, wider, narrower or beside it, or either says that it has to do with the other."""
        first, second = self._concepts[one], self._concepts[other]
        if not set(first.broader).isdisjoint(second.broader):
            return True
        said = other in (*first.related, *first.indicates) or one in (*second.related, *second.indicates)
        return said or other in self._wider[one] or one in self._wider[other]


def _wider(id: str, vocabulary: Vocabulary) -> list[str]:
    """The concept, and all that are wider."""
    found = [id]
    for each in found:  # grows meanwhile
        if each in vocabulary.concepts:
            found += [wider for wider in vocabulary.concepts[each].broader if wider not in found]
    return found


def _is_whole(match: Match, label: Label) -> bool:
    words = [raw.span for raw in tokenize(label.spoken)]
    return match.span.start <= words[0].start and words[-1].end <= match.span.end
