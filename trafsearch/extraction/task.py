"""What a reader is given."""

from collections.abc import Callable
from dataclasses import dataclass, field

from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options

PageDone = Callable[[int], None]  # how many pages, from the first on, have been read


@dataclass(frozen=True, slots=True)
class Task:
    """One file: its bytes, its path under the root, and how to read it.

    A reader of a format with pages calls `page_done` after each of them. Where an earlier attempt broke off,
    `first_pages` is how far it came, and no further page may be touched.
    """

    data: bytes
    path: str = ""
    options: Options = field(default_factory=Options)
    first_pages: int | None = None
    page_done: PageDone = lambda _count: None

    @property
    def limits(self) -> Limits:
        return self.options.limits

    @property
    def passwords(self) -> tuple[str, ...]:
        return self.options.passwords_for(self.path)
