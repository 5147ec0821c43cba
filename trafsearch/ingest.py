"""Folder in, index out."""

import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from trafsearch.catalog import files
from trafsearch.catalog.connection import FILE as CATALOG_FILE
from trafsearch.catalog.held import FileFacts, HeldFile
from trafsearch.errors import BadBibliography, NoRoots, NothingToIndex, PathNotFound, UnknownRoot
from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.extraction.worker import Reader
from trafsearch.store.store import Store
from trafsearch.store.writing import Writing
from trafsearch.structure.bibliography import CORPUS_FILE, META_FILE, Bibliography, Stated, normal_path
from trafsearch.structure.document import Document, act_id, build_document

READERS = 1  # raise it whenever a file would now be read or outlined otherwise: all files are then read again
_CONTROL_FILES = {CORPUS_FILE, META_FILE}


@dataclass(slots=True)
class Summary:
    """What a run did. `statuses` counts the outcomes of all files that are now held, `unread` names the failures."""

    roots: list[str] = field(default_factory=list)
    kept_roots: list[str] = field(
        default_factory=list
    )  # roots that could not be read or are empty: all of them is kept
    read: int = 0
    unchanged: int = 0
    removed: int = 0
    hidden: int = 0
    statuses: Counter[Status] = field(default_factory=Counter)
    unread: list[HeldFile] = field(default_factory=list)
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class _Found:
    """A file under a root, or a place that could not be looked into, with the reason."""

    path: str
    size: int = 0
    modified: int = 0
    refused: Outcome | None = None


Progress = Callable[[int, int, str], None]  # files done, files to read, the path of the last one


def index(store: Store, paths: Sequence[Path], *, progress: Progress = lambda *_: None, jobs: int = 0) -> Summary:
    """Make each path a root and bring the index to what lies under it; without paths, do so for the known roots.

    A path under another root means that root; a root under a new one becomes part of it.

    Files whose bytes and bibliography are unchanged are not read again. A file is removed only if it is gone from
    under a root that can be read and is not empty. Raises PathNotFound and NothingToIndex before anything is changed,
    NoRoots, BadBibliography, IndexBusy.
    """
    start = time.monotonic()
    known = [Path(path) for path in files.roots(store.catalog)]
    roots = _outermost([path.resolve() for path in paths], known) if paths else _known_roots(store)
    summary = Summary()
    walks = {}
    for root in roots:
        found = _walk(root, summary)
        if not found and paths:
            raise NothingToIndex(path=root) if root.exists() else PathNotFound(path=root)
        walks[root] = found
    bibliographies = {root: Bibliography(_base(root)) for root, found in walks.items() if found}
    for root, bibliography in bibliographies.items():
        bibliography.check_areas(store.vocabulary.areas)
        if root.is_dir():
            walks[root] += _missing(bibliography, walks[root])
    with store.writing() as writing:
        for inner in [each for each in known if any(root in each.parents for root in roots)]:
            outer = next(root for root in roots if root in inner.parents)
            writing.move_root(str(inner), str(outer), _base(inner).relative_to(outer).as_posix())
        for root, found in walks.items():
            (summary.roots if found else summary.kept_roots).append(str(root))
            if found:
                run = _RootRun(store, writing, root, bibliographies[root], summary)
                run.bring_to(found, progress, jobs)
    held = files.files(store.catalog)
    summary.statuses = Counter(file.outcome.status for file in held)
    summary.unread = [file for file in held if not file.outcome.is_whole]
    summary.seconds = time.monotonic() - start
    return summary


def build_index(paths: Sequence[Path | str], folder: Path | str) -> Store:
    """Index the paths into a folder, which is made where it is missing, and open it. Close the store after use."""
    store = Store(Path(folder), create=True)
    try:
        index(store, [Path(path) for path in paths])
    except BaseException:
        store.close()
        raise
    return store


def forget(store: Store, path: Path) -> None:
    """Remove a root and all that was read under it; the files themselves are not touched. Raises UnknownRoot."""
    known = files.roots(store.catalog)
    root = str(path.resolve())
    if root not in known:
        raise UnknownRoot(path=path, roots=", ".join(known) or "none")
    with store.writing() as writing:
        writing.forget_root(root)


def _outermost(given: Sequence[Path], known: Sequence[Path]) -> list[Path]:
    """The roots to bring up to date: a path under another root is that root's, so that no file is held twice."""
    every = [*given, *known]
    return list(dict.fromkeys(next((each for each in every if each in path.parents), path) for path in given))


def _known_roots(store: Store) -> list[Path]:
    known = files.roots(store.catalog)
    if not known:
        raise NoRoots(path=store.folder)
    return [Path(path) for path in known]


def _base(root: Path) -> Path:
    """The folder that paths are relative to: a file given as a root stands in its own folder."""
    return root if root.is_dir() else root.parent


def _walk(root: Path, summary: Summary) -> list[_Found]:
    """All files under the root, in order; hidden ones are counted, control files left out."""
    if root.is_file():
        return [_look(root, root.parent)]
    found: list[_Found] = []

    def refuse(error: OSError) -> None:
        path = Path(str(error.filename)).relative_to(root).as_posix()
        if path != ".":
            reason = f"the folder cannot be opened: {error.strerror}. Change its permissions, then index again."
            found.append(_Found(path, refused=Outcome(Status.DAMAGED, reason)))

    for folder, folders, names in os.walk(root, onerror=refuse):
        summary.hidden += sum(_is_hidden(name) for name in (*names, *folders))
        folders[:] = sorted(name for name in folders if not _is_hidden(name) and not _is_index(Path(folder, name)))
        visible = [name for name in names if not _is_hidden(name) and name not in _CONTROL_FILES]
        found.extend(
            _look(Path(folder, name), root) for name in visible if not _is_second_name(Path(folder, name), root)
        )
        links = [name for name in folders if Path(folder, name).is_symlink()]
        found.extend(_link(Path(folder, name), root) for name in links)
    return sorted(found, key=lambda each: each.path)


def _missing(bibliography: Bibliography, found: Sequence[_Found]) -> list[_Found]:
    """What corpus.toml describes and is not there: it counts as not read."""
    paths = {normal_path(each.path) for each in found}
    reason = "corpus.toml describes it, but there is no such file: put it there, or take its entry out"
    described = (path for path in bibliography.paths() if not any(f"{each}/".startswith(f"{path}/") for each in paths))
    return [_Found(path, refused=Outcome(Status.DAMAGED, reason)) for path in described]


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name in ("Thumbs.db", "desktop.ini")


def _is_index(folder: Path) -> bool:
    """Whether the folder is an index of this program; one that cannot be looked into is met by the walk."""
    try:
        return (folder / CATALOG_FILE).is_file()
    except OSError:
        return False


def _look(file: Path, base: Path) -> _Found:
    path = file.relative_to(base).as_posix()
    if file.is_symlink():
        return _link(file, base)
    try:
        state = file.stat()
    except OSError as error:
        return _Found(path, refused=Outcome(Status.DAMAGED, f"the file cannot be opened: {error.strerror}"))
    return _Found(path, state.st_size, state.st_mtime_ns)


def _is_second_name(file: Path, root: Path) -> bool:
    """Whether it is a link to a file that is found under the root anyway."""
    return file.is_symlink() and file.exists() and file.resolve().is_relative_to(root.resolve())


def _link(file: Path, base: Path) -> _Found:
    reason = "a symbolic link, which is not followed. Copy what it points to into the folder, or index that as well."
    return _Found(file.relative_to(base).as_posix(), refused=Outcome(Status.UNSUPPORTED, reason))


class _RootRun:
    """One root brought up to date."""

    def __init__(
        self,
        store: Store,
        writing: Writing,
        root: Path,
        bibliography: Bibliography,
        summary: Summary,
    ) -> None:
        self._writing, self._base, self._summary = writing, _base(root), summary
        self._bibliography = bibliography
        self._root = writing.add_root(str(root))
        self._held = {file.path: file for file in files.files(store.catalog, self._root)}

    def bring_to(self, found: list[_Found], progress: Progress, jobs: int) -> None:
        self._remove_vanished(found)
        changed = {each.path: each for each in found if not self._is_unchanged(each)}
        for each in changed.values():
            if each.refused:
                self._put(each, Extraction(Source(each.path, "", ""), (), each.refused))
        to_read = [path for path, each in changed.items() if not each.refused]
        self._writing.expect(self._root, [path for path in to_read if path not in self._held])
        with Reader(workers=jobs) as reader:
            extractions = reader.read_all([self._base / path for path in to_read], root=self._base)
            for done, extraction in enumerate(extractions, 1):
                self._put(changed[extraction.source.path], extraction)
                progress(done, len(to_read), extraction.source.path)

    def _remove_vanished(self, found: list[_Found]) -> None:
        """Take out what is gone; what lies in a folder that cannot be opened is not known to be gone."""
        present = {each.path for each in found}
        closed = tuple(f"{each.path}/" for each in found if each.refused)
        for path, held in self._held.items():
            if path not in present and not path.startswith(closed):
                self._writing.remove(self._root, held)
                self._summary.removed += 1

    def _is_unchanged(self, found: _Found) -> bool:
        held = self._held.get(found.path)
        if held is None or held.stated != self._stated_hash(found.path) or found.refused or _is_worth_retrying(held):
            return False
        if (held.size, held.modified) != (found.size, found.modified):
            if held.sha256 != _sha256(self._base / found.path):
                return False
            self._writing.touch(held, size=found.size, modified=found.modified)
        self._summary.unchanged += 1
        return True

    def _stated(self, path: str) -> tuple[Stated, tuple[Note, ...]]:
        try:
            return self._bibliography.stated(path), ()
        except BadBibliography as error:
            return Stated(), (Note("bad_meta", str(error)),)

    def _stated_hash(self, path: str) -> str:
        stated, notes = self._stated(path)
        content = json.dumps([asdict(stated), [note.text for note in notes], READERS], default=str, sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    def _put(self, found: _Found, extraction: Extraction) -> None:
        stated, notes = self._stated(found.path)
        notes = (*extraction.notes, *notes)
        document, outcome = None, extraction.outcome
        if extraction.blocks:
            document, more = self._document(extraction, stated)
            outcome, notes = document.outcome, (*notes, *more)
        facts = FileFacts(
            extraction.source,
            outcome,
            size=found.size,
            modified=found.modified,
            act=stated.act,
            areas=stated.areas or (),
            stated=self._stated_hash(found.path),
            notes=notes,
        )
        self._writing.put(self._root, facts, document)
        self._summary.read += 1

    def _document(self, extraction: Extraction, stated: Stated) -> tuple[Document, tuple[Note, ...]]:
        """The file as law; kept apart where another file is that edition, or bears the same id by its path."""
        document = build_document(extraction, stated)
        path, act, key = extraction.source.path, document.act.id, document.edition.key
        is_named_by_path = stated.act is None and act == act_id(path) and not act.startswith("adilet-")
        if self._writing.holds_edition(key, root=self._root, path=path):
            taken = key
        elif is_named_by_path and self._writing.holds_act(act, root=self._root, path=path):
            taken = act
        else:
            return document, ()
        place = hashlib.sha256(f"{self._base}/{path}".encode()).hexdigest()[:6]
        apart = f"{act}--{act_id(path)}-{place}"
        note = f"another file is already held as {taken}; this one is kept apart as {apart}"
        return build_document(extraction, replace(stated, act=apart)), (Note("edition_held_twice", note),)


def _is_worth_retrying(file: HeldFile) -> bool:
    """Whether another reading may end better: a run was interrupted, time ran out, or the reader broke down."""
    outcome = file.outcome
    return outcome.status in (Status.PENDING, Status.TIMEOUT) or outcome.detail.startswith("the reader ")


def _sha256(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
