"""When an act is in force, by its own words."""

from datetime import date

import pytest

from trafsearch.structure.act import Act, ActStatus, ActType, status_on
from trafsearch.structure.force import force_of

ADOPTED = date(2015, 12, 17)
REPEALED = ActStatus.REPEALED


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (date(2016, 1, 1), "Настоящий Закон вводится в действие с 1 января 2016 года."),
        (date(2016, 1, 1), "2. Настоящее постановление вступает в силу с 01.01.2016."),
        (
            date(2015, 1, 1),
            "1. Настоящий Кодекс вводится в действие с 1 января 2015 года, за исключением статьи 5 (с 01.01.2018).",
        ),
        (date(2016, 1, 1), "Осы Заң 2016 жылғы 1 қаңтардан бастап қолданысқа енгізіледі."),
        (date(2016, 1, 1), "Осы Заң, 7-бапты қоспағанда, 2016 жылғы 1 қаңтардан бастап қолданысқа енгізіледі."),
        (date(2016, 1, 1), "This Law shall enter into force on 1 January 2016."),
        (date(2016, 1, 1), "Сноска. Вводится в действие с 01.01.2016 в соответствии со статьей 27 настоящего Закона."),
        (ADOPTED, "3. Настоящий Указ вводится в действие со дня подписания."),
        (ADOPTED, "2. Осы Жарлық қол қойылған күнінен бастап қолданысқа енгізіледі."),
        (
            None,
            "Настоящий Закон вводится в действие по истечении шестидесяти дней после дня его опубликования.",
        ),
        (
            None,
            "Ескерту. Алғашқы ресми жарияланған күнінен кейін алпыс күн өткен соң қолданысқа енгізіледі.",
        ),
        (date(2016, 1, 1), "Настоящий Закон, за исключением статьи 5, вводится в действие с 1 января 2016 года."),
        (
            date(2016, 1, 1),
            "Настоящий Закон вводится в действие с 1 января 2016 года, кроме статьи 5, которая вводится с 01.07.2017.",
        ),
        (None, "«Настоящий Закон вводится в действие с 1 января 2016 года.»;"),
        (None, "Пункт 5 статьи 7 вводится в действие с 1 января 2016 года."),
    ],
)
def test_act_says_when_it_enters_into_force(expected: date | None, text: str) -> None:
    found = force_of([text], [], None, ActType.LAW, ADOPTED)
    assert found.in_force_from == expected
    assert ("in_force_from" in found.from_what) is bool(expected)


def test_words_that_give_no_day_are_kept() -> None:
    text = "Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его опубликования."
    assert force_of([text], [], None, ActType.LAW, ADOPTED).unknown == text
    assert force_of(["О миграции"], [], None, ActType.LAW, ADOPTED).unknown is None


@pytest.mark.parametrize(
    ("is_noted", "text"),
    [
        (
            True,
            "1. Настоящий Закон вводится в действие с 1 января 2016 года, за исключением статьи 5, "
            "которая вводится в действие с 1 января 2018 года.",
        ),
        (True, "Настоящий Закон, за исключением статьи 5, вводится в действие с 1 января 2016 года."),
        (True, "2. Статья 5 настоящего Закона вводится в действие с 1 января 2018 года."),
        (True, "Осы Заң, 7-бапты қоспағанда, 2016 жылғы 1 қаңтардан бастап қолданысқа енгізіледі."),
        (True, "2. Осы Заңның 7-бабы 2018 жылғы 1 қаңтардан бастап қолданысқа енгізіледі."),
        (True, "This Law shall enter into force on 1 January 2016, except for Article 5."),
        (True, "Article 5 shall enter into force on 1 January 2018."),
        (False, "Настоящий Закон вводится в действие с 1 января 2016 года."),
        (False, "Статья 8. Исключена Законом от 08.01.2013 № 63-V (вводится в действие по истечении десяти дней)."),
        (False, "Статья 5. Решение суда вступило в силу."),
    ],
)
def test_what_enters_into_force_later_than_the_rest_is_noted(is_noted: bool, text: str) -> None:
    assert force_of([text], [], None, ActType.LAW, ADOPTED).later == ((text,) if is_noted else ())


@pytest.mark.parametrize(
    ("status", "until", "line"),
    [
        (REPEALED, None, "Утратила силу - Приказ Министерства транспорта Российской Федерации от 01.07.2002 г. N 87"),
        (REPEALED, None, "Сноска. Утратил силу Законом РК от 13.06.2013 № 102-V."),
        (
            REPEALED,
            date(2013, 12, 31),
            "Сноска. Утратил силу Законом РК от 13.06.2013 № 102-V (вводится в действие с 01.01.2014).",
        ),
        (REPEALED, date(2025, 12, 31), "Утратил силу с 1 января 2026 года"),
        (REPEALED, None, "Ескерту. Күші жойылды - ҚР 2013.06.13 № 102-V Заңымен."),
        (
            REPEALED,
            date(2013, 12, 31),
            "Ескерту. Күші жойылды - ҚР 13.06.2013 № 102-V (01.01.2014 бастап қолданысқа енгізіледі) Заңымен.",
        ),
        (REPEALED, None, "Күші жойылған"),
        (REPEALED, None, "Утративший силу"),
        (
            REPEALED,
            None,
            "Постановление Правительства Республики Казахстан от 29 сентября 2017 года № 602. Утратило силу",
        ),
        (REPEALED, None, "Қазақстан Республикасы Үкіметінің 2017 жылғы 29 қыркүйектегі № 602 қаулысы. Күші жойылды"),
        (None, None, "Постановление Правительства утратило актуальность"),
        (None, None, "Сноска. Статья 5 утратила силу Законом РК от 13.06.2013 № 102-V."),
        (None, None, "О признании утратившими силу некоторых указов"),
    ],
)
def test_editors_say_that_an_act_is_repealed(status: ActStatus | None, until: date | None, line: str) -> None:
    found = force_of([], [line], "О миграции", ActType.LAW, None)
    assert (found.status, found.in_force_until) == (status, until)


@pytest.mark.parametrize(
    ("until", "words", "type_", "title"),
    [
        (date(2021, 12, 31), "на 2017–2021 годы", ActType.CONCEPT, "Концепция миграционной политики на 2017–2021 годы"),
        (
            date(2021, 12, 31),
            "2017–2021 жылдарға арналған",
            ActType.CONCEPT,
            "Көші-қон саясатының 2017–2021 жылдарға арналған тұжырымдамасы",
        ),
        (date(2030, 12, 31), "до 2030 года", ActType.CONCEPT, "Концепция правовой политики до 2030 года"),
        (
            date(2030, 12, 31),
            "2030 жылға дейінгі",
            ActType.CONCEPT,
            "Құқықтық саясаттың 2030 жылға дейінгі тұжырымдамасы",
        ),
        (date(2024, 12, 31), "2020–2024", ActType.PROGRAMME, "State Programme for Trade, 2020–2024"),
        (None, None, ActType.LAW, "О республиканском бюджете на 2024–2026 годы"),
        (None, None, ActType.STRATEGIC_PLAN, "Стратегия «Казахстан-2050»"),
    ],
)
def test_what_is_made_for_some_years_ends_with_them(
    until: date | None, words: str | None, type_: ActType, title: str
) -> None:
    found = force_of([], [], title, type_, None)
    assert (found.in_force_until, found.from_what.get("in_force_until")) == (until, words)


@pytest.mark.parametrize(
    ("expected", "day", "facts"),
    [
        (ActStatus.NOT_YET, date(2025, 12, 31), {"in_force_from": date(2026, 1, 1)}),
        (ActStatus.IN_FORCE, date(2026, 1, 1), {"in_force_from": date(2026, 1, 1)}),
        (ActStatus.EXPIRED, date(2022, 1, 1), {"in_force_until": date(2021, 12, 31)}),
        (ActStatus.IN_FORCE, date(2021, 12, 31), {"in_force_from": ADOPTED, "in_force_until": date(2021, 12, 31)}),
        (ActStatus.REPEALED, date(2026, 1, 1), {"status": REPEALED, "in_force_from": ADOPTED}),
        (
            ActStatus.IN_FORCE,
            date(2020, 1, 1),
            {"status": REPEALED, "in_force_from": ADOPTED, "in_force_until": date(2021, 1, 1)},
        ),
        (None, date(2026, 1, 1), {"adopted": ADOPTED}),
    ],
)
def test_status_is_of_a_day(expected: ActStatus | None, day: date, facts: dict[str, date]) -> None:
    assert status_on(Act("a", {}, **facts), day)[0] is expected  # type: ignore[arg-type]
