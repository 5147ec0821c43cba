"""Web pages: what a browser would show."""

from pathlib import Path

import pytest
from small_files import codes, kinds, read_bytes, read_str, texts

from trafsearch.extraction.reading import read

PAGES = [
    # expected kinds and texts, the body
    ([("heading", "Глава 1"), ("paragraph", "Текст")], "<h2>Глава 1</h2><p>Текст"),
    ([("paragraph", "раз ных стилей")], "<p>раз <b>ных</b>\n стилей</p>"),
    ([("paragraph", "разных")], "<p>раз<b>ных</b></p>"),
    ([("paragraph", "против торговли людьми и её последствий.")], "<p>против торговли<br>людьми и её последствий.</p>"),
    ([("paragraph", "Мера введена."), ("paragraph", "1) срок;"), ("paragraph", "2) орган.")],
     "<p>Мера введена.<br>1) срок;<br/>\n2) орган.</p>"),
    ([("paragraph", "до"), ("paragraph", "после")], "<p>до<br> <br>после</p>"),
    ([("table_row", "торговля людьми | МВД")], "<table><tr><td>торговля<br>людьми<td>МВД</table>"),
    ([("paragraph", "Статья 127-1. Торговля людьми")], "<p>Статья 127<sup>1</sup>. Торговля людьми</p>"),
    ([("paragraph", "См. статью 127-1 Кодекса")], "<p>См. <a href='/act'>статью 127<sup>1</sup></a> Кодекса</p>"),
    ([("paragraph", "саудасы¹ туралы")], "<p>саудасы<sup>1</sup> туралы</p>"),
    ([("paragraph", "торговля¹ людьми")], "<p>торговля<a href='#n1'><sup>[1]</sup></a> людьми</p>"),
    ([("paragraph", "торговля¹² людьми")],
     "<p>торговля<sup><a href='#n'><span>[</span>12<span>]</span></a></sup> людьми</p>"),
    ([("paragraph", "торговля¹ людьми")], "<p>торговля <a href='#n1'>[1]</a> людьми</p>"),
    ([("paragraph", "в 2025¹ году")], "<p>в 2025<a href='#n1'><sup>1</sup></a> году</p>"),
    ([("paragraph", "е 1) по мотиву")], "<p>е<sup>1</sup>) по мотиву</p>"),
    ([("paragraph", "1 Примечание")], "<p><sup>1</sup> Примечание</p>"),
    ([("table_row", "Срок | Орган"), ("table_row", "2025 | МВД")],
     "<table><tr><th>Срок<th>Орган<tr><td>2025<td><p>МВД</table>"),
    ([("paragraph", "2. первый"), ("paragraph", "3. второй")], "<ol start=2><li>первый<li><p>второй</p></ol>"),
    ([("paragraph", "a. мера")], "<ol type=a><li>мера</ol>"),
    ([("quote", "Сноска.")], "<blockquote>Сноска.</blockquote>"),
    ([("paragraph", "Видно")], "<p>Видно</p><p style='display:none'>скрыто</p><style>p{}</style>"),
    ([("paragraph", "1. Первый пункт"), ("paragraph", "2. Второй")], "<pre>1. Первый\nпункт\n2. Второй</pre>"),
    ([("paragraph", "До таблицы"), ("table_row", "а | б"), ("paragraph", "после")],
     "<table><tr><td><p>До таблицы</p><table><tr><td>а<td>б</table>после</table>"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "body"), PAGES)
def test_body(tmp_path: Path, expected: list[tuple[str, str]], body: str) -> None:
    assert kinds(read_str(tmp_path, "page.html", f"<html><title>Акт</title><body>{body}</body></html>")) == expected


def test_title_and_anchors(tmp_path: Path) -> None:
    head = "<html><head><title>О миграции</title></head>"
    page = head + "<body><a name='st4'></a><p>Статья 4</p><p id='z5'>1.</p></body></html>"
    extraction = read_str(tmp_path, "page.html", page)
    assert extraction.properties == (("title", "О миграции"),)
    assert [block.anchor for block in extraction.blocks] == ["st4", "z5"]


def test_a_line_break_parts_anchors(tmp_path: Path) -> None:
    page = "<html><body><p><a name='a1'></a>Первое.<br><a name='a2'></a>Второе.</p></body></html>"
    blocks = read_str(tmp_path, "page.html", page).blocks
    assert [(block.text, block.anchor) for block in blocks] == [("Первое.", "a1"), ("Второе.", "a2")]


FRAMES = "frames that show other documents were left out (1): open each of them and save it as a file of its own"
HIDDEN = "hidden sections with text were left out (1): unfold all sections and save the page again"
LONG = "Торговля людьми запрещена законом. " * 6
NOT_SHOWN = [
    # expected status and detail, the page
    ("partial", FRAMES, "<p>Закон</p><iframe src='act.html'></iframe>"),
    ("partial", FRAMES, "<p>Закон</p><iframe src='https://law.kz/act.pdf?v=2'></iframe>"),
    ("partial", FRAMES, "<p>Закон</p><object data='act.pdf'></object>"),
    ("partial", FRAMES, "<p>Закон</p><embed type='application/pdf' src='/get?id=5'>"),
    ("ok", "", "<p>Закон</p><iframe src='https://ads.example/frame?id=1'></iframe>"),
    ("ok", "", "<p>Закон</p><iframe src='about:blank'></iframe><object data='logo.svg'></object>"),
    ("partial", HIDDEN, f"<p>Закон</p><div style='display: none'>{LONG}</div>"),
    ("partial", HIDDEN, f"<p>Закон</p><div hidden><style>a b c</style><p>{LONG}</p></div>"),
    ("ok", "", f"<p>Закон</p><div hidden>Печать<style>{LONG}</style></div>"),
    ("no_text", f"the file holds no text; {FRAMES}", "<frameset><frame src='part1'></frameset>"),
]


@pytest.mark.parametrize(("status", "detail", "body"), NOT_SHOWN)
def test_what_is_not_shown_is_told(tmp_path: Path, status: str, detail: str, body: str) -> None:
    outcome = read_str(tmp_path, "page.html", f"<!DOCTYPE html><html>{body}</html>").outcome
    assert (outcome.status.value, outcome.detail) == (status, detail)


CHARSETS = [
    # declared, real, noted
    ("utf-8", "utf-8", []),
    ("windows-1251", "cp1251", []),
    ("koi8-r", "koi8-r", []),
    ("utf-8", "cp1251", ["charset_differs", "encoding"]),
    ("windows-1251", "utf-8", ["charset_differs"]),
    ("iso-8859-1", "cp1251", ["charset_differs", "encoding"]),
    ("no-such-charset", "cp1251", ["charset_differs", "encoding"]),
]


@pytest.mark.parametrize(("declared", "real", "noted"), CHARSETS)
def test_charset(tmp_path: Path, declared: str, real: str, noted: list[str]) -> None:
    text = "Торговля людьми запрещена законом"
    page = f'<html><meta charset="{declared}"><body><p>{text}</p></body></html>'
    extraction = read_bytes(tmp_path, "page.html", page.encode(real))
    assert texts(extraction) == [text]
    assert codes(extraction) == noted


def test_shell_of_an_application_holds_no_text(tmp_path: Path) -> None:
    shell = (
        "<!doctype html><html><head><title>НЦПС «Әділет»</title><script src='/main.js'></script></head><body>"
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div></body></html>"
    )
    extraction = read_str(tmp_path, "act.html", shell)
    assert extraction.outcome.status == "no_text"
    assert "save the act as DOCX or PDF, or take a kazakhstan-law clone" in extraction.outcome.detail


def test_deep_nesting_is_read(tmp_path: Path) -> None:
    page = "<html><body><p>Начало</p>" + "<div>" * 1500 + "Глубоко" + "</div>" * 1500
    assert texts(read_str(tmp_path, "page.html", page)) == ["Начало", "Глубоко"]


def test_deeper_nesting_is_told(tmp_path: Path) -> None:
    """The parser drops what is nested deeper than 2048, in silence; the outcome does not."""
    start = "<html><body><p>Начало</p>"
    assert read_str(tmp_path, "a.html", start + "<div>" * 3000 + "Глубоко").outcome.status == "partial"
    assert read_str(tmp_path, "b.html", "<html><body>" + "<div>" * 3000 + "Глубоко").outcome.status == "damaged"


def test_criminal_code(shared: Path) -> None:
    root = shared / "documents"
    code = read(root / "russia/criminal-code.html", root=root)
    assert code.outcome.is_whole
    assert "Статья 127-1. Торговля людьми" in texts(code)
    assert "Статья 127. Незаконное лишение свободы" in texts(code)


@pytest.mark.parametrize("name", ["example_cp1251", "example_koi"])
def test_undeclared_charsets(shared: Path, name: str) -> None:
    root = shared / "documents"
    page = read(root / f"formats/{name}.html", root=root)
    assert texts(page)[:2] == ["Пример документа", "Глава 1"]


def test_declaration_of_human_rights(shared: Path) -> None:
    root = shared / "documents"
    for name in ("rus", "kaz", "eng"):
        page = read(root / f"udhr/{name}.html", root=root)
        assert sum(block.kind == "heading" for block in page.blocks) >= 31, name
