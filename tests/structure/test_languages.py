"""Which language a passage is read in."""

import pytest

from trafsearch.language import Language, identify
from trafsearch.structure.languages import passage_language

LATIN_KAZAKH = "Balalar saudasy qylmys bolyp tabylady jáne jazalanady"
READ_AS = [
    ("kk", LATIN_KAZAKH),
    ("kk", "Балалар саудасы кылмыс болып табылады"),
    ("en", "Balkhash and Almaty are cities of the republic"),
]


@pytest.mark.parametrize(("expected", "text"), READ_AS)
def test_a_passage_is_in_a_language_that_its_words_can_be_looked_up_in(expected: str, text: str) -> None:
    assert passage_language(text, Language.RU) == Language(expected)


def test_kazakh_in_latin_letters_is_known_for_what_it_is() -> None:
    assert identify(LATIN_KAZAKH) is Language.KK
