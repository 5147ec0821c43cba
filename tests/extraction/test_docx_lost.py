"""Word documents: what the text refers to and the file does not hold is told."""

from pathlib import Path

import pytest
from small_files import WORD, kinds, paragraph, read_bytes, texts, zipped
from small_office import OFFICE, document, relations, run

from trafsearch.extraction.extraction import Extraction

AGAIN = "get the document again"
NO_HEADS = "headers and footers that the document names are not in the file"
BY_NAME = "the file does not say which parts are its headers and footers, those with the usual names were read"
NO_NOTES = "notes that the text refers to are not in the file"
PAGE = (
    f"<w:sectPr xmlns:r='{OFFICE}'><w:headerReference w:type='default' r:id='r0'/>"
    "<w:footerReference w:type='default' r:id='r1'/></w:sectPr>"
)
NOTED = f"<w:p>{run('Слово')}<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:endnoteReference w:id='3'/></w:r></w:p>"
RELATIONS = "word/_rels/document.xml.rels"


def part(name: str, inner: str) -> str:
    return f"<w:{name} xmlns:w='{WORD}'>{inner}</w:{name}>"


def parts(body: str) -> dict[str, str | bytes]:
    notes = {
        kind: f"<w:{kind} w:id='{at}'>{paragraph(kind)}</w:{kind}>" for at, kind in ((2, "footnote"), (3, "endnote"))
    }
    return {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        RELATIONS: relations(
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
            ("footnotes", "notes.xml"),
            ("endnotes", "endnotes.xml"),
        ),
        "word/document.xml": document(body),
        "word/header1.xml": part("hdr", paragraph("Проект")),
        "word/footer1.xml": part("ftr", paragraph("Астана")),
        "word/notes.xml": part("footnotes", notes["footnote"]),
        "word/endnotes.xml": part("endnotes", notes["endnote"]),
    }


def read_parts(folder: Path, held: dict[str, str | bytes], without: str = "") -> Extraction:
    return read_bytes(folder, "act.docx", zipped({name: text for name, text in held.items() if name != without}))


def test_a_whole_document_is_read_whole(tmp_path: Path) -> None:
    extraction = read_parts(tmp_path, parts(NOTED + PAGE))
    assert (extraction.outcome.status, extraction.outcome.detail) == ("ok", "")
    assert texts(extraction) == ["Проект", "Слово", "footnote", "endnote", "Астана"]


@pytest.mark.parametrize(
    ("expected", "without"),
    [
        (f"{NO_HEADS} (1): {AGAIN}", "word/header1.xml"),
        (f"{NO_HEADS} (1): {AGAIN}", "word/footer1.xml"),
        (f"{NO_NOTES} (1): {AGAIN}", "word/notes.xml"),
        (f"{NO_NOTES} (1): {AGAIN}", "word/endnotes.xml"),
    ],
)
def test_a_part_that_is_named_and_not_there_is_told(tmp_path: Path, expected: str, without: str) -> None:
    extraction = read_parts(tmp_path, parts(NOTED + PAGE), without)
    assert (extraction.outcome.status, extraction.outcome.detail) == ("partial", expected)


def test_without_relations_the_parts_with_the_usual_names_are_read(tmp_path: Path) -> None:
    """The footnotes have another name here: nothing leads to them."""
    extraction = read_parts(tmp_path, parts(NOTED + PAGE), RELATIONS)
    assert extraction.outcome.status == "partial"
    assert extraction.outcome.detail == f"{BY_NAME} (2): {AGAIN}; {NO_NOTES} (1): {AGAIN}"
    assert kinds(extraction) == [
        ("furniture", "Проект"),
        ("paragraph", "Слово"),
        ("footnote", "endnote"),
        ("furniture", "Астана"),
    ]


def test_without_relations_and_parts_it_is_told_how_many_are_missing(tmp_path: Path) -> None:
    held = {name: text for name, text in parts(NOTED + PAGE).items() if name != "word/footer1.xml"}
    detail = f"{NO_HEADS} (1): {AGAIN}; {BY_NAME} (1): {AGAIN}; {NO_NOTES} (1): {AGAIN}"
    assert read_parts(tmp_path, held, RELATIONS).outcome.detail == detail


def test_relations_that_leave_one_out_are_told(tmp_path: Path) -> None:
    held = parts(NOTED + PAGE)
    held[RELATIONS] = relations(("header", "header1.xml")).replace("</Relationships>", "")
    outcome = read_parts(tmp_path, held).outcome
    assert outcome.status == "partial"
    assert f"{NO_HEADS} (1): {AGAIN}" in outcome.detail
    assert outcome.detail.count("is not well-formed") == 1


@pytest.mark.parametrize("without", ["", RELATIONS])
def test_parts_that_nothing_refers_to_are_no_loss(tmp_path: Path, without: str) -> None:
    """A document without pages' heads keeps header1.xml from an earlier time: Word does not show it either."""
    held = parts(paragraph("Закон"))
    held[RELATIONS] = relations(("footnotes", "notes.xml"))
    extraction = read_parts(tmp_path, held, without)
    assert (extraction.outcome.status, texts(extraction)) == ("ok", ["Закон"])


def test_a_note_that_was_deleted_is_not_missed(tmp_path: Path) -> None:
    sign = "<w:r><w:footnoteReference w:id='9'/></w:r>"
    assert read_parts(tmp_path, parts(f"<w:p>{run('Слово')}<w:del>{sign}</w:del></w:p>")).outcome.status == "ok"
    assert read_parts(tmp_path, parts(f"<w:p>{run('Слово')}{sign}</w:p>")).outcome.status == "partial"
