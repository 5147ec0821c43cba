"""The words that the engine saw, and where they stand on the picture."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

_WORD_ROW = "5"  # the level of a row of the engine's table that holds a word
_NOISE = 60.0  # a mark without letters and digits must be surer than this
_EVEN = 50.0  # of 100
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Word:
    """`sure` is from 0 to 100. Edges are in dots from the top left corner; `line` names block, paragraph and line."""

    text: str
    sure: float
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[int, int, int] = (0, 0, 0)


def words_of(table: str) -> tuple[Word, ...]:
    """The words of the engine's table, turned upright; specks that it took for marks are left out."""
    words = [word for row in table.splitlines()[1:] if (word := _word(row.split("\t"))) is not None]
    return tuple(_upright([word for word in words if _LETTER.search(word.text) or word.sure >= _NOISE]))


def doubtful_share(words: Sequence[Word]) -> float:
    """The share of letters that stand in words of which the engine is less than half sure."""
    letters = [(word.sure, len(_LETTER.findall(word.text))) for word in words]
    total = sum(count for _, count in letters)
    return sum(count for sure, count in letters if sure < _EVEN) / total if total else 0.0


def mean_sureness(words: Sequence[Word]) -> float:
    """Over the words' letters, so that the dots of a table of contents weigh nothing."""
    letters = letters_in(words)
    return sure_letters(words) / letters if letters else 0.0


def sure_letters(words: Sequence[Word]) -> float:
    """Each letter as often as it is sure: a long reading that is half sure says more than one sure word."""
    return sum(word.sure * len(_LETTER.findall(word.text)) for word in words)


def letters_in(words: Sequence[Word]) -> int:
    return sum(len(_LETTER.findall(word.text)) for word in words)


def _word(fields: Sequence[str]) -> Word | None:
    # 5	1	1	1	3	2	1275	350	160	29	96.5	аэропорт
    if len(fields) != 12 or fields[0] != _WORD_ROW:
        return None
    text = " ".join(fields[11].split())
    try:
        block, paragraph, line = map(int, fields[2:5])
        left, top, width, height = map(int, fields[6:10])
        sure = float(fields[10])
    except ValueError:
        return None
    if not text or sure < 0:
        return None
    return Word(text, sure, left, top, left + width, top + height, (block, paragraph, line))


def _upright(words: Sequence[Word]) -> Iterator[Word]:
    """The words as they stand once the page is turned so that its lines run from left to right."""
    across, down = _steps(words)
    if abs(down) > abs(across):
        turn = _from_bottom if down < 0 else _from_top
    else:
        turn = _upside_down if across < 0 else _as_is
    return map(turn, words)


def _steps(words: Iterable[Word]) -> tuple[int, int]:
    """How far the words of a line lie apart, on the whole, to the right and downwards."""
    across = down = 0
    for _, line in groupby(words, key=lambda word: word.line):
        for first, second in pairwise(line):
            across += second.left + second.right - first.left - first.right
            down += second.top + second.bottom - first.top - first.bottom
    return across, down


def _as_is(word: Word) -> Word:
    return word


def _upside_down(word: Word) -> Word:
    return Word(word.text, word.sure, -word.right, -word.bottom, -word.left, -word.top, word.line)


def _from_top(word: Word) -> Word:
    """Lines run downwards, the first of them on the right."""
    return Word(word.text, word.sure, word.top, -word.right, word.bottom, -word.left, word.line)


def _from_bottom(word: Word) -> Word:
    """Lines run upwards, the first of them on the left."""
    return Word(word.text, word.sure, -word.bottom, word.left, -word.top, word.right, word.line)
