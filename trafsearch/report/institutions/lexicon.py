"""The words that the rules go by, one file a language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from trafsearch.language import Language
from trafsearch.report.institutions.clause import ClauseKind


class Lexicon:
    """Sets of words by their name in the file: `words("bodies.heads")`; kinds of clauses by verb or noun."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content
        self._sets: dict[str, frozenset[str]] = {}
        self._kinds = {role: _kinds(content.get(role, {})) for role in ("verbs", "nouns", "doers", "approving")}

    def words(self, name: str) -> frozenset[str]:
        if name not in self._sets:
            found: Any = self._content
            for part in name.split("."):
                found = found[part]
            self._sets[name] = frozenset(found)
        return self._sets[name]

    def kinds(self, role: str) -> Mapping[str, ClauseKind]:
        """The kind of clause that each word makes; `role` is verbs, nouns, doers or approving."""
        return self._kinds[role]


@cache
def lexicon(language: Language) -> Lexicon:
    file = Path(__file__).parent / "data" / f"{language}.toml"
    return Lexicon(tomllib.loads(file.read_text(encoding="utf-8")))


def _kinds(words: Mapping[str, list[str]]) -> dict[str, ClauseKind]:
    return {word: ClauseKind(kind) for kind in ClauseKind for word in words.get(kind, ())}
