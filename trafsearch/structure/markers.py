"""The signs by which Russian, Kazakh and English drafting numbers its provisions."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from trafsearch.structure.address import Step, StepKind
from trafsearch.structure.ordinals import ENGLISH, KAZAKH, RUSSIAN, in_figures


@dataclass(frozen=True, slots=True)
class Marker:
    """The number that a block begins with. `rest` is the block's text after it."""

    step: Step
    rest: str


_NUM = r"(\d{1,4}(?:[-.]\d{1,3}){0,3})"  # 4, 4-1, 127.1
_ROMAN = r"([IVXLC]{1,7}|[ІХVС]{1,5})"
_DASHES = r"[.:)]?\s*[-–—.]?\s*"
_HYPHEN = r"\s*[-–‑]\s*"
_RUSSIAN = rf"((?i:{RUSSIAN}))"
_KAZAKH = rf"((?i:{KAZAKH}))"
_ENGLISH = rf"((?i:{ENGLISH}))"

Rule = Callable[[str], Marker | None]


def _rule(kind: StepKind, pattern: str) -> Rule:
    compiled = re.compile(pattern)

    def read(text: str) -> Marker | None:
        match = compiled.match(text)
        if match is None:
            return None
        number = next((group for group in match.groups() if group), "")
        return Marker(Step(kind, _tidy(number)), text[match.end() :].strip())

    return read


def _tidy(number: str) -> str:
    """The number in one spelling: words in figures, Roman ones in Latin letters, «е1» and «е 1» as е-1."""
    if len(number) > 2 and (figures := in_figures(number)):
        return figures
    if number[:1].islower():
        return "-".join(number.replace(" ", "")) if number[-1:].isdigit() else number
    return number.strip(".").translate(str.maketrans("ІХС", "IXC"))


_CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
# A word such as «Статья» at the head of a sentence is no marker: «Статья 128 Уголовного кодекса предусматривает…».
# Hence the number must be followed by a full stop, by the end, or by a title in capitals.
_AFTER = rf"(?=\s*$|[.:]|\s+[-–—]\s|\s+[{_CAPITAL}«\"(]{{2}})"

_NO_SENTENCE = r"(?![\w-])(?!\s+[а-яё])"
_TITLE_OR_END = rf"(?=\s*$|[.:]|\s+[{_CAPITAL}])"

_ANNEX_OF = re.compile(  # Үкіметтің 2020 жылғы 1 қаңтардағы № 7 қаулысына 2-қосымша
    rf"(?:\S+\s+){{0,40}}?\w+(?:[ғқ]а|[гк]е|на|не)\s+(?:{_NUM}{_HYPHEN})?(?:қосымша|ҚОСЫМША)$"
)


def _annex_of(text: str) -> Marker | None:
    text = text.rstrip()
    match = _ANNEX_OF.match(text) if text.lower().endswith("қосымша") else None
    return Marker(Step(StepKind.ANNEX, match[1] or ""), "") if match else None


HEADING_RULES: tuple[Rule, ...] = (
    _rule(
        StepKind.ANNEX,  # Приложение № 1, Приложение к приказу; not «Приложение 1 определяет …»
        rf"(?:Приложение|ПРИЛОЖЕНИЕ)(?:\s*(?:№|N)?\s*{_NUM})?(?=\s|$|\.)(?!\s+(?:к\s+)?[а-я]+\w*ет\b){_DASHES}",
    ),
    _rule(StepKind.ANNEX, rf"{_NUM}{_HYPHEN}(?:қосымша|ҚОСЫМША)\b{_DASHES}"),  # 1-қосымша
    _rule(StepKind.ANNEX, rf"{_NUM}{_HYPHEN}(?:приложение|ПРИЛОЖЕНИЕ)(?=\s+к\s|\s*$){_DASHES}"),  # 1-приложение к …
    _annex_of,
    _rule(StepKind.ANNEX, r"(?:Қосымша|ҚОСЫМША)()(?=\s*$)"),
    _rule(
        StepKind.ANNEX, rf"(?:Annex|ANNEX|Appendix|APPENDIX|Schedule|SCHEDULE)\s+(?:{_NUM}|{_ROMAN}){_AFTER}{_DASHES}"
    ),
    _rule(  # Annex 1 to the Order of the Minister; not «Annex 1 to the Rules shall be deleted.»
        StepKind.ANNEX,
        rf"(?:Annex|ANNEX|Appendix|APPENDIX)(?:\s+(?:No\.?\s*)?(?:{_NUM}|{_ROMAN}))?"
        r"\s+to\s+(?:the\s+)?(?=[A-Z])(?!.*\b(?:shall|is|are|was|were|has|have|contains?|sets?)\b)(?!.*[.:;,]\s*$)",
    ),
    _rule(StepKind.ANNEX, rf"{_ENGLISH}\s+(?:Schedule|SCHEDULE|Annex|ANNEX){_AFTER}{_DASHES}"),  # First Schedule
    _rule(StepKind.ANNEX, r"(?:Annex|ANNEX)()(?=\s*$|\s+[A-Z][\w ]{3,60}$)"),  # Annex Composition of the delegation
    _rule(StepKind.ANNEX, r"(?:Appendix|APPENDIX|Schedule|SCHEDULE)()(?=\s*$)"),
    # Раздел IV. / РАЗДЕЛ ПЕРВЫЙ
    _rule(StepKind.SECTION, rf"(?:Раздел|РАЗДЕЛ)\s+(?:(?:{_NUM}|{_ROMAN}){_NO_SENTENCE}|{_RUSSIAN}{_AFTER}){_DASHES}"),
    _rule(StepKind.SECTION, rf"{_NUM}{_HYPHEN}(?:бөлім|БӨЛІМ|Бөлім)\b(?!\s+[а-яё]){_DASHES}"),  # 2-бөлім. Мақсат
    _rule(
        StepKind.SECTION, rf"(?:{_ROMAN}(?:{_HYPHEN}|\s+)|{_KAZAKH}\s+)(?i:бөлім){_TITLE_OR_END}{_DASHES}"
    ),  # I бөлім
    _rule(StepKind.SECTION, rf"(?:Section|SECTION)\s+(?:{_NUM}|{_ROMAN}|{_ENGLISH}){_AFTER}{_DASHES}"),
    _rule(StepKind.SECTION, r"(?:SEC|Sec)\.\s+(\d{1,4}[A-Z]?)\.(?=\s+[A-Z]{2}[A-Z ;,.-]*$)\s*"),  # SEC. 101. GRANTS.
    _rule(StepKind.PART, rf"(?:Часть|ЧАСТЬ)\s+(?:{_ROMAN}|{_RUSSIAN})(?=\s*\.?\s*$){_DASHES}"),  # ЧАСТЬ ВТОРАЯ
    _rule(StepKind.PART, rf"(?:{_ROMAN}(?:{_HYPHEN}|\s+)|{_KAZAKH}\s+)(?i:бөлік)(?=\s*\.?\s*$){_DASHES}"),
    _rule(StepKind.PART, rf"(?:Part|PART)\s+(?:{_ROMAN}|{_ENGLISH}){_AFTER}{_DASHES}"),  # PART II, Part One
    # Глава 2. / Глава вторая
    _rule(StepKind.CHAPTER, rf"(?:Глава|ГЛАВА)\s+(?:(?:{_NUM}|{_ROMAN}){_NO_SENTENCE}|{_RUSSIAN}{_AFTER}){_DASHES}"),
    _rule(StepKind.CHAPTER, rf"{_NUM}{_HYPHEN}(?:тарау|ТАРАУ|Тарау)\b(?!\s+[а-яё]){_DASHES}"),  # 2-тарау.
    _rule(StepKind.CHAPTER, rf"(?:{_ROMAN}(?:{_HYPHEN}|\s+)|{_KAZAKH}\s+)(?i:тарау){_TITLE_OR_END}{_DASHES}"),
    _rule(StepKind.CHAPTER, rf"(?:Chapter|CHAPTER)\s+(?:{_NUM}|{_ROMAN}|{_ENGLISH}){_AFTER}{_DASHES}"),
    _rule(StepKind.PARAGRAPH, rf"(?:§|Параграф|ПАРАГРАФ)\s*(?:{_NUM}|{_ROMAN}){_NO_SENTENCE}{_DASHES}"),  # § 2. Порядок
    _rule(StepKind.PARAGRAPH, rf"{_NUM}{_HYPHEN}(?:параграф|ПАРАГРАФ|Параграф)\b(?!\s+[а-яё]){_DASHES}"),
    _rule(StepKind.PARAGRAPH, rf"{_NUM}{_HYPHEN}§{_DASHES}"),  # 1-§. Жалпы тәртіп
    # Статья 4-1. Основные понятия, Статья IV
    _rule(StepKind.ARTICLE, rf"(?:Статья|СТАТЬЯ)\s+(?:{_NUM}|{_ROMAN}){_AFTER}{_DASHES}"),
    _rule(StepKind.ARTICLE, rf"(?:{_NUM}|{_ROMAN}){_HYPHEN}(?:бап|БАП|Бап)\b{_TITLE_OR_END}{_DASHES}"),  # 4-бап.
    _rule(StepKind.ARTICLE, rf"{_NUM}\s+(?:бап|БАП|Бап)(?=\s*$|\.(?:\s|$)){_DASHES}"),  # 4 бап
    _rule(StepKind.ARTICLE, rf"(?:Article|ARTICLE|Art\.)\s+(?:{_NUM}|{_ROMAN}){_AFTER}{_DASHES}"),
)

_SECTION_RULE = _rule(StepKind.SECTION, r"([IVX]{1,6}|[ІХV]{1,4})\.\s+(?=\S)")  # I. Общие положения

_OPENS_TEXT = rf"(?=[{_CAPITAL}«\"“„(\[\d]|[-–—]\s|iс-)"
POINT_RULES: tuple[Rule, ...] = (
    # 1.1. Цель; not 1.5 млн, 12.06.14 года
    _rule(
        StepKind.POINT,
        r"(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[^\W\d_]|[«\"(])(?!(?:млн|млрд|трлн|тыс|кв|га|г|год\w*|жыл\w*)\b)",
    ),
    _rule(
        StepKind.POINT, r"(\d{1,2}(?:\.\d{1,2}){1,2})\.(?=[^\W\d_]{3})(?!(?:млн|млрд|трлн|тыс|год|жыл))"
    ),  # 2.1.обеспечить
    _rule(StepKind.POINT, rf"(\d{{1,3}}\.\d{{1,3}}(?:\.\d{{1,3}})?)\.?\s+(?=[{_CAPITAL}]\w)"),  # 114.119 Put in place
    _rule(StepKind.POINT, rf"(\d{{1,3}}(?:-\d{{1,2}})?)\.\s*(?!\d){_OPENS_TEXT}"),  # 4-2. Уполномоченный орган
    _rule(StepKind.POINT, r"(\d{1,3}(?:-\d{1,2})?)\.\s+(?=\d)"),  # 3. 20 процентов
)
_LETTER_RULE = _rule(StepKind.SUBPOINT, r"([a-zа-яёәғқңөұүһі])\.\s+(?=[^\W\d_]{2})")  # a. принимает меры
_BARE_RULE = _rule(StepKind.POINT, r"(\d{1,3}(?:\.\d{1,2})*)\.\s*$")  # 87.
# A Kazakh sentence begins with the number that it is about: «14) тармақ …», «3) және 4) тармақшалар алып тасталсын».
_CITED = (
    r"(?:\s*(?:,|және|мен|–|-)\s*\d{1,3}(?:-\d{1,2})?\)){0,9}"
    r"\s*(?-i:тармақ(?:ша)?(?:лар)?(?:[ыіа-яёәғқңөұүһ]{0,6}))(?!\w)"
)
SUBPOINT_RULES: tuple[Rule, ...] = (
    _rule(StepKind.SUBPOINT, rf"(\d{{1,3}}(?:[-.]\d{{1,2}}){{0,2}})\)(?!{_CITED})\s*"),  # 1) определяет
    _rule(StepKind.SUBPOINT, r"([а-яёәғқңөұүһіa-z](?:\s?\d)?)\s?\)(?:\s+|$)"),  # а) группой лиц, е 1) по мотиву
    _rule(StepKind.SUBPOINT, r"\(([a-z]|\d{1,2}|[ivx]{1,4})\)(?:\s+|$)"),  # (a) the recruitment
)


def heading_marker(text: str) -> Marker | None:
    """The section, chapter, article, … that a block opens."""
    return _first(HEADING_RULES, text)


def roman_marker(text: str) -> Marker | None:
    """The section that a block opens with a Roman number alone: «I. Общие положения»."""
    return _SECTION_RULE(text)


def point_marker(text: str) -> Marker | None:
    """The point that a block opens: «4-2. Уполномоченный орган», «1.1. Цель»."""
    return _first(POINT_RULES, text)


def bare_marker(text: str) -> Marker | None:
    """A point's number that stands alone on its line; or something else, such as the number of a row."""
    return _BARE_RULE(text)


def subpoint_marker(text: str) -> Marker | None:
    """The subpoint that a block opens: «1) определяет», «а) группой лиц», "(a) the recruitment"."""
    return _first(SUBPOINT_RULES, text)


def letter_marker(text: str) -> Marker | None:
    """A letter with a full stop: a subpoint if it follows on another; else «г. Алматы», «с. 5»."""
    return _LETTER_RULE(text)


def _first(rules: tuple[Rule, ...], text: str) -> Marker | None:
    return next((marker for rule in rules if (marker := rule(text))), None)
