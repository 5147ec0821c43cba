"""Whether a text is language at all, or what a broken font map or a wrong encoding leaves of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.characters.word import MOST_OF_OTHERS, cost_elsewhere, is_of_ours, words_of
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import PageQuality
from trafsearch.extraction.outcome import Outcome, Status

ENOUGH = 0.6  # the share of words that must look like language
FEWEST = 8  # words, before a share means what it says
_HARDLY_ANY = 0.3  # of a few words
_NEARLY_ALL = 0.85  # of the words are of our languages: no other one needs to be thought of
_ELSEWHERE = 4.4  # bits for a letter in other languages: 3.5 to 4.1 on a page in one of them, 4.5 and more in garbage
_LONE = re.compile(r"(?<!\S)[әғқңөұүһ](?!\S)", re.IGNORECASE)  # қ ызмет к ө рсетуші: no word, and torn out of one
_STRETCH = 200  # words of a file without pages that are judged together


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
        """Two words decide nothing; a few do only if hardly one of them is good."""
        return self.words < 3 or self.share >= (ENOUGH if self.words >= FEWEST else _HARDLY_ANY)


def page_quality(text: str) -> float:
    """The share of its words that look like language; 1 for a text without words."""
    return _quality(None, _words_of(text)).share


def judged(contents: Contents) -> Contents:
    """The contents, with the outcome lowered where pages hold no language."""
    if contents.outcome.status not in (Status.OK, Status.PARTIAL):
        return contents
    stretches = list(_stretches(contents.blocks))
    contents = replace(contents, quality=tuple(PageQuality(page.page, page.share) for page in _pages(stretches)))
    bad = [stretch for stretch in stretches if not stretch.is_language or stretch.page in contents.miscoded]
    if not bad:
        return contents
    words, good = sum(stretch.words for stretch in bad), sum(stretch.good for stretch in bad)
    is_most = words >= sum(stretch.words for stretch in stretches) / 2
    where = _named([stretch.page for stretch in bad], is_most)
    verb = "are" if where.startswith("pages") else "is"
    detail = f"{where} {verb} not language: {words - good} of {words} words look torn, or the fonts map no letters"
    advice = "; read it with --ocr, or save it as DOCX" if contents.outcome.pages else ""
    before = f"{contents.outcome.detail}; " if contents.outcome.detail else ""
    status = Status.LOW_QUALITY if is_most else Status.PARTIAL
    outcome: Outcome = replace(contents.outcome, status=status, detail=before + detail + advice)
    return replace(contents, outcome=outcome)


def _stretches(blocks: Sequence[Block]) -> Iterator[Quality]:
    """One for each page. A file without pages has one for every few paragraphs: garbage cannot hide in a long text."""
    body = sorted((block for block in blocks if block.kind is not BlockKind.FURNITURE), key=lambda b: b.page or 0)
    for page, group in groupby(body, key=lambda block: block.page):
        words: list[str] = []
        for block in group:
            words += _words_of(block.text)
            if page is None and len(words) >= _STRETCH:
                yield _quality(page, words)
                words = []
        if words or page is not None:
            yield _quality(page, words)


def _words_of(text: str) -> list[str]:
    return [*words_of(text), *_LONE.findall(text)]


def _pages(stretches: Sequence[Quality]) -> Iterator[Quality]:
    for page, group in groupby(stretches, key=lambda stretch: stretch.page):
        same = list(group)
        yield Quality(page, sum(stretch.words for stretch in same), sum(stretch.good for stretch in same))


def _quality(page: int | None, words: Sequence[str]) -> Quality:
    doubtful = [word for word in words if _LONE.fullmatch(word) or not is_of_ours(word)]
    good = len(words) - len(doubtful)
    if good < _NEARLY_ALL * len(words) and _is_of_another(words):
        good += sum(cost_elsewhere(word) <= MOST_OF_OTHERS for word in doubtful)
    torn = sum(len(word) == 1 and _LONE.fullmatch(word) is not None for word in words)  # so is the word around each
    return Quality(page, len(words), max(0, good - torn))


def _is_of_another(words: Sequence[str]) -> bool:
    """Whether the words, taken together, sound like a language that is none of ours."""
    letters = sum(map(len, words))
    return sum(cost_elsewhere(word) * len(word) for word in words) <= _ELSEWHERE * letters


def _named(pages: Sequence[int | None], is_most: bool) -> str:
    numbers = [page for page in pages if page is not None]
    if not numbers:
        return "the text" if is_most else "a part of the text"
    return f"page {numbers[0]}" if len(numbers) == 1 else "pages " + ", ".join(map(str, numbers))
