"""Writes the smallest OLE compound files: the container of old Office formats and of Word files with a password."""

import struct

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(streams: dict[str, bytes]) -> bytes:
    """A container of at most three streams, each filled up to 4,096 bytes or more, in the order of their names."""
    bodies = [data + bytes(-len(data) % 4096 or (0 if data else 4096)) for data in streams.values()]
    chains, start, starts = [FAT, END], 2, []
    for body in bodies:
        count = len(body) // SECTOR
        starts.append(start)
        chains += [*range(start + 1, start + count), END]
        start += count
    entries = [_entry("Root Entry", 5, END, 0, child=1)]
    for number, (name, body) in enumerate(zip(streams, bodies, strict=True)):
        right = number + 2 if number + 1 < len(bodies) else FREE
        entries.append(_entry(name, 2, starts[number], len(body), right=right))
    entries += [bytes(64) + struct.pack("<HBBIII", 0, 0, 0, FREE, FREE, FREE) + bytes(48)] * (4 - len(entries))
    head = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0) + struct.pack("<I", 0)
    table = struct.pack(f"<{len(chains)}I", *chains)
    return head.ljust(SECTOR, b"\xff") + table.ljust(SECTOR, b"\xff") + b"".join(entries) + b"".join(bodies)


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE, right: int = FREE) -> bytes:
    coded = (name + "\0").encode("utf-16-le")
    head = coded.ljust(64, b"\0") + struct.pack("<HBBIII", len(coded), kind, 1, FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)
