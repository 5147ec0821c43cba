"""An answer says the same in every form, whole, and gives spreadsheets and pages nothing to run."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from lxml import etree, html
from openpyxl import load_workbook

import trafsearch
from tests.cli.conftest import Run
from tests.cli.test_schema import problems
from trafsearch.cli import output
from trafsearch.cli.forms.answer import Answer
from trafsearch.cli.forms.lines import markdown_head
from trafsearch.cli.program import program
from trafsearch.results.coverage import Coverage

FORMS = ["table", "json", "jsonl", "csv", "md", "xlsx", "html"]
COMMANDS = [
    ["search", "торговля людьми"],
    ["search", "торговля людьми", "--kwic", "--group", "area"],
    ["search", "торговля людьми", "--explain", "--context", "1", "--sort", "date"],
    ["ask", "Где в миграционной политике упоминается торговля людьми?"],
    ["mentions"],
    ["mentions", "--kwic", "--group", "language", "--sort", "date"],
]
HOSTILE = """# =Formulas & <b>markup</b>

Article 1. -Dashes | and "quotes"

1. =HYPERLINK("http://example.org","smuggling") <script>alert(1)</script>

2. +smuggling, "quoted" | divided

3. @smuggling \x1b[31mred
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an index of a document that is written to be run."""
    folder = tmp_path_factory.mktemp("hostile-answers")
    (folder / "docs").mkdir()
    (folder / "docs" / "x.txt").write_text(HOSTILE.replace("# ", ""), encoding="utf-8")
    trafsearch.build_index([folder / "docs"], folder / "ix").close()
    return folder / "ix"


@pytest.fixture
def search_hostile(hostile: Path) -> Callable[..., bytes]:
    def search(*options: str) -> bytes:
        arguments = ["search", "smuggling", "--index", str(hostile), *options]
        return CliRunner().invoke(program, arguments).stdout_bytes

    return search


def write(run: Run, file: Path, *arguments: str) -> Result:
    result = run(*arguments, "-o", str(file))
    assert result.stdout == ""
    return result


# --- every form


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_equal_input_gives_equal_bytes(
    command: list[str], form: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # links to files go out from here
    for name in ("a", "b"):
        assert write(run, tmp_path / name, *command, "--format", form).exit_code == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert run(*command, "--format", form).stdout_bytes == (tmp_path / "a").read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_every_hit_stands_in_every_form(form: str, run: Run, answer: Callable[..., Any], tmp_path: Path) -> None:
    ids = [hit["id"] for hit in answer("search", "торговля людьми")["results"]]
    write(run, tmp_path / f"x.{form}".replace("table", "txt"), "search", "торговля людьми")
    (file,) = tmp_path.iterdir()
    content = file.read_bytes()
    if form == "xlsx":
        content = zipfile.ZipFile(file).read("xl/worksheets/sheet1.xml")
    assert len(ids) > 2
    assert all(id.encode() in content for id in ids)


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "md", "xlsx", "html"])
def test_what_was_not_read_is_said_in_every_form(form: str, run: Run, tmp_path: Path) -> None:
    write(run, tmp_path / "x", "search", "космонавтика", "--format", form)
    text = (tmp_path / "x").read_bytes()
    if form == "xlsx":
        text = b"".join(map(zipfile.ZipFile(tmp_path / "x").read, zipfile.ZipFile(tmp_path / "x").namelist()))
    assert b"scan.pdf" in text or b"Files not read whole: 1" in text


def test_what_rows_of_csv_cannot_say_goes_to_stderr(run: Run) -> None:
    stderr = run("search", "торговля людьми", "--limit", "1", "--format", "csv").stderr
    assert "1 of " in stderr
    assert "Files not read whole: 1" in stderr
    assert "Nothing found." in run("search", "космонавтика", "--format", "csv").stderr


COUNTED = [
    ("1 of 3 shown", ["search", "торговля людьми", "--limit", "1"]),
    ("Nothing found.", ["search", "космонавтика"]),
    ("Searched as:", ["ask", "Где упоминается торговля людьми?"]),
    ("Mentions: 3, in passages: 3.", ["mentions", "--concept", "human-trafficking"]),
    ("Together: mentions 2, in passages: 2", ["mentions", "--concept", "human-trafficking", "--count-by", "language"]),
]


@pytest.mark.parametrize(("counts", "command"), COUNTED)
@pytest.mark.parametrize("name", ["x.md", "x.html"])
def test_a_document_holds_what_was_found_and_each_file_that_was_not_read(
    name: str, counts: str, command: list[str], run: Run, tmp_path: Path
) -> None:
    write(run, tmp_path / name, *command)
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert counts in text
    assert "Looked through: acts 2" in text
    assert "scan.pdf: damaged" in text


HEADS = [
    ("# торговл\\* \\<b\\>", "торговл* <b>"),
    ("# a_b \\_c\\_ \\[d\\](e)", "a_b _c_ [d](e)"),
    ("# 1 \\| 2", "1\n|\t2"),
]


@pytest.mark.parametrize(("expected", "asked"), HEADS)
def test_signs_of_a_query_are_no_signs_of_markdown(expected: str, asked: str) -> None:
    nothing = Answer("search", asked, asked, {}, [], [], [], [], Coverage(0, 0, ()), (), (), dict)
    assert next(markdown_head(nothing)) == f"{expected}\n\n"


@pytest.mark.parametrize(("code", "form"), [(1, form) for form in FORMS])
def test_nothing_found_is_an_answer_too(code: int, form: str, run: Run, tmp_path: Path) -> None:
    assert write(run, tmp_path / "x", "search", "космонавтика", "--format", form).exit_code == code
    assert (tmp_path / "x").read_bytes()


# --- files


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"{\n", "x.json"),
        (b'{"schema"', "x.jsonl"),
        (b"\xef\xbb\xbfscore", "x.csv"),
        ("# людьми\n\n- Searched as:".encode(), "x.md"),
        (b"PK", "x.xlsx"),
        (b"<!DOCTYPE html>", "x.HTML"),
        (b"Searched as", "x.txt"),
    ],
)
def test_the_ending_names_the_form(start: bytes, name: str, run: Run, tmp_path: Path) -> None:
    write(run, tmp_path / name, "search", "людьми")
    assert (tmp_path / name).read_bytes().startswith(start)


def test_an_ending_that_names_no_form_is_refused(run: Run, tmp_path: Path) -> None:
    result = run("search", "людьми", "-o", str(tmp_path / "x.doc"))
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "says no form" in result.stderr


def test_a_file_stays_as_it_was_where_the_answer_fails(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("before", encoding="utf-8")
    assert run("search", "concept:nothing", "-o", str(file)).exit_code == 2
    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [("x.csv", "before")]
    assert run("search", "людьми", "-o", str(file)).exit_code == 0
    assert [each.name for each in tmp_path.iterdir()] == ["x.csv"]
    assert "людьми" in file.read_text(encoding="utf-8")


def test_what_is_written_halfway_is_not_left(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("before", encoding="utf-8")

    def broken() -> None:
        with output.into(tmp_path / "x"):
            output.write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()
    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [("x", "before")]


def test_a_folder_that_is_not_there_is_named_as_it_was_typed(run: Run, tmp_path: Path) -> None:
    result = run("search", "людьми", "-o", str(tmp_path / "none" / "x.csv"))
    assert result.exit_code == 2
    assert f"{tmp_path / 'none'}: there is no such folder" in result.stderr


def test_a_workbook_is_not_written_to_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "is_on_terminal", lambda: True)
    result = run("search", "людьми", "--format", "xlsx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "-o FILE" in result.stderr


# --- JSON


def test_json_is_what_the_standard_library_writes(run: Run) -> None:
    for command in (["search", "торговля людьми"], ["search", "космонавтика"], ["mentions"]):
        text = run(*command, "--format", "json").stdout
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_json_lines_are_the_envelope_and_a_result_a_line(command: list[str], run: Run) -> None:
    whole = json.loads(run(*command, "--format", "json").stdout)
    envelope, *results = map(json.loads, run(*command, "--format", "jsonl").stdout.splitlines())
    assert results == whole.pop("results")
    assert problems("trafsearch/search-lines/1", envelope) == []
    assert {**envelope, "schema": None} == {**whole, "schema": None}


# --- CSV and Markdown


@pytest.mark.parametrize("start", ["=", "+", "@", "-"])
def test_a_cell_that_begins_like_a_formula_is_text(start: str, search_hostile: Callable[..., bytes]) -> None:
    rows = list(csv.reader(io.StringIO(search_hostile("--format", "csv", "--kwic").decode("utf-8-sig"))))
    assert len(rows) > 3
    assert not [cell for row in rows for cell in row if cell.startswith(start)]


def test_csv_holds_whole_texts(run: Run, answer: Callable[..., Any]) -> None:
    rows = csv.DictReader(io.StringIO(run("search", "торговля людьми", "--format", "csv").stdout[1:]))
    found = [(row["id"], row["text"], row["lead"]) for row in rows]
    assert found == [(hit["id"], hit["text"], hit["lead"]) for hit in answer("search", "торговля людьми")["results"]]


def test_keywords_in_context_are_three_cells_that_make_up_the_text(run: Run) -> None:
    rows = list(
        csv.DictReader(io.StringIO(run("search", "--literal", "людьми", "--kwic", "--format", "csv").stdout[1:]))
    )
    assert rows
    assert {row["match"].lower() for row in rows} == {"людьми"}
    assert "1) торговле людьми;" in [row["left"] + row["match"] + row["right"] for row in rows]


def test_markdown_breaks_no_table(search_hostile: Callable[..., bytes]) -> None:
    text = search_hostile("--format", "md").decode()
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert len(lines) > 3
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {12}


# --- workbook


def sheets(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    workbook = load_workbook(io.BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in workbook}


def test_a_workbook_holds_text_and_no_formula(search_hostile: Callable[..., bytes]) -> None:
    content = search_hostile("--format", "xlsx")
    cells = [cell for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    texts = {str(cell.value) for cell in cells}
    assert any(text.startswith('1. =HYPERLINK("http://example.org","smuggling")') for text in texts)
    assert not any("\x1b" in text for text in texts)


def test_a_workbook_has_its_head_in_view_filters_and_links(run: Run, tmp_path: Path) -> None:
    write(run, tmp_path / "x.xlsx", "search", "торговля людьми")
    sheet = load_workbook(tmp_path / "x.xlsx").worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", sheet.dimensions)
    assert sheet.column_dimensions["J"].width > 50
    link = sheet["C2"].hyperlink
    assert link.ref == "C2"
    assert (tmp_path / link.target).resolve().name in {"migration.ru.md", "migration.kk.md"}
    assert (tmp_path / link.target).exists()


def test_a_workbook_marks_the_matches(run: Run, tmp_path: Path) -> None:
    write(run, tmp_path / "x.xlsx", "search", "--literal", "людьми")
    sheet = load_workbook(tmp_path / "x.xlsx", rich_text=True).worksheets[0]
    texts = [row[9].value for row in sheet.iter_rows(min_row=2)]
    assert {str(part.text).lower() for text in texts for part in text if not isinstance(part, str)} == {"людьми"}
    assert "1) торговле людьми;" in map(str, texts)


def test_a_workbook_says_what_it_covers_and_counts_groups(run: Run, tmp_path: Path) -> None:
    write(run, tmp_path / "x.xlsx", "search", "торговля людьми", "--group", "language", "--lang", "ru")
    found = sheets((tmp_path / "x.xlsx").read_bytes())
    assert list(found) == ["Фрагменты", "Группы", "Документы", "Об ответе"]
    groups = {row[0]: row[1] for row in found["Группы"][1:]}
    assert sum(groups.values()) == len(found["Фрагменты"]) - 1
    assert ("Прочитано не полностью", "scan.pdf") in [
        (row[0], str(row[1]).partition(":")[0]) for row in found["Об ответе"]
    ]


def test_a_text_that_is_too_long_for_a_cell_is_cut_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "long.txt").write_text("Long\n\n1. Smuggling " + "and more " * 5000, encoding="utf-8")
    trafsearch.build_index([tmp_path / "docs"], tmp_path / "ix").close()
    arguments = ["search", "smuggling", "--index", str(tmp_path / "ix"), "--format", "xlsx"]
    (cell,) = (row[9] for row in sheets(CliRunner().invoke(program, arguments).stdout_bytes)["Passages"][1:])
    assert len(cell) == 32_767
    assert cell.endswith("characters in all]")


# --- page


def test_a_page_is_well_formed_and_holds_no_markup_of_documents(search_hostile: Callable[..., bytes]) -> None:
    for options in ([], ["--kwic"], ["--explain", "--context", "1", "--cite", "plain"]):
        content = search_hostile("--format", "html", *options)
        page = html.fromstring(content)
        assert not page.xpath("//script | //b | //*[@onclick] | //img | //iframe")
        assert "<script>alert(1)</script>" in page.text_content()
        errors = etree.HTMLParser()
        etree.fromstring(content, errors)
        unknown = {"HTML_UNKNOWN_TAG"}  # the library knows no tags of HTML 5
        assert {error.type_name for error in errors.error_log} <= unknown


def test_a_page_asks_the_network_for_nothing(run: Run, tmp_path: Path) -> None:
    write(run, tmp_path / "x.html", "search", "торговля людьми", "--lang", "kk")
    page = html.parse(tmp_path / "x.html").getroot()
    assert page.get("lang") == "kk"
    assert not page.xpath("//@src | //link")
    assert "url(" not in "".join(page.xpath("//style/text()"))
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert all((tmp_path / link).exists() for link in page.xpath("//a/@href"))


def test_a_page_marks_the_matches_in_the_language_of_the_text(run: Run, tmp_path: Path) -> None:
    write(run, tmp_path / "x.html", "search", "торговля людьми")
    page = html.parse(tmp_path / "x.html").getroot()
    marked = {(each.getparent().get("lang"), each.text.lower()) for each in page.iter("mark")}
    assert ("ru", "торговле людьми") in marked
    assert ("kk", "адам саудасы") in marked
