"""What looks wrong in a vocabulary, by example."""

import pytest

from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.linting import Finding, Problem, lint
from trafsearch.vocabulary.vocabulary import Vocabulary

RU, KK, EN = Language.RU, Language.KK, Language.EN


def concept(
    id: str, *, ru: tuple[str, ...] = (), kk: tuple[str, ...] = (), en: tuple[str, ...] = (), **more: object
) -> Concept:
    """With all that a concept should have, unless it is said otherwise."""
    given = {RU: ru, KK: kk, EN: en}
    labels = {language: texts or (f"{id}{language}",) for language, texts in given.items()}
    return Concept(id, labels, **{"note": {EN: "What is meant."}, "source": "An act", **more})  # type: ignore[arg-type]


def findings(*concepts: Concept, kinds: tuple[Problem, ...] = ()) -> list[Finding]:
    vocabulary = Vocabulary({each.id: each for each in concepts}, {}, {})
    return [each for each in lint(vocabulary) if not kinds or each.problem in kinds]


def test_a_whole_concept_has_nothing_wrong() -> None:
    trafficking = concept("trafficking", ru=("торговля людьми",), kk=("адам саудасы",), en=("human trafficking",))
    assert findings(trafficking) == []


@pytest.mark.parametrize(
    ("expected", "one"),
    [
        (Finding(Problem.NO_SOURCE, "x"), concept("x", source="")),
        (Finding(Problem.NO_NOTE, "x"), concept("x", note={})),
        (Finding(Problem.INFLECTED, "x", RU, "торговлей людьми"), concept("x", ru=("торговлей людьми",))),
        (Finding(Problem.INFLECTED, "x", RU, "взятки"), concept("x", ru=("взятки",))),
        (Finding(Problem.INFLECTED, "x", KK, "адам саудасының"), concept("x", kk=("адам саудасының",))),
        (Finding(Problem.REDUNDANT, "x", RU, "взятками", "x", "взятки"), concept("x", ru=("взятки", "взятками"))),
        (
            Finding(Problem.FINDS_NOTHING, "x", RU, "торговлей оружием"),
            concept("x", ru=("торговля", "торговлей оружием"), negative={RU: ("торговля оружием",)}),
        ),
        (
            Finding(Problem.IDLE_NEGATIVE, "x", EN, "free market"),
            concept("x", en=("trafficking",), negative={EN: ("free market",)}),
        ),
    ],
)
def test_what_is_wrong_with_one_concept(expected: Finding, one: Concept) -> None:
    assert expected in findings(one)


@pytest.mark.parametrize(
    ("problem", "one"),
    [
        (Problem.INFLECTED, concept("x", ru=("торговля людьми", "террористический акт", "статья 128"))),
        (Problem.INFLECTED, concept("x", kk=("балалар саудасы", "некеге мәжбүрлеу", "сыбайлас жемқорлық"))),
        (Problem.INFLECTED, concept("x", en=("trafficking in persons", "sale of children"))),
        (Problem.INFLECTED, concept("x", exact={RU: ("УК РК",), EN: ("UN",)})),
        (Problem.IDLE_NEGATIVE, concept("x", en=("trafficking",), negative={EN: ("drug trafficking",)})),
        (Problem.IDLE_NEGATIVE, concept("x", ru=("суд",), negative={RU: ("воздушное судно",)})),  # воздушных судов
        (Problem.FINDS_NOTHING, concept("x", en=("anti-trafficking", "traffic of women"), exact={EN: ("ILO",)})),
        (Problem.REDUNDANT, concept("x", ru=("взятка", "взяточник"))),
    ],
)
def test_what_is_not_wrong(problem: Problem, one: Concept) -> None:
    assert findings(one, kinds=(problem,)) == []


def test_a_language_is_missing() -> None:
    one = Concept("x", {RU: ("рабство",)}, note={RU: "Что это."}, source="Акт")
    assert findings(one) == [Finding(Problem.NO_LANGUAGE, "x", KK), Finding(Problem.NO_LANGUAGE, "x", EN)]


LABOUR, SLAVERY = concept("labour", ru=("рабский труд",)), concept("slavery", ru=("рабство", "рабский труд"))


def test_two_strangers_have_a_label_of_the_same_words() -> None:
    assert findings(LABOUR, SLAVERY) == [
        Finding(Problem.SAME_WORDS, "labour", RU, "рабский труд", "slavery", "рабский труд"),
        Finding(Problem.SAME_WORDS, "slavery", RU, "рабский труд", "labour", "рабский труд"),
    ]


@pytest.mark.parametrize(
    "slavery",
    [
        concept("slavery", ru=("рабство", "рабский труд"), related=("labour",)),
        concept("slavery", ru=("рабство", "рабский труд"), indicates=("labour",)),
        concept("slavery", ru=("рабство", "рабский труд"), broader=("labour",)),
    ],
)
def test_two_that_have_to_do_with_each_other_may_share_a_label(slavery: Concept) -> None:
    assert [each.problem for each in findings(LABOUR, slavery)] == [Problem.SHARED] * 2


def test_a_label_inside_a_strangers_label_is_told() -> None:
    policy = concept("policy", ru=("противодействие рабству",))
    slavery = concept("slavery", ru=("рабство",))
    assert findings(slavery, policy) == [
        Finding(Problem.INSIDE, "policy", RU, "противодействие рабству", "slavery", "рабство")
    ]
    assert findings(slavery, concept("modern", ru=("современное рабство",), broader=("slavery",))) == []


def test_labels_that_no_mention_bears_are_told_where_there_is_an_index() -> None:
    slavery = concept("slavery", ru=("рабство", "неволя"), exact={EN: ("SLV",)})
    met = {("slavery", RU, "рабство"), ("slavery", KK, "slaverykk"), ("slavery", EN, "slaveryen")}
    vocabulary = Vocabulary({"slavery": slavery}, {}, {})
    never = [each.label for each in lint(vocabulary, met) if each.problem is Problem.NEVER_MET]
    assert never == ["неволя", "SLV"]
