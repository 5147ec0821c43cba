"""Dictionary words of Russian forms."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from trafsearch.analysis.folding import fold
from trafsearch.analysis.russian_dictionary import dictionary
from trafsearch.analysis.wordlist import pairs_of

MIN_SHARE = 0.02  # of the guesses for an unknown word: антитрафиковой → антитрафикова .50 … антитрафиковый .09
MAX_GUESSES = 5

_MASCULINE = re.compile(r"(?P<stem>.{3,}?[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е|ы|и|ов|ам|ами|ах)?")


@lru_cache(maxsize=1 << 17)
def all_stems(word: str) -> tuple[str, ...]:
    """Every dictionary word that `word` may be a form of, folded, the likeliest first: стали → стать, сталь.

    A word outside the dictionary gives the likeliest guesses; what is no Russian word at all gives itself.
    A short form gives what it stands for too: ст → ст, статья.
    """
    known = _known_readings(word)
    stems = _meant(word, tuple(_ranked(known))) if known else _guesses(word)
    return tuple(dict.fromkeys((*stems, *map(best_stem, _full_words().get(word, ())))))


def best_stem(word: str) -> str:
    return all_stems(word)[0]


def is_known(word: str) -> bool:
    """Whether the dictionary holds this form."""
    held = dictionary()
    if held:
        return held.holds(word)
    from trafsearch.analysis.morphology import morphology

    return bool(morphology().word_is_known(word))


def _known_readings(word: str) -> list[tuple[str, float]]:
    held = dictionary()
    if held:
        return held.readings(word)
    return _parsed(word) if is_known(word) else []


def _meant(word: str, stems: tuple[str, ...]) -> tuple[str, ...]:
    """The dictionary words without those that the form never stands for: день is no form of деть."""
    never = _never_meant().get(fold(word), ())
    return tuple(stem for stem in stems if stem not in never) or stems


def _guesses(word: str) -> tuple[str, ...]:
    shares = _ranked(_parsed(word))
    guesses = [stem for stem, share in shares.items() if share >= MIN_SHARE][:MAX_GUESSES]
    form = fold(word)
    return tuple(dict.fromkeys((*guesses, *_as_new_loan(form)))) or (form,)


def _ranked(readings: Iterable[tuple[str, float]]) -> dict[str, float]:
    """The share of each folded dictionary word, the likeliest first."""
    shares: defaultdict[str, float] = defaultdict(float)
    for word, share in readings:
        shares[fold(word)] += share
    return dict(sorted(shares.items(), key=lambda item: -item[1]))


def _parsed(word: str) -> list[tuple[str, float]]:
    """Readings by pymorphy3, which guesses where the dictionary is silent."""
    from trafsearch.analysis.morphology import morphology

    try:
        return [(parse.normal_form, parse.score) for parse in morphology().parse(word)]
    except ValueError:  # it asks the Unicode tables for the name of each letter, and some have none
        return []


def _as_new_loan(form: str) -> tuple[str, ...]:
    """`form` read as a masculine noun, which most new loans are: даркнете → даркнет, guessed to be даркнуть."""
    found = _MASCULINE.fullmatch(form)
    return (found["stem"],) if found else ()


@cache
def _full_words() -> dict[str, tuple[str, ...]]:
    """What short forms stand for."""
    return _by_form("russian_abbreviations.txt")


@cache
def _never_meant() -> dict[str, tuple[str, ...]]:
    return _by_form("russian_never_meant.txt")


def _by_form(name: str) -> dict[str, tuple[str, ...]]:
    words: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for form, word in pairs_of(name):
        words[form] += (word,)
    return dict(words)
