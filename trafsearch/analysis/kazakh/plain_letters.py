"""Kazakh letters, and the Russian ones that stand for them on a keyboard without them."""

from collections.abc import Iterator
from itertools import islice, product

_STANDING_FOR = tuple(zip("әғқңөұүһі", "агкноуухи", strict=True))
# What may be meant in an ending: its letters agree with the stem, in back (қон-) or in front (көш-).
_BACK = {"к": "қ", "г": "ғ", "н": "нң", "у": "уұ", "х": "хһ"}
_FRONT = {"н": "нң", "у": "уү", "и": "іи", "х": "хһ"}
_MOST_SPELLINGS = 64


def plain(word: str) -> str:
    """«көші» as «коши»."""
    for letter, plain_one in _STANDING_FOR:  # a hundred times quicker than `translate` where the text is long
        word = word.replace(letter, plain_one)
    return word


def endings_meant(ending: str) -> Iterator[str]:
    """«нын» as «нын», «ның», «ңын», «ңың»."""
    yield ending
    for letters in (_BACK, _FRONT):
        choices = [letters.get(letter, letter) for letter in ending]
        yield from ("".join(spelling) for spelling in islice(product(*choices), _MOST_SPELLINGS))
