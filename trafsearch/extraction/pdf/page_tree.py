"""Which objects of a PDF hold what its pages say."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trafsearch.extraction.pdf.parts import Place

_REFERENCE = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+R\b")
_CONTENTS = re.compile(rb"/Contents(?![A-Za-z])\s*(\[[^\]]*\]|\d{1,10}\s+\d{1,5}\s+R\b|null\b|[(<]|)")
_EMPTY = re.compile(rb"\[(?:\s|null)*\]")
_KIDS = re.compile(rb"/Kids(?![A-Za-z])\s*(\[[^\]]*\]|\d{1,10}\s+\d{1,5}\s+R\b|)")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_ROOT = re.compile(rb"/Pages\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_CATALOG = re.compile(rb"/Type\s*/Catalog\b")
_STREAM = re.compile(rb">>\s*stream")
_DEEPEST = 1_000  # nodes above one another


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: the objects that it names as its contents, and whether it names something that can be none.

    One that is not there is only named by the tree.
    """

    contents: frozenset[int] = frozenset()
    is_torn: bool = False
    is_there: bool = True


def leaves_of(objects: Mapping[int, Place], root: int | None) -> tuple[Leaf, ...]:
    """The pages in order, as far as the tree that holds them can be followed."""
    catalog = _content(objects, root)
    found = _ROOT.search(catalog) or next(_roots(objects), None)
    if found is None:
        return ()
    known: dict[int, Leaf] = {}  # one object may be a million pages
    named: dict[bytes, Leaf] = {}  # and many pages may share their contents
    numbers = list(_pages(objects, int(found[1])))
    for number in dict.fromkeys(numbers):
        contents = _CONTENTS.search(_content(objects, number))
        if contents is None:
            known[number] = Leaf(is_there=number in objects)
            continue
        if contents[1] not in named:
            named[contents[1]] = _leaf(objects, contents[1])
        known[number] = named[contents[1]]
    return tuple(known[number] for number in numbers)


def _roots(objects: Mapping[int, Place]) -> Iterator[re.Match[bytes]]:
    """Where no end of the file names its beginning."""
    contents = (place.content for place in objects.values())
    return (found for content in contents if _CATALOG.search(content) and (found := _ROOT.search(content)))


def lost_of(leaves: Iterable[Leaf], objects: Mapping[int, Place], streams: frozenset[int]) -> tuple[int, ...]:
    """The pages whose contents are not there: by no stream, and by no object that may stand for one."""
    lost: dict[Leaf, bool] = {}
    numbers = []
    for number, leaf in enumerate(leaves, start=1):
        if leaf not in lost:
            lost[leaf] = leaf.is_torn or any(_is_lost(objects, one) for one in leaf.contents - streams)
        if lost[leaf]:
            numbers.append(number)
    return tuple(numbers)


def _is_lost(objects: Mapping[int, Place], number: int) -> bool:
    """`null` is nothing, and the text of a note is no content; anything else has lost its stream."""
    if number not in objects:
        return True
    content = objects[number].content.lstrip()
    is_other = content.startswith((b"null", b"[", b"(")) or (content[:1] == b"<" and content[:2] != b"<<")
    return not is_other and _STREAM.search(content) is None


def _leaf(objects: Mapping[int, Place], named: bytes) -> Leaf:
    """By what it names as its contents."""
    if not named or (named.startswith(b"[") and not _EMPTY.fullmatch(_REFERENCE.sub(b"", named))):
        return Leaf(is_torn=True)
    numbers = set(_numbers(named))
    for number in tuple(numbers):
        if (array := _content(objects, number).strip()).startswith(b"["):
            numbers.remove(number)
            numbers.update(_numbers(array))
    return Leaf(frozenset(numbers))


def _pages(objects: Mapping[int, Place], root: int) -> Iterator[int]:
    """The objects that are pages, in order, also those that are not there; a branch in a circle is met once."""
    branches: set[int] = set()
    pages: set[int] = set()
    waiting = [iter((root,))]
    while waiting:
        number = next(waiting[-1], None)
        if number is None:
            waiting.pop()
        elif number in pages or (number not in branches and _is_page(objects, number)):
            pages.add(number)
            yield number
        elif number not in branches and len(waiting) < _DEEPEST:
            branches.add(number)
            waiting.append(_kids(objects, _content(objects, number)))


def _is_page(objects: Mapping[int, Place], number: int) -> bool:
    content = _content(objects, number)
    return b"/Kids" not in content or _PAGE.search(content) is not None


def _kids(objects: Mapping[int, Place], branch: bytes) -> Iterator[int]:
    found = _KIDS.search(branch)
    if found is None or not found[1]:
        return iter(())
    return _numbers(found[1] if found[1].startswith(b"[") else _content(objects, next(_numbers(found[1]))))


def _numbers(references: bytes) -> Iterator[int]:
    return (int(found) for found in _REFERENCE.findall(references))


def _content(objects: Mapping[int, Place], number: int | None) -> bytes:
    place = objects.get(number) if number is not None else None
    return place.content if place is not None else b""
