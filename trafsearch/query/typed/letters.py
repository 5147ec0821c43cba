"""A word as it would be with the letters that the keyboard lacks: жемкорлыгы → жемқорлығы, or without them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from trafsearch.analysis.kazakh import all_stems
from trafsearch.analysis.kazakh.letterless import restored_stems
from trafsearch.analysis.kazakh.plain_letters import endings_meant, plain
from trafsearch.query.typed.alphabet import is_cyrillic
from trafsearch.query.typed.existing import is_in_dictionary, is_kazakh
from trafsearch.query.typed.held_words import HeldWords

MOST = 3
_DOUBTFUL = re.compile(r"[агкноухиәғқңөұүһі]")
_CHANGING = "қкп"  # before a vowel: жемқорлық, жемқорлығы
_LONG = 5  # letters of a Kazakh word that a text may have without its own: Қостанай, Костанай
_SHORTEST = 3  # letters of a dictionary word that a typed word begins with


def can_be_meant(form: str) -> bool:
    """Whether another letter could be meant by any of its letters."""
    return _DOUBTFUL.search(form) is not None


def words_meant(form: str, words: HeldWords) -> tuple[str, ...]:
    """The words found that are typed alike, as they stand in a text; else forms of dictionary words that do."""
    alike = [each for each in words.forms_typed_as(plain(form)) if each != form]
    if plain(form) != form:
        alike = [each for each in alike if not _is_other_word(each, form)]
    if not is_kazakh(form):
        alike = alike or list(_forms_meant(form, words))
    return words.apart(alike, MOST)


def words_lacking(form: str, words: HeldWords) -> tuple[str, ...]:
    """The words meant where a text has the form itself, without the Kazakh letters that it needs: кукык."""
    return words_meant(form, words) if _is_lacking(form) else ()


def _is_lacking(form: str) -> bool:
    return plain(form) == form and is_cyrillic(form) and bool(restored_stems(form))


def words_alike(form: str, words: HeldWords) -> tuple[str, ...]:
    """The words of a text that are typed alike, whether one can be meant by the other or not."""
    alike = [each for each in words.forms_typed_as(plain(form)) if each != form] if len(form) >= _SHORTEST else []
    return words.apart(alike, MOST)


def _is_other_word(found: str, typed: str) -> bool:
    """Whether a text has it without Kazakh letters because it is no Kazakh word: «қарта» is no «карта»."""
    return plain(found) == found and (is_in_dictionary(found) or (is_kazakh(typed) and len(typed) < _LONG))


def beginnings_meant(beginning: str, words: HeldWords) -> tuple[str, ...]:
    """The beginnings of words found that are typed alike."""
    alike = {form[: len(beginning)] for form in words.forms_typed_from(plain(beginning))}
    return tuple(sorted(alike - {beginning}))[:MOST]


def _forms_meant(form: str, words: HeldWords) -> tuple[str, ...]:
    typed = plain(form)
    if typed != form.replace("і", "и"):
        return ()  # the keyboard has Kazakh letters; і may be the Latin i
    known: dict[str, list[str]] = {}
    for term in words.terms_typed_from(typed[:_SHORTEST]):
        known.setdefault(plain(term), []).append(term)
    for length in range(len(typed), _SHORTEST - 1, -1):
        found = dict.fromkeys(_forms_from(form, typed[:length], known))
        if found:
            return tuple(found)
    return ()


def _forms_from(form: str, beginning: str, known: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Spellings of `form` that are forms of the dictionary words that begin so."""
    for term, stem in _stems(beginning, known):
        for ending in endings_meant(form[len(beginning) :]):
            meant = stem + ending
            if meant != form and term in all_stems(meant):
                yield meant


def _stems(beginning: str, known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Dictionary words typed so, and those that lose such a last letter before an ending; with what then stands."""
    yield from ((term, term) for term in known.get(beginning, ()))
    for last in _CHANGING:
        yield from ((term, term[:-1]) for term in known.get(beginning + plain(last), ()))
