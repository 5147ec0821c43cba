"""Writes mutants into a folder, batch by batch, reads them in workers and judges what came back."""

import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from finding import Finding, signature_of
from mutant import Mutant, mutants
from promises import broken_promises
from seed import Seed
from whole import read_and_build

from trafsearch.extraction import media_type as types
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.worker import Reader

_BATCH = 200  # files on the disk at one time
_TWICE = 10  # one mutant in so many is read twice: equal bytes must give an equal extraction
_LIMITS = Limits(seconds=10.0, file_seconds=30.0, memory_mb=1000)
_ARCHIVES = (types.DOCX, types.ODT, "application/epub+zip")
_OF_TIME = ("reading took more", "the next page took more", "are not enough for all of it")
_FEW = 0.2  # share of the words


@dataclass(slots=True)
class Campaign:
    """A run: its seeds, how many mutants, from which number. `outcomes` counts what was said of them."""

    seeds: tuple[Seed, ...]
    count: int
    number: int
    workers: int = 0
    limits: Limits = _LIMITS
    read: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    _words: dict[str, Counter[str]] = field(default_factory=dict)

    def findings(self) -> Iterator[Finding]:
        """In the order of the mutants. The file of a finding is there until the next one is asked for."""
        source = mutants(self.seeds, self.count, self.number)
        with (
            tempfile.TemporaryDirectory() as folder,
            Reader(Options(self.limits), self.workers, read_and_build) as reader,
        ):
            yield from self._of_seeds(reader, Path(folder))
            while batch := list(islice(source, _BATCH)):
                yield from self._of_batch(reader, batch, Path(folder))

    def _of_seeds(self, reader: Reader, folder: Path) -> Iterator[Finding]:
        """Keeps the words of the whole files; a seed that is not read well is a finding too."""
        paths = []
        for seed in self.seeds:
            paths.append(folder / seed.name)
            paths[-1].write_bytes(seed.data)
        for seed, path, extraction in zip(self.seeds, paths, reader.read_all(paths, folder), strict=True):
            self._words[seed.name] = _words(extraction)
            if extraction.outcome.status is not seed.status:
                said = f"{extraction.outcome.status}: {extraction.outcome.detail}"
                yield Finding(f"a whole file, {seed.name}: {signature_of(said)}", path, "not spoilt", True)
        if not any(self._words.values()):
            raise RuntimeError("no whole file can be read: mend the readers first, mutants would tell nothing")

    def _of_batch(self, reader: Reader, batch: list[Mutant], folder: Path) -> Iterator[Finding]:
        paths, asked = [], []
        for mutant in batch:
            path = folder / mutant.name
            path.write_bytes(mutant.data)
            paths.append(path)
            asked += [path] * (2 if mutant.number % _TWICE == 0 else 1)
        answers: dict[str, list[Extraction]] = {}
        for extraction in reader.read_all(asked, folder):
            answers.setdefault(extraction.source.path, []).append(extraction)
        for mutant, path in zip(batch, paths, strict=True):
            self.read += 1
            yield from self._judged(mutant, path, answers.get(mutant.name, []))
            path.unlink()

    def _judged(self, mutant: Mutant, path: Path, answers: list[Extraction]) -> Iterator[Finding]:
        if len(answers) != (2 if mutant.number % _TWICE == 0 else 1):
            yield Finding("not exactly one outcome", path, mutant.how, True)
            return
        extraction, outcome = answers[0], answers[0].outcome
        self.outcomes[outcome.status] += 1
        for broken in set(broken_promises(extraction)):
            yield Finding(f"{mutant.seed.kind}: {broken}", path, mutant.how, True)
        if extraction.source.sha256 != hashlib.sha256(mutant.data).hexdigest():
            yield Finding("the source is not the file", path, mutant.how, True)
        if len(answers) == 2 and answers[1] != extraction and not _is_of_time(answers):
            yield Finding(f"{mutant.seed.kind}: read twice, told differently", path, mutant.how, True)
        if fault := _fault(outcome.detail):
            is_failure = "failed" in fault
            yield Finding(f"{mutant.seed.kind}: {signature_of(fault)}", path, mutant.how, is_failure)
        if loss := self._loss(mutant, extraction):
            yield Finding(f"{mutant.seed.kind}: {loss}", path, mutant.how, False)

    def _loss(self, mutant: Mutant, extraction: Extraction) -> str:
        """What is lost of a file that is said to be whole though its outside was damaged; "" if nothing is.

        The check sums of an archive betray every byte. A PDF has none: a number in it may point to another page.
        """
        is_inside = "inside" in mutant.how or "spliced" in mutant.how
        if is_inside or extraction.outcome.status is not Status.OK or not _is_of_kind(mutant.seed, extraction):
            return ""
        whole = self._words[mutant.seed.name]
        lost = (whole - _words(extraction)).total() / max(1, whole.total())
        if mutant.seed.kind == "pdf":
            return "ok, and a fifth of the words is gone" if lost > _FEW else ""
        return "ok, and words are gone" if lost else ""


def _is_of_kind(seed: Seed, extraction: Extraction) -> bool:
    """Whether it was read as what it was, in a format whose parts are packed."""
    if seed.kind == "pdf":
        return extraction.source.media_type == types.PDF and b"/FlateDecode" in seed.data
    return extraction.source.media_type in _ARCHIVES


def _fault(detail: str) -> str:
    """What went wrong in the worker, from an outcome's detail; "" where nothing did."""
    for sign in ("the reader failed", "the reader crashed", "the reader needed more", *_OF_TIME):
        if sign in detail:
            return detail[detail.index(sign) :]
    return ""


def _is_of_time(answers: list[Extraction]) -> bool:
    """Limits of time and memory may be met on one reading and not on the next."""
    return any(_fault(extraction.outcome.detail) for extraction in answers)


def _words(extraction: Extraction) -> Counter[str]:
    return Counter(word for block in extraction.blocks for word in block.text.split())
