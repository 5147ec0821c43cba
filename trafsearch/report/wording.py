"""The words of a report in the language that it is written in."""

import tomllib
from functools import cache
from pathlib import Path

from trafsearch.language import Language


class Wording:
    """Sentences by key, their gaps filled. A key that is missing in a language is a fault of the program."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._sentences = sentences(language)

    def __call__(self, key: str, **facts: object) -> str:
        return self._sentences[key].format(**facts)


@cache
def sentences(language: Language) -> dict[str, str]:
    """All sentences of a language, by key."""
    file = Path(__file__).parent / "words" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
