"""A text's characters back to the bytes that they were shown for, and these to what they meant."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby

_SHOWN_AS = (
    "cp1251",
    "cp1252",
    "koi8-r",
    "cp866",
    "mac-cyrillic",
    "mac-roman",
    "iso8859-5",
    "cp437",
    "cp932",
    "latin-1",
)
_MEANT = ("utf-8", "cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5", "kz1048", "ptcp154")
_LOST = 0.05  # the share of characters that may stay unreadable


@dataclass(frozen=True, slots=True)
class Pair:
    """What a text is shown as, and what its bytes meant."""

    shown_as: str
    meant: str


def reread(text: str, pair: Pair) -> str | None:
    """The text's bytes in the encoding that it was shown as, as what they meant; None if they can mean nothing there.

    A character that the first cannot have shown was right, and stays.
    """
    if pair.shown_as == "cp932":
        return _strictly(text, pair)
    places_of = places(pair.shown_as)
    parts: list[str] = []
    for is_shown, run in groupby(text, key=lambda char: char in places_of):
        if not is_shown:
            parts.extend(run)
            continue
        data = bytes(places_of[char] for char in run)
        if pair.meant == "utf-8":
            data = _with_lost_spaces(data, places_of)
        parts.append(data.decode(pair.meant, errors="replace"))
    again = "".join(parts)
    lost = again.count("\ufffd")
    return None if lost > len(again) * _LOST or again == text else again


def _strictly(text: str, pair: Pair) -> str | None:
    try:
        return text.encode(pair.shown_as).decode(pair.meant)
    except UnicodeError:
        return None


@cache
def places(encoding: str) -> dict[str, int]:
    """The byte for each character. A byte that the encoding has no character for is shown as a control character, and
    where there is only one such, also as the sign of loss.
    """
    shown = {byte: bytes([byte]).decode(encoding, errors="replace") for byte in range(256)}
    empty = [byte for byte, char in shown.items() if char == "\ufffd"]
    found = {char: byte for byte, char in shown.items() if char != "\ufffd"}
    found |= {chr(byte): byte for byte in empty if chr(byte) not in found}
    return found | ({"\ufffd": empty[0]} if len(empty) == 1 else {})


def _with_lost_spaces(data: bytes, places: dict[str, int]) -> bytes:
    """UTF-8 whose second bytes were shown as spaces, and folded to plain ones: «Р ѕСЃСЃРёСЏ» is «Россия»."""
    if places.get("\u00a0") == 0xA0:
        data = re.sub(rb"(?<=\xd0[\x90-\xaf])\xd0 (?=\xd0[\xb0-\xbf]|\xd1[\x80-\x8f])", b"\xd0\xa0 ", data)  # «СССР и»
        data = data.replace(b"\xd0 ", b"\xd0\xa0").replace(b"\xc2 ", b" ")
    return data.replace(b"\xd1 ", b"\xd1\x85") if places.get("\x85") == 0x85 else data


PAIRS = tuple(
    Pair(shown_as, meant)
    for meant in _MEANT
    for shown_as in _SHOWN_AS
    if shown_as != meant
    and (shown_as, meant) not in (("cp1251", "kz1048"), ("cp1251", "ptcp154"))  # kazakh_letters does that
    and (shown_as != "cp932" or meant == "utf-8")
)
