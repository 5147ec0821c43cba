"""What acts say about themselves: the tables metadata.tsv and metadata_more.tsv, and cases by hand."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from reading import CORPUS, document_by_itself

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.store.areas import with_guessed_areas
from trafsearch.structure.act import Act, ActType
from trafsearch.structure.metadata import guess
from trafsearch.vocabulary.area_matcher import AreaMatcher, compile_area_matcher
from trafsearch.vocabulary.loading import load_vocabulary

EXPECTED = Path(__file__).resolve().parents[1] / "expected"
FIELDS = ("title", "type", "number", "adopted", "issuer")
MORE_FIELDS = (*FIELDS, "in_force_from", "in_force_until", "status", "areas")
OF_THE_STATE = "the State that the review is of is added, which metadata_more.tsv has as equally right"
KNOWN_FAILURES = {
    ("upr/kazakhstan2010.pdf", "title"): OF_THE_STATE,
    ("upr/kazakhstan2010.txt", "title"): OF_THE_STATE,
    ("upr/colombia2009.txt", "title"): OF_THE_STATE,
    ("upr/iraq2010.txt", "title"): OF_THE_STATE,
}


def rows(name: str) -> Iterator[dict[str, str]]:
    with (EXPECTED / name).open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)


def cells() -> Iterator[object]:
    for row in rows("metadata.tsv"):
        for name in FIELDS:
            reason = KNOWN_FAILURES.get((row["path"], name))
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(row["path"], name, row[name], id=f"{row['path']}/{name}", marks=marks)


@pytest.mark.parametrize(("path", "name", "expected"), list(cells()))
def test_act_says_who_made_it_when_and_what_it_is(path: str, name: str, expected: str, shared: Path) -> None:
    act = document_by_itself(shared / "documents", path).act
    found = next(iter(act.titles.values())) if name == "title" else getattr(act, name)
    assert is_same(name, expected, str(found or "")) if name == "issuer" else str(found or "") == expected
    assert (name in act.guessed) is bool(expected)


def more_cells() -> Iterator[object]:
    faults = {(row["path"], row["field"]): row["reason"] for row in rows("metadata_faults.tsv")}
    for row in rows("metadata_more.tsv"):
        for name in MORE_FIELDS:
            reason = faults.pop((row["path"], name), None)
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(row["root"], row["path"], name, row[name], id=f"{row['path']}/{name}", marks=marks)
    assert not faults, f"no such row: {faults}"


@pytest.mark.parametrize(("root", "path", "name", "expected"), list(more_cells()))
def test_act_says_all_that_readers_found(root: str, path: str, name: str, expected: str, shared: Path) -> None:
    folder = CORPUS if root == "corpus" else shared / "documents"
    act = with_guessed_areas(document_by_itself(folder, path).act, area_matcher())
    found = said(act, name)
    assert any(is_same(name, each, found) for each in expected.split("|")), found


@cache
def area_matcher() -> AreaMatcher:
    return compile_area_matcher(load_vocabulary())


def said(act: Act, name: str) -> str:
    """As the table has it. Years in a title are there no words on force."""
    title = next(iter(act.titles.values()))
    if name == "in_force_until" and act.guessed.get(name, "?") in title:
        return ""
    found = {"title": title, "areas": ",".join(act.areas)}.get(name) or getattr(act, name) or ""
    return ",".join(found) if isinstance(found, tuple) else str(found)


def is_same(name: str, expected: str, found: str) -> bool:
    if name == "areas":
        return sorted(expected.split(",")) == sorted(found.split(","))
    if name != "issuer":
        return expected.lower().split() == found.lower().split()
    return len(words(expected)) == len(words(found)) and all(map(is_one_word, words(expected), words(found)))


def is_one_word(form: str, other: str) -> bool:
    """Whether they differ by three letters at the end at most."""
    return form[: min(len(form), len(other)) - 3] == other[: min(len(form), len(other)) - 3]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def act_of(*lines: str) -> list[Block]:
    return [Block(line) for line in lines]


@pytest.mark.parametrize(
    ("title", "type_", "lines"),
    [
        (
            "О мерах против торговли людьми",
            "resolution",
            [
                "ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ КАЗАХСТАН",
                "П О С Т А Н О В Л Е Н И Е",
                "от 5 июля 2024 года № 110",
                "О мерах против торговли людьми",
            ],
        ),
        (
            "Адам саудасына қарсы іс-қимыл туралы",
            "law",
            ["Қазақстан Республикасының Заңы", "Адам саудасына қарсы іс-қимыл туралы"],
        ),
        (
            "Адам саудасына қарсы іс-қимыл туралы",
            "law",
            ["ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Адам саудасына қарсы", "іс-қимыл туралы", "1-бап. Негізгі ұғымдар"],
        ),
        (
            "Халықтың көші-қоны туралы",
            "law",
            ["Қазақстан Республикасының 2011 жылғы 22 шілдедегі № 477-IV Заңы.", "Халықтың көші-қоны туралы"],
        ),
        (
            "Халықты жұмыспен қамту туралы",
            "law",
            ["«Халықты жұмыспен қамту туралы» Қазақстан Республикасының 2016 жылғы 6 сәуірдегі № 482-V Заңы"],
        ),
        (
            "On Countering Human Trafficking",
            "law",
            ["LAW OF THE REPUBLIC OF KAZAKHSTAN", "On Countering Human Trafficking", "Article 1. Basic notions"],
        ),
        (
            "On Migration of Population",
            "law",
            ["Law of the Republic of Kazakhstan No. 477-IV of 22 July 2011", "On Migration of Population"],
        ),
        (
            "О миграции населения",
            "law",
            ["Закон Республики Казахстан от 22 июля 2011 года № 477-IV «О миграции населения»"],
        ),
        ("О миграции населения", "law", ["РЕСПУБЛИКА КАЗАХСТАН ЗАКОН О миграции населения"]),
        (
            "On Migration of the Population",
            "law",
            [
                "On Migration of the Population",
                "Unofficial translation",
                "The Law of the Republic of Kazakhstan dated July 22, 2011 No. 477-IV.",
            ],
        ),
        (
            "Қазақстан Республикасының Қылмыстық кодексі",
            "code",
            [
                "Қазақстан Республикасының Қылмыстық кодексі",
                "Қазақстан Республикасының Кодексі 2014 жылғы 3 шілдедегі № 226-V ҚРЗ.",
            ],
        ),
        (
            "УГОЛОВНЫЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН",
            "code",
            ["УГОЛОВНЫЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН", "Кодекс Республики Казахстан от 3 июля 2014 года № 226-V ЗРК."],
        ),
        (
            "О персональных данных",
            "law",
            [
                "РОССИЙСКАЯ ФЕДЕРАЦИЯ",
                "ФЕДЕРАЛЬНЫЙ ЗАКОН",
                "О персональных данных",
                "Принят Государственной Думой 8 июля 2006 года",
            ],
        ),
        (
            "Конвенция о правах ребенка",
            "treaty",
            ["Конвенция о правах ребенка", "Принята резолюцией 44/25 Генеральной Ассамблеи от 20 ноября 1989 года"],
        ),
        (
            "Послание Главы государства народу Казахстана",
            "address",
            ["Послание Главы государства народу Казахстана", "1 сентября 2021 года"],
        ),
        (
            "Об утверждении Концепции миграционной политики на 2017–2021 годы",
            "resolution",
            [
                "Об утверждении Концепции миграционной политики на 2017–2021 годы",
                "Постановление Правительства Республики Казахстан от 29 сентября 2017 года № 602.",
            ],
        ),
        (
            "КОНЦЕПЦИЯ миграционной политики Республики Казахстан на 2017–2021 годы",
            "concept",
            [
                "Утверждена",
                "постановлением Правительства",
                "от 29 сентября 2017 года № 602",
                "КОНЦЕПЦИЯ",
                "миграционной политики Республики Казахстан",
                "на 2017–2021 годы",
                "1. Введение",
            ],
        ),
        (
            "Қазақстан Республикасының мәдени саясатының ТҰЖЫРЫМДАМАСЫ",
            "concept",
            [
                "2014 жылғы 4 қарашадағы № 939 Жарлығымен бекітілген",
                "Қазақстан Республикасының",
                "мәдени саясатының",
                "ТҰЖЫРЫМДАМАСЫ",
            ],
        ),
        (
            "Көші-қон саясатының тұжырымдамасы",
            "concept",
            [
                "Қазақстан Республикасы Үкіметінің",
                "2017 жылғы 29 қыркүйектегі № 9002 қаулысымен бекітілген",
                "Көші-қон саясатының тұжырымдамасы",
            ],
        ),
        (
            "«Білім туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы",
            "law",
            [
                "Қазақстан Республикасының Заңы",
                "«Білім туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы",
            ],
        ),
        (
            "Кодекс Республики Казахстан об административных правонарушениях",
            "code",
            ["Кодекс Республики Казахстан об административных правонарушениях", "5 июля 2014 года № 235-V"],
        ),
        (
            "О приютах",
            "order",
            ["О приютах", "Приказ Министра труда от 3 мая 2020 года № 8. Зарегистрирован в Минюсте № 9"],
        ),
        (
            "ПЛАН МЕРОПРИЯТИЙ по защите детей",
            "order",
            [
                "ПРАВИТЕЛЬСТВО РОССИЙСКОЙ ФЕДЕРАЦИИ",
                "РАСПОРЯЖЕНИЕ",
                "от 3 мая 2020 г. № 8-р",
                "1. Утвердить прилагаемый план мероприятий по защите детей.",
                "УТВЕРЖДЕН",
                "распоряжением Правительства",
                "от 3 мая 2020 г. № 8-р",
                "ПЛАН МЕРОПРИЯТИЙ",
                "по защите детей",
                "1. Открыть приюты.",
            ],
        ),
        (
            "Об утверждении Концепции защиты детей",
            "order",
            [
                "РАСПОРЯЖЕНИЕ",
                "от 3 мая 2020 г. № 8-р",
                "1. Утвердить прилагаемую Концепцию защиты детей (далее – Концепция).",
            ],
        ),
        (
            "Concluding observations on the second report of Norway",
            "report",
            ["Convention on the Rights of the Child", "Concluding observations on the second report of Norway*"],
        ),
        (
            "Дети улиц и торговля людьми: обзор",
            "article",
            ["УДК 343", "А.Б. Серикова", "Институт права", "Дети улиц и торговля людьми: обзор", "Аннотация. О детях."],
        ),
        (
            "on the protection of workers",
            None,
            [
                "DIRECTIVE 2020/7/EU OF THE EUROPEAN PARLIAMENT",
                "of 3 May 2020",
                "on the protection of workers",
                "Having regard to the Treaty,",
                "Whereas:",
                "(1) Work is a right.",
            ],
        ),
        (
            "Shelters Act of 2020",
            "law",
            ["Public Law 116–7", "An Act", "SECTION 1. NAME.", "This Act may be cited as the “Shelters Act of 2020”."],
        ),
        (
            "КЕЛЕШЕККЕ СЕНІМ – ОРТАҚ КҮШ",
            "address",
            ["Мемлекет басшысының Қазақстан халқына Жолдауы 2020 жылғы 3 мамыр", "КЕЛЕШЕККЕ СЕНІМ – ОРТАҚ КҮШ"],
        ),
        (
            "ДЕТИ НА СТРОЙКАХ БОЛЬШИХ ГОРОДОВ",
            "report",
            ["Фонд «Дом»", "ДЕТИ НА СТРОЙКАХ БОЛЬШИХ ГОРОДОВ", "Отчет о наблюдении"],
        ),
        ("Соглашение о помощи между государствами", "treaty", ["Соглашение о помощи между государствами"]),
        ("Об охране детей", "order", ["Приказ Министра труда от 3 мая 2020 года № 8. Об охране детей"]),
        ("Convention on Shelters", "treaty", ["Council of Europe Treaty Series - No. 7", "Convention on Shelters"]),
        ("О праве", "article", ["О праве", "Аннотация. Статья рассматривает право.", "Ключевые слова: право."]),
    ],
)
def test_head_gives_title_and_type(title: str, type_: str | None, lines: list[str]) -> None:
    found = guess(act_of(*lines))
    assert (found.title, found.type) == (title, type_)


@pytest.mark.parametrize(
    ("issuer", "lines"),
    [
        (
            "Правительство Республики Казахстан",
            ["Утвержден", "постановлением Правительства", "Республики Казахстан", "от 25 января 2021 года № 10"],
        ),
        ("Президент Республики Казахстан", ["Указ Президента Республики Казахстан от 15 февраля 2018 года № 636"]),
        (
            "Министр финансов Республики Казахстан",
            ["Приказ Министра финансов Республики Казахстан от 1 марта 2020 года № 7"],
        ),
        (
            "Қазақстан Республикасы Үкіметі",
            ["Қазақстан Республикасы Үкіметінің 2021 жылғы 10 ақпандағы № 45 қаулысымен бекітілген"],
        ),
        (
            "Қазақстан Республикасы Ішкі істер министрі",
            ["Қазақстан Республикасы Ішкі істер министрінің 2020 жылғы 3 наурыздағы № 5 бұйрығы"],
        ),
        (
            "Government of the Republic of Kazakhstan",
            ["Approved by Resolution of the Government of the Republic of Kazakhstan No. 9018 of 24 December 2019"],
        ),
        ("Ивановская областная Дума", ["Принят Ивановской областной Думой 17 декабря 2015 года"]),
        (None, ["Принят Государственной Думой 24 мая 1996 года", "Одобрен Советом Федерации 5 июня 1996 года"]),
        (None, ["О миграции населения"]),
        ("Президент Российской Федерации", ["УКАЗ", "ПРЕЗИДЕНТА РОССИЙСКОЙ ФЕДЕРАЦИИ"]),
        ("Министерство спорта Тульской области", ["МИНИСТЕРСТВО СПОРТА ТУЛЬСКОЙ ОБЛАСТИ", "ПРИКАЗ"]),
        ("Правительство Республики Казахстан", ["Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:"]),
        ("Қазақстан Республикасының Үкіметі", ["Қазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:"]),
        (
            "Правительство Республики Казахстан",
            ["О приютах", "Қазақстан Республикасының Үкіметі", "Правительство Республики Казахстан", "ПОСТАНОВЛЕНИЕ"],
        ),
        (
            "Акимат Костанайской области",
            ["Постановление акимата Костанайской области от 3 мая 2017 года № 8"],
        ),
        (
            "Абай облыстық мәслихаты",
            ["Абай облыстық мәслихатының 2023 жылғы 3 мамырдағы № 8 шешімі"],
        ),
        ("Верховный Суд Республики Казахстан", ["Нормативное постановление Верховного Суда Республики Казахстан № 7"]),
        ("Security Council", ["Resolution 9000 (2015)", "The Security Council,"]),
        (
            "Committee on the Rights of the Child",
            ["Committee on the Rights of the Child", "Concluding observations on the second report of Norway"],
        ),
        (None, ["National plan", "The Government will open two shelters each year"]),
        ("Федеральная миграционная служба", ["ФЕДЕРАЛЬНАЯ МИГРАЦИОННАЯ СЛУЖБА", "ПРИКАЗ"]),
        ("Қазақстан Республикасының Президенті", ["ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ПРЕЗИДЕНТІ", "ЖАРЛЫҚ"]),
        (None, ["Обзор", "Управление рисками"]),
        (None, ["Обзор", "Правительство Армении открыло два приюта."]),
        (None, ["Обзор", "Правительство Армении открыло два приюта"]),
        (None, ["Рекомендации", "Правительству Армении:"]),
        (None, ["О ратификации Конвенции", "Президент Республики Казахстан А. Серикова"]),
        (None, ["On Ratification", "The President of the Republic of Kazakhstan", "A. Serikova"]),
    ],
)
def test_head_names_the_body(issuer: str | None, lines: list[str]) -> None:
    assert guess(act_of(*lines)).issuer == issuer


def test_guess_names_the_line_that_it_was_read_off() -> None:
    found = guess(
        act_of(
            "ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ КАЗАХСТАН",
            "П О С Т А Н О В Л Е Н И Е",
            "от 5 июля 2024 года № 110",
            "О мерах против торговли людьми",
            "1. Утвердить план от 1 января 2020 года № 7.",
        )
    )
    assert (found.type, found.number, found.adopted) == (ActType.RESOLUTION, "110", date(2024, 7, 5))
    assert found.from_what["adopted"] == "от 5 июля 2024 года № 110"
    assert found.from_what["type"] == "ПОСТАНОВЛЕНИЕ"


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("О миграции", "Microsoft Word - Документ1"),
        ("О миграции", "О браке и семье"),
        ("О миграции", "migration_final.docx"),
    ],
)
def test_title_in_the_text_is_surer_than_what_the_file_keeps_of_itself(title: str, kept: str) -> None:
    assert guess(act_of("ЗАКОН", "О миграции"), {"title": kept}).title == title


def test_title_that_the_file_keeps_serves_where_the_text_has_none() -> None:
    sentence = "Государство защищает людей, которые ищут работу вдали от дома, и их семьи. " * 4
    found = guess(act_of(sentence), {"title": 'О трудовых мигрантах - ИПС "Әділет"'})
    assert found.title == "О трудовых мигрантах"
    assert found.from_what["title"] == "the title that the file keeps of itself: О трудовых мигрантах"


def test_text_that_says_nothing_gives_no_guess() -> None:
    assert guess([]).title is None
    assert guess([Block("12", BlockKind.FURNITURE)]).type is None


def test_the_number_of_the_repealing_act_is_not_the_acts_own() -> None:
    lines = ["О защите", "Утратил силу Законом РК от 03.03.2012 № 7-V.", "Настоящий Закон определяет защиту."]
    guesses = guess([Block(line) for line in lines])
    assert (guesses.number, guesses.adopted) == (None, None)


@pytest.mark.parametrize(
    ("number", "adopted", "lines"),
    [
        (
            "8н",
            "2020-05-03",
            ["Зарегистрировано в Минюсте России 9 июня 2020 г. N 700", "ПРИКАЗ", "от 3 мая 2020 г. N 8н"],
        ),
        (
            "8н",
            "2020-05-03",
            [
                "Зарегистрировано в Минюсте РФ 9 июня 2020 г.",
                "Регистрационный N 700",
                "ПРИКАЗ",
                "от 3 мая 2020 г. N 8н",
            ],
        ),
        (
            "8",
            "2020-05-03",
            [
                "Зарегистрирован в Министерстве юстиции Республики Казахстан 9 июня 2020 года № 700",
                "Приказ Министра труда Республики Казахстан от 3 мая 2020 года № 8. О приютах",
            ],
        ),
        (
            "8",
            "2020-05-03",
            [
                "Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрінің 2020 жылғы 3 мамырдағы № 8 "
                "бұйрығы. Қазақстан Республикасының Әділет министрлігінде 2020 жылғы 9 маусымда № 700 болып тіркелді"
            ],
        ),
        (
            "8",
            "2020-05-03",
            ["Order of the Minister of Labour dated 3 May 2020 No. 8. Registered with the Ministry of Justice No. 700"],
        ),
        ("ҚР ДСМ-8/2020", "2020-05-03", ["Приказ Министра здравоохранения от 3 мая 2020 года № ҚР ДСМ-8/2020"]),
    ],
)
def test_registration_at_a_ministry_has_another_number_and_day(number: str, adopted: str, lines: list[str]) -> None:
    found = guess(act_of(*lines))
    assert (found.number, str(found.adopted)) == (number, adopted)


@pytest.mark.parametrize(
    "lines",
    [
        ["Обзор", "– законы и концепции – 6."],
        ["Обзор", "The ministry held that the penal code forbids forced labour."],
        ["Обзор", "Введение", "Концепция защиты детей 2015 года"],
    ],
)
def test_an_item_of_a_list_and_a_sentence_are_no_title(lines: list[str]) -> None:
    assert guess(act_of(*lines)).title == "Обзор"


def test_a_heading_of_a_section_is_no_title() -> None:
    cover, section = Block("STRATEGY TO PROTECT CHILDREN"), Block("Executive Summary", BlockKind.HEADING, level=1)
    assert guess([cover, section, Block("Children need homes.")]).title == "STRATEGY TO PROTECT CHILDREN"
