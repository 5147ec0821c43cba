"""A policy area that a question looks for in another one, or asks about, is words and no filter."""

import pytest

from trafsearch.query.question import interpret

ROWS = [
    # areas, words, question
    ("legal", "кибербезопасность", "Упоминается ли кибербезопасность в концепции правовой политики?"),
    ("criminal", "гендерная политика", "Упоминается ли гендерная политика в уголовном кодексе?"),
    ("youth", "migration policy", "Does the youth policy mention migration policy?"),
    ("youth", "киберқауіпсіздік", "Жастар саясатында киберқауіпсіздік туралы айтыла ма?"),
    ("", "кибербезопасности", "Где говорится о кибербезопасности?"),
    ("migration labour", "", "Что говорится в миграционной и трудовой политике?"),
    ("migration", "", "Что говорится о миграционной политике?"),
    ("migration", "", "миграционная политика"),
]


@pytest.mark.parametrize(("areas", "words", "question"), ROWS)
def test_areas_and_words(areas: str, words: str, question: str, known) -> None:
    found = interpret(question, *known)
    assert (set(found.areas), " ".join(found.leftover)) == (set(areas.split()), words)


NAMED = [
    # concepts, areas, question
    ("criminal-code", "crime-prevention", "Where is the Criminal Code mentioned in crime prevention?"),
    ("criminal-code", "", "Упоминается ли Уголовный кодекс в законах?"),
    ("labour-code", "criminal", "Где в Уголовном кодексе упоминается Трудовой кодекс?"),
    ("human-rights-commission", "", "Упоминается ли Комиссия по правам человека в законах?"),
    ("udhr", "economic", "Экономикалық саясатта Адам құқықтарының жалпыға бірдей декларациясы айтыла ма?"),
    ("constitution-kz", "social", "Әлеуметтік саясатта Қазақстан Республикасының Конституциясы туралы не айтылған?"),
    ("international-agreements", "planning", "Where are international agreements mentioned in strategic planning?"),
    ("slavery-convention-1926", "", "Құлдық туралы 1926 жылғы конвенция қай жерде айтылады?"),
    ("ilo-p29", "", "Упоминается ли Протокол 2014 года к Конвенции о принудительном труде?"),
    ("slavery", "criminal", "Уголовный кодекс о рабстве"),
    ("", "criminal", "Уголовный кодекс"),
]


@pytest.mark.parametrize(("concepts", "areas", "question"), NAMED)
def test_what_is_a_policy_area_and_an_act_or_a_body_too(concepts: str, areas: str, question: str, known) -> None:
    found = interpret(question, *known)
    assert (set(found.concepts), set(found.areas)) == (set(concepts.split()), set(areas.split()))
