"""How the language of a text is told: by the letters of most of its words, and by how these follow each other."""

import re

from trafsearch.language import Language
from trafsearch.language.judging import CYRILLIC, LATIN, judge
from trafsearch.language.spelling import is_cyrillic, is_latin, words_of

MAX_CHARACTERS = 4000  # enough to judge by
MAX_WORDS = 100
_LONGEST_LIST = 3  # single letters that may be marks: а б в
MIN_LETTERS = 2  # fewer are a mark of a list, not a word

_ONE_LETTER_WORDS = frozenset("ивсокуяi")
_QUOTED = re.compile("«([^«»]*)»")  # «Қазақстан темір жолы»
_ADDRESS = re.compile(r"\S*@\S*|https?://\S*|\b(?:\w+\.)+(?:com|edu|gov|info|kz|net|org|ru|uz)\b", re.IGNORECASE)


def identify(text: str) -> Language:
    """The language of most of `text`, by its words alone.

    Cyrillic without evidence is taken for Russian, plain Latin for English.
    """
    judged = _to_be_judged(text)
    words = _joined(words_of(judged))
    if len(words) > MAX_WORDS:
        words = words[:: len(words) // MAX_WORDS + 1]  # from all over the text: its end may be in another language
    cyrillic = [word for word in words if is_cyrillic(word)]
    latin = [word for word in words if is_latin(word) and not is_cyrillic(word)]
    in_cyrillic, in_latin, all_letters = (sum(map(len, each)) for each in (cyrillic, latin, words))
    elsewhere = all_letters - in_cyrillic - in_latin
    if max(in_cyrillic, in_latin, elsewhere) < MIN_LETTERS and _ONE_LETTER_WORDS.isdisjoint(map(str.lower, words)):
        return Language.NONE
    if elsewhere > max(in_cyrillic, in_latin):
        return Language.OTHER
    names = frozenset(words_of(" ".join(_QUOTED.findall(judged)))) if "«" in judged else frozenset()
    return judge(cyrillic, CYRILLIC, names) if in_cyrillic >= in_latin else judge(latin, LATIN, names)


def _joined(words: list[str]) -> list[str]:
    """П Р И К А З, a word set in spaced letters, as one."""
    is_spaced = len(words) > _LONGEST_LIST and all(len(word) == 1 for word in words)
    return ["".join(words)] if is_spaced else words


def _to_be_judged(text: str) -> str:
    """Without addresses of pages and mail, which are in no language, if there is anything else."""
    start = text[:MAX_CHARACTERS]
    rest = _ADDRESS.sub(" ", start) if "." in start else start
    return rest if any(map(str.isalpha, rest)) else start
