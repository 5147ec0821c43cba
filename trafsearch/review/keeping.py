"""Verdicts into the verdicts.csv files beside the documents, and into the index."""

import errno
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trafsearch.catalog import files, verdicts
from trafsearch.errors import NoRoots, PathNotFound, VerdictsNotKept
from trafsearch.ingest.verdicts import base_of, said_under
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Verdict
from trafsearch.structure.verdict_file import VERDICTS_FILE, with_verdicts
from trafsearch.structure.whole_file import put_file


@dataclass(frozen=True, slots=True)
class Kept:
    """The files that were written; how many verdicts are new, say otherwise than before, or the same."""

    files: tuple[Path, ...]
    new: int
    changed: int
    same: int


def keep(store: Store, given: Sequence[Verdict], tell: Callable[[Path], None] = lambda _: None) -> Kept:
    """Write the verdicts down and carry them out. What the same people said of the same before is overwritten, where
    it stands; what is new goes beside the documents of its root. Each file is told before it is written.

    Raises BadBibliography where a file that is there cannot be read, VerdictsNotKept where it may not be written,
    PathNotFound where the documents are away, NoRoots, and IndexBusy; then nothing is written.
    """
    before = {(*each.verdict.question, each.verdict.who): each for each in verdicts.verdicts(store.catalog)}
    places = _Places(store)
    by_file: dict[Path, list[Verdict]] = defaultdict(list)
    roots: set[Path] = set()
    count = {"new": 0, "changed": 0, "same": 0}
    for each in given:
        known = before.get((*each.question, each.who))
        root, file = places.place(each, known)
        by_file[file].append(each)
        roots.add(root)
        is_same = known is not None and (known.verdict.ruling, known.verdict.why) == (each.ruling, each.why)
        count["new" if known is None else "same" if is_same else "changed"] += 1
    with store.writing() as writing:
        for root in sorted(roots):
            said_under(root)  # what cannot be read is told before anything is written
        texts = {file: (_bytes(file), some) for file, some in by_file.items()}
        new = {file: with_verdicts(old, file, some) for file, (old, some) in texts.items()}
        changed = {file: data for file, data in new.items() if data != texts[file][0]}
        _check_writable(changed)
        for file, data in changed.items():
            tell(file)
            _put(file, data)
        for root in sorted(roots):
            said_under(root).keep(writing, root)
    return Kept(tuple(new), **count)


class _Places:
    """Where a verdict is written."""

    def __init__(self, store: Store) -> None:
        self._folder = store.folder
        self._paths = {row: Path(path) for path, row in files.roots(store.catalog).items()}
        self._of_act = verdicts.roots_of_acts(store.catalog)

    def _base(self, root: int) -> Path:
        """The folder that holds the root's documents. Raises PathNotFound."""
        base = base_of(self._paths[root])
        if not base.is_dir():
            raise PathNotFound(path=base)
        return base

    def place(self, verdict: Verdict, known: verdicts.HeldVerdict | None) -> tuple[Path, Path]:
        """The root and the file: that of what was said before, else of the root that the act lies under.

        Raises NoRoots, PathNotFound.
        """
        if not self._paths:
            raise NoRoots(path=self._folder)
        if known and known.root in self._paths:
            return self._paths[known.root], self._base(known.root) / known.file
        root = self._of_act.get(verdict.act, next(iter(self._paths)))
        return self._paths[root], self._base(root) / VERDICTS_FILE


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _check_writable(files: Iterable[Path]) -> None:
    """Raises VerdictsNotKept for a folder in which nothing may be written."""
    for file in files:
        if not os.access(file.parent, os.W_OK):
            raise VerdictsNotKept(path=file, folder=file.parent, reason=os.strerror(errno.EACCES))


def _put(file: Path, data: bytes) -> None:
    try:
        put_file(file, data)
    except OSError as error:
        raise VerdictsNotKept(path=file, folder=file.parent, reason=error.strerror or error) from error


def flagged(store: Store, concepts: Iterable[str]) -> list[verdicts.HeldVerdict]:
    """The verdicts that do not hold, and of what became of each."""
    held = verdicts.verdicts(store.catalog, concepts)
    return [each for each in held if each.effect not in (verdicts.Effect.APPLIED, None)]
