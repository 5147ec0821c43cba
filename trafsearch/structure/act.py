"""What users call a document: its bibliography, and the editions of its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from trafsearch.extraction.source import Source
from trafsearch.language import Language
from trafsearch.structure.publication import Publication


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


class ActStatus(StrEnum):
    """Where an act stands in its life. Its own time ran out where it is EXPIRED; another act ended what is REPEALED."""

    NOT_YET = "not-yet-in-force"
    IN_FORCE = "in-force"
    REPEALED = "repealed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Act:
    """A document in the lawyer's sense, whatever languages and editions its text is held in.

    A field that nothing says is None or empty. `guessed` maps the names of those fields that were read off the
    text to what they were read off ("title: «О миграции»"), `stated` those that people state to the file that says it:
    corpus.toml, corpus.csv or meta.yaml. A title is stated in its language, `title_kk`, and guessed where none is.
    `in_force_from` is guessed and None where the text only says from what day it is counted. `in_force_until` is the
    last day. `status` is what is said; `status_on` tells it for a day.
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
    status: ActStatus | None = None
    stated: Mapping[str, str] = field(default_factory=dict)
    publication: Publication = field(default_factory=Publication)


def status_on(act: Act, day: date) -> tuple[ActStatus | None, str]:
    """Where the act stands on that day, and the field that says so; None and "" where nothing does."""
    if act.status is ActStatus.REPEALED and (act.in_force_until is None or act.in_force_until < day):
        return act.status, "status"
    if act.in_force_from and day < act.in_force_from:
        return ActStatus.NOT_YET, "in_force_from"
    if act.in_force_from is None and act.adopted and day < act.adopted:
        return ActStatus.NOT_YET, "adopted"
    if act.in_force_until and act.in_force_until < day:
        return ActStatus.EXPIRED, "in_force_until"
    if act.in_force_from:
        return ActStatus.IN_FORCE, "in_force_from"
    return (act.status, "status") if act.status else (None, "")


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
