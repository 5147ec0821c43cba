"""Remarks: what the editors of a text say about it, and what the law itself adds to an article."""

import re

_EDITORS = re.compile(
    r"""[({]?\s*(?-i:Сноска\s*[.:]|СНОСКА\s*[.:]|Ескерту\s*[.:!]|ЕСКЕРТУ\s*[.:!])  # Сноска. Статья 1 исключена …
      | Footnote\s*[.:]
      # «ескерту» is a warning and prevention too: Ескерту 1-бапқа өзгерістер енгізілді – ҚР Заңымен
      | [({]?\s*Ескерту\b(?=.*\b(?:енгізілді|толықтырылды|редакцияда|тасталды|жойылды|ауыстырылды|өзгертілді)\b)
        (?=.*(?:\bҚР\b|№|\bN\ ?\d))
      | \{\s*(?:Изменения:|[^{}]*\b(?:ред(?:акции|\.)|дополнен|исключен|утратил))
      | (?:Утратил[аио]?\s+силу|Исключен[аоы]?)\s*\.?\s*[-–—]\s+\S   # Утратила силу - Приказ …
      | Примечание\s+(?:ИЗПИ|РЦПИ|редак|изд)
      | (?:ЗҚАИ|РҚАО)-ның\s+ескертпесі
      | \((?:В\ редакции|в\ ред\.|С\ учетом\ постановлений|Дополнен[аоы]?\b
          |Дополнение\s+(?:стать|част|пункт|подпункт|абзац|глав|раздел|примеч)
          |(?:Часть|Пункт|Абзац|Статья|Наименование|Примечани[ея]|Подпункт|Глава|Раздел)\b[^()]{0,60}?
            (?:в\ редакции|введен|дополнен|исключен|утратил)       # (часть 1.3 раздела 1 в редакции приказа …)
          |(?:п|пп|ч|ст|абз|гл|разд|подп|прим)\.\s?[^()]{0,60}?
            (?:в\ ред(?:\.|акции)|введен|дополнен|исключен|утратил)  # (п. 2.1 введен Федеральным законом …)
          |(?:введен|исключен|утратил)[аоыи]?\b(?=[^()]*(?:закон|указ|постановлен|приказ|решени|распоряжен)))
        [^()]*(?:\([^()]*\)[^()]*)*\)(?:\s*\([^()]*\))*\s*\.?$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SYSTEMS = re.compile(  # what ConsultantPlus and Garant write between the paragraphs of an act
    r"""КонсультантПлюс:\s
      | ГАРАНТ:(?:\s|$)
      | Информация\s+об\s+изменениях\s*(?::|$)
      | Список\s+изменяющих\s+документов\s*$
      | \(?См\.\s+(?:(?:также\s+)?(?:предыдущую|будущую|первоначальную|данную\ норму\ в)\s+редакци
          |текст\s+(?:\S+\s+){0,3}?в\s+(?:предыдущей|будущей)\s+редакции|комментари[ийея]+\s+к\s+(?:наст|стат|част|пункт))
      | Путеводитель\s+по\s+(?:судебн|корпоратив|договорн|кадров|налог|сделк|контракт|бюджетн|трудов)
      | Перспективы\s+и\s+риски\s+(?:\w+\s+)?спор
      | Позиции\s+высших\s+судов\s+по\s+ст
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANNOUNCES = re.compile(
    r"(?:КонсультантПлюс:\s+примечание|ГАРАНТ|Информация\s+об\s+изменениях)\s*[.:]?\s*$", re.IGNORECASE
)
_LAWS_OWN = re.compile(r"(?:Примечани[ея]|Ескертпе(?:лер)?|Notes?)\s*[.:]?\s*(?:\d|$|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ(])")
_ABOUT_ARTICLE = re.compile(r"[({]\s*(?:Статья|Наименование\s+статьи|Дополнение\s+статьей)\b")  # (Статья в редакции …)
_SUBPOINT_NAMED = re.compile(
    r"(?:Примечание\s+\w+[!.:]\s*)?(?:Подпункт\s+(\d{1,3}(?:-\d{1,2})?|[а-яё])\\?\)|(\d{1,3}(?:-\d{1,2})?)\\?\)\s+тармақша\b)"
)

_POINT_NAMED = re.compile(  # Сноска. Пункт 2 в редакции …; Подпункт 2) пункта 3; Ескерту. 2-тармақ жаңа редакцияда
    r"(?:(?:Сноска|СНОСКА|Ескерту|ЕСКЕРТУ|Footnote|Примечание\s+\w+)\s*[.:!]?\s*)?"
    r"(?:(?:В\s+)?[Пп]ункт\s+|Подпункт\s+\w[\w-]*\)\s+пункта\s+)?(?P<number>\d{1,3}(?:-\d{1,2})?)"
    r"(?P<kk>\s*-\s*тармақ(?:т(?:ың|а|ағы))?(?![\w-]))?"
)


def is_note(text: str) -> bool:
    """Whether an editor speaks: «Сноска. Статья 1 в редакции Закона…», «Ескерту. …», «(В редакции Федерального…)»."""
    return _EDITORS.match(text) is not None or _SYSTEMS.match(text) is not None


def announces_note(text: str) -> bool:
    """Whether the paragraph below is what the editors of a system of texts say: «КонсультантПлюс: примечание.»."""
    return _ANNOUNCES.match(text) is not None


def is_bracketed(text: str) -> bool:
    """Whether a note stands right behind the words that it is about: «(Дополнение частью – Федеральный закон …)»."""
    return text.startswith(("(", "{"))


def is_laws_note(text: str) -> bool:
    """Whether the law itself adds to an article: «Примечания. 1. Под эксплуатацией…»."""
    return not is_note(text) and _LAWS_OWN.match(text) is not None


def is_about_article(text: str) -> bool:
    """Whether a note names the article that it stands in: «(Статья в редакции Федерального закона …)»."""
    return _ABOUT_ARTICLE.match(text) is not None


def named_point(text: str) -> str | None:
    """The number of the point that a note is about: «Сноска. Пункт 2 в редакции …», «Ескерту. 2-тармақ …»."""
    match = _POINT_NAMED.match(text)
    is_named = match is not None and (bool(match["kk"]) or "ункт" in match[0])
    return match["number"] if match and is_named else None


def named_subpoint(text: str) -> str | None:
    """The number of the subpoint that a note begins with: «Подпункт 12) предусмотрен в редакции …»."""
    match = _SUBPOINT_NAMED.match(text)
    return (match[1] or match[2]) if match else None
