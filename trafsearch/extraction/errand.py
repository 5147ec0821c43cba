"""A file on its way through the workers."""

from dataclasses import dataclass, replace

from trafsearch.extraction.outcome import BrokeOff, Status
from trafsearch.extraction.serving import Order

_ATTEMPTS = 4


@dataclass(frozen=True, slots=True)
class Errand:
    """What is ordered, its place among the files, and how many attempts at it have failed."""

    place: int
    order: Order
    failed: int = 0

    def after_a_fault(self, fault: BrokeOff, files: int) -> "Errand | None":
        """The next attempt; None where there is nothing left to gain.

        The pages that were done are read once more, and no others; where that fails too, half as many. A file of
        which no page was done is given to a new worker, if the one that broke down had read other `files` before it.
        """
        if self.failed + 1 >= _ATTEMPTS:
            return None
        before = self.order.broke_off
        pages = fault.pages if before is None else min(fault.pages, before.pages // 2)
        if pages:
            first = replace(before or fault, pages=pages)
            return replace(self, order=replace(self.order, broke_off=first), failed=self.failed + 1)
        if before is None and files > 1 and fault.status is Status.DAMAGED and not self.failed:
            return replace(self, failed=1)
        return None
