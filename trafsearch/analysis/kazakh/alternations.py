"""What a stem looked like before its endings changed it: кітаб(ы) → кітап, орн(ы) → орын, апрел(і) → апрель."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from trafsearch.analysis.kazakh.chains import Chain
from trafsearch.analysis.kazakh.sounds import FOREIGN, SYLLABIC, VOWELS, harmony
from trafsearch.analysis.wordlist import pairs_of

DEVOICED = {"б": "п", "г": "к", "ғ": "қ"}  # кітабы, көлігі, құқығы
UNCHANGED = {"б": -2.0, "г": -2.0, "ғ": -6.0}  # клубы, педагогы; hardly a stem ends in ғ
VOICELESS_KEPT = -4.0  # принципі: a loan; at home it would be принцибі
DISHARMONY = -3.0  # in a loan: фактілер
LINKED = -1.0  # субъектіні: a loan in two consonants may take a vowel before its endings
ONLY_LISTED = -20.0  # added to the cost of what no rule gives, and only a list of stems can confirm
_OPENING_VOWELS = frozenset("ыіаеуюия")
_SOFTENED = frozenset("лрнтзсмдв")
_DOUBLED = frozenset("слмнткф")


class StemEnd(NamedTuple):
    """What is seen of the end of a stem before a chain, as far as it tells what the stem may have been.

    `full` is what its last letter was before a vowel fell out: ық in халқ(ы).
    """

    last: str
    harmony: str
    is_after_vowel: bool  # of п к қ
    is_after_two: bool  # consonants, of ы і
    is_of_loan: bool = False
    full: str = ""


# A chain, whether the stem it hangs on has lost its last letter, what the stem has gained instead, and the cost.
Way = tuple[Chain, bool, str, float]


def end_of(rest: str, may_be_loan: bool = True) -> StemEnd:
    """The end of the stem that stands as `rest` before a chain, in a form that has a foreign letter, or has none."""
    end, is_whole = _seen(rest[-3:] if len(rest) > 3 else f"^{rest}")
    if is_whole and not may_be_loan and rest not in _full_vowels():
        return end
    full = _full_vowels().get(rest, "")[len(rest) - 1 :]
    return end._replace(harmony=harmony(rest), is_of_loan=not FOREIGN.isdisjoint(rest), full=full)


def ways_of(hung: Iterable[Chain], end: StemEnd) -> Iterator[Way]:
    """The ways in which the chains, which suit the last sound, hang on a stem that ends so."""
    for chain in hung:
        opens = chain.first[0] in _OPENING_VOWELS and not chain.restores
        if end.full and opens and chain.base == "noun":
            if chain.harmony in ("", harmony(end.full)):
                yield (chain, True, end.full, 0.0)
            continue
        cost = 0.0
        if chain.harmony != end.harmony and chain.harmony and end.harmony:
            is_loan = end.is_of_loan or (end.last == "ә" and not chain.restores)
            cost = DISHARMONY if is_loan else DISHARMONY + ONLY_LISTED
        if chain.restores:
            yield (chain, False, chain.restores, cost)
        else:
            yield from _before_vowel(end, chain, cost) if opens else _before_consonant(end, chain, cost)


def _before_consonant(end: StemEnd, chain: Chain, cost: float) -> Iterator[Way]:
    yield (chain, False, "", cost)
    if end.is_after_two:
        yield (chain, True, "", cost + LINKED + ONLY_LISTED)
    elif end.last == "с" and chain.first[0] == "т":
        yield (chain, False, "т", cost + ONLY_LISTED)  # туристер
    if end.last in _DOUBLED:
        yield (chain, False, end.last, cost + ONLY_LISTED)  # процестер


def _before_vowel(end: StemEnd, chain: Chain, cost: float) -> Iterator[Way]:
    last = end.last
    if last in DEVOICED:
        yield (chain, True, DEVOICED[last], cost)
        yield (chain, False, "", cost + UNCHANGED[last])
    else:
        yield (chain, False, "", cost + VOICELESS_KEPT if end.is_after_vowel else cost)
    if last in _SOFTENED:
        yield (chain, False, "ь", cost + ONLY_LISTED)  # апрелі
    if last in _DOUBLED:
        yield (chain, False, last, cost + ONLY_LISTED)  # металы
    elif last == "у" and chain.first in ("ып", "іп"):
        yield (chain, True, "п", cost)  # тауып


@cache
def _seen(tail: str) -> tuple[StemEnd, bool]:
    """The end of a stem by its last three letters, and whether they tell its harmony; ^ stands before fewer."""
    last, before, tune = tail[-1], tail[-3:-1], harmony(tail)
    is_after_two = last in "ыі" and "^" not in tail and SYLLABIC.isdisjoint(before)
    return StemEnd(last, tune, last in "пкқ" and before[-1] in VOWELS, is_after_two), tune != ""


@cache
def _full_vowels() -> dict[str, str]:
    """Stems that lose their last vowel before a vowel: халқ → халық."""
    return dict(pairs_of("kazakh_dropped_vowels.txt"))
