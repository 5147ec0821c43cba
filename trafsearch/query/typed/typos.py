"""A long word with one letter left out, put in, changed, or two changing places: торгавля → торговля."""

import re
from collections.abc import Iterator, Sequence

from trafsearch.analysis.analyzer import query_terms
from trafsearch.analysis.kazakh import best_stem
from trafsearch.query.typed.existing import exists, is_in_dictionary, is_russian
from trafsearch.query.typed.held_words import HeldWords

SHORTEST = 5  # letters; near a shorter word stand too many others
SHORTEST_ASKING = 3  # of a word that makes a question: гдк
LONGEST = 40
_LONGEST_ABBREVIATION = 6
MOST = 3
_SURE_BEGINNING = 7  # letters from which on the first may be the wrong one
_STEM = 3  # letters of a Kazakh dictionary word that a form never seen may be read as

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(rf"[{_CYRILLIC}]+|[{_LATIN}]+")
_SURNAME = re.compile(r".{2,}(?:[оеё]ва?|ина?|ск(?:ий|ая)|баева?|[ұу]лы|[қк]ызы)")


def may_be_mistyped(form: str, words: HeldWords) -> bool:
    """Whether it is long enough, of one alphabet, and no word itself: one that exists may well stand nowhere."""
    shortest = SHORTEST_ASKING if words.asking else SHORTEST
    is_long = shortest <= len(form) <= LONGEST and _WORD.fullmatch(form) is not None
    return is_long and not exists(form) and not is_russian(form, words.forms)


def may_be_name(text: str, *, may_be_capital: bool) -> bool:
    """Whether it is written as a name or an abbreviation is; a capital says nothing where any word would have one."""
    if not text[:1].isupper() and text.islower():
        return False
    if text.isupper() and len(text) <= _LONGEST_ABBREVIATION:
        return True
    is_plain = text[1:].islower() or text.isupper()
    return not (may_be_capital and is_plain) or _SURNAME.fullmatch(text.lower()) is not None


def is_shouted(texts: Sequence[str]) -> bool:
    """Whether all are in capitals, and one is too long for an abbreviation."""
    return all(text.isupper() for text in texts) and any(len(text) > _LONGEST_ABBREVIATION for text in texts)


def words_near(form: str, words: HeldWords) -> tuple[str, ...]:
    """The words found that are one slip away, in the form that stands in a text, or in another of theirs."""
    near = [each for each in dict.fromkeys(_one_slip(form)) if _may_begin_so(form, each)]
    if len(form) < SHORTEST:
        return tuple(each for each in near if _is_asking(each, words))[:1]
    found = [each for each in near if each in words.forms]
    found += [each for each in near if each not in words.forms and is_in_dictionary(each) and words.has(each)]
    return words.apart(found or _kazakh_forms(near, words), MOST)


def _is_asking(form: str, words: HeldWords) -> bool:
    """какая, of the listed какой."""
    if len(form) < SHORTEST_ASKING:
        return False
    return form in words.asking or (is_in_dictionary(form) and not words.asking.isdisjoint(query_terms(form)[:1]))


def _kazakh_forms(near: list[str], words: HeldWords) -> list[str]:
    """Forms of Kazakh dictionary words that stand in a text, the longest such words first."""
    stems = {each: best_stem(each) for each in near if each[0] in _CYRILLIC}
    held = [each for each, stem in stems.items() if len(stem) >= _STEM and stem in words.terms]
    return sorted(held, key=lambda each: -len(stems[each]))


def _may_begin_so(form: str, near: str) -> bool:
    return len(form) >= _SURE_BEGINNING or near[0] == form[0] or near[:2] == form[1::-1]


def _one_slip(form: str) -> Iterator[str]:
    """Two letters changed places first, then one too few, another one, one too many."""
    alphabet = _LATIN if form[0] in _LATIN else _CYRILLIC
    parts = [(form[:at], form[at:]) for at in range(len(form) + 1)]
    yield from (before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1)
    yield from (before + letter + after for before, after in parts for letter in alphabet)
    yield from (before + letter + after[1:] for before, after in parts if after for letter in alphabet)
    yield from (before + after[1:] for before, after in parts if after)
