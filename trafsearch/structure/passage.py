"""The smallest numbered or paragraph-sized provision of an edition: what is found, quoted and counted."""

from dataclasses import dataclass
from enum import StrEnum

from trafsearch.language import Language
from trafsearch.structure.address import Address


class PassageKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    TABLE = "table"  # one row
    FOOTNOTE = "footnote"
    NOTE = "note"  # an editor's note: Сноска, Ескерту
    CONTENTS = "contents"
    FURNITURE = "furniture"  # running heads, page numbers


@dataclass(frozen=True, slots=True)
class Passage:
    """One provision, heading, row, … of an edition.

    `edition` is the edition's key, `ordinal` the place in it from 0. `nth` tells passages of one address apart, from 1.
    `heading_path` are the headings above, outermost first, the act's title left out; `lead` is the introductory
    text of the enclosing provisions; `headings` and `leads` are the ordinals of the passages that these are taken from.
    """

    edition: str
    ordinal: int
    address: Address
    nth: int
    kind: PassageKind
    text: str
    language: Language
    page: int | None = None
    heading_path: tuple[str, ...] = ()
    lead: str = ""
    headings: tuple[int, ...] = ()
    leads: tuple[int, ...] = ()

    @property
    def id(self) -> str:
        """`kz-198602/ru@2024-07-05#art7.pt1.sub1`, with `~n` from the second passage of an address on."""
        place = self.address.key
        return f"{self.edition}#{place}" + (f"~{self.nth}" if self.nth > 1 or not place else "")
