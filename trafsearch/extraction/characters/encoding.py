"""Which characters the bytes of a text stand for."""

import codecs
from dataclasses import dataclass

from trafsearch.extraction.extraction import Note

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In order of preference where they read a text alike; kz1048 and ptcp154 hold the Kazakh letters.
_SINGLE_BYTE = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-roman", "mac-cyrillic", "kz1048", "ptcp154", "cp1252")
_SAMPLE = 200_000  # bytes that decide
_LIE = 1.0  # how much better than the declared charset another one must score

# Letters of Russian in the order of their frequency; Kazakh's own letters take part below them.
_RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_KAZAKH = "әғқңөұүһі"
_TYPOGRAPHY = "«»„“”‘’–—…№§ •©°"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that it was read in, and what is to be known of that choice."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


def decode(data: bytes, declared: str | None = None, *, given: str | None = None) -> Decoded:
    """Never raises for bad bytes. The user's `given` counts first, then a byte order mark, then `declared`, unless it
    lies, then the letters.
    """
    if given is not None:
        return _replacing(data, given, (Note("encoding", f"read as {given}, as asked for"),))
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    if declared and (text := _strict(data, declared)) is not None and not _lies(data, text):
        return Decoded(text, codecs.lookup(declared).name)
    found = _detect(data)
    if declared is None:
        return found
    lie = Note("charset_differs", f"the file says that it is {declared}, its letters say {found.encoding}")
    return Decoded(found.text, found.encoding, (lie, *found.notes))


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _lies(data: bytes, text: str) -> bool:
    sample = text[:_SAMPLE]
    if sample.isascii():
        return "\0" in sample
    if sample.count("\ufffd") > len(sample) / 100:
        return True
    scored = score(sample)
    return any(rival > scored + _LIE for rival, _ in _candidates(data[:_SAMPLE]))


def _detect(data: bytes) -> Decoded:
    if wide := _utf_16(data):
        return _replacing(data, wide, (Note("encoding", f"read as {wide}, by its zero bytes"),))
    if (text := _strict(data, "utf-8")) is not None:
        return Decoded(text, "utf-8")
    if _is_nearly_utf_8(data):
        return _replacing(data, "utf-8")
    ranked = _candidates(data[:_SAMPLE])
    if not ranked:
        return _replacing(data, "cp1251")
    best, runner_up = ranked[0][1], ranked[1][1] if len(ranked) > 1 else "none"
    return _replacing(data, best, (Note("encoding", f"read as {best}, by its letters; next best: {runner_up}"),))


def _replacing(data: bytes, encoding: str, notes: tuple[Note, ...] = ()) -> Decoded:
    text = data.decode(encoding, errors="replace")
    bad = text.count("\ufffd") if _strict(data, encoding) is None else 0
    if bad:
        notes = (*notes, Note("bytes_replaced", f"{bad} characters could not be read as {encoding}"))
    return Decoded(text, encoding, notes)


def _is_nearly_utf_8(data: bytes) -> bool:
    """Whether a few torn bytes spoil a UTF-8 text."""
    text = data.decode("utf-8", errors="replace")
    good = sum(char > "\x7f" and char != "\ufffd" for char in text)
    return good > 20 * text.count("\ufffd")


def _utf_16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is 0 (Latin, spaces) or 4 (Cyrillic)."""
    sample = data[: _SAMPLE // 4 * 2]
    if len(sample) < 4 or not any(byte == 0 for byte in sample):
        return None
    pairs = len(sample) // 2
    if sum(byte in (0, 4) for byte in sample[1::2]) > 0.9 * pairs:
        return "utf-16-le"
    if sum(byte in (0, 4) for byte in sample[0::2]) > 0.9 * pairs:
        return "utf-16-be"
    return None


def _candidates(sample: bytes) -> list[tuple[float, str]]:
    """Encodings from the likeliest on, with their scores; a utf-8 text is its own best reading."""
    texts = {name: sample.decode(name, errors="replace") for name in _SINGLE_BYTE}
    if (text := _strict(sample, "utf-8")) is not None:
        texts = {"utf-8": text}
    ranked = [(score(text), name) for name, text in texts.items()]
    return sorted(ranked, key=lambda pair: -pair[0])


def score(text: str) -> float:
    """How much the letters beyond ASCII look like Russian or Kazakh: their mean, 0 at best."""
    marks = [_mark(before, char) for before, char in zip(" " + text, text, strict=False) if char > "\x7f"]
    return sum(marks) / len(marks) if marks else 0.0


def _mark(before: str, char: str) -> float:
    lower = char.lower()
    if lower in _RUSSIAN:
        value = -_RUSSIAN.index(lower) / 6
    elif lower in _KAZAKH:
        value = -3.0
    elif char in _TYPOGRAPHY:
        return -3.0
    elif char.isalpha() and char < "\u0250":
        return -4.0 if before.isascii() and before.isalpha() else -7.0
    else:
        return -9.0
    if char != lower:
        value -= 6.0 if before.islower() else 1.0
    return value - (6.0 if before.isascii() and before.isalpha() else 0.0)
