"""Acts as English texts name them: Law of the Republic of Kazakhstan "On …", Convention against Torture."""

import re

from trafsearch.span import Span
from trafsearch.structure.references.countries import ENGLISH_COUNTRY, country_of
from trafsearch.structure.references.numbered import ENGLISH_DATE, NUMBER, date_in, number_in
from trafsearch.structure.references.part import ActPart
from trafsearch.structure.references.quotation import quoted_after
from trafsearch.structure.references.reference import CitedAct

_BY = rf"(?:\s+of\s+(?:the\s+)?(?:{ENGLISH_COUNTRY}|President|Government)(?:\s+of\s+{ENGLISH_COUNTRY})?)?"
_DATED = rf"(?:,?\s+(?:of|dated)\s+(?P<date>{ENGLISH_DATE}))?(?:,?\s+(?P<number>{NUMBER}))?"
_LAW = re.compile(
    rf"(?P<kind>(?:Federal\s+|Constitutional\s+)?Law|Act|Decree|Order|Resolution){_BY}{_DATED}(?:,?\s+(?=[\"“«]))?"
)
# International Covenant on …; Optional Protocol to the Convention against …
_TREATY = re.compile(
    r"(?:Convention|Covenant|Protocol|Declaration|Charter|Statute)(?:\s+No\.?\s*\d+)?"
    r"(?:\s+(?:on|against|for|to|of|relating\s+to|concerning)(?:\s+(?:the|all|and|or|of|in|on|against|for|to|their|its|"
    r"with|by))*\s+[A-Z][\w’'-]*(?:(?!\s+and\s+(?:the|its)\s)(?:\s+(?:the|all|and|or|of|in|on|against|for|to|their|its|with|by)){0,3}"
    r"\s+[A-Z][\w’'-]*){0,14})?"
)
_BEFORE = re.compile(
    r"(?:(?:International|Universal|Optional|European|American|United\s+Nations|UN|ILO|Hague|Geneva)\s+){1,3}$"
)


def english_act(text: str, at: int, floor: int) -> ActPart | None:
    """The act whose noun stands at `at`, with the adjectives before it, not before `floor`."""
    return _law(text, at) or _treaty(text, at, floor)


def _law(text: str, at: int) -> ActPart | None:
    match = _LAW.match(text, at)
    if match is None:
        return None
    title = quoted_after(text, match.end())
    if title is None and not match["number"]:
        return None
    end = title[1] if title else match.end()
    act = CitedAct(
        kind=match["kind"],
        number=number_in(match["number"]),
        adopted=date_in(match["date"]),
        title=title[0] if title else None,
        country=country_of(match[0]),
    )
    return ActPart(Span(at, end), act)


def _treaty(text: str, at: int, floor: int) -> ActPart | None:
    match = _TREATY.match(text, at)
    if match is None or " " not in match[0]:
        return None
    before = _BEFORE.search(text[max(floor, at - 60) : at])
    start = at - len(before[0]) if before else at
    return ActPart(Span(start, match.end()), CitedAct(kind=" ".join(text[start : match.end()].split())))
