"""A file on its way through the workers."""

from dataclasses import dataclass, replace

from trafsearch.extraction.outcome import BrokeOff, Status
from trafsearch.extraction.serving import Order

_ATTEMPTS = 4
_AGAIN = 1.5  # times as long as before: what a second reading of the same pages may take


@dataclass(frozen=True, slots=True)
class Errand:
    """What is ordered, its place among the files, how many attempts at it have failed, and the seconds they took."""

    place: int
    order: Order
    failed: int = 0
    spent: float = 0.0

    @property
    def left(self) -> float:
        """Seconds that the file may still take."""
        return max(0.0, self.order.options.limits.file_seconds - self.spent)

    @property
    def share(self) -> float:
        """Seconds for this attempt, once it has pages to lose: the first leaves time to read them again."""
        return self.left / (1 + _AGAIN) if self.order.broke_off is None else self.left

    def after_a_fault(
        self, fault: BrokeOff, files: int, *, spent: float = 0.0, on_pages: float = 0.0
    ) -> "Errand | None":
        """The next attempt; None where there is nothing left to gain.

        The one that failed took `spent` seconds, of them those `on_pages` until the last page that was done.

        The pages that were done are read once more, and no others, or fewer where there is no time for all of them;
        where that fails too, half as many. A file of which no page was done is given to a new worker, if the one that
        broke down had read other `files` before it.
        """
        failed = replace(self, failed=self.failed + 1, spent=self.spent + spent)
        if failed.failed >= _ATTEMPTS or not failed.left:
            return None
        before = self.order.broke_off
        pages = fault.pages if before is None else min(fault.pages, before.pages // 2)
        if failed.left < _AGAIN * on_pages:
            pages = int(pages * failed.left / (_AGAIN * on_pages))
        if pages:
            first = replace(before or fault, pages=pages)
            return replace(failed, order=replace(self.order, broke_off=first))
        if before is None and files > 1 and fault.status is Status.DAMAGED and not self.failed:
            return failed
        return None
