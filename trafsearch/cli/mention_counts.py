"""How often concepts are mentioned, as people and machines read it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from trafsearch.cli import output
from trafsearch.cli.answers import coverage_line
from trafsearch.cli.listing import Listing, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form

if TYPE_CHECKING:
    from trafsearch.report.mention_counts import Count
    from trafsearch.results.coverage import Coverage


def write_counts(
    counts: "Sequence[Count]", count_by: str, covered: "Coverage", query: dict[str, Any], form: Form
) -> None:
    if form is Form.JSON:
        from trafsearch.results.machine import answer_form

        rows = [
            {
                count_by: each.key,
                "name": _name(each, count_by),
                "mentions": each.mentions,
                "passages": each.passages,
                "copies": each.copies,
            }
            for each in counts
        ]
        output.write_json(answer_form("mentions", query, rows, covered))
        return
    if form is Form.TABLE:
        output.write(f"{coverage_line(covered)}\n" if counts else f"{say('search.nothing')}\n{coverage_line(covered)}")
    if counts or form is not Form.TABLE:
        cells = [
            (each.key, _name(each, count_by), str(each.mentions), str(each.passages), str(each.copies))
            for each in counts
        ]
        write_listing(Listing((count_by, "name", "mentions", "passages", "copies"), cells), form)


def _name(count: "Count", count_by: str) -> str:
    return say(f"language.{count.key}") if count_by == "language" else count.name
