"""Texts of acts that a clone has deleted: its history gives them up to their last edition."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from trafsearch.catalog.held import HeldFile
from trafsearch.extraction.extraction import Note
from trafsearch.structure.statement import Stated

_CODE = "deleted"


@dataclass(frozen=True, slots=True)
class Deleted:
    """A text that is no longer in the clone: the day of the commit that deleted it, None where it is gone without one,
    and what its meta.yaml stated last.
    """

    day: date | None
    stated: Stated

    def stated_under(self, own: Stated) -> Stated:
        """What is stated of it, `own` being what corpus.toml and corpus.csv say; it holds up to the day before."""
        until = self.day - timedelta(days=1) if self.day else None
        joined = own.over(self.stated)
        return replace(joined, holds_until=joined.holds_until or until)

    @property
    def note(self) -> Note:
        since = f" since {self.day}" if self.day else ""
        return Note(_CODE, f"it is no longer in the clone{since}: its history gives the text up to the last edition")


def is_deleted(file: HeldFile) -> bool:
    """Whether the file was no longer there when it was entered."""
    return any(code == _CODE for code, _, _ in file.notes)
