"""Writes ZIP by hand, so that its tables may lie."""

import struct
import zlib
from dataclasses import dataclass

MB = 1 << 20
ENCRYPTED = 1
STORED, DEFLATED = 0, 8


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside, as it is packed. `size` is what the tables say of it."""

    name: str
    packed: bytes
    size: int
    crc: int
    flags: int = 0
    method: int = DEFLATED


def member(name: str, content: str | bytes, flags: int = 0) -> Member:
    data = content.encode() if isinstance(content, str) else content
    return Member(name, deflated(data), len(data), zlib.crc32(data), flags)


def stored(name: str, data: bytes) -> Member:
    return Member(name, data, len(data), zlib.crc32(data), method=STORED)


def bomb(name: str, head: bytes, filler: bytes, megabytes: int, tail: bytes) -> Member:
    """Head, so many megabytes of filler, tail: one packed megabyte is repeated."""
    block = (filler * (MB // len(filler) + 1))[:MB]
    begin, middle = zlib.compressobj(9, zlib.DEFLATED, -15), zlib.compressobj(9, zlib.DEFLATED, -15)
    first = begin.compress(head) + begin.flush(zlib.Z_FULL_FLUSH)
    packed = middle.compress(block) + middle.flush(zlib.Z_FULL_FLUSH)
    crc = zlib.crc32(head)
    for _ in range(megabytes):
        crc = zlib.crc32(block, crc)
    whole = first + packed * megabytes + deflated(tail)
    return Member(name, whole, len(head) + megabytes * MB + len(tail), zlib.crc32(tail, crc))


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def archive(*members: Member) -> bytes:
    data, table = bytearray(), bytearray()
    for one in members:
        name = one.name.encode()
        flags = one.flags | 0x800
        common = struct.pack(
            "<HHHHHIIIHH", 20, flags, one.method, 0, 0x21, one.crc, len(one.packed), one.size, len(name), 0
        )
        table += b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, len(data)) + name
        data += b"PK\x03\x04" + common + name + one.packed
    end = struct.pack("<HHHHIIH", 0, 0, len(members) & 0xFFFF, len(members) & 0xFFFF, len(table), len(data), 0)
    return bytes(data + table + b"PK\x05\x06" + end)
