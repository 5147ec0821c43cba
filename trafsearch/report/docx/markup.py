"""Paragraphs and tables of WordprocessingML. The order of elements is the schema's: Word refuses any other."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from trafsearch.language import Language

TAGS = {Language.RU: "ru-RU", Language.KK: "kk-KZ", Language.EN: "en-GB"}  # for the spelling checker
_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # by XML


def run(words: str, *, bold: bool = False, style: str = "", language: Language | None = None) -> str:
    look = f'<w:rStyle w:val="{style}"/>' if style else ""
    look += "<w:b/><w:bCs/>" if bold else ""
    look += f'<w:lang w:val="{TAGS[language]}"/>' if language in TAGS else ""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{plain(line)}</w:t>' for line in words.split("\n"))
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{lines}</w:r>"


def link(words: str, anchor: str, *, bold: bool = False) -> str:
    shown = run(words, bold=bold, style="Hyperlink")
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{shown}</w:hyperlink>'


def paragraph(*runs: str, style: str = "", before: str = "") -> str:
    """`before` are properties that stand behind the style, as the end of a section does."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += before
    return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{''.join(runs)}</w:p>"


def plain(text: str) -> str:
    """As XML can hold it."""
    return escape(_UNHELD.sub("\ufffd", text))


@dataclass(frozen=True, slots=True)
class TableCell:
    """Paragraphs, at least one; a colour behind them; `upright` turns the text by a quarter."""

    paragraphs: tuple[str, ...]
    fill: str = ""
    upright: bool = False


def table(
    widths: Sequence[int], head: Sequence[TableCell], rows: Iterable[Sequence[TableCell]], height: int = 0
) -> str:
    """Widths in twentieths of a point. The head, of that least height, stands again on each page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    lines = [_row(head, widths, f"<w:cantSplit/>{tall}<w:tblHeader/>")]
    lines += [_row(row, widths, "<w:cantSplit/>") for row in rows]
    look = '<w:tblStyle w:val="TableGrid"/>'
    look += f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def _row(cells: Sequence[TableCell], widths: Sequence[int], look: str) -> str:
    held = "".join(_cell(cell, width) for cell, width in zip(cells, widths, strict=True))
    return f"<w:tr><w:trPr>{look}</w:trPr>{held}</w:tr>"


def _cell(cell: TableCell, width: int) -> str:
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    look += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
    look += '<w:textDirection w:val="btLr"/><w:vAlign w:val="center"/>' if cell.upright else ""
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{''.join(cell.paragraphs) or paragraph()}</w:tc>"
