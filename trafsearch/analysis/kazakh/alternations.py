"""What a stem looked like before its endings changed it: кітаб(ы) → кітап, орн(ы) → орын, апрел(і) → апрель."""

from functools import cache

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


def bases_of(rest: str, chain: Chain, found: str) -> list[tuple[str, float]]:
    """The stems that may have stood before `chain` where `rest` stands now, of which the chain suits the last sound,
    and the cost of each in the unit of worth. `found` is the harmony of `rest`.
    """
    base = rest + chain.restores
    last = base[-1]
    opens = chain.first[0] in _OPENING_VOWELS and not chain.restores
    if opens and chain.base == "noun" and (full := _full_vowels().get(base)):
        return [(full, 0.0)] if chain.harmony in ("", harmony(full)) else []
    cost = 0.0
    if chain.harmony != found and chain.harmony and found:
        cost = DISHARMONY if last == "ә" or not FOREIGN.isdisjoint(rest) else DISHARMONY + ONLY_LISTED
    if opens:
        return _before_vowel(base, last, chain, cost)
    stems = [(base, cost)]
    if chain.restores:
        return stems
    if last in "ыі" and len(base) > 3 and SYLLABIC.isdisjoint(base[-3:-1]):
        stems.append((base[:-1], cost + LINKED + ONLY_LISTED))
    elif last == "с" and chain.first[0] == "т":
        stems.append((base + "т", cost + ONLY_LISTED))  # туристер
    if last in _DOUBLED:
        stems.append((base + last, cost + ONLY_LISTED))  # процестер
    return stems


def _before_vowel(base: str, last: str, chain: Chain, cost: float) -> list[tuple[str, float]]:
    if last in DEVOICED:
        stems = [(base[:-1] + DEVOICED[last], cost), (base, cost + UNCHANGED[last])]
    elif last in "пкқ" and base[-2:-1] in VOWELS:
        stems = [(base, cost + VOICELESS_KEPT)]
    else:
        stems = [(base, cost)]
    if last in _SOFTENED:
        stems.append((base + "ь", cost + ONLY_LISTED))  # апрелі
    if last in _DOUBLED:
        stems.append((base + last, cost + ONLY_LISTED))  # металы
    elif last == "у" and chain.first in ("ып", "іп"):
        stems.append((base[:-1] + "п", cost))  # тауып
    return stems


@cache
def _full_vowels() -> dict[str, str]:
    """Stems that lose their last vowel before a vowel: халқ → халық."""
    return dict(pairs_of("kazakh_dropped_vowels.txt"))
