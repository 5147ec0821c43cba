"""Who makes which policy, as a page and as a workbook: every clause is in both, and nothing of a document acts."""

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import html
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

import trafsearch
from trafsearch.language import Language
from trafsearch.report.institutions.finding import find_institutions
from trafsearch.report.institutions.html import render_institutions_html
from trafsearch.report.institutions.report import FoundClause, InstitutionsReport
from trafsearch.report.institutions.xlsx import render_institutions_xlsx
from trafsearch.report.wording import sentences
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
LANGUAGES = (Language.RU, Language.KK, Language.EN)
TITLE = (
    """О противодействии терроризму <script>alert(1)</script> & "иному" </title></style><img src=x onerror=alert(2)>"""
)
CLAUSE = (
    "Президент Республики Казахстан определяет основные направления государственной политики "
    """в сфере противодействия терроризму <img src="//evil.example" onerror="alert(3)"> </script> &lt;b&gt;."""
)
ELSEWHERE = "Правительство формирует государственную политику в области пчеловодства."
REPORTED = "Правительство формирует государственную политику противодействия коррупции."
FILE = "<svg onload=alert(4)>.pdf"
RENDERING = """
import hashlib, sys
from test_institutions_forms import held_report
from trafsearch.language import Language
from trafsearch.report.institutions.html import render_institutions_html
from trafsearch.report.institutions.xlsx import render_institutions_xlsx
from pathlib import Path
report = held_report(Path(sys.argv[1]))
for form in (render_institutions_html(report, Language.RU).encode(), render_institutions_xlsx(report, Language.RU)):
    print(hashlib.sha256(form).hexdigest())
"""


def held_report(index: Path, language: Language = Language.RU) -> InstitutionsReport:
    with Store(index) as store:
        return find_institutions(store, clock=CLOCK, language=language)


@pytest.fixture(scope="module")
def report(corpus_index: Path) -> InstitutionsReport:
    return held_report(corpus_index)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> InstitutionsReport:
    """A law whose title and clause hold markup, a clause about bees, a report about others, and a broken file."""
    folder = tmp_path_factory.mktemp("hostile-bodies")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "law.txt").write_text(f"{TITLE}\n\n1. {CLAUSE}\n\n2. Прочее.\n", encoding="utf-8")
    (documents / "bees.txt").write_text(f"Положение о пасеках\n\n1. {ELSEWHERE}\n", encoding="utf-8")
    (documents / "report.txt").write_text(f"Доклад о положении дел\n\n{REPORTED}\n", encoding="utf-8")
    (documents / FILE).write_bytes(b"%PDF-1.4 broken")
    (documents / "corpus.toml").write_text(
        f"[[document]]\npath = 'law.txt'\nact = 'kz-1'\nlanguage = 'ru'\ntype = 'law'\ntitle.ru = '''{TITLE}'''\n",
        encoding="utf-8",
    )
    trafsearch.build_index([documents], folder / "index").close()
    return held_report(folder / "index")


def page_of(report: InstitutionsReport, language: Language = Language.RU) -> html.HtmlElement:
    return html.document_fromstring(render_institutions_html(report, language))


def book_of(report: InstitutionsReport, language: Language = Language.RU) -> Any:
    return load_workbook(io.BytesIO(render_institutions_xlsx(report, language)), rich_text=True)


def said(report: InstitutionsReport) -> Iterator[FoundClause]:
    for row in report.rows:
        for kind in row.clauses.values():
            yield from kind
        yield from row.described
    yield from report.elsewhere


def findings(book: Any, language: Language = Language.RU) -> list[dict[str, Any]]:
    names = {text: key for key, text in sentences(language).items() if key.startswith(("table_", "institutions_"))}
    head, *lines = book[sentences(language)["sheet_provisions"]].values
    keys = [names[name].removeprefix("table_").removeprefix("institutions_") for name in head]
    return [dict(zip(keys, line, strict=True)) for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clause_is_on_the_page_with_its_words_marked(language: Language, report: InstitutionsReport) -> None:
    quotes = page_of(report, language).xpath("//li[@class='quote']")
    shown = [
        (each.xpath("string(.//figcaption/code)"), each.xpath("string(.//mark)"), each.xpath("string(.//p/b)"))
        for each in quotes
    ]
    assert len(list(said(report))) >= 12
    for each in said(report):
        passage, clause = each.held.passage, each.clause
        assert (passage.id, clause.span.of(passage.text), clause.body) in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clause_is_in_the_workbook_with_its_words_marked(language: Language, report: InstitutionsReport) -> None:
    lines = findings(book_of(report, language), language)
    names = sentences(language)
    found = {(each["id"], each["match"], each["body"], each["level"]) for each in lines}
    for each in said(report):
        passage, clause = each.held.passage, each.clause
        assert (passage.id, clause.span.of(passage.text), clause.body, names[f"institutions_{each.level}"]) in found
    for line in lines:
        assert isinstance(line["quote"], CellRichText)
        assert [part.text for part in line["quote"] if isinstance(part, TextBlock)] == [line["match"]]


def test_what_is_described_and_what_is_elsewhere_are_in_both(hostile: InstitutionsReport) -> None:
    text = page_of(hostile).text_content()
    quoted = {str(each["quote"]) for each in findings(book_of(hostile))}
    for sentence in (REPORTED, ELSEWHERE, CLAUSE):
        assert sentence in text
        assert any(sentence in each for each in quoted)


def test_a_law_that_is_called_for_is_in_both(report: InstitutionsReport) -> None:
    called = [each for row in report.rows for each in row.recommended]
    assert called
    text, ids = page_of(report).text_content(), {each["id"] for each in findings(book_of(report))}
    for each in called:
        assert each.held.passage.text in text
        assert each.held.passage.id in ids


def test_a_gap_is_told_in_words_and_not_called_proved_beside_an_unread_file(
    report: InstitutionsReport, hostile: InstitutionsReport
) -> None:
    names = sentences(Language.RU)
    for each, key, state in (
        (report, "institutions_none", "absent"),
        (hostile, "institutions_unknown", "not_assessable"),
    ):
        nothing = page_of(each).xpath("//td[contains(@class, 'nothing')]")
        assert nothing
        assert {cell.text_content() for cell in nothing} == {names[key]}
        assert {cell.get("class") for cell in nothing} == {f"nothing {state}"}
        table = book_of(each)[names["institutions_sheet_table"]]
        assert names[key] in [cell for line in table.values for cell in line]


def test_every_link_of_the_page_arrives_and_none_leads_out(
    report: InstitutionsReport, hostile: InstitutionsReport
) -> None:
    for each in (report, hostile):
        page = page_of(each)
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {unquote(href) for href in page.xpath("//@href")} <= {f"#{id}" for id in ids}
        assert not page.xpath("//@src | //link | //iframe | //object | //script")
        assert "default-src 'none'" in page.xpath("string(//meta[@http-equiv]/@content)")
        assert "url(" not in page.xpath("string(//style)")


def test_markup_of_documents_stays_text(hostile: InstitutionsReport) -> None:
    page = page_of(hostile)
    assert not page.xpath("//img | //svg | //@*[starts-with(name(), 'on')]")
    text = page.find(".//body").text_content()
    assert TITLE in text
    assert CLAUSE in text
    assert FILE in text


def test_a_text_that_begins_as_a_formula_is_none(hostile: InstitutionsReport, report: InstitutionsReport) -> None:
    for each in (hostile, report):
        for sheet in book_of(each).worksheets:
            assert not [cell for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]


def test_the_workbook_leads_from_the_table_to_the_provisions(report: InstitutionsReport) -> None:
    names = sentences(Language.RU)
    book = book_of(report)
    lines = findings(book)
    linked = [line[0] for line in book[names["institutions_sheet_table"]].iter_rows(min_row=2) if line[0].hyperlink]
    assert linked
    for cell in linked:
        sheet, _, place = cell.hyperlink.location.partition("!A")
        assert sheet == f"'{names['sheet_provisions']}'"
        assert lines[int(place) - 2]["subject"] == cell.value


def test_in_two_processes_the_bytes_are_equal(corpus_index: Path) -> None:
    folder = Path(__file__).parent
    written = [
        subprocess.run(
            [sys.executable, "-c", RENDERING, str(corpus_index)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "PYTHONPATH": str(folder)},
            cwd=folder,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert written[0] == written[1]
    assert len(written[0].split()) == 2
    assert hashlib.sha256(b"").hexdigest().encode() not in written[0]
