"""Text that was read in the wrong encoding and saved so, read again in the right one: «РЎС‚Р°С‚СЊСЏ», «Ñòàòüÿ».

Each pair of encodings is tried, and the one believed that makes language of what was none. Text that is none either
way stays as it is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from trafsearch.extraction.characters.rereading import PAIRS, Pair, reread
from trafsearch.extraction.characters.spoilt_marks import marks_undone
from trafsearch.extraction.characters.strangeness import LANGUAGE, per_letter
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.extraction import Note

_ENOUGH = 12  # letters that a text must have to be judged by itself
_MANY = 100  # letters, for which less of a difference is enough
_GAIN, _GREAT_GAIN = 0.5, 1.5  # bits a letter: so much less strange the text must become
_FINE = 3.3  # bits a letter: a text that costs less is as it was meant
_SAMPLE, _LONG = 250, 2000  # characters that choose the finalists, and that decide among them
_FINALISTS = 3
_SEARCHES = 40  # in vain, after which a document is left as it is
_PLAIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_RARE = re.compile(  # controls, boxes, half-width katakana, letters of neither language: «╨б╤В», «ﾐ｡ﾑ», «РЎС‚», «Ñò»
    r"[\u0080-\u009f\ufffd\u2500-\u259f\uff61-\uff9f\u00a1-\u00a6\u00ac\u00b0-\u00b8\u00bf-\u00ff"
    r"\u0402-\u0405\u0407-\u040f\u0452-\u0455\u0457-\u045f]"
)
_SWAPPED = re.compile(  # a capital behind a small letter, dashes within words: «яРЮРЭЪ», «–°—В»
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ–—](?:(?<=[а-яёәғқңөұүһі][^–—])|(?<=[–—])(?=[^\w\s]|\w[–—]))"
)


@dataclass(frozen=True, slots=True)
class Undone:
    """The text as it was meant, and the wrong readings that were taken back, the last one first."""

    text: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class UndoneEach:
    """Texts in their order, and notes on what was done; none where all were fine."""

    texts: tuple[str, ...]
    notes: tuple[Note, ...]


def undone(text: str) -> Undone | None:
    """The text as it was meant; None where it is fine, or where nothing makes sense of it."""
    pairs = _pairs(text)
    again = _reread_by(text, pairs) if pairs else None
    return None if again is None else Undone(again, pairs)


def mended(contents: Contents) -> Contents:
    """The contents with each spoilt block as it was meant, and a note that names the encodings."""
    undone = undone_each([block.text for block in contents.blocks], "paragraphs")
    if not undone.notes:
        return contents
    blocks = (replace(block, text=text) for block, text in zip(contents.blocks, undone.texts, strict=True))
    return replace(contents, blocks=tuple(blocks), notes=contents.notes + undone.notes)


def undone_each(texts: Sequence[str], called: str) -> UndoneEach:
    """Texts of one document, which the notes call so. Those too short to tell follow the others."""
    mended = list(texts)
    counts: Counter[tuple[Pair, ...]] = Counter()
    searches = lost = 0
    for at in _longest_first(texts):
        text = texts[at]
        pairs = next((pairs for pairs, _ in counts.most_common() if _suits(text, pairs)), ())
        if not pairs and searches < _SEARCHES and _is_suspect(text):
            pairs = _pairs(text)
            searches += not pairs
        again = _reread_by(text, pairs) if pairs else None
        if again is not None:
            mended[at] = again
            counts[pairs] += 1
            lost += max(again.count("\ufffd") - text.count("\ufffd"), 0)
    for at, text in enumerate(mended):
        mended[at], pair = (text, None) if text.isascii() else marks_undone(text)
        counts.update([(pair,)] if pair else ())
    return UndoneEach(tuple(mended), tuple(_notes(counts, called, lost)))


def _notes(counts: Counter[tuple[Pair, ...]], called: str, lost: int) -> Iterator[Note]:
    for pairs, count in counts.most_common():
        said = ", and before that ".join(f"{pair.meant} read as {pair.shown_as}" for pair in pairs)
        yield Note("mojibake_undone", f"{count} {called} were {said}: undone")
    if lost:
        yield Note("bytes_replaced", f"{lost} characters could not be read as {counts.most_common(1)[0][0][-1].meant}")


def _longest_first(texts: Sequence[str]) -> list[int]:
    """Those that are not ASCII alone: the long ones tell how the short ones were spoilt."""
    places = [at for at, text in enumerate(texts) if not text.isascii()]
    return sorted(places, key=lambda at: (-min(len(texts[at]), _LONG), at)) if _any_suspect(texts) else []


def _any_suspect(texts: Sequence[str]) -> bool:
    return any(not text.isascii() and _is_suspect(text) for text in texts)


def _is_suspect(text: str) -> bool:
    """Whether it is worth a closer look; quickly."""
    return bool(_RARE.search(text) or _SWAPPED.search(text))


def _suits(text: str, pairs: tuple[Pair, ...]) -> bool:
    """Whether a text that stands beside others which were spoilt so was spoilt too; less evidence is needed."""
    again = _reread_by(text, pairs)
    if again is None or not _is_cyrillic(again) or len(_PLAIN.findall(text)) > 2 * _letters(text):
        return False
    before, after = _cost(_sample(text, _LONG)), _cost(_sample(again, _LONG))
    return after < before - _GAIN and (after < LANGUAGE or _letters(text) < _ENOUGH)


def _letters(text: str) -> int:
    return sum(char > "\x7f" for char in text)


def _pairs(text: str) -> tuple[Pair, ...]:
    """Those that make the text least strange, if that is language and the text is none; text may be spoilt twice."""
    sample = _sample(text, _SAMPLE)
    if _letters(text) < _ENOUGH or not _is_suspect(text) or _cost(sample) < _FINE:
        return ()
    once = [((pair,), again) for pair in PAIRS if (again := reread(sample, pair)) is not None]
    if found := _least_strange(text, once):
        return found
    twice = [
        ((*pairs, pair), last)
        for pairs, again in once
        if pairs[0].meant == "utf-8" and len(again) < 0.8 * len(sample)
        for pair in PAIRS
        if pair.meant == "utf-8" and (last := reread(again, pair)) is not None
    ]
    return _least_strange(text, twice) or ()


def _least_strange(text: str, readings: Sequence[tuple[tuple[Pair, ...], str]]) -> tuple[Pair, ...] | None:
    """Of the best by a sample, the best by more of the text, if it is better than the text as it stands."""
    costs = sorted((_cost(again), at) for at, (_, again) in enumerate(readings) if _is_cyrillic(again))
    finalists = [readings[at][0] for _, at in costs[:_FINALISTS]]
    costs = [(_cost(_sample(_reread_by(text, pairs) or text, _LONG)), at) for at, pairs in enumerate(finalists)]
    cost, at = min(costs, default=(LANGUAGE, 0))
    return finalists[at] if _is_better(text, cost) else None


def _is_better(text: str, cost: float) -> bool:
    gain = _GAIN if _letters(text) >= _MANY else _GREAT_GAIN
    return cost < min(LANGUAGE, _cost(_sample(text, _LONG)) - gain)


def _cost(text: str) -> float:
    """Of two readings that differ in their capitals alone, the one with fewer is likelier."""
    return per_letter(text) + 0.1 * sum(map(str.isupper, text)) / max(len(text), 1)


def _is_cyrillic(text: str) -> bool:
    return 0.6 * _letters(text) < len(_CYRILLIC.findall(text))


def _sample(text: str, size: int) -> str:
    return " ".join(word for word in text[: 4 * size].split(" ") if not word.isascii())[:size]


def _reread_by(text: str, pairs: Iterable[Pair]) -> str | None:
    again: str | None = text
    for pair in pairs:
        again = None if again is None else reread(again, pair)
    return again
