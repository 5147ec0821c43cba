"""Names of bodies and documents in the case that a sentence asks for."""

import re
from itertools import zip_longest
from typing import Any

from trafsearch.analysis.morphology import morphology

GENITIVE, DATIVE, INSTRUMENTAL = "gent", "datv", "ablt"
_KAZAKH_LOANS = {"маслихата": "маслихат", "акимата": "акимат", "акима": "аким", "мажилиса": "мажилис"}
_NAMED_IN = ("nomn", "gent", "ablt")  # by what stands before: «Указ Президента», «Принят Думой»

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


def russian_nominative(name: str) -> str | None:
    """«Ивановская областная Дума» of «Ивановской областной Думой», of the genitive too. Only its head noun and the
    adjectives before it change. None where no noun is found at its head, or where it is in another case.
    """
    words = re.findall(r"\S+", name)
    if words and (loan := _KAZAKH_LOANS.get(words[0].lower())):
        return " ".join([_cased_as(words[0], loan), *words[1:]])
    head = next((at for at, word in enumerate(words) if _is_noun(word)), None)
    if head is None or not all(_RUSSIAN.fullmatch(word) for word in words[:head]):
        return None
    nouns = [parse for parse in _parses(words[head]) if parse.tag.POS == "NOUN" and parse.tag.case in _NAMED_IN]
    nouns.sort(key=lambda parse: (parse.tag.number != "sing", _NAMED_IN.index(parse.tag.case)))
    for noun in nouns:
        wanted = {part for part in (noun.tag.gender if noun.tag.number == "sing" else None, noun.tag.number) if part}
        described = [_adjective(word, {noun.tag.case, *wanted}) for word in words[:head]]
        forms = [each.inflect({"nomn", *wanted}) if each else None for each in (*described, noun)]
        named = [_cased_as(word, form.word) for word, form in zip(words, forms, strict=False) if form]
        if len(named) == len(forms):
            return " ".join([*named, *words[head + 1 :]])
    return None


def object_in_genitive(name: str) -> str | None:
    """«плана мероприятий» of «план мероприятий», «Концепции» of «Концепцию»: what a sentence does something to, in the
    case that a title needs. None where no noun in the accusative is found at its head.
    """
    words = re.findall(r"\S+", name)
    inflected: list[str] = []
    for word in words:
        parsed = next((each for each in _parses(word) if each.tag.case == "accs"), None)
        changed = parsed.inflect({GENITIVE}) if parsed else None
        if parsed is None or changed is None:
            return None
        inflected.append(_cased_as(word, changed.word))
        if parsed.tag.POS == "NOUN":
            return " ".join([*inflected, *words[len(inflected) :]])
    return None


def is_place_name(word: str) -> bool:
    """Whether a Russian word is the name of a country or a town: Казахстана, Москвы."""
    parses = _parses(word)
    return bool(parses) and "Geox" in parses[0].tag


def has_verb(text: str) -> bool:
    """Whether Russian words are a sentence about what somebody does: «Правительство приняло программу»."""
    return any(parses and parses[0].tag.POS == "VERB" for parses in map(_parses, re.findall(r"[а-яё]{3,}", text)))


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
    parses = morphology().parse(word.lower())
    if parses[0].tag.POS in ("PREP", "CONJ"):
        return None
    readings = [parse for parse in parses if parse.tag.POS in ("NOUN", "ADJF") and parse.tag.case in ("nomn", "gent")]
    return min(readings, key=lambda parse: (parse.tag.number != "sing", -parse.score), default=None)


def _parses(word: str) -> list[Any]:
    return morphology().parse(word.lower()) if _RUSSIAN.fullmatch(word) else []


def _is_noun(word: str) -> bool:
    parses = _parses(word)
    return bool(parses) and parses[0].tag.POS == "NOUN"


def _adjective(word: str, marks: set[str]) -> Any:
    """The word as an adjective with those marks; None where it cannot be."""
    return next((parse for parse in _parses(word) if parse.tag.POS == "ADJF" and marks <= parse.tag.grammemes), None)


def _cased_as(model: str, word: str) -> str:
    """Премьер-Министр, премьер-министра → Премьер-Министра; МИНИСТЕРСТВО, министерства → МИНИСТЕРСТВА."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    parts = zip_longest(model.split("-"), word.split("-"), fillvalue="")
    return "-".join(part[:1].upper() + part[1:] if like[:1].isupper() else part for like, part in parts if part)
