"""The name of a body as one writes it by itself: in the nominative, with the usual capitals."""

import re
from collections.abc import Callable, Sequence

from trafsearch.analysis.declension import is_place_name, kazakh_nominative, russian_nominative

_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWEL = re.compile("[аеёиоуыэюяәөүұіaeiouy]")
_ABBREVIATIONS = {"сша", "снг", "оон", "еаэс", "un", "eu", "osce"}
_ACTING = re.compile(r"(?:и\.\s?о\.|исполняющ\w+\s+обязанности)\s", re.IGNORECASE)
_PLACE_RU = re.compile(r"област|кра[йюея]м?$|округ|район")
_KIND_OF_PLACE_RU = re.compile(r"автономн|муниципальн|городск|сельск|федеральн|административн")
_STATE_RU = re.compile(r"росси|верховн\w+$|конституционн\w+$|республик|федераци[яи]$|дальн|северн\w+ кавказ")
_AFTER_RU = re.compile(  # Верховный Суд, Государственная Дума, Федеральное Собрание, Генеральная Ассамблея
    r"(?:верховн|конституционн)\w+ суд|государственн\w+ дум|федеральн\w+ собран|генеральн\w+ (?:ассамбле|прокурор)"
    r"|бас ассамбле|дальн\w+ восток|северн\w+ кавказ|национальн\w+ банк"
)
_NAMES_KK = re.compile(r"қазақстан|республика|үкімет|президент|парламент|ассамблея|премьер|алматы|астана")
_SMALL_EN = {"of", "the", "and", "for", "on", "in", "to", "under", "with", "by", "at", "against"}


def usual_name(name: str) -> str:
    """«Министерство труда Российской Федерации» of the same in capitals, «Президент Российской Федерации» of the
    genitive, «Қазақстан Республикасы Үкіметі» of «… Үкіметінің». What is not understood stays as it is.
    """
    if _KAZAKH.search(name):
        return kazakh_nominative(_spelled(name, _has_capital_kk))
    if _RUSSIAN.search(name):
        named = _spelled(name, _has_capital_ru)
        return named if _ACTING.match(named) else _with_capital(russian_nominative(named) or named)
    return re.sub(r"^the\s+", "", _spelled(name, _has_capital_en), flags=re.IGNORECASE)


def _spelled(name: str, has_capital: Callable[[Sequence[str], int], bool]) -> str:
    """A name in capitals with those alone that belong there; one in usual letters as it is."""
    if not name.isupper():
        return name
    found = list(_WORD.finditer(name))
    words = [match[0].lower() for match in found]
    spelled, end = "", 0
    for at, match in enumerate(found):
        word = words[at]
        if word in _ABBREVIATIONS or (len(word) > 1 and not _VOWEL.search(word)):
            word = word.upper()
        elif at == 0 or has_capital(words, at):
            word = "-".join(map(_with_capital, word.split("-")))
        spelled += name[end : match.start()] + word
        end = match.end()
    return spelled + name[end:]


def _has_capital_ru(words: Sequence[str], at: int) -> bool:
    """Казахстана; Брянской (области), Краснодарского (края), but not автономного (округа)."""
    word = words[at]
    if _STATE_RU.match(word) or is_place_name(word) or _AFTER_RU.match(f"{words[at - 1]} {word}"):
        return True
    describes = re.search(r"(?:ск|цк)(?:ая|ой|ую|ий|ого|ому|им|ом)$", word) is not None
    is_of_place = any(map(_PLACE_RU.match, words[at + 1 : at + 3]))
    return describes and is_of_place and not _KIND_OF_PLACE_RU.match(word)


def _has_capital_kk(words: Sequence[str], at: int) -> bool:
    """Қазақстан Республикасы Ішкі істер министрі; Бас Ассамблея."""
    return bool(_NAMES_KK.match(words[at])) or words[at - 1].startswith("республикасы")


def _has_capital_en(words: Sequence[str], at: int) -> bool:
    return words[at] not in _SMALL_EN


def _with_capital(word: str) -> str:
    return word[:1].upper() + word[1:]
