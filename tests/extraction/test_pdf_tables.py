"""PDF: tables are read row by row, with and without rules."""

from pathlib import Path

from drawn_pdf import Drawn, Piece, column, drawn_pdf, grid
from small_files import kinds, read_bytes

ABOVE = "Кесте 1. Балалар саудасымен байланысты тіркелген құқық бұзушылықтар саны туралы мәліметтер."


def _rows(folder: Path, page: Drawn) -> list[str]:
    return [text for kind, text in kinds(read_bytes(folder, "a.pdf", drawn_pdf(page))) if kind == "table_row"]


def test_rules_make_cells(tmp_path: Path) -> None:
    pieces = [
        *(Piece(50, 760, ABOVE), Piece(55, 712, "Облыс"), Piece(205, 712, "Саны")),
        *column(55, 692, ["Алматы облысы", "және Алматы"]),
        Piece(205, 692, "49"),
        *(Piece(55, 652, "Ақмола"), Piece(205, 652, "7")),
    ]
    page = Drawn(pieces, grid(50, 725, [150, 100], [20, 40, 20]))
    assert _rows(tmp_path, page) == ["Облыс | Саны", "Алматы облысы және Алматы | 49", "Ақмола | 7"]


def test_figures_in_columns_are_a_table_without_rules(tmp_path: Path) -> None:
    cells = [("Жыл", "Қылмыстар", "Сотталғандар"), ("2022", "1", "0"), ("2023", "19", "12"), ("2024", "7", "5")]
    pieces = [Piece(50, 760, ABOVE)]
    for number, row in enumerate(cells):
        pieces += [Piece(60 + 150 * at, 720 - 16 * number, cell) for at, cell in enumerate(row)]
    assert _rows(tmp_path, Drawn(pieces)) == [" | ".join(row) for row in cells]


def test_years_that_a_narrow_head_tears_are_whole(tmp_path: Path) -> None:
    pieces, years = [], ["2021", "2022", "2023"]
    for at, year in enumerate(years):
        pieces += column(103 + 20 * at, 712, [year[:2], year[2:]])
    pieces += [Piece(53, 682, "Саны")] + [Piece(103 + 20 * at, 682, str(13 + at)) for at in range(3)]
    page = Drawn(pieces, grid(50, 725, [50, 20, 20, 20], [30, 20]))
    assert _rows(tmp_path, page) == ["2021 | 2022 | 2023", "Саны | 13 | 14 | 15"]


def test_a_sentence_runs_on_below_a_table(tmp_path: Path) -> None:
    above = "Потерпевшим от торговли людьми оказывается помощь, виды которой указаны в таблице и"
    below = "которая не зависит от их согласия давать показания."
    pieces = [Piece(50, 760, above), Piece(55, 732, "Жильё"), Piece(205, 732, "Да"), Piece(55, 712, "Пища")]
    pieces += [Piece(205, 712, "Да"), Piece(50, 680, below)]
    found = kinds(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces, grid(50, 745, [150, 100], [20, 20])))))
    assert found == [("paragraph", f"{above} {below}"), ("table_row", "Жильё | Да"), ("table_row", "Пища | Да")]
