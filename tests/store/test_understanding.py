"""Questions that are understood by what an index holds: its acts and its words."""

import pytest

from trafsearch.store.asking import understand
from trafsearch.store.store import Store

QUESTIONS = [
    # the acts that are held
    ("concept:slavery doc:sample-anti-corruption", "Что говорится в законе о противодействии коррупции о рабстве?"),
    ("concept:slavery doc:sample-narcotics", "рабство в законе о наркотиках"),
    ("concept:slavery doc:sample-crime-prevention", "Құқық бұзушылық профилактикасы туралы заңда құлдық бар ма"),
    ("concept:slavery doc:sample-narcotics", "what does the narcotics law say about slavery"),
    # slips of the keys
    ("concept:terrorism area:foreign", "Упомянается ли тероризм во внешней политике"),
    ("concept:extremism area:religious", "wich religious policy documents metion extremism"),
]


@pytest.mark.parametrize(("expected", "question"), QUESTIONS)
def test_by_what_is_held(corpus_store: Store, expected: str, question: str) -> None:
    assert understand(corpus_store, question).query == expected
