"""Where a document was published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from trafsearch.language import Language


@dataclass(frozen=True, slots=True)
class Publication:
    """The authors as cited, surname first («Иванов А. Б.»), the journal with its year, number and pages, and on
    which page of the Web the text in each language stands. All of it is stated; nothing is guessed.
    """

    authors: tuple[str, ...] = ()
    published_in: str | None = None  # «Вестник университета. 2021. № 2. С. 10–20»
    urls: Mapping[Language, str] = field(default_factory=dict)


def publication_united(publications: Iterable[Publication]) -> Publication:
    """Authors and journal from the first that states them; the pages of all."""
    every = list(publications)
    return Publication(
        next((each.authors for each in every if each.authors), ()),
        next((each.published_in for each in every if each.published_in), None),
        {language: url for each in reversed(every) for language, url in each.urls.items()},
    )


def publication_from_plain(facts: Mapping[str, Any]) -> Publication:
    """What `dataclasses.asdict` made of one, after JSON."""
    urls = {Language(code): str(url) for code, url in facts["urls"].items()}
    return Publication(tuple(facts["authors"]), facts["published_in"], urls)
