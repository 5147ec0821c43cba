"""What the words of a question mean that name no concept and no policy area."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.query.years import Role, YearPatterns
from trafsearch.vocabulary.keyboard import typed_form
from trafsearch.vocabulary.label import Label
from trafsearch.vocabulary.trie import Found, Steps, Trie, grow_trie

SHORT = 4  # letters of a listed word that is dropped as it is listed only
BEGINNING = 3  # letters that any form of a longer one begins with

_YEARS = {Role.ADOPTED: "adopted", Role.HELD: "held", Role.TITLE: "titles"}
_LANGUAGES = (Language.RU, Language.KK, Language.EN)


@dataclass(frozen=True, slots=True)
class Frames:
    """Words to drop, words for types of acts, patterns of years and of asking for an absence."""

    fillers: Trie
    types: Trie
    types_of: Mapping[str, tuple[str, ...]]
    absences: tuple[re.Pattern[str], ...]
    years: YearPatterns

    def fillers_in(self, tokens: Sequence[Token], steps: Steps) -> Iterator[Found]:
        """Words to drop, in forms that look like those listed: «жене» is no «же» and no «жерде»."""
        for found in self.fillers.find(tokens, steps):
            listed = (raw.form for raw in tokenize(found.label.text))
            if all(_look_alike(form, tokens[i].form) for form, i in zip(listed, found.words, strict=True)):
                yield found

    def tries(self) -> tuple[Trie, ...]:
        return self.fillers, self.types


@cache
def load_frames() -> Frames:
    """The question frames that come with the program."""
    file = Path(__file__).parent / "data" / "question_frames.toml"
    data = tomllib.loads(file.read_text("utf-8"))
    years = data["years"]
    return Frames(
        fillers=grow_trie(_labels("frame", data["frames"])),
        types=grow_trie(label for id, words in data["types"].items() for label in _labels(id, words)),
        types_of={id: tuple(words["types"]) for id, words in data["types"].items()},
        absences=tuple(_pattern(text) for text in data["absence"]["patterns"]),
        years=tuple((role, _pattern(text)) for role, key in _YEARS.items() for text in years[key]),
    )


def _look_alike(listed: str, form: str) -> bool:
    """With or without Kazakh letters: қайда, кайда."""
    listed, form = typed_form(listed), typed_form(form)
    return form == listed if len(listed) <= SHORT else form[:BEGINNING] == listed[:BEGINNING]


def _labels(owner: str, words: Mapping[str, Any]) -> Iterator[Label]:
    return (Label(owner, text, language) for language in _LANGUAGES for text in words.get(language, ()))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
