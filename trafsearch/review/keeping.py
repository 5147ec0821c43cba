"""Verdicts into the verdicts.csv files beside the documents, and into the index."""

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trafsearch.catalog import files, verdicts
from trafsearch.errors import PathNotFound
from trafsearch.ingest.verdicts import said_under
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Verdict
from trafsearch.structure.verdict_file import VERDICTS_FILE, with_verdicts


@dataclass(frozen=True, slots=True)
class Kept:
    """The files that were written; how many verdicts are new, say otherwise than before, or the same."""

    files: tuple[Path, ...]
    new: int
    changed: int
    same: int


def keep(store: Store, given: Sequence[Verdict]) -> Kept:
    """Write the verdicts down and carry them out. What the same people said of the same before is overwritten, where
    it stands; what is new goes beside the documents of its root.

    Raises BadBibliography where a file that is there cannot be read, PathNotFound where the documents are away, and
    IndexBusy; then nothing is written.
    """
    before = {(*each.verdict.question, each.verdict.who): each for each in verdicts.verdicts(store.catalog)}
    places = _Places(store)
    by_file: dict[tuple[int, Path], list[Verdict]] = defaultdict(list)
    count = {"new": 0, "changed": 0, "same": 0}
    for each in given:
        known = before.get((*each.question, each.who))
        by_file[places.place(each, known)].append(each)
        is_same = known is not None and (known.verdict.ruling, known.verdict.why) == (each.ruling, each.why)
        count["new" if known is None else "same" if is_same else "changed"] += 1
    with store.writing() as writing:
        texts = {file: (_bytes(file), some) for (_, file), some in by_file.items()}
        new = {file: with_verdicts(old, file, some) for file, (old, some) in texts.items()}
        for file, data in new.items():
            if data != texts[file][0]:
                _replace(file, data)
        for root in {root for root, _ in by_file}:
            writing.keep_verdicts(root, said_under(places.base(root)))
    return Kept(tuple(new), **count)


class _Places:
    """Where a verdict is written."""

    def __init__(self, store: Store) -> None:
        self._paths = {row: Path(path) for path, row in files.roots(store.catalog).items()}
        self._of_act = verdicts.roots_of_acts(store.catalog)

    def base(self, root: int) -> Path:
        """The folder that holds the root's documents. Raises PathNotFound."""
        path = self._paths[root]
        base = path if path.is_dir() else path.parent
        if not base.is_dir():
            raise PathNotFound(path=base)
        return base

    def place(self, verdict: Verdict, known: verdicts.HeldVerdict | None) -> tuple[int, Path]:
        """The root and the file: that of what was said before, else of the root that the act lies under."""
        if known and known.root in self._paths:
            return known.root, self.base(known.root) / known.file
        root = self._of_act.get(verdict.act, next(iter(self._paths)))
        return root, self.base(root) / VERDICTS_FILE


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _replace(file: Path, data: bytes) -> None:
    """Put the file in its place at once: who reads it sees the old one or the new one, never a part."""
    descriptor, name = tempfile.mkstemp(prefix=".verdicts-", suffix=".csv", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(file.stat().st_mode if file.exists() else 0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def flagged(store: Store, concepts: Iterable[str]) -> list[verdicts.HeldVerdict]:
    """The verdicts that do not hold, and of what became of each."""
    held = verdicts.verdicts(store.catalog, concepts)
    return [each for each in held if each.effect not in (verdicts.Effect.APPLIED, None)]
