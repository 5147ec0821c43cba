"""Letters made what they are seen as, before anybody reads the text: composed, visible, of one alphabet a word.

One pass over every block, whatever the format. What a reader of the page sees does not change, and no figure does.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from trafsearch.analysis.folding import LIGATURES
from trafsearch.extraction.characters import kazakh_letters, look_alikes
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note

_INVISIBLE = "\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_JOINERS = "\u200c\u200d"  # in Arabic and Indian letters, and between pictures, they are seen
_SPACES = "\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\uf020"
_MARKS = "\u0300-\u036f\u02d8"
_SYMBOLS = {
    0xF02D: "−", 0xF0B7: "•", 0xF0A7: "▪", 0xF06C: "●", 0xF06E: "■", 0xF0A8: "◻", 0xF076: "❖", 0xF0D8: "➢",
    0xF0FC: "✓", 0xF0E0: "→", 0xF0AE: "→", 0xF0B0: "°", 0xF0B1: "±", 0xF0B4: "×", 0xF0A3: "≤", 0xF0B3: "≥",
}  # fmt: skip
_LIGATURE = "".join(map(chr, LIGATURES))
_SYMBOL = "".join(map(chr, _SYMBOLS))

_ODD = re.compile(f"[{_INVISIBLE}{_JOINERS}{_SPACES}{_MARKS}{_LIGATURE}{_SYMBOL}]")
_HIDDEN = re.compile(
    f"[{_INVISIBLE}]|(?<![\u0590-\u0dff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[{_JOINERS}]+"
    f"|[{_JOINERS}]+(?![\u0590-\u0dff\u2190-\u2bff\U0001f000-\U0001faff])"
)
_SPACE = re.compile(f" ?[{_SPACES}][ {_SPACES}]*")
_SHORT = re.compile("(?<=[иИ]) ?[\u0306\u02d8]")  # «российскии ̆», as some PDFs part it
_DOTS = re.compile("(?<=[еЕ]) \u0308")

_TEXTS = {
    "composed": "letters that were put together with the marks that stood apart from them: {count}",
    "ligatures": "ligatures that were written as letters: {count}",
    "invisible_removed": "invisible characters that were removed: {count}",
    "odd_spaces": "spaces of other widths that became plain ones: {count}",
    "symbols": "signs of symbol fonts that were written as ordinary characters: {count}",
    "look_alikes": "letters of the other alphabet that were put right: {count}",
    "kazakh_letters": "Kazakh letters that stood as other code points: {count}",
}


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text and how many characters each kind of repair, by its code, has changed."""

    text: str
    counts: Mapping[str, int]


def mended(contents: Contents) -> Contents:
    """The contents with every block repaired, and a note on each kind of repair that was needed."""
    counts: Counter[str] = Counter()
    blocks = list(contents.blocks)
    for at, block in enumerate(blocks):
        repaired = repair(block.text)
        if repaired.counts:
            blocks[at] = replace(block, text=repaired.text)
            counts.update(repaired.counts)
    kazakh = kazakh_letters.put_back([block.text for block in blocks])
    if kazakh.count:
        blocks = [replace(block, text=text) for block, text in zip(blocks, kazakh.texts, strict=True)]
        counts["kazakh_letters"] += kazakh.count
    if not counts:
        return contents
    seen = tuple(block for block in blocks if block.text.strip())
    return replace(contents, blocks=seen, notes=contents.notes + tuple(_notes(counts)))


def repair(text: str) -> Repaired:
    """All repairs that one text alone can justify. Repairing a repaired text changes nothing."""
    counts: Counter[str] = Counter()
    before = "" if not text.isascii() else text
    while text != before:  # what one step uncovers another may mend
        before = text
        for code, step in _STEPS if _ODD.search(text) else ():
            text, count = step(text)
            counts[code] += count
        if look_alikes.may_mix(text):
            righted = look_alikes.righted(text)
            text = righted.text
            counts.update(look_alikes=righted.letters, kazakh_letters=righted.kazakh)
    return Repaired(text, +counts)


def _invisible(text: str) -> tuple[str, int]:
    return _HIDDEN.subn("", text)


def _spaces(text: str) -> tuple[str, int]:
    spaced, count = _SPACE.subn(" ", text)
    return (spaced.strip(" "), count) if count else (text, 0)


def _ligatures(text: str) -> tuple[str, int]:
    return _translated(text, LIGATURES)


def _symbols(text: str) -> tuple[str, int]:
    return _translated(text, _SYMBOLS)


def _composed(text: str) -> tuple[str, int]:
    """NFC. Marks that have no letter of their own, as the stress in «за́мок», stay."""
    joined = _DOTS.sub("\u0308", _SHORT.sub("\u0306", text))
    composed = unicodedata.normalize("NFC", joined)
    return composed, 0 if composed == text else max(len(text) - len(composed), 1)


def _translated(text: str, table: dict[int, str]) -> tuple[str, int]:
    count = sum(ord(char) in table for char in text)
    return (text.translate(table), count) if count else (text, 0)


def _notes(counts: Counter[str]) -> Iterator[Note]:
    for code, text in _TEXTS.items():
        if counts[code]:
            yield Note(code, text.format(count=counts[code]))


_STEPS: tuple[tuple[str, Callable[[str], tuple[str, int]]], ...] = (
    ("invisible_removed", _invisible),
    ("odd_spaces", _spaces),
    ("ligatures", _ligatures),
    ("symbols", _symbols),
    ("composed", _composed),
)
