"""What askers say of themselves is not searched for, where they ask for something in another sentence."""

import pytest

from trafsearch.query.question import interpret

ROWS = [
    # concepts, question
    ("legal-aid", "I represent survivors in court. Where does criminal policy provide for legal aid?"),
    ("safe-return", "I work for an NGO; which documents deal with the safe return of victims?"),
    ("legal-aid", "Я адвокат, веду дела в суде. Где говорится о бесплатной юридической помощи?"),
    ("child-labour", "Работаю в комиссии по делам несовершеннолетних. Где упоминается детский труд?"),
    ("confiscation", "Сот қызметкерімін. Тәркілеу қайда бар?"),
    ("hotline", "Журналистпін, жедел желі қай жерде аталады?"),
    # the one sentence that names anything, or says what is wanted
    ("corruption", "Меня интересует коррупция. Где о ней в правовой политике?"),
    ("corruption terrorism", "We need passages on corruption. And where is terrorism mentioned?"),
    ("corruption drugs", "I study corruption and drugs"),
    ("media", "Журналистер туралы заңдар"),
]


@pytest.mark.parametrize(("concepts", "question"), ROWS)
def test_concepts_of_introductions(concepts: str, question: str, known) -> None:
    assert set(interpret(question, *known).concepts) == set(concepts.split())
