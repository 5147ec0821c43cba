"""Which body made an act, in the case in which its head names it."""

import re
from collections.abc import Sequence

_LONGEST = 160
_MOST_LINES = 3  # over which the name of a body may be torn
_BODY = re.compile(
    r"(?:the\s+|\w+\s+)?(?:министерств|правительств|президент|администраци|управлени|агентств|комитет|"
    r"конституционн\w+ со|департамент|парламент|генеральная ассамблея|маслихат|акимат|министрліг|үкімет|бас ассамблея|"
    r"general assembly|human rights council|government|ministry|president|commission)"
    r"|(?-i:(?:[A-Z][\w'-]+\s+){1,4}(?:Commission|Committee|Agency|Ministry)\b)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+(?:от\s+\d|приказ\b|постановление\b|указ\b|distr\b|(?:\w+\s+)?session\b|agenda\b).*", re.IGNORECASE
)
_BEFORE = re.compile(r"(?:the|указом|постановлением|приказом|распоряжением)\s+", re.IGNORECASE)
_BY_ACT = re.compile(  # «Утверждена постановлением Правительства …», «Указ Президента …»
    r"(?:(?:утвержд|одобрен|принят)\S*\s+)?(?:указ|постановлени|приказ|распоряжени|решени)(?:ом|ем|е)?\s+"
    r"(?P<body>(?-i:[А-ЯЁ]|исполня|и\.о)(?:(?!\s(?:от|года)\s|\s№|\sN\s?\d|\s\d).)*)",
    re.IGNORECASE,
)
_BY_ACT_KK = re.compile(
    r"(?P<body>Қазақстан\s+Республикасы(?:ның)?\s+(?:[\w-]+\s+){0,7}?"
    r"(?:Үкіметінің|Президентінің|министрінің|министрлігінің|комитетінің|комитеті төрағасының|агенттігінің|"
    r"агенттігі төрағасының|Парламентінің|Сотының|Кеңесінің|Банкі Басқармасының))",
    re.IGNORECASE,
)
_BY_ACT_EN = re.compile(
    r"(?:(?:approved|adopted)\s+by\s+(?:the\s+)?)?(?:resolution|decree|order|decision)\s+(?:no\.?\s*\S+\s+)?of\s+(?:the\s+)?"
    r"(?P<body>(?-i:[A-Z])(?:(?!\sno\.?\s?\d|\sof\s\d|\sdated\s|\s\d|,\s).)*)",
    re.IGNORECASE,
)
_PASSED = re.compile(r"Принят[аоы]?\s+(?P<body>(?-i:[А-ЯЁ])\D*?)(?=\s+\d|\s+от\s|$)", re.IGNORECASE)
_APPROVED_TOO = re.compile(r"Одобрен[аоы]?\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:Республик|Российск|[а-яё])")


def issuer_of(lines: Sequence[str]) -> tuple[str, str] | None:
    """The body and the line that names it, the first of the head that does."""
    for at, line in enumerate(lines):
        if len(line) < _LONGEST and (body := _body_in(lines, at)):
            return body, line
    return None


def _body_in(lines: Sequence[str], at: int) -> str | None:
    line = lines[at]
    torn = _together(lines, at)
    for by_act in (_BY_ACT, _BY_ACT_KK, _BY_ACT_EN):
        if found := by_act.match(torn):
            return found["body"].rstrip(" ,*")
    if _BODY.match(line):
        begins = _BEFORE.match(line)
        return _AFTER.sub("", line[begins.end() :] if begins else line).rstrip(" ,")
    passed = _PASSED.match(line)
    is_alone = at + 1 == len(lines) or not _APPROVED_TOO.match(lines[at + 1])  # else two chambers made it
    return passed["body"].strip() if passed and is_alone else None


def _together(lines: Sequence[str], at: int) -> str:
    """The line with those below that its name runs on to."""
    text = lines[at]
    for line in lines[at + 1 : at + _MOST_LINES]:
        if len(line) > _LONGEST or not _GOES_ON.match(line) or re.search(r"\d|№", text):
            break
        text = f"{text} {line}"
    return text
