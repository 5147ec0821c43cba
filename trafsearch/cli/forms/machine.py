"""An answer for machines: one JSON object, or JSON Lines; results are written as they are made."""

import json
from collections.abc import Iterator
from typing import Any

from trafsearch.cli import output
from trafsearch.cli.cited import COLUMN
from trafsearch.cli.forms.answer import Answer, Item
from trafsearch.cli.forms.view import View

_PLACE = "\x00results\x00"  # where the results stand in the envelope; no query or path can be this


def write_json(answer: Answer, view: View) -> None:
    """What `json.dumps` would make of the whole of it."""
    before, _, after = json.dumps(_envelope(answer, [_PLACE]), ensure_ascii=False, indent=2).rpartition(
        f"\n    {json.dumps(_PLACE)}\n  "
    )
    output.write_pieces([before])
    output.write_pieces(_members(answer, view))
    output.write_pieces([after, "\n"])


def write_json_lines(answer: Answer, view: View) -> None:
    """The first line is the envelope, without the results; then one result a line."""
    envelope = _envelope(answer, [])
    del envelope["results"]
    envelope["schema"] = f"trafsearch/{answer.command}-lines/1"
    output.write_pieces([json.dumps(envelope, ensure_ascii=False), "\n"])
    output.write_pieces(f"{json.dumps(_form(each, answer, view), ensure_ascii=False)}\n" for each in answer.items)


def _members(answer: Answer, view: View) -> Iterator[str]:
    gap = "\n    "
    for each in answer.items:
        text = json.dumps(_form(each, answer, view), ensure_ascii=False, indent=2)
        yield gap + text.replace("\n", "\n    ")
        gap = ",\n    "
    yield "" if gap == "\n    " else "\n  "


def _envelope(answer: Answer, results: list[Any]) -> dict[str, Any]:
    from trafsearch.results.hit_form import group_form
    from trafsearch.results.machine import answer_form

    facts = dict(answer.facts)
    if answer.groups:
        groups = answer.groups
        facts["grouped_by"] = groups.by
        facts["groups"] = [group_form(each, groups.names[each.key]) for each in groups.groups]
    return answer_form(answer.command, answer.query, results, answer.coverage, **facts)


def _form(item: Item, answer: Answer, view: View) -> dict[str, Any]:
    from trafsearch.results.hit_form import kwic_form
    from trafsearch.results.machine import citation_form

    form = item.form()
    if view.kwic:
        form["kwic"] = kwic_form(item.passage.text, item.spans)
    if answer.cited:
        form[COLUMN] = citation_form(answer.cited(item.passage))
    return form
