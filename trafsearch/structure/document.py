"""From an extraction to an act, an edition of it, and its passages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from trafsearch.extraction.extraction import Extraction, Note
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.language import Language
from trafsearch.structure.act import Act, Edition
from trafsearch.structure.bibliography import Stated
from trafsearch.structure.completeness import doubts
from trafsearch.structure.contents import find_contents
from trafsearch.structure.languages import languages_of, main_language
from trafsearch.structure.line import lines_of
from trafsearch.structure.metadata import Guesses, guess
from trafsearch.structure.outline import outline
from trafsearch.structure.passage import Passage

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
    lines = lines_of(extraction.blocks)
    contents = find_contents(lines)
    guesses = guess([b for i, b in enumerate(extraction.blocks) if not contents.holds(i)], properties.get("title"))
    languages = languages_of(extraction.blocks)
    language = stated.language or main_language(extraction.blocks, languages)
    act = _act(extraction.source.path, stated, guesses, language)
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
    found = doubts(contents.promised, passages, " ".join(act.titles.values()))
    return Document(act, edition, passages, _judged(extraction.outcome, found, stated), extraction.notes)


def _judged(outcome: Outcome, found: Sequence[str], stated: Stated) -> Outcome:
    """The extraction's outcome, worse where the text is not whole. What is stated of that wins over what is found."""
    if stated.whole is False:
        found = [f"{stated.said_by} states that it is not whole"]
    if stated.whole or not found or outcome.status not in (Status.OK, Status.PARTIAL):
        return outcome
    return replace(outcome, status=Status.PARTIAL, detail="; ".join(filter(None, (outcome.detail, *found))))


def _act(path: str, stated: Stated, guesses: Guesses, language: Language) -> Act:
    titles = dict(stated.titles)
    guessed = {}
    if not titles:
        titles[language] = guesses.title or PurePosixPath(path).name
        guessed["title"] = guesses.from_what.get("title", f"the file's name {PurePosixPath(path).name}")
    for name in ("type", "number", "adopted", "issuer"):
        if getattr(stated, name) is None and getattr(guesses, name) is not None and not _stated_enough(stated, name):
            guessed[name] = guesses.from_what[name]
    return Act(
        id=stated.act or act_id(path),
        titles=titles,
        type=stated.type or (guesses.type if "type" in guessed else None),
        issuer=stated.issuer or (guesses.issuer if "issuer" in guessed else None),
        number=stated.number or (guesses.number if "number" in guessed else None),
        adopted=stated.adopted or (guesses.adopted if "adopted" in guessed else None),
        in_force_from=stated.in_force_from,
        in_force_until=stated.in_force_until,
        areas=stated.areas or (),
        guessed=guessed,
    )


def _stated_enough(stated: Stated, name: str) -> bool:
    """Where the date is stated, a number read off another line would be of another act."""
    return name == "number" and stated.adopted is not None


def act_id(path: str) -> str:
    """The adilet id in the path, else a slug of the path: it stays the same over re-indexing."""
    if match := _ADILET_ID.search(path):
        return f"adilet-{match[1]}"
    slug = "-".join(re.findall(r"[^\W_]+", path.lower()))
    return slug or "document"
