"""What the program says: one sentence a key, the same keys in each language."""

import os
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from trafsearch.language import Language

LANGUAGES = (Language.EN, Language.RU, Language.KK)

_current = Language.EN


def use(language: Language) -> None:
    """Speak that language from now on."""
    global _current  # a program speaks one language at a time
    _current = language


def spoken() -> Language:
    return _current


def say(key: str, /, **facts: object) -> str:
    """The sentence, its gaps filled with the facts."""
    return sentences(_current)[key].format(**facts)


def knows(key: str) -> bool:
    return key in sentences(_current)


def language_of_environment(environment: Mapping[str, str] = os.environ) -> Language:
    """By LC_ALL, LC_MESSAGES and LANG, the first of them that is set: `kk_KZ.UTF-8` is Kazakh; else English."""
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return next((language for language in LANGUAGES if named.lower().startswith(language)), Language.EN)


@cache
def sentences(language: Language) -> Mapping[str, str]:
    """All sentences of a language by their keys: `[error] no_roots` is `error.no_roots`."""
    text = Path(__file__).with_name(f"{language}.toml").read_text(encoding="utf-8")
    return dict(_flat(tomllib.loads(text), ""))


def _flat(table: Mapping[str, object], above: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield above + name, str(value)
