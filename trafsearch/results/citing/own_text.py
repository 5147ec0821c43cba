"""What a text's own sentences decide in its citation. They are read where they are needed, and once."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from enum import Enum
from functools import cached_property

from trafsearch.language import Language
from trafsearch.results.citing.passing import Passing, passing_in
from trafsearch.results.citing.registration import Registration, registration_in

_INSIDE = re.compile(r"(?<=[a-zа-яёәғқңөұүһі,;0-9»”)] )[^\W\d_]+(?:-[^\W\d_]+)*")  # a word that begins no sentence
_STEM = 5  # letters that forms of one word share
_NEAR = 80  # characters in which an article is spoken of
_THIS_ARTICLE = {
    Language.RU: re.compile(r"настоящей\s+статьи", re.IGNORECASE),
    Language.KK: re.compile(r"осы\s+баптың", re.IGNORECASE),
}
_LEVEL = {
    Language.RU: re.compile(r"(?<!\w)(?:(?P<part>част)|(?P<point>пункт))\w*", re.IGNORECASE),
    Language.KK: re.compile(r"(?P<part>бөлі[гк])|(?P<point>тарма[ғқ](?!ша))", re.IGNORECASE),
}


class Look(Enum):
    LOWER = "lower"
    TITLE = "title"
    UPPER = "upper"


class OwnText:
    """The sentences of a text that is cited, in its main language."""

    def __init__(self, read: Callable[[], Iterable[str]]) -> None:
        self._read = read
        self._levels: dict[Language, Counter[str]] = {}

    @cached_property
    def _sentences(self) -> list[str]:
        return list(self._read())

    @cached_property
    def registration(self) -> Registration | None:
        return registration_in(self._sentences)

    def passing(self, number: str | None) -> Passing:
        return passing_in(self._sentences, number)

    @cached_property
    def _looks(self) -> tuple[dict[str, Counter[Look]], dict[str, Counter[Look]]]:
        """How words stand inside sentences, by their form and by their first letters."""
        forms: dict[str, Counter[Look]] = {}
        stems: dict[str, Counter[Look]] = {}
        for sentence in self._sentences:
            if sentence.isupper():
                continue
            for match in _INSIDE.finditer(sentence):
                word, key = match[0], match[0].casefold()
                look = (
                    Look.UPPER if word.isupper() and len(word) > 1 else Look.TITLE if word[0].isupper() else Look.LOWER
                )
                forms.setdefault(key, Counter())[look] += 1
                stems.setdefault(key[:_STEM], Counter())[look] += 1
        return forms, stems

    def look(self, word: str) -> Look:
        """How the text mostly writes the word, else words that begin like it; small where it has none."""
        forms, stems = self._looks
        key = word.casefold()
        seen = forms.get(key) or (stems.get(key[:_STEM]) if len(key) >= _STEM else None)
        return seen.most_common(1)[0][0] if seen else Look.LOWER

    def levels(self, language: Language) -> Counter[str]:
        """How often it speaks of a part and of a point of «настоящая статья»."""
        if language not in self._levels:
            found = (
                _level(sentence, at, language) for sentence in self._sentences for at in _places(sentence, language)
            )
            self._levels[language] = Counter(name for name in found if name)
        return self._levels[language]


def _places(sentence: str, language: Language) -> Iterable[tuple[int, int]]:
    return [match.span() for match in _THIS_ARTICLE[language].finditer(sentence)] if language in _THIS_ARTICLE else ()


def _level(sentence: str, at: tuple[int, int], language: Language) -> str | None:
    """Of «пунктом "а" части второй настоящей статьи» the word that stands nearest to the article: part."""
    start, end = at
    if language is Language.RU:
        near = re.split(r"[.;]", sentence[max(0, start - _NEAR) : start])[-1]
        levels = list(_LEVEL[language].finditer(near))
        return levels[-1].lastgroup if levels else None
    near = re.split(r"[.;]", sentence[end : end + _NEAR])[0]
    level = _LEVEL[language].search(near)
    return level.lastgroup if level else None
