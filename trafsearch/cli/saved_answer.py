"""What machines read of saved searches."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trafsearch.saved.saved_search import SavedSearch
    from trafsearch.saved.seen import Seen, SeenPassage


def answer(command: str, query: object, results: "Sequence[dict[str, Any]]") -> dict[str, Any]:
    """Nothing is looked through for it."""
    from trafsearch.results.coverage import Coverage
    from trafsearch.results.machine import answer_form

    return answer_form(command, query, results, Coverage(0, 0, ()))


def saved_form(search: "SavedSearch", seen: "Seen | None") -> dict[str, Any]:
    """`passages` and `looked_at` are None of a search that was never looked at."""
    return {
        "name": search.name,
        "query": search.query,
        "literal": search.literal,
        "passages": seen.total if seen else None,
        "looked_at": seen.at.isoformat() if seen else None,
    }


def seen_form(passage: "SeenPassage") -> dict[str, Any]:
    return {
        "id": passage.id,
        "act": passage.act,
        "title": passage.title,
        "address": passage.address,
        "language": passage.language,
        "text": passage.text,
        "is_unread": passage.is_unread,
    }
