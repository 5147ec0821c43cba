"""Where words stand one after another, or near each other."""

from collections.abc import Iterator, Sequence

Places = Sequence[Sequence[int]]


def stretches(places: Places, slop: int) -> Iterator[tuple[int, ...]]:
    """The stretches of a text that hold all parts of a phrase; `places[i]` are the word numbers of part i, ascending.

    With `slop` 0 the parts follow each other. Otherwise they stand in any order, each at a word of its own, in at
    most len(places) + slop words; of stretches that begin at the same word only the first found is given.
    """
    if not places or not all(places):
        return iter(())
    return _following(places) if slop == 0 else _near(places, len(places) + slop)


def _following(places: Places) -> Iterator[tuple[int, ...]]:
    later = [frozenset(part) for part in places]
    for start in places[0]:
        if all(start + i in part for i, part in enumerate(later)):
            yield tuple(range(start, start + len(places)))


def _near(places: Places, width: int) -> Iterator[tuple[int, ...]]:
    for start in sorted({place for part in places for place in part}):
        within = [[place for place in part if start <= place < start + width] for part in places]
        found = _one_each(within)
        if found and min(found) == start:
            yield tuple(sorted(found))


def _one_each(within: list[list[int]]) -> list[int] | None:
    """A word of its own for each part; None where there is none."""
    taken: dict[int, int] = {}

    def take(part: int, seen: set[int]) -> bool:
        for place in within[part]:
            if place not in seen:
                seen.add(place)
                if place not in taken or take(taken[place], seen):
                    taken[place] = part
                    return True
        return False

    return list(taken) if all(take(part, set()) for part in range(len(within))) else None
