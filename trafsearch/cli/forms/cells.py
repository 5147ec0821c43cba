"""Items as rows of cells, for spreadsheets and documents."""

from collections.abc import Iterator

from trafsearch.cli.citation import heading_path, page, place
from trafsearch.cli.forms.answer import Answer, Item
from trafsearch.cli.forms.reasons import reason_lines, share_lines
from trafsearch.cli.forms.view import View
from trafsearch.results.keyword_in_context import in_context
from trafsearch.structure.passage import Passage

_PLACE = ("document", "title", "headings", "address", "page", "language", "id")
_KWIC = ("left", "match", "right")
GROUP = "group"

Row = dict[str, str]


def columns(answer: Answer, view: View) -> tuple[str, ...]:
    """The names of the columns that the answer's rows have, in order."""
    own = tuple(each for each in answer.own if not (view.kwic and each in _KWIC))
    return (
        *((GROUP,) if answer.groups else ()),
        *own,
        *_PLACE,
        *(_KWIC if view.kwic else ("lead", "text")),
        "also_in",
        *(("text_before", "text_after") if view.around else ()),
        *(("reasons", "shares") if view.explain else ()),
        *(("citation",) if answer.cited else ()),
    )


def rows(item: Item, answer: Answer, view: View) -> Iterator[Row]:
    """One row by columns; with keywords in context one for each match."""
    row = {**item.own, **_place(item), "also_in": " ".join(item.also_in)}
    if answer.groups:
        row[GROUP] = "; ".join(answer.groups.names[key] for key in item.groups)
    if item.around:
        row["text_before"], row["text_after"] = _texts(item.around.before), _texts(item.around.after)
    if item.explanation:
        row["reasons"] = "\n".join(reason_lines(item.explanation))
        row["shares"] = "\n".join(share_lines(item.explanation))
    if answer.cited:
        row["citation"] = answer.cited(item.passage).text
    if not view.kwic:
        yield {**row, "lead": item.passage.lead, "text": item.passage.text}
        return
    for each in in_context(item.passage.text, item.spans):
        yield {**row, "left": each.left, "match": each.match, "right": each.right}


def _place(item: Item) -> Row:
    passage = item.passage
    return {
        "document": item.act,
        "title": item.title,
        "headings": heading_path(passage),
        "address": place(passage),
        "page": page(passage),
        "language": str(passage.language),
        "id": passage.id,
    }


def _texts(passages: tuple[Passage, ...]) -> str:
    return "\n".join(each.text for each in passages)
