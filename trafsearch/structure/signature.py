"""The signature that ends an act: an office, a name, or both."""

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
_GOES_ON = (".", ":", ";", ",")


def is_signature(text: str) -> bool:
    """Whether a line could be one. Near the end of an act it is; elsewhere a name is only a name."""
    return len(text) < _LONGEST and not text.rstrip().endswith(_GOES_ON) and _SIGNATURE.match(text) is not None
