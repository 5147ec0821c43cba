"""Patterns of a question's words, each compiled when it is first needed: of two hundred, one question needs few."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_SIGNS = re.compile(r"\\.|\(\?P<\w+>|\(\?-?i:")  # no letters of the words themselves
_LATIN, _CYRILLIC = re.compile("[a-z]", re.IGNORECASE), re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Patterns:
    """Regular expressions, in their order; capital letters are as small ones."""

    texts: tuple[str, ...]

    def found_in(self, question: str) -> Iterator[re.Match[str]]:
        """Every match of each. A pattern whose letters are all of a script that the question lacks finds nothing."""
        lacking = not _LATIN.search(question), not _CYRILLIC.search(question)
        for text in self.texts:
            if not _is_beyond(_letters(text), lacking):
                yield from compiled(text).finditer(question)


@cache
def compiled(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


@cache
def _letters(text: str) -> tuple[bool, bool]:
    """Whether the pattern has Latin and Cyrillic letters."""
    words = _SIGNS.sub("", text)
    return bool(_LATIN.search(words)), bool(_CYRILLIC.search(words))


def _is_beyond(letters: tuple[bool, bool], lacking: tuple[bool, bool]) -> bool:
    return any(letters) and all(not has or lacks for has, lacks in zip(letters, lacking, strict=True))
