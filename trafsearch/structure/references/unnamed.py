"""Acts that are named by their kind alone («статья 5 Закона»), and what is none («п. 5 протокола»)."""

import re

from trafsearch.span import Span
from trafsearch.structure.references.part import ActPart
from trafsearch.structure.references.reference import CitedAct

_KINDS = ("закон", "кодекс", "указ", "постановлени", "приказ", "распоряжени", "решени", "конвенци", "пакт")
_NOMINATIVE = {
    "постановлени": "постановление",
    "распоряжени": "распоряжение",
    "решени": "решение",
    "конвенци": "конвенция",
}
_AFTER = re.compile(
    r"\s+(?:(?:указанн|вышеуказанн|названн|данн|этого|эт)\w*\s+)?"
    rf"(?P<noun>(?P<kind>{'|'.join(_KINDS)})(?:а|ов|я|й|и))(?!\w)",
    re.IGNORECASE,
)
# Papers that are approved by an act, with a capital where one of them is meant: пункт 5 Правил
_DOCUMENT = re.compile(
    r"\s+(?P<noun>Правил|Положения|Порядка|Перечня|Инструкции|Регламента|Устава|Требований|Методики)(?!\w)"
)
_DOCUMENTS = {
    "Правил": "Правила", "Положения": "Положение", "Порядка": "Порядок", "Перечня": "Перечень",
    "Инструкции": "Инструкция", "Регламента": "Регламент", "Устава": "Устав", "Требований": "Требования",
    "Методики": "Методика",
}  # fmt: skip
_ENGLISH = re.compile(
    r"\s+of\s+(?:(?:the|its|their|an?)\s+)?(?P<noun>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,6}|"
    r"(?:[a-z]+\s+){0,3}(?:law|act|code|constitution|convention|covenant|protocol|statute|charter|decree|regulations?)\b)"
)
_BEFORE = re.compile(
    r"(?:^|(?<=[\s(,;«\"]))(?P<kind>Заң|Кодекс|Жарлық|Қаулы|Бұйрық|Конвенция)(?:ның|нің|тің|тың|дың|дің)\s+$",
    re.IGNORECASE,
)
# Papers that anybody draws up, and what else is numbered in points; a treaty is written with a capital.
_SOMETHING_ELSE = re.compile(
    r"\s+(?:протокол|договор|контракт|приговор|доклад|отч[её]т|повестк|журнал|анкет|таблиц|заявк|акта\b|хаттаманың|"
    r"шарттың|of\s)"
)
# Собрание законодательства Российской Федерации, 2012, N 50 (ч. IV), ст. 6953
_GAZETTE = re.compile(r"(?:№|N)\s*\d+(?:-\d+)?(?:\s*\([^()]{1,20}\))?,\s*$")


def unnamed_after(text: str, at: int) -> ActPart | None:
    """«Закона» after a provision: which one, the text says elsewhere («далее – Закон»)."""
    if match := _AFTER.match(text, at):
        stem = match["kind"].lower()
        kind = _NOMINATIVE.get(stem, stem).capitalize()
    elif match := _DOCUMENT.match(text, at):
        kind = _DOCUMENTS[match["noun"]]
    elif match := _ENGLISH.match(text, at):
        kind = " ".join(match["noun"].split())
    else:
        return None
    return ActPart(Span(*match.span("noun")), CitedAct(kind=kind))


def unnamed_before(text: str, at: int) -> ActPart | None:
    """«Заңның» before a Kazakh provision."""
    start = max(0, at - 20)
    match = _BEFORE.search(text[start:at])
    if match is None:
        return None
    begins = start + match.start("kind")
    return ActPart(Span(begins, at), CitedAct(kind=match["kind"].capitalize()), comes_first=True)


def is_something_else(text: str, start: int, end: int) -> bool:
    """Whether the provision in [start, end) is one of a protocol, a contract or a report, or an item of a gazette."""
    return bool(_SOMETHING_ELSE.match(text, end) or _GAZETTE.search(text[max(0, start - 40) : start]))
