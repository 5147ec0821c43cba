"""A law that was saved four times, once in Kazakh, says once what it says: in a search, in counts and in a report."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

import trafsearch
from tests.cli.test_schema import problems
from trafsearch.cli.program import program
from trafsearch.language import Language
from trafsearch.report.gaps import find_gaps
from trafsearch.report.markdown import render_markdown
from trafsearch.report.mention_counts import Count, counted, counts_of
from trafsearch.report.mentioning import mentions_in, selected
from trafsearch.store.asking import search
from trafsearch.store.store import Store

RUSSIAN = """Закон о профилактике

Статья 1. Понятия

1. Торговля людьми есть тяжкое преступление против личности и её свободы.

2. Профилактика есть система мер, которые принимают государственные органы и общественные объединения граждан.

Статья 2. Органы

1. Органы внутренних дел ведут учёт лиц, которым нужна защита, и направляют их в центры помощи.

2. Местные исполнительные органы открывают центры помощи и назначают их руководителей на пять лет.
"""
KAZAKH = """Профилактика туралы заң

1-бап. Ұғымдар

1. Адам саудасы жеке адамға қарсы ауыр қылмыс болып табылады.

2. Профилактика мемлекеттік органдар қабылдайтын шаралар жүйесі болып табылады.

2-бап. Органдар

1. Ішкі істер органдары есеп жүргізеді.

2. Жергілікті атқарушы органдар орталықтар ашады.
"""
FILES = {
    "law.ru.md": ("law", "ru", RUSSIAN),
    "law.kk.md": ("law", "kk", KAZAKH),
    "duplicate.md": ("duplicate", "ru", RUSSIAN),
    "uploaded-again.md": ("again", "ru", "Скачано с портала, страница для печати\n\n" + RUSSIAN),
}
STATED = """[[document]]
path = "{path}"
act = "{act}"
language = "{language}"
type = "law"
areas = ["migration"]
title = {{ru = "О профилактике", kk = "Профилактика туралы"}}

"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copies")
    (folder / "docs").mkdir()
    for path, (_, _, text) in FILES.items():
        (folder / "docs" / path).write_text(text, encoding="utf-8")
    stated = "".join(STATED.format(path=path, act=act, language=code) for path, (act, code, _) in FILES.items())
    (folder / "docs" / "corpus.toml").write_text(stated, encoding="utf-8")
    trafsearch.build_index([folder / "docs"], folder / "index").close()
    return folder / "index"


@pytest.fixture
def store(index: Path) -> Iterator[Store]:
    with Store(index) as store:
        yield store


@pytest.mark.parametrize(
    ("expected", "count_by"),
    [
        ({"human-trafficking": (1, 1, 2)}, "concept"),
        ({"law": (1, 1, 0), "duplicate": (0, 0, 1), "again": (0, 0, 1)}, "document"),
        ({"ru": (1, 1, 2), "kk": (1, 1, 0)}, "language"),
    ],
)
def test_a_provision_counts_once(expected: dict[str, tuple[int, int, int]], count_by: str, store: Store) -> None:
    found = list(mentions_in(store, selected(store, (), None), ("human-trafficking",)))
    counts: list[Count] = counted(found, count_by, store.vocabulary, Language.RU)
    assert {each.key: (each.mentions, each.passages, each.copies) for each in counts} == expected


@pytest.mark.parametrize(("expected", "count_by"), [((1, 1), "concept"), ((1, 1), "document"), ((2, 2), "language")])
def test_rows_add_up_to_more_than_there_is_where_a_provision_stands_in_several(
    expected: tuple[int, int], count_by: str, store: Store
) -> None:
    found = list(mentions_in(store, selected(store, (), None), ("human-trafficking",)))
    counts = counts_of(found, count_by, store.vocabulary, Language.RU)
    assert (counts.summed.mentions, counts.summed.passages) == expected
    assert (counts.together.mentions, counts.together.passages) == (1, 1)
    assert not counts.has_wider


SAID = [
    ("Together: mentions 1, in passages: 1;", "concept", True),
    ("The rows add up to more", "concept", False),
    ("The rows add up to more (mentions 2, passages 2): a provision held in several languages", "language", True),
    ("not in those of wider concepts", "concept", False),
]


@pytest.mark.parametrize(("sentence", "count_by", "is_said"), SAID)
@pytest.mark.parametrize("form", ["table", "md", "html", "xlsx"])
def test_below_the_counts_stands_what_they_come_to(
    form: str, sentence: str, count_by: str, is_said: bool, index: Path, tmp_path: Path
) -> None:
    arguments = ["mentions", "--concept", "human-trafficking", "--count-by", count_by, "--lang", "en"]
    file = tmp_path / f"x.{form}"
    CliRunner().invoke(program, [*arguments, "--index", str(index), "--format", form, "-o", str(file)])
    if form == "xlsx":
        text = " ".join(str(cell) for sheet in load_workbook(file) for row in sheet.values for cell in row)
    else:
        text = file.read_text(encoding="utf-8")
    assert (sentence in text) is is_said


def test_a_concept_and_a_narrower_one_are_told_apart(store: Store) -> None:
    found = list(mentions_in(store, selected(store, (), None), None))
    assert counts_of(found, "concept", store.vocabulary, Language.RU).has_wider == any(
        store.vocabulary.concept(each.found.concept).broader for each in found
    )


FORMS = ["table", "json", "jsonl", "csv", "md", "xlsx", "html"]


@pytest.mark.parametrize("form", FORMS)
def test_counts_stand_in_every_form_of_a_list(form: str, index: Path, tmp_path: Path) -> None:
    arguments = ["mentions", "--concept", "human-trafficking", "--count-by", "document", "--index", str(index)]
    first, second = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
    for file in (first, second):
        done = CliRunner().invoke(program, [*arguments, "--format", form, "-o", str(file)])
        assert (done.exit_code, done.stdout) == (0, "")
    assert first.read_bytes() == second.read_bytes()
    if form == "xlsx":
        rows = list(load_workbook(first).worksheets[0].values)
        assert rows[1:] == [("law", rows[1][1], 1, 1, 0), ("again", rows[2][1], 0, 0, 1),
                            ("duplicate", rows[3][1], 0, 0, 1)]  # fmt: skip
        return
    text = first.read_text(encoding="utf-8")
    assert all(act in text for act in ("law", "again", "duplicate"))


def test_the_first_line_of_counts_is_the_envelope(index: Path) -> None:
    arguments = ["mentions", "--count-by", "concept", "--index", str(index), "--format"]
    whole = json.loads(CliRunner().invoke(program, [*arguments, "json"]).stdout)
    lines = CliRunner().invoke(program, [*arguments, "jsonl"]).stdout.splitlines()
    envelope, *results = map(json.loads, lines)
    assert problems("trafsearch/mentions/1", whole) == []
    assert problems("trafsearch/search-lines/1", envelope) == []
    assert results == whole.pop("results")
    assert {**envelope, "schema": whole["schema"]} == whole


def test_each_language_version_is_listed_with_its_copies_beside_it(store: Store) -> None:
    found = mentions_in(store, selected(store, (), None), ("human-trafficking",))
    assert {each.passage.id: each.also_in for each in found if not each.is_copied} == {
        "law/ru#art1.pt1": ("again/ru#art1.pt1", "duplicate/ru#art1.pt1"),
        "law/kk#art1.pt1": (),
    }


def test_a_document_that_is_asked_for_by_itself_counts(store: Store) -> None:
    found = mentions_in(store, selected(store, ("again",), None), ("human-trafficking",))
    assert [(each.act, each.is_copied) for each in found] == [("again", False)]


@pytest.mark.parametrize(
    ("expected", "words"), [(1, "торговля людьми"), (1, "адам саудасы"), (1, "центры руководители")]
)
def test_a_search_counts_a_passage_once(expected: int, words: str, store: Store) -> None:
    assert search(store, words, literal=True).total == expected


def test_a_report_counts_it_once_and_marks_the_copies(store: Store) -> None:
    report = find_gaps(store, "threats", clock=datetime(2026, 1, 1, tzinfo=UTC), language=Language.RU)
    cell = report.cells["human-trafficking", "migration"]
    assert (cell.passages, cell.acts) == (1, 1)
    column = next(each for each in report.columns if each.id == "migration")
    assert {act.id: act.copy_of for act in column.acts} == {"law": None, "duplicate": "law", "again": "law"}
    assert "учтённых один раз: 2" in render_markdown(report, Language.RU)
