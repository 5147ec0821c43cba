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
            (?:в\ редакции|введен|дополнен|исключен|утратил))      # (часть 1.3 раздела 1 в редакции приказа …)
        [^()]*(?:\([^()]*\)[^()]*)*\)(?:\s*\([^()]*\))*\s*\.?$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LAWS_OWN = re.compile(r"(?:Примечани[ея]|Ескертпе(?:лер)?|Notes?)\s*[.:]?\s*(?:\d|$|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ(])")
_ABOUT_ARTICLE = re.compile(r"[({]\s*(?:Статья|Наименование\s+статьи|Дополнение\s+статьей)\b")  # (Статья в редакции …)
_SUBPOINT_NAMED = re.compile(
    r"(?:Примечание\s+\w+[!.:]\s*)?(?:Подпункт\s+(\d{1,3}(?:-\d{1,2})?|[а-яё])\\?\)|(\d{1,3}(?:-\d{1,2})?)\\?\)\s+тармақша\b)"
)


def is_note(text: str) -> bool:
    """Whether an editor speaks: «Сноска. Статья 1 в редакции Закона…», «Ескерту. …», «(В редакции Федерального…)»."""
    return _EDITORS.match(text) is not None


def is_bracketed(text: str) -> bool:
    """Whether a note stands right behind the words that it is about: «(Дополнение частью – Федеральный закон …)»."""
    return text.startswith(("(", "{"))


def is_laws_note(text: str) -> bool:
    """Whether the law itself adds to an article: «Примечания. 1. Под эксплуатацией…»."""
    return not is_note(text) and _LAWS_OWN.match(text) is not None


def is_about_article(text: str) -> bool:
    """Whether a note names the article that it stands in: «(Статья в редакции Федерального закона …)»."""
    return _ABOUT_ARTICLE.match(text) is not None


def named_subpoint(text: str) -> str | None:
    """The number of the subpoint that a note begins with: «Подпункт 12) предусмотрен в редакции …»."""
    match = _SUBPOINT_NAMED.match(text)
    return (match[1] or match[2]) if match else None
