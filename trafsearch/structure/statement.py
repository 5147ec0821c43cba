"""What people state about one document."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from trafsearch.language import Language
from trafsearch.structure.act import ActStatus, ActType

_NO_FIELDS = ("said_by", "titles", "sources", "doubts")


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated about one file. None and empty where nothing is; `said_by` names the file that says it.

    `sources` names the file for each field that another one says; a title's field is `title_ru`. `doubts` say what in
    those files could not be understood.
    """

    said_by: str = ""
    act: str | None = None
    type: ActType | None = None
    language: Language | None = None
    titles: Mapping[Language, str] = field(default_factory=dict)
    issuer: str | None = None
    number: str | None = None
    adopted: date | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None
    status: ActStatus | None = None
    holds_from: date | None = None
    holds_until: date | None = None
    amended_by: str | None = None
    areas: tuple[str, ...] | None = None
    authors: tuple[str, ...] | None = None
    published_in: str | None = None
    url: str | None = None
    whole: bool | None = None  # whether the text is all that it is meant to be: an extract may be
    sources: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()

    def over(self, other: "Stated") -> "Stated":
        """This, with what it leaves open taken from `other`."""
        values: dict[str, Any] = {}
        sources: dict[str, str] = {}
        for name in (each.name for each in fields(self) if each.name not in _NO_FIELDS):
            first = self if _is_said(getattr(self, name)) else other
            values[name] = getattr(first, name)
            if _is_said(values[name]):
                sources[name] = first.source_of(name)
        for each in (other, self):
            sources.update((title_field(language), each.source_of(title_field(language))) for language in each.titles)
        return Stated(
            **values,
            said_by=self.said_by or other.said_by,
            titles={**other.titles, **self.titles},
            sources=sources,
            doubts=tuple(dict.fromkeys((*self.doubts, *other.doubts))),
        )

    def source_of(self, name: str) -> str:
        """The file that says this field."""
        return self.sources.get(name, self.said_by)


def title_field(language: Language) -> str:
    """What the title in that language is called among the fields."""
    return f"title_{language}"


def _is_said(value: object) -> bool:
    return value is not None and value != ""
