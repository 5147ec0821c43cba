"""The clauses of a passage: which body determines, forms, coordinates or implements which policy."""

import re
from collections.abc import Sequence

from trafsearch.analysis.folding import INVISIBLE
from trafsearch.language import Language
from trafsearch.report.institutions.clause import Clause
from trafsearch.report.institutions.english_clauses import english_clauses
from trafsearch.report.institutions.excluded import excluded_in
from trafsearch.report.institutions.kazakh_clauses import kazakh_clauses
from trafsearch.report.institutions.russian_clauses import russian_clauses

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_MAY_SAY = re.compile("[оo]лит|[cс][aа]я[cс]|polic", re.IGNORECASE)  # Latin letters may stand for their look-alikes


def read_clauses(text: str, lead: Sequence[str], language: Language) -> list[Clause]:
    """What the text says of it, in its order; `lead` are the introductory texts above it, the outermost first.

    A body that stands in the lead only is taken from there. Without a body there is no clause, nor in a note on what
    is excluded.
    """
    if not may_say(text):
        return []
    match language:
        case Language.RU:
            found = russian_clauses(text, lead)
        case Language.KK:
            found = kazakh_clauses(text, lead)
        case Language.EN:
            found = english_clauses(text, lead)
        case _:
            found = iter(())
    clauses = sorted(set(found))
    excluded = excluded_in(text) if clauses else []
    return [each for each in clauses if not any(gone.start <= each.span.start < gone.end for gone in excluded)]


def may_say(text: str) -> bool:
    """False where the text surely speaks of no policy; far quicker than reading it."""
    return bool(_MAY_SAY.search(_INVISIBLE.sub("", text)))
