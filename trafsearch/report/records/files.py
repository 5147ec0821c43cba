"""The files that a gap report was made from, each with what is known of its reading."""

from collections.abc import Iterator
from dataclasses import dataclass

from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.report.cell import GapReport


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file of the manifest. The outcome has its detail where the file was not read whole."""

    path: str
    outcome: Outcome
    act: str
    sha256: str


def read_files(report: GapReport) -> Iterator[ReadFile]:
    """In the order of the manifest; behind them those that only stand among the unread."""
    unread = {each.path: each for each in report.unread if each.outcome}
    files = report.manifest.get("files")
    for file in files if isinstance(files, list) else []:
        known = unread.pop(file["path"], None)
        outcome = known.outcome if known and known.outcome else Outcome(Status(file["status"]))
        yield ReadFile(file["path"], outcome, file.get("act") or "", file["sha256"])
    for path, each in unread.items():
        yield ReadFile(path, each.outcome or Outcome(Status.PENDING), each.act, "")
