"""Where a law of its own is called for: «recommends … a separate law on countering trafficking»."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trafsearch.catalog.held import HeldPassage
from trafsearch.catalog.passages import passages_by_row
from trafsearch.catalog.scanning import scan, texts
from trafsearch.language import Language
from trafsearch.report.citing import is_counted
from trafsearch.report.institutions.subjects import Subjects
from trafsearch.span import Span
from trafsearch.store.store import Store

_BETWEEN = r"(?:\s+[\w-]+){0,4}?\s+"
_CALLED_FOR = {  # принять отдельный закон · жеке заң қабылдау · a separate law
    Language.RU: (
        r"\b(?:рекоменд|предлага|предлож|необходим|целесообразн|следует|нужно|следовало)",
        rf"\b(?:отдельн|специальн|самостоятельн|собственн|единого|единый)\w*{_BETWEEN}закон(?:а|у|ом|е|ы|ов)?\b",
    ),
    Language.KK: (
        r"\b(?:ұсын|қажет|керек|жөн|тиіс)",
        r"\b(?:жеке|дербес|арнайы|бөлек)\s+(?:(?!және\b)[\w-]+\s+){0,4}?заң(?:ы|ын)?\b",
    ),
    Language.EN: (
        r"\b(?:recommend|propos|urge|call|should|suggest|encourag|advis|necessary|need)",
        rf"\b(?:separate|special|specific|dedicated|standalone|stand-alone|comprehensive|own)\b{_BETWEEN}"
        r"(?:law|act|legislation|statute)\b|\b(?:separate|special|specific|dedicated|comprehensive|own)\s+(?:law|act|legislation)\b",
    ),
}
_REACH = 120  # characters around the law in which its subject is named


@dataclass(frozen=True, slots=True)
class Recommended:
    """A passage that calls for a law on the subject; `span` are the words for the law."""

    held: HeldPassage
    title: str
    span: Span


def called_for(text: str, lead: str, language: Language) -> Span | None:
    """The words for the law that the passage calls for; None where it calls for none."""
    if language not in _CALLED_FOR:
        return None
    calling, law = _CALLED_FOR[language]
    found = re.search(law, text, re.IGNORECASE)
    if found and re.search(calling, f"{lead}\n{text}", re.IGNORECASE):
        return Span(*found.span())
    return None


def laws_called_for(
    store: Store, editions: Mapping[int, int], subjects: Subjects, titles: Mapping[str, str]
) -> Iterator[tuple[str, Recommended]]:
    """Each threat for which a law is called for, with the passage."""
    passages = [each for each in scan(store.catalog, editions.values()) if is_counted(each.kind)]
    held_texts = texts(store.catalog, sorted({each.content for each in passages}))
    rows = [each.row for each in passages if _may_call(held_texts[each.content], each.language)]
    for held in passages_by_row(store.catalog, rows, editions):
        passage = held.passage
        span = called_for(passage.text, passage.lead, passage.language)
        if span is None:
            continue
        around = passage.text[max(0, span.start - _REACH) : span.end + _REACH]
        for subject in subjects.named_in(around, passage.language):
            if subject in subjects.threats:
                yield subject, Recommended(held, titles.get(held.act, held.act), span)


def _may_call(text: str, language: Language) -> bool:
    return language in _CALLED_FOR and bool(re.search(_CALLED_FOR[language][1], text, re.IGNORECASE))
