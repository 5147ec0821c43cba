"""Ways to spoil bytes, whatever they mean. Each takes bytes and gives bytes back, never the same by intent."""

import re
from collections.abc import Callable, Sequence
from random import Random

from dictionary import BYTES, NUMBERS

Mutator = Callable[[Random, bytes], bytes]

_MOST = 2_000_000  # bytes of a mutant
_NUMBER = re.compile(rb"\d+")


def bits_flipped(random: Random, data: bytes) -> bytes:
    spoilt = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8, 64))):
        spoilt[random.randrange(len(spoilt))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def bytes_overwritten(random: Random, data: bytes) -> bytes:
    spoilt = bytearray(data)
    for _ in range(random.choice((1, 2, 8, 64))):
        spoilt[random.randrange(len(spoilt))] = random.choice(BYTES)
    return bytes(spoilt)


def chunk_deleted(random: Random, data: bytes) -> bytes:
    start, end = _stretch(random, data)
    return data[:start] + data[end:]


def chunk_repeated(random: Random, data: bytes) -> bytes:
    start, end = _stretch(random, data)
    times = min(random.choice((1, 2, 10, 1000)), _MOST // max(1, end - start))
    return data[:end] + data[start:end] * times + data[end:]


def chunks_swapped(random: Random, data: bytes) -> bytes:
    one, two, three = sorted(random.randrange(len(data) + 1) for _ in range(3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


def chunk_zeroed(random: Random, data: bytes) -> bytes:
    start, end = _stretch(random, data)
    return data[:start] + bytes(end - start) + data[end:]


def cut_off(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(1, len(data))]


def beginning_lost(random: Random, data: bytes) -> bytes:
    return data[random.randrange(1, len(data)) :]


def junk_before(random: Random, data: bytes) -> bytes:
    return random.randbytes(random.choice((1, 8, 200, 2000))) + data


def junk_after(random: Random, data: bytes) -> bytes:
    return data + random.randbytes(random.choice((1, 8, 200, 2000)))


def number_changed(random: Random, data: bytes) -> bytes:
    places = list(_NUMBER.finditer(data))
    if not places:
        return bytes_overwritten(random, data)
    place = random.choice(places)
    return data[: place.start()] + random.choice(NUMBERS) + data[place.end() :]


def token_written(random: Random, data: bytes, tokens: Sequence[bytes]) -> bytes:
    """A word of the format, inserted or in place of what stood there, once or many times over."""
    for _ in range(random.choice((1, 1, 2, 5))):
        token = random.choice(tokens) * random.choice((1, 1, 1, 2, 100, 3000))
        at = random.randrange(len(data) + 1)
        data = data[:at] + token + data[at + random.choice((0, len(token))) :]
        if len(data) > _MOST:
            break
    return data


def spliced(random: Random, data: bytes, other: bytes) -> bytes:
    """The beginning of one file and the end of another."""
    return data[: random.randrange(1, len(data))] + other[random.randrange(len(other)) :]


PLAIN: tuple[Mutator, ...] = (
    bits_flipped,
    bytes_overwritten,
    chunk_deleted,
    chunk_repeated,
    chunks_swapped,
    chunk_zeroed,
    cut_off,
    beginning_lost,
    junk_before,
    junk_after,
    number_changed,
)


def _stretch(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randrange(len(data))
    return start, min(len(data), start + random.choice((1, 2, 16, 100, 1000, len(data) // 3 + 1)))
