"""What is known of a text's act, and whether two texts can be of one."""

import re
from dataclasses import dataclass
from datetime import date

from trafsearch.catalog import editions, files
from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.structure.act import Act

_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_ALIKE_TITLES = 0.5  # of the words of two titles


@dataclass(frozen=True, slots=True)
class Identity:
    """A text by its row, what its file says of the act, since when its newest edition holds, its file's hash."""

    text: int
    language: Language
    facts: Act
    holds_from: date | None
    sha256: str

    @property
    def sign(self) -> tuple[tuple[str, ...], date] | None:
        """The number's figures and the date: equal in texts of one act; None where one of them is not known."""
        figures = number_figures(self.facts.number)
        return (figures, self.facts.adopted) if figures and self.facts.adopted else None


def identities(catalog: Catalog) -> dict[int, Identity]:
    """All texts by row."""
    facts = editions.facts_of_texts(catalog)
    hashes = {file.row: file.sha256 for file in files.files(catalog)}
    newest = {edition.text: edition for edition in sorted(editions.editions(catalog), key=lambda each: each.row)}
    return {
        text: Identity(text, edition.language, facts[text], edition.holds_from, hashes[edition.file])
        for text, edition in newest.items()
    }


def are_of_one_act(one: Identity, other: Identity) -> bool:
    """Whether it is stated, or their numbers and dates say it."""
    return one.facts.id == other.facts.id or (one.sign is not None and one.sign == other.sign)


def are_of_two_acts(one: Identity, other: Identity) -> bool:
    """Whether their numbers, their dates or the years in their titles say that they are of different acts."""
    numbers = [number_figures(each.facts.number) for each in (one, other)]
    dates = {each.facts.adopted for each in (one, other)} - {None}
    years = [set(_YEAR.findall(" ".join(each.facts.titles.values()))) for each in (one, other)]
    return (
        (all(numbers) and numbers[0] != numbers[1])
        or len(dates) == 2
        or (one.language is other.language and all(years) and years[0] != years[1])
    )


def have_other_titles(one: Identity, other: Identity) -> bool:
    """Whether both have a title in the language and less than half of the words of these is common."""
    titles = [_title_words(each) for each in (one, other)]
    return all(titles) and len(titles[0] & titles[1]) < _ALIKE_TITLES * len(titles[0] | titles[1])


def number_figures(number: str | None) -> tuple[str, ...]:
    """№ 110-VIII ЗРК and № 110-VIII ҚРЗ are one number, 416 and 416-I are; A/HRC/14/10 has two figures."""
    figures = re.findall(r"\d+", number or "")
    return tuple(figures if "/" in (number or "") else figures[:1])


def _title_words(identity: Identity) -> set[str]:
    if identity.facts.guessed.get("title", "").startswith("the file's name"):
        return set()
    return set(_WORD.findall(identity.facts.titles.get(identity.language, "").lower()))
