"""A sheet of a report's workbook: its head stays in view and filters the rows; cells are text or numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trafsearch.report.cell import State
from trafsearch.report.records.colours import FILLS
from trafsearch.span import Span

if TYPE_CHECKING:
    from trafsearch.report.xlsx.book import Book

MAX_LINKS = 60_000  # of a sheet; a spreadsheet drops all of them where there are more than 65,530
_BLUE, _RED, _GREY = "0563C1", "C00000", "BFBFBF"
_LINE, _TALLEST = 15, 409  # points; no row of a spreadsheet is taller
_WIDEST = 360  # signs beside each other that can still be read when they are printed on one page
_FILLED = 0.9  # of a line, before the next word stands in the next


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a sheet. `number` is how its figures are shown. Rows are as tall as its texts need, if it `stretches`
    them.
    """

    title: str
    width: int = 14
    wrapped: bool = False
    number: str = "General"
    stretches: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a cell beside a plain text or number: marked `spans`, a place in the book that it leads to, a
    state by which it is coloured.
    """

    value: str | int | float
    spans: tuple[Span, ...] = ()
    place: str = ""
    state: State | None = None
    bold: bool = False


Value = str | int | float | Entry | None


class Sheet:
    """Rows are written as they come and kept in no memory. The first of them has the names of the columns."""

    def __init__(self, book: "Book", title: str, heads: Sequence[Head], *, frozen: str = "A2") -> None:
        from openpyxl.utils import get_column_letter

        self.title, self.rows, self._book, self._heads = title, 0, book, heads
        self._links = 0
        self._sheet = book.workbook.create_sheet(title)
        self._sheet.freeze_panes = frozen
        self._sheet.page_setup.orientation = "landscape"
        self._sheet.page_setup.fitToHeight = 0
        is_legible = sum(head.width for head in heads) <= _WIDEST
        self._sheet.sheet_properties.pageSetUpPr.fitToPage = is_legible
        self._letters = [get_column_letter(at) for at in range(1, len(heads) + 1)]
        for letter, head in zip(self._letters, heads, strict=True):
            self._sheet.column_dimensions[letter].width = head.width
        self.append([Entry(head.title, bold=True) for head in heads])

    def append(self, values: Sequence[Value]) -> None:
        self.rows += 1
        entries = [each if isinstance(each, Entry) else Entry("" if each is None else each) for each in values]
        self._sheet.row_dimensions[self.rows].height = _height(entries, self._heads)
        self._sheet.append([self._cell(at, entry) if entry.value != "" else None for at, entry in enumerate(entries)])
        del self._sheet.row_dimensions[self.rows]  # it is written, and there may be very many

    def close(self) -> None:
        if len(self._heads) > 1:
            self._sheet.auto_filter.ref = f"A1:{self._letters[-1]}{self.rows}"
        self._sheet.print_title_rows = "1:1"
        self._sheet.close()

    def _cell(self, at: int, entry: Entry) -> Any:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.worksheet.hyperlink import Hyperlink

        is_linked = bool(entry.place) and self._links < MAX_LINKS
        value: Any = entry.value
        if isinstance(value, str):
            where = f"{self.title}!{self._letters[at]}{self.rows}"
            shown, spans = self._book.long_texts.shown(value, where, entry.spans)
            value = _marked(shown, spans) if spans else shown
        cell = WriteOnlyCell(self._sheet, value=value)
        cell._style = self._book.style(self._sheet, self._heads[at], entry, is_linked=is_linked)
        if isinstance(entry.value, str):
            cell.data_type = "s"  # a text that begins with = is no formula
        if is_linked:
            cell.hyperlink = Hyperlink(ref="", location=entry.place)
            self._links += 1
        return cell


def _height(entries: Sequence[Entry], heads: Sequence[Head]) -> int:
    """In points, as the longest of the texts needs it: not every program fits the rows itself."""
    lines = 1
    for entry, head in zip(entries, heads, strict=True):
        if isinstance(entry.value, str) and ((head.wrapped and head.stretches) or entry.bold):
            a_line = max(1, int(head.width * _FILLED))
            lines = max(lines, sum(-(-len(each) // a_line) or 1 for each in entry.value.split("\n")))
    return min(_TALLEST, _LINE * lines)


def _marked(text: str, spans: Sequence[Span]) -> Any:
    """The text with the spans in bold and red."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    font = InlineFont(b=True, color=_RED)
    parts: list[Any] = []
    at = 0
    for span in spans:
        parts += [text[at : span.start], TextBlock(font, span.of(text))]
        at = span.end
    return CellRichText(*[part for part in [*parts, text[at:]] if part])


def style_of(sheet: Any, head: Head, entry: Entry, *, is_linked: bool) -> Any:
    """How such an entry looks in that column; made once a book, for the library looks each style up anew."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(sheet)
    is_figure = entry.state and (not isinstance(entry.value, str) or len(entry.value) == 1)
    across = "center" if is_figure else None
    cell.alignment = Alignment(horizontal=across, vertical="top", wrap_text=head.wrapped or entry.bold)
    underline, color = ("single", _BLUE) if is_linked else (None, None)
    cell.font = Font(name="Calibri", sz=11, bold=entry.bold, color=color, underline=underline)
    if entry.state:
        line = Side("thin", _GREY)
        cell.fill, cell.border = PatternFill("solid", fgColor=FILLS[entry.state]), Border(line, line, line, line)
    if not isinstance(entry.value, str):
        cell.number_format = head.number
    return cell._style
