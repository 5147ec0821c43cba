"""What the words of a question mean that name no concept and no policy area."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from trafsearch.language import Language
from trafsearch.vocabulary.label import Label
from trafsearch.vocabulary.trie import Trie, grow_trie

_LANGUAGES = (Language.RU, Language.KK, Language.EN)


@dataclass(frozen=True, slots=True)
class Frames:
    """Words to drop, words for types of acts, patterns of years and of asking for an absence."""

    fillers: Trie
    types: Trie
    types_of: Mapping[str, tuple[str, ...]]
    absences: tuple[re.Pattern[str], ...]
    year_ranges: tuple[re.Pattern[str], ...]
    single_years: tuple[re.Pattern[str], ...]
    ignored_years: tuple[re.Pattern[str], ...]

    def tries(self) -> tuple[Trie, ...]:
        return self.fillers, self.types


@cache
def load_frames() -> Frames:
    """The question frames that come with the program."""
    file = resources.files("trafsearch.query") / "data" / "question_frames.toml"
    data = tomllib.loads(file.read_text("utf-8"))
    years = data["years"]
    return Frames(
        fillers=grow_trie(_labels("frame", data["frames"])),
        types=grow_trie(label for id, words in data["types"].items() for label in _labels(id, words)),
        types_of={id: tuple(words["types"]) for id, words in data["types"].items()},
        absences=_patterns(data["absence"]["patterns"]),
        year_ranges=_patterns(years["ranges"]),
        single_years=_patterns(years["single"]),
        ignored_years=_patterns(years["ignored"]),
    )


def _labels(owner: str, words: Mapping[str, Any]) -> Iterator[Label]:
    return (Label(owner, text, language) for language in _LANGUAGES for text in words.get(language, ()))


def _patterns(texts: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(text, re.IGNORECASE) for text in texts)
