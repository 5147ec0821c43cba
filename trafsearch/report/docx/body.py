"""The body of a document as it grows: headings, paragraphs, tables, and the places that links lead to."""

from collections.abc import Iterable, Sequence

from trafsearch.report.docx.markup import TableCell, paragraph, run, table

_FOOTER = '<w:footerReference w:type="default" r:id="rId4"/>'
_UPRIGHT = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
)
_ACROSS = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="850" w:left="850" w:header="567" w:footer="425" w:gutter="0"/>'
)
WIDTH, WIDTH_ACROSS = 9355, 15138  # between the margins, in twentieths of a point


class Body:
    """Parts in their order. Equal calls give equal bytes."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._anchors: dict[str, int] = {}

    def heading(self, level: int, words: str, anchor: str = "") -> None:
        self.add(run(words), style=f"Heading{level}", anchor=anchor)

    def add(self, *runs: str, style: str = "", anchor: str = "") -> None:
        self._parts.append(self.paragraph(*runs, style=style, anchor=anchor))

    def table(
        self, widths: Sequence[int], head: Sequence[TableCell], rows: Iterable[Sequence[TableCell]], height: int = 0
    ) -> None:
        """And an empty line behind it: Word joins tables that touch."""
        self._parts += [table(widths, head, rows, height), paragraph(style="Small")]

    def paragraph(self, *runs: str, style: str = "", anchor: str = "") -> str:
        """For a cell of a table."""
        return paragraph(*([self.anchored(anchor, *runs)] if anchor else runs), style=style)

    def anchored(self, anchor: str, *runs: str) -> str:
        """Runs that links lead to; each anchor is given once."""
        number = self._anchors[anchor] = len(self._anchors)
        start, end = f'<w:bookmarkStart w:id="{number}" w:name="{anchor}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
        return "".join((start, *runs, end))

    def end_section(self, *, across: bool = False) -> None:
        """What came since the last section stands on pages of its own."""
        layout = _ACROSS if across else _UPRIGHT
        self._parts.append(paragraph(before=f"<w:sectPr>{_FOOTER}{layout}</w:sectPr>"))

    @property
    def xml(self) -> str:
        return "".join(self._parts) + f"<w:sectPr>{_FOOTER}{_UPRIGHT}</w:sectPr>"
