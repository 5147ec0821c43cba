"""Which policy areas the title of an act puts it into."""

import pytest

from trafsearch.analysis.analyzer import analyze
from trafsearch.language import Language
from trafsearch.vocabulary.area_matcher import AreaMatcher, load_area_matcher
from trafsearch.vocabulary.label import LabelKind

RU, KK, EN = Language.RU, Language.KK, Language.EN

TITLES = [
    ({"migration"}, RU, "Об утверждении Концепции миграционной политики Республики Казахстан на 2017 – 2021 годы"),
    ({"migration"}, KK, "Халықтың көші-қоны туралы"),
    ({"foreign"}, RU, "О Концепции внешней политики Республики Казахстан на 2020 – 2030 годы"),
    ({"legal"}, RU, "Об утверждении Концепции правовой политики Республики Казахстан до 2030 года"),
    ({"gender", "family"}, RU, "Концепция семейной и гендерной политики в Республике Казахстан до 2030 года"),
    ({"counter-terrorism"}, RU, "О противодействии терроризму"),
    ({"anti-trafficking"}, RU, "О противодействии торговле людьми"),
    ({"anti-trafficking"}, KK, "Адам саудасына қарсы іс-қимыл туралы"),
    ({"anti-corruption"}, RU, "О противодействии коррупции"),
    ({"crime-prevention"}, RU, "О профилактике правонарушений"),
    ({"criminal"}, RU, "Уголовный кодекс Республики Казахстан"),
    ({"criminal"}, EN, "Criminal Code of the Republic of Kazakhstan"),
    (set(), RU, "О дорожном движении"),
    (set(), RU, "О внесении изменений в приказ Министра труда и социальной защиты населения от 28 мая 2015 года № 9"),
    (
        {"migration"},
        RU,
        "О внесении изменений в приказ Министра труда и социальной защиты населения «О некоторых вопросах миграции»",
    ),
    ({"labour", "social"}, RU, "Об утверждении Положения о Министерстве труда и социальной защиты населения"),
    (set(), KK, "Еңбек және халықты әлеуметтік қорғау министрінің 2015 жылғы 28 мамырдағы № 9 бұйрығына өзгерістер"),
    (
        {"migration"},
        KK,
        "«Көші-қон туралы» Қазақстан Республикасы Еңбек министрінің 2015 жылғы № 9 бұйрығына өзгеріс енгізу туралы",
    ),
    (set(), EN, "On amending the order of the Minister of Labour and Social Protection dated 28 May 2015"),
    (set(), RU, "О персональных данных в Министерстве спорта"),
    ({"human-rights"}, EN, "Report of the Working Group on the Universal Periodic Review: Kazakhstan"),
]


@pytest.mark.parametrize(("expected", "language", "title"), TITLES)
def test_areas_in_title(area_matcher: AreaMatcher, expected: set[str], language: Language, title: str) -> None:
    assert {area for area, _ in area_matcher.areas_in_title(title, language)} == expected


def test_the_words_that_decided_are_told(area_matcher: AreaMatcher) -> None:
    assert area_matcher.areas_in_title("О Концепции культурной и молодёжной политики", RU) == (
        ("cultural", "Концепции культурной политики"),
        ("youth", "Концепции молодёжной политики"),
    )


def test_every_label_finds_its_area(area_matcher: AreaMatcher) -> None:
    """Labels in a question and in a title, words for titles in a title only."""
    for label in area_matcher.trie.labels:
        in_title = {area for area, _ in area_matcher.areas_in_title(label.text, label.language)}
        tokens = analyze(label.text, label.language)
        in_question = {found.label.owner for found in area_matcher.areas_in_question(tokens, label.text)}
        assert label.owner in in_title, label
        assert label.kind is LabelKind.TITLE or label.owner in in_question, label


def test_a_loaded_matcher_finds_the_same(area_matcher: AreaMatcher) -> None:
    loaded = load_area_matcher(area_matcher.dump())
    assert loaded.key == area_matcher.key
    for _, language, title in TITLES:
        assert loaded.areas_in_title(title, language) == area_matcher.areas_in_title(title, language)
