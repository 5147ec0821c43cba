"""Whose act it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.results.citing.wording import LANGUAGES, words
from trafsearch.structure.act import Act, ActType


@dataclass(frozen=True, slots=True)
class Country:
    """A state; `name` and `of` are its name and the same in the genitive, by language."""

    id: str
    name: Mapping[Language, str]
    of: Mapping[Language, str]


def country_of(act: Act) -> Country | None:
    """By the act's id, its number, the body that issued it, and the line that its type was read off.

    Not by its title, which may speak of another state.
    """
    if act.type in (ActType.TREATY, ActType.DECLARATION, ActType.REPORT, ActType.ARTICLE):
        return None
    said = " ".join(filter(None, (act.issuer, act.guessed.get("type"), act.guessed.get("issuer"))))
    for row in words()["countries"]:
        if act.id.startswith(tuple(row["ids"])):
            return _country(row)
    for row in words()["countries"]:
        number = bool(act.number) and re.search(row["number"], act.number or "", re.IGNORECASE)
        if number or re.search(row["finds"], said, re.IGNORECASE):
            return _country(row)
    return None


def is_named(country: Country, text: str) -> bool:
    row = next(row for row in words()["countries"] if row["id"] == country.id)
    return re.search(row["finds"], text, re.IGNORECASE) is not None


def body_in(language: Language, body: str) -> str:
    """A body that is named alike in every act, in that language; any other as it is given."""
    found = (row for row in words()["bodies"] if re.fullmatch(row["finds"], body, re.IGNORECASE))
    return next((str(row[str(language)]) for row in found), body)


def body_of_symbol(language: Language, number: str) -> str | None:
    """The body of the United Nations that a document's symbol names: A/HRC/14/10."""
    return next((row[str(language)] for row in words()["symbols"] if number.startswith(row["begins"])), None)


def _country(row: Mapping[str, Mapping[str, str]]) -> Country:
    return Country(
        str(row["id"]),
        {language: row[str(language)]["name"] for language in LANGUAGES},
        {language: row[str(language)]["of"] for language in LANGUAGES},
    )
