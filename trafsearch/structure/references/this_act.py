"""What speaks of itself: «настоящий Закон», «осы баптың», “this Law”, «прилагаемый Порядок»."""

import re

from trafsearch.span import Span
from trafsearch.structure.address import StepKind
from trafsearch.structure.references.countries import COUNTRY
from trafsearch.structure.references.part import ActPart, Part, ProvisionPart
from trafsearch.structure.references.provision_words import provision_word
from trafsearch.structure.references.reference import SELF

_THIS = re.compile(
    r"(?:настоящ(?:ий|его|ему|им|ем|ая|ей|ую|ее|их|ие|ими)|осы|(?:this|the\s+present))\s+"
    r"(?:(?:федеральн\w{2,4}|конституционн\w{2,4}|конституциялық|federal|constitutional)\s+)?(?P<noun>[^\W\d_]+)",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"прилагаем\w{2,3}\s+(?P<noun>[^\W\d_]+)|(?:осы\s+)?қоса\s+беріл\w+\s+(?P<noun2>[^\W\d_]+)", re.IGNORECASE
)
_ACTS = re.compile(
    r"(?:закон|кодекс|указ|постановлени|приказ|распоряжени|решени|конвенци|пакт|протокол|договор|соглашени|конституци|"
    r"концепци|стратеги|программ|деклараци|устав|хартия)(?:[аеуыяюийо]{1,2}|ом|ем|ей|ою|ам|ами|ах)?"
    r"|(?:заң|кодекс|жарлы[қғ]|қаулы|бұйры[қғ]|өкім|шешім|конвенция|хаттама|келісім|шарт|конституция|тұжырымдама|"
    r"стратегия|бағдарлама|декларация)(?:[дтнсғқгкмпбл]\w{1,9}|ы\w{0,6}|і\w{0,6}|)"
    r"|law|act|code|constitution|convention|covenant|protocol|decree|resolution|order|declaration|treaty|agreement"
)
_ANNEX_DOCUMENTS = re.compile(
    r"(?:положени|правил|поряд[ок]к|инструкци|регламент|переч(?:ень|н)|методик|требовани|стандарт|приложени)\w{0,4}"
    r"|порядок|(?:қағида|ереже|нұсқаулы[қғ]|тізбе|талап|стандарт|регламент|қосымша|әдістеме|тәртіп|тәртіб)\w{0,14}"
    r"|(?:rules|regulations?|annex|instructions?)"
)
_COUNTRY = re.compile(rf"\s+{COUNTRY}")


def this(text: str, at: int) -> Part | None:
    """The act, annex or provision that speaks of itself at `at`."""
    match = _THIS.match(text, at)
    if match is None:
        return None
    noun = match["noun"].lower()
    if word := provision_word(noun):
        return ProvisionPart(Span(*match.span()), word.kind, word.language, is_this=True)
    comes_first = text[at : at + 3].lower() == "осы"
    if _ANNEX_DOCUMENTS.fullmatch(noun):
        return ActPart(Span(*match.span()), SELF, comes_first, StepKind.ANNEX)
    if not _ACTS.fullmatch(noun):
        return None
    country = _COUNTRY.match(text, match.end())
    return ActPart(Span(at, country.end() if country else match.end()), SELF, comes_first)


def attached(text: str, at: int) -> ActPart | None:
    """«прилагаемый Порядок»: the annex."""
    match = _ATTACHED.match(text, at)
    if match is None or not _ANNEX_DOCUMENTS.fullmatch((match["noun"] or match["noun2"]).lower()):
        return None
    return ActPart(Span(*match.span()), SELF, bool(match["noun2"]), StepKind.ANNEX)
