"""PDF: letters that are drawn apart from their words, and numbers that are raised."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_pdf import HOLE, WIDTH, Drawn, Piece, column, drawn_pdf, grid
from small_files import read_bytes, texts

from trafsearch.extraction.block import BlockKind
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.reading import read

LENT = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
LINES = [
    "1. Цифрлық қызмет көрсетуші осы Заңда",
    "көзделген жағдайларды қоспағанда есеп",
    "береді және ғылыми қоғамдастық өкілі",
    "қатысатын үкіметтік кеңес оны бекітеді",
]


def lent(pieces: Sequence[Piece], letters: str = LENT) -> Iterator[Piece]:
    """Each line without these letters, and behind it all of them, each in its hole."""
    for piece in pieces:
        yield replace(piece, text="".join(HOLE if char in letters else char for char in piece.text))
        missing = "".join(char if char in letters else HOLE for char in piece.text)
        start = len(missing) - len(missing.lstrip(HOLE))
        if missing.strip(HOLE):
            yield replace(piece, x=piece.x + start * WIDTH * piece.size, text=missing.strip(HOLE))


def footnotes(extraction: Extraction) -> list[str]:
    return [block.text for block in extraction.blocks if block.kind is BlockKind.FOOTNOTE]


def lent_before(pieces: Sequence[Piece], letters: str = LENT) -> Iterator[Piece]:
    """These letters first, then the line with its holes."""
    for piece in pieces:
        base, *missing = lent([piece], letters)
        yield from (*missing, base)


@pytest.mark.parametrize(
    ("drawn", "letters"),
    [
        (lent, LENT),
        (lent, "аеы "),
        (lent, "Цифрлыө"),
        (lent_before, LENT),
        (lent_before, "аеы "),
    ],
)
def test_letters_that_another_font_lends_stand_in_their_words(
    tmp_path: Path, drawn: Callable[[Sequence[Piece], str], Iterator[Piece]], letters: str
) -> None:
    data = drawn_pdf(Drawn(list(drawn(column(50, 700, LINES), letters))))
    assert texts(read_bytes(tmp_path, "a.pdf", data)) == [" ".join(LINES)]


def test_lent_letters_in_two_columns(tmp_path: Path) -> None:
    pieces = [*lent(column(50, 700, LINES)), *lent(column(310, 700, LINES))]
    assert " ".join(texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces))))) == " ".join([*LINES, *LINES])


def test_lent_letters_in_a_table(tmp_path: Path) -> None:
    cells = [
        ["Р/с", "Қызмет көрсету", "Мерзімі"],
        ["1", "өтініш беру", "үш күн"],
        ["2", "құжаттарды беру", "бір ғана күн"],
    ]
    pieces = [
        Piece(55 + 100 * at, 687 - 20 * row, cell) for row, line in enumerate(cells) for at, cell in enumerate(line)
    ]
    data = drawn_pdf(Drawn(list(lent(pieces)), grid(50, 700, [100] * 3, [20] * 3)))
    assert texts(read_bytes(tmp_path, "a.pdf", data)) == [" | ".join(line) for line in cells]


def test_letters_that_are_lent_one_by_one(tmp_path: Path) -> None:
    runs = [(0, "Осы Заңда көз"), (16, "ген жағдай"), (29, "да"), (13, "дел"), (26, "лар")]
    data = drawn_pdf(Drawn([Piece(50 + 5 * at, 700, run) for at, run in runs]))
    assert texts(read_bytes(tmp_path, "a.pdf", data)) == ["Осы Заңда көзделген жағдайларда"]


def test_words_stretched_to_the_edge_keep_their_spaces(tmp_path: Path) -> None:
    pieces: list[Piece] = []
    x = 50.0
    for word in LINES[1].split():
        pieces += lent([Piece(x, 700, word)], "егад")
        x += len(word) * 5 + 8
    assert texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces)))) == [LINES[1]]


def test_a_text_over_another_one_is_not_mixed_into_it(tmp_path: Path) -> None:
    below, above = "Осы баптың нұсқасы енгізілген күннен бастап", "КӨШІРМЕ КӨШІРМЕ КӨШІРМЕ"
    pieces = [Piece(50, 700, below), Piece(62, 701, above)]
    found = " ".join(texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn(pieces)))))
    assert "КӨШІРМЕ КӨШІРМЕ" in found


RAISED = [
    ("Статья 122-1. Предмет регулирования", "Статья 122", "1", 5, 6, ". Предмет регулирования"),
    ("Статья 122-1. Предмет регулирования", "Статья 122", "1", 5, 9.7, ". Предмет регулирования"),
    ("Статья 122-1. Предмет регулирования", "Статья 122", "1", 3, 6, ". Предмет регулирования"),
    ("122-1-бап. Негізгі ұғымдар", "122", "1", 5, 6, "-бап. Негізгі ұғымдар"),
    ("Кодекстің 12-2-бабы қолданылады", "Кодекстің 12", "2", 4, 6, "-бабы қолданылады"),
    ("в силу пункта 2-2 и статьи 5", "в силу пункта 2", "2", 4, 6, " и статьи 5"),
    ("торговля людьми¹ запрещена", "торговля людьми", "1", 4, 6, " запрещена"),
    ("по весу CO2 и других газов", "по весу CO", "2", -2, 6, " и других газов"),
    ("оператор заявителяⁱ и другие", "оператор заявителя", "i", 4, 6, " и другие"),
    ("оператор бекітедіⁱⁱ.", "оператор бекітеді", "ii", 4, 6, "."),
]


@pytest.mark.parametrize(("expected", "before", "sign", "rise", "size", "after"), RAISED)
def test_raised_numbers(
    tmp_path: Path, expected: str, before: str, sign: str, rise: float, size: float, after: str
) -> None:
    start = 50 + len(before) * 5
    pieces = [
        Piece(50, 700, before),
        Piece(start, 700 + rise, sign, size),
        Piece(start + len(sign) * WIDTH * size, 700, after),
    ]
    data = drawn_pdf(Drawn([*column(50, 724, ["Обычная строка до этой, и довольно длинная."]), *pieces]))
    assert texts(read_bytes(tmp_path, "a.pdf", data))[-1].endswith(expected)


def test_raised_numbers_in_columns(tmp_path: Path) -> None:
    article = [Piece(50, 676, "Статья 122"), Piece(100, 681, "1", 6), Piece(103, 676, ". Предмет регулирования")]
    left = column(50, 700, ["Действие закона распространяется на", "граждан и на юридические лица."])
    right = column(
        310, 700, ["Оператор обработки данных уведомляет", "граждан о том, что их данные собраны,", "и о целях."]
    )
    found = " ".join(texts(read_bytes(tmp_path, "a.pdf", drawn_pdf(Drawn([*left, *article, *right])))))
    assert "Статья 122-1. Предмет регулирования" in found


def test_footnotes_are_known_by_the_size_of_their_type(tmp_path: Path) -> None:
    text = [f"{number}. Уполномоченный орган обязан уведомить о прекращении." for number in range(1, 21)]
    notes = ["1 Совет надзора рассматривает сообщения", "но не все, а в срок", "2 Закон о связи"]
    page = Drawn([*column(50, 760, text, size=12, leading=14), *column(50, 400, notes, size=9, leading=11)])
    found = read_bytes(tmp_path, "a.pdf", drawn_pdf(page))
    assert footnotes(found) == [f"{notes[0]} {notes[1]}", notes[2]]


def test_a_footnote_that_runs_over_a_page_and_ends_a_sentence_there(tmp_path: Path) -> None:
    text = [f"{number}. Уполномоченный орган обязан уведомить о прекращении." for number in range(1, 21)]
    pages = [
        ["1 Совет рассматривает сообщения в срок.", "2 Закон о связи говорит то же."],
        ["Он вступил в силу с тех пор.", "1 Закон о печати."],
    ]
    drawn = [
        Drawn([*column(50, 760, text, size=12, leading=14), *column(50, 400, notes, size=9, leading=11)])
        for notes in pages
    ]
    found = read_bytes(tmp_path, "a.pdf", drawn_pdf(*drawn))
    assert footnotes(found) == [pages[0][0], f"{pages[0][1]} {pages[1][0]}", pages[1][1]]


def test_a_file_without_pages_is_not_encrypted_because_the_one_before_was(tmp_path: Path, shared: Path) -> None:
    data = drawn_pdf()
    assert read(shared / "documents/formats/password-hunter2.pdf").outcome.status == "encrypted"
    assert read_bytes(tmp_path, "a.pdf", data).outcome.status == "damaged"
