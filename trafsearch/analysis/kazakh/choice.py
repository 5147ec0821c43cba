"""Which dictionary words a Kazakh form stands for, the likeliest first."""

from functools import cache, lru_cache

from trafsearch.analysis.folding import fold
from trafsearch.analysis.kazakh.readings import IMPOSSIBLE, LISTED_ONLY, Reading, reader
from trafsearch.analysis.wordlist import families_of, words_of

MARGIN = 3.0  # readings e³ = 20 times rarer than the likeliest are dropped
MAX_STEMS = 4
LONGEST_WORD = 60  # letters; what is longer is no word


@lru_cache(maxsize=1 << 17)
def all_stems(word: str) -> tuple[str, ...]:
    """Every plausible dictionary word of `word`, folded, the likeliest first: саудасының → сауда.

    A verb is given by its stem, as the imperative is: айқындайды → айқында. Words made from words stay
    apart: құқық, құқықтық.
    """
    form = fold(word)
    closed = _closed_class().get(form)
    if closed is not None:
        return closed
    if len(form) > LONGEST_WORD:
        return (form,)
    if "-" in form:
        head, _, tail = form.rpartition("-")
        if head and tail in _hung_endings():
            return all_stems(head)  # бұұ-ның
        if head and tail and not _likeliest(reader().readings(form, LISTED_ONLY)):
            return tuple(f"{head}-{stem}" for stem in all_stems(tail))  # мал-мүлкіне
    return _likeliest(reader().readings(form, MARGIN)) or _of_latin(form) or (form,)


@lru_cache(maxsize=1 << 17)
def best_stem(word: str) -> str:
    """The likeliest dictionary word of `word`."""
    return all_stems(word)[0]


@cache
def _hung_endings() -> frozenset[str]:
    return frozenset(words_of("kazakh_hung_endings.txt"))


def _of_latin(form: str) -> tuple[str, ...]:
    """The stems of a word in Latin letters; none where no spelling of it has a listed stem."""
    from trafsearch.analysis.kazakh.latin import cyrillic_spellings  # its tables are made with the first such word

    spellings = cyrillic_spellings(form)
    for spelling in spellings:
        if spelling in _closed_class():
            return _closed_class()[spelling]
    return _likeliest([reading for spelling in spellings for reading in reader().readings(spelling, LISTED_ONLY)])


def _likeliest(readings: list[Reading]) -> tuple[str, ...]:
    if len(readings) == 1 and readings[0][0] > IMPOSSIBLE:
        return (readings[0][1],)
    worths: dict[str, float] = {}
    for worth, stem, _, _ in readings:
        if worth > worths.get(stem, IMPOSSIBLE):
            worths[stem] = worth
    least = max(worths.values(), default=0.0) - MARGIN
    plausible = [stem for stem, worth in worths.items() if worth >= least]
    return tuple(sorted(plausible, key=lambda stem: (-worths[stem], stem))[:MAX_STEMS])


@cache
def _closed_class() -> dict[str, tuple[str, ...]]:
    return families_of("kazakh_closed_class.txt")
