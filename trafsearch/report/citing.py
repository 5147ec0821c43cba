"""Mentions that only name another act: «… в соответствии с Законом «О противодействии торговле людьми»»."""

import re

from trafsearch.span import Span
from trafsearch.structure.passage import PassageKind

COUNTED_KINDS = {PassageKind.TITLE, PassageKind.HEADING, PassageKind.BODY, PassageKind.TABLE, PassageKind.FOOTNOTE}

_QUOTED_TITLE = re.compile(
    r"«\s*(?:О|Об|Обо)\s[^«»]{3,300}»"  # Закон «О миграции населения»
    r"|\"\s*(?:О|Об|Обо)\s[^\"]{3,300}\""
    r"|[«\"“][^«»\"“”]{3,300}\bтуралы\s*[»\"”]"  # «Халықтың көші-қоны туралы» Заң
    r"|[«\"“]\s*On\s[^«»\"“”]{3,300}[»\"”]"  # Law "On population migration"
)


def is_counted(kind: PassageKind) -> bool:
    """Whether mentions in passages of this kind are the act's own words: not in notes, contents, running heads."""
    return kind in COUNTED_KINDS


def stands_in_cited_title(text: str, span: Span, kind: PassageKind) -> bool:
    """Whether the words are part of the quoted title of an act, and not of this act's own title."""
    if kind is PassageKind.TITLE:
        return False
    return any(span.lies_within(Span(*match.span())) for match in _QUOTED_TITLE.finditer(text))
