"""The country that an act's name names, and issuers with the look of one."""

import re

# Республики Казахстан, РК, Российской Федерации, Камчатского края, Ивановской области
COUNTRY = (
    r"(?:Республики\s+Казахстан|Российской\s+Федерации|РК\b|РФ\b|Республики\s+[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+ой\s+Республики|"
    r"СССР\b|РСФСР\b|Каз\s?ССР\b|[А-ЯЁ][а-яё-]+ого\s+края|[А-ЯЁ][а-яё-]+ой\s+области)"
)
KAZAKH_COUNTRY = r"(?:Қазақстан\s+Республикасы(?:ның)?|ҚР(?:-ның)?|Ресей\s+Федерациясының|РФ)(?!\w)"
ENGLISH_COUNTRY = r"(?:the\s+)?(?:Republic\s+of\s+[A-Z]\w+|Russian\s+Federation|Kyrgyz\s+Republic|Kazakhstan|Russia)"

_KAZAKHSTAN = re.compile(r"Казахстан|\bРК\b|Қазақстан|\bҚР\b|Kazakhstan")
_RUSSIA = re.compile(r"Российск\w+\s+Федерац|\bРФ\b|Федеральн\w+\s+закон|Ресей\s+Федерация|Russian\s+Federation", re.I)


def country_of(name: str) -> str | None:
    """`kz` or `ru` where the words name one of them."""
    if _KAZAKHSTAN.search(name):
        return "kz"
    return "ru" if _RUSSIA.search(name) else None
