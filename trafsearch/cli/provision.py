"""The edition and the provision that a user means."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trafsearch.errors import DocumentNotFound, ProvisionNotFound
from trafsearch.language import Language
from trafsearch.structure.act import Act
from trafsearch.structure.address import Address, parse_address
from trafsearch.structure.passage import Passage, PassageKind

if TYPE_CHECKING:
    from trafsearch.catalog.connection import Catalog
    from trafsearch.catalog.held import HeldEdition

_HEADS = {PassageKind.TITLE, PassageKind.HEADING}


@dataclass(frozen=True, slots=True)
class Text:
    """An act's text in one language: its passages in order; `others` are the keys of the act's other editions."""

    act: Act
    key: str
    passages: tuple[Passage, ...]
    others: tuple[str, ...]

    @property
    def title(self) -> str:
        language = Language(self.key.partition("/")[2][:2])
        return self.act.titles.get(language) or next(iter(self.act.titles.values()), self.act.id)


def text_of(catalog: "Catalog", name: str, preferred: Language) -> Text:
    """The edition called so (`kz-198602/kk`), else that of the act called so in the preferred language, the latest.

    Raises DocumentNotFound, DocumentAmbiguous.
    """
    from trafsearch.catalog import acts, passages
    from trafsearch.store.naming import find_act

    editions = acts.editions(catalog)
    meant = [each for each in editions if each.key == name or each.key.startswith(f"{name}@")]
    if not meant:
        act = find_act(catalog, name)
        meant = [each for each in editions if each.act == act.id]
    chosen = max(meant, key=lambda each: _rank(each, preferred))
    act = acts.get_act(catalog, chosen.act) or _refuse(name)
    others = tuple(each.key for each in editions if each.act == act.id and each.key != chosen.key)
    held = passages.passages_of(catalog, chosen.row)
    return Text(act, chosen.key, tuple(each.passage for each in held), others)


def _rank(edition: "HeldEdition", preferred: Language) -> tuple[bool, str]:
    return edition.language is preferred, str(edition.holds_from or "")


def _refuse(name: str) -> Act:
    raise DocumentNotFound(name=name)


def provision(text: Text, address: str) -> list[Passage]:
    """The passages at an address and below it; `#id` names one passage. Raises BadAddress, ProvisionNotFound."""
    if address.startswith("#"):
        found = [each for each in text.passages if each.id == text.key + address]
        if found and found[0].address.steps and "~" not in address:
            found = _under(found[0].address, text.passages)
    else:
        wanted = parse_address(address)
        found = _under(wanted, text.passages) or _holding(wanted, text.passages)
    if not found:
        raise ProvisionNotFound(document=text.act.id, address=address.lstrip("#"))
    return found


def outline(passages: Sequence[Passage]) -> list[Passage]:
    """The title and the headings; of a text without headings the provisions of the highest level."""
    heads = [each for each in passages if each.kind in _HEADS]
    if any(each.kind is PassageKind.HEADING for each in heads):
        return heads
    numbered = [each for each in passages if each.address.steps and each.nth == 1]
    highest = min((len(each.address.steps) for each in numbered), default=0)
    return heads + [each for each in numbered if len(each.address.steps) == highest]


def _under(address: Address, passages: Sequence[Passage]) -> list[Passage]:
    return [each for each in passages if each.address.starts_with(address)]


def _holding(address: Address, passages: Sequence[Passage]) -> list[Passage]:
    """Where a step in between was left out: «п. 2» of an act whose points stand in sections."""
    return [each for each in passages if set(address.steps) <= set(each.address.steps)]
