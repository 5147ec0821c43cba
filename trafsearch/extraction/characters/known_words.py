"""How many words of a text are in a dictionary: what letters alone cannot prove."""

import re
from functools import cache, lru_cache

from trafsearch.analysis import english, kazakh, russian
from trafsearch.analysis.kazakh.lexicon import lexicon
from trafsearch.analysis.wordlist import families_of
from trafsearch.language import Language

SHORTEST = 4  # letters; shorter ones are known too easily
_LETTERS = re.compile(r"[^\W\d_]+")


def known_share(text: str, language: Language) -> float:
    """The share of its longer words that are known in RU, KK or EN; 0 for a text without any."""
    words = longer_words(text)
    return sum(is_known(word, language) for word in words) / len(words) if words else 0.0


def longer_words(text: str) -> list[str]:
    """Lower case, in their order, each as often as it occurs. What an unreadable sign cuts off is no word."""
    return [word.lower() for word in _LETTERS.findall(text) if len(word) >= SHORTEST]


@lru_cache(maxsize=1 << 17)
def is_known(word: str, language: Language) -> bool:
    """Of Kazakh, for which there is no dictionary: whether its endings leave a stem of the word lists."""
    if language is Language.RU:
        return russian.is_known(word)
    if language is Language.EN:
        return english.is_known(word)
    return not _kazakh_stems().isdisjoint((word, *kazakh.all_stems(word))) or russian.is_known(word)


@cache
def _kazakh_stems() -> frozenset[str]:
    return frozenset((*lexicon().listed(), *families_of("kazakh_closed_class.txt")))
