"""Where a line of a plain text begins a new paragraph."""

import pytest

from trafsearch.extraction.layout.line import lines_of
from trafsearch.extraction.layout.typesetting import blocks_of_lines

WRAPPED = [
    "     Порт принимает суда под всеми флагами, ведёт журнал прихода и",
    "отхода судов, хранит грузы и отвечает за порядок у причалов в часы,",
    "которые назначены капитаном порта и объявлены заранее на щите у входа.",
]
NAMES = ["Ms. Anna Berg, Harbour Master;", "Mr. Ole Lund, Pilot;", "Ms. Ida Holm, Clerk;", "Mr. Per Dahl, Cook."]
OPENING = (
    "The crew of the vessel was led by the Captain, Mr. Jens Krog, Master Mariner of the Port, and was composed of"
)
LONG = "The port noted with thanks the help of the neighbours and recommended that the pilots of the harbour"
WIDE = f"1. {'The master of the port keeps the register of the ships and of their cargo, and shows it. ' * 3}"


def paragraphs(*lines: str) -> list[str]:
    return [block.text for block in blocks_of_lines(lines_of("\n".join(lines))).blocks]


def test_items_of_a_list_stand_alone_however_short_all_of_them_are() -> None:
    """Among short lines each looks full; elsewhere the text is wider."""
    offices = [
        line
        for number in range(1, 9)
        for line in (f"     1.{number}. Отдел проводки:", "     начальник отдела;", "     лоцман;", "     рулевой.")
    ]
    assert paragraphs(*WRAPPED * 14, *offices, *WRAPPED * 14)[14:46] == [text.strip() for text in offices]


def test_clause_that_ends_where_the_line_is_full_begins_no_paragraph() -> None:
    clauses = [
        "     Порт принимает суда, ведёт журнал прихода и отхода, хранит груз;",
        "отвечает за порядок у причалов.",
    ]
    assert len(paragraphs(*WRAPPED * 4, *clauses)) == 5


@pytest.mark.parametrize("opening", [f"{OPENING} 8 members:", f"{OPENING}:"])
def test_words_that_introduce_a_list_stand_above_its_first_member(opening: str) -> None:
    text = [line.strip() for line in WRAPPED] * 6
    assert paragraphs(*text, "", opening, *NAMES * 2)[-9:] == [opening, *NAMES * 2]


def test_bullet_alone_on_its_line_belongs_to_the_text_below() -> None:
    bulleted = [f"• {name}" for name in NAMES]
    torn = [line for name in NAMES for line in ("•", name)]
    assert paragraphs("The crew was composed of 4 members:", *torn)[-4:] == bulleted


@pytest.mark.parametrize("blank", ["", " "])
def test_number_alone_on_its_line_belongs_to_the_text_below(blank: str) -> None:
    found = paragraphs("46.", f"{blank}Denmark noted that the harbour is safe.", "", "47.", f"{blank}Norway agreed.")
    assert found == ["46. Denmark noted that the harbour is safe.", "47. Norway agreed."]


@pytest.mark.parametrize(
    ("expected", "heading", "below"),
    [
        (2, "Теория морских портов.", "Теория морских портов"),
        (2, "Теория морских портов.", "Теория морских портов и"),
        (2, "Теңіз айлақтарының теориясы.", "Теңіз айлақтарының теориясы"),
        (2, "Theory of harbours.", "Theory of harbours"),
        (1, "и к ним подходят все суда порта.", "Суда порта уходят в море, а к"),
        (1, "Причалыстоятвдольберега.", "Причалыстоятвдольберега и"),
    ],
)
def test_heading_stands_above_the_text_that_begins_with_its_words(expected: int, heading: str, below: str) -> None:
    assert len(paragraphs(heading, below, "вечеру подходят к берегу.")) == expected


@pytest.mark.parametrize(
    ("expected", "above", "below"),
    [
        (1, f"2. {LONG} (a) keep a log, (b) light the quay, and", "(c) sound the horn, and (d) keep watch."),
        (2, f"2. {LONG} (a) keep a log, (b) light the quay, and", "(c) sound the horn at night."),
        (2, f"2. {LONG} keep a log, light the quay, and", "(c) sound the horn, and (d) keep watch."),
        (2, f"2. {LONG} (a) keep a log, (b) light the quay:", "(c) sound the horn, and (d) keep watch."),
    ],
)
def test_letters_that_count_within_a_sentence_open_no_items(expected: int, above: str, below: str) -> None:
    assert len(paragraphs(*[WIDE, ""] * 4, above, "", below, "", *[WIDE, ""] * 4)) - 8 == expected
