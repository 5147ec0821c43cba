"""Who made the act that a title is about: its name says nothing of the policy area."""

import re
from collections.abc import Iterator

from trafsearch.span import Span

_MAKERS = (
    re.compile(  # в приказ [Министра труда и социальной защиты населения Республики Казахстан] от 28 мая 2015 года
        r"\b(?:приказ|постановлен|распоряжен|решен)\w*\s+(?:и\.\s?о\.\s+|исполняющ\w+\s+обязанности\s+)?(?P<maker>"
        r"(?:министр|министерств|комитет|агентств|председател|департамент|управлен)\w*[^«»\"“”№]{0,300}?)"
        r"(?=\s+от\s+\d|\s*[«\"“№]|$)",
        re.IGNORECASE,
    ),
    re.compile(  # [Еңбек және халықты әлеуметтік қорғау министрінің] 2015 жылғы 28 мамырдағы № 388 бұйрығына
        r"(?:Республикасы(?:ның)?\s|^|[»\"”])\s*(?P<maker>[^«»\"“”№]{1,200}?"
        r"(?:министрінің|министрлігінің|комитетінің|агенттігінің|төрағасының|министрі\s+міндетін\s+атқарушының))"
        r"(?=\s[^«»\"“”]{0,120}?(?:бұйры|қаулы|шешім|өкім))",
        re.IGNORECASE,
    ),
    re.compile(  # the order of the [Minister of Labour and Social Protection of the Population] dated 28 May 2015
        r"\b(?:order|resolution|decision)s?\s+of\s+(?:the\s+)?(?:acting\s+)?(?P<maker>"
        r"(?:minister|ministry|committee|agency|chairman|department)\b[^«»\"“”№]{0,300}?)"
        r"(?=,?\s+(?:dated|of\s+\d|no\b)|\s*[«\"“№]|$)",
        re.IGNORECASE,
    ),
)


def makers_in(title: str) -> Iterator[Span]:
    """The stretches of the title that name the maker of another act."""
    for pattern in _MAKERS:
        yield from (Span(*found.span("maker")) for found in pattern.finditer(title))
