"""What an editor's note says of a provision that is no longer there."""

import re
from collections.abc import Iterator

from trafsearch.report.institutions.sentence import stretches_of
from trafsearch.span import Span
from trafsearch.structure.remark import is_note

_EXCLUDED = re.compile(  # Сноска. Подпункт 3) исключён Законом …; Ескерту. 3) тармақша алып тасталды
    r"\bисключ[её]н[аоы]?\b|\bутратил[аио]?\s+силу|\bпризнан[аоы]?\s+утратившим|\bотмен[её]н[аоы]?\b"
    r"|\bалып\s+таста(?:л|ды)|\bкүші(?:н)?\s+жо(?:йыл|йды|йған)"
    r"|\b(?:is|are|was|were|been)\s+(?:repealed|deleted|excluded|removed|revoked)\b",
    re.IGNORECASE,
)


def excluded_in(text: str) -> list[Span]:
    """The sentences of notes that tell of an excluded provision; what they quote of it binds nobody."""
    return [
        Span(start, end)
        for line, upto in _notes(text)
        for start, end in ((line + first, line + last) for first, last in stretches_of(text[line:upto]))
        if _EXCLUDED.search(text, start, end)
    ]


def _notes(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", text):
        if is_note(line[0].strip()):
            yield line.span()
