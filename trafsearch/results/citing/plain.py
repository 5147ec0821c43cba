"""As lawyers write it in a sentence.

«п. 1 ст. 7 Закона Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК «О противодействии торговле людьми»»; in
Kazakh the provision stands last; in English: "Art. 7(1), Law of the Republic of Kazakhstan No. 110-VIII of 5 July 2024
'On …'".
"""

from trafsearch.analysis.declension import (
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    kazakh_genitive,
    kazakh_nominative,
    russian_in_case,
)
from trafsearch.language import Language
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.country import is_named
from trafsearch.results.citing.kinds import Kind, kind_of, names_its_type, type_word
from trafsearch.results.citing.owner import owner, signed_number
from trafsearch.results.citing.pin import pin, pin_from_within
from trafsearch.results.citing.wording import day
from trafsearch.structure.act import ActType
from trafsearch.structure.address import StepKind

_DECLINED = {ActType.DECLARATION, ActType.TREATY}  # besides what is enacted or approved: «ст. 4 Всеобщей декларации»


def plain(cited: Cited) -> str:
    match cited.language:
        case Language.KK:
            return _kazakh(cited)
        case Language.EN:
            return _english(cited)
        case _:
            return _russian(cited)


def _russian(cited: Cited) -> str:
    place = pin_from_within(cited) if cited.steps else ""
    is_annex = bool(cited.steps) and cited.steps[0][0] == StepKind.ANNEX
    case = "to" if is_annex else "of" if place else "head"  # п. 6 прил. 2 к Приказу; п. 6 Приказа; Приказ
    place = f"{place} к" if is_annex else place
    kind = kind_of(cited)
    tail = _joined(_from_russian_day(cited), signed_number(cited), _russian_edition(cited))
    if kind is Kind.ENACTED and not names_its_type(cited):
        tail = _joined(_from_russian_day(cited), signed_number(cited), _quoted(cited), _russian_edition(cited))
        return _joined(place, type_word(cited, case), owner(cited), tail)
    title = russian_in_case(cited.title, DATIVE if is_annex else GENITIVE) if place else cited.title
    if title and kind is Kind.ENACTED:
        state = owner(cited) if cited.country and not is_named(cited.country, title) else ""
        return _joined(place, title, state, tail)
    if title and (kind is Kind.APPROVED or cited.type in _DECLINED):
        return _joined(place, title, _in_brackets(_russian_approval(cited)))
    return _beside(cited, _quoted(cited), _russian_facts(cited))


def _kazakh(cited: Cited) -> str:
    tail = f"({day(cited.edition, Language.KK, 'of')} редакциясында)" if cited.edition else ""
    dated = day(cited.adopted, Language.KK, "of") if cited.adopted else ""
    place = pin_from_within(cited) if cited.steps else ""
    kind = kind_of(cited)
    if kind is Kind.ENACTED and not names_its_type(cited):
        named = _joined(owner(cited), dated, signed_number(cited), _quoted(cited))
        return _joined(named, _owning(type_word(cited, "after"), place), place, tail)
    if kind is Kind.ENACTED:
        return _joined(_joined(dated, signed_number(cited)), _owning(cited.title, place), place, tail)
    facts = [
        kazakh_nominative(cited.issuer) if cited.issuer else "",
        day(cited.adopted, Language.KK) if cited.adopted else "",
        signed_number(cited),
    ]
    if kind is Kind.APPROVED or cited.type in _DECLINED:
        return _joined(_owning(cited.title, place), place, _in_brackets(_listed(facts)))
    return _beside(cited, _quoted(cited), _listed(facts))


def _owning(name: str, place: str) -> str:
    """«Заңының» before «7-бабы»; «Заңы» where the act is cited as a whole."""
    return kazakh_genitive(name) if place else name


def _english(cited: Cited) -> str:
    place = _capital(pin_from_within(cited))
    if kind_of(cited) is Kind.ENACTED and not names_its_type(cited):
        whose = owner(cited)
        dated = f"of {day(cited.adopted, Language.EN)}" if cited.adopted else ""
        named = _joined(type_word(cited, "after"), f"of {whose}" if whose else "", signed_number(cited), dated)
        named = f"{named} '{_title(cited)}'"
    else:
        named = _listed([_title(cited), signed_number(cited), cited.issuer or "", _english_day(cited)])
    return _joined(
        _listed([place, named]), f"(as amended on {day(cited.edition, Language.EN)})" if cited.edition else ""
    )


def _beside(cited: Cited, title: str, facts: str) -> str:
    """«Title» (body, day, number), п. 2: for a title that no sentence could take up."""
    authors = ", ".join(cited.authors)
    journal = f" // {cited.published_in}" if cited.published_in else ""
    return _listed([_joined(authors, title + journal, _in_brackets(facts)), pin(cited)])


def _russian_approval(cited: Cited) -> str:
    """«утв. Правительством Республики Казахстан 29 сентября 2017 года, № 9002»."""
    if kind_of(cited) is not Kind.APPROVED or not cited.issuer:
        return _russian_facts(cited)
    by = f"утв. {russian_in_case(cited.issuer, INSTRUMENTAL) or cited.issuer}"
    return _listed([_joined(by, _russian_day(cited)), signed_number(cited)])


def _russian_facts(cited: Cited) -> str:
    return _listed([cited.issuer or "", _russian_day(cited), signed_number(cited)])


def _russian_day(cited: Cited) -> str:
    return f"{day(cited.adopted, Language.RU)} года" if cited.adopted else ""


def _from_russian_day(cited: Cited) -> str:
    return f"от {_russian_day(cited)}" if cited.adopted and not cited.passed_by else ""


def _russian_edition(cited: Cited) -> str:
    """«(принят Государственной Думой 24 мая 1996 года, в редакции от …)»"""
    passed = f"принят {cited.passed_by} {_russian_day(cited)}" if cited.passed_by else ""
    edition = f"в редакции от {day(cited.edition, Language.RU)} года" if cited.edition else ""
    return _in_brackets(_listed([passed, edition]))


def _english_day(cited: Cited) -> str:
    return day(cited.adopted, Language.EN) if cited.adopted else ""


def _title(cited: Cited) -> str:
    return f"[{cited.title}]" if cited.is_file_name else cited.title


def _quoted(cited: Cited) -> str:
    """In quotes; where the title itself ends in one, that one closes both."""
    title = _title(cited)
    return f"«{title}" if title.endswith("»") else f"«{title}»"


def _in_brackets(text: str) -> str:
    return f"({text})" if text else ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _listed(parts: list[str]) -> str:
    return ", ".join(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
