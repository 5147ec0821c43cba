"""When an act is in force, by its own words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from trafsearch.structure.act import ActStatus, ActType
from trafsearch.structure.dates import find_date
from trafsearch.structure.entry import NAMES, NAMES_KK, entry_of
from trafsearch.structure.publication_day import PublicationDay

_REPEALED = re.compile(  # of the act whole: «Сноска. Утратил силу …», not «Сноска. Статья 5 утратила силу …»
    rf"[\W_]*(?:Сноска\.?\s*|Ескерту\.?\s*)?(?:{NAMES}\s+|{NAMES_KK}(?:ның|нің|дың|дің|тың|тің)?\s+)?"
    r"(?:утратил[ао]?\s+силу|признан[ао]?\s+утратившим\s+силу|күші\s+жойыл(?:ды|ған)|күшін\s+жойған|"
    r"(?:is\s+)?repealed\b|no longer in force|утративш(?:ий|ее|ая)\s+силу\s*$)"
    rf"|(?:{NAMES}|Қазақстан Республикасы)\b.{{0,200}}?\.\s+(?:Утратил[ао]?\s+силу|Күші\s+жойыл)",  # № 602. Утратило …
    re.IGNORECASE,
)
_REPEAL_NOTE = re.compile(
    r"[\W_]*(?:утратил[ао]?\s+силу|признан[ао]?\s+утратившим\s+силу|күші\s+жойыл|(?:is\s+)?repealed\s+by)",
    re.IGNORECASE,
)
_ENDS_ON = re.compile(
    r"утратил[ао]?\s+силу\s+с\s+(?=\d)|вводится в действие с\s+(?=\d)|repealed (?:on|from)\s+", re.IGNORECASE
)
_ENDS_ON_KK = re.compile(r"(\d{2}\.\d{2}\.\d{4}|\d{4}\s+жыл\w*\s+\d{1,2}\s+\w+)\s+бастап\b", re.IGNORECASE)
_YEARS = re.compile(
    r"(?:на\s+)?\d{4}\s*[-–—]\s*(?P<ru>\d{4})\s*(?:год\w*|гг?\.|жылдар\w*)(?:\s*арналған)?"
    r"|на\s+(?P<one>\d{4})\s+год\b|до\s+(?P<to>\d{4})\s+год\w*"
    r"|(?P<kk>\d{4})\s+жылға\s+(?:дейін\w*|арналған)"
    r"|(?:until|up to|to|through)\s+(?P<until>\d{4})\b|\d{4}\s*[-–—]\s*(?P<en>\d{4})\b",
    re.IGNORECASE,
)
_FOR_A_TIME = (ActType.CONCEPT, ActType.STRATEGIC_PLAN, ActType.PROGRAMME, ActType.ACTION_PLAN)


def is_repeal_note(text: str) -> bool:
    """Whether the line says that the act is repealed, so that a number and a date in it are another act's."""
    return _REPEAL_NOTE.match(text) is not None


@dataclass(frozen=True, slots=True)
class Force:
    """What the text says of its force; `from_what` are the words for each field, `unknown` those that name no day.

    `later` are the words by which single provisions enter into force on other days.
    """

    in_force_from: date | None = None
    in_force_until: date | None = None
    status: ActStatus | None = None
    from_what: dict[str, str] = field(default_factory=dict)
    unknown: str | None = None
    later: tuple[str, ...] = ()


def force_of(
    texts: Iterable[str],
    head: Sequence[str],
    title: str | None,
    type_: ActType | None,
    adopted: date | None,
    published: PublicationDay | None = None,
) -> Force:
    """`texts` are all paragraphs of the act, `head` those before its first provision, editors' notes among them."""
    entry = entry_of(texts, adopted, published)
    ended = next((line for line in head if _REPEALED.match(line)), None)
    until = _last_day(ended) if ended else None
    said = {
        "in_force_from": entry.words if entry.day else None,
        "in_force_until": ended if until else None,
        "status": ended,
    }
    if ended is None and title and type_ in _FOR_A_TIME and (years := _years(title)):
        until, said["in_force_until"] = years
    return Force(
        entry.day,
        until,
        ActStatus.REPEALED if ended else None,
        {name: words for name, words in said.items() if words},
        entry.words if entry.words and entry.day is None else None,
        entry.later,
    )


def _last_day(repealed: str) -> date | None:
    """The day before the one from which it is in force no more, where the words give that; not the repealing act's."""
    starts = _ENDS_ON.search(repealed)
    starts_kk = _ENDS_ON_KK.search(repealed)
    if starts and (found := find_date(repealed[starts.end() :])) and found[1] == 0:
        return found[0] - timedelta(days=1)
    if starts_kk and (found := find_date(starts_kk[1])):
        return found[0] - timedelta(days=1)
    return None


def _years(title: str) -> tuple[date, str] | None:
    """The last day of the years that a title names, and the words: «на 2017–2021 годы», «2030 жылға дейін»."""
    last = next(reversed(list(_YEARS.finditer(title))), None)
    year = int(next(each for each in last.groups() if each)) if last else 0
    return (date(year, 12, 31), last[0]) if last and 1900 < year < 2200 else None
