"""Acts as Russian texts name them: «Законом РК от 08.01.2013 № 63-V», «Федерального закона «О …»»."""

import re
from collections.abc import Iterator

from trafsearch.span import Span
from trafsearch.structure.references.codes import code_called
from trafsearch.structure.references.countries import COUNTRY, country_of
from trafsearch.structure.references.numbered import NUMBER, RUSSIAN_DATE, date_in, number_in
from trafsearch.structure.references.part import ActPart
from trafsearch.structure.references.quotation import plain_title, quoted_after
from trafsearch.structure.references.reference import CitedAct

_KINDS = {
    "закон": r"закон(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    "указ": r"указ(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    "постановление": r"постановлени(?:е|я|ю|ем|и|й|ям|ями|ях)",
    "распоряжение": r"распоряжени(?:е|я|ю|ем|и|й|ям|ями|ях)",
    "приказ": r"приказ(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    "решение": r"решени(?:е|я|ю|ем|и|й|ям|ями|ях)",
    "кодекс": r"кодекс(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
    "концепция": r"концепци(?:я|и|ю|ей|ею)",
    "конвенция": r"конвенци(?:я|и|ю|ей|ею)",
    "протокол": r"протокол(?:а|у|ом|е)?",
    "соглашение": r"соглашени(?:е|я|ю|ем|и)",
    "декларация": r"деклараци(?:я|и|ю|ей|ею)",
    "пакт": r"пакт(?:а|у|ом|е)?",
}
_TREATIES = {"конвенция", "пакт"}
_KIND = re.compile(
    r"(?:(?P<federal>федеральн\w{2,4})[\s—–]+)?(?:(?P<constitutional>конституционн\w{2,4})[\s—–]+)?(?:"
    + "|".join(f"(?P<{name}>{forms})" for name, forms in _KINDS.items())
    + r")(?!\w)",
    re.IGNORECASE,
)
_BASIC_LAW = re.compile(rf"Основн(?:ой|ого|ому|ым|ом)\s+[Зз]акон(?:а|у|ом|е)?(?!\w)(?:\s+{COUNTRY})?")
_FROM = r"[\s—–]+от\s+"
_WORD = r"[^\W\d_](?:[\w.’'-]*\w)?"
# Республики Казахстан; Президента Российской Федерации; ФСТЭК России, ФСБ России
_ISSUER = rf"(?P<issuer>(?:[\s—–]+{_WORD}|,\s+(?=[А-ЯЁ]){_WORD}){{0,22}}?)"
_HEAD = re.compile(
    rf"{_ISSUER}(?:{_FROM}(?P<date>{RUSSIAN_DATE})(?:[\s—–]+(?P<number>{NUMBER}))?"
    rf"|\s+(?P<number2>{NUMBER})(?:{_FROM}(?P<date2>{RUSSIAN_DATE}))?)"
)
_TITLED = re.compile(rf"(?P<issuer>(?:[\s—–]+{_WORD}){{0,6}}?)[\s—–]+(?=[«\"“„])")
_OTHER_ACTS = re.compile(
    r"\b(?:закон|указ|постановлени|распоряжени|приказ|кодекс|стать|пункт|част|настоящ|которы|утвержд|внес)", re.I
)
_AFTER = re.compile(r"(?:\s*\((?:[^()]|\([^()]{0,99}\)){0,400}\))?\s*(?:[;,]\s*(?:и\s+)?|\s+и\s+)(?=от\s)")
_NEXT = re.compile(rf"от\s+(?P<date>{RUSSIAN_DATE})\s+(?P<number>{NUMBER})")
# Конвенция ООН о правах инвалидов: a name without marks goes on to the next sign or verb
_ABOUT = re.compile(
    rf"(?:\s+(?:ООН|МОТ|СНГ|Совета\s+Европы|{COUNTRY}))?(?:\s+{NUMBER})?\s+(?:о|об|обо|против|по|относительно)"
    r"(?P<about>(?:\s+(?!(?:от|является|был\w*|котор\w+|принят\w*|подписан\w*|ратифиц\w+|предусм\w+|устан\w+|опред\w+|"
    r"закреп\w*|гласит|не|что|а)\b)[а-яёА-ЯЁ][\w-]*){1,14})"
)
_LOOSE_END = re.compile(r"(?:\s+(?:и|или|в|во|с|со|на|за|к|для|по|об|о))+$")


def russian_acts(text: str, at: int) -> list[ActPart]:
    """The act that is named at `at`, and those that share its noun: «законами РК от …; от …». Empty where none is."""
    if basic := _BASIC_LAW.match(text, at):
        return [ActPart(Span(*basic.span()), CitedAct(kind="Основной Закон", code="constitution"))]
    kind = _KIND.match(text, at)
    if kind is None or kind[0].isupper():  # ПРИКАЗ № 59 is the head of the act itself
        return []
    name = next(name for name in _KINDS if kind[name])
    first = _numbered(text, kind, name) or _titled(text, kind, name) or _treaty(text, kind, name)
    return [first, *_further(text, first)] if first else []


def _numbered(text: str, kind: re.Match[str], name: str) -> ActPart | None:
    head = _HEAD.match(text, kind.end())
    if head is None or _OTHER_ACTS.search(head["issuer"]):
        return None
    number = number_in(head["number"] or head["number2"])
    adopted = date_in(head["date"] or head["date2"])
    end = head.end()
    title = quoted_after(text, end + _blanks(text, end))
    if title and not title[0][:1].isupper() and name != "закон":
        title = None
    if not number and not title and name not in ("закон", "указ"):
        return None
    return _part(text, kind, name, title[1] if title else end, number=number, adopted=adopted, title=title and title[0])


def _titled(text: str, kind: re.Match[str], name: str) -> ActPart | None:
    head = _TITLED.match(text, kind.end())
    if head is None or _OTHER_ACTS.search(head["issuer"]):
        return None
    title = quoted_after(text, head.end())
    if title is None or not title[0][:1].isupper():
        return None
    return _part(text, kind, name, title[1], title=title[0])


def _treaty(text: str, kind: re.Match[str], name: str) -> ActPart | None:
    """Only with a capital; a «Протокол о …» is drawn up by anybody: treaties of that name stand among the codes."""
    about = _ABOUT.match(text, kind.end())
    if name not in _TREATIES or about is None or not kind[0][0].isupper():
        return None
    end = about.start("about") + len(_LOOSE_END.sub("", about["about"]))
    nominative = name.capitalize() + text[kind.end() : end]
    act = CitedAct(kind=plain_title(nominative), code=code_called(nominative))
    return ActPart(Span(kind.start(), end), act)


def _part(text: str, kind: re.Match[str], name: str, end: int, **facts: object) -> ActPart:
    words = [
        word
        for word, is_there in (("Федеральный", kind["federal"]), ("конституционный", kind["constitutional"]))
        if is_there
    ]
    called = " ".join([*words, name]).capitalize()
    title = facts.get("title")
    code = code_called(str(title)) if title and name in {*_TREATIES, "кодекс"} else None
    span = Span(kind.start(), end)
    act = CitedAct(kind=called, code=code, country=country_of(_before_title(span.of(text))), **facts)  # type: ignore[arg-type]
    return ActPart(span, act)


def _further(text: str, first: ActPart) -> Iterator[ActPart]:
    end = first.span.end
    while (after := _AFTER.match(text, end)) and (match := _NEXT.match(text, after.end())):
        act = CitedAct(
            kind=first.act.kind,
            number=number_in(match["number"]),
            adopted=date_in(match["date"]),
            country=first.act.country,
        )
        end = match.end()
        title = quoted_after(text, end + _blanks(text, end))
        yield ActPart(Span(match.start(), end), act)
        end = title[1] if title else end


def _before_title(written: str) -> str:
    return re.split('[«"“„]', written)[0]


def _blanks(text: str, at: int) -> int:
    return len(text[at : at + 20]) - len(text[at : at + 20].lstrip())
