"""Russian words that no dictionary lists, for they can be made of any: feminines, names of inhabitants."""

import re
from collections.abc import Collection, Iterator

_WOMAN = re.compile(r"(?P<man>\w{2,}[^аеиоуыэюяьъйкгхц])к(?:а|и|е|у|ой|ою|ам|ами|ах)")  # мигрантка
_AFTER_A_PLACE = re.compile(
    r"(?:ин|ч)?"
    r"(?:ец|ц(?:а|у|ем|е|ы|ев|ам|ами|ах)"  # шымкентец, карагандинец
    r"|[ая]н(?:ин|ина|ину|ином|ине|е|ам|ами|ах|к(?:а|и|е|у|ой|ою|ам|ами|ах)))"  # астанчанин, астанчанка
)
_LOST = ("", "а", "я", "ы", "ь", "й", "о", "ия")  # ends of a place that these words lose: Караганда
_SHORTEST = 3  # letters of a place before them


def is_derived(form: str, held: Collection[str]) -> bool:
    """Whether the folded form is made of a Russian word, or of a place that stands in a text (`held`)."""
    from trafsearch.analysis import russian

    found = _WOMAN.fullmatch(form)
    if found and any(russian.is_known(found["man"] + ending) for ending in ("", "ец", "ин")):
        return True
    return any(_is_place(place, held) for place in _places(form))


def _places(form: str) -> Iterator[str]:
    for length in range(_SHORTEST, len(form) - 1):
        if _AFTER_A_PLACE.fullmatch(form, length):
            yield from (form[:length] + lost for lost in _LOST)


def _is_place(word: str, held: Collection[str]) -> bool:
    from trafsearch.analysis import russian
    from trafsearch.analysis.morphology import morphology

    if not russian.is_known(word):
        return word in held  # Шымкент
    return any("Geox" in reading.tag for reading in morphology().parse(word))
