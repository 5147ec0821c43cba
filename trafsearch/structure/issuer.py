"""Which body made an act, by its usual name: in the nominative, with the usual capitals."""

import re
from collections.abc import Sequence

from trafsearch.analysis.declension import has_verb
from trafsearch.structure.body_name import usual_name

_LONGEST = 160
_LONGEST_OF_ACT = 300  # Приказ Заместителя Премьер-Министра – Министра труда … от … № …
_MOST_LINES = 3  # over which the name of a body may be torn
_BODY = re.compile(  # in the nominative or the genitive: «Правительству Казахстана:» is spoken to
    r"(?:[^\W\d_]+\s+)?(?:министерств[оа]|правительств[оа]|президента?|агентств[оа]|комитета?|"
    r"конституционн\w+ суда?|верховн\w+ суда?|департамента?|парламента?|генеральн\w+ ассамбле[яи]|маслихата?|"
    r"акимата?)\b"
    r"|(?:[^\W\d_]+\s+){0,3}(?:министрлігі|үкіметі?|мәслихаты|әкімдігі|парламенті|президенті|"
    r"премьер-министрі|бас ассамблея)(?:н[ыі]ң)?\b",
    re.IGNORECASE,
)
_BODY_OF_PLACE = re.compile(  # in capitals, or with the place: «Управление рисками» is none
    r"(?:[^\W\d_]+\s+){0,2}(?:администраци[яи]|управлени[ея]|служб[аы]|комисси[яи]|прокуратур[аы]|пленума?)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"Республик|Российск|Росси[ия]\b|област|\bкра[яй]\b|город|район|округ")
_BODY_EN = re.compile(
    r"(?:the\s+)?(?:general assembly|human rights council|security council|european parliament|"
    r"council of europe(?=\W*$)|government|ministry|president|commission|committee on)\b"
    r"|(?-i:(?:[A-Z][\w'-]+\s+){1,4}(?:Commission|Committee|Agency|Ministry)\b)",
    re.IGNORECASE,
)
_NAME_EN = re.compile(r"(?:(?:of|the|and|for|on|in|to|under|with|against|by|at)\b|[A-Z&][\w'’.-]*|[,\s])+")
_AFTER = re.compile(
    r"\s+(?:от\s+\d|приказ\b|постановление\b|указ\b|распоряжение\b|решение\b|distr\b|(?:\w+\s+)?session\b|agenda\b).*",
    re.IGNORECASE,
)
_ENACTS = re.compile(  # «Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:»
    r"[,\s]+(?:постановляет|постановляю|решил[ао]?|приказываю|қаулы\s+етеді|шешім\s+қабылдады|шешті|"
    r"(?:hereby\s+)?(?:resolves|decides|decrees))\W*$",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?:\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?){1,2}[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s*$")  # a signature: Н. Назарбаев
_BEFORE = re.compile(r"(?:the|указом|постановлением|приказом|распоряжением)\s+", re.IGNORECASE)
_BY_ACT = re.compile(  # «Утверждена постановлением Правительства …», «Указ Президента …»
    r"(?:(?:утвержд|одобрен|принят)\S*\s+)?(?:(?:совместн|нормативн)\w+\s+)?"
    r"(?:указ|постановлени|приказ|распоряжени|решени)(?:ом|ем|е)?\s+"
    r"(?P<body>(?-i:[А-ЯЁ]|исполня|и\.\s?о|маслихат|акимата?)(?:(?!\s(?:от|года)\s|\s№|\sN\s?\d|\s\d).)*)",
    re.IGNORECASE,
)
_BY_ACT_KK = re.compile(
    r"(?P<body>Қазақстан\s+Республикасы(?:ның)?\s+(?:[\w-]+\s+){0,7}?"
    r"(?:Үкіметінің|Президентінің|Премьер-Министрінің|министрінің|министрлігінің|комитетінің|комитеті\s+төрағасының|"
    r"агенттігінің|агенттігі\s+төрағасының|Парламентінің|Сотының|Кеңесінің|Банкі\s+Басқармасының|Прокурорының)"
    r"|(?-i:[А-ЯӘҒҚҢӨҰҮҺІ])[\w-]+\s+(?:[\w-]+\s+){0,3}?(?:мәслихатының|әкімдігінің|әкімінің))",
    re.IGNORECASE,
)
_BY_ACT_EN = re.compile(
    r"(?:(?:approved|adopted)\s+by\s+(?:the\s+)?)?(?:resolution|decree|order|decision)\s+(?:no\.?\s*\S+\s+)?of\s+(?:the\s+)?"
    r"(?P<body>(?-i:[A-Z])(?:(?!\sno\.?\s?\d|\sof\s\d|\sdated\s|\s\d|,\s).)*)",
    re.IGNORECASE,
)
_PASSED = re.compile(r"Принят[аоы]?\s+(?P<body>(?-i:[А-ЯЁ])\D*?)(?=\s+\d|\s+от\s|$)", re.IGNORECASE)
_APPROVED_TOO = re.compile(r"Одобрен[аоы]?\b", re.IGNORECASE)
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)  # a letterhead names the body in both languages
_GOES_ON = re.compile(r"(?:Республик|Российск|[а-яё])")


def issuer_of(lines: Sequence[str], title: str | None = None) -> tuple[str, str] | None:
    """The body and the line that names it: the first of the head, in Kazakh where the title is and else not."""
    found = [
        (body, line) for at, line in enumerate(lines) if len(line) < _LONGEST_OF_ACT and (body := _body_in(lines, at))
    ]
    is_kazakh = _KAZAKH.search(title or "") is not None
    body, line = min(found, key=lambda row: bool(_KAZAKH.search(row[0])) is not is_kazakh, default=("", ""))
    return (usual_name(body.rstrip(" ,.*")), line) if body else None


def _body_in(lines: Sequence[str], at: int) -> str | None:
    torn = _together(lines, at)
    for by_act in (_BY_ACT, _BY_ACT_KK, _BY_ACT_EN):
        if found := by_act.match(torn):
            return found["body"]
    if body := _named_alone(lines, at):
        return body
    passed = _PASSED.match(lines[at])
    is_alone = at + 1 == len(lines) or not _APPROVED_TOO.match(lines[at + 1])  # else two chambers made it
    return passed["body"].strip() if passed and is_alone else None


def _named_alone(lines: Sequence[str], at: int) -> str | None:
    """The body that the line is the name of; None where it is a sentence about one, or speaks to it, or is signed."""
    line = lines[at]
    if len(line) >= _LONGEST:
        return None
    below = lines[at + 1] if at + 1 < len(lines) else ""
    named = _ENACTS.sub("", line)
    named = _AFTER.sub("", _BEFORE.sub("", named, count=1) if _BEFORE.match(named) else named).rstrip(" ,")
    if named.endswith((".", ":", ";", "!", "?")) or _PERSON.search(named) or _PERSON.match(below):
        return None
    if _BODY_EN.match(line):
        return named if _NAME_EN.fullmatch(named) else None
    is_body = _BODY.match(line) or (_BODY_OF_PLACE.match(line) and (line.isupper() or _PLACE.search(line)))
    return named if is_body and not has_verb(named) and not _PERSON.search(_together(lines, at)) else None


def _together(lines: Sequence[str], at: int) -> str:
    """The line with those below that its name runs on to."""
    text = lines[at]
    for line in lines[at + 1 : at + _MOST_LINES]:
        if len(line) > _LONGEST or not _GOES_ON.match(line) or re.search(r"\d|№", text):
            break
        text = f"{text} {line}"
    return text
