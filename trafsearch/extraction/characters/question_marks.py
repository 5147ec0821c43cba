"""Texts whose letters were lost before they were saved: «???????? ? ???????»."""

import re
from dataclasses import replace

from trafsearch.extraction.contents import Contents
from trafsearch.extraction.outcome import Outcome, Status

_LOST = re.compile(r"(?<![^\s(«\"])\?{3,}(?=[\s.,;:!)»\"-]|$)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 8  # words of question marks, before they mean more than a doubt
_DETAIL = "its letters were saved as question marks: get the document again"


def lowered(contents: Contents) -> Contents:
    """The contents: *low_quality* where most words are such, *partial* where many are."""
    lost = sum(len(_LOST.findall(block.text)) for block in contents.blocks if "???" in block.text)
    if lost < _FEWEST or contents.outcome.status not in (Status.OK, Status.PARTIAL):
        return contents
    words = sum(len(_WORD.findall(block.text)) for block in contents.blocks)
    status = Status.LOW_QUALITY if lost >= words else Status.PARTIAL
    detail = "; ".join(filter(None, (contents.outcome.detail, _DETAIL)))
    outcome: Outcome = replace(contents.outcome, status=status, detail=detail)
    return replace(contents, outcome=outcome)
