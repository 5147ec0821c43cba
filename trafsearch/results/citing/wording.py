"""The words that citations are made of, by language."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from trafsearch.language import Language

LANGUAGES = (Language.RU, Language.KK, Language.EN)


@cache
def words() -> Mapping[str, Any]:
    """The tables of data/words.toml."""
    text = Path(__file__).with_name("data").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def words_of(language: Language, table: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = words()[str(language)][table]
    return found


def day(moment: date, language: Language, form: str = "long") -> str:
    """«5 июля 2024», «5 шілдедегі» with its year before it, "5 July 2024"; `form` names a row of the months."""
    month = words_of(language, "months")[form][moment.month - 1]
    if language is Language.KK:
        return f"{moment.year} жылғы {moment.day} {month}"
    return f"{moment.day} {month} {moment.year}"
