"""The members of a list that stand between two words: торговля [наркотиками и] людьми, адам [және есірткі] саудасы."""

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trafsearch.analysis.tokenizer import Words

MOST_LISTED = 12  # words between the two
_DIVIDING = (",", "/")  # marks between members: наркотиками, оружием; и/или
_SEPARATORS = (
    *("и", "или", "и или", "либо", "а также", "как и", "а равно", "равно как", "равно как и", "но и"),
    *("включая", "в том числе", "в частности", "особенно", "в особенности", "прежде всего"),
    *("және", "немесе", "және немесе", "мен", "бен", "пен", "не", "яки", "әрі", "сондай ақ"),
    *("оның ішінде", "соның ішінде", "әсіресе", "атап айтқанда"),
    *("and", "or", "and or", "as well as", "including", "especially", "particularly", "in particular", "notably"),
)
CONJUNCTIONS = frozenset(("и", "или", "либо", "және", "немесе", "мен", "пен", "бен", "and", "or"))
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted((tuple(each.split()) for each in _SEPARATORS), key=len, reverse=True):
    _BY_FIRST.setdefault(_words[0], []).append(_words)

_ET_CETERA = frozenset(("т", "д", "п", "б", "др", "пр", "etc"))  # и т. д., и др., және т.б.; their stops end nothing
_LAST_WORDS = frozenset(words[-1] for found in _BY_FIRST.values() for words in found)
_DIVIDING_MARK = re.compile(r"[,/]")
_SINGLING_OUT = (  # торговля [, в том числе] людьми
    *("включая", "в том числе", "в частности", "особенно", "в особенности", "прежде всего"),
    *("including", "especially", "particularly", "in particular", "notably"),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """Members by their words. `separators` stand before each, the last before the word that follows them all:
    conjunctions and commas; empty where there is none. Without members there is one, which singles that word out.
    """

    members: tuple[range, ...]
    separators: tuple[str, ...]

    @property
    def comes_after_its_head(self) -> bool:
        """Whether the word before goes with each member: торговля [наркотиками и] людьми. Else the word after does:
        адам [және есірткі] саудасы.
        """
        return not self.members or not self.separators[0]

    @property
    def last_separator(self) -> str:
        """What joins the last member to the others."""
        return next((each for each in reversed(self.separators) if each), "")

    @property
    def is_joined_by_words(self) -> bool:
        return any(map(str.isalpha, self.last_separator))


@dataclass(frozen=True, slots=True)
class Seams:
    """Where lists may have their separators in a text: `befores` are the words before which, or with which, one may
    begin, `afters` in order those that one may stand before.
    """

    befores: frozenset[int]
    afters: tuple[int, ...]

    def ends_of_lists(self, before: int, count: int) -> Sequence[int]:
        """The words that may follow `before`, of `count` words, with members of a list between them."""
        following, afters = before + 1, self.afters
        farthest = min(following + MOST_LISTED, count - 1)
        if following in self.befores:
            return range(following + 1, farthest + 1)
        if not afters or afters[-1] <= following:
            return ()
        first = bisect(afters, following)
        return afters[first : bisect(afters, farthest, first)] if afters[first] <= farthest else ()


def seams_in(text: str, words: Words) -> Seams:
    divided = {bisect(words.starts, found.start()) for found in _DIVIDING_MARK.finditer(text)}
    forms = words.forms
    return Seams(
        frozenset(divided.union(at for at, form in enumerate(forms) if form in _BY_FIRST)),
        tuple(sorted(divided.union(at for at, form in enumerate(forms, 1) if form in _LAST_WORDS))),
    )


def read_list(forms: Sequence[str], marks_before: Callable[[int], str], before: int, after: int) -> Listed | None:
    """What stands between two words, as members of a list to which one of the two belongs; None if it is none."""
    members: list[range] = []
    separators: list[str] = [""]
    at = start = before + 1
    while True:
        marks = marks_before(at)
        if marks == "." and forms[at - 1] in _ET_CETERA:
            marks = ""
        if marks and marks not in _DIVIDING:
            return None
        length = _separator_length(forms, at, after)
        if at > start and (marks or length or at == after):
            members.append(range(start, at))
            separators.append("")
        if marks or length:
            separators[-1] = " ".join([separators[-1], marks, *forms[at : at + length]]).strip()
            start = at + length
        if at == after:
            break
        at += length or 1
    if not members:
        return Listed((), tuple(separators)) if separators[0].lstrip(" ,") in _SINGLING_OUT else None
    if bool(separators[0]) is bool(separators[-1]):
        return None
    return Listed(tuple(members), tuple(separators))


def is_separator(form: str) -> bool:
    """Whether a conjunction begins, or may begin, with the word."""
    return form in _BY_FIRST


def is_et_cetera(words: Sequence[str]) -> bool:
    """Whether a member only says that there are others: жыныстық, еңбек [және т.б.] қанау."""
    return _ET_CETERA.issuperset(words)


def _separator_length(forms: Sequence[str], at: int, end: int) -> int:
    """How many words the conjunction that begins there has; 0 if none does."""
    for words in _BY_FIRST.get(forms[at], ()) if at < end else ():
        if at + len(words) <= end and tuple(forms[at : at + len(words)]) == words:
            return len(words)
    return 0
