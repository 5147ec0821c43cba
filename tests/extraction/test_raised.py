"""A raised number belongs to the number before it, however a file raises it."""

from pathlib import Path

import pytest
from small_files import docx, read_bytes, read_str, texts
from small_office import run, word_paragraph
from test_odt import odt
from test_rtf import HEAD

from trafsearch.extraction.layout.raised import joined

JOINED = [
    # as it is written, the pieces with whether they are raised
    ("Статья 126-10. О надзоре", [("Статья 126", False), ("1", True), ("0", True), (". О надзоре", False)]),
    ("Статья 126-1 О надзоре", [("Статья 126", False), ("1 ", True), ("О надзоре", False)]),
    ("126-1-бап", [("126", False), ("1", True), ("", False), ("-бап", False)]),
    ("торговля¹ людьми", [("торговля", False), ("1", True), (" людьми", False)]),
    ("1 Сноска", [("1", True), (" Сноска", False)]),
]


@pytest.mark.parametrize(("expected", "pieces"), JOINED)
def test_raised_pieces_that_stand_together_are_one_sign(expected: str, pieces: list[tuple[str, bool]]) -> None:
    assert joined(pieces) == expected


SMALL = '<w:position w:val="7"/><w:sz w:val="18"/>'
SAME = '<w:position w:val="7"/>'
WORD = [
    # as it is written, runs with their properties: sizes are half points, and 20 where nothing is said
    ("Статья 122-1. Надзор", [("Статья 122", ""), ("1", SMALL), (". Надзор", "")]),
    ("Статья 122-1. Надзор", [("Статья 122", ""), ("1", SAME), (". Надзор", "")]),
    ("Статья 122-1. Надзор", [("Статья 122", ""), ("1", '<w:position w:val="3pt"/>'), (". Надзор", "")]),
    ("Статья 122-1. Надзор", [("Статья 122", ""), ("1", '<w:rStyle w:val="up"/>'), (". Надзор", "")]),
    ("Статья 122-1. Надзор", [("Статья 122", ""), ("1", '<w:rStyle w:val="high"/>'), (". Надзор", "")]),
    ("122-1-бап", [("122", ""), ("1", SMALL), ("-бап", "")]),
    ("оператор¹ обязан", [("оператор", ""), ("1", SMALL), (" обязан", "")]),
    ("Статья 1221. Надзор", [("Статья 122", ""), ("1", '<w:position w:val="2"/>'), (". Надзор", "")]),
    ("Статья 1221. Надзор", [("Статья 122", SAME), ("1", SAME), (". Надзор", SAME)]),  # the whole line is raised
    ("Статья 1221. Надзор", [("Статья 122", ""), ("1", '<w:position w:val="-7"/>'), (". Надзор", "")]),
    ("Статья 1221", [("Статья 12", ""), ("2", '<w:position w:val="-7"/>'), ("1", "")]),
]
STYLES = (
    '<w:style w:type="character" w:styleId="up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="high"><w:rPr><w:position w:val="8"/></w:rPr></w:style>'
)


@pytest.mark.parametrize(("expected", "runs"), WORD)
def test_text_that_word_moves_up(tmp_path: Path, expected: str, runs: list[tuple[str, str]]) -> None:
    body = word_paragraph("".join(run(text, properties) for text, properties in runs))
    assert texts(read_bytes(tmp_path, "act.docx", docx(body, styles=STYLES))) == [expected]


def test_the_size_of_a_style_tells_how_high_raised_text_stands(tmp_path: Path) -> None:
    """8 half points are much beside letters of 10 points, and little beside letters of 36."""
    large = '<w:style w:type="paragraph" w:styleId="large"><w:rPr><w:sz w:val="72"/></w:rPr></w:style>'
    body = word_paragraph(run("Статья 122") + run("1", '<w:position w:val="8"/>'), '<w:pStyle w:val="large"/>')
    assert texts(read_bytes(tmp_path, "act.docx", docx(body, styles=large))) == ["Статья 1221"]


RTF = [
    # as it is written, what follows the head: half points, and letters of 24 where nothing is said
    ("Article 122-1. Trade", rb"Article 122{\up6\fs16 1}. Trade"),
    ("Article 122-1. Trade", rb"Article 122{\fs16\up6 1}. Trade"),
    ("Article 122-1. Trade", rb"Article 122{{\*\updnprop8000}\up7 1}. Trade"),
    ("Article 122-1. Trade", rb"Article 122\up 1\up0 . Trade"),
    ("Article 122-10. Trade", rb"Article 122{\up6\fs16 1}{\up6\fs16 0}. Trade"),
    ("trade¹ in", rb"trade{\up6\fs16 1} in"),
    ("Article 1221", rb"Article 122{\dn6\fs16 1}"),
    ("Article 1221", rb"Article 12{\dn6\fs16 2}1"),
    ("Article 1221", rb"Article 122{\up2 1}"),
    ("Article 1221", rb"{\up6 Article 122{\b 1}}"),
    ("Article 1221", rb"Article 122\up8\plain 1"),
]


@pytest.mark.parametrize(("expected", "body"), RTF)
def test_text_that_rtf_moves_up(tmp_path: Path, expected: str, body: bytes) -> None:
    assert texts(read_bytes(tmp_path, "act.rtf", HEAD + body + rb"\par}")) == [expected]


OPEN_DOCUMENT = [
    # whether it is raised, the position
    (True, "super 58%"),
    (True, "super"),
    (True, "33% 58%"),
    (True, "33.5% 80%"),
    (True, "33% 100%"),
    (False, "0% 58%"),
    (False, "10% 58%"),
    (False, "-33% 58%"),
    (False, "sub 58%"),
    (False, ""),
]


@pytest.mark.parametrize(("is_raised", "position"), OPEN_DOCUMENT)
def test_text_that_writer_moves_up(tmp_path: Path, is_raised: bool, position: str) -> None:
    style = (
        '<style:style style:name="R" style:family="text">'
        f'<style:text-properties style:text-position="{position}"/></style:style>'
    )
    body = '<text:p>Статья 122<text:span text:style-name="R">1</text:span>. Надзор</text:p>'
    expected = "Статья 122-1. Надзор" if is_raised else "Статья 1221. Надзор"
    assert texts(read_bytes(tmp_path, "act.odt", odt(body, style))) == [expected]


PAGES = [
    # whether it is raised, the style of the element
    (True, "vertical-align: super"),
    (True, "vertical-align:super;font-size:60%"),
    (True, "vertical-align: 4pt"),
    (True, "vertical-align: 0.4em"),
    (True, "vertical-align: 35%"),
    (True, "vertical-align: text-top; font-size: 60%"),
    (True, "position:relative;top:-3.5pt;mso-text-raise:3.5pt"),
    (True, "position: relative; top: -0.4em"),
    (True, "position: relative; bottom: 5px"),
    (False, "vertical-align: baseline"),
    (False, "vertical-align: 1px"),
    (False, "vertical-align: -4pt"),
    (False, "vertical-align: sub"),
    (False, "position: relative; top: 4pt"),
    (False, "position: absolute; top: -4pt"),
    (False, "top: -4pt"),
    (False, "font-size: 60%"),
]


@pytest.mark.parametrize(("is_raised", "style"), PAGES)
def test_text_that_a_page_moves_up(tmp_path: Path, is_raised: bool, style: str) -> None:
    expected = ["Статья 122-1. Надзор" if is_raised else "Статья 1221. Надзор"]
    own = f'<p>Статья 122<span style="{style}">1</span>. Надзор</p>'
    named = f'<style>.w9 {{ {style} }}</style><p>Статья 122<span class="w9">1</span>. Надзор</p>'
    for page in (own, named):
        assert texts(read_str(tmp_path, "act.html", f"<html><body>{page}</body></html>")) == expected
