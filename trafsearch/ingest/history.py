"""The earlier editions of a file, from the history of the clone that it lies in."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from trafsearch.errors import BadBibliography
from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.worker import Reader
from trafsearch.ingest.clone import Change, Clone, Commit
from trafsearch.ingest.deleted import Deleted
from trafsearch.ingest.split_act import is_outline, joined
from trafsearch.language import Language
from trafsearch.structure.document import Document, build_document
from trafsearch.structure.meta_file import LANGUAGES, META_FILE, read_meta
from trafsearch.structure.statement import Stated

_CAUSE = "Cause-Act-Code"


@dataclass(frozen=True, slots=True)
class Past:
    """The earlier editions of one text, from the oldest on, and what is doubtful about them.

    `since` is when the text of today came to be, as far as the clone tells.
    """

    documents: tuple[Document, ...] = ()
    notes: tuple[Note, ...] = ()
    since: date | None = None
    amended_by: str | None = None
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Version:
    """An act's files as a commit left them, by their paths of today, relative to the root."""

    commit: Commit
    files: Mapping[str, bytes]


class History:
    """The history of what lies under a root. Raises GitMissing, NoClone, GitFailed."""

    def __init__(self, root: Path, clone: Clone, reader: Reader) -> None:
        self._root, self._clone, self._reader = root, clone, reader
        inside = root.resolve().relative_to(clone.top.resolve()).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        self._changes = {
            path.removeprefix(prefix): changes for path, changes in clone.changes().items() if path.startswith(prefix)
        }
        self._beside: dict[str, list[str]] = {}  # the files of each folder and of the folders in it
        for path in self._changes:
            for folder in PurePosixPath(path).parents[:2]:
                self._beside.setdefault(str(folder), []).append(path)

    def version_key(self, path: str) -> str:
        """What decides the editions of a text: the commits that changed it."""
        return " ".join(change.commit.id for each in self._files_of(path) for change in self._changes[each])

    def deleted(self) -> dict[str, Deleted]:
        """The texts of acts that the clone's history has and the folder has no more, by their paths of then."""
        found = {}
        for path, changes in self._changes.items():
            if is_outline(path) and not (self._root / path).exists() and self._last(path) is not None:
                is_committed = self._clone.read(changes[-1]) is None
                found[path] = Deleted(changes[-1].commit.day if is_committed else None, self._last_meta(path))
        return found

    def last_text(self, path: str) -> Extraction:
        """A deleted text as it was before."""
        return next(self._extractions(path, list(self._versions(path))[-1:]))

    def past(self, path: str, current: Document, stated: Stated) -> Past:
        """The editions of the text but for the one on disk, which is `current`."""
        stated = replace(stated, act=current.act.id, language=current.edition.language)
        versions = list(self._versions(path))
        notes = list(self._doubts(versions))
        by_day: dict[date, tuple[_Version, Stated]] = {}
        joined_days = set()
        for version in versions:
            then = self._stated_then(path, stated, version)
            day = then.holds_from or version.commit.day
            joined_days |= {day} & by_day.keys()
            by_day[day] = version, then
        newest = stated.holds_from or (max(by_day) if by_day else None)
        documents, unread = [], []
        earlier = sorted(day for day in by_day if day != newest)
        extractions = self._extractions(path, [by_day[day][0] for day in earlier])
        for day, extraction in zip(earlier, extractions, strict=True):
            if not extraction.outcome.is_whole:
                unread.append(f"{day}: {extraction.outcome.detail or extraction.outcome.status}")
            if extraction.blocks:
                documents.append(build_document(extraction, replace(by_day[day][1], holds_from=day)))
        if joined_days:
            days = ", ".join(map(str, sorted(joined_days)))
            notes.append(
                Note("editions_joined", f"several commits bear the same date, the last of them counts: {days}")
            )
        if newest and any(day > newest for day in by_day):
            notes.append(Note("editions_out_of_order", f"earlier commits bear later dates than the text of {newest}"))
        cause = by_day[newest][1].amended_by if newest in by_day else None
        return Past(tuple(documents), tuple(notes), newest, cause, tuple(unread))

    def _last(self, path: str) -> bytes | None:
        """The file as it last was; None where the clone does not know."""
        return next(
            (data for each in reversed(self._changes[path]) if (data := self._clone.read(each)) is not None), None
        )

    def _last_meta(self, path: str) -> Stated:
        """What the meta.yaml beside the text said last."""
        meta = str(PurePosixPath(path).parent / META_FILE)
        data = self._last(meta) if meta in self._changes else None
        with suppress(BadBibliography):
            return (
                read_meta(data, Path(META_FILE)).get(LANGUAGES[PurePosixPath(path).stem], Stated())
                if data
                else Stated()
            )
        return Stated()

    def _versions(self, path: str) -> Iterator[_Version]:
        """One for each commit that changed the words of the act."""
        steps: dict[str, tuple[Commit, dict[str, Change]]] = {}
        for file in self._files_of(path):
            for change in self._changes[file]:
                steps.setdefault(change.commit.id, (change.commit, {}))[1][file] = change
        files: dict[str, bytes] = {}
        before: dict[str, bytes] = {}
        for commit, changed in sorted(steps.values(), key=lambda step: step[0].place):
            for file, change in changed.items():
                data = self._clone.read(change)
                if data is None:
                    files.pop(file, None)
                else:
                    files[file] = data
            words = {name: data for name, data in files.items() if not name.endswith(META_FILE)}
            if path in files and words != before:
                before = words
                yield _Version(commit, dict(files))

    def _files_of(self, path: str) -> list[str]:
        """The text, its parts and its meta.yaml, as far as the clone knows them."""
        folder, meta = path.removesuffix(".md"), str(PurePosixPath(path).parent / META_FILE)
        beside = self._beside.get(str(PurePosixPath(path).parent), ())
        return [each for each in beside if each in (path, meta) or each.startswith(f"{folder}/")]

    def _stated_then(self, path: str, stated: Stated, version: _Version) -> Stated:
        """What was stated of the act then: its date and what amended it, over what is stated of it today."""
        meta = version.files.get(str(PurePosixPath(path).parent / META_FILE))
        then = Stated()
        if meta is not None:
            with suppress(BadBibliography):
                then = read_meta(meta, Path(META_FILE)).get(stated.language or Language.NONE, Stated())
        code = version.commit.trailers.get(_CAUSE)
        day = then.holds_from or version.commit.day
        return replace(stated, holds_from=day, amended_by=then.amended_by or (f"kz-{code}" if code else None))

    def _extractions(self, path: str, versions: Sequence[_Version]) -> Iterator[Extraction]:
        """The act as each version has it. Files are read like any, by workers, and those that are equal once."""
        wanted = {
            (file, data): None
            for version in versions
            for file, data in version.files.items()
            if not file.endswith(META_FILE)
        }
        with TemporaryDirectory(prefix="trafsearch-") as name:
            places = {Path(name, str(number), file): (file, data) for number, (file, data) in enumerate(wanted)}
            for place, (_, data) in places.items():
                place.parent.mkdir(parents=True)
                place.write_bytes(data)
            read = zip(places.values(), self._reader.read_all(places, Path(name)), strict=True)
            found = {each: replace(one, source=replace(one.source, path=each[0])) for each, one in read}
        for version in versions:
            held = {file: found[file, data] for file, data in version.files.items() if (file, data) in found}
            yield joined(held.pop(path), held) if is_outline(path) else held[path]

    def _doubts(self, versions: Sequence[_Version]) -> Iterator[Note]:
        if not versions:
            yield Note("not_committed", "the clone has no history of this file")
            return
        committed = {file: data for file, data in versions[-1].files.items() if not file.endswith(META_FILE)}
        is_here = any((self._root / file).exists() for file in committed)
        if is_here and any(_bytes(self._root / file) != data for file, data in committed.items()):
            yield Note("uncommitted", "its text differs from the last commit: the file on disk counts as the newest")
        if self._clone.is_shallow:
            yield Note("history_cut", f"the clone is shallow: nothing is known before {versions[0].commit.day}")


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def with_past(document: Document, extraction: Extraction, stated: Stated, past: Past) -> tuple[list[Document], Outcome]:
    """The editions in order, and the outcome of all; the text on disk is dated by the clone where nothing else does."""
    edition = document.edition
    since, cause = edition.holds_from or past.since, edition.amended_by or past.amended_by
    if (since, cause) != (edition.holds_from, edition.amended_by):
        document = build_document(extraction, replace(stated, act=edition.act, holds_from=since, amended_by=cause))
    outcome = document.outcome
    if past.unread:
        detail = f"earlier editions were not read whole: {'; '.join(past.unread)}"
        status = Status.PARTIAL if outcome.is_whole else outcome.status
        outcome = replace(outcome, status=status, detail="; ".join(filter(None, (outcome.detail, detail))))
    return sorted([*past.documents, document], key=lambda each: each.edition.holds_from or date.min), outcome
