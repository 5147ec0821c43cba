"""Words of Kazakh that stand in a Russian passage: «торговля детьми (бала саудасы)»."""

import re
from collections.abc import Sequence

from trafsearch.analysis.remembered import Remembered

REACH = 2  # words on either side of a Kazakh one that may be Kazakh too
_SURE = 3.0  # a word with this lead over Russian is Kazakh
_POSSIBLE = -5.0  # and one with this or less is not

_KAZAKH_ONLY = re.compile(r"[әғқңөұүһі]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def among_kazakh(forms: Sequence[str]) -> list[int]:
    """The positions of the words in a Russian passage that may be Kazakh because a Kazakh one is near.

    By their letters alone they could as well be Russian: бала in «бала саудасы».
    """
    leads = list(map(_LEADS.__getitem__, forms))
    if not leads or max(leads) < _SURE:
        return []
    found = set()
    for at, lead in enumerate(leads):
        if lead >= _SURE:
            found.add(at)
            for steps in (range(at - 1, max(at - REACH, 0) - 1, -1), range(at + 1, min(at + REACH + 1, len(leads)))):
                for near in steps:
                    if leads[near] <= _POSSIBLE:
                        break
                    found.add(near)
    return sorted(found)


def _lead(form: str) -> float:
    """How much more a folded form looks Kazakh than Russian; a number speaks for neither."""
    from trafsearch.language.judging import kazakh_lead  # its tables are read with the first Russian passage

    if not _CYRILLIC.search(form):
        return _POSSIBLE
    return kazakh_lead(form) + (_SURE if _KAZAKH_ONLY.search(form) else 0.0)


_LEADS = Remembered(_lead)
