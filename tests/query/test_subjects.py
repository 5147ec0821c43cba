"""What documents are about is their policy area, where something else is asked for."""

import pytest

SUBJECTS = [
    ("concept:slavery area:migration", "рабство в документах о миграции"),
    ("concept:slavery area:migration", "рабство в миграционных документах"),
    ("concept:slavery area:youth", "упоминается ли рабство в документах о молодёжи"),
    ("concept:slavery area:youth", "жастар құжаттарында құлдық туралы не айтылған"),
    ("concept:slavery area:youth", "жастарға арналған құжаттардағы құлдық"),
    ("concept:slavery area:migration", "көші-қон туралы құжаттарда құлдық"),
    ("concept:slavery area:human-rights", "slavery in documents on human rights"),
    ("concept:slavery area:labour", "slavery in labour legislation"),
    ("concept:slavery area:youth type:programme", "slavery in youth programmes"),
    ("concept:slavery area:criminal", "рабство ук рк"),
    # of fields and of laws
    ("concept:slavery area:anti-corruption", "Что говорится о рабстве в сфере противодействия коррупции?"),
    ("concept:slavery area:counter-terrorism", "рабство в сфере борьбы с терроризмом"),
    ("concept:slavery area:counter-terrorism", "slavery in the counter-terrorism field"),
    ("concept:slavery area:counter-terrorism", "терроризмге қарсы іс-қимыл саласында құлдық туралы не айтылған"),
    ("concept:slavery area:religious", "рабство в законодательстве о религии"),
    ("concept:slavery area:migration", "құлдық көші-қон туралы заңнамада"),
    ("concept:slavery area:family", "рабство в семейном праве"),
    ("concept:slavery area:criminal", "құлдық қылмыстық құқықта"),
    # the subject itself is asked for
    ("(concept:terrorism OR concept:slavery)", "terrorism and slavery in the field"),
    ("(concept:slavery OR concept:child-labour)", "рабство и детский труд"),
    ("concept:migration-processes", "документы о миграции"),
    ("(concept:migration-processes OR concept:slavery)", "документы о миграции и рабстве"),
    ("(concept:migration-processes OR concept:slavery)", "где говорится о миграции и рабстве"),
    ("concept:labour-exploitation", "documents on labour exploitation"),
]


@pytest.mark.parametrize(("expected", "question"), SUBJECTS)
def test_subjects_of_documents(ask, expected: str, question: str) -> None:
    assert ask(question).query == expected
