"""All concepts, policy areas and lenses that are known, and how they hang together."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches

from trafsearch.errors import UnknownArea, UnknownConcept, UnknownLens
from trafsearch.vocabulary.area import Area
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.lens import Lens

NEAR = 5  # ids named in a refusal


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Each mapping goes by id, in the order of the files."""

    concepts: Mapping[str, Concept]
    areas: Mapping[str, Area]
    lenses: Mapping[str, Lens]

    def concept(self, id: str) -> Concept:
        if id not in self.concepts:
            raise UnknownConcept(concept=id, near=", ".join(_near(id, self.concepts)))
        return self.concepts[id]

    def area(self, id: str) -> Area:
        if id not in self.areas:
            raise UnknownArea(area=id, near=", ".join(self.areas))
        return self.areas[id]

    def lens(self, id: str) -> Lens:
        if id not in self.lenses:
            raise UnknownLens(lens=id, near=", ".join(self.lenses))
        return self.lenses[id]

    def narrower(self, id: str) -> tuple[str, ...]:
        """The concept itself first, then every narrower one, however deep: a mention of any of them is direct."""
        found = [self.concept(id).id]
        for wider in found:  # grows meanwhile
            found += [each.id for each in self.concepts.values() if wider in each.broader and each.id not in found]
        return tuple(found)

    def indicating(self, id: str) -> tuple[str, ...]:
        """The concepts that say that they indicate this very one, each with its narrower ones: indirect evidence.

        One step only: what indicates an indicator, or a concept narrower than this one, is not among them.
        Nor is any narrower concept, which is direct evidence.
        """
        direct = self.narrower(id)
        indicators = (each.id for each in self.concepts.values() if id in each.indicates)
        found = (each for indicator in indicators for each in self.narrower(indicator))
        return tuple(dict.fromkeys(each for each in found if each not in direct))

    @property
    def hash(self) -> str:
        """Equal for equal content, in whatever order and files it stands."""
        content = {
            "concepts": [_plain(self.concepts[id]) for id in sorted(self.concepts)],
            "areas": [_plain(self.areas[id]) for id in sorted(self.areas)],
            "lenses": [_plain(self.lenses[id]) for id in sorted(self.lenses)],
        }
        return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _plain(entry: Concept | Area | Lens) -> dict[str, object]:
    """As `asdict` has it, without copies."""
    return {field.name: getattr(entry, field.name) for field in fields(entry)}


def _near(id: str, known: Mapping[str, Concept]) -> list[str]:
    """Ids spelled like it, then those with a word that begins like one of its; the likest where there is neither."""
    words = [word for word in id.lower().split("-") if word]
    spelled = get_close_matches(id, known, n=NEAR)
    sharing = [each for each in known if any(part.startswith(word) for part in each.split("-") for word in words)]
    return list(dict.fromkeys(spelled + sorted(sharing, key=len)))[:NEAR] or get_close_matches(
        id, known, n=NEAR, cutoff=0.0
    )
