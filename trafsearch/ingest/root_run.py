"""One root brought up to date."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path

from trafsearch.catalog import files
from trafsearch.catalog.held import FileFacts, HeldFile
from trafsearch.errors import BadBibliography
from trafsearch.extraction import media_type as types
from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.reading import sha256_of
from trafsearch.extraction.source import Source
from trafsearch.extraction.worker import Reader
from trafsearch.ingest.apart import Placing
from trafsearch.ingest.asked import CODE, Asked, Wishes, asked_before
from trafsearch.ingest.clone import Clone
from trafsearch.ingest.deleted import Deleted, is_deleted
from trafsearch.ingest.history import History, with_past
from trafsearch.ingest.split_act import is_outline, joined, parts_by_outline
from trafsearch.ingest.summary import Gone, Progress, Summary
from trafsearch.ingest.walking import Found
from trafsearch.store.store import Store
from trafsearch.store.writing import Writing
from trafsearch.structure.bibliography import Bibliography
from trafsearch.structure.document import Document, act_id, build_document
from trafsearch.structure.statement import Stated

READERS = 8  # raise it whenever a file would now be read or outlined otherwise: all files are then read again
_IN_SOME_ENCODING = (types.TEXT, types.MARKDOWN, types.HTML)
_SEEN = (types.PDF, *types.PICTURES)  # what OCR can read


class RootRun:
    """What changed under a root is read and entered; what is gone is removed."""

    def __init__(
        self,
        store: Store,
        writing: Writing,
        root: Path,
        base: Path,
        bibliography: Bibliography,
        wishes: Wishes,
        summary: Summary,
    ) -> None:
        self._writing, self._base, self._wishes, self._summary = writing, base, wishes, summary
        self._bibliography = bibliography
        self._root = writing.add_root(str(root))
        self._placing = Placing(writing, root, base)
        self._held = {file.path: file for file in files.files(store.catalog, self._root)}
        self._options: Callable[[Asked], Options] = cache(lambda asked: asked.options(wishes.beside))
        self._parts: dict[str, list[str]] = {}  # of acts in several files, by the path of the outline
        self._outlines: dict[str, str] = {}  # of them and of their parts
        self._waiting: dict[str, dict[str, Extraction]] = {}
        self._history: History | None = None
        self._deleted: dict[str, Deleted] = {}  # texts that the history of the clone has and the folder has not

    def bring_to(self, found: list[Found], progress: Progress, jobs: int) -> None:
        self._parts = parts_by_outline(each.path for each in found if not each.refused)
        self._outlines = {path: outline for outline, parts in self._parts.items() for path in (outline, *parts)}
        with ExitStack() as stack:
            if any(self._asked(each).history for each in found):
                past = stack.enter_context(Reader(workers=jobs))
                self._history = History(self._base, stack.enter_context(Clone(self._base)), past)
                self._deleted = self._history.deleted()
            self._remove_vanished(found)
            self._read(found, progress, jobs)
            if self._history:
                self._enter_deleted(self._history)

    def _read(self, found: list[Found], progress: Progress, jobs: int) -> None:
        changed = {each.path: each for each in found if not self._is_unchanged(each)}
        split = {self._outlines[path] for path in changed if path in self._outlines}
        changed.update((each.path, each) for each in found if self._outlines.get(each.path) in split)
        for each in changed.values():
            if each.refused:
                self._put(each, Extraction(Source(each.path, "", ""), (), each.refused))
        to_read = {self._base / path: each for path, each in changed.items() if not each.refused}
        self._writing.expect(self._root, [each.path for each in to_read.values() if each.path not in self._held])
        with Reader(workers=jobs) as reader:
            extractions = reader.read_all(to_read, self._base, lambda path: self._options_for(to_read[path]))
            for done, extraction in enumerate(extractions, 1):
                self._take(changed[extraction.source.path], extraction, changed)
                progress(done, len(to_read), extraction.source.path)

    def _take(self, found: Found, extraction: Extraction, changed: Mapping[str, Found]) -> None:
        """Enter a file; an act in several files is entered once all of them are read."""
        outline = self._outlines.get(found.path)
        if outline is None:
            self._put(found, joined(extraction, {}) if is_outline(found.path) else extraction)
            return
        read = self._waiting.setdefault(outline, {})
        read[found.path] = extraction
        if found.path != outline:
            self._put_part(found, extraction, outline)
        parts = self._parts[outline]
        if len(read) == 1 + len(parts):
            self._put(changed[outline], joined(read[outline], {part: read[part] for part in parts}))
            del self._waiting[outline]

    def _remove_vanished(self, found: list[Found]) -> None:
        """Take out what is gone; what lies in a folder that cannot be opened is not known to be gone.

        A deleted text that the history still has is entered anew, once the files that are there have their places.
        """
        present = {each.path for each in found}
        closed = tuple(f"{each.path}/" for each in found if each.refused and each.refused.status is Status.DAMAGED)
        for path, held in self._held.items():
            is_kept = path in self._deleted
            if path in present or path.startswith(closed) or (is_kept and is_deleted(held)):
                continue
            if document := self._writing.document_of(held):
                title = next(iter(document.titles.values()), "")
                self._summary.gone.append(Gone(path, document.id, title, is_kept))
            self._writing.remove(self._root, held)
            self._summary.removed += 1

    def _enter_deleted(self, history: History) -> None:
        """Texts that the clone has deleted, each with its editions up to the last, unless it lives on elsewhere."""
        for path, deleted in self._deleted.items():
            held, found = self._held.get(path), Found(path)
            is_entered = held is not None and is_deleted(held) and held.stated == self._stated_hash(path)
            if is_entered or not self._asked(found).history:
                continue
            extraction = history.last_text(path)
            if not self._placing.is_taken(build_document(extraction, self._stated(path)[0]), path):
                self._put(found, extraction, (deleted.note,))

    def _is_unchanged(self, found: Found) -> bool:
        held = self._held.get(found.path)
        if held is None or held.stated != self._stated_hash(found.path) or found.refused or _is_worth_retrying(held):
            return False
        if self._is_wanted_otherwise(held, found):
            return False
        if (held.size, held.modified) != (found.size, found.modified):
            if held.sha256 != sha256_of(self._base / found.path):
                return False
            self._writing.touch(held, size=found.size, modified=found.modified)
        self._summary.unchanged += 1
        return True

    def _is_wanted_otherwise(self, held: HeldFile, found: Found) -> bool:
        """Whether what is asked now could give another reading than what was asked when the file was read."""
        if held.outcome.status is Status.ENCRYPTED and self._options_for(found).passwords_for(found.path):
            return True
        now = self._asked(found)
        then = {text for code, text, _ in held.notes if code == CODE}
        different = {text.partition(" ")[0] for text in then ^ {note.text for note in now.notes()}}
        is_whole = held.outcome.is_whole
        return (
            ("--encoding" in different and held.media_type in _IN_SOME_ENCODING)
            or ("--ocr" in different and held.media_type in _SEEN and not (is_whole and now.ocr))
            or ("--limit" in different and not is_whole)
            or "--history" in different
        )

    def _asked(self, found: Found) -> Asked:
        """What is asked of the file now, or was asked when it was read."""
        held = self._held.get(found.path)
        before = replace(asked_before(held.notes) if held else Asked(), follow_links=found.is_linked or None)
        now = replace(self._wishes.asked, follow_links=None)
        return now.over(before) if self._wishes.cover(self._base / found.path) else before

    def _remembered(self, found: Found, extraction: Extraction) -> Iterator[Note]:
        """Of what was asked, that which could matter to this file."""
        asked, media_type = self._asked(found), extraction.source.media_type
        needed_password = any(note.code == "password_used" for note in extraction.notes)
        matters = {
            "--encoding": media_type in _IN_SOME_ENCODING,
            "--ocr": media_type in _SEEN,
            "--passwords": needed_password,
        }
        yield from (note for note in asked.notes() if matters.get(note.text.partition(" ")[0], True))

    def _options_for(self, found: Found) -> Options:
        return self._options(self._asked(found))

    def _stated(self, path: str) -> tuple[Stated, tuple[Note, ...]]:
        if deleted := self._deleted.get(path):
            return deleted.stated_under(self._bibliography.stated(path, with_meta=False)), ()
        try:
            return self._bibliography.stated(path), ()
        except BadBibliography as error:
            return self._bibliography.stated(path, with_meta=False), (Note("bad_meta", self._said_of_meta(error)),)

    def _said_of_meta(self, error: BadBibliography) -> str:
        place = Path(str(error.facts["path"])).relative_to(self._base).as_posix()
        return f"{place}: {error.facts['reason']}. What it states is not used"

    def _stated_hash(self, path: str) -> str:
        stated, notes = self._stated(path)
        commits = self._history.version_key(path) if self._history else ""
        said = [asdict(stated), [note.text for note in notes], READERS, *filter(None, (commits, self._parts.get(path)))]
        content = json.dumps(said, default=str, sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    def _put(self, found: Found, extraction: Extraction, doubts: tuple[Note, ...] = ()) -> None:
        stated, doubted = self._stated(found.path)
        said = (*doubts, *doubted, *self._remembered(found, extraction))
        documents, outcome, notes = [], extraction.outcome, (*extraction.notes, *said)
        if extraction.blocks:
            document, more = self._placing.placed(extraction, stated)
            documents, outcome, notes = [document], document.outcome, (*document.notes, *said, *more)
            if self._history and self._asked(found).history:
                past = self._history.past(found.path, document, stated)
                documents, outcome = with_past(document, extraction, stated, past)
                documents = [each for each in documents if not self._placing.is_taken(each, found.path)]
                notes = (*notes, *past.notes)
        self._enter(found, extraction, outcome, stated.act, notes, documents)

    def _put_part(self, found: Found, extraction: Extraction, outline: str) -> None:
        """A file whose text stands in that of the outline."""
        stated, notes = self._stated(found.path)
        notes = (*notes, *self._remembered(found, extraction), Note("part_of", f"it is a part of {outline}"))
        self._enter(found, extraction, extraction.outcome, stated.act or act_id(outline), notes, [])

    def _enter(
        self,
        found: Found,
        extraction: Extraction,
        outcome: Outcome,
        act: str | None,
        notes: tuple[Note, ...],
        documents: Sequence[Document],
    ) -> None:
        facts = FileFacts(
            extraction.source,
            outcome,
            size=found.size,
            modified=found.modified,
            act=act,
            areas=self._stated(found.path)[0].areas or (),
            stated=self._stated_hash(found.path),
            notes=notes,
        )
        self._writing.put(self._root, facts, documents)
        self._summary.read += 1


def _is_worth_retrying(file: HeldFile) -> bool:
    """Whether another reading may end better: a run was interrupted, time ran out, or the reader broke down."""
    outcome = file.outcome
    return outcome.is_breakdown or outcome.is_broken_off or outcome.status in (Status.PENDING, Status.TIMEOUT)
