"""Brings an index to what lies under its roots."""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from trafsearch.catalog import files
from trafsearch.catalog.verdicts import verdicts
from trafsearch.errors import NoRoots, NothingToIndex, PathNotFound, UnknownRoot
from trafsearch.extraction.characters.encoding import known_encoding
from trafsearch.extraction.limits import limits_of
from trafsearch.extraction.options import AUTOMATIC
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.passwords import load_passwords, passwords_beside
from trafsearch.extraction.worker import check_start
from trafsearch.ingest.asked import Asked, Wishes, asked_before
from trafsearch.ingest.password_files import keep_in_mind, password_files, take_out
from trafsearch.ingest.root_run import RootRun
from trafsearch.ingest.summary import Progress, Summary
from trafsearch.ingest.verdicts import Said, base_of, said_under
from trafsearch.ingest.walking import Found, walk
from trafsearch.store.store import Store
from trafsearch.store.writing import Writing
from trafsearch.structure.bibliography import Bibliography, normal_path
from trafsearch.structure.verdict_file import VERDICTS_FILE


def index(
    store: Store,
    paths: Sequence[Path],
    *,
    progress: Progress = lambda *_: None,
    jobs: int = 0,
    asked: Asked | None = None,
) -> Summary:
    """Make each path a root and bring the index to what lies under it; without paths, do so for the known roots.

    A path under another root means that root; a root under a new one becomes part of it. What is `asked` holds for
    the files under the paths, or for all.

    Files whose bytes and bibliography are unchanged are not read again, unless they are asked to be read otherwise.
    A file is removed only if it is gone from under a root that can be read and is not empty. Raises PathNotFound and
    NothingToIndex before anything is changed, NoRoots, BadBibliography, BadPasswords, BadLimit, IndexBusy.
    """
    start = time.monotonic()
    asked = _checked(asked or Asked())
    known = [Path(path) for path in files.roots(store.catalog)]
    roots = _outermost([path.resolve() for path in paths], known) if paths else _known_roots(store)
    summary, secret = Summary(), password_files(store.catalog, asked.passwords)
    walks = {}
    for root in roots:
        found = _walk(store, root, asked, secret, summary)
        if not found and paths:
            raise NothingToIndex(path=root) if root.exists() else PathNotFound(path=root)
        walks[root] = found
    bibliographies = {root: Bibliography(base_of(root)) for root, found in walks.items() if found}
    said: dict[Path, Said] = {}
    wishes = {root: Wishes(asked, _covered(paths), passwords_beside(base_of(root))) for root in bibliographies}
    for root, bibliography in bibliographies.items():
        bibliography.check_areas(store.vocabulary.areas)
        said[root] = said_under(root)
        summary.no_verdicts += sorted({*map(str, said[root].others)} - {*summary.no_verdicts})
        if root.is_dir():
            walks[root] += _missing(bibliography, walks[root])
    summary.removed += take_out(store, secret)
    with store.writing() as writing:
        keep_in_mind(store.catalog, secret)
        for inner in [each for each in known if any(root in each.parents for root in roots)]:
            outer = next(root for root in roots if root in inner.parents)
            writing.move_root(str(inner), str(outer), base_of(inner).relative_to(outer).as_posix())
        for root, found in walks.items():
            (summary.roots if found else summary.kept_roots).append(str(root))
            if found:
                run = RootRun(store, writing, root, base_of(root), bibliographies[root], wishes[root], summary)
                said[root].keep(writing, root)
                run.bring_to(found, progress, jobs)
    held = files.files(store.catalog)
    summary.statuses = Counter(file.outcome.status for file in held)
    summary.unread = [file for file in held if not file.outcome.is_whole]
    summary.verdicts = Counter(each.effect for each in verdicts(store.catalog) if each.effect)
    summary.seconds = time.monotonic() - start
    return summary


def build_index(paths: Sequence[Path | str], folder: Path | str, *, asked: Asked | None = None) -> Store:
    """Index the paths into a folder, which is made where it is missing, and open it. Close the store after use.

    Raises what `index` does, and ReadersDoNotStart where a script calls it outside `if __name__ == "__main__":`.
    """
    check_start()
    store = Store(Path(folder), create=True)
    try:
        index(store, [Path(path) for path in paths], asked=asked)
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
        _leave_verdicts(store, writing, path.resolve(), [Path(each) for each in known])
        writing.forget_root(root)


def _leave_verdicts(store: Store, writing: Writing, root: Path, known: Sequence[Path]) -> None:
    """What stands beside a file stays where another root is a file of the same folder."""
    file = root.parent / VERDICTS_FILE
    held = [each for each in verdicts(store.catalog) if each.file == str(file)]
    beside = [each for each in known if each != root and each.parent == root.parent and each.is_file()]
    if held and beside:
        Said(tuple((each.file, each.verdict) for each in held), (), file).keep(writing, beside[0])


def _checked(asked: Asked) -> Asked:
    """What is asked, once it can be done. Raises PathNotFound, BadPasswords, BadLimit, BadEncoding."""
    limits_of(asked.limits)
    if asked.encoding and asked.encoding != AUTOMATIC:
        known_encoding(asked.encoding)
    if asked.passwords:
        load_passwords(asked.passwords)
    return replace(asked, passwords=asked.passwords and asked.passwords.absolute())


def _outermost(given: Sequence[Path], known: Sequence[Path]) -> list[Path]:
    """The roots to bring up to date: a path under another root is that root's, so that no file is held twice."""
    every = [*given, *known]
    return list(dict.fromkeys(next((each for each in every if each in path.parents), path) for path in given))


def _known_roots(store: Store) -> list[Path]:
    known = files.roots(store.catalog)
    if not known:
        raise NoRoots(path=store.folder)
    return [Path(path) for path in known]


def _covered(paths: Sequence[Path]) -> tuple[Path, ...]:
    """As they were given, and where they lead: a link is covered by either name."""
    return tuple({path.absolute() for path in paths} | {path.resolve() for path in paths})


def _walk(store: Store, root: Path, asked: Asked, secret: frozenset[Path], summary: Summary) -> list[Found]:
    """What lies under the root. Links are followed if that is asked, or was when a file behind one was read."""
    follows = asked.follow_links
    if follows is None:
        row = files.roots(store.catalog).get(str(root))
        held = files.files(store.catalog, row) if row is not None else []
        follows = any(asked_before(file.notes).follow_links for file in held)
    done = walk(root, follows_links=follows, without=secret)
    summary.hidden += done.hidden
    return done.found


def _missing(bibliography: Bibliography, found: Sequence[Found]) -> list[Found]:
    """What corpus.toml describes and is not there: it counts as not read."""
    paths = {normal_path(each.path) for each in found}
    reason = "corpus.toml describes it, but there is no such file: put it there, or take its entry out"
    described = (path for path in bibliography.paths() if not any(f"{each}/".startswith(f"{path}/") for each in paths))
    return [Found(path, refused=Outcome(Status.DAMAGED, reason)) for path in described]
