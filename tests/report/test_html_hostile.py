"""Whatever documents, files and readers are called, it stays text on the page."""

import csv
from datetime import UTC, datetime
from urllib.parse import unquote

import pytest
from lxml import html

import trafsearch
from trafsearch.language import Language
from trafsearch.report.cell import By, GapReport
from trafsearch.report.gaps import find_gaps
from trafsearch.report.html import render_html
from trafsearch.report.html.background import background
from trafsearch.structure.verdict import Ruling, Verdict, hash_of
from trafsearch.structure.verdict_file import with_verdicts

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
TITLE = """О <script>alert(1)</script> & "борьбе" 'с' </title></style></script><img src=x onerror=alert(2)>"""
TEXT = (
    "1. Борьба с торговлей людьми ведётся во всех областях и городах страны, а о её итогах докладывают ежегодно; "
    """<img src="//evil.example" onerror="alert(3)"> </script> &lt;b&gt;."""
)
READER = '"><script>alert(4)</script>'
FILE = "<svg onload=alert(5)>.pdf"
ISSUER = 'Министерство "><b onclick=alert(6)> {row} %s'


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[By, tuple[GapReport, str]]:
    folder = tmp_path_factory.mktemp("hostile") / "docs"
    folder.mkdir()
    (folder / "act.txt").write_text(f"{TITLE}\n\n{TEXT}\n", encoding="utf-8")
    (folder / FILE).write_bytes(b"%PDF-1.4 broken")
    with (folder / "corpus.csv").open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        table.writerow(["path", "act", "language", "title_ru", "issuer", "areas"])
        table.writerow(["act.txt", "kz-1", "ru", TITLE, ISSUER, "legal"])
    verdict = Verdict(
        "kz-1", Language.RU, "kz-1/ru", "pt1", hash_of(TEXT), "human-trafficking", Ruling.YES, READER, READER
    )
    (folder / "verdicts.csv").write_bytes(with_verdicts(None, folder / "verdicts.csv", [verdict]))
    with trafsearch.build_index([folder], folder.parent / "index") as store:
        reports = {by: find_gaps(store, "threats", clock=CLOCK, language=Language.RU, by=by) for by in By}
        return {
            by: (each, render_html(each, Language.RU, background(store.catalog, each))) for by, each in reports.items()
        }


@pytest.mark.parametrize("by", By)
def test_nothing_of_it_becomes_an_element_or_an_attribute(pages: dict[By, tuple[GapReport, str]], by: By) -> None:
    page = html.document_fromstring(pages[by][1])
    assert (
        len(page.xpath("//script")) == len(page.xpath("//style")) == len(page.xpath("//title[not(ancestor::svg)]")) == 1
    )
    assert not page.xpath("//img | //@*[starts-with(name(), 'on')] | //@src | //svg[@onload]")
    assert "alert" not in str(page.xpath("//script")[0].text)


@pytest.mark.parametrize("by", By)
def test_all_of_it_can_be_read(pages: dict[By, tuple[GapReport, str]], by: By) -> None:
    report, text = pages[by]
    shown = str(html.document_fromstring(text).find(".//body").text_content())
    for column in report.columns:
        assert all(act.title in shown for act in column.acts)
    assert FILE in shown
    assert TEXT.removeprefix("1. ") in shown
    assert f"решение ({READER})" in shown


@pytest.mark.parametrize("by", By)
def test_links_to_cells_of_columns_with_strange_names_arrive(pages: dict[By, tuple[GapReport, str]], by: By) -> None:
    page = html.document_fromstring(pages[by][1])
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert not [id for id in ids if set(id) & set(" \t\n\"'<>")]
    assert {unquote(each)[1:] for each in page.xpath("//a/@href")} <= set(ids)
