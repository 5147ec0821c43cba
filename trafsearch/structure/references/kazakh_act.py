"""Acts as Kazakh texts name them: «"…" туралы» Қазақстан Республикасының Заңы, ҚР 2010.04.08 № 266-IV Заңымен."""

import re
from collections.abc import Iterator

from trafsearch.span import Span
from trafsearch.structure.references.codes import code_called
from trafsearch.structure.references.countries import KAZAKH_COUNTRY, country_of
from trafsearch.structure.references.numbered import KAZAKH_DATE, NUMBER, date_in, number_in
from trafsearch.structure.references.part import ActPart
from trafsearch.structure.references.quotation import quoted_before
from trafsearch.structure.references.reference import CitedAct

_REACH = 300  # code points before the noun in which country, issuer, day and number stand

# The endings are those of a noun in the possessive, or in the plural for several acts; not заңды (lawful), заңнама.
_KINDS = {
    "заң": r"заң(?:ы|ына|ының|ында|ынан|ымен|дар\w{0,8})?",
    "кодекс": r"кодекс(?:і|іне|інің|інде|інен|імен|ін)",
    "жарлық": r"жарлы(?:қ|ғы|ғына|ғының|ғында|ғынан|ғымен|қтар\w{0,8})",
    "қаулы": r"қаулы(?:сы|сына|сының|сында|сынан|сымен|лар\w{0,8})",
    "бұйрық": r"бұйры(?:ғы|ғына|ғының|ғында|ғынан|ғымен|қтар\w{0,8})",
    "өкім": r"өкімі(?:не|нің|нде|нен|мен)?",
    "шешім": r"шешімі(?:не|нің|нде|нен|мен)?",
    "конвенция": r"конвенция(?:сы|сына|сының|сында|сынан|сымен)?",
    "тұжырымдама": r"тұжырымдама(?:сы|сына|сының|сында|сынан|сымен)",
}
_KIND = re.compile(
    r"(?P<constitutional>конституциялық\s+)?(?:" + "|".join(f"(?P<{n}>{f})" for n, f in _KINDS.items()) + r")(?!\w)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"(?:(?P<country>{KAZAKH_COUNTRY})\s+(?P<issuer>(?:[^\W\d_][\w-]*\s+){{0,8}}?))?"
    rf"(?:(?P<date>{KAZAKH_DATE})\s*)?(?:(?P<number>{NUMBER})\s+)?(?P<adjective>конституциялық\s+)?$",
    re.IGNORECASE,
)
_ITEM = rf"(?P<date>{KAZAKH_DATE})\s+(?P<number>{NUMBER})"
_IN_NOTE = re.compile(rf"(?:ҚР\s+)?{_ITEM}(?P<noun>\s+Заң\w*)?", re.IGNORECASE)
_AFTER = re.compile(r"(?:\s*\((?:[^()]|\([^()]{0,99}\)){0,400}\))?\s*(?:[;,]\s*|\s+және\s+)(?=(?:ҚР\s+)?\d)")


def kazakh_act(text: str, at: int, floor: int) -> ActPart | None:
    """The act whose noun stands at `at`: its title, country, day and number stand before it, not before `floor`."""
    kind = _KIND.match(text, at)
    if kind is None:
        return None
    start = max(floor, at - _REACH)
    tail = _TAIL.search(text[start:at])
    if tail is None:
        return None
    begins = start + tail.start()
    name = next(name for name in _KINDS if kind[name])
    blanks = len(text[start:begins]) - len(text[start:begins].rstrip())
    title = quoted_before(text, begins - blanks, floor)
    facts = {"number": number_in(tail["number"]), "adopted": date_in(tail["date"])}
    if title is None and not any(facts.values()):
        return None
    span = Span(title[1] if title else begins, kind.end())
    return _part(name, tail, span, title[0] if title else None, kind, **facts)


def acts_in_note(text: str, at: int) -> list[ActPart]:
    """Laws by day and number alone, as editors' notes list them: «ҚР 04.07.2014 N 233-V (…); 03.11.2014 N 244-V»."""
    match = _IN_NOTE.match(text, at)
    return [_law(match), *_further(text, match.end())] if match else []


def _further(text: str, end: int) -> Iterator[ActPart]:
    while (after := _AFTER.match(text, end)) and (match := _IN_NOTE.match(text, after.end())):
        end = match.end()
        yield _law(match)


def _law(match: re.Match[str]) -> ActPart:
    act = CitedAct(kind="Заң", number=number_in(match["number"]), adopted=date_in(match["date"]), country="kz")
    return ActPart(Span(*match.span()), act, comes_first=True)


def _part(
    name: str, tail: re.Match[str], span: Span, title: str | None, kind: re.Match[str], **facts: object
) -> ActPart:
    is_constitutional = bool(kind["constitutional"] or tail["adjective"])
    called = ("Конституциялық " + name) if is_constitutional else name.capitalize()
    code = code_called(title) if title and name in ("кодекс", "конвенция") else None
    country = country_of(tail["country"] or "")
    act = CitedAct(kind=called, title=title, code=code, country=country, **facts)  # type: ignore[arg-type]
    return ActPart(span, act, comes_first=True)
