"""The clauses of a passage: which body determines, forms, coordinates or implements which policy."""

from collections.abc import Sequence

from trafsearch.language import Language
from trafsearch.report.institutions.clause import Clause
from trafsearch.report.institutions.english_clauses import english_clauses
from trafsearch.report.institutions.kazakh_clauses import kazakh_clauses
from trafsearch.report.institutions.russian_clauses import russian_clauses


def read_clauses(text: str, lead: Sequence[str], language: Language) -> list[Clause]:
    """What the text says of it, in its order; `lead` are the introductory texts above it, the outermost first.

    A body that stands in the lead only is taken from there. Without a body there is no clause.
    """
    match language:
        case Language.RU:
            found = russian_clauses(text, lead)
        case Language.KK:
            found = kazakh_clauses(text, lead)
        case Language.EN:
            found = english_clauses(text, lead)
        case _:
            found = iter(())
    return sorted(set(found))
