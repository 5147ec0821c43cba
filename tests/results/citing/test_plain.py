"""Citations as lawyers write them in a sentence."""

from dataclasses import replace
from datetime import date

import pytest

from tests.results.citing.conftest import EN, KK, LAW, RU, act, cited
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.plain import plain
from trafsearch.structure.act import ActType

CODE = act(
    {
        RU: "Уголовный кодекс Республики Казахстан",
        KK: "Қазақстан Республикасының Қылмыстық кодексі",
        EN: "Criminal Code of the Republic of Kazakhstan",
    },
    ActType.CODE,
    number="226-V ЗРК",
    adopted=date(2014, 7, 3),
)
DECREE = act(
    {RU: "О мерах по борьбе", KK: "Күрес шаралары туралы", EN: "On Measures"},
    ActType.DECREE,
    issuer="Президент Республики Казахстан",
    number="9",
    adopted=date(2020, 1, 2),
)
DECLARATION = act(
    {RU: "Всеобщая декларация прав человека", KK: "Адам құқықтарының жалпыға бірдей декларациясы"},
    ActType.DECLARATION,
    issuer="Генеральная Ассамблея",
)
PLAN = act(
    "Комплексный план в религиозной сфере",
    ActType.ACTION_PLAN,
    issuer="Правительство Республики Казахстан",
    number="9010",
    adopted=date(2021, 1, 25),
)


@pytest.mark.parametrize(
    ("expected", "what"),
    [
        (
            "п. 1 ст. 7 Закона Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК "
            "«О противодействии торговле людьми»",
            cited(LAW, "ст. 7 п. 1"),
        ),
        (
            "подп. 1) п. 2 ст. 4-1 Закона Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК "
            "«О противодействии торговле людьми» (в редакции от 7 августа 2026 года)",
            cited(LAW, "ст. 4-1 п. 2 подп. 1", holds_from=date(2026, 8, 7)),
        ),
        (
            "ч. 2 ст. 5 Закона Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК "
            "«О противодействии торговле людьми»",
            cited(LAW, "art5.prt2"),
        ),
        (
            "Закон Республики Казахстан от 5 июля 2024 года № 110-VIII ЗРК «О противодействии торговле людьми»",
            cited(LAW),
        ),
        (
            "п. 1 ч. 2 ст. 128 Уголовного кодекса Республики Казахстан от 3 июля 2014 года № 226-V ЗРК",
            cited(CODE, "ст. 128 п. 2 подп. 1"),
        ),
        (
            "п. «а» ч. 2 ст. 127.1 Уголовного кодекса Российской Федерации № 63-ФЗ "
            "(принят Государственной Думой 24 мая 1996 года)",
            cited(
                act(
                    "Уголовный кодекс Российской Федерации",
                    ActType.CODE,
                    number="63-ФЗ",
                    adopted=date(1996, 5, 24),
                    guessed={"adopted": "Принят Государственной Думой 24 мая 1996 года"},
                ),
                "art127-1.pt2.subа",
            ),
        ),
        (
            "п. 2 Указа Президента Республики Казахстан от 2 января 2020 года № 9 «О мерах по борьбе»",
            cited(DECREE, "п. 2"),
        ),
        (
            "п. 6 прил. 2 к Указу Президента Республики Казахстан от 2 января 2020 года № 9 «О мерах по борьбе»",
            cited(DECREE, "приложение 2 п. 6"),
        ),
        (
            "ст. 1 Закона «О внесении изменений в Закон «О миграции»",
            cited(act("О внесении изменений в Закон «О миграции»", ActType.LAW), "ст. 1"),
        ),
        ("ст. 4 Всеобщей декларации прав человека (Генеральная Ассамблея)", cited(DECLARATION, "ст. 4")),
        (
            "п. 3 Комплексного плана в религиозной сфере "
            "(утв. Правительством Республики Казахстан 25 января 2021 года, № 9010)",
            cited(PLAN, "п. 3"),
        ),
        ("«Аналитическая записка», п. 2", cited(act("Аналитическая записка"), "п. 2")),
        (
            "ст. 2 проекта закона «О чём-то»",
            cited(act("О чём-то", ActType.LAW, guessed={"type": "проект закона"}), "ст. 2"),
        ),
        (
            "Қазақстан Республикасының 2024 жылғы 5 шілдедегі № 110-VIII ҚРЗ «Адам саудасына қарсы іс-қимыл туралы» "
            "Заңының 7-бабының 1-тармағы",
            cited(LAW, "7-бап 1-тармақ", KK),
        ),
        (
            "Қазақстан Республикасының 2024 жылғы 5 шілдедегі № 110-VIII ҚРЗ «Адам саудасына қарсы іс-қимыл туралы» "
            "Заңының 7-бабының 1-тармағының 2) тармақшасы",
            cited(LAW, "7-бап 1-тармақ 2) тармақша", KK),
        ),
        (
            "2014 жылғы 3 шілдедегі № 226-V ҚРЗ Қазақстан Республикасының Қылмыстық кодексінің 135-бабының 2-бөлігі",
            cited(CODE, "135-бап 2-тармақ", KK),
        ),
        (
            "Қазақстан Республикасы Президентінің 2020 жылғы 2 қаңтардағы № 9 «Күрес шаралары туралы» Жарлығының "
            "2-тармағы",
            cited(DECREE, "2-тармақ", KK),
        ),
        (
            "Art. 7(1), Law of the Republic of Kazakhstan No. 110-VIII of 5 July 2024 'On Countering Trafficking'",
            cited(replace(LAW, titles={EN: "On Countering Trafficking"}), "art. 7 pt. 1"),
        ),
        (
            "Decree of the President of the Republic of Kazakhstan No. 9 of 2 January 2020 'On Measures'",
            cited(DECREE, language=EN),
        ),
        (
            "Art. 128(2)(1), Criminal Code of the Republic of Kazakhstan, No. 226-V, 3 July 2014",
            cited(CODE, "art. 128 pt. 2 sub 1", EN),
        ),
    ],
)
def test_in_a_sentence(expected: str, what: Cited) -> None:
    assert plain(what) == expected
