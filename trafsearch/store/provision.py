"""The edition and the provision that a user means."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from trafsearch.errors import NoEdition, ProvisionNotFound, ProvisionUnread
from trafsearch.language import Language
from trafsearch.structure.act import Act
from trafsearch.structure.called import asked_for, under
from trafsearch.structure.passage import Passage, PassageKind

if TYPE_CHECKING:
    from trafsearch.catalog.connection import Catalog
    from trafsearch.store.store import Store

_KAZAKH = re.compile(r"\d\W*ба[бп]|тарма|б[өо]л[іи]|тарау|\d-параграф|[қк]осымша|кіріспе|[әғқңөұүһі]", re.IGNORECASE)
_LATIN = re.compile(r"(?!\b[IVXLC]+\b)[A-Za-z]{2,}|\b[sp]\b")
_HEADS = {PassageKind.TITLE, PassageKind.HEADING}


@dataclass(frozen=True, slots=True, repr=False)
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

    def __repr__(self) -> str:
        return f"<Text {self.key}: {len(self.passages)} passages>"

    def __str__(self) -> str:
        """The words, a passage a line, without running heads and page numbers."""
        return "\n".join(each.text for each in self.passages if each.kind is not PassageKind.FURNITURE)


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


def texts_meant(catalog: "Catalog", name: str, preferred: Sequence[Language], day: date | None) -> Iterator[Text]:
    """As `texts_of`; with a day the one text as it was then."""
    return iter([text_on(catalog, name, preferred, day)]) if day else texts_of(catalog, name, preferred)


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
    """As `provision_in`; raises ProvisionUnread where none of the texts was read whole: the rest may hold it."""
    from trafsearch.catalog import editions, files

    asked: list[str] = []
    try:
        return provision_in(_noted(texts, asked), address)
    except ProvisionNotFound as error:
        read_in_part = {each.row for each in files.files(store.catalog) if not each.outcome.is_whole}
        held = {each.key: each.file for each in editions.editions(store.catalog)}
        if all(held[key] in read_in_part for key in asked):
            raise ProvisionUnread(**error.facts) from error
        raise


def _noted(texts: Iterable[Text], keys: list[str]) -> Iterator[Text]:
    for text in texts:
        keys.append(text.key)
        yield text


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
            found = under(found[0].address, text.passages)
    else:
        found = asked_for(address, text.passages).passages
    if not found:
        raise ProvisionNotFound(document=text.act.id, address=address.lstrip("#"))
    return found


def outermost(found: Sequence[Passage]) -> Passage | None:
    """Of a provision and what stands below it, the provision."""
    return min(found, key=lambda each: len(each.address.steps), default=None)


def outline(passages: Sequence[Passage]) -> list[Passage]:
    """The title and the headings; of a text without headings the provisions of the highest level."""
    heads = [each for each in passages if each.kind in _HEADS]
    if any(each.kind is PassageKind.HEADING for each in heads):
        return heads
    numbered = [each for each in passages if each.address.steps and each.nth == 1]
    highest = min((len(each.address.steps) for each in numbered), default=0)
    return heads + [each for each in numbered if len(each.address.steps) == highest]
