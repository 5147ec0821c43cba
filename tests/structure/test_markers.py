import pytest

from trafsearch.extraction.block import Block
from trafsearch.structure.headings import letter_of, rank_of_named
from trafsearch.structure.line import lines_of
from trafsearch.structure.markers import bare_marker, heading_marker, point_marker, roman_marker, subpoint_marker
from trafsearch.structure.remark import is_laws_note, is_note
from trafsearch.structure.signature import is_signature

HEADINGS = [
    ("section 1", "Раздел 1. УГОЛОВНЫЙ ЗАКОН"),
    ("section IV", "РАЗДЕЛ ІV. ПРЕСТУПЛЕНИЯ"),
    ("section 2", "2-бөлім. Ағымдағы жағдайды талдау"),
    ("section 3", "Section 3. Final provisions"),
    ("chapter 2", "Глава 2. Организация противодействия"),
    ("chapter 15-1", "ГЛАВА 15-1. КОНФИСКАЦИЯ ИМУЩЕСТВА"),
    ("chapter 2", "2-тарау. ТЕРРОРИЗМГЕ ҚАРСЫ ІС-ҚИМЫЛДЫ ҰЙЫМДАСТЫРУ"),
    ("chapter II", "Chapter II. Organs"),
    ("paragraph 1", "§ 1. Общий порядок"),
    ("paragraph 2", "Параграф 2. Сроки"),
    ("paragraph 1", "1-параграф. Жалпы тәртіп"),
    ("article 4", "Статья 4. Общегосударственная система"),
    ("article 4-1", "Статья 4-1. Антитеррористические комиссии"),
    ("article 127.1", "Статья 127.1. Торговля людьми"),
    ("article 5", "СТАТЬЯ 5"),
    ("article 7", "7-бап. Негізгі ұғымдар"),
    ("article 10-1", "10-1-бап. Ақпараттық қарсы іс-қимыл"),
    ("article 4", "4 бап"),
    ("article 4", "Article 4"),
    ("article 4", "Article 4. Purpose"),
    ("annex ", "Приложение к приказу администрации"),
    ("annex 1", "Приложение № 1"),
    ("annex 2", "2-қосымша"),
    ("annex II", "Annex II"),
    ("annex ", "Annex Composition of the delegation"),
    ("annex 2", "Приложение 2 к Правилам учета"),
    ("annex 1", "Қазақстан Республикасы Үкіметінің 2020 жылғы 1 қаңтардағы № 7 қаулысына 1-қосымша"),
    ("annex ", "Қағидаларға қосымша"),
    ("annex 1", "First Schedule"),
    ("annex II", "SCHEDULE II"),
    ("section 1", "РАЗДЕЛ ПЕРВЫЙ"),
    ("section 2", "Раздел второй. Особенности"),
    ("section 1", "Бірінші бөлім"),
    ("section 12", "ОН ЕКІНШІ БӨЛІМ. ҚОРЫТЫНДЫ ЕРЕЖЕЛЕР"),
    ("section IV", "IV бөлім. Жауаптылық"),
    ("section 2", "SECTION TWO"),
    ("part 2", "ЧАСТЬ ВТОРАЯ"),
    ("part II", "PART II"),
    ("part 1", "Part One"),
    ("chapter 3", "Глава третья. Надзор"),
    ("chapter 21", "ГЛАВА ДВАДЦАТЬ ПЕРВАЯ"),
    ("chapter 2", "Екінші тарау"),
    ("chapter II", "ІІ тарау. Мақсаттары"),
    ("chapter 1", "Chapter One"),
    ("paragraph 1", "1-§. Жалпы тәртіп"),
    ("paragraph II", "§ II"),
    ("article IV", "Статья IV"),
    ("article IX", "ARTICLE IX"),
    ("article 5", "Art. 5. Purpose"),
]
NO_HEADINGS = [
    "Статья 128 Уголовного кодекса предусматривает лишение свободы.",
    "Статьи 128 и 135 Уголовного кодекса",
    "Статья посвящена актуальной теме",
    "Глава 2 настоящего Закона не применяется",
    "Глава государства определяет основные направления",
    "Раздел 2 настоящей Концепции дополнен",
    "135-баптың екінші бөлігінде көзделген",
    "4-бапта көрсетілген",
    "Article 4 of the Convention prohibits slavery",
    "Annexes to the report are long.",
    "Section 5 of the Act requires a licence.",
    "Раздел первый настоящего Кодекса применяется",
    "Часть первая статьи 5 изложена в новой редакции",
    "Глава первая Конституции провозглашает права",
    "Бірінші бөлімде көзделген шаралар",
    "Екінші тараудың ережелері",
    "Part I of the Act applies",
    "Part two was published in 1990.",
    "Статья V века до нашей эры",
    "Осы қаулыға қосымша шаралар қабылданды",
]
POINTS = [
    ("1", "1. Законодательство Республики Казахстан"),
    ("4-2", "4-2. Уполномоченный орган формирует политику"),
    ("2", "2. «Торговля людьми» означает"),
    ("3", "3. 20 процентов средств направляется"),
    ("1.1", "1.1. Цель миграционной политики"),
    ("3.12.3", "3.12.3 Решение выносится"),
    ("2.1", "2.1. Елімізде үш мыңнан астам кітапхана"),
    ("2", "2. Қазақстан Республикасының Президенті:"),
    ("15", "15. The Commission strongly recommends:"),
]
NO_POINTS = [
    "12.06.2014 года принят закон",
    "12.06.14 года принят закон",
    "1.5 млн человек выехали",
    "2.5 трлн тенге",
    "2021. Қазақстан",
    "1. рассылка вредоносных программ",
    "15 human rights defenders",
    "2010 ж. қабылданды",
    "№ 5. Приказ",
]
SUBPOINTS = [
    ("1", "1) определяет основные направления;"),
    ("2-1", "2-1) соразмерности мер;"),
    ("14", "14) осуществляет иные полномочия."),
    ("а", "а) группой лиц;"),
    ("е-1", "е1) по мотиву кровной мести;"),
    ("е-1", "е 1) по мотиву кровной мести;"),
    ("1", "1) халық арасындағы түсіндіру жұмысы;"),
    ("ә", "ә) адам саудасы;"),
    ("a", "(a) the recruitment of persons;"),
    ("iv", "(iv) forced labour;"),
    ("2.1", "2.1) ведение учета;"),
    ("b", "(b)"),
]
NO_SUBPOINTS = ["(далее – Закон)", "(2010 г.) принят", "а также их семей", "A) Plan", "- обучение;"]


@pytest.mark.parametrize(("expected", "text"), HEADINGS)
def test_word_and_number_open_a_level(expected: str, text: str) -> None:
    marker = heading_marker(text)
    assert marker is not None
    assert f"{marker.step.kind} {marker.step.number}" == expected


@pytest.mark.parametrize("text", NO_HEADINGS)
def test_cited_provision_opens_nothing(text: str) -> None:
    assert heading_marker(text) is None


@pytest.mark.parametrize(("expected", "text"), POINTS)
def test_number_opens_point(expected: str, text: str) -> None:
    marker = point_marker(text)
    assert marker is not None
    assert marker.step.number == expected


@pytest.mark.parametrize("text", NO_POINTS)
def test_date_amount_and_year_open_no_point(text: str) -> None:
    assert point_marker(text) is None


@pytest.mark.parametrize(("expected", "text"), SUBPOINTS)
def test_bracket_opens_subpoint(expected: str, text: str) -> None:
    marker = subpoint_marker(text)
    assert marker is not None
    assert marker.step.number == expected


@pytest.mark.parametrize("text", NO_SUBPOINTS)
def test_words_in_brackets_open_no_subpoint(text: str) -> None:
    assert subpoint_marker(text) is None


@pytest.mark.parametrize(("expected", "text"), [("I", "I. Общие положения"), ("II", "ІІ. Мақсаты"), ("V", "V. Aims")])
def test_roman_number_opens_section(expected: str, text: str) -> None:
    marker = roman_marker(text)
    assert marker is not None
    assert marker.step.number == expected


def test_number_alone_is_told_from_a_point() -> None:
    marker = bare_marker("87.")
    assert marker is not None
    assert marker.step.number == "87"
    assert point_marker("87.") is None


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, "Сноска. Статья 1 в редакции Закона РК от 03.11.2014 № 244-V."),
        (True, "Ескерту. 1-бапқа өзгерістер енгізілді – ҚР Заңымен."),
        (True, "Ескерту: 3-тармақ алып тасталды."),
        (True, "Ескерту! 3-тармақ 2030 жылға дейін қолданылады."),
        (True, "Ескерту 1-бапқа өзгерістер енгізілді – ҚР 2014.11.03 № 244-V Заңымен."),
        (False, "Ескерту және адам саудасының алдын алу шаралары жүргізіледі."),
        (False, "Ескерту шаралары халықаралық ынтымақтастықпен толықтырылады."),
        (False, "ескерту."),
        (True, "(Дополнение частью - Федеральный закон № 14-ФЗ) (В редакции Федерального закона № 3-ФЗ)"),
        (True, "Footnote. Article 1 as amended by the Law of the Republic of Kazakhstan."),
        (False, "Footnotes to this report are numbered."),
        (True, "Утратила силу - Приказ Министерства от 01.07.2002 г. N 87"),
        (False, "Утратила силу редакция закона"),
        (True, "Сноска: Статья 1 исключена Законом РК от 08.01.2013 № 63-V."),
        (False, "Сноска на источник обязательна."),
        (True, "Примечание РЦПИ! Подпункт 15) предусмотрен в редакции Закона РК."),
        (True, "ЗҚАИ-ның ескертпесі! 5-бап жаңа редакцияда көзделген."),
        (True, "(В редакции Федерального закона от 27.12.2009 № 377-ФЗ)"),
        (True, "(Дополнение статьей - Федеральный закон от 08.12.2003 № 162-ФЗ (ред. от 2004))"),
        (True, "(часть 1.3 раздела 1 приложения в редакции приказа Администрации от 24.02.2014 №12)"),
        (True, "{Изменения:"),
        (False, "(далее – Закон)"),
        (False, "Примечания. 1. Лицо, впервые совершившее деяния, освобождается от ответственности."),
        (False, "Часть первая настоящей статьи не применяется."),
    ],
)
def test_editors_remark_is_told_from_law(expected: bool, text: str) -> None:
    assert is_note(text) is expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, "Примечания. 1. Под эксплуатацией понимается"),
        (True, "Примечание. Лицо, добровольно освободившее похищенного, освобождается"),
        (True, "Ескертпе. Адам эксплуатациясы деп танылады"),
        (False, "Примечание РЦПИ! Подпункт 15) предусмотрен"),
        (False, "Примечание к таблице"),
    ],
)
def test_laws_own_note_is_told_from_editors(expected: bool, text: str) -> None:
    assert is_laws_note(text) is expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (True, "Президент Республики Казахстан"),
        (True, "Қазақстан Республикасының Президенті Қ. Тоқаев"),
        (True, "Врио Министра С.А.Тырцев"),
        (True, "В.Путин"),
        (False, "Президент:"),
        (False, "Президент Республики Казахстан подписывает законы."),
        (False, "Министры обязаны отчитываться"),
    ],
)
def test_signature_is_told_from_provision(expected: bool, text: str) -> None:
    assert is_signature(text) is expected


@pytest.mark.parametrize(
    ("expected", "text"),
    [(5, "ОСОБЕННАЯ ЧАСТЬ"), (5, "Жалпы бөлік"), (10, "Кіріспе"), (10, "Introduction"), (None, "Введение налога")],
)
def test_heading_is_known_by_its_words(expected: int | None, text: str) -> None:
    assert rank_of_named(text) == expected


def test_letters_of_headings_follow_each_other() -> None:
    (line,) = lines_of([Block("B. The legal framework")])
    assert letter_of(line, "A") == "B"
    assert letter_of(line, "") is None
