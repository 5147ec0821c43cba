"""What machines read: every type of an answer as plain values, ready for JSON. docs/schema.md describes the forms."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from trafsearch.analysis.token import Token
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.outcome import Outcome
from trafsearch.language import Language
from trafsearch.query.interpretation import Interpretation
from trafsearch.query.search import Filters, Search
from trafsearch.results.coverage import Coverage, Unread
from trafsearch.results.hit import Hit
from trafsearch.span import Span
from trafsearch.structure.act import Act
from trafsearch.structure.address import Address
from trafsearch.structure.passage import Passage

if TYPE_CHECKING:
    from trafsearch.results.citing.citation import Citation

Plain = dict[str, Any]


def answer_form(command: str, query: object, results: Sequence[Plain], coverage: Coverage, **more: object) -> Plain:
    """The envelope of every answer; `more` are the facts that only this command's answer has."""
    return {
        "schema": f"trafsearch/{command}/1",
        "query": query,
        **more,
        "results": list(results),
        "coverage": coverage_form(coverage),
    }


def coverage_form(coverage: Coverage) -> Plain:
    return {
        "acts": coverage.acts,
        "passages": coverage.passages,
        "unread": [unread_form(unread) for unread in coverage.unread],
    }


def unread_form(unread: Unread) -> Plain:
    return {
        "path": unread.path,
        "act": unread.act,
        "areas": list(unread.areas),
        "outcome": outcome_form(unread.outcome),
    }


def outcome_form(outcome: Outcome) -> Plain:
    return {
        "status": str(outcome.status),
        "detail": outcome.detail,
        "pages": outcome.pages,
        "pages_read": outcome.pages_read,
    }


def extraction_form(extraction: Extraction) -> Plain:
    """All that was read of one file, in reading order, and how well."""
    return {
        "source": asdict(extraction.source),
        "outcome": outcome_form(extraction.outcome),
        "properties": dict(extraction.properties),
        "blocks": [
            {"kind": str(block.kind), "page": block.page, "level": block.level, "text": block.text}
            for block in extraction.blocks
        ],
        "notes": [asdict(note) for note in extraction.notes],
        "quality": [{"page": each.page, "share": round(each.share, 3)} for each in extraction.quality],
    }


def hit_form(hit: Hit) -> Plain:
    """A passage with its score and the matched words."""
    return {
        **passage_form(hit.passage, act=hit.act, title=hit.title),
        "score": round(hit.score, 4),
        "spans": [span_form(span) for span in hit.spans],
        "also_in": list(hit.also_in),
    }


def mention_form(passage: Passage, *, act: str, title: str, concept: str, label: str, span: Span) -> Plain:
    """A passage with the concept that it mentions, the label, and the words that it stands in."""
    return {
        **passage_form(passage, act=act, title=title),
        "concept": concept,
        "label": label,
        "match": span.of(passage.text),
        "span": span_form(span),
    }


def passage_form(passage: Passage, *, act: str, title: str) -> Plain:
    return {
        "id": passage.id,
        "act": act,
        "title": title,
        "address": address_form(passage.address, passage.language),
        "heading_path": list(passage.heading_path),
        "lead": passage.lead,
        "kind": str(passage.kind),
        "text": passage.text,
        "language": str(passage.language),
        "page": passage.page,
    }


def address_form(address: Address, language: Language) -> Plain:
    return {"steps": [[str(step.kind), step.number] for step in address.steps], "text": address.text(language)}


def citation_form(citation: "Citation") -> Plain:
    """A citation as text; as an item too where the form is CSL-JSON."""
    return {
        "form": str(citation.form),
        "text": citation.text,
        "item": citation.item,
        "guessed": list(citation.guessed),
    }


def span_form(span: Span) -> list[int]:
    return [span.start, span.end]


def token_form(token: Token, readings: Iterable[tuple[Language, Sequence[str]]]) -> Plain:
    """A token, and which of its terms each language gave."""
    return {
        "text": token.text,
        "form": token.form,
        "span": span_form(token.span),
        "position": token.position,
        "terms": list(token.terms),
        "language": str(token.language),
        "readings": [{"language": str(language), "terms": list(terms)} for language, terms in readings],
    }


def act_form(act: Act, languages: Sequence[Language]) -> Plain:
    """An act; `languages` are those that a text of it is held in, `guessed` says what guessed fields were read off,
    `stated` which file states the others."""
    return {
        "id": act.id,
        "titles": {str(language): title for language, title in act.titles.items()},
        "type": str(act.type) if act.type else None,
        "issuer": act.issuer,
        "number": act.number,
        "adopted": _day(act.adopted),
        "in_force_from": _day(act.in_force_from),
        "in_force_until": _day(act.in_force_until),
        "status": str(act.status) if act.status else None,
        "areas": list(act.areas),
        "languages": [str(language) for language in languages],
        "guessed": dict(act.guessed),
        "stated": dict(act.stated),
    }


def interpretation_form(interpretation: Interpretation) -> Plain:
    """How a question was understood: the fields that the answer to `ask` has beside its results."""
    return {
        "question": interpretation.question,
        "language": str(interpretation.language),
        "concepts": list(interpretation.concepts),
        "areas": list(interpretation.areas),
        "filters": filters_form(interpretation.filters),
        "leftover": list(interpretation.leftover),
        "asks": str(interpretation.asks),
        "asks_absence": interpretation.asks_absence,
        "asks_number": interpretation.asks_number,
        "excluded": list(interpretation.excluded),
        "unapplied": list(interpretation.unapplied),
        "not_held": list(interpretation.not_held),
        "restored": list(interpretation.restored),
        **typed_form(interpretation.search),
    }


def typed_form(search: Search) -> Plain:
    """Words found nowhere: those for which others were searched, those for which there are none, and excluded ones."""
    return {
        "corrected": [
            {"typed": each.typed, "read_as": list(each.read_as), "way": str(each.way)} for each in search.corrected
        ],
        "unfound": [
            {"typed": each.typed, "tried": [str(way) for way in each.tried], "meant": list(each.meant)}
            for each in search.unfound
        ],
        "idle": [{"typed": each.typed, "meant": list(each.meant)} for each in search.idle],
    }


def filters_form(filters: Filters) -> Plain:
    """Inclusive ranges as pairs; an empty list or null asks for nothing."""
    return {
        "areas": list(filters.areas),
        "types": list(filters.types),
        "languages": list(filters.languages),
        "documents": list(filters.documents),
        "issuers": list(filters.issuers),
        "years": [list(years) for years in filters.years],
        "adopted": [[first.isoformat(), last.isoformat()] for first, last in filters.adopted],
        "in_force": _day(filters.in_force),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
