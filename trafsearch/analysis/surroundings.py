"""Words of Kazakh that stand in a Russian passage: «торговля детьми (бала саудасы)»."""

import re
from collections.abc import Sequence

from trafsearch.analysis.languages import SURE, SURE_IF_LISTED, languages_of
from trafsearch.analysis.remembered import Remembered
from trafsearch.language import Language

REACH = 2  # words on either side of a Kazakh one that may be Kazakh too
_POSSIBLE = -5.0  # and one with this or less is not

_KAZAKH_ONLY = re.compile(r"[әғқңөұүһі]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def among_kazakh(forms: Sequence[str]) -> list[int]:
    """The positions of the words in a Russian passage that may be Kazakh because a Kazakh one is near.

    By their letters alone they could as well be Russian: бала in «бала саудасы».
    """
    leads = list(map(_LEADS.__getitem__, forms))
    if not leads or max(leads) < SURE:
        return []
    found = set()
    for at, lead in enumerate(leads):
        if lead >= SURE:
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
    lead = kazakh_lead(form)
    if _KAZAKH_ONLY.search(form):
        return lead + SURE
    is_listed = SURE_IF_LISTED <= lead < SURE and languages_of(form, Language.RU)[:1] == (Language.KK,)
    return SURE if is_listed else lead  # саудасы


_LEADS = Remembered(_lead)
