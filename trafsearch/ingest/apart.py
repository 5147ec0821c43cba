"""A file as law, under its act's id, or under one of its own where another document has that already."""

import hashlib
from dataclasses import replace
from pathlib import Path, PurePosixPath

from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.ingest.split_act import is_outline
from trafsearch.store.writing import Writing
from trafsearch.structure.act import Act
from trafsearch.structure.document import Document, act_id, build_document
from trafsearch.structure.same_act import are_two_acts, differences
from trafsearch.structure.statement import Stated

_CODE = "acts_of_one_id"


class Placing:
    """Gives the documents of one root their ids; `base` is the folder that their paths are relative to."""

    def __init__(self, writing: Writing, root: Path, base: Path) -> None:
        self._writing, self._folder, self._base = writing, root, base
        self._root = writing.add_root(str(root))

    def placed(self, extraction: Extraction, stated: Stated) -> tuple[Document, tuple[Note, ...]]:
        """The file as law, and what is doubtful about its id.

        Kept apart is what contradicts another file on the act, what another file is already held as, and what bears
        the id of another file by its path.
        """
        document = build_document(extraction, stated)
        path, act, key = extraction.source.path, document.act, document.edition.key
        notes = list(self._kept_apart_before(act, path))
        for other, facts in self._writing.said_elsewhere(act.id, root=self._root, path=path):
            if are_two_acts(act, facts):
                return self._contradicting(extraction, stated, act, other, facts)
            notes += [
                Note("act_contradicted", f"{other} says of the same act {each}") for each in differences(act, facts)
            ]
        is_named_by_path = stated.act is None and act.id == act_id(path) and not act.id.startswith("adilet-")
        if self.is_taken(document, path):
            taken = key
        elif is_named_by_path and self._writing.holds_act(act.id, root=self._root, path=path):
            taken = act.id
        else:
            return document, tuple(notes)
        apart = self._id_of_its_own(act.id, path)
        note = f"another file is already held as {taken}; this one is kept apart as {apart}"
        return build_document(extraction, replace(stated, act=apart)), (Note("edition_held_twice", note),)

    def is_taken(self, document: Document, path: str) -> bool:
        """Whether another file is already held as that edition."""
        return self._writing.holds_edition(document.edition.key, root=self._root, path=path)

    def _contradicting(
        self, extraction: Extraction, stated: Stated, act: Act, other: str, facts: Act
    ) -> tuple[Document, tuple[Note, ...]]:
        """The file as a document of its own; both files say so."""
        path = extraction.source.path
        apart = self._id_of_its_own(act.id, _folder_of_act(path))
        said = ", ".join(map(str, differences(act, facts)))
        told = Note(_CODE, f"{other} bears the id {act.id} too and says {said}. This one is kept apart as {apart}")
        document = build_document(extraction, replace(stated, act=apart))
        if self.is_taken(document, path):
            document = build_document(extraction, replace(stated, act=self._id_of_its_own(act.id, path)))
        self._writing.note(other, _note_on_other(self._place(path), document.act.id, act, facts))
        return document, (told,)

    def _kept_apart_before(self, act: Act, path: str) -> list[Note]:
        """What other files of that id were kept apart because they contradict this one."""
        found = self._writing.kept_apart(act.id, root=self._root, path=path)
        return [_note_on_other(other, facts.id, facts, act) for other, facts in found if are_two_acts(act, facts)]

    def _place(self, path: str) -> str:
        return f"{self._folder}/{path}"

    def _id_of_its_own(self, act: str, path: str) -> str:
        place = hashlib.sha256(f"{self._base}/{path}".encode()).hexdigest()[:6]
        return f"{act}--{act_id(path)}-{place}"


def _note_on_other(place: str, apart: str, its: Act, own: Act) -> Note:
    """For the file that keeps the id: which file bears it too, and under which id that is held."""
    said = ", ".join(map(str, differences(own, its)))
    return Note(_CODE, f"{place} bears the id {own.id} too and says {said}. That one is kept apart as {apart}")


def _folder_of_act(path: str) -> str:
    """Of a clone's `rus.md` the folder, so that both languages of the act stay together."""
    folder = str(PurePosixPath(path).parent)
    return folder if is_outline(path) and folder != "." else path
