"""Outlines of acts, plans, treaties and reports, as their drafting has them."""

import pytest
from outlining import built, keys, kinds

from trafsearch.extraction.block import Block, BlockKind

OUTLINES = [
    ("sec1 ch1 par1 art1", "РАЗДЕЛ ПЕРВЫЙ", "Глава первая. Основы", "§ 1. Понятия", "Статья 1. Цели"),
    ("sec1 ch2 par1 art1", "Бірінші бөлім", "Екінші тарау", "1-§. Ұғымдар", "1-бап. Мақсаттар"),
    ("prtI ch1 secII artIV", "PART I", "Chapter One", "Section II", "Article IV"),
    ("an2 an2.pt1 an2.pt2", "Приложение 2 к Правилам", "1. Первое.", "2. Второе."),
    ("an2 an2.pt1", "Министрдің 2020 жылғы 1 мамырдағы № 7 бұйрығына 2-қосымша", "1. Бірінші талап."),
    ("an1 an1.pt1 anII anII.pt1", "First Schedule", "1. The first rule.", "Annex II", "1. The second rule."),
    # deeper than points and subpoints
    ("pt1 pt1.sub1 pt1.sub1.subа pt1.sub1.subб pt1.sub2",
     "1. Орган:", "1) ведет:", "а) учет;", "б) надзор;", "2) иное."),
    ("pt1 pt1.suba pt1.suba.subi pt1.suba.subii pt1.subb",
     "1. The body:", "(a) keeps:", "(i) books;", "(ii) lists;", "(b) acts."),
    ("pt1 pt1.subh pt1.subi pt1.subj", "1. The body:", "(h) keeps books;", "(i) keeps lists;", "(j) acts."),
    ("pt1 pt1.sub1 pt1.sub1_1 pt1.sub2", "1. Орган:", "1) ведет:", "1.1) учет;", "2) иное."),
    ("art2 art2.suba art2.subb", "Статья 2.", "a. ведет учет;", "b. ведет надзор."),
    ("pt3 pt3_1 pt3_2 pt4", "3. Меры:", "3.1. ведение учета;", "3.2. ведение надзора.", "4. Итог."),
    ("pt114 pt114_1 pt114_119", "114. Measures:", "114.1 Adopt a law;", "114.119 Put it into force."),
    # numbers that come back, or that a scan has as figures
    ("art5 art5.pt1 art5 art5.pt1", "Статья 5. Одно", "1. Первое.", "Статья 5. Другое", "1. Второе."),
    ("pt1 pt1.subа pt1.subб pt1.subв", "1. Данные:", "а) имя;", "6) адрес;", "в) возраст."),
    # what the act attaches, without a heading
    ("pt1  an.pt1 an.pt2",
     "1. Утвердить прилагаемый Порядок.", "Министр И. Иванов", "1. Порядок ясен.", "2. Он действует."),
    ("pt1  an an an.pt1",
     "1. Утвердить прилагаемые Правила.",
     "Министр И. Иванов", "Утверждены приказом", "Правила учета", "1. Учет ведется."),
    ("pt1  pt2", "1. Утвердить план.", "Министр И. Иванов", "2. План действует."),
]  # fmt: skip


@pytest.mark.parametrize("case", OUTLINES)
def test_outline_has_the_addresses_that_people_cite(case: tuple[str, ...]) -> None:
    expected, *texts = case
    assert " ".join(keys(*texts)) == expected


def test_second_article_of_a_number_is_told_apart_and_named_in_a_note() -> None:
    document = built("Статья 5. Одно", "Первое.", "Статья 5. Другое", "Второе.")
    assert [passage.id.partition("#")[2] for passage in document.passages] == ["art5", "art5~2", "art5~3", "art5~4"]
    assert [(note.code, note.text) for note in document.notes] == [
        ("numbering_doubtful", "numbers that come back: art5")
    ]


def test_number_that_a_list_passes_over_is_named_and_changes_no_outcome() -> None:
    document = built("Статья 1. Цели", "1. Первая.", "2. Вторая.", "5. Пятая.")
    assert [note.text for note in document.notes] == ["numbers that are passed over: art1.pt3, art1.pt4"]
    assert document.outcome.is_whole


def test_list_in_which_a_copy_lost_a_number_goes_on() -> None:
    texts = ["95. The recommendations listed below enjoy support:", "1. Adopt a law;", "3. Set up a body;", "96. End."]
    assert keys(*texts) == ["pt95", "pt95.sub1", "pt95.sub3", "pt96"]


def test_point_with_a_colon_leads_its_decimal_points() -> None:
    passages = built("3. Осуществляются меры:", "3.1. ведение учета;", "3.2. ведение надзора.").passages
    assert [passage.lead for passage in passages] == ["", "3. Осуществляются меры:", "3. Осуществляются меры:"]


def test_preamble_stands_above_no_article() -> None:
    passages = built("DECLARATION OF RIGHTS", "Preamble", "The peoples agree.", "Article 1", "All are free.").passages
    assert [passage.heading_path for passage in passages[2:]] == [("Preamble",), (), ("Article 1",)]


def test_articles_title_in_each_language_is_a_title() -> None:
    texts = ["Выводы сделаны полностью.", "ANALYSIS OF THE CAUSES OF MIGRATION", "Abstract. The paper deals with it."]
    assert kinds("О ПРИЧИНАХ МИГРАЦИИ НАСЕЛЕНИЯ", "Аннотация. Статья о причинах.", *texts) == [
        "title", "body", "body", "title", "body",
    ]  # fmt: skip


def test_few_words_above_a_long_paragraph_of_a_report_are_a_heading() -> None:
    long = (
        "Эта теория объясняет причины и условия, способствующие преступлению, личностью виновного и его окружением; она"
    )
    texts = ["О причинах", "Введение", "Первое.", "Криминологическая теория", f"{long} старше прочих теорий."]
    assert kinds(*texts) == ["title", "heading", "body", "heading", "body"]


@pytest.mark.parametrize(
    ("expected", "line", "begins", "sibling"),
    [
        ("heading", "Теория контроля.", "Теория контроля объясняет", "Прочее"),  # the text below begins with it
        ("heading", "Теория контроля.", "Она объясняет", "Гендерная теория"),
        ("heading", "Бақылау теориясы.", "Ол түсіндіреді", "Гендерлік теориясы"),
        ("body", "Теория контроля.", "Она объясняет", "Прочее"),
        ("body", "Такова теория, объясняющая 5 причин.", "Она объясняет", "Гендерная теория"),
    ],
)
def test_heading_with_a_full_stop_is_known_by_its_likes(expected: str, line: str, begins: str, sibling: str) -> None:
    text = f"{begins} причины и условия, способствующие преступлению, личностью виновного, его окружением и прочим."
    found = kinds("О причинах", "Введение", "Первое.", line, text, sibling, text)
    assert found[3] == expected


def test_entry_with_a_page_number_is_contents() -> None:
    texts = ["Записка", "1. Общие сведения 3", "1. Общие сведения", "Сведения таковы."]
    assert kinds(*texts)[1:] == ["contents", "body", "body"]


@pytest.mark.parametrize(
    "below", ["2021 год стал годом засухи во всех районах.", "«Зеленый пояс» растет.", "– посажено 40 деревьев;"]
)
def test_decimal_heading_heads_a_text_that_begins_with_a_figure_or_a_sign(below: str) -> None:
    found = kinds(
        "Концепция охраны лесов", "Раздел 2. Анализ", "2.1. Посадки и уход", below, "2.2. Пожары", "Их тушат."
    )
    assert found[2] == found[4] == "heading"


def test_row_without_a_number_has_the_address_of_its_point() -> None:
    rows = [Block(text, BlockKind.TABLE_ROW) for text in ("Порода | Высота", "Ель | 20", "Сосна | 30")]
    found = keys("О лесах", "Раздел 1. Общее", "1. Лес растет.", "Раздел 2. Породы", "2. Породы:", *rows, "3. Их две.")
    assert found[4:] == ["pt2", "pt2", "pt2", "pt2", "pt3"]


def test_number_that_a_kazakh_sentence_is_about_is_no_marker() -> None:
    found = keys(
        "Орман туралы заңға өзгеріс енгізу туралы",
        "1. Мыналар өзгертілсін:",
        "1) 3-бапта:",
        "7) тармақша алып тасталсын;",
        "8) және 9) тармақшалардағы «ел» деген сөз алып тасталсын;",
        "2) 4-бап алып тасталсын.",
    )
    assert found[2:] == ["pt1.sub1", "pt1.sub1", "pt1.sub1", "pt1.sub2"]


def test_paragraphs_that_are_counted_anew_in_each_chapter_bear_its_number() -> None:
    first = ("Глава 1. Посадка", "§ 1. Весна", "Статья 1. Ель", "Сажают в мае.", "§ 2. Осень", "Статья 2. Дуб", "Ждут.")
    found = keys("О лесах", *first, "Глава 2. Рубка", "§ 1. Зима", "Статья 3. Сосна", "Рубят в январе.")
    assert [key for key in found if "par" in key] == ["ch1.par1", "par2", "ch2.par1"]


def test_rows_of_a_second_approved_text_keep_their_numbers() -> None:
    stamp = Block("Утверждены приказом Министра лесов", BlockKind.HEADING)
    rows = [
        Block(text, BlockKind.TABLE_ROW)
        for text in ("№ | Мероприятие | Срок", "1 | Посадить | май", "2 | Полить | июнь")
    ]
    found = keys("О лесах", "1. Утвердить прилагаемое.", stamp, "Правила", "1. Лес растет.", stamp, "План", *rows)
    assert found[-2:] == ["an.pt1", "an.pt2"]
