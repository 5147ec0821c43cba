"""An act from what is stated about it and what its text says: what is stated wins, and contradictions are told."""

import re
from collections.abc import Iterator
from typing import Any

from trafsearch.extraction.extraction import Note
from trafsearch.language import Language
from trafsearch.structure.act import Act
from trafsearch.structure.metadata import FIELDS, Guesses
from trafsearch.structure.plausible import DAYS, day_faults
from trafsearch.structure.publication import Publication
from trafsearch.structure.same_act import shared_words
from trafsearch.structure.statement import Stated, title_field

DOUBTFUL, IN_PART = "meta_doubtful", "force_in_part"
_LEAST_SHARE = 0.5  # of the words of a stated title that its text has
_ABOUT_ITS_END = ("in_force_until", "status")


def joined_act(id: str, name: str, stated: Stated, guesses: Guesses, language: Language) -> Act:
    """The act with that id; `name` is its file's, for want of a title."""
    titles = dict(stated.titles)
    guessed = {}
    if not titles:
        titles[language] = guesses.title or name
        guessed["title"] = guesses.from_what.get("title", f"the file's name {name}")
    values: dict[str, Any] = {}
    for field in (each for each in FIELDS if each != "title"):
        values[field] = getattr(stated, field)
        if values[field] is None and getattr(guesses, field) is not None and not _stated_enough(stated, field):
            values[field] = getattr(guesses, field)
            guessed[field] = guesses.from_what[field]
    if values["in_force_from"] is None and guesses.force_unknown:
        guessed["in_force_from"] = guesses.force_unknown
    said = [each for each in (*FIELDS, "areas", "act") if getattr(stated, each, None) is not None]
    sources = {each: stated.source_of(each) for each in (*said, *map(title_field, stated.titles))}
    publication = Publication(stated.authors or (), stated.published_in, {language: stated.url} if stated.url else {})
    return Act(
        id=id,
        titles=titles,
        areas=stated.areas or (),
        guessed=guessed,
        stated=sources,
        publication=publication,
        **values,
    )


def _stated_enough(stated: Stated, field: str) -> bool:
    """Where the date is stated, a number read off another line would be of another act; where it is stated whether the
    act is in force, years in its title end nothing.
    """
    if field == "number":
        return stated.adopted is not None
    return field in _ABOUT_ITS_END and (stated.status is not None or stated.in_force_until is not None)


def notes_on(stated: Stated, guesses: Guesses, language: Language) -> tuple[Note, ...]:
    """What is doubtful in what is stated, and which parts enter into force on days of their own."""
    doubts = (*stated.doubts, *_contradictions(stated, guesses, language), *_faults(stated, guesses))
    notes = [Note(DOUBTFUL, doubt) for doubt in doubts]
    notes += [
        Note(IN_PART, f"not all of it enters into force on one day; the text says: «{said}»")
        for said in guesses.force_later
    ]
    return tuple(notes)


def _contradictions(stated: Stated, guesses: Guesses, language: Language) -> Iterator[str]:
    title = stated.titles.get(language)
    if title and guesses.title and shared_words(title, f"{guesses.told}\n{guesses.title}") < _LEAST_SHARE:
        source = stated.source_of(title_field(language))
        yield f"{source} states the title «{title}», the text begins with «{guesses.title}»"
    day = guesses.adopted
    if stated.adopted and day and stated.adopted != day and not _tells(guesses, str(stated.adopted.year)):
        source, line = stated.source_of("adopted"), guesses.from_what["adopted"]
        yield f"{source} states that it was adopted on {stated.adopted}, the text says «{line}»"
    if stated.number and guesses.number and not _tells(guesses, re.split(r"[\s-]", stated.number)[0]):
        source, line = stated.source_of("number"), guesses.from_what["number"]
        yield f"{source} states the number {stated.number}, the text says «{line}»"


def _faults(stated: Stated, guesses: Guesses) -> Iterator[str]:
    """Days that cannot be so, once what is stated and what is read off the text stand beside each other."""
    days = {name: getattr(stated, name) or getattr(guesses, name, None) for name in DAYS}
    yield from day_faults(days)


def _tells(guesses: Guesses, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\d)", guesses.told) is not None
