"""From an extraction to an act, an edition of it, and its passages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.structure.act import Act, Edition
from trafsearch.structure.completeness import doubts
from trafsearch.structure.contents import find_contents
from trafsearch.structure.doubtful import numbering_notes
from trafsearch.structure.framed import unframed
from trafsearch.structure.joined_act import joined_act, notes_on
from trafsearch.structure.languages import languages_of, main_language
from trafsearch.structure.line import lines_of
from trafsearch.structure.metadata import guess
from trafsearch.structure.outline import outline
from trafsearch.structure.passage import Passage
from trafsearch.structure.quoted import mark_quoted
from trafsearch.structure.statement import Stated

_ADILET_ID = re.compile(r"\b([KZUPVHSRG]\d{2}[0-9A-Z_]{7,8})\b")


@dataclass(frozen=True, slots=True)
class Document:
    """One file as law: the act that it is a text of, the edition, the passages in order.

    `outcome` is the extraction's, made worse where the structure shows that the text ends early.
    """

    act: Act
    edition: Edition
    passages: tuple[Passage, ...]
    outcome: Outcome
    notes: tuple[Note, ...]


def build_document(extraction: Extraction, stated: Stated) -> Document:
    """Outline the text and join what is stated about it with what it says itself; stated wins."""
    properties = dict(extraction.properties)
    lines = mark_quoted(lines_of(unframed(extraction.blocks)))
    contents = find_contents(lines)
    guesses = guess([b for i, b in enumerate(extraction.blocks) if not contents.holds(i)], properties)
    languages = languages_of(extraction.blocks)
    language = stated.language or main_language(extraction.blocks, languages)
    path = extraction.source.path
    act = joined_act(stated.act or act_id(path), PurePosixPath(path).name, stated, guesses, language)
    edition = Edition(
        act.id, language, extraction.source, stated.holds_from or stated.adopted, stated.holds_until, stated.amended_by
    )
    passages = outline(
        lines,
        edition=edition.key,
        language=language,
        contents=contents,
        titles=[*act.titles.values(), guesses.title or ""],
        languages=languages,
    )
    notes = (*extraction.notes, *notes_on(stated, guesses, language))
    found = doubts(contents.promised, passages, " ".join(act.titles.values()))
    notes = (*notes, *numbering_notes(passages))
    return Document(act, edition, passages, _judged(extraction.outcome, found, stated), notes)


def _judged(outcome: Outcome, found: Sequence[str], stated: Stated) -> Outcome:
    """The extraction's outcome, worse where the text is not whole. What is stated of that wins over what is found."""
    if stated.whole is False:
        found = [f"{stated.source_of('whole')} states that it is not whole"]
    if stated.whole or not found or outcome.status not in (Status.OK, Status.PARTIAL):
        return outcome
    return replace(outcome, status=Status.PARTIAL, detail="; ".join(filter(None, (outcome.detail, *found))))


def act_id(path: str) -> str:
    """The adilet id in the path, else a slug of the path: it stays the same over re-indexing."""
    if match := _ADILET_ID.search(path):
        return f"adilet-{match[1]}"
    slug = "-".join(re.findall(r"[^\W_]+", path.lower()))
    return slug or "document"
