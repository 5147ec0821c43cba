"""A text whose signs were exchanged one for one, as a font without a map of its letters leaves it: put back, or not.

A wrong repair is worse than none. Letters are found by the order of the font's glyphs or by their frequency; that they
are right is proved by dictionaries, which had no part in finding them.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from trafsearch.extraction.characters import glyph_order
from trafsearch.extraction.characters.glyph_order import FIGURES, GlyphOrder
from trafsearch.extraction.characters.known_words import known_share, longer_words
from trafsearch.extraction.characters.likeness import cost, likeness
from trafsearch.extraction.characters.proving import completed, proved_by_words
from trafsearch.language import Language

UNKNOWN = "\ufffd"
FEWEST_LETTERS = 400  # without the order of glyphs
ENOUGH_KNOWN = {Language.RU: 0.8, Language.EN: 0.8, Language.KK: 0.5}  # of right texts 0.97, 0.95, 0.75; of others 0.03

_FEWEST_KNOWN = 3  # different words, for an order of glyphs
_LITTLE_DOUBT = 7.0  # bits for a letter: Kazakh without the letters of its own has 5 to 6, garbage 8
_MOST_TRIED = 4  # orders, the likeliest by their letters
_GLANCE, _SAMPLE = 120, 500  # characters that orders are compared by
_MOST_COMPARED = 40  # by the longer sample
_WHOLE = 40_000  # characters that are looked at
_RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя")
_SPACES = " \n\r\t"  # a no-break space may be a letter
_MARKS_BEHIND = re.compile(r"[^\W_][)»\"]?[,.;:]")
_MARKS = re.compile(r"[,.;:]")


@dataclass(frozen=True, slots=True)
class Solution:
    """What each sign stands for, how that was found, and the share of known words after the repair.

    Every sign of the samples but spaces and line ends is in `mapping`. `unknown` are those of which nobody knows what
    they stand for: they are mapped to U+FFFD.
    """

    mapping: Mapping[str, str]
    how: str
    share: float
    language: Language
    unknown: frozenset[str] = frozenset()

    def applied(self, text: str) -> str:
        return _read(self.mapping, text)


def solve(samples: Sequence[str]) -> Solution | None:
    """What the signs of one font's texts stand for; None if that cannot be proved.

    `samples` are as the font gives them, control characters included. Spaces and line ends count as such.
    """
    whole = "\n".join(samples)
    solution = _by_glyph_order(whole[:_WHOLE]) or _by_letters(whole[:_WHOLE])
    return solution and _for_all(solution, frozenset(whole).difference(_SPACES))


def _for_all(solution: Solution, signs: frozenset[str]) -> Solution:
    """The solution with something for each sign that there is, U+FFFD if nothing else."""
    mapping = {sign: solution.mapping.get(sign, UNKNOWN) for sign in sorted(signs)}
    unknown = frozenset(sign for sign, char in mapping.items() if char == UNKNOWN)
    return replace(solution, mapping=mapping, unknown=unknown)


def _by_glyph_order(text: str) -> Solution | None:
    codes = frozenset(map(ord, text)) - frozenset(map(ord, _SPACES))
    orders = glyph_order.orders(codes)
    for order in orders[: glyph_order.COMMON]:
        if solution := _proved(order, text):
            return solution
    likely = sorted(orders, key=lambda order: _doubt(order, text[:_GLANCE]))[:_MOST_COMPARED]
    for order in sorted(likely, key=lambda order: _doubt(order, text[:_SAMPLE]))[:_MOST_TRIED]:
        if solution := _proved(order, text):
            return solution
    return None


def _doubt(order: GlyphOrder, sample: str) -> float:
    """The less, the likelier: by the letters, and by whether marks stand behind words. Good enough to rank by."""
    read = _read(order.mapping, sample)
    letters = sum(map(str.isalpha, read)) or 1
    capitals = sum(map(str.isupper, read)) / letters  # one block further on, all small letters would be capitals
    return cost(read, order.language) + capitals - (0.5 if _has_marks_in_place(read) else 0.0)


def _read(mapping: Mapping[str, str], text: str) -> str:
    return "".join(sign if sign in _SPACES else mapping.get(sign, UNKNOWN) for sign in text)


def _proved(order: GlyphOrder, text: str) -> Solution | None:
    """The order as a solution if dictionaries know the words; figures only if marks stand where marks stand."""
    read = _read(order.mapping, text)
    found = likeness(read[:4000])
    language = found.language
    if language is None or found.cost > _LITTLE_DOUBT:
        return None
    mapping = order.mapping
    if language is Language.KK:
        mapping = completed(text, _without_neighbours(mapping, text), language)
        read = _read(mapping, text)
    share = known_share(read, language)
    is_proved = share >= ENOUGH_KNOWN[language] and len(set(longer_words(read))) >= _FEWEST_KNOWN
    if not is_proved:
        return None
    if not _has_marks_in_place(read):
        mapping = {sign: UNKNOWN if char in FIGURES else char for sign, char in mapping.items()}
    return Solution(mapping, order.name, share, language)


def _without_neighbours(mapping: Mapping[str, str], text: str) -> dict[str, str]:
    """The mapping without what stands beside the letters that Russian has too and is none of them: the places of the
    Kazakh letters differ from font to font, and in one byte they fall on others.
    """
    text = f" {text} "
    is_sure = {sign: char.lower() in _RUSSIAN for sign, char in mapping.items()}
    whole, before, behind = Counter(text), Counter[str](), Counter[str]()
    for first, second in pairwise(text):
        behind[first] += is_sure.get(second, False)
        before[second] += is_sure.get(first, False)
    kept = {}
    for sign, char in mapping.items():
        beside = max(before[sign], behind[sign]) if char.isalpha() else min(before[sign], behind[sign])
        if is_sure[sign] or char in FIGURES or char == "-" or beside < max(1, whole[sign] / 5):
            kept[sign] = char
    return kept


def _has_marks_in_place(read: str) -> bool:
    marks, behind = len(_MARKS.findall(read)), len(_MARKS_BEHIND.findall(read))
    return behind >= 2 and behind >= 0.8 * marks


def _by_letters(text: str) -> Solution | None:
    signs = Counter(text)
    if sum(count for sign, count in signs.items() if sign not in _SPACES) < FEWEST_LETTERS:
        return None
    found = proved_by_words(text)
    if found is None:
        return None
    return Solution(found.mapping, f"letters of {found.language}", found.share, found.language)
