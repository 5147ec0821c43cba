"""ГОСТ Р 7.0.5–2008: a reference after the text, or in brackets inside it.

«О противодействии торговле людьми : закон Респ. Казахстан от 5 июля 2024 г. № 110-VIII ЗРК. Ст. 7, п. 1.» Elements of
one area are divided as the standard divides them, areas by a full stop. Acts in Kazakh and English have the same signs.
"""

import re
from functools import partial

from trafsearch.analysis.declension import (
    INSTRUMENTAL,
    kazakh_nominative,
    russian_in_case,
)
from trafsearch.language import Language
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.country import is_named
from trafsearch.results.citing.kinds import Kind, kind_of, names_its_type, type_word
from trafsearch.results.citing.owner import owner, signed_number, with_article
from trafsearch.results.citing.pin import pin
from trafsearch.results.citing.wording import day, words_of
from trafsearch.structure.act import ActType

_VERBS = {"принят": "принят", "одобрен": "одобр."}
_MOST_AUTHORS = 3  # in the heading; of more, the first stands behind the title


def after_text(cited: Cited) -> str:
    return _joined([_description(cited), _capital(pin(cited)), _page_of_the_web(cited)])


def inside_text(cited: Cited) -> str:
    """In round brackets, without the page of the Web, which would interrupt the sentence."""
    return f"({_joined([_description(cited), _capital(pin(cited))]).rstrip('.')})"


def _joined(areas: list[str]) -> str:
    return " ".join(area if area.endswith(".") else f"{area}." for area in areas if area)


def _description(cited: Cited) -> str:
    title = f"[{cited.title}]" if cited.is_file_name else cited.title
    match kind_of(cited):
        case Kind.ENACTED:
            return _enacted(cited, title)
        case Kind.APPROVED:
            return _approved(cited, title)
        case _:
            return _other(cited, title)


def _enacted(cited: Cited, title: str) -> str:
    edition = _spaced(_passing(cited), _edition(cited), _registered(cited))
    if names_its_type(cited):
        return _spaced(title, _missing_state(cited), _dated_number(cited), edition)
    if cited.language is Language.KK:
        about = _spaced(owner(cited), _dated_number(cited), type_word(cited, "after"))
    elif cited.language is Language.EN:
        whose = f"of {owner(cited)}" if owner(cited) else ""
        about = _spaced(type_word(cited, "after"), whose, _dated_number(cited))
    else:
        about = _spaced(type_word(cited, "after"), _shortened(owner(cited)), _dated_number(cited))
    return f"{title} : {_spaced(about, edition)}"


def _passing(cited: Cited) -> str:
    """«: принят Гос. Думой 24 мая 1996 г. : одобр. Советом Федерации 5 июня 1996 г.»"""
    if cited.passing and cited.language is Language.RU:
        return " ".join(
            f": {_VERBS[verb]} {_shortened(by)} {day(when, Language.RU, 'short')} г."
            for verb, by, when in cited.passing
        )
    return f": принят {_shortened(cited.passed_by)} {_russian_day(cited)}" if cited.passed_by else ""


def _registered(cited: Cited) -> str:
    """«: зарегистрирован Минюстом России 13 февр. 2014 г., рег. № 31305»"""
    found = cited.registration
    if found is None or cited.language is Language.EN:
        return ""
    number = f"№ {found.number}" if found.number else ""
    if cited.language is Language.KK:
        return _spaced(f": {found.by}", day(found.day, Language.KK, "on"), number, "болып тіркелген")
    dated = f"{day(found.day, Language.RU, 'short')} г."
    ending = "о" if cited.type is ActType.RESOLUTION else ""
    return f": зарегистрирован{ending} {_shortened(found.by)} {dated}" + (f", рег. {number}" if number else "")


def _missing_state(cited: Cited) -> str:
    """Of a code that is called «Уголовный кодекс» alone."""
    if cited.type is not ActType.CODE or cited.language is not Language.RU or not cited.country:
        return ""
    return "" if is_named(cited.country, cited.title) else _shortened(owner(cited))


def _approved(cited: Cited, title: str) -> str:
    """Which act approved it is not known, only the body, the day and the number: that much is said."""
    if not (cited.issuer or cited.adopted or cited.number):
        return title
    number = signed_number(cited)
    if cited.language is Language.KK:
        body = kazakh_nominative(cited.issuer) if cited.issuer else ""
        about = _spaced(body, day(cited.adopted, Language.KK, "on") if cited.adopted else "", "бекіткен")
    elif cited.language is Language.EN:
        by = f"by {with_article(cited.issuer)}" if cited.issuer else ""
        about = _spaced("approved", by, f"on {day(cited.adopted, Language.EN)}" if cited.adopted else "")
    else:
        body = _shortened(russian_in_case(cited.issuer, INSTRUMENTAL) or cited.issuer) if cited.issuer else ""
        about = _spaced("утв.", body, _russian_day(cited) if cited.adopted else "")
    return f"{title} : {about}{', ' if number else ''}{number}" + (
        f" {edition}" if (edition := _edition(cited)) else ""
    )


def _other(cited: Cited, title: str) -> str:
    """Authors. Title : number / body. Day — or, of an article, Authors. Title // Journal."""
    head = f"{', '.join(cited.authors)} " if 0 < len(cited.authors) <= _MOST_AUTHORS else ""
    about = f"{title} : {signed_number(cited)}" if cited.number else title
    responsible = [cited.authors[0] + " [и др.]"] if len(cited.authors) > _MOST_AUTHORS else []
    if cited.issuer:
        responsible.append(cited.issuer)
    about += f" / {' ; '.join(responsible)}" if responsible else ""
    if cited.published_in:
        return f"{head}{about} // {cited.published_in}"
    return f"{head}{about}" + (f". {_plain_day(cited)}" if cited.adopted else "")


def _dated_number(cited: Cited) -> str:
    number = signed_number(cited)
    if cited.language is Language.KK:
        return _spaced(day(cited.adopted, Language.KK, "of") if cited.adopted else "", number)
    if cited.language is Language.EN:
        return _spaced(number, f"of {day(cited.adopted, Language.EN)}" if cited.adopted else "")
    return _spaced(f"от {_russian_day(cited)}" if cited.adopted and not cited.passed_by else "", number)


def _edition(cited: Cited) -> str:
    if not cited.edition:
        return ""
    if cited.language is Language.KK:
        return f"({day(cited.edition, Language.KK, 'of')} редакциясында)"
    if cited.language is Language.EN:
        return f"(as amended on {day(cited.edition, Language.EN)})"
    return f"(в ред. от {day(cited.edition, Language.RU, 'short')} г.)"


def _russian_day(cited: Cited) -> str:
    return f"{day(cited.adopted, Language.RU, 'short')} г." if cited.adopted else ""


def _plain_day(cited: Cited) -> str:
    if not cited.adopted:
        return ""
    return _russian_day(cited) if cited.language is Language.RU else day(cited.adopted, cited.language)


def _page_of_the_web(cited: Cited) -> str:
    """The words are Russian in all languages, as the standard gives them."""
    return f"URL: {cited.url} (дата обращения: {cited.accessed:%d.%m.%Y})" if cited.url else ""


def _shortened(name: str) -> str:
    """Республики Казахстан → Респ. Казахстан: ГОСТ Р 7.0.12–2011. Titles are never shortened."""
    for word, short in words_of(Language.RU, "short").items():
        pattern = re.compile(rf"(?<!\w)(?:{word})(?!\w)", re.IGNORECASE)
        name = pattern.sub(partial(_short, short=short), name)
    return name


def _short(match: re.Match[str], *, short: str) -> str:
    """М-ва for министерства; a capital where the name has one."""
    written = short if short.endswith(".") else short + (match[1] if match.groups() else "")
    return written if match[0][0].isupper() else written[0].lower() + written[1:]


def _spaced(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
