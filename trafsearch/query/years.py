"""What the years in a question ask for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from re import Pattern

from trafsearch.span import Span


class Role(Enum):
    """What years do in a question: законы, принятые в 2015–2020 годах · в 2021 году · Концепция до 2030 года."""

    ADOPTED = auto()
    HELD = auto()
    TITLE = auto()


@dataclass(frozen=True, slots=True)
class Years:
    """From the first year to the last, both included, as they stand at `span`."""

    role: Role
    first: int
    last: int
    span: Span

    @property
    def as_dates(self) -> tuple[date, date]:
        return date(self.first, 1, 1), date(self.last, 12, 31)


YearPatterns = tuple[tuple[Role, Pattern[str]], ...]


def years_in(question: str, patterns: YearPatterns) -> list[Years]:
    """The years of a question; of overlapping ones those whose pattern comes first."""
    found: list[Years] = []
    for each in _all_years(question, patterns):
        if not any(each.span.overlaps(other.span) for other in found):
            found.append(each)
    return found


def of_role(role: Role, years: Iterable[Years]) -> Iterator[Years]:
    return (each for each in years if each.role is role)


def _all_years(question: str, patterns: YearPatterns) -> Iterator[Years]:
    for role, pattern in patterns:
        for found in pattern.finditer(question):
            first = int(found["from"])
            last = int(found.groupdict().get("to") or first)
            yield Years(role, min(first, last), max(first, last), Span(*found.span()))
