"""What a gap report says in sentences follows from its cells, in three languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_reports import AREAS, CLOCK, DOCUMENTS, ROWS, report, texts

from trafsearch.language import Language
from trafsearch.report.cell import By, GapReport, State
from trafsearch.report.gaps import find_gaps
from trafsearch.report.machine import to_json
from trafsearch.report.markdown import render_markdown
from trafsearch.report.summary import Sentence, summarise
from trafsearch.report.summary.silence import absent, absent_everywhere, silent
from trafsearch.report.summary.telling import Telling
from trafsearch.store.store import Store

LANGUAGES = (Language.RU, Language.KK, Language.EN)
RUSSIAN = [
    "Отчёт основан на 4 документах (9 фрагментов, 37 слов); документы есть по 4 из 5 направлений политики; "
    "все файлы прочитаны полностью.",
    "Свой документ, в названии которого стоит само понятие или более узкое, есть у 1 из 3 понятий: «коррупция» "
    "(«антикоррупционная политика»); среди прочитанных документов такого нет для: «торговля людьми», «рабство».",
    "Прочитано полностью, но ни одно из понятий отчёта (3) не названо даже косвенно: «культурная политика».",
    "Отсутствие установлено везде, всё рассмотренное прочитано полностью: «рабство».",
    "«коррупция» — отсутствие установлено в 3 из 4 направлений политики с документами: «миграционная политика», "
    "«гендерная политика», «культурная политика».",
    "«торговля людьми» — отсутствие установлено в 2 из 4 направлений политики с документами: «культурная политика», "
    "«антикоррупционная политика».",
    "«торговля людьми» — только косвенно в 1 из 4 направлений политики с документами: «гендерная политика»; "
    "названо то, что на это указывает: «принудительный брак».",
    "Нет ни одного прочитанного документа, и отчёт здесь ничего не утверждает: «правовая политика». Это не значит, что "
    "таких документов не существует: добавьте их и постройте индекс заново.",
    "«коррупция» — прямо названо в 1 из 4 направлений политики с документами (3 упоминания): "
    "«антикоррупционная политика».",
    "«торговля людьми» — прямо названо в 1 из 4 направлений политики с документами (1 упоминание): "
    "«миграционная политика».",
    "Вынесено в название или заголовок, по числу столбцов (из 4 направлений политики с документами): «коррупция» — 1.",
    "Названо, но ни в одном названии или заголовке: «торговля людьми».",
    "«коррупция» (3 упоминания): все упоминания стоят в одном документе, О противодействии коррупции "
    "[anti-corruption].",
    "Прямо названо, но одним-единственным упоминанием, по числу клеток: «торговля людьми» — 1.",
    "«торговля людьми» — лишь через более узкие понятия в 1 из 4 направлений политики с документами: "
    "«миграционная политика»; это: «торговля детьми».",
    "«Отсутствует» значит: в прочитанном ни одно из искомых слов не встретилось ни в какой форме. Слов, которых нет в "
    "словаре, намёков и документов, которых нет в индексе, отчёт не видит; прежде чем публиковать клетку, проверьте "
    "искомые слова и ближайшие несовпадения.",
]
KAZAKH = [
    "Есеп 4 құжат негізінде жасалған (9 үзінді, 37 сөз); 5 саясат бағытының 4-інде құжат бар; "
    "барлық файл толық оқылған.",
    "Атауында сол ұғымның өзі немесе одан тар ұғым тұрған өз құжаты 3 ұғымның 1-інде бар: «сыбайлас жемқорлық» "
    "(«сыбайлас жемқорлыққа қарсы саясат»); оқылған құжаттар арасында мұндай құжаты жоқтары: «адам саудасы», «құлдық».",
    "Толық оқылған, бірақ есептегі ұғымдардың (3) бірде-бірі тіпті жанама түрде де аталмаған: «мәдени саясат».",
    "Еш жерде жоқ екені анықталды, қаралғанның бәрі толық оқылған: «құлдық».",
    "«сыбайлас жемқорлық» — құжаты бар 4 саясат бағытының 3-інде жоқ екені анықталды: «көші-қон саясаты», "
    "«гендерлік саясат», «мәдени саясат».",
    "«адам саудасы» — құжаты бар 4 саясат бағытының 2-сінде жоқ екені анықталды: «мәдени саясат», "
    "«сыбайлас жемқорлыққа қарсы саясат».",
    "«адам саудасы» — құжаты бар 4 саясат бағытының 1-інде тек жанама түрде: «гендерлік саясат»; "
    "мұны көрсететін аталғандар: «мәжбүрлі неке».",
]
ENGLISH = [
    "The report rests on 4 documents (9 passages, 37 words); documents are held for 4 of 5 policy areas; "
    "every file was read whole.",
    "A document of its own, with the concept or a narrower one in its title, is held for 1 of 3 concepts: “corruption” "
    "(“anti-corruption policy”); among the documents read there is none for: “human trafficking”, “slavery”.",
    "Read whole, and not one of the report's concepts (3) is named or hinted at: “cultural policy”.",
    "Absent everywhere; all that was looked at was read whole: “slavery”.",
    "“corruption”: absent in 3 of 4 policy areas with documents: “migration policy”, “gender policy”, "
    "“cultural policy”.",
    "“human trafficking”: absent in 2 of 4 policy areas with documents: “cultural policy”, “anti-corruption policy”.",
    "“human trafficking”: only indirectly in 1 of 4 policy areas with documents: “gender policy”; "
    "what is named and hints at it: “forced marriage”.",
]


@pytest.mark.parametrize(
    ("expected", "language"), [(RUSSIAN, Language.RU), (KAZAKH, Language.KK), (ENGLISH, Language.EN)]
)
def test_four_documents_in_sentences(expected: list[str], language: Language, tmp_path: Path) -> None:
    assert texts(report(tmp_path, DOCUMENTS, language=language), language)[: len(expected)] == expected


def test_nothing_more_is_said(tmp_path: Path) -> None:
    assert len(texts(report(tmp_path, DOCUMENTS))) == len(RUSSIAN)


@pytest.mark.parametrize(
    ("cells", "beginning"),
    [
        ([(row, area) for row in ROWS for area in AREAS], "Отчёт основан"),
        ([(row, "cultural") for row in ROWS], "Прочитано полностью"),
        ([("slavery", area) for area in AREAS if area != "legal"], "Отсутствие установлено везде"),
        ([("corruption", "migration"), ("corruption", "gender"), ("corruption", "cultural")], "«коррупция» — отс"),
        ([("human-trafficking", "gender")], "«торговля людьми» — только косвенно"),
        ([(row, "legal") for row in ROWS], "Нет ни одного прочитанного документа"),
        ([("corruption", "anti-corruption")], "«коррупция» — прямо названо"),
        ([("human-trafficking", "migration")], "«торговля людьми» — лишь"),
    ],
)
def test_a_sentence_rests_on_these_cells(cells: list[tuple[str, str]], beginning: str, tmp_path: Path) -> None:
    [found] = [each for each in summarise(report(tmp_path, DOCUMENTS), Language.RU) if each.text.startswith(beginning)]
    assert list(found.cells) == cells


@pytest.fixture(scope="module", params=list(By), ids=str)
def sample(request: pytest.FixtureRequest, corpus_index: Path) -> Iterator[GapReport]:
    """The sample corpus, by each kind of column."""
    with Store(corpus_index) as store:
        yield find_gaps(store, "threats", clock=CLOCK, by=request.param)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_rests_on_cells_of_the_report(sample: GapReport, language: Language) -> None:
    for sentence in summarise(sample, language):
        assert sentence.cells
        assert all(cell in sample.cells for cell in sentence.cells)
        assert "{" not in sentence.text
        assert sentence.text.endswith(".")


def test_absent_is_said_only_of_cells_that_are(sample: GapReport) -> None:
    telling = Telling.of(sample, Language.EN)
    said = [pair for part in (silent, absent_everywhere, absent) for each in part(telling) for pair in each.cells]
    assert {sample.cells[pair].state for pair in said} <= {State.ABSENT}


def test_every_cell_that_is_absent_is_said_to_be(sample: GapReport) -> None:
    telling = Telling.of(sample, Language.EN)
    said = {pair for part in (absent_everywhere, absent) for each in part(telling) for pair in each.cells}
    assert said == {pair for pair, cell in sample.cells.items() if cell.state is State.ABSENT}


def test_markdown_leads_from_sentences_to_cells(tmp_path: Path) -> None:
    page = render_markdown(report(tmp_path, DOCUMENTS), Language.RU)
    assert page.index("## Выводы") < page.index("## Матрица")
    assert "«принудительный брак». → [1](#cell-2-3)\n" in page  # human trafficking, the second row; gender, the third
    assert page.count('<a id="cell-2-3"></a>') == 1
    assert "все файлы прочитаны полностью. → [15 клеток](#matrix)\n" in page
    assert page.count('<a id="matrix"></a>') == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_holds_the_sentences_in_the_language_that_was_asked_for(language: Language, tmp_path: Path) -> None:
    found = report(tmp_path, DOCUMENTS, language=language)
    form = [
        Sentence(each["text"], tuple((cell["row"], cell["column"]) for cell in each["cells"]))
        for each in to_json(found)["summary"]
    ]
    assert tuple(form) == summarise(found, language)


def test_a_report_of_no_columns_has_no_summary(tmp_path: Path) -> None:
    assert summarise(report(tmp_path, DOCUMENTS, rows=()), Language.EN) == ()
