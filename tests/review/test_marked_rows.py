"""A table of questions is read however people have changed it."""

from dataclasses import replace

import pytest

from trafsearch.cli.messages import LANGUAGES, sentences
from trafsearch.cli.reviewed import column_names
from trafsearch.language import Language
from trafsearch.review.question import Answer, Found, Question
from trafsearch.review.sheet import COLUMNS, Marked, marked_rows, rows_of
from trafsearch.structure.verdict import Ruling

QUESTION = Question(
    "kz-1/kk@2024-07-05#art1", "Заң", "1-бап", Language.KK, "human-trafficking", Found.APART, "адам саудасы", "Басы",
    "- бұл ", "адам мен  мал саудасы", "\nтуралы", True, "t1", ("kz-2/kk#art1", "kz-3/kk#art1"),
    Answer(Ruling.NO, "A.", "мал"),
)  # fmt: skip


def words(language: Language) -> dict[str, str]:
    family = {key: text for key, text in sentences(language).items() if key.startswith("review.")}
    return {key.removeprefix("review."): text for key, text in family.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_is_read_in_every_language(language: Language) -> None:
    read = marked_rows(enumerate(rows_of([QUESTION], words(language)), 1), column_names())
    assert read is not None
    [row] = read.marked
    assert (read.blank, read.twice) == (0, ())
    assert row.ruling is Ruling.NO
    assert row == Marked(
        2, words(language)["ruling_no"], QUESTION.passage, QUESTION.concept, "kk", "t1", "адам мен мал саудасы", "A.",
        "мал", QUESTION.also_in,
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_columns_have_one_name(language: Language) -> None:
    names = [words(language)[f"head_{column}"].casefold() for column in COLUMNS]
    assert [column_names()[name] for name in names] == list(COLUMNS)


def test_rows_above_other_columns_and_another_order_do_no_harm() -> None:
    rows = [
        ["Моя проверка"],
        [],
        ["№", "Решение", "Passage", "ұғым", "Кто", "заметка"],
        ["1", "Да", "a/ru#art1", "drugs", "Б.", "!"],
        ["2", "", "a/ru#art2", "drugs", "Б.", ""],
        ["", "", "", "", "", ""],
        ["3", "жанама", "a/ru#art3", "drugs"],
    ]
    read = marked_rows(enumerate(rows, 1), column_names())
    assert read is not None
    assert [(row.number, row.ruling, row.passage, row.who) for row in read.marked] == [
        (4, Ruling.YES, "a/ru#art1", "Б."),
        (7, Ruling.INDIRECT, "a/ru#art3", ""),
    ]
    assert read.blank == 1


@pytest.mark.parametrize(
    ("twice", "heads"),
    [
        (("verdict",), ["concept", "verdict", "passage", "Решение"]),
        (("who",), ["Who", "concept", "verdict", "passage", "Кто"]),
        ((), ["concept", "verdict", "passage", "also_in", "also_in", "label", "label", "", ""]),
    ],
)
def test_of_two_columns_of_one_name_nobody_knows_which_counts(twice: tuple[str, ...], heads: list[str]) -> None:
    read = marked_rows([(1, heads)], column_names())
    assert read is not None
    assert read.twice == twice


def test_ids_of_copies_that_do_not_fit_into_one_cell_take_further_columns() -> None:
    ids = tuple(f"kz-{number}/kk@2024-07-05#art1" for number in range(3_000))
    rows = list(rows_of([replace(QUESTION, also_in=ids), QUESTION], words(Language.EN)))
    assert max(len(cell) for row in rows for cell in row) <= 32_767
    assert len({len(row) for row in rows}) == 1
    read = marked_rows(enumerate(rows, 1), column_names())
    assert read is not None
    assert [row.also_in for row in read.marked] == [ids, QUESTION.also_in]


def test_a_table_of_something_else_is_none() -> None:
    assert marked_rows(enumerate([["verdict", "concept"], ["yes", "drugs"]], 1), column_names()) is None


@pytest.mark.parametrize(
    ("ruling", "written"),
    [
        *((Ruling.YES, word) for word in ("да", "Да.", "ДА", "иә", "Yes", "y", "+", "True", "1")),
        *((Ruling.NO, word) for word in ("нет", "Жоқ", "жок", "no", "-", "0", "FALSE")),
        *((Ruling.INDIRECT, word) for word in ("косвенно", "Косвенное", "жанама", "indirect", "~")),
        *((None, word) for word in ("может быть", "?", "да и нет", "yes/no", "2")),
    ],
)
def test_an_answer_is_understood_as_people_write_it(ruling: Ruling | None, written: str) -> None:
    assert Marked(2, written, "a/ru#art1", "drugs", "", "", "", "", "", ()).ruling is ruling
