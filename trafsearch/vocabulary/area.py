"""A policy area, and the words for it in three languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trafsearch.language import Language


@dataclass(frozen=True, slots=True)
class Area:
    """A field of policy: a column of gap reports.

    `labels` name the area in a question and in the title of an act («миграционная политика»); `titles` are words
    that put an act into this area where they stand in its title, and mean nothing in a question («беженец»).
    """

    id: str
    names: Mapping[Language, str]
    labels: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    titles: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    note: Mapping[Language, str] = field(default_factory=dict)
    source: str = ""

    def name(self, language: Language) -> str:
        """The name in that language, else in English, else the id."""
        return self.names.get(language) or self.names.get(Language.EN) or self.id
