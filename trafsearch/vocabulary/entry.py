"""One table of a vocabulary file, read with care."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trafsearch.errors import BadVocabulary
from trafsearch.language import Language

LANGUAGES = (Language.RU, Language.KK, Language.EN)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Whether a query could name it."""
    return _ID.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """`[concept.slavery]` in the file at `path`: its `kind`, its `id` and its values as TOML gave them."""

    path: str
    kind: str
    id: str
    values: Mapping[str, object]

    def refusal(self, reason: str) -> BadVocabulary:
        return BadVocabulary(path=self.path, reason=f"{self.kind} {self.id}: {reason}")

    def allow(self, *keys: str) -> None:
        """Refuses an id that a query could not name, and keys that mean nothing."""
        if not is_id(self.id):
            raise self.refusal("an id is made of the letters a to z, figures and single hyphens")
        unknown = [key for key in self.values if key not in keys]
        if unknown:
            raise self.refusal(f"unknown key {unknown[0]} (known: {', '.join(keys)})")

    def string(self, key: str) -> str:
        value = self.values.get(key, "")
        return self._string(key, value) if value != "" else ""

    def strings(self, key: str) -> tuple[str, ...]:
        return self._strings(key, self.values.get(key, []))

    def texts(self, key: str) -> dict[Language, str]:
        """`pref = {ru = "рабство", en = "slavery"}`"""
        return {language: self._string(key, value) for language, value in self._by_language(key).items()}

    def lists(self, key: str) -> dict[Language, tuple[str, ...]]:
        """`alt.ru = ["невольничество"]`"""
        return {language: self._strings(key, value) for language, value in self._by_language(key).items()}

    def _by_language(self, key: str) -> dict[Language, object]:
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.refusal(f"{key} must go by language: {key}.ru, {key}.kk, {key}.en")
        unknown = [name for name in value if name not in LANGUAGES]
        if unknown:
            raise self.refusal(f"{key} has the unknown language {unknown[0]} (known: {', '.join(LANGUAGES)})")
        return {Language(name): each for name, each in value.items()}

    def _string(self, key: str, value: object) -> str:
        if not isinstance(value, str) or not any(map(str.isalnum, value)):
            raise self.refusal(f"{key} must hold words in quotation marks")
        return value.strip()

    def _strings(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise self.refusal(f'{key} must be a list: ["…", "…"]')
        return tuple(self._string(key, each) for each in value)
