"""PDF: the order in which a page is read, whatever the order in which it was written."""

from pathlib import Path

import pytest
from drawn_pdf import Drawn, Piece, column, drawn_pdf
from small_files import kinds, read_bytes, texts

LEFT = [
    "Торговля людьми является преступлением",
    "против свободы личности и наказывается",
    "по закону; государство обязано защищать",
    "потерпевших и оказывать им помощь, в том",
]
RIGHT = [
    "числе медицинскую, правовую и жилищную,",
    "за счёт средств бюджета, а равно принять",
    "меры к возвращению на родину тех, кто был",
    "вывезен за её пределы против своей воли.",
]
WHOLE = " ".join([*LEFT, *RIGHT])
THIRD = ["Кәмелетке толмаған", "балалар саудасына", "қарсы күрес туралы", "заң қабылданды."]
UPWARDS = ["Trafficking in persons is a crime against", "the liberty of a person; the State protects", "its victims."]
HEADING = Piece(120, 760, "О противодействии торговле людьми и о помощи потерпевшим", 11)


def _columns(left: list[str], right: list[str], *, lower: float = 0) -> list[Piece]:
    return column(50, 700, left) + column(310, 700 - lower, right)


@pytest.mark.parametrize("lower", [0, 5], ids=["on one height", "between the lines"])
def test_two_columns_are_read_one_after_the_other(tmp_path: Path, lower: float) -> None:
    page = Drawn([HEADING, *_columns(LEFT, RIGHT, lower=lower)])
    assert texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(page))) == [HEADING.text, WHOLE]


def test_columns_that_were_written_line_by_line(tmp_path: Path) -> None:
    left, right = column(50, 700, LEFT), column(310, 700, RIGHT)
    pieces = [piece for pair in zip(left, right, strict=True) for piece in pair]
    page = Drawn([*pieces, HEADING])
    assert texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(page))) == [HEADING.text, WHOLE]


def test_three_columns(tmp_path: Path) -> None:
    lines = [[f"{word} столбец строка {number}, и дальше" for number in (1, 2, 3, 4, 5)] for word in ("а", "б", "в")]
    pieces = [
        piece
        for row in zip(*(column(40 + 180 * at, 700, lines[at], size=9) for at in range(3)), strict=True)
        for piece in row
    ]
    text = " ".join(texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces)))))
    assert text == " ".join(line for part in lines for line in part)


def test_a_heading_over_both_columns_parts_them(tmp_path: Path) -> None:
    lower = [Piece(piece.x, piece.y - 120, piece.text) for piece in _columns(RIGHT, LEFT)]
    middle = Piece(60, 610, "Глава 2. Права и обязанности потерпевших от торговли людьми, их семей и детей")
    found = texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn([*_columns(LEFT, RIGHT), middle, *lower]))))
    joined = " ".join(found)
    assert joined == " ".join([*LEFT, *RIGHT, middle.text, *RIGHT, *LEFT])


def test_what_stands_at_the_top_is_read_first_wherever_it_was_written(tmp_path: Path) -> None:
    page = Drawn([*column(50, 700, LEFT), Piece(50, 800, "Министерство юстиции", 14)])
    assert texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(page))) == ["Министерство юстиции", " ".join(LEFT)]


def test_letterheads_in_two_languages_stand_beside_each_other(tmp_path: Path) -> None:
    kazakh = ["ҚАЗАҚСТАН РЕСПУБЛИКАСЫ", "ІШКІ ІСТЕР МИНИСТРЛІГІ"]
    russian = ["РЕСПУБЛИКА КАЗАХСТАН", "МИНИСТЕРСТВО ВНУТРЕННИХ ДЕЛ"]
    page = Drawn(column(50, 800, kazakh) + column(350, 800, russian) + column(50, 740, LEFT))
    assert " ".join(texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(page)))) == " ".join([*kazakh, *russian, *LEFT])


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_may_be_turned(tmp_path: Path, turned: int) -> None:
    page = Drawn(column(50, 700, LEFT), turned=turned)
    assert texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(page))) == [" ".join(LEFT)]


@pytest.mark.parametrize("turned", [0, 90])
def test_text_may_run_upwards(tmp_path: Path, turned: int) -> None:
    pieces = [Piece(100 + 12 * number, 60, line, is_upwards=True) for number, line in enumerate(UPWARDS)]
    assert texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces, turned=turned)))) == [" ".join(UPWARDS)]


def test_a_stamp_in_the_margin_is_no_part_of_the_text(tmp_path: Path) -> None:
    stamp = Piece(30, 300, "A/HRC/14/10, distributed on 23 March", is_upwards=True)
    found = kinds(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn([stamp, *column(60, 700, LEFT)]))))
    assert found == [("paragraph", " ".join(LEFT)), ("furniture", stamp.text)]


def test_a_name_at_the_right_edge_belongs_to_its_line(tmp_path: Path) -> None:
    pieces = [*column(50, 700, LEFT), Piece(50, 620, "Президент Республики Казахстан"), Piece(420, 620, "К. Токаев")]
    assert (
        texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces))))[-1] == "Президент Республики Казахстан К. Токаев"
    )


def test_letters_that_stand_apart_are_a_word(tmp_path: Path) -> None:
    pieces = [Piece(200, 760, "П Р И К А З Ы В А Ю", 12), *column(50, 700, LEFT)]
    assert texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces))))[0] == "ПРИКАЗЫВАЮ"
