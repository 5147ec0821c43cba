"""A hostile file: what it is called, what its reading must come to, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hostile:
    """What the rules promise about one file.

    `status` is one status or, where the rules leave room, all that are allowed. Where there is only one, the stretches
    of `must_hold` are always due; where there are several, they are due when the reading ended as `held_under` says.
    What stands in `must_not_hold` is never allowed. White space counts as one space in both.
    """

    name: str
    status: str | tuple[str, ...]
    why: str
    must_hold: tuple[str, ...] = ()
    must_not_hold: tuple[str, ...] = ()
    held_under: tuple[str, ...] = ("ok",)

    @property
    def allowed(self) -> tuple[str, ...]:
        return (self.status,) if isinstance(self.status, str) else self.status

    def is_due(self, status: str) -> bool:
        """Whether a reading that ended so must hold all of `must_hold`."""
        return len(self.allowed) == 1 or status in self.held_under


@dataclass(frozen=True, slots=True)
class Case:
    """`make` gives the bytes of the file; a file with `stretched_to` is made that long by a hole at its end."""

    hostile: Hostile
    make: Callable[[], bytes]
    stretched_to: int = 0


def case(
    name: str,
    status: str | tuple[str, ...],
    make: Callable[[], bytes],
    why: str,
    hold: tuple[str, ...] = (),
    bar: tuple[str, ...] = (),
) -> Case:
    """A file and its promise on one line."""
    return Case(Hostile(name, status, why, hold, bar), make)
