"""References by ГОСТ Р 7.0.5–2008."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.results.citing.conftest import EN, KK, LAW, RU, UNPUBLISHED, act, cited
from trafsearch.catalog import editions, files, passages
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.gost import after_text, inside_text
from trafsearch.store.citing import citing
from trafsearch.store.store import Store
from trafsearch.structure.act import ActType
from trafsearch.structure.publication import Publication

EXPECTED = Path(__file__).parents[2] / "expected"

MIGRATION = act(
    {
        RU: "Концепция миграционной политики Республики Казахстан на 2017–2021 годы",
        KK: "Қазақстан Республикасының 2017–2021 жылдарға арналған көші-қон саясатының тұжырымдамасы",
    },
    ActType.CONCEPT,
    issuer="Правительство Республики Казахстан",
    number="602",
    adopted=date(2017, 9, 29),
)
ARTICLE = act(
    "Причины торговли детьми",
    ActType.ARTICLE,
    publication=Publication(("Иванов А. Б.", "Петрова В. Г."), "Вестник университета. 2021. № 2. С. 10–20"),
)
REPORT = act(
    {EN: "Report of the Working Group"},
    ActType.REPORT,
    issuer="Human Rights Council",
    number="A/HRC/14/10",
    adopted=date(2010, 3, 23),
)


@pytest.mark.parametrize(
    ("expected", "what"),
    [
        (
            "О противодействии торговле людьми : закон Респ. Казахстан от 5 июля 2024 г. № 110-VIII ЗРК. Ст. 7, п. 1. "
            "URL: https://zan.gov.kz/client/#!/doc/198602/rus (дата обращения: 23.11.2026).",
            cited(LAW, "ст. 7 п. 1"),
        ),
        (
            "Адам саудасына қарсы іс-қимыл туралы : Қазақстан Республикасының 2024 жылғы 5 шілдедегі № 110-VIII ҚРЗ "
            "Заңы. 7-бап, 1-тармақ, 2) тармақша.",
            cited(LAW, "7-бап 1-тармақ 2) тармақша", KK),
        ),
        (
            "О противодействии торговле людьми : закон Респ. Казахстан от 5 июля 2024 г. № 110-VIII ЗРК "
            "(в ред. от 7 авг. 2026 г.).",
            cited(UNPUBLISHED, holds_from=date(2026, 8, 7)),
        ),
        (
            "О противодействии терроризму : федер. закон Рос. Федерации от 6 марта 2006 г. № 35-ФЗ. Ст. 5, ч. 2, п. 1.",
            cited(
                act("О противодействии терроризму", ActType.LAW, number="35-ФЗ", adopted=date(2006, 3, 6)),
                "ст. 5 п. 2 подп. 1",
            ),
        ),
        (
            "Уголовный кодекс Республики Казахстан от 3 июля 2014 г. № 226-V ЗРК. Ст. 128, ч. 2, п. 1.",
            cited(
                act(
                    "Уголовный кодекс Республики Казахстан",
                    ActType.CODE,
                    number="226-V ЗРК",
                    adopted=date(2014, 7, 3),
                ),
                "ст. 128 п. 2 подп. 1",
            ),
        ),
        (
            "О мерах : указ Президента Рос. Федерации от 14 июня 2012 г. № 851. П. 2.",
            cited(
                act(
                    "О мерах",
                    ActType.DECREE,
                    issuer="ПРЕЗИДЕНТА РОССИЙСКОЙ ФЕДЕРАЦИИ",
                    number="851",
                    adopted=date(2012, 6, 14),
                ),
                "п. 2",
                sentences=["Указ вступает в силу по решению Президента Российской Федерации."],
            ),
        ),
        (
            "О порядке : приказ М-ва внутренних дел Респ. Казахстан от 1 сент. 2020 г. № 5.",
            cited(
                act(
                    "О порядке",
                    ActType.ORDER,
                    issuer="Министерство внутренних дел Республики Казахстан",
                    number="5",
                    adopted=date(2020, 9, 1),
                )
            ),
        ),
        ("О порядке : приказ № 5.", cited(act("О порядке", ActType.ORDER, number="5"))),
        ("О порядке : приказ.", cited(replace(act("О порядке", ActType.ORDER), id="kz-1"))),
        (
            "О данных : закон Ивановской обл. № 134-ОЗ : принят Ивановской областной Думой 17 дек. 2015 г.",
            cited(
                act(
                    "О данных",
                    ActType.LAW,
                    number="134-ОЗ",
                    adopted=date(2015, 12, 17),
                    guessed={
                        "type": "ЗАКОН ИВАНОВСКОЙ ОБЛАСТИ",
                        "adopted": "Принят Ивановской областной Думой 17 декабря 2015 года",
                    },
                ),
                sentences=["Совет Ивановской области и город в Ивановской области."],
            ),
        ),
        (
            "О данных : проект закона Рос. Федерации.",
            cited(
                act("О данных", ActType.LAW, guessed={"type": "ПРОЕКТ ЗАКОНА РОССИЙСКОЙ ФЕДЕРАЦИИ"}),
            ),
        ),
        (
            "Концепция миграционной политики Республики Казахстан на 2017–2021 годы : утв. Правительством Респ. "
            "Казахстан 29 сент. 2017 г., № 602. П. 4.2.",
            cited(MIGRATION, "pt4_2"),
        ),
        (
            "Қазақстан Республикасының 2017–2021 жылдарға арналған көші-қон саясатының тұжырымдамасы : Қазақстан "
            "Республикасы Үкіметі 2017 жылғы 29 қыркүйекте бекіткен, № 602.",
            cited(MIGRATION, language=KK),
        ),
        (
            "Иванов А. Б., Петрова В. Г. Причины торговли детьми // Вестник университета. 2021. № 2. С. 10–20. С. 12.",
            cited(ARTICLE, page=12),
        ),
        (
            "Report of the Working Group : A/HRC/14/10 / United Nations, General Assembly, Human Rights Council. "
            "23 March 2010. Para. 26.",
            cited(REPORT, "pt. 26"),
        ),
        (
            "On countering trafficking : Law of the Republic of Kazakhstan No. 110-VIII of 5 July 2024. Art. 7, pt. 1.",
            cited(replace(UNPUBLISHED, titles={EN: "On countering trafficking"}), "art. 7 pt. 1"),
        ),
        ("[письмо.txt].", cited(act("письмо.txt", guessed={"title": "the file's name письмо.txt"}))),
        ("[письмо.txt]. С. 3.", cited(act("письмо.txt", guessed={"title": "the file's name письмо.txt"}), page=3)),
    ],
)
def test_after_the_text(expected: str, what: Cited) -> None:
    assert after_text(what) == expected


def test_of_more_than_three_authors_the_first_stands_behind_the_title() -> None:
    many = replace(ARTICLE, publication=Publication(("А. А.", "Б. Б.", "В. В.", "Г. Г."), "Журнал"))
    assert after_text(cited(many)) == "Причины торговли детьми / А. А. [и др.] // Журнал."


def test_inside_the_text_it_stands_in_brackets_without_the_page_of_the_web() -> None:
    assert inside_text(cited(LAW, "ст. 7")) == (
        "(О противодействии торговле людьми : закон Респ. Казахстан от 5 июля 2024 г. № 110-VIII ЗРК. Ст. 7)"
    )


# --- references that were written by reading the documents

ROWS = [line.split("\t") for line in (EXPECTED / "gost.tsv").read_text(encoding="utf-8").splitlines()[1:]]
FAULTS = dict(line.split("\t") for line in (EXPECTED / "gost_faults.tsv").read_text(encoding="utf-8").splitlines()[1:])


@pytest.fixture(scope="module")
def real_store(shared_index: Path) -> Store:
    return Store(shared_index)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param(*row, marks=pytest.mark.xfail(reason=FAULTS[row[0]], strict=True) if row[0] in FAULTS else ())
        for row in ROWS
    ],
    ids=[row[0].rpartition("/")[2] for row in ROWS],
)
def test_a_document_is_cited_as_a_reader_would(place: str, expected: str, real_store: Store) -> None:
    path, _, address = place.partition("#")
    file = next(each.row for each in files.files(real_store.catalog) if each.path == path)
    edition = next(each for each in editions.editions(real_store.catalog) if each.file == file)
    held = (each.passage for each in passages.passages_of(real_store.catalog, edition.row))
    passage = next(each for each in held if each.address.key == address) if address else None
    found = citing(real_store.catalog, date(2026, 11, 23))(edition.key, passage)
    assert after_text(found) == expected.replace("{accessed}", "23.11.2026")
