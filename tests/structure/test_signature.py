"""What ends an act: signatures, and the words above those of a treaty."""

import pytest
from outlining import keys

from trafsearch.structure.signature import closes_act, is_signature


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister of the Republic of Ruritania A. Smith",
        "The President of the Republic of Kazakhstan N. Petrov",
        "The President",
        "Заместитель Министра И.И. Петров",
        "Директор департамента И.И. Петров",
    ],
)
def test_office_and_name_are_a_signature(text: str) -> None:
    assert is_signature(text)


@pytest.mark.parametrize(
    "text",
    [
        "The President signs the laws.",
        "The Minister may refuse",
        "Директор департамента надзора",
        "Глава 5. И.И. о роде",
    ],
)
def test_sentence_about_an_office_is_none(text: str) -> None:
    assert not is_signature(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, "IN WITNESS WHEREOF the undersigned have signed this Convention."),
        (True, "DONE at Geneva, this fifth day of May 2004."),
        (True, "Совершено в городе Москве 5 мая 2005 года в двух экземплярах."),
        (True, "В УДОСТОВЕРЕНИЕ ЧЕГО нижеподписавшиеся подписали Конвенцию."),
        (True, "Москва, Кремль"),
        (False, "Совершено в состоянии опьянения."),
        (False, "Done at night, such work is paid twice."),
    ],
)
def test_words_that_close_a_treaty(expected: bool, text: str) -> None:
    assert closes_act(text) is expected


def test_closing_words_are_no_parts_of_the_last_article() -> None:
    texts = [
        "Article 6",
        "The original is deposited with the Depositary.",
        "DONE at Geneva, this 5 May 2004.",
        "For Ruritania",
    ]
    assert keys(*texts) == ["art6", "art6", "", ""]
