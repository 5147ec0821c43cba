"""The words for a provision in three languages, in all their forms: статье, статьями, ст.; 4-бабының; articles."""

import re
from dataclasses import dataclass
from functools import lru_cache

from trafsearch.language import Language
from trafsearch.structure.address import StepKind


@dataclass(frozen=True, slots=True)
class ProvisionWord:
    """`kind` is None for a paragraph without a number of its own: абзац, примечание."""

    kind: StepKind | None
    language: Language
    several: bool
    short: bool = False  # ст., п., ч.


_RU, _KK, _EN = Language.RU, Language.KK, Language.EN
_MASCULINE = r"(?P<s>ы|ов|ам|ами|ах)|а|у|ом|е|"  # пункт
# The stem, its endings (those of the plural in group `s`), the language, the kind.
_FULL = (
    (rf"(?:пункт(?:{_MASCULINE}))", _RU, StepKind.POINT),
    (rf"(?:подпункт(?:{_MASCULINE}))", _RU, StepKind.SUBPOINT),
    (r"(?:стат(?:ья|ье|ью|ьей|ьею|(?P<s>ьи|ей|ьям|ьями|ьях)))", _RU, StepKind.ARTICLE),
    (r"(?:част(?:ь|ью|(?P<s>и|ей|ям|ями|ях)))", _RU, StepKind.PART),
    (r"(?:глав(?:а|е|у|ой|ою|(?P<s>ы|ам|ами|ах|)))", _RU, StepKind.CHAPTER),
    (rf"(?:раздел(?:{_MASCULINE}))", _RU, StepKind.SECTION),
    (rf"(?:параграф(?:{_MASCULINE}))", _RU, StepKind.PARAGRAPH),
    (r"(?:приложени(?:е|ю|ем|и|(?P<s>я|й|ям|ями|ях)))", _RU, StepKind.ANNEX),
    (r"(?:абзац(?:(?P<s>ы|ев|ам|ами|ах)|а|у|ем|е|))", _RU, None),
    (r"(?:примечани(?:е|ю|ем|и|(?P<s>я|й|ям|ями|ях)))", _RU, None),
    (r"(?:ба[пб](?P<s>тар)?(?:т|ы|қ|п|\b)\w{0,7})", _KK, StepKind.ARTICLE),
    (r"(?:тарма[қғ](?P<s>тар)?(?!ша)\w{0,7})", _KK, StepKind.POINT),
    (r"(?:тармақша(?P<s>лар)?\w{0,7})", _KK, StepKind.SUBPOINT),
    (r"(?:бөлі[кг](?P<s>тер)?\w{0,7})", _KK, StepKind.PART),
    (r"(?:тарау(?P<s>лар)?\w{0,7})", _KK, StepKind.CHAPTER),
    (r"(?:бөлім(?P<s>дер)?\w{0,7})", _KK, StepKind.SECTION),
    (r"(?:параграф(?P<s>тар)?(?:ы|т|қ)\w{0,7})", _KK, StepKind.PARAGRAPH),
    (r"(?:қосымша(?P<s>лар)?\w{0,7})", _KK, StepKind.ANNEX),
    (r"(?:абзац(?P<s>тар)?(?:ы|т|қ)\w{0,7})", _KK, None),
    (r"(?:article(?P<s>s)?)", _EN, StepKind.ARTICLE),
    (r"(?:(?:sub-?paragraph|sub-?point)(?P<s>s)?)", _EN, StepKind.SUBPOINT),
    (r"(?:(?:paragraph|point|clause)(?P<s>s)?)", _EN, StepKind.POINT),
    (r"(?:section(?P<s>s)?)", _EN, StepKind.SECTION),
    (r"(?:chapter(?P<s>s)?)", _EN, StepKind.CHAPTER),
    (r"(?:part(?P<s>s)?)", _EN, StepKind.PART),
    (r"(?:annex(?P<s>es)?)", _EN, StepKind.ANNEX),
)
_SHORT = {
    "п": (StepKind.POINT, _RU),
    "пп": (StepKind.SUBPOINT, _RU),
    "подп": (StepKind.SUBPOINT, _RU),
    "ст": (StepKind.ARTICLE, _RU),
    "ч": (StepKind.PART, _RU),
    "гл": (StepKind.CHAPTER, _RU),
    "разд": (StepKind.SECTION, _RU),
    "прил": (StepKind.ANNEX, _RU),
    "абз": (None, _RU),
    "art": (StepKind.ARTICLE, _EN),
    "arts": (StepKind.ARTICLE, _EN),
    "para": (StepKind.POINT, _EN),
    "paras": (StepKind.POINT, _EN),
    "sec": (StepKind.SECTION, _EN),
}
_PATTERNS = tuple((re.compile(pattern), language, kind) for pattern, language, kind in _FULL)


@lru_cache(maxsize=1 << 14)
def provision_word(form: str) -> ProvisionWord | None:
    """What a folded word form says of a provision; None where it is no word for one."""
    if form in _SHORT:
        kind, language = _SHORT[form]
        return ProvisionWord(kind, language, several=True, short=True)
    for pattern, language, kind in _PATTERNS:
        if match := pattern.fullmatch(form):
            return ProvisionWord(kind, language, several=match["s"] is not None)
    return None
