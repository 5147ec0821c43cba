"""A clone of a Git repository: the commits that changed each file, and the files as they were. Nothing is fetched."""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType

from trafsearch.errors import GitFailed, GitMissing, NoClone

_QUIET = (  # nothing that a repository says of itself is run, and nothing is fetched
    *("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never"),
    *("-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "diff.renames=true"),
)
_FORMAT = "%x1e%H%x1f%ad%x1f%(trailers:only,unfold)%x1f"
_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Commit:
    """`day` is the author's date. `trailers` are the lines `Cause-Act-Code: 214567` at the message's end.

    `place` counts from the newest, 0, backwards: -1, -2, ….
    """

    id: str
    place: int
    day: date
    trailers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A commit that changed a file, and the path that the file had in it, relative to the top of the clone."""

    commit: Commit
    path: str


class Clone:
    """Use it in a `with`: it keeps a process of Git. Raises GitMissing, NoClone, GitFailed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.top = Path(_said(folder, "rev-parse", "--show-toplevel", refused=NoClone).strip())
        self.is_shallow = _said(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
        self._reading: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Clone":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._reading is not None:
            self._reading.kill()
            self._reading.communicate()

    def changes(self) -> dict[str, list[Change]]:
        """For each file under the folder, by its path now (relative to the top), what changed it, oldest first.

        A file that was renamed is followed back to its earlier names.
        """
        found: dict[str, list[Change]] = {}
        now: dict[str, str] = {}  # the name that a file has at this commit: the name that it has today
        for commit, rows in self._log():
            for status, *paths in rows:
                path = paths[-1]
                today = now.setdefault(path, path)
                found.setdefault(today, []).append(Change(commit, path))
                if status.startswith("R"):
                    now[paths[0]] = now.pop(path)
                elif status == "A":
                    del now[path]
        return {path: changes[::-1] for path, changes in found.items()}

    def read(self, change: Change) -> bytes | None:
        """The file as the commit left it; None where it has none of that name, as after a removal."""
        if self._reading is None:
            self._reading = subprocess.Popen(
                ["git", *_QUIET, "cat-file", "--batch"],
                cwd=self._folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        asked, said = self._reading.stdin, self._reading.stdout
        if asked is None or said is None or "\n" in change.path:
            return None
        asked.write(f"{change.commit.id}:{change.path}\n".encode("utf-8", "surrogateescape"))
        asked.flush()
        head = said.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            return None
        data = said.read(int(head[2]))
        said.read(1)
        return data

    def _log(self) -> Iterator[tuple[Commit, list[list[str]]]]:
        """The commits that led to the present state, newest first, with the names that each touched."""
        if not _said(self._folder, "rev-parse", "--verify", "--quiet", "HEAD", may_fail=True):
            return
        log = _said(
            self._folder,
            *("log", "--no-show-signature", "-M", "-m", "--first-parent", "--name-status", "-z", "--date=short"),
            *(f"--format={_FORMAT}", "--", "."),
        )
        for place, record in enumerate(log.split("\x1e")[1:]):
            id, day, trailers, names = record.split("\x1f", 3)
            commit = Commit(id, -place, date.fromisoformat(day), dict(_trailers(trailers)))
            yield commit, list(_rows(names.lstrip("\0\n").split("\0")))


def _rows(names: Sequence[str]) -> Iterator[list[str]]:
    """M path, R100 old new, … from a list without lines."""
    at = 0
    while at < len(names) and names[at]:
        length = 3 if names[at][0] in "RC" else 2
        yield list(names[at : at + length])
        at += length


def _trailers(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()


def _said(
    folder: Path, *arguments: str, refused: type[NoClone] | type[GitFailed] = GitFailed, may_fail: bool = False
) -> str:
    try:
        done = subprocess.run(
            ["git", "--no-pager", *_QUIET, *arguments], cwd=folder, capture_output=True, check=False, timeout=_SECONDS
        )
    except FileNotFoundError as error:
        raise GitMissing(path=folder) from error
    except subprocess.TimeoutExpired as error:
        raise GitFailed(path=folder, reason=f"it took more than {_SECONDS} s") from error
    if done.returncode and not may_fail:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise refused(path=folder, reason=reason[0] if reason else f"git ended with {done.returncode}")
    return done.stdout.decode("utf-8", "surrogateescape")
