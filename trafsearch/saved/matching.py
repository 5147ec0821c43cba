"""Which passage of before is which of now, in one text of an act."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from trafsearch.saved.seen import SeenPassage

Pair = tuple[SeenPassage | None, SeenPassage | None]  # before and now
_NUMBER = re.compile(r"\s*(?:\d+(?:[-.]\d+)*|[^\W\d_])[.)]\s+")  # «2. », «4-1) », «а) »: what renumbering changes
_ALIKE = 0.6  # of the letters of two wordings
_MOST_PAIRS = 2_500  # that are compared letter by letter


def pairs(before: Sequence[SeenPassage], now: Sequence[SeenPassage]) -> Iterator[Pair]:
    """Each passage once: with the one that it was or has become, or with None.

    First those that stay as they are, then equal words elsewhere, then other words at the same address, then words
    without an address that are much alike.
    """
    rules: tuple[Callable[[SeenPassage], object | None], ...] = (
        lambda each: (each.place, _words(each)),
        _words,
        lambda each: each.place or None,
    )
    old, new = list(before), list(now)
    for rule in rules:
        matched = list(_matched(old, new, rule))
        yield from matched
        old = _without(old, [one for one, _ in matched])
        new = _without(new, [other for _, other in matched])
    alike = list(_alike(old, new))
    yield from alike
    yield from ((each, None) for each in _without(old, [one for one, _ in alike]))
    yield from ((None, each) for each in _without(new, [other for _, other in alike]))


def _words(passage: SeenPassage) -> str:
    """Its words without its own number, whatever the spaces between them."""
    return " ".join(_NUMBER.sub("", passage.text, count=1).split())


def _matched(
    old: Sequence[SeenPassage], new: Sequence[SeenPassage], rule: Callable[[SeenPassage], object | None]
) -> Iterator[tuple[SeenPassage, SeenPassage]]:
    """Those of which the rule says the same, the first with the first."""
    waiting: dict[object, list[SeenPassage]] = {}
    for each in new:
        if (key := rule(each)) is not None:
            waiting.setdefault(key, []).append(each)
    for each in old:
        if others := waiting.get(rule(each)):
            yield each, others.pop(0)


def _alike(old: Sequence[SeenPassage], new: Sequence[SeenPassage]) -> Iterator[tuple[SeenPassage, SeenPassage]]:
    left = [each for each in new if not each.place]
    if len(old) * len(left) > _MOST_PAIRS:
        return
    for each in (one for one in old if not one.place):
        compared = [(SequenceMatcher(None, each.text, other.text, autojunk=False).ratio(), other) for other in left]
        share, best = max(compared, key=lambda pair: pair[0], default=(0.0, each))
        if share >= _ALIKE:
            left.remove(best)
            yield each, best


def _without(passages: Sequence[SeenPassage], gone: Sequence[SeenPassage]) -> list[SeenPassage]:
    ids = {each.id for each in gone}
    return [each for each in passages if each.id not in ids]
