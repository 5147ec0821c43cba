"""Readers are asked of every mention and near miss; what they answer is kept, and nothing of it is lost."""

import csv
import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from trafsearch import ingest
from trafsearch.cli.messages import sentences
from trafsearch.cli.reviewed import column_names
from trafsearch.errors import (
    AmongDocuments,
    BadBibliography,
    BadRow,
    NoQuestions,
    NoRoots,
    PathNotFound,
    TableExists,
    UnknownTable,
)
from trafsearch.language import Language
from trafsearch.review.keeping import flagged, keep
from trafsearch.review.negatives import propose_negatives
from trafsearch.review.precision import precision
from trafsearch.review.question import Found, Question
from trafsearch.review.questions import drawn, questions
from trafsearch.review.reviewing import Taken, check_place, take_answers, write_questions
from trafsearch.store.asking import search
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling, Verdict
from trafsearch.structure.verdict_file import read_verdicts

MINE = """
[concept.market]
pref = { ru = "рынок", kk = "адам саудасы" }
alt.ru = ["свободная торговля", "ярмарка"]
negative.ru = ["рынок труда"]
"""
LAW = """О торговле

Статья 1. Оптовый рынок открыт.

Статья 2. Книжный рынок в библиотеке открыт.

Статья 3. Развивается рынок труда.

Статья 4. Торговля в стране свободная.

Статья 5. Работает ярмрака в музее.

Статья 6. Книжный рынок музея закрыт (рынок и рынок).

Статья 7. Адам саудасы.
"""
OPEN, BOOKS, LABOUR, APART, SLIP, MUSEUM, KAZAKH = (f"law-txt/ru#art{number}" for number in range(1, 8))
WORDS = {k.removeprefix("review."): text for k, text in sentences(Language.RU).items() if k.startswith("review.")}


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of nothing, with a vocabulary of one's own beside it."""
    folder = tmp_path_factory.mktemp("blank")
    (folder / "mine" / "concepts").mkdir(parents=True)
    (folder / "mine" / "concepts" / "own.toml").write_text(MINE, "utf-8")
    Store(folder / "index", create=True, vocabulary=folder / "mine").close()
    return folder


@pytest.fixture
def store(blank: Path, tmp_path: Path) -> Iterator[Store]:
    shutil.copytree(blank / "index", tmp_path / "index")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "law.txt").write_text(LAW, "utf-8")
    (tmp_path / "docs" / "copy.txt").write_text(LAW, "utf-8")
    with Store(tmp_path / "index", vocabulary=blank / "mine") as store:
        ingest.index(store, [tmp_path / "docs" / "law.txt"])
        yield store


def asked(store: Store) -> dict[str, Question]:
    return {each.passage: each for each in questions(store, ["market"])}


def table(store: Store, file: Path, answers: dict[str, str], *, who: str = "") -> Path:
    """The questions as a file with answers in it."""
    write_questions(file, questions(store, ["market"]), WORDS)
    if file.suffix == ".xlsx":
        workbook = load_workbook(file)
        rows = [["" if cell is None else str(cell) for cell in row] for row in workbook.worksheets[0].values]
    else:
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
    at = {name: rows[0].index(WORDS[f"head_{name}"]) for name in ("passage", "verdict", "who")}
    for row in rows[1:]:
        row[at["verdict"]] = answers.get(row[at["passage"]], "")
        row[at["who"]] = who
    again = Workbook()
    for row in rows:
        again.active.append(row)  # type: ignore[union-attr]
    if file.suffix == ".xlsx":
        again.save(file)
    else:
        stream = io.StringIO()
        csv.writer(stream, delimiter=";").writerows(rows)
        file.write_text(stream.getvalue(), "cp1251" if file.stem == "windows" else "utf-8-sig")
    return file


def read(store: Store, file: Path) -> Taken:
    return take_answers(store, file, column_names(), "А. Читатель")


def found(store: Store) -> set[str]:
    return {hit.passage.id for hit in search(store, "concept:market").hits}


def test_mentions_and_near_misses_are_asked_of(store: Store) -> None:
    assert {passage: each.found for passage, each in asked(store).items()} == {
        OPEN: Found.MENTION,
        BOOKS: Found.MENTION,
        LABOUR: Found.CANCELLED,
        APART: Found.APART,
        SLIP: Found.FORM,
        MUSEUM: Found.MENTION,
        KAZAKH: Found.MENTION,
    }


def test_the_words_stand_between_what_is_around_them(store: Store) -> None:
    question = asked(store)[APART]
    assert (question.before, question.words, question.after) == ("Статья 4. ", "Торговля в стране свободная", ".")
    assert question.label == "свободная торговля"


def test_a_sample_is_always_the_same_and_grows(store: Store) -> None:
    every = questions(store, ["market"])
    assert drawn(every, None) == every
    two, three = drawn(every, 2), drawn(every, 3)
    assert [each.found.is_near_miss for each in two] == [False, False, True, True]
    assert set(two) < set(three) < set(every)
    assert two == drawn(questions(store, ["market"]), 2)


@pytest.mark.parametrize("name", ["review.xlsx", "review.csv", "windows.csv"])
def test_answers_are_kept_beside_the_documents_and_carried_out(name: str, store: Store, tmp_path: Path) -> None:
    answers = {OPEN: "да", BOOKS: "Нет", APART: "да", SLIP: "косвенно", LABOUR: "нет"}
    taken = read(store, table(store, tmp_path / name, answers))
    assert (taken.answers.faults, taken.blank, taken.kept.new) == ((), 2, 5)
    assert taken.kept.files == (tmp_path / "docs" / "verdicts.csv",)
    kept = {each.passage: each for each in read_verdicts(taken.kept.files[0])}
    assert {passage: each.ruling for passage, each in kept.items()} == {
        OPEN: Ruling.YES, BOOKS: Ruling.NO, APART: Ruling.YES, SLIP: Ruling.INDIRECT, LABOUR: Ruling.NO,
    }  # fmt: skip
    assert (kept[APART].who, kept[APART].words) == ("А. Читатель", "Торговля в стране свободная")
    assert kept[APART].text == "Статья 4. Торговля в стране свободная."
    assert found(store) == {OPEN, APART, MUSEUM, KAZAKH}
    ingest.index(store, [])
    assert found(store) == {OPEN, APART, MUSEUM, KAZAKH}
    assert asked(store)[BOOKS].answer is not None
    assert asked(store)[APART].found is Found.APART


def test_reading_again_changes_nothing_and_other_answers_do(store: Store, tmp_path: Path) -> None:
    file = table(store, tmp_path / "r.xlsx", {OPEN: "да", BOOKS: "нет"})
    first = read(store, file)
    before = first.kept.files[0].read_bytes()
    again = read(store, file)
    assert (again.kept.new, again.kept.changed, again.kept.same) == (0, 0, 2)
    assert first.kept.files[0].read_bytes() == before
    changed = read(store, table(store, tmp_path / "s.xlsx", {OPEN: "нет", BOOKS: "нет"}))
    assert (changed.kept.new, changed.kept.changed, changed.kept.same) == (0, 1, 1)
    assert len(read_verdicts(first.kept.files[0])) == 2
    assert found(store) == {MUSEUM, KAZAKH}


def test_bad_rows_are_named_and_the_others_are_kept(store: Store, tmp_path: Path) -> None:
    rows = [
        ["concept", "verdict", "passage"],
        ["market", "нет", OPEN],
        ["market", "может быть", BOOKS],
        ["market", "да", "art3"],
        ["bazaar", "да", LABOUR],
        ["market", "да", "lost-txt/ru#art1"],
        ["market", "да", MUSEUM],
        ["market", "нет", MUSEUM],
        ["market", "да", APART],
        ["market", "да", APART],
    ]
    (tmp_path / "r.csv").write_text("\n".join(map(",".join, rows)), "utf-8")
    taken = read(store, tmp_path / "r.csv")
    assert [(each.number, each.reason) for each in taken.answers.faults] == [
        (3, "bad_verdict"),
        (4, "bad_passage"),
        (5, "unknown_concept"),
        (6, "unknown_passage"),
        (7, "contradicts"),
        (8, "contradicts"),
    ]
    assert (taken.kept.new, taken.answers.rows) == (2, 3)
    assert found(store) == {BOOKS, MUSEUM, KAZAKH, APART}


def test_what_copies_say_alike_is_asked_once_and_judged_everywhere(store: Store, tmp_path: Path) -> None:
    ingest.index(store, [tmp_path / "docs"])
    every = questions(store, ["market"])
    assert [len(each.also_in) for each in every] == [1] * len(every)
    read(store, table(store, tmp_path / "r.xlsx", {each.passage: "нет" for each in every}))
    assert found(store) == set()


def test_an_answer_to_a_text_that_has_changed_meanwhile_is_kept_and_flagged(store: Store, tmp_path: Path) -> None:
    file = table(store, tmp_path / "r.xlsx", {OPEN: "нет", BOOKS: "нет"})
    (tmp_path / "docs" / "law.txt").write_text(LAW.replace("Оптовый рынок", "Весь оптовый рынок"), "utf-8")
    ingest.index(store, [])
    taken = read(store, file)
    assert (taken.answers.faults, taken.kept.new) == ((), 2)
    assert [each.verdict.passage for each in flagged(store, ["market"])] == [OPEN]
    assert OPEN in found(store)
    assert BOOKS not in found(store)


def test_precision_is_of_the_mentions_that_were_judged(store: Store, tmp_path: Path) -> None:
    read(store, table(store, tmp_path / "r.xlsx", {OPEN: "да", BOOKS: "нет", KAZAKH: "жанама", APART: "да"}))
    mentions = precision(each for each in questions(store, ["market"]) if not each.found.is_near_miss)
    assert (mentions.asked, mentions.judged, mentions.yes, mentions.no, mentions.indirect) == (4, 3, 1, 1, 1)


def test_words_around_a_no_that_no_yes_has_are_proposed(store: Store, tmp_path: Path) -> None:
    read(store, table(store, tmp_path / "r.xlsx", {OPEN: "да", BOOKS: "нет"}))
    proposals = propose_negatives(store, ["market"])
    assert [(each.label, each.language, each.spared) for each in proposals] == [("рынок в", Language.RU, 1)]
    read(store, table(store, tmp_path / "s.xlsx", {OPEN: "да", BOOKS: "нет", MUSEUM: "нет"}))
    assert propose_negatives(store, ["market"])[0].label == "книжный рынок"


def test_without_a_no_nothing_is_proposed(store: Store, tmp_path: Path) -> None:
    read(store, table(store, tmp_path / "r.xlsx", {OPEN: "да"}))
    assert propose_negatives(store, ["market"]) == []


def test_a_table_is_not_written_where_it_would_be_lost_or_read_as_a_document(store: Store, tmp_path: Path) -> None:
    ingest.index(store, [tmp_path / "docs"])
    (tmp_path / "held.xlsx").write_bytes(b"")
    for error, file in (
        (AmongDocuments, tmp_path / "docs" / "r.xlsx"),
        (TableExists, tmp_path / "held.xlsx"),
        (UnknownTable, tmp_path / "r.ods"),
    ):
        with pytest.raises(error):
            check_place(store, file)
    check_place(store, tmp_path / "r.xlsx")


@pytest.mark.parametrize(
    ("error", "name", "data"),
    [
        (PathNotFound, "r.xlsx", None),
        (UnknownTable, "r.ods", b""),
        (BadRow, "r.xlsx", b"no workbook"),
        (NoQuestions, "r.csv", b"a,b\n1,2\n"),
        (NoQuestions, "r.csv", b""),
    ],
)
def test_what_is_no_table_of_questions_is_refused(
    error: type[Exception], name: str, data: bytes | None, store: Store, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(error):
        read(store, tmp_path / name)


def test_cells_are_text_and_the_answers_are_offered(store: Store, tmp_path: Path) -> None:
    write_questions(tmp_path / "r.xlsx", questions(store, ["market"]), WORDS)
    sheet = load_workbook(tmp_path / "r.xlsx").active
    assert sheet is not None
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    [allowed] = sheet.data_validations.dataValidation  # type: ignore[union-attr]
    assert allowed.formula1 == '"да,нет,косвенно"'


def workbook(file: Path, *sheets: list[list[str]]) -> Path:
    made = Workbook()
    made.remove(made.worksheets[0])
    for number, rows in enumerate(sheets, 1):
        sheet = made.create_sheet(f"Part {number}")
        for row in rows:
            sheet.append(row)
    made.save(file)
    return file


HEADS = ["concept", "verdict", "passage", "who", "why", "also_in"]


def test_every_sheet_that_has_questions_is_read(store: Store, tmp_path: Path) -> None:
    first = [HEADS, ["market", "нет", OPEN], ["market", "?", LABOUR]]
    second = [["Остальное"], HEADS, ["market", "нет", BOOKS], ["market", "?", LABOUR]]
    taken = read(store, workbook(tmp_path / "r.xlsx", first, [["note"], ["nothing"]], second))
    assert taken.kept.new == 2
    assert [each.row for each in taken.answers.faults] == ["Part 1!3", "Part 3!4"]
    assert found(store) == {MUSEUM, KAZAKH}


def test_two_columns_of_verdicts_are_refused(store: Store, tmp_path: Path) -> None:
    rows = [["note"], [*HEADS, "Решение"], ["market", "", OPEN, "", "", "", "нет"]]
    with pytest.raises(BadRow, match=r"row 2: two columns are named “verdict”"):
        read(store, workbook(tmp_path / "r.xlsx", rows))


COPY = OPEN.replace("law-txt", "copy-txt")
COPY_OF_BOOKS = BOOKS.replace("law-txt", "copy-txt")


@pytest.mark.parametrize("order", [1, -1])
def test_a_row_of_its_own_speaks_for_a_copy_whatever_the_order(order: int, store: Store, tmp_path: Path) -> None:
    ingest.index(store, [tmp_path / "docs"])
    rows = [["market", "нет", OPEN, "", "", COPY], ["market", "да", COPY]][::order]
    taken = read(store, workbook(tmp_path / "r.xlsx", [HEADS, *rows]))
    assert taken.answers.faults == ()
    assert {each.passage: each.ruling for each in taken.answers.verdicts} == {OPEN: Ruling.NO, COPY: Ruling.YES}


def test_rows_that_contradict_each_other_on_a_copy_are_named_and_not_taken(store: Store, tmp_path: Path) -> None:
    (tmp_path / "docs" / "third.txt").write_text(LAW, "utf-8")
    ingest.index(store, [tmp_path / "docs"])
    third = OPEN.replace("law-txt", "third-txt")
    rows = [["market", "нет", OPEN, "", "", COPY], ["market", "да", third, "", "", COPY], ["market", "нет", BOOKS]]
    taken = read(store, workbook(tmp_path / "r.xlsx", [HEADS, *rows]))
    assert [(each.number, each.reason, each.value) for each in taken.answers.faults] == [
        (2, "contradicts", "2, 3"),
        (3, "contradicts", "2, 3"),
    ]
    assert [each.passage for each in taken.answers.verdicts] == [BOOKS]
    assert taken.answers.rows == 1


def test_equal_rows_give_all_their_copies_and_reasons(store: Store, tmp_path: Path) -> None:
    (tmp_path / "docs" / "third.txt").write_text(LAW, "utf-8")
    ingest.index(store, [tmp_path / "docs"])
    third = OPEN.replace("law-txt", "third-txt")
    rows = [["market", "нет", OPEN, "", "one", COPY], ["market", "нет", OPEN, "", "two", third]]
    taken = read(store, workbook(tmp_path / "r.xlsx", [HEADS, *rows]))
    assert {each.passage: each.why for each in taken.answers.verdicts} == {OPEN: "one; two", COPY: "one", third: "two"}
    assert taken.answers.rows == 2


def test_copies_that_are_not_there_as_they_were_read_are_named(store: Store, tmp_path: Path) -> None:
    ingest.index(store, [tmp_path / "docs"])
    asked_of = {OPEN, COPY, BOOKS, COPY_OF_BOOKS}
    file = table(store, tmp_path / "r.xlsx", dict.fromkeys(asked_of, "нет"))
    (tmp_path / "docs" / "copy.txt").write_text(LAW.replace("Оптовый", "Мелкий"), "utf-8")
    (tmp_path / "docs" / "law.txt").write_text(LAW.replace("Книжный", "Весь"), "utf-8")
    ingest.index(store, [])
    taken = read(store, file)
    said = {each.passage for each in taken.answers.verdicts}
    [fault] = taken.answers.faults
    assert (fault.reason, {fault.value}) == ("lost_copy", asked_of - said)


def test_nothing_is_written_where_other_verdicts_of_the_folder_cannot_be_read(store: Store, tmp_path: Path) -> None:
    ingest.index(store, [tmp_path / "docs"])
    (tmp_path / "docs" / "inner").mkdir()
    (tmp_path / "docs" / "inner" / "verdicts.csv").write_text("act,concept,verdict\n", "utf-8")
    with pytest.raises(BadBibliography):
        read(store, workbook(tmp_path / "r.xlsx", [HEADS, ["market", "нет", OPEN]]))
    assert not (tmp_path / "docs" / "verdicts.csv").exists()


def test_an_index_of_nothing_says_so_when_a_verdict_is_to_be_kept(blank: Path) -> None:
    verdict = Verdict("kz-1", Language.RU, "kz-1/ru", "art1", "t1", "market", Ruling.NO)
    with Store(blank / "index", vocabulary=blank / "mine") as store, pytest.raises(NoRoots):
        keep(store, [verdict])


def test_a_text_that_no_cell_holds_is_cut_where_it_is_marked(store: Store, tmp_path: Path) -> None:
    [question, *_] = questions(store, ["market"])
    write_questions(tmp_path / "r.xlsx", [replace(question, above="о" * 40_000)], WORDS)
    cells = [str(cell) for row in load_workbook(tmp_path / "r.xlsx").worksheets[0].values for cell in row]
    [cut] = [cell for cell in cells if cell.startswith("ооо")]
    assert (len(cut), cut[-5:]) == (32_767, "о […]")
