"""The day on which an act enters into force, by its own words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from trafsearch.structure.dates import find_date
from trafsearch.structure.publication_day import PublicationDay, day_by_publication

_QUOTED = 200  # characters of a sentence that a note quotes
_LONGEST = 1000  # characters in which an act says when it enters into force
NAMES = r"(?:конституционный закон|федеральный закон|закон|кодекс|указ|приказ|постановление|распоряжение|решение)"
NAMES_KK = r"(?:конституциялық заң|заң|кодекс|жарлық|қаулы|бұйрық|шешім)"
_NUMBER = r"(?:(?:статья|article)\s+\d{1,4}\.?\s+|\d{1,4}-бап\.?\s+)?(?:\d{1,3}(?:[-.]\d{1,3}){0,3}[.)]?\s+)?"
_BUT_FOR_RU = r",?\s+(?:за исключением|кроме)\b"
_ENTERS = re.compile(  # «Настоящий Закон вводится в действие …»; the editors' «Сноска. Вводится в действие …»
    rf"{_NUMBER}(?:настоящ\w+\s+)?{NAMES}(?P<but>{_BUT_FOR_RU}.{{1,400}}?,)?"
    r"\s+(?:вводится в действие|вступает в (?:законную )?силу)\s+(?P<ru>.+)"
    rf"|Сноска\.?\s+Вводится в действие\s+(?P<note>.+)"
    rf"|{_NUMBER}(?:осы\s+)?{NAMES_KK},?\s+(?P<kk>.+?)\s*(?:қолданысқа енгізіледі|күшіне енеді)"
    rf"|Ескерту\.?\s+(?P<note_kk>[^.]+?)\s*қолданысқа енгізіледі"
    rf"|{_NUMBER}this (?:constitutional law|law|act|code|decree|order|resolution)\s+(?:shall\s+)?"
    rf"(?:enters?|comes?|be (?:put|brought))\s+into\s+(?:force|effect|operation)\s+(?P<en>.+)",
    re.IGNORECASE,
)
_BUT_FOR = re.compile(  # what does not enter with the rest: behind the day, in Kazakh before it
    rf"{_BUT_FOR_RU}.*|,?\s+(?:except|with the exception)\b.*|^.*\bқоспағанда,?\s*", re.IGNORECASE
)
_PART_ENTERS = re.compile(  # «2. Статья 5 настоящего Закона вводится в действие с 1 января 2017 года.»
    rf"{_NUMBER}(?:абзац|подпункт|пункт|част|стать|параграф|глав|раздел|приложени)\w*\s[^«\"“(]{{1,300}}?"
    r"(?:вводи|вступа)\w+\s+в\s+(?:действие|силу)\s+(?:с|по|со|через)\s"
    rf"|{_NUMBER}(?:осы\s+\w+\s+)?\d[^«\"“]{{0,40}}?(?:бап|баб|тарма|бөлі|тарау|параграф|қосымша|абзац)\w*\s"
    r"[^«\"“(]{1,300}?қолданысқа енгізіледі"
    rf"|{_NUMBER}(?:articles?|paragraphs?|chapters?|subparagraphs?|parts?)\s+\d[^\"“]{{0,300}}?"
    r"(?:enters?|comes?|be (?:put|brought))\s+into\s+(?:force|effect|operation)\b",
    re.IGNORECASE,
)
_BY_PUBLICATION = re.compile(r"опубликован|жариялан|publication|published|publicat", re.IGNORECASE)
_BY_SIGNING = re.compile(
    r"(?:со дня|с момента|с даты)\s+(?:(?:его|ее|её)\s+)?(?:подписания|принятия)|қол қойылған күн|қабылданған күн"
    r"|(?:(?:up)?on|from) (?:the (?:day|date) of )?(?:its )?(?:signature|signing|adoption)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """The day, if the text gives it, and the words that say it or on what it depends.

    `later` are the words by which single provisions enter on other days.
    """

    day: date | None = None
    words: str = ""
    later: tuple[str, ...] = ()


def entry_of(texts: Iterable[str], adopted: date | None, published: PublicationDay | None) -> Entry:
    """`texts` are all paragraphs of the act. The last words that give a day count, else the last words."""
    day: date | None = None
    words = ""
    later: list[str] = []
    for text in (" ".join(each[:_LONGEST].split()) for each in texts):
        match = _ENTERS.match(text)
        if match is None:
            later += [text[:_QUOTED]] if _PART_ENTERS.match(text) else []
            continue
        said = next(match[name] for name in ("ru", "note", "kk", "note_kk", "en") if match[name])
        when = _BUT_FOR.sub("", said)
        found, ground = _day(when, adopted, published)
        if found or day is None:
            day, words = found, f"{text[:_QUOTED]}{ground}"
        later += [text[:_QUOTED]] if match["but"] or when != said else []
    return Entry(day, words, tuple(dict.fromkeys(later)))


def _day(when: str, adopted: date | None, published: PublicationDay | None) -> tuple[date | None, str]:
    """The day, and what it was counted from beside these words."""
    dated = find_date(when)
    by_publication = _BY_PUBLICATION.search(when)
    if dated and (by_publication is None or dated[1] < by_publication.start()):
        return dated[0], ""
    if by_publication is None:
        return (adopted if _BY_SIGNING.search(when) else None), ""
    if published and (day := day_by_publication(when, published.day)):
        return day, f" | {published.words}"
    return None, ""
