"""The workbook that a report is written into, and the texts that are too long for its cells."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from trafsearch.report.wording import Wording
from trafsearch.report.xlsx.sheet import Entry, Head, Sheet, style_of
from trafsearch.span import Span
from trafsearch.structure.workbook import MOST_ROWS, MOST_SIGNS, cell_text

ROWS = MOST_ROWS - 1  # of a sheet, beside its head
_POINTER = 200  # signs that are kept free for saying where a text goes on


class Book:
    """Sheets are written one after another."""

    def __init__(self, say: Wording) -> None:
        from openpyxl import Workbook

        self.workbook: Any = Workbook(write_only=True)
        self.say = say
        self.long_texts = LongTexts(say)
        self._styles: dict[object, Any] = {}

    @contextmanager
    def sheet(self, title: str, heads: Sequence[Head], *, frozen: str = "A2") -> Iterator["Pages"]:
        pages = Pages(self, title, heads, frozen)
        yield pages
        pages.close()

    def style(self, sheet: Any, head: Head, entry: Entry, *, is_linked: bool) -> Any:
        number = len(entry.value) == 1 if isinstance(entry.value, str) else head.number
        key = (head.wrapped, number, entry.state, entry.bold, is_linked)
        if key not in self._styles:
            self._styles[key] = style_of(sheet, head, entry, is_linked=is_linked)
        return self._styles[key]

    def finish(self) -> None:
        """Behind all others the sheet of long texts, where there are any."""
        held = list(self.long_texts.parts)
        if not held:
            return
        heads = [Head(self.say("table_stands_in"), 30), Head(self.say("table_part")), Head(self.say("table_text"), 120)]
        with self.sheet(self.say("sheet_long_texts"), heads) as sheet:
            for row in held:
                sheet.append(row)


class Pages:
    """A sheet, and further ones where its rows are more than a sheet can hold."""

    def __init__(self, book: Book, title: str, heads: Sequence[Head], frozen: str) -> None:
        self._book, self._title, self._heads, self._frozen = book, title, heads, frozen
        self._number = 1
        self._sheet = Sheet(book, title, heads, frozen=frozen)

    def append(self, values: Sequence[Any]) -> None:
        if self._sheet.rows > ROWS:
            self._sheet.close()
            self._number += 1
            title = title_of_page(self._title, self._number)
            self._sheet = Sheet(self._book, title, self._heads, frozen=self._frozen)
        self._sheet.append(values)

    def close(self) -> None:
        self._sheet.close()


def title_of_page(title: str, number: int) -> str:
    return title if number == 1 else f"{title} {number}"


def place(title: str, at: int, column: str = "A") -> str:
    """Where the row with that number, from 0, of a sheet stands: «'Evidence'!A2»."""
    page, row = divmod(at, ROWS)
    return f"'{title_of_page(title, page + 1)}'!{column}{row + 2}"


class LongTexts:
    """What a cell cannot hold whole: there it is cut and says where it goes on."""

    def __init__(self, say: Wording) -> None:
        self._say = say
        self.parts: list[tuple[str, int, str]] = []

    def shown(self, text: str, where: str, spans: Sequence[Span] = ()) -> tuple[str, tuple[Span, ...]]:
        """The text as the cell holds it, and where in that the spans stand; of a long text what is around the first."""
        if len(text) <= MOST_SIGNS:
            return cell_text(text), tuple(spans)
        pieces = [text[at : at + MOST_SIGNS] for at in range(0, len(text), MOST_SIGNS)]
        row = len(self.parts) + 2
        self.parts += [(where, number, piece) for number, piece in enumerate(pieces, 1)]
        told = self._say("table_goes_on", count=len(text), place=f"{self._say('sheet_long_texts')}!C{row}")
        room = MOST_SIGNS - _POINTER
        start = max(0, min(spans[0].start - room // 2, len(text) - room)) if spans else 0
        head, end = ("… " if start else ""), start + room
        moved = (Span(each.start - start, each.end - start) for each in spans if start <= each.start < each.end <= end)
        held = cell_text(head + text[start:end]) + f" … {told}"
        return held, tuple(Span(each.start + len(head), each.end + len(head)) for each in moved)
