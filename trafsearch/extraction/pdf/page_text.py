"""What was read of one page."""

from dataclasses import dataclass

from trafsearch.extraction.extraction import Note
from trafsearch.extraction.layout.line import Line


@dataclass(frozen=True, slots=True)
class PageText:
    """One page. `problem` says why its text, if there is any, is not all of it.

    `is_scan` says that pictures stand where the text should; `share` is how sure a reader of pictures was of its
    words, from 0 to 1, and None where the file itself holds the text.
    """

    number: int
    lines: tuple[Line, ...] = ()
    problem: str = ""
    is_scan: bool = False
    is_miscoded: bool = False
    notes: tuple[Note, ...] = ()
    share: float | None = None
