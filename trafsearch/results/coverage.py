"""How much was looked at, and what could not be: the other half of every answer."""

from dataclasses import dataclass

from trafsearch.extraction.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that was not read whole. `path` is relative to its root; `areas` are those stated for it or its act's."""

    path: str
    outcome: Outcome
    areas: tuple[str, ...]
    act: str | None


@dataclass(frozen=True, slots=True)
class Coverage:
    acts: int
    passages: int
    unread: tuple[Unread, ...]

    @property
    def in_words(self) -> str:
        """For those who look at results in Python."""
        unread = f"; files not read whole: {len(self.unread)}" if self.unread else ""
        return f"acts: {self.acts}, passages: {self.passages}{unread}"
