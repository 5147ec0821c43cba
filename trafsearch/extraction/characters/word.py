"""Whether a word looks like language, by its letters."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from trafsearch.analysis.folding import fold
from trafsearch.extraction.characters.letter_counts import EDGE, STRANGE, letter_costs
from trafsearch.extraction.characters.plain_latin import plain_latin
from trafsearch.language import Language

# Bits for a letter. Half the letters of our languages cost less than 3; of a text with letters exchanged, 8.
MOST_OF_OURS = 5.0
MOST_OF_OTHERS = 5.0

_LONGEST = 60  # letters that are looked at
_SHORT_CAPITALS = 5  # letters of an abbreviation: МВД, ОБСЕ, ЮНЕСКО is a word
_MOST_MARKED = 0.6  # of the letters of a Latin word may have marks or be beyond ASCII: «Ðîññèéñêîé» is no language
_JOINTS = "-‐‑–—/"
_EDGES = "\"'“”„‘’«»‹›()[]{}<>.,;:!?…*•·|\\_=~№#§&%$€£+@`^°©®™"
# Controls, private use, what could not be read, and Chinese signs so rare that two bytes must have changed places.
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd-\uffff\u3400-\u4dbf]")
_MARK_INSIDE = re.compile(r"[\[\]{}\\^_~`|<>=$]|[^\W\d_]\d+[^\W\d_]")
_PLAIN = re.compile(
    r"[А-ЯЁа-яё]?[а-яё]+|[А-ЯЁӘҒҚҢӨҰҮҺІа-яё]?[а-яёәғқңөұүһі]+|[A-Za-z]?[a-z]+"
)  # nothing can be torn in it
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f’‘ʻʼ]")
_CAPITAL_INSIDE = re.compile(r"[a-zа-яёәғқңөұүһі][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
_COMPOUND = re.compile(r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]{2,})+")  # ҚазМұнайГаз
_VIETNAMESE = re.compile(r"[Ạ-ỹ]")  # letters that no other language has, and no wrong encoding gives


def words_of(text: str) -> Sequence[str]:
    """What a text is judged by: its words of three letters and more, with the marks inside them, and whatever holds a
    character that stands for nothing. Abbreviations, addresses and figures say nothing either way.
    """
    for joint in _JOINTS:  # str.translate takes ten times as long
        text = text.replace(joint, " ")
    return list(filter(_counts, text.split()))


@lru_cache(maxsize=1 << 16)
def is_of_ours(word: str) -> bool:
    """Whether it could be a word of Russian, Kazakh or English."""
    bare = word.strip(_EDGES)[:_LONGEST]
    if _PLAIN.fullmatch(bare):
        bare = bare.lower()
    elif is_torn(word):
        return False
    else:
        bare = fold(bare)
    languages = (Language.RU, Language.KK) if _CYRILLIC.search(bare) else (Language.EN,)
    return any(_mean(bare, language) <= MOST_OF_OURS for language in languages)


@lru_cache(maxsize=1 << 16)
def cost_elsewhere(word: str) -> float:
    """The mean cost of its letters in languages other than ours, taken as one. A word in an alphabet that is neither
    Latin nor Cyrillic costs nothing.
    """
    bare = word.strip(_EDGES)[:_LONGEST]
    if is_torn(word):
        return STRANGE
    if _VIETNAMESE.search(bare) or not (_CYRILLIC.search(bare) or _LATIN.search(bare)):
        return 0.0
    if not _CYRILLIC.search(bare) and len(_BEYOND_ASCII.findall(bare)) > max(2, _MOST_MARKED * len(bare)):
        return STRANGE
    return _mean(plain_latin(bare), Language.OTHER)


@lru_cache(maxsize=1 << 16)
def is_torn(word: str) -> bool:
    """Whether something stands in the word that no language puts there: controls, marks, capitals, alphabets mixed."""
    bare = word.strip(_EDGES)
    if _UNREADABLE.search(word) or _MARK_INSIDE.search(bare) or len(_alphabets(fold(bare))) > 1:
        return True
    is_swapped = len(bare) > 3 and bare[0].islower() and bare[1:].isupper()  # «оПХБЕР»: another encoding swaps cases
    return is_swapped or (len(_CAPITAL_INSIDE.findall(bare)) > 1 and not _COMPOUND.fullmatch(bare))


@lru_cache(maxsize=1 << 16)
def _counts(token: str) -> bool:
    if _UNREADABLE.search(token):
        return len(token) > 1  # one alone is a bullet
    bare = token.strip(_EDGES)
    is_shortened = token.endswith(".") and len(bare) < 5  # млн., чел.
    if len(bare) < 3 or is_shortened or "." in bare or "@" in bare or sum(map(str.isalpha, bare)) < 3:
        return False
    return len(bare) > _SHORT_CAPITALS or not bare.isupper()


def _alphabets(word: str) -> frozenset[str]:
    """LATIN, CYRILLIC, …; the scripts of Japanese count as one."""
    return frozenset(map(_alphabet, filter(str.isalpha, word)))


@lru_cache(maxsize=1 << 12)
def _alphabet(letter: str) -> str:
    name = unicodedata.name(letter, "UNKNOWN").split(" ", 1)[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "HALFWIDTH", "FULLWIDTH") else name


def _mean(word: str, language: Language) -> float:
    spelled = EDGE + word + EDGE
    groups = zip(EDGE + spelled, spelled, spelled[1:], strict=False)
    return sum(map(letter_costs(language).__getitem__, groups)) / (len(spelled) - 1)
