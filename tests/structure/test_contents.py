from pathlib import Path

import pytest
from reading import document_of

from trafsearch.extraction.block import Block
from trafsearch.structure.contents import Contents, find_contents
from trafsearch.structure.line import lines_of
from trafsearch.structure.passage import PassageKind

LAW = ["Глава 1. Общие положения", "Статья 1. Понятия", "Статья 2. Законодательство", "Статья 3. Принципы"]


def contents_of(*texts: str) -> Contents:
    return find_contents(lines_of(Block(text) for text in texts))


def body_of(headings: list[str]) -> list[str]:
    return [text for heading in headings for text in (heading, "Настоящий Закон определяет правовые основы. " * 12)]


def test_entries_that_recur_with_a_body_are_contents() -> None:
    found = contents_of("Оглавление", *LAW, "О терроризме", *body_of(LAW))
    assert (found.start, found.end) == (0, 5)
    assert [step.number for step in found.promised] == ["1", "2", "3"]


def test_contents_need_no_title() -> None:
    found = contents_of(*LAW, "О терроризме", *body_of(LAW))
    assert [found.holds(i) for i in range(5)] == [True, True, True, True, False]


def test_kazakh_contents_are_found() -> None:
    law = ["1-тарау. Жалпы ережелер", "1-бап. Ұғымдар", "2-бап. Заңнама", "3-бап. Қағидаттар"]
    assert contents_of("Мазмұны", *law, "Терроризм туралы", *body_of(law)).holds(0)


def test_torn_entry_is_one_entry() -> None:
    torn = [*LAW[:3], "Статья 3. Принципы", "противодействия терроризму"]
    found = contents_of(*torn, "О терроризме", *body_of(LAW))
    assert found.end == 5


def test_repealed_article_is_not_promised() -> None:
    law = [*LAW[:3], "Статья 3. Исключена Законом РК от 08.01.2013 № 63-V"]
    assert [step.number for step in contents_of(*law, "О терроризме", *body_of(law)).promised] == ["1", "2"]


def test_act_without_contents_has_none() -> None:
    assert contents_of(*body_of(LAW)) == Contents()
    assert contents_of() == Contents()
    assert contents_of("Введение", "Текст.") == Contents()


def test_dot_leaders_show_contents_of_any_outline() -> None:
    found = contents_of(
        "Contents",
        "Paragraphs Page",
        "Introduction ........................ 1–4 3",
        "I. SUMMARY OF THE PROCEEDINGS 5–62 3",
        "II. Conclusions ................ 64–65 16",
        "Introduction",
        "1. The Working Group met.",
    )
    assert [found.holds(i) for i in range(7)] == [True, True, True, True, True, False, False]


@pytest.mark.parametrize("text", ["от ________ № ____", "Я, ......., согласен", "и т. д. . . ."])
def test_dots_to_fill_in_are_no_leaders(text: str) -> None:
    assert not contents_of(text).holds(0)


@pytest.mark.parametrize(
    "act", ["1999/0713-o-protivodeistvii-terrorizmu-3686", "2011/0722-o-migratsii-naseleniia-59947"]
)
def test_contents_take_no_address_from_the_articles(act: str, shared: Path) -> None:
    passages = document_of(shared / "documents", f"kazakhstan/03-laws/{act}/rus.md").passages
    contents = [passage for passage in passages if passage.kind is PassageKind.CONTENTS]
    assert len(contents) > 20
    assert not any(passage.address.steps or passage.leads for passage in contents)
    assert any(passage.id.endswith("#art2") for passage in passages)
