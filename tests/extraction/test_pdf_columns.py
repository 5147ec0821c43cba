"""PDF: columns are told from the wide spaces of justified lines, and tables without rules from both."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from drawn_pdf import WIDTH, Drawn, Piece, column, drawn_pdf
from small_files import kinds, read_bytes

LEFT = [
    "Уполномоченный орган ведёт",
    "реестр организаций, помощь",
    "которых оплачена из средств",
    "бюджета, сообщает обо всём",
    "тем, кто обратился за ними",
    "после Нового года, равно как",
    "судам или прокурору, если",
    "они об этом просят.",
]
RIGHT = [
    "Потерпевший получает жильё",
    "или пищу, пока длится дело,",
    "ещё шесть месяцев после его",
    "конца; врач или адвокат при",
    "этом приходят, чтобы помочь",
    "ему, без платы; знать, кто",
    "он, может лишь суд; прочим",
    "нужно его согласие.",
]


def _set(x: float, y: float, words: str, width: float, size: float = 10) -> list[Piece]:
    """A line stretched to the width, its words apart as wide as needed."""
    parts = words.split()
    letters = sum(map(len, parts)) * WIDTH * size
    space = (width - letters) / max(1, len(parts) - 1)
    pieces = []
    for part in parts:
        pieces.append(Piece(x, y, part, size))
        x += len(part) * WIDTH * size + space
    return pieces


def _justified(x: float, top: float, lines: Sequence[str], width: float) -> list[Piece]:
    *full, last = [_set(x, top - 12 * at, line, width) for at, line in enumerate(lines)]
    return [piece for line in full for piece in line] + column(x, last[0].y, [lines[-1]])


def _paragraphs(folder: Path, *pieces: Piece) -> list[str]:
    found = kinds(read_bytes(folder, "a.pdf", drawn_pdf(Drawn(pieces))))
    return [text for kind, text in found if kind == "paragraph"]


def _rows(folder: Path, *pieces: Piece) -> list[str]:
    found = kinds(read_bytes(folder, "a.pdf", drawn_pdf(Drawn(pieces))))
    return [text for kind, text in found if kind == "table_row"]


@pytest.mark.parametrize("gutter", [10, 14, 20, 36])
def test_justified_columns_are_read_down_whatever_their_gutter(tmp_path: Path, gutter: int) -> None:
    width = 150.0
    pieces = [*_justified(60, 700, LEFT, width), *_justified(60 + width + gutter, 700, RIGHT, width)]
    assert _paragraphs(tmp_path, *pieces) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_signature_above_two_columns_is_none_of_theirs(tmp_path: Path) -> None:
    pieces = [Piece(60, 740, "Министр"), Piece(300, 740, "И. И. Иванов")]
    pieces += [*_justified(60, 700, LEFT, 150), *_justified(230, 700, RIGHT, 150)]
    assert _paragraphs(tmp_path, *pieces)[-2:] == [" ".join(LEFT), " ".join(RIGHT)]


@pytest.mark.parametrize("width", [320, 360, 400])
def test_rivers_in_one_column_are_no_gutters(tmp_path: Path, width: int) -> None:
    """The spaces of stretched lines are wider than a gutter may be, and some stand under one another."""
    lines = [f"{left} {right}" for left, right in zip(LEFT, RIGHT, strict=True)] * 2
    assert _paragraphs(tmp_path, *_justified(60, 700, lines, width)) == [" ".join(lines)]


def test_a_numbered_list_is_no_pair_of_columns(tmp_path: Path) -> None:
    pieces = []
    for at, line in enumerate([*LEFT, *RIGHT], start=1):
        pieces += [Piece(60, 740 - 12 * at, f"{at})"), Piece(100, 740 - 12 * at, line)]
    assert " ".join(_paragraphs(tmp_path, *pieces)) == " ".join(
        f"{at}) {line}" for at, line in enumerate([*LEFT, *RIGHT], start=1)
    )


CELLS = [
    (["1."], ["Разработать правила", "хранения сведений"], ["Министр"], ["2025"]),
    (["2."], ["Обучить тех, кто ра-", "ботает с потерпев-", "шими"], ["Областные", "власти"], ["2026"]),
    (["3."], ["Открыть приют"], ["Министр", "и акимы"], ["2027"]),
    (["4."], ["Издать доклад о том,", "что сделано за год"], ["Комиссия"], ["2028"]),
]
ROWS = [
    "1. | Разработать правила хранения сведений | Министр | 2025",
    "2. | Обучить тех, кто работает с потерпевшими | Областные власти | 2026",
    "3. | Открыть приют | Министр и акимы | 2027",
    "4. | Издать доклад о том, что сделано за год | Комиссия | 2028",
]


@pytest.mark.parametrize("is_centred", [False, True])
def test_cells_of_several_lines_are_joined_down(tmp_path: Path, is_centred: bool) -> None:
    """Without rules, whether the cells of a row begin at one height or stand in its middle."""
    pieces, top = [], 700.0
    for row in CELLS:
        tallest = max(map(len, row))
        for x, cell in zip((60, 90, 220, 300), row, strict=True):
            lower = 6 * (tallest - len(cell)) if is_centred else 0
            pieces += column(x, top - lower, cell)
        top -= 12 * tallest + 8
    assert _rows(tmp_path, *pieces) == ROWS


def test_the_number_of_a_page_is_no_row_of_the_table_above_it(tmp_path: Path) -> None:
    top = 148.0
    pieces = [Piece(60, 20, "https://example.org/zakon.html"), Piece(560, 20, "3/9")]
    for row in CELLS:
        for x, cell in zip((60, 90, 220, 300), row, strict=True):
            pieces += column(x, top, cell)
        top -= 12 * max(map(len, row)) + 4
    found = kinds(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces))))
    assert ("furniture", "https://example.org/zakon.html 3/9") in found
    assert [text for kind, text in found if kind == "table_row"] == ROWS
