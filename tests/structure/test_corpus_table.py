"""corpus.csv, as people write it in spreadsheets."""

from datetime import date
from pathlib import Path

import pytest

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.act import ActStatus, ActType
from trafsearch.structure.bibliography import Bibliography
from trafsearch.structure.statement import Stated

ROWS = (
    "path;type;title_ru;title_kk;adopted;areas;status;whole\n"
    'acts\\law.pdf;law;"О миграции; общие нормы";Көші-қон туралы;22.07.2011;migration; legal;repealed;нет\n'
)


def stated(folder: Path, data: bytes | str, path: str = "a.pdf") -> Stated:
    file = folder / "corpus.csv"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return Bibliography(folder).stated(path)


def test_row_states_titles_dates_areas_and_status(tmp_path: Path) -> None:
    table = ROWS.replace("migration; legal", '"migration; legal"')
    found = stated(tmp_path, table, "acts/law.pdf")
    assert found.titles == {Language.RU: "О миграции; общие нормы", Language.KK: "Көші-қон туралы"}
    assert (found.type, found.status, found.whole) == (ActType.LAW, ActStatus.REPEALED, False)
    assert (found.adopted, found.areas, found.said_by) == (date(2011, 7, 22), ("migration", "legal"), "corpus.csv")


@pytest.mark.parametrize(
    "data",
    [
        b"path,number\na.pdf,7\n",
        b"\xef\xbb\xbfpath;number\r\na.pdf;7\r\n",
        b"sep=;\r\npath;number\r\na.pdf;7\r\n",
        b"path\tnumber\na.pdf\t7\n",
        b"Path;Number\n;\n\na.pdf;7",
        b"number,path\n7,a.pdf\n",
    ],
)
def test_table_may_be_written_as_spreadsheets_write_it(data: bytes, tmp_path: Path) -> None:
    assert stated(tmp_path, data).number == "7"


@pytest.mark.parametrize(
    ("named", "data"),
    [
        ("row 3, column adopted: soon is no date", "path,adopted\na.pdf,2020-01-01\nb.pdf,soon\n"),
        ("row 3, column adopted: 31.02.2020 is no date", "sep=,\npath,adopted\na.pdf,31.02.2020\n"),
        ("row 2, column type: poem is none of: constitutional-law", "path,type\na.pdf,poem\n"),
        ("row 2, column whole: maybe is neither true nor false", "path,whole\na.pdf,maybe\n"),
        ("row 2: act must be one word", "path,act\na.pdf,kz/1\n"),
        (
            "row 2: in_force_until 2019-12-31 is before adopted 2020-01-01",
            "path,adopted,in_force_until\na.pdf,2020-01-01,2019-12-31\n",
        ),
        ("row 2, column path: it is empty", "path,type\n,law\n"),
        ("row 3, column path: a.pdf is described twice", "path\na.pdf\na.pdf\n"),
        ("row 1: unknown column colour", "path,colour\na.pdf,red\n"),
        ("row 1: column type stands twice", "path,type,type\na.pdf,law,law\n"),
        ("row 2: red stands in a column without a name", "path,\na.pdf,red\n"),
        ("row 2: red stands in a column without a name", "path,type\na.pdf,law,red\n"),
        ("its first row must name the columns", "a.pdf,law\n"),
        ("its first row must name the columns", ""),
        ("it is not UTF-8", "path;title_ru\na.pdf;О миграции\n".encode("cp1251")),
    ],
)  # fmt: skip
def test_bad_table_is_refused_with_row_and_column(named: str, data: bytes | str, tmp_path: Path) -> None:
    with pytest.raises(BadBibliography) as refused:
        stated(tmp_path, data)
    assert str(tmp_path / "corpus.csv") in str(refused.value)
    assert named in str(refused.value)


def test_corpus_file_wins_over_the_table(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text('[[document]]\npath = "a.pdf"\nnumber = "8"\n', encoding="utf-8")
    found = stated(tmp_path, "path,number,issuer\na.pdf,7,Парламент\n")
    assert (found.number, found.issuer) == ("8", "Парламент")
