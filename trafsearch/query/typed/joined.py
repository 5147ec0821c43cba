"""Two words written as one: торговлялюдьми → торговля людьми."""

import re

from trafsearch.query.typed.existing import exists, is_russian
from trafsearch.query.typed.held_words import HeldWords

_SHORTEST = 3  # letters of either word
_SHORTEST_TOGETHER = 7
_LETTERS = re.compile(r"[^\W\d_]+")


def may_be_joined(form: str, words: HeldWords) -> bool:
    """Whether it is long enough, and no word itself."""
    is_long = len(form) >= _SHORTEST_TOGETHER and _LETTERS.fullmatch(form) is not None
    return is_long and not exists(form) and not is_russian(form, words.forms)


def words_joined(form: str, words: HeldWords) -> tuple[str, ...]:
    """The form as two words that stand in one passage; where several pairs do, those that do so oftenest."""
    places = range(_SHORTEST, len(form) - _SHORTEST + 1)
    pairs = [(form[:at], form[at:]) for at in places if form[:at] in words.forms and form[at:] in words.forms]
    together = {" ".join(pair): words.how_often(" ".join(pair)) for pair in pairs}
    return tuple(sorted(filter(together.get, together), key=lambda pair: -together[pair])[:1])
