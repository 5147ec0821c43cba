"""The signs by which Russian, Kazakh and English drafting numbers its provisions."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from trafsearch.structure.address import Step, StepKind


@dataclass(frozen=True, slots=True)
class Marker:
    """The number that a block begins with. `rest` is the block's text after it."""

    step: Step
    rest: str


_NUM = r"(\d{1,4}(?:[-.]\d{1,3}){0,3})"  # 4, 4-1, 127.1
_ROMAN = r"([IVXLC]{1,7}|[ІХVХС]{1,5})"
_DASHES = r"[.:)]?\s*[-–—.]?\s*"

Rule = Callable[[str], Marker | None]


def _rule(kind: StepKind, pattern: str, *, flags: int = 0) -> Rule:
    compiled = re.compile(pattern, flags)

    def read(text: str) -> Marker | None:
        match = compiled.match(text)
        if match is None:
            return None
        number = next((group for group in match.groups() if group), "")
        return Marker(Step(kind, _tidy(number)), text[match.end() :].strip())

    return read


def _tidy(number: str) -> str:
    """The number in one spelling: Roman ones in Latin letters, «е1» as е-1."""
    if number[:1].islower():
        return "-".join(number) if number[-1:].isdigit() else number
    return number.strip(".").translate(str.maketrans("ІХС", "IXC"))


# A word such as «Статья» at the head of a sentence is no marker: «Статья 128 Уголовного кодекса предусматривает…».
# Hence the number must be followed by a full stop, by the end, or by a title in capitals.
_AFTER = r"(?=\s*$|[.:]|\s+[-–—]\s|\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«\"(]{2})"

HEADING_RULES: tuple[Rule, ...] = (
    _rule(StepKind.ANNEX, rf"(?:Приложение|ПРИЛОЖЕНИЕ)(?:\s*(?:№|N)?\s*{_NUM})?(?=\s|$|\.)(?!\s+(?:к\s+)?[а-я]+\w*ет\b){_DASHES}"),
    _rule(StepKind.ANNEX, rf"{_NUM}\s*-\s*(?:қосымша|ҚОСЫМША)\b{_DASHES}"),
    _rule(StepKind.ANNEX, rf"(?:Қосымша|ҚОСЫМША)()(?=\s*$)"),
    _rule(StepKind.ANNEX, rf"(?:Annex|ANNEX|Appendix)\s+(?:{_NUM}|{_ROMAN}){_AFTER}{_DASHES}"),
    _rule(StepKind.SECTION, rf"(?:Раздел|РАЗДЕЛ)\s+(?:{_NUM}|{_ROMAN})(?![\w-]){_DASHES}"),
    _rule(StepKind.SECTION, rf"{_NUM}\s*-\s*(?:бөлім|БӨЛІМ|Бөлім)\b{_DASHES}"),
    _rule(StepKind.SECTION, rf"(?:Section|SECTION)\s+(?:{_NUM}|{_ROMAN}){_AFTER}{_DASHES}"),
    _rule(StepKind.CHAPTER, rf"(?:Глава|ГЛАВА)\s+(?:{_NUM}|{_ROMAN})(?![\w-])(?!\s+[а-яё]){_DASHES}"),
    _rule(StepKind.CHAPTER, rf"{_NUM}\s*-\s*(?:тарау|ТАРАУ|Тарау)\b(?!\s+[а-яё]){_DASHES}"),
    _rule(StepKind.CHAPTER, rf"(?:Chapter|CHAPTER)\s+(?:{_NUM}|{_ROMAN}){_AFTER}{_DASHES}"),
    _rule(StepKind.PARAGRAPH, rf"(?:§|Параграф|ПАРАГРАФ)\s*{_NUM}(?![\w]){_DASHES}"),
    _rule(StepKind.PARAGRAPH, rf"{_NUM}\s*-\s*(?:параграф|ПАРАГРАФ)\b{_DASHES}"),
    _rule(StepKind.ARTICLE, rf"(?:Статья|СТАТЬЯ)\s+{_NUM}{_AFTER}{_DASHES}"),  # Статья 4-1. Основные понятия
    _rule(StepKind.ARTICLE, rf"{_NUM}\s*-\s*(?:бап|БАП|Бап)\b(?=\s*$|[.:]|\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]){_DASHES}"),  # 4-бап.
    _rule(StepKind.ARTICLE, rf"{_NUM}\s+(?:бап|БАП|Бап)(?=\s*$|\.\s){_DASHES}"),  # 4 бап
    _rule(StepKind.ARTICLE, rf"(?:Article|ARTICLE)\s+{_NUM}{_AFTER}{_DASHES}"),
)

SECTION_RULE = _rule(StepKind.SECTION, r"([IVX]{1,6}|[ІХV]{1,4})\.\s+(?=\S)")  # I. Общие положения

_UPPER = r"(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ«\"“„(\[\d]|[-–—]\s|iс-)"
POINT_RULES: tuple[Rule, ...] = (
    _rule(StepKind.POINT, r"(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[^\W\d_]|[«\"(])(?!(?:млн|млрд|тыс|кв)\b)"),  # 1.1. Цель
    _rule(StepKind.POINT, rf"(\d{{1,3}}(?:-\d{{1,2}})?)\.\s*{_UPPER}"),  # 4-2. Уполномоченный орган
)
SUBPOINT_RULES: tuple[Rule, ...] = (
    _rule(StepKind.SUBPOINT, r"(\d{1,3}(?:-\d{1,2})?)\)\s*"),  # 1) определяет
    _rule(StepKind.SUBPOINT, r"([а-яёәғқңөұүһіa-z]\d?)\)\s+"),  # а) группой лиц, е1) по мотиву
    _rule(StepKind.SUBPOINT, r"\(([a-z]|\d{1,2}|[ivx]{1,4})\)\s+"),  # (a) the recruitment
)

# An editors' remark on the text, not the law's own words.
_NOTE = re.compile(
    r"[({]?\s*(?:Сноска|Ескерту)\b|\{[^{}]*\b(?:ред(?:акции|\.)|дополнен|исключен|утратил)|Примечание\s+(?:ИЗПИ|РЦПИ|редак|изд)"
    r"|ЗҚАИ-ның ескертпесі|РҚАО-ның ескертпесі"
    r"|\((?:В редакции|в ред\.|Дополнен[аоы]?\b|(?:Часть|Пункт|Абзац|Статья|Наименование|Примечание|Подпункт|Глава)"
    r"\s+(?:в редакции|введен|дополнен))[^()]*(?:\([^()]*\)[^()]*)*\)\s*\.?$",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}\s*$|…{2,}\s*\d{1,4}\s*$")
_LAWS_NOTE = re.compile(r"(?:Примечани[ея]|Ескертпе(?:лер)?|Notes?)\s*[.:]?\s*(?:\d|$|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
_SIGNATURE = re.compile(
    r"(?:Президент|Премьер-Министр|(?:И\.\s?о\.|Врио|Вр\.и\.о\.)\s|Министр|Председатель|Губернатор|Глава администрации|"
    r"Государственный советник|Руководитель|Начальник)\b.{0,90}$"
    r"|Қазақстан Республикасының\s+(?:Президенті|Премьер-Министрі|Министрі)\s*$"
    r"|(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?){1,2}[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s*$"
)
_REPEALED = re.compile(r"(?:исключен|утратил|алып таста|күші жойылды|repealed)", re.IGNORECASE)


def heading_marker(text: str) -> Marker | None:
    """The section, chapter, article, … that a block opens."""
    return next((marker for rule in HEADING_RULES if (marker := rule(text))), None)


def point_marker(text: str) -> Marker | None:
    return next((marker for rule in POINT_RULES if (marker := rule(text))), None)


def subpoint_marker(text: str) -> Marker | None:
    return next((marker for rule in SUBPOINT_RULES if (marker := rule(text))), None)


def is_note(text: str) -> bool:
    """Whether an editor speaks: «Сноска. Статья 1 в редакции Закона…», «Ескерту. …», «(В редакции Федерального…)»."""
    return _NOTE.match(text) is not None


def is_laws_note(text: str) -> bool:
    """Whether the law itself adds to an article: «Примечания. 1. Под эксплуатацией…»."""
    return not is_note(text) and _LAWS_NOTE.match(text) is not None


def has_leaders(text: str) -> bool:
    """Whether it is a line of a table of contents: «Введение ........ 3»."""
    return _LEADERS.search(text) is not None


def is_signature(text: str) -> bool:
    return len(text) < 120 and _SIGNATURE.match(text) is not None


def is_repealed(text: str) -> bool:
    """Whether an article's heading says that it holds no more: «Статья 8. Исключена Законом РК…»."""
    return _REPEALED.search(text) is not None
