"""Cuts RTF into its smallest pieces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})?[ ]?|((?:\\'[0-9A-Fa-f]{2})+)|\\([^A-Za-z'])|([{}])|([^\\{}]+)|(\\)", re.DOTALL
)
_SIGNS = {b"~": "\u00a0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\t": "\t"}


@dataclass(frozen=True, slots=True)
class Token:
    """One of: a group's `brace`; a `word` with its `number`; plain `bytes` in some code page; a `sign`."""

    brace: str = ""
    word: str = ""
    number: int | None = None
    raw: bytes = b""
    sign: str = ""


_OPEN, _CLOSE = Token(brace="{"), Token(brace="}")
_PARAGRAPH, _IGNORABLE = Token(word="par"), Token(word="*")


def tokens_of(data: bytes) -> Iterator[Token]:
    """In order. Binary pictures are jumped over; line ends mean nothing."""
    at = 0
    while at < len(data):
        match = _TOKEN.match(data, at)
        if match is None:  # a lone backslash at the very end
            return
        at = match.end()
        word, number, code, sign, brace, run, _ = match.groups()
        if word is not None:
            value = int(number) if number else None
            if word == b"bin" and value:
                at += max(0, value)
            yield Token(word=word.decode("ascii"), number=value)
        elif code is not None:
            yield Token(raw=bytes.fromhex(code.replace(b"\\'", b"").decode("ascii")))
        elif brace is not None:
            yield _OPEN if brace == b"{" else _CLOSE
        elif run is not None:
            if text := run.replace(b"\r", b"").replace(b"\n", b"").replace(b"\0", b""):
                yield Token(raw=text)
        elif sign is not None:
            yield from _of_sign(sign)


def _of_sign(sign: bytes) -> Iterator[Token]:
    if sign in (b"\r", b"\n"):
        yield _PARAGRAPH
    elif sign == b"*":
        yield _IGNORABLE
    elif sign in _SIGNS:
        yield Token(sign=_SIGNS[sign])
