"""What a reader said of a passage: whether it speaks of a concept."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.language import Language


class Ruling(StrEnum):
    YES = "yes"  # it speaks of the concept
    NO = "no"  # it does not, whatever its words are
    INDIRECT = "indirect"  # it does not, and is evidence for it all the same


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ruling, with the passage that was read.

    `edition` is the key of the edition, `address` the rest of the passage's id, `hash` that of its text, `words` are
    those that the question was about. It holds for the same text at the same place of the act, in any edition.
    """

    act: str
    language: Language
    edition: str
    address: str
    hash: str
    concept: str
    ruling: Ruling
    who: str = ""
    why: str = ""
    words: str = ""
    text: str = ""

    @property
    def passage(self) -> str:
        """The passage's id."""
        return f"{self.edition}#{self.address}"

    @property
    def place(self) -> str:
        """The key of the address, as in `Address.key`; empty for a passage without one."""
        return place_of(self.address)

    @property
    def question(self) -> tuple[str, Language, str, str, str]:
        """What two readers give their verdicts on."""
        return self.act, self.language, self.place, self.hash, self.concept


def place_of(address: str) -> str:
    """The address of an id without the number by which it tells passages of one place apart."""
    return address.partition("~")[0]


def hash_of(text: str) -> str:
    """Equal for texts that differ in nothing but spaces. It begins with a letter: no spreadsheet takes it for a number.

    >>> hash_of("О миграции") == hash_of("О  миграции\\n")
    True
    """
    return f"t{hashlib.sha256(' '.join(text.split()).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
