"""What verbs take in more than one form, and what they refuse."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from trafsearch.errors import BadArgument
from trafsearch.language import Language

Names = str | Iterable[str]  # one name, or several
Day = date | str  # a text is as in ISO 8601: "2021-01-31"
Moment = datetime | str
Paths = str | Path | Iterable[str | Path]
Spoken = Language | Literal["ru", "kk", "en"]


def listed(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def paths_in(paths: Paths) -> list[Path]:
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]


def language_of(name: Spoken) -> Language:
    """Raises BadArgument for a name that is none of a language."""
    return Language(allowed(name, Language, "language"))


def allowed(value: str, known: Iterable[str], name: str) -> str:
    """The value that the argument called so was given. Raises BadArgument where it is none of those known."""
    every = tuple(known)
    if value not in every:
        raise BadArgument(name=name, value=value, known=", ".join(every))
    return value


def whole_number(number: int | None, name: str, least: int = 0) -> int | None:
    """Likewise a number from the least on; None is none."""
    if number is not None and (not isinstance(number, int) or number < least):
        raise BadArgument(name=name, value=number, known=f"whole numbers from {least} on")
    return number


def day_of(day: Day | None, name: str) -> date | None:
    """Likewise a day; a text is read, of a moment its day is taken, None is none."""
    if isinstance(day, str):
        try:
            return date.fromisoformat(day)
        except ValueError:
            raise BadArgument(name=name, value=day, known="days such as 2021-01-31") from None
    if day is not None and not isinstance(day, date):
        raise BadArgument(name=name, value=day, known="days such as 2021-01-31")
    return day.date() if isinstance(day, datetime) else day


def moment_of(clock: Moment | None) -> datetime:
    """Likewise a moment, without a zone in UTC; None is now, to the second, as reports bear it."""
    if clock is None:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        moment = datetime.fromisoformat(clock) if isinstance(clock, str) else clock
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, AttributeError):
        raise BadArgument(name="clock", value=clock, known="moments such as 2021-01-31T12:00:00+05:00") from None
