"""Of several words that a typed one may have been, those that complete a label with the words beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice, product

from trafsearch.query.typed.piece import Reading

Ends = tuple[int, int]  # the first and the last of words that are a label together
Named = Callable[[Sequence[str]], Sequence[Ends]]

_MOST = 64  # ways to choose, of a row of words


def nothing_named(_: Sequence[str]) -> Sequence[Ends]:
    return ()


def completed(readings: Sequence[Reading], named: Named) -> tuple[list[Reading], list[Ends]]:
    """Readings of words side by side, with those alone that complete a label where there are any; and which of them
    have several still: they are to be written out together, for each is a label with others.
    """
    if all(len(reading.texts) == 1 for reading in readings):
        return list(readings), []
    kept: dict[int, set[str]] = {}
    labels: set[Ends] = set()
    for chosen in islice(product(*(reading.texts for reading in readings)), _MOST):
        for first, last in named(chosen):
            if first < last:
                labels.add((first, last))
                for place in range(first, last + 1):
                    kept.setdefault(place, set()).add(chosen[place])
    chosen_readings = [_only(reading, kept.get(place)) for place, reading in enumerate(readings)]
    several = [ends for ends in labels if any(len(each.texts) > 1 for each in chosen_readings[ends[0] : ends[1] + 1])]
    return chosen_readings, _merged(several)


def _only(reading: Reading, kept: set[str] | None) -> Reading:
    if kept is None:
        return reading
    texts = tuple(text for text in reading.texts if text in kept)
    return Reading(reading.piece, texts) if texts == (reading.piece.text,) else replace(reading, texts=texts)


def _merged(stretches: Sequence[Ends]) -> list[Ends]:
    """Those that overlap as one."""
    merged: list[Ends] = []
    for first, last in sorted(stretches):
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return merged
