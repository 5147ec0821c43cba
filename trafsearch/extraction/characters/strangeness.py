"""How strange a text would be if its bytes meant this: letters by their neighbours, marks and capitals by their place.

Fit to compare readings of the same bytes. Language costs 2 to 4 bits a character, another reading of it 6 and more.
"""

import re
import unicodedata
from collections.abc import Iterator

from trafsearch.extraction.characters.likeness import likeness
from trafsearch.language import Language

LANGUAGE = 4.6  # bits a character: what costs less is Russian, Kazakh or English

_CHUNK = 80  # characters that are taken to be in one language
_FREQUENT = 1.5  # bits for a mark that its place makes likely: state’s
_USUAL = 3.0  # for a mark of typography in its place
_ACCENT = 6.0  # for a Latin letter with its mark
_MISPLACED = 12.0  # for a mark elsewhere, a capital inside a word, or letters of two alphabets side by side
_RELATED = 4.0  # so much less for a letter of Ukrainian, Serbian, … in what looks like Russian
_UNUSUAL = 11.0  # for any other sign
_BROKEN = 16.0  # for what no text holds

_SIGN = re.compile(r"[^\x00-\x7f\w]|[²³¹ªº\u2070-\u209f]|[\x00-\x08\x0e-\x1f\x7f]")
_PLACES = (  # what a sign costs where it stands so, the first that fits
    (_BROKEN, re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ue000-\uf8ff]")),
    (_FREQUENT, re.compile(r"(?<=[A-Za-z])’(?=(?:s|t|d|m|re|ve|ll)?(?![A-Za-z]))")),
    (_USUAL, re.compile(r"(?<![\w«„“])[«„“](?=\w)|(?<=[\w.,;:!?)\]%»”])[»”“](?!\w)")),
    (_USUAL, re.compile(r"(?<![\w‘])‘(?=[A-Za-z])|(?<=[A-Za-z.,])’(?!\w)|(?<![A-Za-z]{2})(?<=[A-Za-z])’(?=[A-Za-z])")),
    (_USUAL, re.compile(r"(?<!\w)[–—](?!\w)|(?<=\w)[–—](?=\w)|(?<=\d)[–—]|№(?![^\W\d_])|…(?!\w)|\u00a0")),
    (_USUAL, re.compile(r"(?<!\w)[§•·©®](?!\w)|(?<=\d)[°§]|(?<=\w)\u00ad(?=\w)|(?<![^\W\d_])§")),
    (_MISPLACED, re.compile(r"[«»„“”‘’–—…№•·©®°§\u00ad\u202f]")),
    (_UNUSUAL, re.compile(r".", re.DOTALL)),
)
_CAPITAL_INSIDE = re.compile(r"(?<=[a-zà-öø-ÿа-яёѐ-џәғқңөұүһі])[A-ZÀ-ÖØ-ÞА-ЯЁЀ-ЏӘҒҚҢӨҰҮҺІ]")
_SIDE_BY_SIDE = re.compile(r"(?<=[A-Za-zÀ-ɏ])[\u0400-\u052f]|(?<=[\u0400-\u052f])[A-Za-zÀ-ɏ]")
_ACCENTED = re.compile(r"[À-ÖØ-öø-ɏ]")
_NEIGHBOURS = re.compile(r"[\u0402-\u040f\u0452-\u045fґҐ]")
_LETTER = re.compile(r"[^\W\d_]")


def strangeness(text: str) -> float:
    """Bits for the whole text. Figures and ASCII's marks cost nothing, being the same in every reading."""
    signs = sum(_sign_cost(text, found.start()) for found in _SIGN.finditer(text))
    misplaced = len(_CAPITAL_INSIDE.findall(text)) + len(_SIDE_BY_SIDE.findall(text))
    plain, accents = _without_accents(text)
    letters = sum(map(_letters_cost, _chunks(plain)))
    return signs + misplaced * _MISPLACED + accents * _ACCENT + letters


def per_letter(text: str) -> float:
    """The same for one character of those that can tell; 0 where there is none."""
    return strangeness(text) / max(len(_LETTER.findall(text)) + len(_SIGN.findall(text)), 1)


def _sign_cost(text: str, at: int) -> float:
    return next(bits for bits, place in _PLACES if place.match(text, at))


def _letters_cost(chunk: str) -> float:
    """Under the best of the three languages. Letters of Russian's neighbours stand among Russian ones rather than
    Kazakh's: «її», not «үү».
    """
    found = likeness(chunk)
    related = len(_NEIGHBOURS.findall(chunk)) if found.language is Language.RU else 0
    return found.cost * len(_LETTER.findall(chunk)) - related * _RELATED


def _without_accents(text: str) -> tuple[str, int]:
    """«Calderón» costs what «Calderon» does, and its accent."""
    count = len(_ACCENTED.findall(text))
    return (_ACCENTED.sub(lambda found: unicodedata.normalize("NFD", found[0])[0], text), count) if count else (text, 0)


def _chunks(text: str) -> Iterator[str]:
    for line in text.splitlines():
        start = 0
        while start < len(line):
            end = line.find(" ", start + _CHUNK)
            end = len(line) if end < 0 else end
            yield line[start:end]
            start = end
