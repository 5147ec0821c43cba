"""Hits, their groups, what stands around them and why they are there, as plain values for machines."""

from collections.abc import Sequence

from trafsearch.results.explanation import Explanation
from trafsearch.results.hit import Around, Hit
from trafsearch.results.keyword_in_context import in_context
from trafsearch.results.machine import Plain, passage_form, span_form
from trafsearch.results.order import Group
from trafsearch.span import Span


def hit_form(hit: Hit) -> Plain:
    """A passage with its score and the matched words; with its groups, neighbours and reasons where it has them."""
    form: Plain = {
        **passage_form(hit.passage, act=hit.act, title=hit.title),
        "score": round(hit.score, 4),
        "spans": [span_form(span) for span in hit.spans],
        "also_in": list(hit.also_in),
    }
    if hit.groups:
        form["groups"] = list(hit.groups)
    if hit.around is not None:
        form["around"] = around_form(hit.around, act=hit.act, title=hit.title)
    if hit.explanation is not None:
        form["explanation"] = explanation_form(hit.explanation)
    return form


def around_form(around: Around, *, act: str, title: str) -> Plain:
    return {
        "before": [passage_form(each, act=act, title=title) for each in around.before],
        "after": [passage_form(each, act=act, title=title) for each in around.after],
    }


def kwic_form(text: str, spans: Sequence[Span]) -> list[Plain]:
    return [{"left": each.left, "match": each.match, "right": each.right} for each in in_context(text, spans)]


def group_form(group: Group, name: str) -> Plain:
    return {
        "key": group.key or None,
        "name": name,
        "passages": group.passages,
        "documents": group.documents,
        "guessed": group.guessed,
    }


def explanation_form(explanation: Explanation) -> Plain:
    """Which words met which, and the parts of the score."""
    return {
        "reasons": [
            {
                "asked": each.asked,
                "where": str(each.where),
                "match": each.match,
                "times": each.times,
                "spans": [span_form(span) for span in each.spans],
                "terms": list(each.terms),
                "concept": each.concept,
                "label": each.label,
                "language": str(each.language),
            }
            for each in explanation.reasons
        ],
        "shares": [
            {
                "asked": each.asked,
                "score": round(each.score, 4),
                "own": each.own,
                "context": each.context,
                "holding": each.holding,
            }
            for each in explanation.shares
        ],
    }
