"""A word that is found nowhere, and what was searched for in its place."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """How a typed word is read as another one, in the order in which they are tried."""

    LETTERS = "letters"  # жемкорлык → жемқорлық
    LAYOUT = "layout"  # njhujdkz → торговля
    TYPO = "typo"  # торгавля → торговля


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
    """A word that is found nowhere, and the ways in which it was read without finding anything."""

    typed: str
    tried: tuple[Way, ...]
