"""verdicts.csv keeps what readers said, whatever a spreadsheet does to it."""

from dataclasses import replace
from pathlib import Path

import pytest

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.structure.verdict_file import COLUMNS, is_of_others, read_verdicts, verdict_files, with_verdicts

TEXT = "- торговля людьми; «и иное»,\nпрочее"
VERDICT = Verdict(
    "kz-1", Language.RU, "kz-1/ru@2024-07-05", "art1.pt1~2", hash_of(TEXT), "human-trafficking", Ruling.INDIRECT,
    who="А. Ә.", why="=это, «так»", words="торговля людьми", text=TEXT,
)  # fmt: skip
HEAD = ",".join(COLUMNS)


def written(tmp_path: Path, data: bytes | str) -> Path:
    file = tmp_path / "verdicts.csv"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = written(tmp_path, with_verdicts(None, tmp_path / "verdicts.csv", [VERDICT]))
    assert read_verdicts(file) == (VERDICT,)


def test_the_same_person_overrules_himself_and_another_does_not(tmp_path: Path) -> None:
    file = tmp_path / "verdicts.csv"
    other, again = replace(VERDICT, ruling=Ruling.NO, who="B."), replace(VERDICT, ruling=Ruling.YES)
    data = with_verdicts(with_verdicts(None, file, [VERDICT, other]), file, [again])
    written(tmp_path, data)
    assert read_verdicts(file) == (again, other)


def test_other_columns_and_the_delimiter_of_a_spreadsheet_stay(tmp_path: Path) -> None:
    heads = "note;act;language;edition;address;hash;concept;verdict"
    file = written(tmp_path, f"\ufeff{heads}\nask again;kz-1;ru;kz-1/ru;art2;t1;drugs;NO\n")
    more = with_verdicts(file.read_bytes(), file, [VERDICT]).decode("utf-8-sig")
    assert more.splitlines()[:2] == [
        "note;act;language;edition;address;hash;concept;verdict;who;why;words;text",
        "ask again;kz-1;ru;kz-1/ru;art2;t1;drugs;NO;;;;",
    ]
    written(tmp_path, "\ufeff" + more)
    assert [each.ruling for each in read_verdicts(file)] == [Ruling.NO, Ruling.INDIRECT]
    assert read_verdicts(file)[1] == VERDICT


def test_columns_without_names_or_with_equal_ones_and_cells_beyond_the_heads_stay(tmp_path: Path) -> None:
    row = "kz-1,ru,kz-1/ru,art2,t1,drugs,yes,x,,,"
    data = f"{HEAD},note,note,,\n{row},first,second,third,fourth,beyond\n".encode()
    lines = with_verdicts(data, tmp_path / "verdicts.csv", [replace(VERDICT, text="")]).decode("utf-8-sig").splitlines()
    assert lines[:2] == [f"{HEAD},note,note,,,", f"{row},first,second,third,fourth,beyond"]
    assert lines[2].startswith("kz-1,ru,kz-1/ru@2024-07-05,")


def test_two_columns_of_verdicts_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadBibliography, match="two columns are named verdict"):
        read_verdicts(written(tmp_path, f"{HEAD},Verdict\nkz-1,ru,kz-1/ru,art1,t1,drugs,no,,,,,yes\n"))


@pytest.mark.parametrize(
    ("of_others", "data"),
    [
        (True, "case,verdict\n1,guilty\n"),
        (True, "sep=;\nдело;приговор\n1;виновен\n"),
        (True, "дело;приговор\n1;виновен\n".encode("cp1251")),
        (False, HEAD),
        (False, HEAD.replace(",hash", "")),
        (False, f"sep=;\n{HEAD.replace(',', ';')}"),
        (False, HEAD.encode("utf-16")),
        (False, ""),
    ],
)
def test_a_table_of_others_is_known_by_its_columns(of_others: bool, data: bytes | str, tmp_path: Path) -> None:
    assert is_of_others(written(tmp_path, data)) is of_others


@pytest.mark.parametrize(
    ("named", "row"),
    [
        ("row 2, column verdict: maybe is none of: yes, no, indirect", "kz-1,ru,kz-1/ru,art1,t1,drugs,maybe"),
        ("row 2, column language: de-AT is none of", "kz-1,de-AT,kz-1/ru,art1,t1,drugs,no"),
        ("row 2, column hash: it is empty", "kz-1,ru,kz-1/ru,art1,,drugs,no"),
        ("row 2, column verdict: it is empty", "kz-1,ru,kz-1/ru,art1,t1,drugs"),
    ],
)
def test_a_row_that_says_nothing_is_named(named: str, row: str, tmp_path: Path) -> None:
    with pytest.raises(BadBibliography, match=named.replace("(", r"\(")):
        read_verdicts(written(tmp_path, f"{HEAD}\n{row}\n"))


@pytest.mark.parametrize(
    ("named", "data"),
    [
        ("its first row must name the columns", "act,language\nkz-1,ru\n"),
        ("it is not UTF-8", HEAD.encode() + "\nkz-1,ru,kz-1/ru,art1,t1,drugs,no,Ә".encode()[:-1]),
    ],
)
def test_a_file_that_is_no_table_of_verdicts_is_refused(named: str, data: bytes | str, tmp_path: Path) -> None:
    with pytest.raises(BadBibliography, match=named):
        read_verdicts(written(tmp_path, data))


def test_files_of_outer_folders_come_first(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for folder in ("a/b", "a", "."):
        (tmp_path / folder / "verdicts.csv").write_text(HEAD, "utf-8")
    assert [file.parent.name for file in verdict_files(tmp_path)] == [tmp_path.name, "a", "b"]


@pytest.mark.parametrize(
    ("same", "one", "other"),
    [
        (True, "О миграции", " О  миграции\n"),
        (False, "О миграции", "О миграций"),
        (False, "О миграции", "О Миграции"),
    ],
)
def test_a_text_is_the_same_but_for_its_spaces(same: bool, one: str, other: str) -> None:
    assert (hash_of(one) == hash_of(other)) is same
