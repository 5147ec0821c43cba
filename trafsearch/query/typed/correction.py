"""A word that is found nowhere, and what was searched for in its place."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """How a typed word is read as another one, in the order in which they are tried."""

    LETTERS = "letters"  # жемкорлык → жемқорлық
    SCRIPT = "script"  # jemqorlyq → жемқорлық
    LAYOUT = "layout"  # njhujdkz → торговля
    TYPO = "typo"  # торгавля → торговля
    SPACE = "space"  # торговлялюдьми → торговля людьми


@dataclass(frozen=True, slots=True)
class Correction:
    """`typed` was searched for as any of `read_as`; where that holds it itself, it is found too, and read both ways."""

    typed: str
    read_as: tuple[str, ...]
    way: Way

    @property
    def is_found(self) -> bool:
        return self.typed in self.read_as


@dataclass(frozen=True, slots=True)
class Unfound:
    """A word that is found nowhere, and the ways in which it was read without finding anything.

    `meant` are words like it that are found, and were not searched for: it is a word itself.
    """

    typed: str
    tried: tuple[Way, ...]
    meant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Idle:
    """An excluded word that is found nowhere, so that nothing is excluded; `meant` are those that it may have been."""

    typed: str
    meant: tuple[str, ...]
