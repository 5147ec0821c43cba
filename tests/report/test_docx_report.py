"""A gap report as a DOCX document: what a lawyer reads, pastes and checks."""

import io
from collections import Counter
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from motley import CLOCK, LENS, OVERRULED, STATES, motley_report

from trafsearch.extraction.outcome import Status
from trafsearch.language import Language
from trafsearch.report.cell import By, GapReport, State
from trafsearch.report.docx import render_docx
from trafsearch.report.docx.excerpt import excerpt
from trafsearch.report.docx.quotes import QUOTED
from trafsearch.report.gaps import find_gaps
from trafsearch.report.naming import SIGNS, Naming
from trafsearch.report.summary import summarise
from trafsearch.report.wording import sentences
from trafsearch.span import Span
from trafsearch.store.store import Store
from trafsearch.verbs.reading import read

LANGUAGES = (Language.RU, Language.KK, Language.EN)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def report(motley: Path) -> GapReport:
    return motley_report(motley)


@pytest.fixture(scope="module")
def body(report: GapReport) -> etree._Element:
    return body_of(report)


def body_of(report: GapReport, language: Language = Language.RU) -> etree._Element:
    with ZipFile(io.BytesIO(render_docx(report, language))) as archive:
        return etree.fromstring(archive.read("word/document.xml"))[0]


def words(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def styled(body: etree._Element, style: str) -> list[str]:
    found = body.iter(f"{W}pStyle")
    return [words(each.getparent().getparent()) for each in found if each.get(f"{W}val") == style]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", [By.AREA, By.DOCUMENT, By.LANGUAGE])
def test_the_matrix_shows_each_cell_with_its_sign_and_colour(language: Language, by: By, motley: Path) -> None:
    report = motley_report(motley, language, by)
    matrix = next(body_of(report, language).iter(f"{W}tbl"))
    head, *lines = matrix.iter(f"{W}tr")
    naming = Naming.of(report, language)
    assert [words(cell) for cell in head.iter(f"{W}tc")][1:] == [naming.row(row) for row in report.rows]
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    colours = set()
    for column, line in zip(report.columns, lines, strict=True):
        name, *shown = line.iter(f"{W}tc")
        assert words(name) == naming.column(column)
        for row, each in zip(report.rows, shown, strict=True):
            cell = report.cells[row, column.id]
            assert words(each)[0] == SIGNS[cell.state]
            assert words(each)[1:].strip("§‡ ") == (str(cell.passages) if cell.passages else "")
            colours.add((cell.state, each.find(f"{W}tcPr/{W}shd").get(f"{W}fill")))
    assert len(colours) == len({cell.state for cell in report.cells.values()})


def test_the_matrix_stands_on_pages_across(body: etree._Element) -> None:
    sizes = [each.get(f"{W}orient", "portrait") for each in body.iter(f"{W}pgSz")]
    assert sizes == ["portrait", "landscape", "portrait"]


def test_many_concepts_stand_in_several_tables(motley: Path) -> None:
    with Store(motley) as store:
        concepts = tuple(store.vocabulary.concepts)[:45]
    report = motley_report(motley, Language.EN, lens=replace(LENS, rows=concepts))
    matrices = list(body_of(report, Language.EN).iter(f"{W}tbl"))[:3]
    heads = [[words(cell) for cell in next(each.iter(f"{W}tr")).iter(f"{W}tc")][1:] for each in matrices]
    naming = Naming.of(report, Language.EN)
    assert [len(head) for head in heads] == [20, 20, 5]
    assert [name for head in heads for name in head] == list(map(naming.row, concepts))
    assert all(len(list(each.iter(f"{W}tr"))) == 1 + len(report.columns) for each in matrices)


def test_every_link_leads_to_one_place(body: etree._Element) -> None:
    anchors = Counter(each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart"))
    assert set(anchors.values()) == {1}
    assert {each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")} <= set(anchors)
    numbers = [each.get(f"{W}id") for each in body.iter(f"{W}bookmarkStart")]
    assert len(numbers) == len(set(numbers)) == len(list(body.iter(f"{W}bookmarkEnd")))


def test_each_cell_of_the_matrix_leads_to_what_is_said_or_not_said(report: GapReport, body: etree._Element) -> None:
    places = {each.get(f"{W}name"): words(each.getparent()) for each in body.iter(f"{W}bookmarkStart")}
    names, naming = sentences(Language.RU), Naming.of(report, Language.RU)
    for at, row in enumerate(report.rows, 1):
        for across, column in enumerate(report.columns, 1):
            place = places[f"cell{at}x{across}"]
            assert place.startswith(naming.column(column))
            state = report.cells[row, column.id].state
            assert (names[state] in place) is (state in (State.DIRECT, State.INDIRECT))


def test_passages_are_quoted_with_their_words_in_bold(body: etree._Element) -> None:
    quotes = [each.getparent().getparent() for each in body.iter(f"{W}pStyle") if each.get(f"{W}val") == "Quote"]
    texts = [words(each) for each in quotes]
    assert "«1. Борьба с торговлей людьми продолжается: торговля людьми запрещена.»" in texts
    assert f"«{OVERRULED}»" in texts
    bold = [words(run) for run in quotes[0].iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert bold == ["Борьба с торговлей людьми", "торговля людьми"]


def test_a_passage_that_is_too_long_to_be_quoted_is_quoted_around_its_words(body: etree._Element) -> None:
    quoted = next(text for text in styled(body, "Quote") if "Наркотики" in text)
    assert quoted.startswith("«…")
    assert quoted.endswith("Наркотики запрещены.»")
    assert len(quoted) < 500


@pytest.mark.parametrize(
    ("quoted", "text", "spans"),
    [
        ("«Торговля людьми запрещена.»", "Торговля людьми запрещена.", [(0, 15)]),
        ("«Торговля людьми»", "Торговля\n  людьми", [(0, 17)]),
        ("«Музеи открыты.»", "Музеи открыты.", []),
        (f"«…{'а' * 199} рабство {'б' * 192}…»", f"{'а' * 500} рабство {'б' * 500}", [(501, 508)]),
        (f"«{'а' * 400}…»", "а" * 500, []),
        (f"«{'а' * 450}…»", f"{'а' * 450}б", [(0, 450)]),
    ],
)
def test_an_excerpt_says_where_the_text_goes_on(quoted: str, text: str, spans: list[tuple[int, int]]) -> None:
    runs = "".join(excerpt(text, [Span(*span) for span in spans], Language.RU))
    assert words(etree.fromstring(f'<p xmlns:w="{W[1:-1]}">{runs}</p>')) == quoted


def test_no_mention_is_lost(corpus_index: Path) -> None:
    """Of the many passages of a cell those that are not quoted are named by their places and counted."""
    with Store(corpus_index) as store:
        report = find_gaps(store, "threats", clock=CLOCK, language=Language.RU)
    cell = report.cells["terrorism", "counter-terrorism"]
    passages = list(dict.fromkeys(each.held.passage.id for each in cell.evidence))
    assert len(passages) > QUOTED
    rest = [each for each in cell.evidence if each.held.passage.id in passages[QUOTED:]]
    told = sentences(Language.RU)["docx_more"].format(passages=len(passages) - QUOTED, mentions=len(rest))
    line = next(text for text in styled(body_of(report), "Source") if text.startswith(told))
    assert all(each.held.passage.address.text(each.held.passage.language) in line for each in rest)
    assert all(each.held.passage.edition in line for each in rest)


def test_what_is_not_said_stands_with_its_reason(report: GapReport, body: etree._Element) -> None:
    tables = [
        [[words(cell) for cell in row.iter(f"{W}tc")] for row in each.iter(f"{W}tr")] for each in body.iter(f"{W}tbl")
    ]
    naming = Naming.of(report, Language.RU)
    for row, table in zip(report.rows, tables[1:], strict=False):
        silent = [column for column in report.columns if STATES[row, column.id] in ("absent", "not_assessable")]
        assert [line[0] for line in table[1:]] == list(map(naming.column, silent))
    trafficking = next(line for line in tables[1] if line[0] == "внешняя политика")
    assert trafficking[1] == "○ отсутствует"
    assert "«1. Незаконная торговля и ввоз для людей товаров запрещены.»" in trafficking[3]
    corruption = {line[0]: line for line in tables[2]}
    assert "«3. Библиотека исполняет Закон «О противодействии коррупции».»" in corruption["правовая политика"][3]
    assert "=broken.pdf не прочитан полностью" in corruption["уголовная политика"][1]
    assert corruption["экологическая политика"][2] == "среди рассмотренных документов нет ни одного этого направления"


def test_all_expressions_that_were_looked_for_are_named(report: GapReport, body: etree._Element) -> None:
    small = set(styled(body, "Small"))
    proof = report.cells["corruption", "foreign"].proof
    assert proof is not None
    assert {f"{language}: {'; '.join(labels)}" for language, labels in proof.labels.items()} <= small


def test_the_manifest_names_every_file_with_its_hash(report: GapReport, body: etree._Element) -> None:
    small = set(styled(body, "Small"))
    files = report.manifest["files"]
    assert isinstance(files, list)
    assert {text for file in files for text in (file["path"], file["sha256"])} <= small


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_stands_at_the_head(language: Language, motley: Path) -> None:
    report = motley_report(motley, language)
    bullets = styled(body_of(report, language), "ListBullet")
    for sentence in summarise(report, language):
        assert any(text.startswith(sentence.text) for text in bullets)


def test_its_own_reader_reads_it_whole(report: GapReport, tmp_path: Path) -> None:
    file = tmp_path / "gaps.docx"
    file.write_bytes(render_docx(report, Language.RU))
    extraction = read(file)
    assert extraction.outcome.status is Status.OK
    text = "\n".join(block.text for block in extraction.blocks)
    assert "=Угрозы <и> «ответы»" in text
    assert "Борьба с торговлей людьми" in text


def test_every_part_is_well_formed_and_named(report: GapReport) -> None:
    with ZipFile(io.BytesIO(render_docx(report, Language.KK))) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    named = {each.get("PartName", "").lstrip("/") for each in parts["[Content_Types].xml"]}
    assert named - {""} == {name for name in parts if name.endswith(".xml")} - {"[Content_Types].xml"}
    ids = {each.get(f"{W}styleId") for each in parts["word/styles.xml"].iter(f"{W}style")}
    document = parts["word/document.xml"]
    used = {each.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle") for each in document.iter(f"{W}{kind}")}
    assert used <= ids
