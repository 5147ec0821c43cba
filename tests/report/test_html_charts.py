"""Charts tell how many documents of a year speak of a concept, and where in a document it is named."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from lxml import html

import trafsearch
from trafsearch.language import Language
from trafsearch.report.cell import By
from trafsearch.report.gaps import find_gaps
from trafsearch.report.html import render_html
from trafsearch.report.html.background import background
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
SILENT = "1. Музеи открыты ежедневно, вход свободный.\n\n"
CORRUPTION = "1. Коррупция запрещена законом.\n\n"
DOCUMENTS = {  # act: (year of adoption, text)
    "early": (2011, CORRUPTION + SILENT * 60),
    "quiet": (2011, SILENT),
    "late": (2014, SILENT * 60 + CORRUPTION),
    "undated": (None, CORRUPTION),
}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    folder = tmp_path_factory.mktemp("charts") / "docs"
    folder.mkdir()
    stated = []
    for act, (year, text) in DOCUMENTS.items():
        (folder / f"{act}.txt").write_text(f"{act}\n\n{text}", encoding="utf-8")
        adopted = f"adopted = {year}-01-01\n" if year else ""
        facts = f'path = "{act}.txt"\nact = "{act}"\nlanguage = "ru"\nareas = ["legal", "youth"]\n{adopted}'
        stated.append(f"[[document]]\n{facts}title = {{ru = '{act}'}}\n")
    (folder / "corpus.toml").write_text("\n".join(stated), encoding="utf-8")
    with trafsearch.build_index([folder], folder.parent / "index") as store:
        report = find_gaps(store, "threats", clock=CLOCK, language=Language.RU, by=By.AREA)
        return html.document_fromstring(render_html(report, Language.RU, background(store.catalog, report)))


def lanes(page: html.HtmlElement, table: str) -> Mapping[str, html.HtmlElement]:
    return {str(each.xpath("th")[0].text_content()): each for each in page.xpath(f"{table}//tbody/tr")}


@pytest.mark.parametrize(
    ("told", "number", "name"),
    [
        ("Все документы. 2011: 2/2; 2014: 1/1; год не известен: 1/1", "4/4", "Все документы"),
        ("коррупция. 2011: 1/2; 2014: 1/1; год не известен: 1/1", "3/4", "коррупция"),
        ("рабство. 2011: 0/2; 2014: 0/1; год не известен: 0/1", "0/4", "рабство"),
    ],
)
def test_a_document_of_two_areas_counts_once_in_its_year(
    page: html.HtmlElement, told: str, number: str, name: str
) -> None:
    lane = lanes(page, "//section[@id='years']")[name]
    (drawing,) = lane.xpath(".//svg")
    assert drawing.get("aria-label") == told
    assert drawing.get("role") == "img"
    assert str(lane.xpath("td")[-1].text_content()) == number


def test_years_without_documents_have_their_place_on_the_axis(page: html.HtmlElement) -> None:
    axis = [str(each.text) for each in page.xpath("//section[@id='years']//thead//*[local-name()='text']")]
    assert axis == ["2011", "2012", "2013", "2014", "?"]


@pytest.mark.parametrize(("low", "high", "act"), [(0, 0.02, "early"), (0.98, 1, "late")])
def test_a_tick_stands_where_the_mention_does(page: html.HtmlElement, low: float, high: float, act: str) -> None:
    (part,) = page.xpath(f"//section[@id='dispersion']/details[summary/code='{act}']")
    (path,) = part.xpath(".//*[local-name()='path'][@class='tick direct']")
    (place,) = re.findall(r"M(\d+)", path.get("d"))
    assert low <= int(place) / 1000 <= high
    (drawing,) = part.xpath(".//svg")
    assert drawing.get("aria-label").startswith("коррупция. Упоминаний: 1; первое на ")


def test_documents_without_mentions_have_no_lanes(page: html.HtmlElement) -> None:
    shown = [str(each.text) for each in page.xpath("//section[@id='dispersion']/details/summary/code")]
    assert sorted(shown) == ["early", "late", "undated"]


def test_without_a_catalog_beside_it_the_report_has_no_charts(corpus_store: Store) -> None:
    page = html.document_fromstring(render_html(find_gaps(corpus_store, "threats", clock=CLOCK), Language.EN))
    assert not page.xpath("//svg")
    assert not page.xpath("//*[@id='years' or @id='dispersion']")
