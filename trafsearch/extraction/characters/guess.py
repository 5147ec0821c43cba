"""Guesses the encoding of a text by what its bytes would mean in each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trafsearch.extraction.characters.strangeness import LANGUAGE, per_letter

# In order of preference where they read a text alike; kz1048 and ptcp154 hold the Kazakh letters.
SINGLE_BYTE = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-roman", "mac-cyrillic", "kz1048", "ptcp154", "cp1252")

_SAMPLE = 3000  # bytes of words that are not ASCII: they decide
_STRETCHES = 5  # places of the file that they come from
_PROBE = 200_000  # bytes, to see whether a text is wide
_LIE = 0.4  # bits a letter: so much better than in the declared charset the text must read in another
_DOUBTFUL = 6.5  # bits a letter
_WORD = re.compile(rb"[^\s<>]+")  # markup parts words as spaces do: <p>Закон</p>
_WORD_OF_TEXT = re.compile(r"[^\s<>]+")
_LONGEST = 400  # bytes of one word; what is longer is a picture, or data


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding, and how strange the text would be in it: bits for each character that is not ASCII's."""

    cost: float
    encoding: str

    @property
    def is_language(self) -> bool:
        return self.cost < LANGUAGE

    @property
    def is_doubtful(self) -> bool:
        """Whether it is no language known here; a few accents and quotes make English this dear, and no dearer."""
        return self.cost > _DOUBTFUL


def ranked(data: bytes) -> list[Guess]:
    """All that are tried, from the likeliest on; of those that read the text alike, one."""
    sample = _sample(data)
    texts = {sample.decode(name, errors="replace"): name for name in reversed(SINGLE_BYTE)}
    guesses = [Guess(per_letter(text), name) for text, name in texts.items()]
    return sorted(guesses, key=lambda guess: (guess.cost, SINGLE_BYTE.index(guess.encoding)))


def lies(data: bytes, text: str) -> bool:
    """Whether the bytes, read as declared, make another text than their letters tell: Russian, Kazakh or English."""
    if text.isascii():
        return "\0" in text[:_PROBE]
    if text.count("\ufffd") > len(text) / 100:
        return True
    stated = per_letter(_telling(text))
    if (utf_8 := strict(data, "utf-8")) is not None:
        return utf_8 != text and per_letter(_telling(utf_8)) < min(LANGUAGE, stated - _LIE)
    best = ranked(data)[0]
    return best.is_language and best.cost < stated - _LIE


def strict(data: bytes, encoding: str) -> str | None:
    """The text, or None where a byte does not fit."""
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def reads_as(line: bytes, encoding: str) -> bool:
    """Whether the line is language in that encoding."""
    text = strict(line, encoding)
    return text is not None and per_letter(_telling(text)) < LANGUAGE


def is_nearly_utf_8(data: bytes) -> bool:
    """Whether a few torn bytes or foreign lines spoil a UTF-8 text."""
    text = data.decode("utf-8", errors="replace")
    good = sum(char > "\x7f" and char != "\ufffd" for char in text)
    lines = data.splitlines()
    fitting = sum(not line.isascii() and strict(line, "utf-8") is not None for line in lines)
    return good > 20 * text.count("\ufffd") or (fitting > len(lines) / 20 and good > text.count("\ufffd"))


def wide(data: bytes) -> str | None:
    """UTF-16 and UTF-32 without a mark: 0 (Latin, spaces) or 4 (Cyrillic) stands at one place of each unit."""
    sample = data[: _PROBE // 4 * 4]
    if len(sample) < 4:
        return None
    for encoding, zeros, highs in _WIDE:
        unit = 4 if "32" in encoding else 2
        if all(_share(sample[at::unit], b"\0") > 0.98 for at in zeros) and _share(sample[highs::unit], b"\0\4") > 0.9:
            return encoding
    return None


_WIDE = (
    ("utf-32-le", (2, 3), 1),
    ("utf-32-be", (0, 1), 2),
    ("utf-16-le", (), 1),
    ("utf-16-be", (), 0),
)


def _share(column: bytes, of: bytes) -> float:
    return sum(column.count(byte) for byte in of) / len(column)


def _sample(data: bytes) -> bytes:
    """Words with bytes beyond ASCII, from all over the data."""
    if len(data) <= 4 * _SAMPLE:
        return b" ".join(_words(data, 0, len(data), _SAMPLE))
    step = len(data) // _STRETCHES + 1
    starts = range(0, len(data), step)
    return b" ".join(word for start in starts for word in _words(data, start, start + step, _SAMPLE // _STRETCHES))


def _words(data: bytes, start: int, end: int, size: int) -> Iterator[bytes]:
    for found in _WORD.finditer(data, start, end):
        if not found[0].isascii():
            ends_line = data[found.end() : found.end() + 1] in (b"\n", b"\r")
            yield found[0][:_LONGEST] + (b"\n" if ends_line else b"")
            size -= len(found[0])
        if size <= 0:
            return


def _telling(text: str) -> str:
    """Words with letters beyond ASCII."""
    words: list[str] = []
    size = _SAMPLE
    for found in _WORD_OF_TEXT.finditer(text):
        if not found[0].isascii():
            words.append(found[0][:_LONGEST])
            size -= len(found[0])
        if size <= 0:
            break
    return " ".join(words)
