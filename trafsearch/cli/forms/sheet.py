"""A sheet of a workbook that is written row by row and kept in no memory."""

from collections.abc import Sequence
from typing import Any

from trafsearch.cli.listing import RIGHT
from trafsearch.cli.messages import say
from trafsearch.span import Span
from trafsearch.structure.workbook import MOST_SIGNS, cell_text

_WIDTHS = {
    "score": 8, "document": 18, "title": 40, "headings": 40, "address": 22, "page": 7, "language": 9, "id": 36,
    "lead": 40, "text": 90, "left": 60, "match": 28, "right": 60, "also_in": 24, "text_before": 60,
    "text_after": 60, "reasons": 60, "shares": 50, "citation": 60, "group": 30, "concept": 24, "label": 28,
    "edition": 32, "source": 60, "what": 20, "value": 120,
}  # fmt: skip
_WRAPPED = {
    "title",
    "headings",
    "lead",
    "text",
    "text_before",
    "text_after",
    "reasons",
    "shares",
    "citation",
    "value",
    "also_in",
}
_USUAL_WIDTH = 14


class Sheet:
    """Its head stays in view and filters the rows. All cells are text or numbers, never formulas."""

    def __init__(self, workbook: Any, title: str, columns: Sequence[str]) -> None:
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        self.rows = 0
        self._sheet = workbook.create_sheet(title)
        self._sheet.freeze_panes = "A2"
        self._last = get_column_letter(len(columns))
        for at, column in enumerate(columns, 1):
            self._sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(column, _USUAL_WIDTH)
        self._styles = [self._style(column) for column in columns]
        self._link_style = self._style("title", Font(color="0563C1", underline="single"))
        head = self._style("", Font(bold=True))
        self._sheet.append([self._cell(say(f"head.{column}"), head) for column in columns])

    def append(self, values: Sequence[Any]) -> None:
        """Values are text, numbers, texts with marks (`marked_text`) or with a link (`linked`)."""
        cells = []
        for value, style in zip(values, self._styles, strict=True):
            text, link = value if isinstance(value, tuple) else (value, None)
            cell = self._cell(text, self._link_style if link else style)
            if link:
                cell.hyperlink = link
            cells.append(cell)
        self._sheet.append(cells)
        self.rows += 1

    def close(self) -> None:
        self._sheet.auto_filter.ref = f"A1:{self._last}{self.rows + 1}"
        self._sheet.close()

    def _style(self, column: str, font: Any = None) -> Any:
        """Where the texts of a column stand in their cells; made once, for the library looks each style up anew."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment

        cell = WriteOnlyCell(self._sheet)
        across = "right" if column in RIGHT else None
        cell.alignment = Alignment(vertical="top", horizontal=across, wrap_text=column in _WRAPPED)
        if font is not None:
            cell.font = font
        return cell._style

    def _cell(self, value: Any, style: Any) -> Any:
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(self._sheet, value=plain(value) if type(value) is str else value)
        cell._style = style
        if type(value) is str:
            cell.data_type = "s"  # a text that begins with = is no formula
        return cell


def linked(text: Any, link: str | None) -> Any:
    """A cell's text that leads somewhere."""
    return (text, link) if link and len(link) <= 2000 else text


def plain(text: str) -> str:
    """The text as a cell can hold it; where it is cut, it says so."""
    return cell_text(text, f"… {say('sheet.cut', characters=len(text))}")


def marked_text(text: str, spans: Sequence[Span]) -> Any:
    """The text with the spans in bold; as it is where there are none, or where it is too long for a cell."""
    if not spans or len(text) > MOST_SIGNS:
        return text
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    font = InlineFont(b=True, color="C00000")
    parts: list[Any] = []
    at = 0
    for span in spans:
        parts += [plain(text[at : span.start]), TextBlock(font, plain(span.of(text)))]
        at = span.end
    return CellRichText(*[part for part in [*parts, plain(text[at:])] if part])
