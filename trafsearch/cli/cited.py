"""The citations that an answer bears where they are asked for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from trafsearch.results.citing.form import CitationForm
from trafsearch.structure.passage import Passage

if TYPE_CHECKING:
    from trafsearch.results.citing.citation import Citation
    from trafsearch.store.store import Store

Citations: TypeAlias = "Mapping[str, Citation]"  # by the passage's id; empty where none are asked for

COLUMN = "citation"


def citations_of(store: "Store", passages: Iterable[Passage], form: CitationForm | None) -> Citations:
    """One for each passage, in the form; pages of the Web as accessed today."""
    cited = citing_as(store, form)
    return {each.id: cited(each) for each in passages} if cited else {}


def citing_as(store: "Store", form: CitationForm | None) -> "Callable[[Passage], Citation] | None":
    """What cites a passage in the form; None where none is asked for."""
    if form is None:
        return None
    from trafsearch.results.citing.citation import citation
    from trafsearch.store.citing import citing

    cited = citing(store.catalog, today())
    return lambda passage: citation(cited(passage.edition, passage), form)


def citation_of_place(store: "Store", edition: str, found: Sequence[Passage], form: CitationForm | None) -> str:
    """That of the provision that the passages make up, or of the whole text where there are none; "" if not asked."""
    if form is None:
        return ""
    from trafsearch.results.citing.citation import citation
    from trafsearch.store.citing import citing
    from trafsearch.store.provision import outermost

    return citation(citing(store.catalog, today())(edition, outermost(found)), form).text


def citation_key(citations: Citations, passage: Passage) -> dict[str, Any]:
    from trafsearch.results.machine import citation_form

    return {COLUMN: citation_form(citations[passage.id])} if citations else {}


def today() -> date:
    return datetime.now(UTC).astimezone().date()
