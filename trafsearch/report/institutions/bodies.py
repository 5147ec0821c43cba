"""Which body a name means, and whether it is a global, national or local one."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from trafsearch.analysis.analyzer import analyze
from trafsearch.language import Language
from trafsearch.report.institutions.report import Level
from trafsearch.vocabulary.matcher import Matcher


def body_in(name: str, language: Language, matcher: Matcher) -> tuple[str | None, Level]:
    """The concept of the body that the name names first, if the vocabulary has it, and its level."""
    found = [match.concept for match in matcher.find(analyze(name, language), name) if match.concept in _levels()]
    by_words = _level_by_words(name)
    if found:
        return found[0], by_words if by_words is Level.LOCAL else _levels()[found[0]]
    return None, by_words or Level.NATIONAL


def _level_by_words(name: str) -> Level | None:
    words = name.lower().split()
    for level, stems in _known()["words"].items():
        if any(word.startswith(stem) for word in words for stem in stems):
            return Level(level)
    return None


@cache
def _levels() -> dict[str, Level]:
    return {concept: level for level in Level for concept in _known()[level]}


@cache
def _known() -> dict[str, Any]:
    file = Path(__file__).parent / "data" / "levels.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
