"""Numbers stand beside their words as they are said: «21 документ», "2 files", «22 бағыттың 9-ында»."""

import pytest

from trafsearch.language import Language
from trafsearch.report.summary.counted import among, counted, kazakh_ending

DOCUMENT = {
    Language.RU: "документ|документа|документов",
    Language.EN: "document|documents",
    Language.KK: "құжат",
}


@pytest.mark.parametrize(
    ("expected", "number", "language"),
    [
        ("0 документов", 0, Language.RU),
        ("1 документ", 1, Language.RU),
        ("2 документа", 2, Language.RU),
        ("4 документа", 4, Language.RU),
        ("5 документов", 5, Language.RU),
        ("11 документов", 11, Language.RU),
        ("12 документов", 12, Language.RU),
        ("14 документов", 14, Language.RU),
        ("21 документ", 21, Language.RU),
        ("22 документа", 22, Language.RU),
        ("25 документов", 25, Language.RU),
        ("101 документ", 101, Language.RU),
        ("111 документов", 111, Language.RU),
        ("1234 документа", 1234, Language.RU),
        ("12\u00a0345 документов", 12345, Language.RU),
        ("0 documents", 0, Language.EN),
        ("1 document", 1, Language.EN),
        ("2 documents", 2, Language.EN),
        ("21 documents", 21, Language.EN),
        ("1,234 documents", 1234, Language.EN),
        ("1 құжат", 1, Language.KK),
        ("25 құжат", 25, Language.KK),
    ],
)
def test_a_number_with_its_word(expected: str, number: int, language: Language) -> None:
    assert counted(number, DOCUMENT[language], language) == expected


def test_the_number_may_stand_inside_its_words() -> None:
    assert counted(7, "құжаты бар # бағыттың", Language.KK) == "құжаты бар 7 бағыттың"


@pytest.mark.parametrize(
    ("ending", "number", "spoken"),
    [
        ("інде", 0, "нөл"),
        ("інде", 1, "бір"),
        ("сінде", 2, "екі"),
        ("інде", 3, "үш"),
        ("інде", 4, "төрт"),
        ("інде", 5, "бес"),
        ("сында", 6, "алты"),
        ("сінде", 7, "жеті"),
        ("інде", 8, "сегіз"),
        ("ында", 9, "тоғыз"),
        ("ында", 10, "он"),
        ("інде", 11, "он бір"),
        ("сында", 20, "жиырма"),
        ("сында", 26, "жиырма алты"),
        ("ында", 30, "отыз"),
        ("ында", 40, "қырық"),
        ("інде", 50, "елу"),
        ("ында", 60, "алпыс"),
        ("інде", 70, "жетпіс"),
        ("інде", 80, "сексен"),
        ("ында", 90, "тоқсан"),
        ("інде", 100, "жүз"),
        ("ында", 110, "жүз он"),
        ("ында", 1000, "мың"),
        ("інде", 1200, "мың екі жүз"),
        ("ында", 1_000_000, "миллион"),
    ],
)
def test_a_kazakh_number_takes_the_ending_of_its_last_word(ending: str, number: int, spoken: str) -> None:
    assert kazakh_ending(number) == ending, spoken


@pytest.mark.parametrize(("expected", "language"), [("9-ында", Language.KK), ("9", Language.RU), ("9", Language.EN)])
def test_how_many_of_them(expected: str, language: Language) -> None:
    assert among(9, language) == expected
