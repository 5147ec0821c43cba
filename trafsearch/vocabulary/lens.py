"""What a gap report looks at: which concepts, in which policy areas."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trafsearch.language import Language


@dataclass(frozen=True, slots=True)
class Lens:
    """`rows` are ids of concepts, `columns` ids of policy areas, both in the order of the report."""

    id: str
    titles: Mapping[Language, str]
    rows: tuple[str, ...]
    columns: tuple[str, ...] = ()
    note: Mapping[Language, str] = field(default_factory=dict)
    source: str = ""

    def title(self, language: Language) -> str:
        """The title in that language, else in English, else the id."""
        return self.titles.get(language) or self.titles.get(Language.EN) or self.id
