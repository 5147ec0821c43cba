"""Which quotes of a cell are in one report only."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from trafsearch.report.recipe import Plain


def only_in_one(before: Sequence[Plain], after: Sequence[Plain]) -> tuple[list[Plain], list[Plain]]:
    """The quotes that are gone and those that have come.

    A quote is the same one where its words stand at the same address in another edition too, and where another
    language of the same provision is quoted in its place.
    """
    gone, come = list(before), list(after)
    for key in (_exact, _in_any_edition):
        gone, come = _unmatched(gone, come, key)
    shown = {(id, each["concept"]) for each in come for id in each["also_in"]}
    known = {(id, each["concept"]) for each in gone for id in each["also_in"]}
    return (
        [each for each in gone if (each["id"], each["concept"]) not in shown],
        [each for each in come if (each["id"], each["concept"]) not in known],
    )


def _unmatched(
    before: Sequence[Plain], after: Sequence[Plain], key: Callable[[Plain], Hashable]
) -> tuple[list[Plain], list[Plain]]:
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for at, each in enumerate(after):
        waiting[key(each)].append(at)
    gone = []
    for each in before:
        if waiting[key(each)]:
            waiting[key(each)].pop(0)
        else:
            gone.append(each)
    left = {at for group in waiting.values() for at in group}
    return gone, [each for at, each in enumerate(after) if at in left]


def _exact(quote: Plain) -> Hashable:
    return quote["id"], quote["text"], quote["concept"], *quote["span"]


def _in_any_edition(quote: Plain) -> Hashable:
    where = quote["act"], quote["language"], quote["address"]["text"]
    return *where, quote["text"], quote["concept"], *quote["span"]
