"""The gap report that answers a question for where something is not said."""

from datetime import datetime

from trafsearch.language import Language
from trafsearch.query.interpretation import Interpretation
from trafsearch.report.cell import GapReport
from trafsearch.report.gaps import find_gaps
from trafsearch.store.store import Store
from trafsearch.vocabulary.lens import Lens

ASKED = "question"  # the id of the lens that a question makes
_LANGUAGES = (Language.RU, Language.KK, Language.EN)


def gaps_asked(store: Store, understood: Interpretation, *, clock: datetime, language: Language) -> GapReport:
    """The concepts of the question across its policy areas, or all; by document where it asks for documents."""
    concepts = [store.vocabulary.concept(id) for id in understood.concepts]
    areas = understood.areas or (() if understood.asks_documents else tuple(store.vocabulary.areas))
    lens = Lens(
        ASKED,
        {each: ", ".join(concept.name(each) for concept in concepts) for each in _LANGUAGES},
        understood.concepts,
        areas,
    )
    return find_gaps(
        store,
        lens,
        clock=clock,
        filters=understood.filters,
        language=language,
        by_document=understood.asks_documents,
    )
