"""How the reading of one file ended."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    OK = "ok"
    PARTIAL = "partial"  # some of it was read: a limit hit, damage, pages without text, or it ends early
    NO_TEXT = "no_text"  # it was opened and holds no text: a scan, an empty file, a page that needs JavaScript
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNSUPPORTED = "unsupported"
    TIMEOUT = "timeout"
    LOW_QUALITY = "low_quality"  # the text that came out is not language
    PENDING = "pending"  # found and not read yet: the run was interrupted, or is still going on


@dataclass(frozen=True, slots=True)
class Outcome:
    """The one verdict on a file.

    `detail` says why, in English; people are shown it by `details.detail_in`. `pages` and `pages_read` are None where
    the format has no pages.
    """

    status: Status
    detail: str = ""
    pages: int | None = None
    pages_read: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether everything in the file was read, so that its silence can prove absence."""
        return self.status is Status.OK

    @property
    def is_breakdown(self) -> bool:
        """Whether the reader broke down over the file: another attempt may end better."""
        return self.status is Status.DAMAGED and self.detail.startswith("the reader ")

    @property
    def is_broken_off(self) -> bool:
        """Whether only the pages before a breakdown were read: another attempt may end better."""
        return self.detail.startswith("only ") and " pages were read: " in self.detail


@dataclass(frozen=True, slots=True)
class BrokeOff:
    """How an attempt to read a file ended before its time, and how many pages, from the first on, it had read."""

    pages: int
    status: Status
    detail: str
