"""The answer of `mentions`: each mention with its passage."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from trafsearch.cli.cited import citing_as
from trafsearch.cli.forms.answer import Answer, Item
from trafsearch.cli.forms.naming import links_of, named_groups
from trafsearch.cli.forms.view import View
from trafsearch.cli.messages import say
from trafsearch.results.citing.form import CitationForm

if TYPE_CHECKING:
    from trafsearch.catalog.held import Said
    from trafsearch.report.mentions_found import MentionsFound, ShownMention
    from trafsearch.results.coverage import Coverage
    from trafsearch.store.store import Store

COLUMNS = ("concept", "match", "label")


def answer_of(
    store: "Store",
    found: "MentionsFound",
    view: View,
    *,
    query: Mapping[str, Any],
    covered: "Coverage",
    limit: int | None,
    cite: CitationForm | None,
) -> Answer:
    arranged = found.arranged(view.order, view.group)
    groups = arranged.grouping.groups if arranged.grouping else ()
    asked = " ".join([*query["concepts"], *query["documents"]]) or say("mentions.all")
    return Answer(
        "mentions",
        query,
        asked,
        {"total": found.total},
        [],
        [],
        _counts(found, limit),
        [],
        covered,
        COLUMNS,
        map(_item, arranged.shown(limit, around=view.around)),
        partial(links_of, store, view.file),
        named_groups(store, view.group, groups) if view.group else None,
        citing_as(store, cite),
    )


def _counts(found: "MentionsFound", limit: int | None) -> list[str]:
    if not found.total:
        return [say("search.nothing")]
    counts = say("mentions.total", mentions=found.total, passages=len(found.rows))
    copied = f" {say('mentions.copied', passages=found.copied)}" if found.copied else ""
    is_cut = limit is not None and limit < found.total
    return [counts + copied, *([say("mentions.some_shown", shown=limit)] if is_cut else [])]


def _item(mention: "ShownMention") -> Item:
    found = mention.found
    own = {"concept": found.concept, "match": found.span.of(mention.passage.text), "label": found.label}
    return Item(
        mention.passage,
        mention.act,
        mention.title,
        (found.span,),
        own,
        partial(_form, mention),
        head=f"{found.concept}: {found.label}{_said(found.said)}",
        also_in=mention.also_in,
        groups=mention.groups,
        around=mention.around,
    )


def _said(said: "Said | None") -> str:
    """« (verdict of A. Reader: yes)»."""
    return (
        f" ({say('mentions.verdict', who=said.who or '?', ruling=say(f'review.ruling_{said.ruling}'))})" if said else ""
    )


def _form(mention: "ShownMention") -> dict[str, Any]:
    from trafsearch.report.machine import said_form
    from trafsearch.results.hit_form import around_form
    from trafsearch.results.machine import mention_form

    found, act, title = mention.found, mention.act, mention.title
    form = mention_form(
        mention.passage, act=act, title=title, concept=found.concept, label=found.label, span=found.span
    )
    form["also_in"] = list(mention.also_in)
    if found.said:
        form["verdict"] = said_form(found.said)
    if mention.groups:
        form["groups"] = list(mention.groups)
    if mention.around is not None:
        form["around"] = around_form(mention.around, act=act, title=title)
    return form
