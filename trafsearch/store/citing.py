"""What is known of the provisions that an answer shows, for citing them."""

from datetime import date
from functools import cache
from typing import Protocol

from trafsearch.catalog import acts, scanning
from trafsearch.catalog import editions as catalog_editions
from trafsearch.catalog.connection import Catalog
from trafsearch.language import Language
from trafsearch.results.citing.cited import Cited, Place, cite
from trafsearch.results.citing.own_text import OwnText
from trafsearch.structure.act import Act
from trafsearch.structure.address import Address
from trafsearch.structure.passage import Passage


class Citing(Protocol):
    """Cites, of an edition, a passage or the whole; `at` is another address than the passage's, with levels below."""

    def __call__(
        self, key: str, passage: Passage | None, at: tuple[Address, tuple[tuple[str, str], ...]] | None = None, /
    ) -> Cited: ...


def citing(catalog: Catalog, accessed: date) -> Citing:
    """What cites the catalog's texts; the day of access stands beside pages of the Web."""
    held = {each.key: each for each in catalog_editions.editions(catalog)}
    known = {act.id: act for act in acts.acts(catalog)}

    @cache
    def own_text(edition: int) -> OwnText:
        return OwnText(lambda: _sentences(catalog, edition))

    def cited(
        key: str, passage: Passage | None, at: tuple[Address, tuple[tuple[str, str], ...]] | None = None, /
    ) -> Cited:
        edition = held[key]
        act = known[edition.act]
        place = Place(
            act=act,
            language=_language(passage, act, edition.language),
            address=at[0] if at else passage.address if passage else Address(),
            below=at[1] if at else (),
            page=passage.page if passage else None,
            holds_from=edition.holds_from,
        )
        return cite(place, accessed, own_text(edition.row))

    return cited


def _sentences(catalog: Catalog, edition: int) -> list[str]:
    """Each once, in the order of the text."""
    contents = dict.fromkeys(each.content for each in scanning.scan(catalog, [edition]))
    found = scanning.texts(catalog, sorted(contents))
    return [found[content] for content in contents]


def _language(passage: Passage | None, act: Act, language: Language) -> Language:
    """The passage's own where the act has a title in it: one file may hold two languages."""
    return passage.language if passage and passage.language in act.titles else language
