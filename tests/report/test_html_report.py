"""The page of a gap report: every cell leads to what it rests on, nothing is lost, nothing is loaded."""

import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from trafsearch.language import Language
from trafsearch.report.cell import By, Cell, GapReport, State
from trafsearch.report.gaps import find_gaps
from trafsearch.report.html import render_html
from trafsearch.report.html.background import background
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
COLUMNS = (By.AREA, By.DOCUMENT, By.YEAR)
SIGNS = {State.DIRECT: "●", State.INDIRECT: "◐", State.ABSENT: "○", State.NOT_ASSESSABLE: "?"}
Made = dict[By, tuple[GapReport, html.HtmlElement]]


@pytest.fixture(scope="module")
def made(corpus_index: Path) -> Made:
    """Reports on the sample corpus, and their pages in Russian."""
    with Store(corpus_index) as store:
        reports = {by: find_gaps(store, "threats", clock=CLOCK, language=Language.RU, by=by) for by in COLUMNS}
        return {by: (each, page_of(each, Language.RU, store)) for by, each in reports.items()}


def page_of(report: GapReport, language: Language, store: Store) -> html.HtmlElement:
    return html.document_fromstring(render_html(report, language, background(store.catalog, report)))


def words_of(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def cells_and_parts(
    report: GapReport, page: html.HtmlElement
) -> Iterator[tuple[Cell, html.HtmlElement, html.HtmlElement]]:
    """Each cell of the report, the cell of the first matrix, and the part that this leads to."""
    ids = {each.get("id"): each for each in page.xpath("//*[@id]")}
    rows = page.xpath("(//table[@class='matrix'])[1]/tbody/tr")
    assert len(rows) == len(report.rows)
    for row, line in zip(report.rows, rows, strict=True):
        shown = [each for each in line.xpath("td") if each.get("data-column")]
        for column, cell in zip(report.columns, shown, strict=True):
            (link,) = cell.xpath("a")
            yield report.cells[row, column.id], cell, ids[unquote(link.get("href"))[1:]]


@pytest.mark.parametrize("by", COLUMNS)
def test_every_cell_shows_its_state_as_sign_word_and_pattern(made: Made, by: By) -> None:
    words = {State.DIRECT: "упоминается", State.INDIRECT: "косвенно", State.ABSENT: "отсутствует"}
    for cell, shown, _ in cells_and_parts(*made[by]):
        assert SIGNS[cell.state] in words_of(shown)
        assert words.get(cell.state, "нельзя оценить") in shown.xpath("a")[0].get("aria-label")
        assert cell.state in shown.get("class").split()
        assert re.findall(r"\d+", words_of(shown))[:1] == ([str(cell.passages)] if cell.passages else [])


@pytest.mark.parametrize("by", COLUMNS)
def test_every_mention_is_quoted_whole_and_marked_in_the_part_that_its_cell_leads_to(made: Made, by: By) -> None:
    quoted = 0
    for cell, _, part in cells_and_parts(*made[by]):
        by_id = {words_of(each.xpath(".//figcaption/code")[0]): each for each in part.xpath(".//li[@class='quote']")}
        for item in (*cell.evidence, *cell.cited, *cell.overruled):
            passage = item.held.passage
            quote = by_id[passage.id]
            text = re.sub(r"… слов: \d+ …", "", str(quote.xpath(".//blockquote")[0].text_content()))
            assert "".join(passage.text.split()) in "".join(text.split())
            marked = " ".join(words_of(each) for each in quote.xpath(".//mark"))
            assert " ".join(item.mention.span.of(passage.text).split()) in marked
            assert item.title in words_of(quote)
            assert all(each in words_of(quote) for each in item.also_in)
            quoted += 1
    assert quoted > 100


@pytest.mark.parametrize("by", COLUMNS)
def test_every_silence_has_its_proof_or_what_stands_in_its_way(made: Made, by: By) -> None:
    silent = 0
    for cell, _, part in cells_and_parts(*made[by]):
        if cell.state in (State.DIRECT, State.INDIRECT):
            continue
        told = words_of(part)
        if cell.proof:
            figures = f"фрагментов — {cell.proof.passages}, слов — {cell.proof.words}"
            assert figures in re.sub(r"(?<=\d) (?=\d)", "", told)
            assert all(form in told for forms in cell.proof.forms.values() for form in forms)
            labels = words_of(part.xpath("ancestor::section[1]/details[@class='labels']")[0])
            assert all(label in labels for each in cell.proof.labels.values() for label in each)
        if cell.nearest:
            assert cell.nearest.held.passage.id in told
        assert cell.proof or cell.obstacles
        assert bool(cell.obstacles) == ("Что не удалось просмотреть" in told)
        silent += 1
    assert silent > 100


@pytest.mark.parametrize("by", COLUMNS)
def test_no_link_leads_nowhere_and_no_place_has_two_owners(made: Made, by: By) -> None:
    _, page = made[by]
    ids = [each.get("id") for each in page.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    targets = {unquote(each.get("href")) for each in page.xpath("//a")}
    assert targets <= {f"#{id}" for id in ids}


@pytest.mark.parametrize("by", COLUMNS)
def test_tables_say_what_their_rows_and_columns_are(made: Made, by: By) -> None:
    report, page = made[by]
    table = page.xpath("//table[@class='matrix']")[0]
    assert len(table.xpath("caption")) == 1
    assert len(table.xpath("thead/tr/th[@scope='col']")) == len(report.columns) + 2
    assert [each.get("scope") for each in table.xpath("tbody/tr/th")] == ["row"] * len(report.rows)
    assert not page.xpath("//table//th[not(@scope)]")
    (region,) = table.xpath("ancestor::div[@role='region']")
    assert region.get("tabindex") == "0"
    assert page.xpath(f"//*[@id='{region.get('aria-labelledby')}']")


@pytest.mark.parametrize("by", COLUMNS)
def test_columns_name_all_their_documents(made: Made, by: By) -> None:
    report, page = made[by]
    parts = page.xpath("//section[@id='documents']/details")
    for column, part in zip(report.columns, parts, strict=True):
        listed = [words_of(each) for each in part.xpath(".//li/code")]
        assert listed == [act.id for act in column.acts]


def test_the_page_loads_nothing_and_runs_only_what_is_in_it(made: Made) -> None:
    _, page = made[By.AREA]
    assert not page.xpath("//@src | //link | //iframe | //object | //img | //@style | //@*[starts-with(name(), 'on')]")
    assert all(each.startswith("#") for each in page.xpath("//@href"))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = page.xpath("//style/text()"), page.xpath("//script/text()")
    assert "default-src 'none'" in policy
    for text in (style, script):
        assert b64encode(sha256(str(text).encode()).digest()).decode() in policy
    assert "url(" not in style
    assert not re.search(r"https?:|//(?! )\w|import|fetch|XMLHttp", re.sub(r"// .*", "", script))


def test_without_its_script_the_page_shows_everything_but_the_controls(made: Made) -> None:
    _, page = made[By.AREA]
    assert [each.get("id") for each in page.xpath("//*[@hidden]")] == ["controls"]


@pytest.mark.parametrize(
    ("language", "absent", "method"),
    [
        (Language.RU, "отсутствует", "Метод и его пределы"),
        (Language.KK, "жоқ", "Әдіс және оның шектері"),
        (Language.EN, "absent", "Method and limits"),
    ],
)
def test_the_page_speaks_the_language_asked_for(
    corpus_store: Store, language: Language, absent: str, method: str
) -> None:
    report = find_gaps(corpus_store, "threats", clock=CLOCK, language=language, by=By.DOCUMENT)
    page = page_of(report, language, corpus_store)
    assert page.get("lang") == language
    assert words_of(page.xpath("//section[@id='method']/h2")[0]) == method
    assert any(words_of(each).endswith(absent) for each in page.xpath("//summary/span[@class='swatch absent']"))


def test_equal_input_and_equal_clock_give_equal_bytes(corpus_index: Path) -> None:
    program = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from trafsearch.language import Language; from trafsearch.store.store import Store\n"
        "from trafsearch.report.gaps import find_gaps; from trafsearch.report.html import render_html\n"
        "from trafsearch.report.html.background import background\n"
        "store = Store(Path(sys.argv[1]))\n"
        "report = find_gaps(store, 'threats', clock=datetime(2026, 1, 1, tzinfo=UTC))\n"
        "print(render_html(report, Language.KK, background(store.catalog, report)))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(corpus_index)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
