"""Plain texts whose pages are only marked by their numbers."""

from pathlib import Path

import pytest
from small_files import read_str

FILLING = "Оператор ведёт реестр и хранит сведения в порядке, который установлен законом.\n" * 6
MARKS = [
    # as the pages are numbered
    "- {} -",
    "– {} –",
    "                    - {} -   ",
    "~{}~",
    "Стр. {} из 12",
    "стр. {}",
    "Страница {}",
    "Page {} of 12",
    "{}-бет",
    "{} из 12",
]


def paged(mark: str, numbers: list[int], *, filling: str = FILLING) -> str:
    """A sentence is torn at the end of each page, within a word."""
    parts = [f"{filling}Комиссия обязана уве-\n\n{mark.format(number)}\nдомить заявителя.\n" for number in numbers]
    return "".join(parts)


@pytest.mark.parametrize("mark", MARKS)
def test_marks_that_count_on_are_furniture_and_what_they_tear_goes_on(tmp_path: Path, mark: str) -> None:
    blocks = read_str(tmp_path, "act.txt", paged(mark, [3, 4, 5, 7])).blocks
    furniture = [block.text for block in blocks if block.kind == "furniture"]
    assert furniture == [mark.format(number).strip() for number in (3, 4, 5, 7)]
    text = "\n".join(block.text for block in blocks if block.kind != "furniture")
    assert text.count("Комиссия обязана уведомить заявителя.") == 4


KEPT = [
    # the form, the numbers, what stands on each page
    ("- {} -", [3, 4], FILLING),  # too few
    ("- {} -", [3, 3, 3, 3], FILLING),  # they do not count
    ("- {} -", [5, 4, 3], FILLING),
    ("- {} -", [1, 2, 3], ""),  # rows of a list, not pages
    ("{}.", [1, 2, 3], FILLING),  # points of a law
    ("{})", [1, 2, 3], FILLING),
    ("{}", [1, 2, 3], FILLING),
    ("Статья {}", [1, 2, 3], FILLING),
    ("| {} |", [1, 2, 3], FILLING),
]


@pytest.mark.parametrize(("mark", "numbers", "filling"), KEPT)
def test_numbers_of_the_law_stay(tmp_path: Path, mark: str, numbers: list[int], filling: str) -> None:
    blocks = read_str(tmp_path, "act.txt", paged(mark, numbers, filling=filling)).blocks
    assert all(block.kind != "furniture" for block in blocks)
    words = " ".join(block.text for block in blocks).split()
    assert all(word in words for number in numbers for word in mark.format(number).split())


def test_each_part_of_a_text_may_count_its_own_pages(tmp_path: Path) -> None:
    blocks = read_str(tmp_path, "act.txt", paged("- {} -", [1, 2, 3, 1, 2, 3])).blocks
    assert [block.text for block in blocks if block.kind == "furniture"] == [f"- {page} -" for page in (1, 2, 3) * 2]
