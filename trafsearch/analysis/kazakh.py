"""Dictionary words of Kazakh forms: suffixes taken off from the right, in the order in which they may stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from trafsearch.analysis.folding import fold
from trafsearch.analysis.kazakh_suffixes import BACK, FRONT, VOWELS, Suffix, suffixes_by_result
from trafsearch.analysis.wordlist import families_of, pairs_of, words_of

MARGIN = 1.0  # readings worth less than the best by more than this are dropped
MAX_STEMS = 4
LONGEST_SUFFIX = 8
KNOWN_STEM = 2.5
DISHARMONY = 2.0
FOREIGN = frozenset("вфцчщэёхьъ")  # loans need not keep harmony: фактілер
DEVOICED = {"б": "п", "г": "к", "ғ": "қ", "у": "п"}  # кітабы, көлігі, құқығы, тауып
UNCHANGED_COST = {"б": 1.0, "г": 1.0, "ғ": 4.0, "у": 0.0}  # клубы, педагогы; no stem ends in ғ
LENGTH_WORTH = (-9.0, -9.0, -2.0, -0.3)  # of stems with 0, 1, 2, 3 letters


ENDING_WORTH = {"ы": -1.0, "і": -1.0, "б": -1.0, "г": -1.0, "ғ": -3.0, "д": -1.5, "ж": -0.7}
CLUSTER = -2.0
UNKNOWN_VERB = -0.5
CLUSTERS = frozenset("рт лт нт йт рс нс йс лс ст рқ лқ нқ рк лк нк рш нш лш йш рп лп йқ ңк ңқ кт қт пт зм рг рм рн нг мп рд лл сс".split())  # төрт
SOUNDING = VOWELS | frozenset("уию")


@dataclass(frozen=True, slots=True)
class Parting:
    """A word parted into `stem` and suffixes of total worth `worth`; `kind` is noun, verb or whole."""

    stem: str
    kind: str
    worth: float


@lru_cache(maxsize=1 << 17)
def all_stems(word: str) -> tuple[str, ...]:
    """Every plausible dictionary word of `word`, folded, the likeliest first: саудасының → сауда.

    A verb is given by its stem, as the imperative is: айқындайды → айқында. Words made from words stay
    apart: құқық, құқықтық.
    """
    form = fold(word)
    if form in _closed_class():
        return _closed_class()[form]
    scores: dict[str, float] = {}
    for parting in _partings(form):
        score = parting.worth + _likelihood(parting)
        scores[parting.stem] = max(score, scores.get(parting.stem, score))
    least = max(scores.values()) - MARGIN
    ranked = sorted((stem for stem in scores if scores[stem] >= least), key=lambda stem: (-scores[stem], stem))
    return tuple(ranked[:MAX_STEMS])


def best_stem(word: str) -> str:
    return all_stems(word)[0]


def _partings(form: str) -> Iterator[Parting]:
    yield Parting(form, "whole", 0.0)
    for made in suffixes_by_result():
        yield from _part(form, made, 0.0)


def _part(form: str, made: str, worth: float) -> Iterator[Parting]:
    """The partings of `form` read as something that a suffix which makes `made` has made."""
    table = suffixes_by_result()[made]
    for length in range(1, min(LONGEST_SUFFIX, len(form) - 1) + 1):
        for suffix in table.get(form[-length:], ()):
            for base, cost in _bases(form[:-length], suffix):
                yield from _read(base, suffix, worth + suffix.worth - cost)


def _read(base: str, suffix: Suffix, worth: float) -> Iterator[Parting]:
    for kind in suffix.bases:
        if kind in ("noun", "verb"):
            yield Parting(base, kind, worth)
        if kind in suffixes_by_result() and len(base) > 2:
            yield from _part(base, kind, worth)


def _bases(rest: str, suffix: Suffix) -> Iterator[tuple[str, float]]:
    """What may have stood before `suffix`, each with what the guess costs."""
    base = rest + suffix.restores
    last = base.rstrip("ь")[-1:]
    if last not in suffix.after:
        return
    cost = _disharmony(rest, suffix.harmony)
    if suffix.text[0] not in "ыіаеу" or suffix.restores:
        yield base, cost
    elif base in _full_vowels():
        yield _full_vowels()[base], cost
    elif last in DEVOICED and (last != "у" or suffix.text in ("ып", "іп")):
        yield base[:-1] + DEVOICED[last], cost
        yield base, cost + UNCHANGED_COST[last]
    else:
        yield base, cost


def _disharmony(base: str, harmony: str) -> float:
    found = _harmony(base)
    if not harmony or not found or harmony == found:
        return 0.0
    return DISHARMONY if FOREIGN.intersection(base) else 9.0


def _harmony(base: str) -> str:
    for letter in reversed(base):
        if letter in BACK:
            return "back"
        if letter in FRONT:
            return "front"
    return ""


def _likelihood(parting: Parting) -> float:
    """How likely the stem is a word, whatever the suffixes."""
    stem = parting.stem
    if parting.kind != "whole" and not VOWELS.union("уию").intersection(stem):
        return -9.0
    if stem in _known(parting.kind):
        return KNOWN_STEM
    if parting.kind == "whole":
        return 0.0
    length = LENGTH_WORTH[len(stem)] if len(stem) < len(LENGTH_WORTH) else 0.0
    unknown = UNKNOWN_VERB if parting.kind == "verb" else 0.0
    return unknown + length + ENDING_WORTH.get(stem[-1], 0.0) + _cluster_worth(stem)


def _cluster_worth(stem: str) -> float:
    """Kazakh words end in few clusters of consonants: халық, not халқ."""
    native = not FOREIGN.intersection(stem)
    ends_in_cluster = len(stem) > 2 and not SOUNDING.intersection(stem[-2:])
    return CLUSTER if native and ends_in_cluster and stem[-2:] not in CLUSTERS else 0.0


@cache
def _known(kind: str) -> frozenset[str]:
    nouns, verbs = words_of("kazakh_nouns.txt"), words_of("kazakh_verbs.txt")
    return frozenset(verbs if kind == "verb" else nouns)


@cache
def _closed_class() -> dict[str, tuple[str, ...]]:
    return families_of("kazakh_closed_class.txt")


@cache
def _full_vowels() -> dict[str, str]:
    """Stems that lose their last vowel before a vowel: халқ → халық."""
    return dict(pairs_of("kazakh_dropped_vowels.txt"))
