"""What a report leaves out, or takes no account of, because of what was asked."""

from collections.abc import Iterator, Sequence

from trafsearch.language import Language
from trafsearch.query.interpretation import Interpretation
from trafsearch.query.search import Filters
from trafsearch.report.cell import Note
from trafsearch.vocabulary.vocabulary import Vocabulary


def left_out(vocabulary: Vocabulary, filters: Filters, without: Sequence[str], language: Language) -> Iterator[Note]:
    """Which texts and concepts do not count, by the asker's own will."""
    if filters.in_force:
        yield Note("in_force", (filters.in_force.isoformat(),))
    if filters.languages:
        yield Note("languages", filters.languages)
    asked = {
        "areas": filters.areas,
        "types": filters.types,
        "issuers": filters.issuers,
        "documents": filters.documents,
        "years": tuple(f"{first}–{last}" if first != last else str(first) for first, last in filters.years),
        "adopted": tuple(f"{first}–{last}" if first != last else str(first) for first, last in filters.adopted),
    }
    yield from (Note(code, words) for code, words in asked.items() if words)
    if without:
        yield Note("without", tuple(f"{vocabulary.concept(id).name(language)} ({id})" for id in without))


def not_applied(understood: Interpretation) -> Iterator[Note]:
    """Parts of a question that its report takes no account of."""
    found = {"leftover": understood.leftover, "unapplied": understood.unapplied, "not_held": understood.not_held}
    for code, words in found.items():
        if words:
            yield Note(code, words)
