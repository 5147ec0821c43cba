"""A vocabulary that fits on a page, and the real one."""

import pytest

from trafsearch.language import Language
from trafsearch.vocabulary.area_matcher import AreaMatcher, compile_area_matcher
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.loading import load_vocabulary
from trafsearch.vocabulary.matcher import Matcher, compile_matcher
from trafsearch.vocabulary.vocabulary import Vocabulary

RU, KK, EN = Language.RU, Language.KK, Language.EN

CONCEPTS = (
    Concept(
        id="trafficking",
        labels={
            RU: ("торговля людьми", "торговец людьми", "торговля людьми в целях эксплуатации"),
            KK: ("адам саудасы", "адам саудагері"),
            EN: ("human trafficking", "trafficking", "trafficking in persons"),
        },
        negative={EN: ("drug trafficking", "arms trafficking")},
    ),
    Concept(
        id="child-trafficking",
        labels={RU: ("торговля детьми",), KK: ("балалар саудасы",), EN: ("child trafficking", "sale of children")},
        broader=("trafficking",),
    ),
    Concept(
        id="sale-of-babies",
        labels={RU: ("продажа младенцев",), EN: ("sale of babies",)},
        broader=("child-trafficking",),
        indicates=("trafficking",),
    ),
    Concept(
        id="protocol",
        labels={EN: ("protocol to prevent trafficking in persons",), RU: ("протокол о торговле людьми",)},
    ),
    Concept(id="trade", labels={KK: ("сауда",)}, negative={KK: ("адам саудасы", "балалар саудасы")}),
    Concept(id="slavery", labels={RU: ("рабство",), EN: ("slavery",)}, indicates=("trafficking",)),
    Concept(id="debt-bondage", labels={RU: ("долговая кабала",)}, broader=("slavery",)),
    Concept(id="poverty", labels={RU: ("бедность",)}, indicates=("slavery",)),
    Concept(id="rights", labels={RU: ("права, свободы и законные интересы", "права ребёнка")}),
)


@pytest.fixture(scope="session")
def small() -> Vocabulary:
    return Vocabulary({each.id: each for each in CONCEPTS}, {}, {})


@pytest.fixture(scope="session")
def small_matcher(small: Vocabulary) -> Matcher:
    return compile_matcher(small)


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.fixture(scope="session")
def matcher(vocabulary: Vocabulary) -> Matcher:
    return compile_matcher(vocabulary)


@pytest.fixture(scope="session")
def area_matcher(vocabulary: Vocabulary) -> AreaMatcher:
    return compile_area_matcher(vocabulary)
