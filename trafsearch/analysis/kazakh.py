"""Dictionary words of Kazakh forms: suffixes taken off from the right, in the order in which they may stand."""

from collections.abc import Iterator
from functools import cache, lru_cache

from trafsearch.analysis.folding import fold
from trafsearch.analysis.kazakh_suffixes import BACK, FRONT, VOWELS, Suffix, suffixes_by_result
from trafsearch.analysis.wordlist import families_of, pairs_of, words_of

MARGIN = 1.0  # readings worth less than the best by more than this are dropped
MAX_STEMS = 4
LONGEST_WORD = 60  # letters; what is longer is no word
LONGEST_SUFFIX = 8

# What speaks for a stem, in the unit of the suffixes' worth.
KNOWN_STEM = 2.5
UNKNOWN_VERB = -0.5
DISHARMONY = -2.0  # in a loan; native words never break harmony
IMPOSSIBLE = -9.0
LENGTH_WORTH = (IMPOSSIBLE, IMPOSSIBLE, -2.0, -0.3)  # of stems with 0, 1, 2, 3 letters
ENDING_WORTH = {"ы": -1.0, "і": -1.0, "б": -1.0, "г": -1.0, "ғ": -3.0, "д": -1.5, "ж": -0.7}
RARE_CLUSTER = -2.0  # at the end: халық, not халқ

FOREIGN = frozenset("вфцчщэёхьъ")  # letters of loans
SOUNDING = VOWELS | frozenset("уию")
_AT_THE_END = (
    "рт лт нт йт кт қт пт ст рс нс лс йс сс рқ лқ нқ йқ ңқ рк лк нк ңк рш нш лш йш рп лп мп зм рг нг рм рн рд лл"
)
CLUSTERS = frozenset(_AT_THE_END.split())  # қарт, халқы, кент, организм
DEVOICED = {"б": "п", "г": "к", "ғ": "қ", "у": "п"}  # кітабы, көлігі, құқығы, тауып
UNCHANGED = {"б": -1.0, "г": -1.0, "ғ": -4.0, "у": 0.0}  # клубы, педагогы; hardly a stem ends in ғ

Reading = tuple[str, str]  # a stem, and its kind: noun, verb, or one between


@lru_cache(maxsize=1 << 17)
def all_stems(word: str) -> tuple[str, ...]:
    """Every plausible dictionary word of `word`, folded, the likeliest first: саудасының → сауда.

    A verb is given by its stem, as the imperative is: айқындайды → айқында. Words made from words stay
    apart: құқық, құқықтық.
    """
    form = fold(word)
    if form in _closed_class():
        return _closed_class()[form]
    if len(form) > LONGEST_WORD:
        return (form,)
    scores = {form: 0.8 + KNOWN_STEM if form in _known("noun") else 0.0}
    for (stem, kind), worth in _readings(form).items():
        if kind in ("noun", "verb"):
            scores[stem] = max(worth + _likelihood(stem, kind), scores.get(stem, IMPOSSIBLE))
    return _best(scores)


def best_stem(word: str) -> str:
    return all_stems(word)[0]


def _best(scores: dict[str, float]) -> tuple[str, ...]:
    least = max(scores.values()) - MARGIN
    plausible = (stem for stem in scores if scores[stem] >= least)
    return tuple(sorted(plausible, key=lambda stem: (-scores[stem], stem))[:MAX_STEMS])


def _readings(form: str) -> dict[Reading, float]:
    """All that remains of `form` after one suffix or more, with the greatest worth of the suffixes taken off."""
    best: dict[Reading, float] = {}
    pending = [(form, made, 0.0) for made in suffixes_by_result()]
    while pending:
        rest, made, worth = pending.pop()
        for base, suffix, change in _taken_off(rest, made):
            gained = worth + suffix.worth + change
            for kind in suffix.bases:
                if gained > best.get((base, kind), IMPOSSIBLE):
                    best[base, kind] = gained
                    pending.append((base, kind, gained))
    return best


def _taken_off(form: str, made: str) -> Iterator[tuple[str, Suffix, float]]:
    """Each way to take one suffix off `form`, read as what such a suffix makes: base, suffix, what the base costs."""
    table = suffixes_by_result().get(made, {})
    for length in range(1, min(LONGEST_SUFFIX, len(form) - 1) + 1):
        for suffix in table.get(form[-length:], ()):
            for base, change in _bases(form[:-length], suffix):
                yield base, suffix, change


def _bases(rest: str, suffix: Suffix) -> Iterator[tuple[str, float]]:
    """What may have stood before `suffix`, where `rest` stands now."""
    base = rest + suffix.restores
    last = base.rstrip("ь")[-1:]
    agreement = _agreement(rest, suffix.harmony)
    if last not in suffix.after or agreement == IMPOSSIBLE:
        return
    if suffix.text[0] not in "ыіаеу" or suffix.restores:
        yield base, agreement
    elif base in _full_vowels():
        yield _full_vowels()[base], agreement
    elif last in DEVOICED and (last != "у" or suffix.text in ("ып", "іп")):
        yield base[:-1] + DEVOICED[last], agreement
        yield base, agreement + UNCHANGED[last]
    else:
        yield base, agreement


def _agreement(rest: str, harmony: str) -> float:
    found = _harmony(rest)
    if not harmony or not found or harmony == found:
        return 0.0
    return DISHARMONY if FOREIGN.intersection(rest) else IMPOSSIBLE  # фактілер; never заңге


def _harmony(word: str) -> str:
    """Whether the last vowel is pronounced at the back or at the front; "" where none tells: терроризмге."""
    for letter in reversed(word):
        if letter == "и":
            return ""
        if letter in BACK:
            return "back"
        if letter in FRONT:
            return "front"
    return ""


def _likelihood(stem: str, kind: str) -> float:
    """How much the shape of a stem speaks for its being a word, whatever the suffixes."""
    if not SOUNDING.intersection(stem):
        return IMPOSSIBLE
    if stem in _known(kind):
        return KNOWN_STEM
    by_kind = UNKNOWN_VERB if kind == "verb" else 0.0
    by_length = LENGTH_WORTH[len(stem)] if len(stem) < len(LENGTH_WORTH) else 0.0
    return by_kind + by_length + ENDING_WORTH.get(stem[-1], 0.0) + _cluster_worth(stem)


def _cluster_worth(stem: str) -> float:
    ends_in_cluster = len(stem) > 2 and SOUNDING.isdisjoint(stem[-2:])
    native = FOREIGN.isdisjoint(stem)
    return RARE_CLUSTER if ends_in_cluster and native and stem[-2:] not in CLUSTERS else 0.0


@cache
def _known(kind: str) -> frozenset[str]:
    return frozenset(words_of(f"kazakh_{kind}s.txt"))


@cache
def _closed_class() -> dict[str, tuple[str, ...]]:
    return families_of("kazakh_closed_class.txt")


@cache
def _full_vowels() -> dict[str, str]:
    """Stems that lose their last vowel before a vowel: халқ → халық."""
    return dict(pairs_of("kazakh_dropped_vowels.txt"))
