"""The signature that ends an act: an office, a name, or both; and what says that another text is attached to it."""

import re

_LONGEST = 120
_LONGEST_APPROVAL = 160
_CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_OFFICES = (
    r"(?:Президент|Премьер-Министр|(?:И\.\s?о\.|Врио|ВрИО|Вр\.и\.о\.)|Министр|Председатель|Губернатор|"
    r"Глава администрации|Государственный советник|Руководитель|Начальник|Аким|Секретарь(?:\s+\S+){0,3}\s+маслихата|"
    r"(?:Первый\s+)?[Зз]аместитель\s+(?:Премьер-Министра|Министра|Председателя|Руководителя)|Вице-министр)"
)
_NAME = rf"(?:[{_CAPITAL}]\.\s?){{1,2}}[{_CAPITAL}][\w-]+"
_PRESIDENT = (
    rf"(?:Президенті|Премьер-Министрі)\s+(?:[{_CAPITAL}]\.\s?){{1,2}}[{_CAPITAL}][\w-]+"  # Президенті Қ. ТОҚАЕВ
)
_SIGNATURE = re.compile(
    rf"(?:Заместитель|Директор|Ректор|Генеральный\s+(?:прокурор|директор)|Глава|Секретарь)\s.{{0,80}}?\s{_NAME}\s*$|"
    rf"(?:The\s+)?(?:Acting\s+|Deputy\s+|Vice[- ])?(?:President|Prime\s+Minister|Minister|Chair(?:man|person)|Speaker"
    rf"|Secretary[- ]General|Head|Director)\b.{{0,80}}?\s{_NAME}\s*$|"  # Prime Minister of … A. Smailov
    r"The\s+(?:President|Prime\s+Minister)(?:\s+of\s+the\s+Republic\s+of\s+\w+)?\s*$|"
    rf"[\W_]*{_OFFICES}(?!\w).{{0,90}}$"  # Врио Министра С.А.Тырцев
    r"|Қазақстан Республикасының\s+(?:Президенті|Премьер-Министрі|Министрі)(?:\s+\S+){0,3}$"
    rf"|{_PRESIDENT}\s*$"
    r"|(?:\S+\s+){0,14}(?i:министрі|төрағасы|әкімі|хатшысы|басшысы|президенті)"  # Ішкі істер министрі Ә. Сейітов
    rf"\s+(?:[{_CAPITAL}]\.\s?){{1,2}}[{_CAPITAL}][\w-]+\s*$"
    r"|(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?){1,2}[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s*$"  # В.Путин
)
_APPROVAL = re.compile(  # Утверждены приказом Министра; Бұйрықпен бекітілген
    r"(?:УТВЕРЖД[ЕЁ]Н[АОЫ]?|Утвержд[её]н[аоы]?)(?=\s*$|\s+\w+(?:ом|ем|ой)\b)|(?:\S+\s+){0,8}(?:БЕКІТІЛГЕН|бекітілген)\s*$"
    r"|(?:APPROVED|Approved)(?=\s*$|\s+(?:by|By|BY)(?:\s*$|\s.*[^\s.:;,]\s*$))"  # Approved by Resolution No. 5
)
_STATE = re.compile(r"Қазақстан\s+Республикасының")  # above «Президенті Қ. ТОҚАЕВ»
_STAMP = re.compile(  # Утверждены приказом Заместителя Премьер-Министра … № 284, however many lines it has in print
    r"(?:УТВЕРЖД[ЕЁ]Н[АОЫ]?|Утвержд[её]н[аоы]?)(?=\s*$|\s+(?:\w+\s+)?\w+(?:ом|ем|ой)\b)"
    r"|(?:\S+\s+){0,40}(?:БЕКІТІЛГЕН|бекітілген)$"
)
_LONGEST_STAMP = 400
_PERSON = re.compile(  # Т. Дуйсенова, К.К. ТОКАЕВ, Қасым-Жомарт Тоқаев
    rf"(?:[{_CAPITAL}]\.\s?){{1,2}}[{_CAPITAL}][\w-]+$|(?:[{_CAPITAL}][\w-]+\s+){{1,2}}[{_CAPITAL}][\w-]+$"
)
_CLOSING = re.compile(  # the words with which a treaty or a directive ends, above its signatures
    r"""IN\ WITNESS\ WHEREOF\b | In\ witness\ whereof\b | В\ УДОСТОВЕРЕНИЕ\ ЧЕГО\b | В\ удостоверение\ чего\b
      | ОСЫНЫ\ КУӘЛАНДЫРУ | Осыны\ куәландыру
      | (?:DONE|Done)\s+(?:at|in)\s+[A-Z](?=.*\b(?:\d{4}|thousand)\b)
      | (?:СОВЕРШЕНО|Совершено)\s+в\s+(?:г\.|городе|гор\.|[А-ЯЁ])(?=.*\bгод)
      | (?:Москва,\s+Кремль|Астана,\s+А[кқ]орда)\b
      | Approved\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)
        \s+\d{1,2},\s+\d{4}\.?$""",
    re.VERBOSE,
)
_CERTIFIED = re.compile(r"\W*(?:копия\s+верна|верно|көшірмесі\s+дұрыс)\b", re.IGNORECASE)  # КОПИЯ ВЕРНА
_ATTACHES = re.compile(r"\bприлага(?:ем|ет)|қоса\s+беріл|\battached\b|\bannexed\b", re.IGNORECASE)
_GOES_ON = (".", ":", ";", ",")


def is_signature(text: str) -> bool:
    """Whether a line could be one. Near the end of an act it is; elsewhere a name is only a name."""
    return len(text) < _LONGEST and not text.rstrip().endswith(_GOES_ON) and _SIGNATURE.match(text) is not None


def closes_act(text: str) -> bool:
    """Whether a line stands above the signatures and nowhere else: «Совершено в городе Москве 25 ноября 2005 года»."""
    return _CLOSING.match(text) is not None


def is_approval(text: str) -> bool:
    """Whether a line heads a text that another act approved: «Утверждены приказом …», «… бұйрығымен бекітілген»."""
    return len(text) < _LONGEST_APPROVAL and _APPROVAL.match(text) is not None


def begins_signature(text: str, below: str) -> bool:
    """Whether an office is torn over two lines: «Қазақстан Республикасының», «Президенті Қ. ТОҚАЕВ»."""
    return _STATE.fullmatch(text.strip()) is not None and re.match(rf"{_PRESIDENT}\s*$", below) is not None


def is_stamp(text: str) -> bool:
    """Whether all lines of an approval, read as one, are it: «Утверждены приказом Министра … от 30 июня 2023 года»."""
    return len(text) <= _LONGEST_STAMP and not text.rstrip().endswith(_GOES_ON) and _STAMP.match(text) is not None


def names_person(text: str) -> bool:
    """Whether it is a name and nothing else: «Т. Дуйсенова»."""
    return _PERSON.match(text) is not None


def certifies(text: str) -> bool:
    """Whether a line below the signature says that the copy is a true one: «КОПИЯ ВЕРНА»."""
    return len(text) < _LONGEST and _CERTIFIED.match(text) is not None


def attaches(text: str) -> bool:
    """Whether a provision says that a text goes with the act: «Утвердить прилагаемые Правила»."""
    return _ATTACHES.search(text) is not None
