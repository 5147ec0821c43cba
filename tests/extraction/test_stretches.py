"""Text that is hidden, deleted or struck through: counted as a reader of the page would count it."""

from pathlib import Path

import pytest
from small_files import docx, read_bytes, read_str, texts
from small_office import run, word_paragraph
from test_odt import odt
from test_rtf import HEAD

from trafsearch.extraction.extraction import Extraction

Notes = list[tuple[str, str]]
KEPT = "stretches of struck-through text were kept: see whether they still hold"
DELETED = "stretches of deleted text were left out"
HIDDEN = "stretches of hidden text were left out"


def notes(extraction: Extraction) -> Notes:
    return [(note.code, note.text) for note in extraction.notes]


RTF: list[tuple[str, Notes, bytes]] = [
    ("kept end", [("deletions_left_out", f"1 {DELETED}")], rb"kept {\deleted one \'e0\u1073? {\b two} three}end"),
    ("kept and end", [("deletions_left_out", f"2 {DELETED}")], rb"kept {\deleted one} and {\deleted two}end"),
    ("kept end", [("deletions_left_out", f"1 {DELETED}"), ("hidden_left_out", f"1 {HIDDEN}")],
     rb"kept {\v one}{\deleted two}end"),
    ("kept gone end", [("struck_kept", f"1 {KEPT}")], rb"kept {\strike gone {\b  } }end"),
    ("kept gone end", [("struck_kept", f"1 {KEPT}")], rb"kept {\striked1 gone\striked0  end}"),
    ("kept end", [], rb"kept {\strike0 end}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "body"), RTF)
def test_rtf(tmp_path: Path, text: str, expected: Notes, body: bytes) -> None:
    extraction = read_bytes(tmp_path, "act.rtf", HEAD + body + rb"\par}")
    assert [" ".join(one.split()) for one in texts(extraction)] == [text]
    assert notes(extraction) == expected


GONE = "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"
STYLE = '<w:style w:type="character" w:styleId="old"><w:rPr><w:strike/></w:rPr></w:style>'
WORD: list[tuple[str, Notes, str]] = [
    ("есть конец", [("deletions_left_out", "1 tracked deletions were left out")],
     run("есть ") + GONE.format("раз") + GONE.format(" ") + GONE.format("два") + run("конец")),
    ("есть и конец", [("deletions_left_out", "2 tracked deletions were left out")],
     run("есть ") + GONE.format("раз") + run("и ") + GONE.format("два") + run("конец")),
    ("есть конец", [("hidden_left_out", f"1 {HIDDEN}")],
     run("есть ") + run("раз", "<w:vanish/>") + run("два", "<w:vanish/>") + run("конец")),
    ("есть было конец", [("struck_kept", f"1 {KEPT}")], run("есть ") + run("было ", "<w:strike/>") + run("конец")),
    ("есть было конец", [("struck_kept", f"1 {KEPT}")], run("есть ") + run("было ", "<w:dstrike/>") + run("конец")),
    ("есть было конец", [("struck_kept", f"1 {KEPT}")],
     run("есть ") + run("было ", '<w:rStyle w:val="old"/>') + run("конец")),
    ("есть было конец", [], run("есть ") + run("было ", '<w:rStyle w:val="old"/><w:strike w:val="0"/>') + run("конец")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "body"), WORD)
def test_docx(tmp_path: Path, text: str, expected: Notes, body: str) -> None:
    extraction = read_bytes(tmp_path, "act.docx", docx(word_paragraph(body), styles=STYLE))
    assert (texts(extraction), notes(extraction)) == ([text], expected)


def test_odt(tmp_path: Path) -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/></style:style>'
        for name, look in (
            ("S", 'style:text-line-through-style="solid"'),
            ("N", 'style:text-line-through-style="none"'),
            ("H", 'text:display="none"'),
        )
    )
    span = '<text:span text:style-name="{}">{}</text:span>'
    body = f"<text:p>есть {span.format('S', 'было ')}{span.format('N', 'и ')}"
    body += f"{span.format('H', 'раз')}{span.format('H', 'два')}конец</text:p>"
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Старое</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    extraction = read_bytes(tmp_path, "act.odt", odt(changes + body, styles))
    assert texts(extraction) == ["есть было и конец"]
    assert notes(extraction) == [
        ("deletions_left_out", "1 tracked deletions were left out"),
        ("hidden_left_out", f"1 {HIDDEN}"),
        ("struck_kept", f"1 {KEPT}"),
    ]


LEFT_OUT = "deleted or struck passages were left out"
LINED = "elements with a line through them were kept: see whether they still hold"
PAGES: list[tuple[str, Notes, str]] = [
    ("срок два года", [("deletions_left_out", f"1 {LEFT_OUT}")], "<p>срок <del>один</del> <ins>два</ins> года</p>"),
    ("срок два года", [("deletions_left_out", f"1 {LEFT_OUT}")], "<p>срок <s>один <b>год</b></s> два года</p>"),
    ("срок два года", [("deletions_left_out", f"2 {LEFT_OUT}")],
     "<del><p>срок</p></del><p>срок <strike>один</strike> два года</p>"),
    ("срок два года", [], "<p>срок <del> </del>два года</p>"),
    ("срок один два года", [("struck_kept", f"1 {LINED}")],
     '<p>срок <span style="text-decoration: line-through">один</span> два года</p>'),
    ("срок один два года", [("struck_kept", f"1 {LINED}")],
     '<style>.old { text-decoration-line: line-through }</style><p>срок <span class="old">один</span> два года</p>'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "body"), PAGES)
def test_web_page(tmp_path: Path, text: str, expected: Notes, body: str) -> None:
    extraction = read_str(tmp_path, "act.html", f"<html><body>{body}</body></html>")
    assert (texts(extraction), notes(extraction)) == ([text], expected)
    assert extraction.outcome.is_whole


def test_a_deletion_that_never_ends_takes_the_rest_of_the_page_and_that_is_said(tmp_path: Path) -> None:
    page = "<html><body><p>Статья 1. Срок</p><del>один год<p>Статья 2. Надзор</p></body></html>"
    extraction = read_str(tmp_path, "act.html", page)
    assert (texts(extraction), extraction.outcome.status) == (["Статья 1. Срок"], "partial")
    assert extraction.outcome.detail.startswith("a deleted passage begins and never ends")


def test_markdown(tmp_path: Path) -> None:
    text = "Срок ~~один год~~ <del>и день</del> два года.\n\n~~~\nкод\n~~~\n"
    extraction = read_str(tmp_path, "act.md", text)
    assert texts(extraction)[0] == "Срок один год и день два года."
    assert notes(extraction) == [("struck_kept", f"2 {KEPT}")]
