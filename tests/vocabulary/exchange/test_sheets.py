"""What people do to a vocabulary in a spreadsheet."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from trafsearch.errors import BadRow
from trafsearch.language import Language
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.exchange.formats import Exchange, export, read_export

RU, EN = Language.RU, Language.EN
CONCEPT = Concept(id="slavery", labels={RU: ("рабство", "неволя"), EN: ("slavery",)}, broader=("exploitation",))
KNOWN = ("exploitation",)

SHEETS = {
    "commas": "id,kind,language,text\nslavery,pref,ru,рабство\nslavery,alt,ru,неволя\nslavery,pref,en,slavery\n"
    "slavery,broader,,exploitation\n",
    "semicolons": "id;kind;language;text\nslavery;pref;ru;рабство\nslavery;alt;ru;неволя\nslavery;pref;en;slavery\n"
    "slavery;broader;;exploitation\n",
    "tabs and line ends of Windows": "id\tkind\tlanguage\ttext\r\nslavery\tpref\tru\tрабство\r\n"
    "slavery\talt\tru\tневоля\r\nslavery\tpref\ten\tslavery\r\nslavery\tbroader\t\texploitation\r\n",
    "what Excel says of its separator": "sep=;\nid;kind;language;text\nslavery;pref;ru;рабство\nslavery;alt;ru;неволя\n"
    "slavery;pref;en;slavery\nslavery;broader;;exploitation\n",
    "columns moved and added, capitals, empty rows": "Who,Text,Language,Kind,ID\nAA,рабство,RU,Pref,slavery\n,,,,\n"
    "BB,неволя,ru,alt,slavery\n,slavery, en ,pref,slavery\n,exploitation,,broader,slavery\n",
}


def read(data: bytes, folder: Path) -> dict[str, Concept]:
    (folder / "mine.csv").write_bytes(data)
    return dict(read_export(folder / "mine.csv", Exchange.CSV, KNOWN))


@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_sheet_is_read_as_spreadsheets_save_it(text: str, encoding: str, tmp_path: Path) -> None:
    assert read(text.encode(encoding), tmp_path) == {"slavery": CONCEPT}


HEAD = "id,kind,language,text\nslavery,pref,ru,рабство\n"


@pytest.mark.parametrize(
    ("row", "reason", "text"),
    [
        (1, "must name the columns", "id,kind,text\n"),
        (1, "must name the columns", ""),
        (1, "no concepts", "id,kind,language,text\n"),
        (3, "quotation marks do not pair (line 3)", HEAD + 'slavery,alt,ru,"неволя\nslavery,alt,ru,холопство\n'),
        (3, "“synonym” is no kind", HEAD + "slavery,synonym,ru,неволя\n"),
        (3, "“de” is no language", HEAD + "slavery,alt,de,Sklaverei\n"),
        (3, "“” is no language", HEAD + "slavery,alt,,неволя\n"),
        (3, "no words in “—”", HEAD + "slavery,alt,ru,—\n"),
        (3, "“Рабство” stands there twice", HEAD + "slavery,alt,ru,Рабство\n"),
        (3, "there is “рабство” already", HEAD + "slavery,pref,ru,неволя\n"),
        (3, "no preferred label in the language en", HEAD + "slavery,alt,en,slave\n"),
        (3, "“Рабство XX” is no id", HEAD + "Рабство XX,pref,ru,неволя\n"),
        (3, "nowhere is no concept", HEAD + "slavery,broader,,nowhere\n"),
        (3, "slavery is named as its own relation", HEAD + "slavery,related,,slavery\n"),
        (3, "“раб” has no capital letter", HEAD + "slavery,exact,ru,раб\n"),
        (2, "no preferred label", "id,kind,language,text\nslavery,source,,UDHR\n"),
        (4, "there is “UDHR” already", HEAD + "slavery,source,,UDHR\nslavery,source,,ICCPR\n"),
    ],
)
def test_a_faulty_row_is_named(row: int, reason: str, text: str, tmp_path: Path) -> None:
    with pytest.raises(BadRow) as refused:
        read(text.encode(), tmp_path)
    assert refused.value.facts["row"] == row
    assert reason in str(refused.value)
    assert str(tmp_path / "mine.csv") in str(refused.value)


@pytest.mark.parametrize("encoding", ["cp1251", "kz1048", "koi8-r"])
@pytest.mark.parametrize("name", ["semicolons", "tabs and line ends of Windows"])
def test_a_sheet_in_an_encoding_of_windows_is_read_and_its_name_told(encoding: str, name: str, tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / "mine.csv").write_bytes(SHEETS[name].encode(encoding))
    found = read_export(tmp_path / "mine.csv", Exchange.CSV, KNOWN, tell_encoding=told.append)
    assert dict(found) == {"slavery": CONCEPT}
    assert len(told) == 1
    assert HEAD.encode(told[0]) == HEAD.encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_encoding_of_unicode_is_not_told(encoding: str, tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / "mine.txt").write_bytes(SHEETS["tabs and line ends of Windows"].encode(encoding))
    assert read_export(tmp_path / "mine.txt", Exchange.CSV, KNOWN, tell_encoding=told.append)
    assert told == []


KAZAKH = "id;kind;language;text\nslavery;pref;ru;рабство\nslavery;pref;kk;құлдық\nslavery;alt;kk;кұлдану\n"


def test_letters_that_an_encoding_lacks_are_lost_and_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="row 3: “\\?улды\\?” has question marks where letters were"):
        read(KAZAKH.replace("құ", "қу").encode("cp1251", "replace"), tmp_path)


def test_kazakh_in_its_own_encoding_is_read(tmp_path: Path) -> None:
    found = read(KAZAKH.encode("kz1048"), tmp_path)
    assert found["slavery"].labels[Language.KK] == ("құлдық", "кұлдану")


@pytest.mark.parametrize(
    ("row", "data"),
    [
        (3, HEAD.encode() + b"slavery,alt,ru,\xd0\xff\xfe\n"),
        (3, HEAD.encode() + "slavery,alt,ru,неволя\n".encode("cp1251")),
    ],
)
def test_bytes_that_are_no_letters_are_refused_where_they_begin(row: int, data: bytes, tmp_path: Path) -> None:
    with pytest.raises(BadRow, match=f"row {row}: some of its bytes are no letters"):
        read(data, tmp_path)


def test_a_workbook_holds_text_and_no_formula() -> None:
    concept = Concept(id="sum", labels={EN: ("=SUM(A1:A9)",)})
    sheet = load_workbook(io.BytesIO(export([concept], Exchange.XLSX))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["id", "kind", "language", "text"]
    assert [(cell.value, cell.data_type) for cell in sheet[2]][3] == ("'=SUM(A1:A9)", "s")


def test_a_workbook_that_was_saved_by_another_program_is_read(tmp_path: Path) -> None:
    workbook = Workbook()
    for line in SHEETS["commas"].splitlines():
        workbook.active.append(line.split(","))
    workbook.save(tmp_path / "mine.xlsx")
    assert dict(read_export(tmp_path / "mine.xlsx", Exchange.XLSX, KNOWN)) == {"slavery": CONCEPT}


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.xlsx").write_text("id,kind")
    with pytest.raises(BadRow, match="no XLSX workbook"):
        read_export(tmp_path / "mine.xlsx", Exchange.XLSX, KNOWN)
