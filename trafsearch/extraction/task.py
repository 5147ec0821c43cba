"""What a reader is given."""

from collections.abc import Callable
from dataclasses import dataclass, field

from trafsearch.extraction.limits import Limits
from trafsearch.extraction.ocr.recognition import Recognised
from trafsearch.extraction.options import Options

PageDone = Callable[[int], None]  # how many pages, from the first on, have been read


@dataclass(frozen=True, slots=True)
class Task:
    """One file: its bytes, its path under the root, and how to read it.

    A reader of a format with pages calls `page_done` after each of them. Where an earlier attempt broke off,
    `first_pages` is how far it came, and no further page may be touched. `doubted` are pages whose own text turned out
    to be no language: they are looked at by OCR. What it read of a page is kept in `looked_at`, for it takes seconds.
    """

    data: bytes
    path: str = ""
    options: Options = field(default_factory=Options)
    first_pages: int | None = None
    page_done: PageDone = lambda _count: None
    doubted: frozenset[int] = frozenset()
    looked_at: dict[int, Recognised] = field(default_factory=dict)

    @property
    def limits(self) -> Limits:
        return self.options.limits

    @property
    def passwords(self) -> tuple[str, ...]:
        return self.options.passwords_for(self.path)
