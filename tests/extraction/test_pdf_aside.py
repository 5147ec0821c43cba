"""PDF: running heads, page numbers and footnotes are told apart from the text."""

from pathlib import Path

from drawn_pdf import Drawn, Piece, column, drawn_pdf
from small_files import kinds, read_bytes

FIRST = [
    "Правительство принимает меры по предупреждению торговли людьми и по защите тех,",
    "кто от неё пострадал, а также сотрудничает с международными организациями, среди",
    "которых есть организации, созданные при участии Республики, и каждый год даёт им",
]
SECOND = [
    "отчёт о том, что сделано, и о том, что остаётся сделать, чтобы торговля людьми не",
    "оставалась без наказания, а потерпевшие получали помощь.",
]


def _page(number: int, head: str, lines: list[str]) -> Drawn:
    x = 60 if number % 2 else 380
    return Drawn([Piece(x, 800, head, 9), *column(50, 740, lines), Piece(290, 40, str(number), 9)])


def test_a_sentence_runs_over_the_end_of_a_page(tmp_path: Path) -> None:
    """Footnote, page number and running head stand between its halves."""
    note = column(
        50, 90, ["1 Доклад о торговле людьми за 2024 год, стр. 10,", "на английском языке."], size=8, leading=10
    )
    first = _page(1, "Вестник права", FIRST)
    pages = [Drawn([*first.pieces, *note]), _page(2, "Вестник права", SECOND), _page(3, "Вестник права", SECOND)]
    found = kinds(read_bytes(tmp_path, "a.pdf", drawn_pdf(*pages)))
    assert [text for kind, text in found if kind == "paragraph"] == [" ".join([*FIRST, *SECOND]), " ".join(SECOND)]
    footnote = "1 Доклад о торговле людьми за 2024 год, стр. 10, на английском языке."
    assert [text for kind, text in found if kind == "footnote"] == [footnote]
    assert [text for kind, text in found if kind == "furniture"] == [
        *("Вестник права", "1", "Вестник права", "2", "Вестник права", "3")
    ]


def test_facing_pages_name_their_chapter(tmp_path: Path) -> None:
    chapters = [
        "Глава первая",
        "Закон о торговле",
        "Глава первая",
        "Закон о торговле",
        "Глава вторая",
        "Закон о торговле",
    ]
    words = ["жертвы", "дети", "мигранты", "полиция", "суды", "закон"]
    pages = [
        _page(number, head, [f"Здесь говорится о том, что {word}", *FIRST, f"и о том, чего не {word}"])
        for number, (head, word) in enumerate(zip(chapters, words, strict=True), start=1)
    ]
    found = kinds(read_bytes(tmp_path, "a.pdf", drawn_pdf(*pages)))
    assert [text for kind, text in found if kind == "furniture" and not text.isdigit()] == chapters


def test_raised_numbers_are_signs_or_parts_of_a_number(tmp_path: Path) -> None:
    pieces = [
        *(Piece(50, 700, "торговля"), Piece(90, 704, "1", 6), Piece(96, 700, "людьми и статья 127")),
        *(Piece(191, 704, "1", 6), Piece(197, 700, "Кодекса")),
        *column(50, 688, FIRST),
    ]
    text = kinds(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces))))[0][1]
    assert text.startswith("торговля¹ людьми и статья 127-1 Кодекса")


def test_a_page_in_small_type_is_no_footnote(tmp_path: Path) -> None:
    pages = [Drawn(column(50, 740, FIRST * 4)), Drawn(column(50, 740, ["1 января", *FIRST, *SECOND], size=8))]
    assert not [text for kind, text in kinds(read_bytes(tmp_path, "a.pdf", drawn_pdf(*pages))) if kind == "footnote"]
