from pathlib import Path

import pytest
from reading import CORPUS, document_of

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.language import Language
from trafsearch.structure.bibliography import Stated
from trafsearch.structure.document import Document, act_id, build_document
from trafsearch.structure.languages import passage_language
from trafsearch.structure.passage import PassageKind

LAWS = "kazakhstan/03-laws"
SAMPLE_LAW = "03-laws/1999/0713-o-protivodeistvii-terrorizmu-900001"
TRAFFICKING = f"{LAWS}/2024/0705-o-protivodeistvii-torgovle-liudmi-198602"


def built(*texts: str | Block, stated: Stated | None = None) -> Document:
    blocks = tuple(text if isinstance(text, Block) else Block(text) for text in texts)
    extraction = Extraction(Source("acts/act.txt", "0" * 64, "text/plain"), blocks, Outcome(Status.OK))
    return build_document(extraction, stated or Stated())


def keys(*texts: str | Block) -> list[str]:
    return [passage.address.key for passage in built(*texts).passages]


def kinds(*texts: str | Block) -> list[str]:
    return [passage.kind.value for passage in built(*texts).passages]


@pytest.mark.parametrize(
    ("articles", "act"),
    [("9 to 24 (30 articles)", "1999/0713-o-protivodeistvii-terrorizmu-3686"),
     ("4 to 63 (59 articles)", "2011/0722-o-migratsii-naseleniia-59947")],
)  # fmt: skip
@pytest.mark.parametrize("language", ["rus", "kaz"])
def test_text_that_lacks_promised_articles_ends_early(articles: str, act: str, language: str, shared: Path) -> None:
    outcome = document_of(shared / "documents", f"{LAWS}/{act}/{language}.md").outcome
    assert outcome.status is Status.PARTIAL
    assert not outcome.is_whole
    assert outcome.detail.endswith(articles)


def test_twins_of_the_law_have_the_same_addresses(shared: Path) -> None:
    russian, kazakh = (document_of(shared / "documents", f"{TRAFFICKING}/{name}.md") for name in ("rus", "kaz"))
    assert [p.address for p in russian.passages] == [p.address for p in kazakh.passages]
    assert russian.act.id == kazakh.act.id == "kz-198602"
    assert russian.edition.key == "kz-198602/ru@2024-07-05"
    assert russian.outcome.is_whole


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("concept-migration-policy.docx", "concept-migration-policy.kk.txt"),
        (f"{SAMPLE_LAW}/rus.md", f"{SAMPLE_LAW}/kaz.md"),
    ],
)
def test_twins_in_different_formats_have_the_same_addresses(russian: str, kazakh: str) -> None:
    one, other = ({p.address for p in document_of(CORPUS, path).passages} for path in (russian, kazakh))
    assert one == other


@pytest.mark.parametrize("article", ["000_0023e396c3dd83b8.txt", "004_ac4cc0eb2f7898d1.txt"])
def test_language_belongs_to_the_passage(article: str, shared: Path) -> None:
    passages = document_of(shared / "documents", f"articles/{article}").passages
    assert {Language.RU, Language.KK, Language.EN} <= {passage.language for passage in passages}


@pytest.mark.parametrize(
    ("expected", "text", "around"),
    [
        (Language.KK, "Жалпы ережелер", Language.KK),
        (Language.KK, "Адам саудасына қарсы іс-қимыл туралы заңнама", Language.RU),
        (Language.EN, "trafficking in persons", Language.RU),
        (Language.RU, "Введение", Language.RU),
        (Language.NONE, "15 49 13", Language.RU),
        (Language.NONE, "", Language.RU),
    ],
)
def test_short_passage_is_in_the_language_around_it(expected: Language, text: str, around: Language) -> None:
    assert passage_language(text, around) is expected


def test_lead_is_the_text_of_the_enclosing_point() -> None:
    passages = built(
        "Статья 4. Государственная система",
        "2. Президент Республики Казахстан:",
        "1) определяет основные направления политики;",
        "Сноска. Подпункт 1) в редакции Закона РК.",
        "2) вводит уровни опасности.",
        "3. Правительство:",
        "1) разрабатывает меры;",
    ).passages
    assert [p.lead for p in passages[2:]] == [passages[1].text, "", passages[1].text, "", passages[5].text]
    assert passages[2].id == "acts-act-txt/ru#art4.pt2.sub1"
    assert passages[2].heading_path == ("Статья 4. Государственная система",)


def test_sanction_after_subpoints_belongs_to_the_point() -> None:
    assert keys(
        "Статья 128. Торговля людьми",
        "2. Те же деяния, совершенные:",
        "1) группой лиц;",
        "2) с применением оружия, –",
        "наказываются лишением свободы.",
        "3. Деяния, совершенные преступной группой, –",
    ) == ["art128", "art128.pt2", "art128.pt2.sub1", "art128.pt2.sub2", "art128.pt2", "art128.pt3"]


def test_points_that_run_through_leave_the_section_out() -> None:
    assert keys("I. Общее", "1. Первый.", "2. Второй.", "II. Особое", "3. Третий.") == [
        "secI",
        "pt1",
        "pt2",
        "secII",
        "pt3",
    ]


def test_points_counted_anew_bear_the_section() -> None:
    found = keys("I. Общее", "1. Первый.", "2. Второй.", "II. Особое", "1. Третий.")
    assert found == ["secI", "secI.pt1", "secI.pt2", "secII", "secII.pt1"]


def test_decimal_headings_are_points_in_every_format() -> None:
    by_sign = [
        "1. Анализ",
        "1.1. Внешняя миграция",
        "За последние годы страна изменилась.",
        "1.2. Риски",
        "Они растут.",
    ]
    levels = [1, 2, 0, 2, 0]
    by_file = [
        Block(text, BlockKind.HEADING, level=n) if n else Block(text) for text, n in zip(by_sign, levels, strict=True)
    ]
    assert keys(*by_sign) == keys(*by_file) == ["sec1", "pt1_1", "pt1_1", "pt1_2", "pt1_2"]
    assert kinds(*by_sign) == kinds(*by_file)


def test_list_numbered_like_points_belongs_to_the_point_that_introduces_it() -> None:
    assert keys(
        "95. The recommendations listed below enjoy support:",
        "1. To ratify the Protocol;",
        "2. To adopt a law;",
        "96. Kazakhstan considers them implemented.",
    ) == ["pt95", "pt95.sub1", "pt95.sub2", "pt96"]


def test_prose_after_a_numbered_list_belongs_to_no_point() -> None:
    texts = ["О причинах", "Причины таковы:", "1. Бедность.", "2. Миграция.", "Перейдем к выводам."]
    assert keys(*texts) == ["", "", "pt1", "pt2", ""]


def test_second_paragraph_of_the_last_point_of_an_order_belongs_to_it() -> None:
    assert keys("ПРИКАЗЫВАЮ:", "1. Утвердить план.", "2. Контроль возложить.", "О мерах доложить.")[-1] == "pt2"


def test_signature_and_what_follows_belong_to_no_provision() -> None:
    texts = ["Статья 1. Ответственность", "Закон вводится в действие.", "Президент", "Н. Назарбаев", "Астана"]
    assert keys(*texts) == ["art1", "art1", "", "", ""]


def test_name_with_a_roman_initial_is_no_section() -> None:
    assert keys("I. Цели", "Текст концепции.", "II. Итоги", "Вывод.", "Х. Абишев") == [
        "secI",
        "secI",
        "secII",
        "secII",
        "",
    ]


def test_annex_has_a_title_and_points_of_its_own() -> None:
    texts = ["1. Утвердить правила.", "Приложение № 1", "Правила обработки данных", "1. Правила определяют порядок."]
    assert keys(*texts) == ["pt1", "an1", "an1", "an1.pt1"]
    assert kinds(*texts) == ["body", "heading", "title", "body"]
    assert built(*texts).passages[-1].heading_path == ("Приложение № 1", "Правила обработки данных")


def test_laws_own_note_is_law_and_editors_note_is_not() -> None:
    texts = ["Статья 1. Кража", "1. Кража –", "Примечания. 1. Под хищением понимается …", "(В редакции Закона)"]
    assert kinds(*texts) == ["heading", "body", "body", "note"]


def test_brace_that_nothing_closes_swallows_no_law() -> None:
    texts = ["О данных", "{Изменения:", "Приказ от 24.02.2014 № 12", "1. Утвердить положение.", "Оно действует."]
    assert kinds(*texts) == ["title", "note", "note", "body", "body"]


def test_title_torn_by_the_page_is_one_title() -> None:
    stated = Stated(titles={Language.RU: "Концепция внешней политики Республики Казахстан"})
    found = built(
        "УТВЕРЖДЕНА", "КОНЦЕПЦИЯ внешней политики Республики", "Казахстан", "1. Общие положения.", stated=stated
    )
    assert [p.kind for p in found.passages[:3]] == [PassageKind.BODY, PassageKind.TITLE, PassageKind.TITLE]


def test_what_is_stated_wins_and_what_is_guessed_says_so() -> None:
    stated = Stated(said_by="corpus.toml", number="7", titles={Language.RU: "О миграции"})
    act = built("ЗАКОН", "О миграции населения", "от 22 июля 2011 года № 477-IV", stated=stated).act
    assert act.number == "7"
    assert act.titles == {Language.RU: "О миграции"}
    assert set(act.guessed) == {"type", "adopted"}


@pytest.mark.parametrize(
    ("expected", "path"),
    [
        ("adilet-Z1100000477", "rus/docs/Z1100000477.html"),
        ("концепция-2030-pdf", "Концепция 2030.pdf"),
        ("kz-law-md", "kz/law.md"),
        ("document", "..."),
    ],
)
def test_act_id_is_the_adilet_id_or_the_path(expected: str, path: str) -> None:
    assert act_id(path) == expected
