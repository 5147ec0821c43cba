"""What a summary claims where something was not read, was filtered out, was judged, or is too long to tell."""

from pathlib import Path

import pytest
from small_reports import DOCUMENTS, report, texts

from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By
from trafsearch.report.summary import summarise
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.structure.verdict_file import with_verdicts


def test_where_a_file_was_not_read_nothing_is_said_to_be_absent(tmp_path: Path) -> None:
    found = report(tmp_path, DOCUMENTS, others={"scan.txt": b""})
    said = texts(found)
    assert said[0].endswith("прочитано не полностью: 1 файл.")
    assert not [each for each in said[1:-1] if "отсутствие установлено" in each.lower()]
    assert not [each for each in said if "прочитано полностью" in each.lower()]
    assert "Прямо нигде не найдено, но прочитано не всё, поэтому отсутствие не доказано: «рабство»." in said
    assert (
        "«торговля людьми» — только косвенно в 1 из 4 направлений политики с документами: «гендерная политика»; "
        "названо то, что на это указывает: «принудительный брак»; прочитано не всё, и прямое упоминание ещё возможно: "
        "1 клетка." in said
    )
    # 12 cells with documents, less 2 that are direct and 1 that is indirect.
    assert (
        "Нельзя оценить 9 клеток матрицы из-за файлов, прочитанных не полностью; столбцы: «миграционная политика», "
        "«гендерная политика», «культурная политика», «антикоррупционная политика». Что делать: нет текста (добавьте "
        "копии с текстом или распознайте изображения, trafsearch index --ocr): scan.txt; укажите направления в "
        "corpus.toml: тогда файл мешает судить только о столбцах своего направления." in said
    )


def test_an_area_that_was_guessed_is_told_first(tmp_path: Path) -> None:
    law = "# Закон о миграции населения\n\n1. Рабство запрещено.".encode()
    found = report(tmp_path, DOCUMENTS, others={"law.md": law})
    assert "направление 1 документа не указано и определено по названию" in texts(found)[0]


def test_documents_of_no_known_area_are_a_column_and_no_area(tmp_path: Path) -> None:
    said = texts(report(tmp_path, DOCUMENTS, others={"note.md": "# Заметка\n\n1. Музеи открыты.".encode()}))
    assert "документы есть по 4 из 5 направлений политики; " in said[0]
    assert "отдельно, в столбце (направление политики неизвестно): 1 документ; " in said[0]
    assert (
        "«торговля людьми» — отсутствие установлено в 3 из 5 столбцов с документами: «культурная политика», "
        "«антикоррупционная политика», (направление политики неизвестно)." in said
    )


def test_concepts_that_are_nowhere_direct_though_all_was_read(tmp_path: Path) -> None:
    found = report(tmp_path, {"gender": DOCUMENTS["gender"], "cultural": DOCUMENTS["cultural"]})
    assert (
        "Прямо не названо нигде, есть лишь косвенное; всё рассмотренное прочитано полностью: «торговля людьми»."
        in texts(found)
    )


def test_many_concepts_are_ranked_by_columns_then_by_mentions(tmp_path: Path) -> None:
    rows = ("corruption", "human-trafficking", "slavery", "terrorism")
    documents = {**DOCUMENTS, "legal": "# О правах\n\n1. Рабство и торговля людьми запрещены."}
    found = report(tmp_path, documents, rows=rows)
    assert (
        "Прямо названо, по числу столбцов (из 5 направлений политики с документами): «торговля людьми» — 2 "
        "(2 упоминания), «коррупция» — 1 (3 упоминания), «рабство» — 1 (1 упоминание)." in texts(found)
    )
    assert (
        "Где названо больше всего, по числу понятий (из 4): «правовая политика» — 2, «миграционная политика» — 1, "
        "«антикоррупционная политика» — 1." in texts(found)
    )


def test_long_lists_are_cut_and_say_so_and_keep_their_cells(tmp_path: Path) -> None:
    rows = ("corruption", "terrorism", "extremism", "drugs", "human-trafficking", "slavery", "darknet", "cybercrime")
    found = report(tmp_path, {"cultural": DOCUMENTS["cultural"]}, rows=(*rows, "organ-removal", "forced-labour"))
    [everywhere] = [each for each in summarise(found, Language.RU) if each.text.startswith("Отсутствие установлено")]
    assert everywhere.text.endswith("«даркнет», «киберпреступность» и ещё 2 (см. «Матрица»).")
    assert len(everywhere.cells) == 10


def test_where_a_concept_is_absent_from_most_columns_the_others_are_named(tmp_path: Path) -> None:
    areas = ("foreign", "migration", "economic", "legal", "criminal", "gender", "family", "cultural", "youth", "social")
    documents = dict.fromkeys(areas, DOCUMENTS["cultural"]) | {"migration": "# О миграции\n\n1. Рабство запрещено."}
    # Equal texts are copies of each other and still documents of their own areas.
    found = report(tmp_path, documents, rows=("slavery", "corruption"), areas=areas)
    assert (
        "«рабство» — отсутствие установлено в 9 из 10 направлений политики с документами, везде, кроме: "
        "«миграционная политика»." in texts(found)
    )


def test_a_title_that_its_text_lacks_is_a_document_of_its_own_in_any_form_of_its_words(tmp_path: Path) -> None:
    law = "1. Прекурсоры и наркотические средства не ввозятся."
    stated = '[[document]]\npath = "law.md"\nlanguage = "ru"\nareas = ["migration"]\n'
    found = report(
        tmp_path,
        {"cultural": DOCUMENTS["cultural"]},
        rows=("drugs", "slavery"),
        areas=("migration", "cultural"),
        others={"law.md": law.encode()},
        stated=stated + 'title = {ru = "О наркотических средствах"}\n',
    )
    assert "есть у 1 из 2 понятий: «наркотики» («миграционная политика»); среди" in texts(found)[1]


def test_documents_are_named_by_their_titles(tmp_path: Path) -> None:
    said = texts(report(tmp_path, DOCUMENTS, by=By.DOCUMENT))
    assert (
        "«торговля людьми» — отсутствие установлено в 2 из 4 документов: "
        "О противодействии коррупции [anti-corruption]; О культуре [cultural]." in said
    )


def test_an_unreadable_document_of_an_area_is_no_lack_of_documents_to_add(tmp_path: Path) -> None:
    stated = '[[document]]\npath = "scan.txt"\nareas = ["legal"]\n'
    said = texts(report(tmp_path, DOCUMENTS, others={"scan.txt": b""}, stated=stated))
    assert (
        "Нельзя оценить 3 клетки матрицы из-за файлов, прочитанных не полностью; столбцы: «правовая политика». Что "
        "делать: нет текста (добавьте копии с текстом или распознайте изображения, trafsearch index --ocr): scan.txt."
        in said
    )
    assert "«коррупция» — отсутствие установлено в 3 из 4 направлений политики с документами" in "".join(said)


def test_what_filters_leave_out_is_not_said_to_be_missing(tmp_path: Path) -> None:
    stated = '[[document]]\npath = "order.md"\nact = "order"\ntype = "order"\nlanguage = "ru"\nareas = ["legal"]\n'
    culture = {"cultural": DOCUMENTS["cultural"]}
    order = {"order.md": "# О театрах\n\n1. Театры открыты.".encode()}
    areas = ("legal", "cultural", "youth")
    said = texts(report(tmp_path, culture, areas=areas, others=order, stated=stated, filters=Filters(types=("order",))))
    assert (
        "Ни один документ не проходит по условиям отбора, и отчёт здесь ничего не утверждает: «культурная политика», "
        "«молодёжная политика»." in said
    )
    assert (
        "Нельзя оценить 3 клетки матрицы: фильтр исключил документы, вид, орган или даты которых неизвестны: cultural. "
        "Укажите их в corpus.toml." in said
    )
    assert not [each for each in said if each.startswith("Нет ни одного прочитанного документа")]


def test_a_language_that_is_not_held_proves_nothing(tmp_path: Path) -> None:
    culture = {"cultural": DOCUMENTS["cultural"]}
    said = texts(report(tmp_path, culture, areas=("cultural",), filters=Filters(languages=("kk",))))
    assert (
        "Нельзя оценить 3 клетки матрицы: нет текста на языке, который задан (казахский). Добавьте тексты на нём или "
        "задайте и другие языки." in said
    )


def test_what_is_only_cited_is_told(tmp_path: Path) -> None:
    text = "# Образец\n\n1. Применяется Закон «О противодействии торговле людьми» в части сроков."
    assert (
        "Названо лишь в сносках, оглавлениях или названиях других актов и не засчитано, по числу клеток: "
        "«торговля людьми» — 1." in texts(report(tmp_path, {"legal": text}))
    )


@pytest.mark.parametrize(
    ("expected", "ruling"),
    [
        ("Отсутствие установлено везде, всё рассмотренное прочитано полностью: «торговля людьми», «рабство».", "no"),
        (
            "«торговля людьми» — только косвенно в 1 из 1 направления политики с документами: «правовая политика»; "
            "по решению читателей: 1 клетка.",
            "indirect",
        ),
    ],
)
def test_readers_verdicts_are_told(expected: str, ruling: str, tmp_path: Path) -> None:
    text = "1. Борьба с торговлей людьми продолжается в стране."
    verdict = Verdict("legal", Language.RU, "legal/ru", "pt1", hash_of(text), "human-trafficking", Ruling(ruling), "A.")
    verdicts = {"verdicts.csv": with_verdicts(None, tmp_path / "documents" / "verdicts.csv", [verdict])}
    found = report(tmp_path, {"legal": f"# Образец\n\n{text}"}, rows=("human-trafficking", "slavery"), others=verdicts)
    assert expected in texts(found)
    assert "Здесь учтены решения читателей, по числу клеток: «торговля людьми» — 1." in texts(found)
