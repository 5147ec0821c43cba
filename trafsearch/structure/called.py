"""The passages that an address names, as the act itself numbers and calls its provisions."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.asked_place import AskedPlace, Reading, readings
from trafsearch.structure.doubtful import bears_number
from trafsearch.structure.passage import Passage, PassageKind

Levels: TypeAlias = tuple[tuple[str, str], ...]  # (level, number) below an address, as citations have them

_P, _SUB = StepKind.POINT, StepKind.SUBPOINT
_OTHER_NAMES: tuple[dict[StepKind, StepKind], ...] = (
    {},
    {StepKind.PART: _P, _P: _SUB},  # codes have ч. 1 and п. «а» where laws have п. 1 and пп. 1)
    {_P: StepKind.PART},
    {_P: _SUB},  # п. 1) of an article without points
    {_SUB: _P},  # пп. 1 и 2 ст. 4: points, in the plural
    {_P: StepKind.PARAGRAPH},
    {StepKind.PARAGRAPH: _P},
    {StepKind.SECTION: StepKind.ARTICLE},  # s. 4 of an act
)
_LOOK_ALIKES = str.maketrans("aceopxyi", "асеорхуі")  # Latin letters typed for Cyrillic ones
_PREAMBLE = re.compile(r"\W*(?:преамбула|кіріспе|preamble)\W*$", re.IGNORECASE)
_HEAD_LINE = re.compile(
    r"\W*(?:принят|одобрен|зарегистрирован|регистрационн|от\s\d|№|N\s?\d)|[^.:;,]{1,60}$", re.IGNORECASE
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class Called:
    """What an address names in a text: the way in which it was to be read, and the passages, in their order."""

    reading: Reading
    passages: list[Passage]


def asked_for(address: str, passages: Sequence[Passage]) -> Called:
    """By the likeliest reading that the text has; no passages where it has none. Raises BadAddress."""
    ways = readings(address)
    for reading in ways:
        found = [_place(place, passages) for place in reading]
        if all(found):
            known = {each.ordinal for some in found for each in some}
            return Called(reading, [each for each in passages if each.ordinal in known])
    return Called(ways[0], [])


def to_cite(found: Called) -> tuple[Address, Levels]:
    """The address that a citation names, with a range or a list as its last number, and the paragraph below it."""
    place = found.reading[0]
    if place.is_preamble:
        return Address(), (("preamble", ""), *_paragraph_level(place.paragraphs))
    head = min(found.passages, key=lambda each: len(each.address.steps)).address
    if place.paragraphs:
        is_part = place.first.steps[-1].kind is StepKind.PART
        return head if is_part else _without_part(head), _paragraph_level(place.paragraphs)
    if len(found.reading) > 1 or place.last:
        last = head.steps[-1]
        return Address((*head.steps[:-1], Step(last.kind, _run(found.reading)))), ()
    return head, ()


def namesakes(found: Called) -> list[Passage]:
    """The provisions that begin with the number that is asked for, where it is one; two of them are a doubt."""
    place = found.reading[0]
    if not found.passages or len(found.reading) > 1 or place.last or place.is_preamble:
        return []
    head = min(found.passages, key=lambda each: len(each.address.steps)).address
    wanted = _alike(_without_part(head).steps[-1:])
    return [
        each
        for each in found.passages
        if each.kind in (PassageKind.HEADING, PassageKind.BODY)
        and _alike(_without_part(each.address).steps[-1:]) == wanted
        and bears_number(each)
    ]


def _paragraph_level(paragraphs: Sequence[int]) -> Levels:
    return (("abzats", ", ".join(map(str, paragraphs))),) if paragraphs else ()


def _run(reading: Reading) -> str:
    """«4–6», «1, 2»."""
    ends = ((place.first.steps[-1].number, *([place.last.steps[-1].number] if place.last else [])) for place in reading)
    return ", ".join("–".join(each) for each in ends)


def called(wanted: Address, passages: Sequence[Passage]) -> list[Passage]:
    """By the address as written, else with levels or numbers written otherwise, else with a step left out."""
    own = _own_address(wanted, passages)
    return _with_all_below(under(own, passages) if own else _holding(wanted, passages), passages)


def _place(place: AskedPlace, passages: Sequence[Passage]) -> list[Passage]:
    if place.is_preamble:
        return _numbered(_preamble(passages), place.paragraphs)
    if place.last:
        return _with_all_below(_between(place.first, place.last, passages), passages)
    if place.paragraphs:
        return _numbered(_own_paragraphs(place.first, passages), place.paragraphs)
    return called(place.first, passages)


def _numbered(paragraphs: Sequence[Passage], numbers: Sequence[int]) -> list[Passage]:
    """Those with the numbers, none where one is lacking; all where none are given."""
    if max(numbers, default=0) > len(paragraphs) or 0 in numbers:
        return []
    return [paragraphs[number - 1] for number in numbers] if numbers else list(paragraphs)


def _preamble(passages: Sequence[Passage]) -> list[Passage]:
    """What stands below the heading of that name, else the act's sentences between its title and its first number."""
    named = {each.ordinal for each in passages if each.kind is PassageKind.HEADING and _PREAMBLE.match(each.text)}
    if named:
        return [each for each in passages if each.kind is PassageKind.BODY and named.intersection(each.headings)]
    numbered = next((at for at, each in enumerate(passages) if _is_provision(each)), 0)
    before = passages[:numbered]
    titles = [at for at, each in enumerate(before) if each.kind is PassageKind.TITLE]
    after_title = before[titles[-1] + 1 :] if titles else before
    return [
        each
        for each in after_title
        if each.kind is PassageKind.BODY and not each.headings and not _HEAD_LINE.match(each.text)
    ]


def _is_provision(passage: Passage) -> bool:
    return bool(passage.address.steps) and passage.kind in (PassageKind.BODY, PassageKind.HEADING)


def _own_paragraphs(wanted: Address, passages: Sequence[Passage]) -> list[Passage]:
    """The paragraphs of a provision without its subpoints: the first is that which introduces them."""
    own = _own_address(wanted, passages)
    if own is None:
        return []
    return [
        each
        for each in passages
        if each.kind is PassageKind.BODY and own in (each.address, _without_part(each.address))
    ]


def _without_part(address: Address) -> Address:
    has_part = bool(address.steps) and address.steps[-1].kind is StepKind.PART
    return Address(address.steps[:-1]) if has_part else address


def _between(first: Address, last: Address, passages: Sequence[Passage]) -> list[Passage]:
    ends = [_own_address(end, passages) or _first_holding(end, passages) for end in (first, last)]
    start, end = ends
    if start is None or end is None or start.steps[:-1] != end.steps[:-1]:
        return []
    depth = len(start.steps)
    return [
        each
        for each in passages
        if each.address.steps[: depth - 1] == start.steps[:-1]
        and each.address.steps[depth - 1 : depth]
        and each.address.steps[depth - 1].kind is start.steps[-1].kind
        and start.sort_key <= Address(each.address.steps[:depth]).sort_key <= end.sort_key
    ]


def _first_holding(wanted: Address, passages: Sequence[Passage]) -> Address | None:
    last = wanted.steps[-1]
    found = (each.address.steps for each in _holding(wanted, passages))
    return next((Address(steps[: steps.index(last) + 1]) for steps in found if last in steps), None)


def _own_address(wanted: Address, passages: Sequence[Passage]) -> Address | None:
    """The address that the text has for it."""
    depth = len(wanted.steps)
    heads = dict.fromkeys(each.address.steps[:depth] for each in passages)
    for steps in _namings(wanted):
        if steps in heads:
            return Address(steps)
    alike = {_alike(steps): steps for steps in reversed(heads)}
    return next((Address(alike[key]) for steps in _namings(wanted) if (key := _alike(steps)) in alike), None)


def _namings(wanted: Address) -> Iterator[tuple[Step, ...]]:
    for names in _OTHER_NAMES:
        yield tuple(Step(names.get(step.kind, step.kind), step.number) for step in wanted.steps)


def _alike(steps: Sequence[Step]) -> tuple[tuple[StepKind, str], ...]:
    """II as 2, article 127.1 as 127-1, a Latin «a» as the Cyrillic one."""
    return tuple((step.kind, _plain(step)) for step in steps)


def _plain(step: Step) -> str:
    number = step.number
    if number.isupper() and set(number) <= set(_ROMAN):
        values = [_ROMAN[letter] for letter in number]
        return str(sum(-value if value < max(values[i:]) else value for i, value in enumerate(values)))
    if step.kind is StepKind.ARTICLE:
        return number.replace(".", "-")
    return number.lower().translate(_LOOK_ALIKES)


def under(address: Address, passages: Sequence[Passage]) -> list[Passage]:
    """What stands at the address or below it; with a part, the subpoints that it introduces, which do not name it."""
    found = {each.ordinal for each in passages if each.address.starts_with(address)}
    if address.steps and address.steps[-1].kind is StepKind.PART:
        found |= {each.ordinal for each in passages if not found.isdisjoint(each.leads)}
    return [each for each in passages if each.ordinal in found]


def _holding(wanted: Address, passages: Sequence[Passage]) -> list[Passage]:
    """Where a step in between was left out: «п. 2» of an act whose points stand in sections."""
    return [each for each in passages if set(wanted.steps) <= set(each.address.steps)]


def _with_all_below(found: Collection[Passage], passages: Sequence[Passage]) -> list[Passage]:
    """With what stands below a heading whose number is not in the addresses below it: the articles of «глава 2»."""
    heads = {each.ordinal for each in found if each.kind is PassageKind.HEADING}
    known = {each.ordinal for each in found}
    return [each for each in passages if each.ordinal in known or heads.intersection(each.headings)]
