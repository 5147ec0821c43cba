"""What is cited, with all that a citation of it may say."""

import re
from dataclasses import dataclass
from datetime import date

from trafsearch.language import Language
from trafsearch.results.citing.casing import out_of_capitals
from trafsearch.results.citing.country import Country, body_in, body_of_symbol, country_of
from trafsearch.results.citing.levels import levels_of
from trafsearch.results.citing.own_text import OwnText
from trafsearch.results.citing.passing import Passing
from trafsearch.results.citing.registration import Registration
from trafsearch.results.citing.wording import LANGUAGES
from trafsearch.structure.act import Act, ActType
from trafsearch.structure.address import Address

LANGUAGE_OF_OTHERS = Language.EN
_LAWS = {ActType.LAW, ActType.CODE, ActType.CONSTITUTIONAL_LAW}
_REGISTERED = {ActType.ORDER, ActType.RESOLUTION}
_REGION = re.compile(r"закон\s+((?:[^\W\d]+[\s-]){1,3}(?:области|края|республики|округа|города))", re.IGNORECASE)
_DRAFT = re.compile(r"\bпроект\b|\bжоба|\bdraft\b", re.IGNORECASE)
_PASSED = re.compile(r"Принят[аоы]?\s+(\D+?)\s+\d.*", re.IGNORECASE)  # Принят Государственной Думой 24 мая 1996 года
_FILE = re.compile(r"\S+\.(?:pdf|docx?|odt|rtf|txt|md|x?html?|mhtml?|epub)", re.IGNORECASE)
_WHOLE = Address()


@dataclass(frozen=True, slots=True)
class Place:
    """A provision of an act's text, or the whole text where the address has no steps.

    `below` are levels that no address has: a paragraph without a number, the preamble.
    """

    act: Act
    language: Language
    address: Address = _WHOLE
    below: tuple[tuple[str, str], ...] = ()
    page: int | None = None
    holds_from: date | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """The act's own names and numbers, in the language of the text; None and empty where nothing says them.

    `steps` are (level, number), outermost first. `edition` is the day since which the text reads so, where that is
    not the day of adoption. `passed_by` is the chamber, in the instrumental, where `adopted` is the day on which it
    passed the law, and not that of the signature, which laws are cited by. `passing` are the verb, the chamber and the
    day of each step where the signature is known, too. `guessed` are the names of those fields
    that were read off the text and not stated.
    """

    key: str
    address: str  # art7.pt1
    language: Language
    type: ActType | None
    title: str
    is_file_name: bool
    is_draft: bool
    country: Country | None
    issuer: str | None
    number: str | None
    adopted: date | None
    passed_by: str | None
    edition: date | None
    passing: tuple[tuple[str, str, date], ...]
    registration: Registration | None
    authors: tuple[str, ...]
    published_in: str | None
    url: str | None
    accessed: date
    steps: tuple[tuple[str, str], ...]
    page: int | None
    guessed: tuple[str, ...]


def cite(place: Place, accessed: date, own: OwnText) -> Cited:
    """What is known of the place. The text's own sentences decide how a name in capitals is written, and whether the
    numbered paragraphs of an article are points or parts.
    """
    act = place.act
    language = _language(act, place.language)
    country = country_of(act)
    title = _title(act, language)
    issuer = _issuer(act, language, country)
    passing = own.passing(act.number) if act.type in _LAWS and country and country.id == "ru" else Passing()
    is_signed = passing.signed is not None and act.adopted in (passing.signed, *(day for _, _, day in passing.steps))
    amended = place.holds_from and act.adopted and place.holds_from > act.adopted
    taken_off = place.holds_from != act.in_force_from
    known = {"title": title, "type": act.type, "issuer": issuer, "number": act.number, "adopted": act.adopted}
    return Cited(
        key=_key(act, language),
        address=place.address.key,
        language=language,
        type=act.type,
        title=out_of_capitals(title, own),
        is_file_name=_is_file_name(act, title),
        is_draft=_DRAFT.search(act.guessed.get("type", "")) is not None,
        country=country,
        issuer=out_of_capitals(issuer, own) if issuer else None,
        number=_number(act.number, language) if act.number else None,
        adopted=passing.signed if is_signed else act.adopted,
        passed_by=None if is_signed else _passed_by(act),
        edition=place.holds_from if amended and taken_off else None if place.holds_from else passing.amended,
        passing=passing.steps if is_signed else (),
        registration=own.registration if act.type in _REGISTERED else None,
        authors=act.publication.authors,
        published_in=act.publication.published_in,
        url=act.publication.urls.get(place.language),
        accessed=accessed,
        steps=(*levels_of(place.address, act, language, country, own), *place.below),
        page=None if place.address.steps or place.below else place.page,
        guessed=tuple(name for name, value in known.items() if value and name in act.guessed),
    )


def _issuer(act: Act, language: Language, country: Country | None) -> str | None:
    """The body that issued the act; of a law the region, for a parliament is not named: «Закон Ивановской области»."""
    if act.type in _LAWS:
        region = _REGION.fullmatch(act.guessed.get("type", ""))
        return region[1] if region and not country else None
    if act.number and (body := body_of_symbol(language, act.number)):
        return body
    return body_in(language, act.issuer) if act.issuer else None


def _language(act: Act, language: Language) -> Language:
    """The text's own, else the first that the act has a title in."""
    if language in LANGUAGES:
        return language
    return next((each for each in LANGUAGES if each in act.titles), LANGUAGE_OF_OTHERS)


def _title(act: Act, language: Language) -> str:
    """In that language, else in another; an act without a title is called by its id."""
    titles = (" ".join(each.split()).rstrip(" .") for each in (act.titles.get(language, ""), *act.titles.values()))
    return next(filter(None, titles), act.id)


def _is_file_name(act: Act, title: str) -> bool:
    return act.guessed.get("title", "").startswith("the file's name") or _FILE.fullmatch(title) is not None


def _key(act: Act, language: Language) -> str:
    """The act's id; with the language where the act has titles in several and this is not the first of them."""
    first = next((each for each in LANGUAGES if each in act.titles), language)
    return act.id if language is first else f"{act.id}-{language}"


def _passed_by(act: Act) -> str | None:
    passed = _PASSED.match(act.guessed.get("adopted", "")) if act.type in _LAWS else None
    return passed[1].strip() if passed and not passed[1].endswith(" от") else None


def _number(number: str, language: Language) -> str:
    """«110-VIII ЗРК», in Kazakh «110-VIII ҚРЗ», in English 110-VIII: the letters say whose law it is."""
    for written in (" ЗРК", " ҚРЗ"):
        if number.endswith(written):
            return number.removesuffix(written) + {Language.RU: " ЗРК", Language.KK: " ҚРЗ"}.get(language, "")
    return number
