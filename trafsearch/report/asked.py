"""The gap report that answers a question for where something is not said."""

from dataclasses import replace
from datetime import date, datetime

from trafsearch.errors import QuerySyntax
from trafsearch.language import Language
from trafsearch.query.interpretation import Interpretation
from trafsearch.report.cell import By, GapReport
from trafsearch.report.gaps import find_gaps
from trafsearch.report.meant import Meant
from trafsearch.report.notes import not_applied
from trafsearch.store.asking import on_day
from trafsearch.store.store import Store
from trafsearch.vocabulary.lens import Lens

ASKED = "question"  # the id of the lens that a question makes
_LANGUAGES = (Language.RU, Language.KK, Language.EN)


def gaps_asked(
    store: Store, understood: Interpretation, *, clock: datetime, language: Language, as_of: date | None = None
) -> GapReport:
    """The concepts of the question across its policy areas, or all; by document where it asks for documents.

    `as_of` leaves what was in force on that day. What the question leaves out does not count, and what of it could
    not be applied stands in the report's notes. Raises QuerySyntax where it leaves out all that it asks for.
    """
    meant = Meant(store.vocabulary, understood.excluded)
    rows = tuple(id for id in understood.concepts if meant.direct(id))
    if not rows:
        reason = "This asks for nothing: name a concept, a policy area, or words."
        raise QuerySyntax(query=understood.question, position=0, reason=reason, reason_key="query.nothing_asked")
    concepts = [store.vocabulary.concept(id) for id in rows]
    areas = understood.areas or (() if understood.asks_documents else tuple(store.vocabulary.areas))
    titles = {each: ", ".join(concept.name(each) for concept in concepts) for each in _LANGUAGES}
    report = find_gaps(
        store,
        Lens(ASKED, titles, rows, areas),
        clock=clock,
        filters=on_day(understood.search, as_of).filters,
        language=language,
        by=By.DOCUMENT if understood.asks_documents else By.AREA,
        without=understood.excluded,
    )
    return replace(report, notes=(*not_applied(understood), *report.notes))
