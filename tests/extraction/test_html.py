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
    ([("paragraph", "до"), ("paragraph", "после")], "<p>до<br>после</p>"),
    ([("paragraph", "Статья 127-1. Торговля людьми")], "<p>Статья 127<sup>1</sup>. Торговля людьми</p>"),
    ([("paragraph", "саудасы 1 туралы")], "<p>саудасы<sup>1</sup> туралы</p>"),
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
