"""What users call a document: its bibliography, and the editions of its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from trafsearch.extraction.source import Source
from trafsearch.language import Language


class ActType(StrEnum):
    CONSTITUTIONAL_LAW = "constitutional-law"
    CODE = "code"
    LAW = "law"
    DECREE = "decree"
    RESOLUTION = "resolution"
    ORDER = "order"
    CONCEPT = "concept"
    STRATEGIC_PLAN = "strategic-plan"
    PROGRAMME = "programme"
    ACTION_PLAN = "action-plan"
    ADDRESS = "address"
    DECLARATION = "declaration"
    TREATY = "treaty"
    REPORT = "report"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Act:
    """A document in the lawyer's sense, whatever languages and editions its text is held in.

    A field that nothing says is None or empty. `guessed` maps the names of those fields that were read off the
    text to what they were read off ("title: «О миграции»"); what is not in it was stated by meta.yaml or corpus.toml.
    """

    id: str
    titles: Mapping[Language, str]
    type: ActType | None = None
    issuer: str | None = None
    number: str | None = None
    adopted: date | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None
    areas: tuple[str, ...] = ()
    guessed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of an act: in one language, as it held from `holds_from` up to and including `holds_until`.

    `language` is the language of most of it.
    """

    act: str
    language: Language
    source: Source
    holds_from: date | None = None
    holds_until: date | None = None
    amended_by: str | None = None

    @property
    def key(self) -> str:
        """`kz-198602/ru@2024-07-05`; without the date where it is unknown."""
        return f"{self.act}/{self.language}" + (f"@{self.holds_from}" if self.holds_from else "")
