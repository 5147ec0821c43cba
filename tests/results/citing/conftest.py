"""Acts to cite."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from trafsearch.language import Language
from trafsearch.results.citing.cited import Cited, Place, cite
from trafsearch.results.citing.own_text import OwnText
from trafsearch.structure.act import Act, ActType
from trafsearch.structure.publication import Publication
from trafsearch.structure.written_address import parse_address

RU, KK, EN = Language.RU, Language.KK, Language.EN
LAW = Act(
    id="kz-198602",
    titles={RU: "О противодействии торговле людьми", KK: "Адам саудасына қарсы іс-қимыл туралы"},
    type=ActType.LAW,
    number="110-VIII ЗРК",
    adopted=date(2024, 7, 5),
    publication=Publication(urls={RU: "https://zan.gov.kz/client/#!/doc/198602/rus"}),
)
UNPUBLISHED = replace(LAW, publication=Publication())


def act(titles: Mapping[Language, str] | str, type: ActType | None = None, **facts: object) -> Act:
    named = {RU: titles} if isinstance(titles, str) else titles
    return Act(id="x", titles=named, type=type, **facts)  # type: ignore[arg-type]


def cited(
    act: Act,
    address: str = "",
    language: Language | None = None,
    *,
    page: int | None = None,
    holds_from: date | None = None,
    sentences: Sequence[str] = (),
) -> Cited:
    """A place of the act, on 23 November 2026."""
    place = Place(act, language or next(iter(act.titles)), page=page, holds_from=holds_from)
    if address:
        place = replace(place, address=parse_address(address))
    return cite(place, date(2026, 11, 23), OwnText(lambda: sentences))
