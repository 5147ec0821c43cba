"""An idea, and the words for it in three languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trafsearch.language import Language


@dataclass(frozen=True, slots=True)
class Concept:
    """A threat, cause, measure, … as in SKOS, and two relations more.

    Labels are in dictionary form, the preferred one first; `exact` ones count as they are written (МОТ). A mention of
    a negative label cancels this concept's mentions that lie wholly inside it. `broader` are ids of wider ideas (child
    trafficking *is* trafficking); `indicates` ids of ideas for which this one is indirect evidence, neither transitive
    nor symmetric.
    """

    id: str
    labels: Mapping[Language, tuple[str, ...]]
    negative: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    exact: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    broader: tuple[str, ...] = ()
    indicates: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    note: Mapping[Language, str] = field(default_factory=dict)
    source: str = ""

    def name(self, language: Language) -> str:
        """The preferred label in that language, else in English, else the id."""
        labels = self.labels.get(language) or self.labels.get(Language.EN)
        return labels[0] if labels else self.id
