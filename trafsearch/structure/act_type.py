"""Which type of document an act says that it is."""

import re
from collections.abc import Callable, Sequence

from trafsearch.structure.act import ActType

DESIGNATED = re.compile(  # before the title on its line: РОССИЙСКАЯ ФЕДЕРАЦИЯ ПРОЕКТ ФЕДЕРАЛЬНОГО ЗАКОНА О ДАННЫХ
    r"(?:(?:РОССИЙСКАЯ ФЕДЕРАЦИЯ|РЕСПУБЛИКА КАЗАХСТАН)\s+)?(?:ПРОЕКТ\s+)?(?:КОНСТИТУЦИОНН\w+\s+|ФЕДЕРАЛЬН\w+\s+)?"
    r"(?:ЗАКОНА?|УКАЗ|ПОСТАНОВЛЕНИЕ|ПРИКАЗ|РЕШЕНИЕ|РАСПОРЯЖЕНИЕ)\s+"
    r"(?:РЕСПУБЛИКИ КАЗАХСТАН\s+|РОССИЙСКОЙ ФЕДЕРАЦИИ\s+)?(?=ОБ?О?\s)"
)
_LONGEST_NAME = 160  # of a line that is no sentence
_TYPES: tuple[tuple[ActType, str], ...] = (
    (ActType.CONSTITUTIONAL_LAW, r"конституционный закон|конституциялық заң|constitutional law"),
    (ActType.CODE, r"кодекс\b|кодексі\b|code\b"),
    (ActType.CONCEPT, r"концепци[яи]\b|тұжырымдама\w*|concept\b"),
    (ActType.STRATEGIC_PLAN, r"стратегическ\w+ план|стратегия\b|стратегиялық жоспар\w*|strategic plan|strategy\b"),
    (
        ActType.ACTION_PLAN,
        r"(?:комплексный |общенациональный )?план(?: мероприятий)?\b|(?:кешенді |іс-шаралар )жоспар\w*|action plan",
    ),
    (ActType.PROGRAMME, r"(?:государственная )?программа\b|бағдарлама\w*|programme\b"),
    (ActType.DECLARATION, r"(?:всеобщая )?декларация\b|декларация\w*|(?:universal )?declaration\b"),
    (
        ActType.TREATY,
        r"конвенция\b|протокол\b|соглашение\b|пакт\b|хартия\b|договор (?:между|о)\b|келісім\b|келісімі\b|"
        r"convention\b|protocol\b|treaty\b|agreement (?:between|on|of)\b|(?:international )?covenant\b|charter of\b",
    ),
    (ActType.DECREE, r"указ\b|жарлы[қғ]\w*|decree\b"),
    (ActType.RESOLUTION, r"(?:нормативное )?постановление\b|(?:нормативтік )?қаулы\w*|resolution\b"),
    (ActType.ORDER, r"(?:совместный )?приказ\b|инструкция\b|распоряжение\b|бұйры[қғ]\w*|өкім(?:і\w*)?\b|order\b"),
    (ActType.ADDRESS, r"послание\b|жолдау\w*|address of\b"),
    (ActType.LAW, r"(?:проект )?(?:федеральный )?закон\b|проект (?:федерального )?закона\b|заң\w{0,4}\b|law\b|act\b"),
    (
        ActType.REPORT,
        r"доклад\b|отч[её]т\b|заключительные замечания|баяндама\w*|қорытынды ескерту\w*|report\b|"
        r"concluding observations",
    ),
)
_OWN_NAMES: tuple[tuple[ActType, str], ...] = (  # «Настоящий Закон определяет …»
    (ActType.CONSTITUTIONAL_LAW, r"настоящий конституционный закон|осы конституциялық заң"),
    (ActType.CODE, r"настоящий кодекс|осы кодекс"),
    (ActType.LAW, r"настоящий (?:федеральный )?закон|осы заң|this law\b"),
)
_ARTICLE = re.compile(  # what stands at the head of a paper and of no act
    r"(?:аннотация|резюме|ключевые слова|андатпа|аңдатпа|түйін(?:деме)?|кілт(?:ті)? сөздер|түйін сөздер|"
    r"abstract|annotation|key\s?words)\s*(?:[.:–—-]|$)"
    r"|(?:данная |настоящая )?статья посвящена|в (?:данной |настоящей )?статье (?:рассм|анализ|исслед)|"
    r"(?:бұл )?мақалада\b|this (?:article|paper) ",
    re.IGNORECASE,
)
_DESIGNATION_RU = re.compile(
    r"(?:проект\s+)?(?:(?:совместн|нормативн)\w+\s+)?"
    r"(?:конституционн\w+ закон\w?|федеральн\w+ закон\w?|закона?|кодекс|указ|постановление|приказ|"
    r"распоряжение|решение)"
    r"(?:\s+(?:(?:от|№|N)(?![^\W\d_])|Республик|РЕСПУБЛИК|Российск|РОССИЙСК|(?-i:[А-ЯЁӘ])|г\.|г\s|акимат|маслихат|и\.\s?о|исполня).*)?$",
    re.IGNORECASE,
)
_DESIGNATION_KK = re.compile(
    r"Қазақстан Республикасы(?:ның)?\s+(?:.{0,100}\s)?(?:заңы|жарлығы|қаулысы|бұйрығы|шешімі|өкімі)(?:\W*|\s+\d.*)"
    r"|Қазақстан Республикасының\s+(?:\d.*\s)?кодексі(?:\W*|\s+\d.*)"
    r"|(?:\S+\s+){1,5}(?:мәслихатының|әкімдігінің|әкімінің)\s+(?:\d.*\s)?(?:шешімі|қаулысы|өкімі)\W*"
    r"|(?:заң|жарлық|қаулы|бұйрық|шешім|өкім)\W*",
    re.IGNORECASE,
)
_DESIGNATION_EN = re.compile(
    r"(?:the\s+)?(?:(?:constitutional|federal|organic|council|joint)\s+)?"
    r"(?:law|act|decree|resolution|order|code|directive|regulation)(?:\s+\(EU\))?(?:\s+\d[\w/]*)?"
    r"(?:\s+(?:of|no\.?|dated)\b.*)?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<!\w)(?:послание|жолдауы)(?!\w)", re.IGNORECASE)
_OBSERVATIONS = re.compile(r"concluding observations|заключительные замечания|қорытынды ескерту", re.IGNORECASE)
_QUOTED = re.compile(r"[«\"“„].+[»\"”](?:\s*\(извлечение\))?")
_NAMES_ITS_SUBJECT = re.compile(r"\b(?:об?|обо|туралы|on|concerning|regarding)\s", re.IGNORECASE)
_LONGEST_DESIGNATION = 300  # of two ministers: Совместный приказ Министра … и Министра …


def type_of(title: str | None, lines: Sequence[str]) -> tuple[ActType | None, str | None]:
    """The type that a short line of the head begins with; else that of a paper; else one that the title names; else
    what the act calls itself in its preamble. And the words that say so.
    """
    if words := next((line for line in lines if _OBSERVATIONS.match(line)), None):
        return ActType.REPORT, words
    for line in lines:
        if len(line) >= _LONGEST_NAME and not is_designation(line):
            continue
        designation = designation_in(line)
        if type_ := type_in(designation, re.search) if designation else type_in(line, re.match):
            return type_, line
    if words := next((line for line in lines if _ARTICLE.match(line)), None):
        return ActType.ARTICLE, words
    if title and not title.endswith(".") and (type_ := type_in(title, re.search)):
        return type_, title
    if words := next((line for line in lines if len(line) < _LONGEST_NAME and _ADDRESS.search(line)), None):
        return ActType.ADDRESS, words
    for type_, words in _OWN_NAMES:
        for line in lines:
            if re.match(words, line, re.IGNORECASE):
                return type_, line
    return None, None


def type_in(text: str, find: Callable[..., object]) -> ActType | None:
    return next((type_ for type_, words in _TYPES if find(rf"\b(?:{words})", text, re.IGNORECASE)), None)


def designation_in(line: str) -> str | None:
    """What the line says of what the act is, beside its title: «Закон … № 7» of «Закон … № 7 «О …»»."""
    if before := DESIGNATED.match(line):
        return before[0]
    bare = " ".join(_QUOTED.sub(" ", line).split())
    return bare if bare and is_designation(bare) else None


def is_designation(line: str) -> bool:
    """Whether the line says what an act is and whose, and not what it is about: «Қазақстан Республикасының Заңы»."""
    if len(line) > _LONGEST_DESIGNATION or _NAMES_ITS_SUBJECT.search(f"{line} "):
        return False
    return any(kind.fullmatch(line) for kind in (_DESIGNATION_RU, _DESIGNATION_KK, _DESIGNATION_EN))
