"""Kazakh words written without letters of their own, as on a Russian keyboard: кукыктарын, жемкорлык; also құкық."""

from collections.abc import Iterator, Mapping
from functools import cache

from trafsearch.analysis.kazakh.lexicon import lexicon
from trafsearch.analysis.kazakh.plain_letters import endings_meant, plain
from trafsearch.analysis.kazakh.readings import IMPOSSIBLE, LISTED_ONLY, reader
from trafsearch.analysis.wordlist import families_of

MARGIN = 3.0  # as in `choice`
SHORTEST = 4  # letters; shorter ones may be too many words
_SHORTEST_STEM = 3
_KAZAKH = frozenset("әғқңөұүһ")  # not і: it may be the Latin i
_CHANGING = "қкп"  # before a vowel: жемқорлық, жемқорлығы


def restored_stems(form: str) -> tuple[str, ...]:
    """The listed stems that the folded `form` may stand for with letters put back, the likeliest first; none where it
    is a form of one as it stands.
    """
    if len(form) < SHORTEST or form in families_of("kazakh_closed_class.txt") or reader().readings(form, LISTED_ONLY):
        return ()
    typed = plain(form)
    worths: dict[str, float] = {}
    for length in range(_SHORTEST_STEM, len(typed) + 1):
        for stem, seen in _beginning_so(typed[:length]):
            spellings = (seen + ending for ending in endings_meant(form[length:]))
            worth = max((_worth(stem, each) for each in spellings if _keeps_letters(form, each)), default=IMPOSSIBLE)
            worths[stem] = max(worth, worths.get(stem, IMPOSSIBLE))
    least = max(max(worths.values(), default=0.0) - MARGIN, IMPOSSIBLE + 1)
    return tuple(sorted((stem for stem, worth in worths.items() if worth >= least), key=lambda stem: -worths[stem]))


def _keeps_letters(form: str, spelling: str) -> bool:
    """Whether the Kazakh letters that are written stay: the keyboard has them; «қонға» is no form of «көң»."""
    return all(new == old for old, new in zip(form, spelling, strict=False) if old in _KAZAKH)


def _worth(stem: str, form: str) -> float:
    """The worth of the form as one of this stem."""
    readings = reader().readings(form, LISTED_ONLY)
    return max((worth for worth, each, _, _ in readings if each == stem), default=IMPOSSIBLE)


def _beginning_so(beginning: str) -> Iterator[tuple[str, str]]:
    """The stems typed so, and those that lose such a last letter before an ending; with what then stands."""
    yield from ((stem, stem) for stem in _by_keys().get(beginning, ()))
    for last in _CHANGING:
        yield from ((stem, stem[:-1] + _VOICED[stem[-1]]) for stem in _by_keys().get(_unvoiced(beginning, last), ()))


_VOICED = {"қ": "ғ", "к": "г", "п": "б"}
_PLAIN_VOICED = {"қ": "г", "к": "г", "п": "б"}


def _unvoiced(beginning: str, last: str) -> str:
    return beginning[:-1] + plain(last) if beginning[-1:] == _PLAIN_VOICED[last] else ""


@cache
def _by_keys() -> Mapping[str, tuple[str, ...]]:
    """All stems, by what is typed on a Russian keyboard."""
    found: dict[str, tuple[str, ...]] = {}
    stems = list(dict.fromkeys(lexicon().listed()))
    for stem, typed in zip(stems, plain("\n".join(stems)).split("\n"), strict=True):
        found[typed] = (*found.get(typed, ()), stem)
    return found
