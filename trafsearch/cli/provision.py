"""The edition and the provision that a user means."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from trafsearch.errors import NoEdition, ProvisionNotFound, ProvisionUnread
from trafsearch.language import Language
from trafsearch.structure.act import Act
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.written_address import parse_address

if TYPE_CHECKING:
    from trafsearch.catalog.connection import Catalog
    from trafsearch.store.store import Store

_OTHER_NAMES = (  # codes have ч. 1 and п. «а» where laws have п. 1 and пп. 1)
    {StepKind.PART: StepKind.POINT, StepKind.POINT: StepKind.SUBPOINT},
    {StepKind.POINT: StepKind.PART},
)
_KAZAKH = re.compile("бап|тарма|бөлі|тарау|параграф|қосымша")
_LATIN = re.compile("[A-Za-z]{2,}")
_HEADS = {PassageKind.TITLE, PassageKind.HEADING}


@dataclass(frozen=True, slots=True)
class Text:
    """An edition of an act in one language: its passages in order; `others` are the keys of the act's others."""

    act: Act
    key: str
    language: Language
    passages: tuple[Passage, ...]
    others: tuple[str, ...]
    holds_from: date | None = None
    amended_by: str | None = None

    @property
    def title(self) -> str:
        return self.act.titles.get(self.language) or next(iter(self.act.titles.values()), self.act.id)


def texts_of(catalog: "Catalog", name: str, preferred: Sequence[Language]) -> Iterator[Text]:
    """The edition called so (`kz-198602/kk`), else the editions of the act called so; the likeliest to be meant first.

    Raises DocumentNotFound, DocumentAmbiguous.
    """
    from trafsearch.catalog import editions as catalog_editions
    from trafsearch.catalog import passages
    from trafsearch.store.naming import find_act

    editions = catalog_editions.editions(catalog)
    meant = [each for each in editions if each.key == name or each.key.startswith(f"{name}@")]
    act = find_act(catalog, meant[0].act if meant else name)
    all_of_act = [each for each in editions if each.act == act.id]
    latest_first = sorted(meant or all_of_act, key=lambda each: str(each.holds_from or ""), reverse=True)
    order = [*preferred, *Language]
    for edition in sorted(latest_first, key=lambda each: order.index(each.language)):
        others = tuple(each.key for each in all_of_act if each.key != edition.key)
        yield Text(
            act,
            edition.key,
            edition.language,
            tuple(each.passage for each in passages.passages_of(catalog, edition.row)),
            others,
            edition.holds_from,
            edition.amended_by,
        )


def text_on(catalog: "Catalog", name: str, preferred: Sequence[Language], day: date) -> Text:
    """The act's text as it was on a day. Raises DocumentNotFound, DocumentAmbiguous, NoEdition."""
    from trafsearch.catalog import editions as catalog_editions
    from trafsearch.store.newest import editions_on

    found = list(texts_of(catalog, name, preferred))
    held = [each for each in catalog_editions.editions(catalog) if each.act == found[0].act.id]
    holding = {each.key for each in editions_on(held, day).values()}
    text = next((each for each in found if each.key in holding), None)
    if text is None:
        raise NoEdition(document=found[0].act.id, day=day, editions=", ".join(each.key for each in held))
    return text


def provision_in(texts: Iterable[Text], address: str) -> tuple[Text, list[Passage]]:
    """The first of the texts that has the provision. Raises BadAddress; ProvisionNotFound where none has it."""
    refusal: ProvisionNotFound | None = None
    for text in texts:
        try:
            return text, provision(text, address)
        except ProvisionNotFound as error:
            refusal = refusal or error
    raise refusal or ProvisionNotFound(document="", address=address)


def held_provision(store: "Store", texts: Iterable[Text], address: str) -> tuple[Text, list[Passage]]:
    """As `provision_in`; raises ProvisionUnread where what was not read of the document may hold it."""
    from trafsearch.store.covering import coverage

    try:
        return provision_in(texts, address)
    except ProvisionNotFound as error:
        act = str(error.facts["document"])
        if any(each.act == act for each in coverage(store.catalog, {act}).unread):
            raise ProvisionUnread(**error.facts) from error
        raise


def language_of_address(address: str) -> tuple[Language, ...]:
    """«4-бап» is asked of the Kazakh text, art. 4 of the English one, «ст. 4» of the Russian one."""
    if not address or address.startswith("#"):
        return ()
    if _KAZAKH.search(address):
        return (Language.KK,)
    return (Language.EN,) if _LATIN.search(address) else (Language.RU,)


def provision(text: Text, address: str) -> list[Passage]:
    """The passages at an address and below it; `#id` names one passage. Raises BadAddress, ProvisionNotFound."""
    if address.startswith("#"):
        found = [each for each in text.passages if each.id == text.key + address]
        if found and found[0].address.steps and "~" not in address:
            found = _under(found[0].address, text.passages)
    else:
        found = called(parse_address(address), text.passages)
    if not found:
        raise ProvisionNotFound(document=text.act.id, address=address.lstrip("#"))
    return found


def called(wanted: Address, passages: Sequence[Passage]) -> list[Passage]:
    """By the address as written, else with a point called a part or a part a point, else with a step left out."""
    found = _under(wanted, passages)
    for names in _OTHER_NAMES:
        renamed = Address(tuple(Step(names.get(step.kind, step.kind), step.number) for step in wanted.steps))
        found = found or _under(renamed, passages)
    return _with_all_below(found or _holding(wanted, passages), passages)


def _with_all_below(found: list[Passage], passages: Sequence[Passage]) -> list[Passage]:
    """With what stands below a heading whose number is not in the addresses below it: the articles of «глава 2»."""
    heads = {each.ordinal for each in found if each.kind is PassageKind.HEADING}
    known = {each.ordinal for each in found}
    return [each for each in passages if each.ordinal in known or heads.intersection(each.headings)]


def outline(passages: Sequence[Passage]) -> list[Passage]:
    """The title and the headings; of a text without headings the provisions of the highest level."""
    heads = [each for each in passages if each.kind in _HEADS]
    if any(each.kind is PassageKind.HEADING for each in heads):
        return heads
    numbered = [each for each in passages if each.address.steps and each.nth == 1]
    highest = min((len(each.address.steps) for each in numbered), default=0)
    return heads + [each for each in numbered if len(each.address.steps) == highest]


def _under(address: Address, passages: Sequence[Passage]) -> list[Passage]:
    """What stands at the address or below it; with a part, the subpoints that it introduces, which do not name it."""
    found = {each.ordinal for each in passages if each.address.starts_with(address)}
    if address.steps and address.steps[-1].kind is StepKind.PART:
        found |= {each.ordinal for each in passages if not found.isdisjoint(each.leads)}
    return [each for each in passages if each.ordinal in found]


def _holding(address: Address, passages: Sequence[Passage]) -> list[Passage]:
    """Where a step in between was left out: «п. 2» of an act whose points stand in sections."""
    return [each for each in passages if set(address.steps) <= set(each.address.steps)]
