"""Whether a text is language at all, or what a broken font map or a wrong encoding leaves of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import PageQuality
from trafsearch.extraction.outcome import Outcome, Status

_ENOUGH = 0.6  # the share of words that must look like language
_FEWEST = 8  # words, before a share means anything
_EDGES = "\"'“”„‘’«»‹›()[]{}<>.,;:!?…*-–—•·/|\\_=~№#§&%$€£+@`^°"
_VOWELS = frozenset("аеёиоуыэюяәіөүұaeiouyáéíóúäöüàèìòùâêîôûãõåæøıÿąęśůůőű")
_ODD = re.compile(r"[\ufffd\ue000-\uf8ff\[\]{}\\^_~`|<>=]|[^\W\d_]\d+[^\W\d_]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LOOK_ALIKES = re.compile(r"[aceiopxyhkABCEHIKMOPTXY]")
_CAPITAL_INSIDE = re.compile(r"[a-zа-яёәғқңөұүһі][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
_CONSONANTS = re.compile(r"[^\W\d_aeiouyаеёиоуыэюяәіөүұьъ]{6,}")


@dataclass(frozen=True, slots=True)
class Quality:
    """How many of a text's words look like language. `page` is None for a file without pages."""

    page: int | None
    words: int
    good: int

    @property
    def share(self) -> float:
        return self.good / self.words if self.words else 1.0

    @property
    def is_language(self) -> bool:
        return self.words < _FEWEST or self.share >= _ENOUGH


def judged(contents: Contents) -> Contents:
    """The contents, with the outcome lowered where pages hold no language."""
    if contents.outcome.status not in (Status.OK, Status.PARTIAL):
        return contents
    pages = qualities(contents.blocks)
    contents = replace(contents, quality=tuple(PageQuality(page.page, page.share) for page in pages))
    bad = [page for page in pages if not page.is_language or page.page in contents.miscoded]
    if not bad:
        return contents
    words, good = sum(page.words for page in bad), sum(page.good for page in bad)
    whole = sum(page.words for page in pages)
    where = "the text" if bad[0].page is None else _named([page.page or 0 for page in bad])
    verb = "is" if len(bad) == 1 else "are"
    detail = f"{where} {verb} not language: {words - good} of {words} words look torn, or the fonts map no letters"
    status = Status.LOW_QUALITY if words >= whole / 2 else Status.PARTIAL
    advice = "; read it with OCR, or save it as DOCX" if contents.outcome.pages else ""
    before = f"{contents.outcome.detail}; " if contents.outcome.detail else ""
    outcome: Outcome = replace(contents.outcome, status=status, detail=before + detail + advice)
    return replace(contents, outcome=outcome)


def qualities(blocks: Sequence[Block]) -> list[Quality]:
    """One for each page, or one for a file without pages."""
    body = sorted((block for block in blocks if block.kind is not BlockKind.FURNITURE), key=lambda b: b.page or 0)
    return [_quality(page, list(group)) for page, group in groupby(body, key=lambda block: block.page)]


def _quality(page: int | None, blocks: Sequence[Block]) -> Quality:
    words = [word for block in blocks for word in _words(block.text)]
    return Quality(page, len(words), sum(looks_like_language(word) for word in words))


def _words(text: str) -> list[str]:
    """Its words of three letters and more, marks inside included; a word of another alphabet is one too."""
    stripped = (word.strip(_EDGES) for part in text.split() for word in re.split(r"[-‐‑–—/]", part))
    return [word for word in stripped if len(word) >= 3 and sum(map(str.isalpha, word)) >= 2 and "." not in word]


def looks_like_language(word: str) -> bool:
    """Whether it could be a word of some language: one alphabet, vowels, no marks inside."""
    if _ODD.search(word) or _mixes_alphabets(word):
        return False
    if word.isupper() or len(word) < 4 or not (_CYRILLIC.search(word) or _LATIN.search(word)):
        return True
    lower = word.lower()
    if not _VOWELS.intersection(lower) or _CONSONANTS.search(lower):
        return False
    is_swapped = word[0].islower() and word[1:].isupper()  # «оПХБЕР»: another encoding swaps the cases
    return not is_swapped and len(_CAPITAL_INSIDE.findall(word)) < 2


def _mixes_alphabets(word: str) -> bool:
    """Latin among Cyrillic, other than the look-alikes of which official Kazakh texts are full."""
    if not _CYRILLIC.search(word) or not _LATIN.search(word):
        return False
    return bool(_LATIN.search(_LOOK_ALIKES.sub("", word)))


def _named(pages: Sequence[int]) -> str:
    return f"page {pages[0]}" if len(pages) == 1 else "pages " + ", ".join(map(str, pages))
