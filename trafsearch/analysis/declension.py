"""Names of bodies and documents in the case that a sentence asks for."""

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

GENITIVE, DATIVE, INSTRUMENTAL = "gent", "datv", "ablt"

_IS_GENITIVE = re.compile(r"[нтд][ыі]ң$")
_RUSSIAN = re.compile("[а-яё]+(?:-[а-яё]+)*", re.IGNORECASE)
_FRONT, _BACK = "әеөүіэ", "аоұыяё"
_AFTER_VOWEL = _FRONT + _BACK + "ию" + "мнң"  # and after what is said through the nose
_AFTER_VOICE = "лрйужз"


def russian_in_case(name: str, case: str) -> str | None:
    """The name, which stands in the nominative or the genitive: «Ивановская областная Дума» → «Ивановской областной
    Думы». Only its head noun and the adjectives before it change. None where no noun is found at its head.
    """
    words = re.findall(r"\S+", name)
    inflected: list[str] = []
    for word in words:
        parsed = _parsed(word)
        if parsed is None:
            return None
        changed = parsed.inflect({case})
        if changed is None:
            return None
        inflected.append(_cased_as(word, changed.word))
        if parsed.tag.POS == "NOUN":
            return " ".join([*inflected, *words[len(inflected) :]])
    return None


def kazakh_genitive(name: str) -> str:
    """Үкіметі → Үкіметінің; what ends so already stays."""
    if _IS_GENITIVE.search(name) or not name[-1:].isalpha():
        return name
    letters = [letter for letter in name.lower() if letter in _FRONT + _BACK]
    vowel = "і" if letters and letters[-1] in _FRONT else "ы"
    last = name[-1].lower()
    first = "н" if last in _AFTER_VOWEL else "д" if last in _AFTER_VOICE else "т"
    return f"{name}{first}{vowel}ң"


def kazakh_nominative(name: str) -> str:
    """Үкіметінің → Үкіметі: a body's name that ends in the possessive's genitive."""
    return re.sub(r"(?<=[ыіаәеоя])н[ыі]ң$", "", name)


def _parsed(word: str) -> Any:
    """The likeliest reading as a noun or adjective in the nominative or genitive, one thing before many."""
    if not _RUSSIAN.fullmatch(word):
        return None
    parses = _morphology().parse(word.lower())
    if parses[0].tag.POS in ("PREP", "CONJ"):
        return None
    readings = [parse for parse in parses if parse.tag.POS in ("NOUN", "ADJF") and parse.tag.case in ("nomn", "gent")]
    return min(readings, key=lambda parse: (parse.tag.number != "sing", -parse.score), default=None)


def _cased_as(model: str, word: str) -> str:
    """Премьер-Министр, премьер-министра → Премьер-Министра; МИНИСТЕРСТВО, министерства → МИНИСТЕРСТВА."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    parts = zip_longest(model.split("-"), word.split("-"), fillvalue="")
    return "-".join(part[:1].upper() + part[1:] if like[:1].isupper() else part for like, part in parts if part)


@cache
def _morphology() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()
