"""The answer to a search or a question, made of what was found."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from trafsearch.cli.cited import citing_as
from trafsearch.cli.forms.answer import Answer, Item
from trafsearch.cli.forms.naming import links_of, named_groups
from trafsearch.cli.forms.view import View
from trafsearch.cli.messages import say
from trafsearch.results.citing.form import CitationForm

if TYPE_CHECKING:
    from trafsearch.results.hit import Hit
    from trafsearch.store.found import Found
    from trafsearch.store.store import Store

_NAMED = 12  # acts that are left out


def answer_of(
    store: "Store",
    found: "Found",
    view: View,
    *,
    command: str,
    query: str,
    asked: str,
    facts: Mapping[str, Any],
    lines: Sequence[str],
    notes: Sequence[str] = (),
    limit: int | None,
    cite: CitationForm | None,
) -> Answer:
    """`query`, `facts` and `lines` say how it was understood, `notes` what of that people must see in any form."""
    arranged = found.in_order(view.order)
    arranged = arranged.grouped(view.group) if view.group else arranged
    shown = arranged.first(limit)
    groups = arranged.grouping.groups if arranged.grouping else ()
    undated = list(found.selection.undated)
    unknown = [act for act in found.selection.unknown if act not in found.selection.undated]
    return Answer(
        command,
        query,
        asked,
        {**facts, "total": found.total, "undated": undated, "unknown": unknown},
        lines,
        notes,
        _counts(len(shown.candidates), found),
        [*_left_out("search.undated", undated), *_left_out("search.unknown", unknown)],
        found.coverage,
        ("score",),
        map(_item, shown.hits(explain=view.explain, around=view.around)),
        partial(links_of, store, view.file),
        named_groups(store, view.group, groups) if view.group else None,
        citing_as(store, cite),
    )


def _left_out(key: str, acts: Sequence[str]) -> list[str]:
    if not acts:
        return []
    more = [say("search.more_acts", count=len(acts) - _NAMED)] if len(acts) > _NAMED else []
    return [say(key, acts=", ".join([*acts[:_NAMED], *more]))]


def _counts(shown: int, found: "Found") -> list[str]:
    if not found.total:
        return [say("search.nothing"), *([say("search.no_proof")] if found.coverage.unread else [])]
    if shown < found.total:
        return [say("search.some_shown", shown=shown, total=found.total)]
    return [say("search.all_shown", total=found.total)]


def _item(hit: "Hit") -> Item:
    from trafsearch.results.hit_form import hit_form

    return Item(
        hit.passage,
        hit.act,
        hit.title,
        hit.spans,
        {"score": f"{hit.score:.2f}"},
        partial(hit_form, hit),
        score=hit.score,
        also_in=hit.also_in,
        groups=hit.groups,
        explanation=hit.explanation,
        around=hit.around,
    )
