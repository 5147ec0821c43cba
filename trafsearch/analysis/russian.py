"""Dictionary words of Russian forms."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from trafsearch.analysis.folding import fold

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

MIN_SHARE = 0.02  # of the guesses for an unknown word: антитрафиковой → антитрафикова .50 … антитрафиковый .09
MAX_GUESSES = 5

_MASCULINE = re.compile(r"(?P<stem>.{3,}?[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е|ы|и|ов|ам|ами|ах)?")


@lru_cache(maxsize=1 << 17)
def all_stems(word: str) -> tuple[str, ...]:
    """Every dictionary word that `word` may be a form of, folded, the likeliest first: стали → стать, сталь.

    A word outside the dictionary gives the likeliest guesses; what is no Russian word at all gives itself.
    """
    shares: dict[str, float] = {}
    for parse in _morphology().parse(word):
        stem = fold(parse.normal_form)
        shares[stem] = shares.get(stem, 0.0) + parse.score
    ranked = sorted(shares, key=lambda stem: -shares[stem])
    if is_known(word):
        return tuple(ranked)
    guesses = [stem for stem in ranked if shares[stem] >= MIN_SHARE][:MAX_GUESSES]
    return tuple(dict.fromkeys((*guesses, *_as_new_loan(fold(word))))) or (fold(word),)


def best_stem(word: str) -> str:
    return all_stems(word)[0]


def is_known(word: str) -> bool:
    """Whether the dictionary holds this form."""
    return bool(_morphology().word_is_known(word))


def _as_new_loan(form: str) -> tuple[str, ...]:
    """`form` read as a masculine noun, which most new loans are: даркнете → даркнет, guessed to be даркнуть."""
    found = _MASCULINE.fullmatch(form)
    return (found["stem"],) if found else ()


@cache
def _morphology() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer  # 0.2 s: paid by the first word

    return MorphAnalyzer()
