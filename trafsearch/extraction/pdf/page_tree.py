"""Which objects of a PDF hold what its pages say, as far as these stand in the file uncompressed."""

import re
from collections.abc import Iterator

_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
_REFERENCE = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+R\b")
_CONTENTS = re.compile(rb"/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_PAGES = re.compile(rb"/Type\s*/Pages\b")
_ROOT = re.compile(rb"/Pages\s+(\d{1,10})\s+\d{1,5}\s+R")
_DICTIONARY = 4_096  # bytes in which an object says what it is
_DEEPEST = 1_000  # nodes above one another


def pages_of(data: bytes, objects: frozenset[int]) -> tuple[int, ...]:
    """The pages whose contents are among the objects, in order; none where the tree of pages cannot be followed."""
    known = _objects(data)
    root = _ROOT.search(data)
    if root is None:
        return ()
    pages: list[int] = []
    for count, leaf in enumerate(_leaves(data, known, int(root[1])), start=1):
        contents = _CONTENTS.search(_dictionary(data, known, leaf))
        if contents and objects.intersection(_numbers(contents[1])):
            pages.append(count)
    return tuple(pages)


def contents_missing(data: bytes, present: set[int]) -> frozenset[int]:
    """Objects that are named as contents and stand nowhere in the file; `present` are some that do.

    The text of an annotation may be named in the same way: what is missing is a page's only if `pages_of` says so.
    """
    named = {number for match in _CONTENTS.finditer(data) for number in _numbers(match[1])}
    missing = named - present
    return frozenset(missing - _objects(data).keys()) if missing else frozenset()


def _numbers(references: bytes) -> Iterator[int]:
    return (int(found) for found in _REFERENCE.findall(references))


def _objects(data: bytes) -> dict[int, int]:
    """Where the objects begin that stand in the file as they are; the last of each number counts."""
    return {int(match[1]): match.end() for match in _OBJECT.finditer(data)}


def _dictionary(data: bytes, known: dict[int, int], number: int) -> bytes:
    place = known.get(number)
    return b"" if place is None else data[place : place + _DICTIONARY].split(b"endobj", 1)[0]


def _leaves(data: bytes, known: dict[int, int], root: int) -> Iterator[int]:
    """The pages, in order; a node that stands in a circle is met once."""
    seen: set[int] = set()
    waiting = [iter((root,))]
    while waiting:
        number = next(waiting[-1], None)
        if number is None:
            waiting.pop()
            continue
        kids = None if number in seen else _kids(data, known, number)
        if kids is not None and len(waiting) < _DEEPEST:
            seen.add(number)
            waiting.append(kids)
        elif number not in seen:
            yield number


def _kids(data: bytes, known: dict[int, int], number: int) -> Iterator[int] | None:
    """What hangs under a node; None for a page."""
    if not _PAGES.search(_dictionary(data, known, number)):
        return None
    place = known[number]
    kids = _KIDS.search(data, place, max(place, data.find(b"endobj", place)))
    return _numbers(kids[1]) if kids else iter(())
