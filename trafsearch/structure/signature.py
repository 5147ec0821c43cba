"""The signature that ends an act: an office, a name, or both; and what says that another text is attached to it."""

import re

_LONGEST = 120
_OFFICES = (
    r"(?:Президент|Премьер-Министр|(?:И\.\s?о\.|Врио|ВрИО|Вр\.и\.о\.)|Министр|Председатель|Губернатор|"
    r"Глава администрации|Государственный советник|Руководитель|Начальник)"
)
_SIGNATURE = re.compile(
    rf"[\W_]*{_OFFICES}(?!\w).{{0,90}}$"  # Врио Министра С.А.Тырцев
    r"|Қазақстан Республикасының\s+(?:Президенті|Премьер-Министрі|Министрі)(?:\s+\S+){0,3}$"
    r"|(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?){1,2}[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s*$"  # В.Путин
)
_APPROVAL = re.compile(  # Утверждены приказом Министра; Бұйрықпен бекітілген
    r"(?:УТВЕРЖД[ЕЁ]Н[АОЫ]?|Утвержд[её]н[аоы]?)(?=\s*$|\s+\w+(?:ом|ем|ой)\b)|(?:\S+\s+){0,8}(?:БЕКІТІЛГЕН|бекітілген)\s*$"
)
_ATTACHES = re.compile(r"\bприлага(?:ем|ет)|қоса\s+беріл|\battached\b|\bannexed\b", re.IGNORECASE)
_GOES_ON = (".", ":", ";", ",")


def is_signature(text: str) -> bool:
    """Whether a line could be one. Near the end of an act it is; elsewhere a name is only a name."""
    return len(text) < _LONGEST and not text.rstrip().endswith(_GOES_ON) and _SIGNATURE.match(text) is not None


def is_approval(text: str) -> bool:
    """Whether a line heads a text that another act approved: «Утверждены приказом …», «… бұйрығымен бекітілген»."""
    return len(text) < _LONGEST and _APPROVAL.match(text) is not None


def attaches(text: str) -> bool:
    """Whether a provision says that a text goes with the act: «Утвердить прилагаемые Правила»."""
    return _ATTACHES.search(text) is not None
