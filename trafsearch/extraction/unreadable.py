"""Why a reader gave up on a file."""

from trafsearch.errors import TrafsearchError
from trafsearch.extraction.outcome import Status


class Unreadable(TrafsearchError):
    """Raised by a reader; `read` turns it into the file's outcome. `detail` tells the user what to do."""

    key = "error.unreadable"
    sentence = "{detail}"

    def __init__(self, status: Status, detail: str, *, pages: int | None = None) -> None:
        super().__init__(detail=detail)
        self.status, self.detail, self.pages = status, detail, pages
