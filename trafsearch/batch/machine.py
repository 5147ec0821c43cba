"""What machines read of a batch: docs/schema.md describes the forms."""

from trafsearch.batch.answer import BatchAnswer, DocumentCount, Place
from trafsearch.query.printing import print_query
from trafsearch.results.machine import Plain, passage_form, typed_form, unread_form


def batch_form(answer: BatchAnswer, error: str | None) -> Plain:
    """The answer to one row; `error` is what its error says."""
    asked, results = answer.asked, answer.results
    search = results.search if results is not None else None
    return {
        "row": asked.row,
        "id": asked.id,
        "query": asked.text,
        "is_query": asked.is_query,
        "filters": asked.filters,
        "same_id": list(asked.same_id),
        "lines": list(asked.lines) if asked.lines else None,
        "error": error,
        "read_as": print_query(search) if search else None,
        "widened": [{"words": words, "concept": concept} for words, concept in search.widened] if search else [],
        **(typed_form(search) if search else {"corrected": [], "unfound": [], "idle": []}),
        "total": results.total if results is not None else None,
        "documents": [_count_form(each) for each in answer.counts],
        "passages": [_place_form(each) for each in answer.places],
    }


def _count_form(count: DocumentCount) -> Plain:
    return {
        "document": count.document,
        "title": count.title,
        "languages": [str(each) for each in count.languages],
        "state": str(count.presence),
        "passages": count.passages,
        "matches": count.matches,
        "copies": count.copies if count.passages is not None else None,
        "unread": [unread_form(each) for each in count.unread],
    }


def _place_form(place: Place) -> Plain:
    return {
        **passage_form(place.hit.passage, act=place.document, title=place.hit.title),
        "words": list(place.words),
        "copy_of": place.copy_of or None,
    }
