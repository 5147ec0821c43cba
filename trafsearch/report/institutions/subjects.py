"""What a title or the name of a policy is about: threats, and policy areas that are no threat's own."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from trafsearch.analysis.analyzer import analyze
from trafsearch.language import Language
from trafsearch.store.store import Store


class Subjects:
    """The rows of the report: threats in the order given, then the areas that are none of theirs."""

    def __init__(self, store: Store, threats: Iterable[str]) -> None:
        self._store = store
        self.threats = tuple(threats)
        self.own_areas: Mapping[str, str] = {
            threat: area for threat, area in _known()["areas"].items() if threat in self.threats
        }
        taken = set(self.own_areas.values())
        self.areas = tuple(area for area in store.vocabulary.areas if area not in taken)
        self._direct = {threat: self._meaning(threat) for threat in self.threats}
        self._of_area = {area: threat for threat, area in self.own_areas.items()}

    def named_in(self, text: str, language: Language) -> dict[str, str]:
        """The subjects that the words name, each with these words."""
        tokens = analyze(text, language)
        found: dict[str, str] = {}
        for match in self._store.matcher.find(tokens, text):
            for threat in self.threats:
                if match.concept in self._direct[threat]:
                    found.setdefault(threat, match.span.of(text))
        for area, words in self._store.area_matcher.areas_in_title(text, language):
            found.setdefault(self._of_area.get(area, area), words)
        return found

    def of_areas(self, areas: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._of_area.get(area, area) for area in areas)

    def _meaning(self, threat: str) -> frozenset[str]:
        """The threat, the narrower ones, and the policy against it."""
        return frozenset((*self._store.vocabulary.narrower(threat), *_known()["policies"].get(threat, ())))


@cache
def _known() -> dict[str, Any]:
    file = Path(__file__).parent / "data" / "subjects.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def approves_document(title: str) -> bool:
    """Whether the title of an act names a concept, a strategy, a plan: «Об утверждении Концепции …»."""
    return any(word.startswith(tuple(_known()["approved"]["words"])) for word in re.findall(r"\w+", title.lower()))


def types(name: str) -> frozenset[str]:
    """Types of acts: laws, documents, approving, describing."""
    return frozenset(_known()["types"][name])
