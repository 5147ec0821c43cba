"""How often concepts are mentioned, in each form in which an answer is written."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trafsearch.cli import output
from trafsearch.cli.answers import coverage_line
from trafsearch.cli.forms.answer import Answer
from trafsearch.cli.forms.view import View
from trafsearch.cli.listing import Listing, csv_pieces, markdown_pieces, write_listing
from trafsearch.cli.messages import say
from trafsearch.cli.options import Form

if TYPE_CHECKING:
    from trafsearch.report.mention_counts import Count, Counts
    from trafsearch.results.coverage import Coverage

_NUMBERS = ("mentions", "passages", "copies")


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts, and an answer that has all that stands beside them, and no passages."""

    counts: "Counts"
    answer: Answer

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.counts.by, "name", *_NUMBERS)

    @property
    def rows(self) -> list[tuple[str | int, ...]]:
        found = self.counts
        return [(each.key, _name(each, found.by), each.mentions, each.passages, each.copies) for each in found.rows]

    @property
    def cells(self) -> list[tuple[str, ...]]:
        return [tuple(map(str, row)) for row in self.rows]

    @property
    def objects(self) -> list[dict[str, str | int]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def counted_answer(counts: "Counts", query: Mapping[str, Any], covered: "Coverage") -> Counted:
    asked = " ".join([*query["concepts"], *query["documents"]]) or say("mentions.all")
    together = counts.together
    facts = {"total": together.mentions, "passages": together.passages}
    lines = _sums(counts) if counts.rows else [say("search.nothing")]
    return Counted(counts, Answer("mentions", query, asked, facts, [], [], lines, [], covered, (), (), dict))


def _sums(counts: "Counts") -> list[str]:
    """What the rows come to together, and why that is not what they add up to."""
    together, summed = counts.together, counts.summed
    lines = [say("mentions.together", mentions=together.mentions, passages=together.passages)]
    if (summed.mentions, summed.passages) != (together.mentions, together.passages):
        key = "mentions.summed_by_concept" if counts.by == "concept" else "mentions.summed_by_language"
        lines.append(say(key, mentions=summed.mentions, passages=summed.passages))
    if counts.has_wider:
        lines.append(say("mentions.wider"))
    return lines


def write_counts(counted: Counted, view: View) -> None:
    """In the form of the view."""
    match view.form:
        case Form.JSON | Form.JSONL:
            _write_for_machines(counted, view.form)
        case Form.CSV:
            from trafsearch.cli.forms.lines import tell_beside_rows

            output.write_pieces(csv_pieces(counted.columns, counted.cells))
            tell_beside_rows(counted.answer)
        case Form.MD:
            from trafsearch.cli.forms.lines import markdown_head

            output.write_pieces(markdown_head(counted.answer))
            output.write_pieces(markdown_pieces(counted.columns, counted.cells))
        case Form.XLSX:
            _write_workbook(counted)
        case Form.HTML:
            from trafsearch.cli.forms.webpage import page, table

            heads = [say(f"head.{column}") for column in counted.columns]
            output.write_pieces(page(counted.answer, table(heads, counted.rows)))
        case _:
            _write_table(counted)


def _write_for_machines(counted: Counted, form: Form) -> None:
    from trafsearch.results.machine import answer_form

    answer = counted.answer
    whole = answer_form(answer.command, answer.query, counted.objects, answer.coverage, **answer.facts)
    if form is Form.JSON:
        output.write_json(whole)
        return
    head = {name: value for name, value in whole.items() if name != "results"}
    head["schema"] = f"trafsearch/{answer.command}-lines/1"
    output.write_pieces(f"{json.dumps(each, ensure_ascii=False)}\n" for each in (head, *counted.objects))


def _write_workbook(counted: Counted) -> None:
    from openpyxl import Workbook

    from trafsearch.cli.forms.sheet import Sheet
    from trafsearch.cli.forms.workbook import write_about
    from trafsearch.structure.workbook import write_undated

    workbook = Workbook(write_only=True)
    sheet = Sheet(workbook, say("sheet.counts"), counted.columns)
    for row in counted.rows:
        sheet.append(row)
    sheet.close()
    write_about(workbook, counted.answer)
    write_undated(workbook, output.binary())


def _write_table(counted: Counted) -> None:
    """For people: what the rows come to stands below them."""
    answer = counted.answer
    if not counted.rows:
        output.write("\n".join([*answer.counts, coverage_line(answer.coverage)]))
        return
    output.write(f"{coverage_line(answer.coverage)}\n")
    write_listing(Listing(counted.columns, counted.cells), Form.TABLE)
    output.write("\n".join(["", *answer.counts]))


def _name(count: "Count", by: str) -> str:
    return say(f"language.{count.key}") if by == "language" else count.name
