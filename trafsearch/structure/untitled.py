"""The title of an act whose head has none: its short title, the text that it approves, what its first point does."""

import re
from collections.abc import Sequence

from trafsearch.analysis.declension import object_in_genitive
from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.dates import find_date
from trafsearch.structure.signature import is_approval

_SHORT_TITLE = re.compile(
    r"(?:this act|act|it) may be cited as (?:the\s+)?"
    r"(?:[“\"‘'](?P<quoted>[^”\"’]{5,200})[”\"’]|(?P<plain>[A-Z][^.;“\"]{4,200}?\bAct\s+\d{4}))",
    re.IGNORECASE,
)
_COMMON_LAW = re.compile(r"An Act\b|Public Law\b|Be it enacted\b", re.IGNORECASE)
_BELOW_STAMP = 8  # lines of «УТВЕРЖДЕН распоряжением … от … № …» and of the title below it
_LONGEST = 400
_DOES = {
    "утвердить": "Об утверждении",
    "одобрить": "Об одобрении",
    "внести": "О внесении",
    "создать": "О создании",
    "образовать": "Об образовании",
    "принять": "О принятии",
    "выделить": "О выделении",
    "назначить": "О назначении",
}
_FIRST_POINT = re.compile(rf"1\.\s+(?P<does>{'|'.join(_DOES)})\s+(?:прилагаем\w+\s+)?(?P<what>.+)", re.IGNORECASE)
_WHAT_FOLLOWS = re.compile(r"\s*(?:\((?:далее|прилага)|,?\s+согласно\s+приложени|[.:;]\s*$).*", re.DOTALL)


def short_title(lines: Sequence[str], blocks: Sequence[Block]) -> str | None:
    """«Victims Support Act of 2018» of an Act that says under which name it may be cited."""
    if not any(map(_COMMON_LAW.match, lines)):
        return None
    found = next((found for block in blocks if (found := _SHORT_TITLE.search(block.text))), None)
    return (found["quoted"] or found["plain"]).strip(" .,") if found else None


def title_of_attached(blocks: Sequence[Block]) -> str | None:
    """The lines below the first stamp «УТВЕРЖДЕН …» down to the text or its table: «ПЛАН МЕРОПРИЯТИЙ по …»."""
    stamp = next((at for at, block in enumerate(blocks) if is_approval(" ".join(block.text.split()))), None)
    if stamp is None:
        return None
    below = blocks[stamp : stamp + _BELOW_STAMP]
    dated = next((at for at, block in enumerate(below) if find_date(block.text)), None)
    if dated is None:
        return None
    taken: list[str] = []
    for block in below[dated + 1 :]:
        text = " ".join(block.text.split())
        ends = block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or text.endswith((".", ":", ";"))
        if ends or re.match(r"\d|[IVX]+\.", text) or (taken and not _continues(taken[-1], text)):
            break
        taken.append(text)
    title = " ".join(taken)
    return title if len(title.split()) > 1 and len(title) <= _LONGEST else None


def title_by_first_point(blocks: Sequence[Block]) -> str | None:
    """«Об утверждении плана мероприятий» from «1. Утвердить прилагаемый план мероприятий (далее – план).»"""
    found = next((found for block in blocks if (found := _FIRST_POINT.match(" ".join(block.text.split())))), None)
    what = object_in_genitive(_WHAT_FOLLOWS.sub("", found["what"])) if found else None
    title = f"{_DOES[found['does'].lower()]} {what}" if found and what else ""
    return title if title and len(title) <= _LONGEST else None


def _continues(above: str, line: str) -> bool:
    return line[:1].islower() or line.startswith(("(", "«")) or (above.isupper() and line.isupper())
