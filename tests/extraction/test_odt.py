"""OpenDocument texts, as they are printed."""

import io
import zipfile
from pathlib import Path

import pytest
from small_files import codes, kinds, read_bytes, texts, zipped

from trafsearch.extraction.reading import read

TYPE = "application/vnd.oasis.opendocument.text"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "draw", "fo", "meta", "manifest")
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xml="http://www.w3.org/XML/1998/namespace"'  # fmt: skip


def odt(body: str, styles: str = "", pages: str = "", **members: str) -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    master = f"<office:document-styles {SPACES}>{pages}</office:document-styles>"
    others = {name.replace("__", "/") + ".xml": text for name, text in members.items()}
    return zipped({"mimetype": TYPE, "content.xml": content, "styles.xml": master, **others})


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def numbers(*levels: str) -> str:
    """A list style named L; each level is its attributes."""
    inner = "".join(f'<text:list-level-style-number text:level="{at}" {one}/>' for at, one in enumerate(levels, 1))
    return f'<text:list-style style:name="L">{inner}</text:list-style>'


def listed(items: str, more: str = "") -> str:
    return f'<text:list text:style-name="L" {more}>{items}</text:list>'


def item(inner: str, more: str = "") -> str:
    return f"<text:list-item {more}>{inner}</text:list-item>"


PLAIN = 'style:num-format="1" style:num-suffix="."'
SECOND = 'style:num-format="1" style:num-suffix="." text:display-levels="2"'
LETTER = 'style:num-format="а, б, .., аа, бб, ... (ru)" style:num-suffix=")"'
LISTS = [
    # as printed, the list style, the body
    (["1. а", "2. б"], numbers(PLAIN), listed(item(p("а")) + item(p("б")))),
    (["Статья 1. а", "1.1. б", "1.2. в", "Статья 2. г", "2.1. д"],
     numbers('style:num-format="1" style:num-prefix="Статья " style:num-suffix="."', SECOND),
     listed(item(p("а") + listed(item(p("б")) + item(p("в")))) + item(p("г") + listed(item(p("д")))))),
    (["01) а", "02) б"], numbers('style:num-format="01, 02, 03, ..." style:num-suffix=")"'),
     listed(item(p("а")) + item(p("б")))),
    (["009) а", "010) б"],
     numbers('style:num-format="001, 002, 003, ..." style:num-suffix=")" text:start-value="9"'),
     listed(item(p("а")) + item(p("б")))),
    (["я) а", "аа) б", "аб) в"],
     numbers('style:num-format="а, б, .., аа, аб, ... (ru)" style:num-suffix=")" text:start-value="29"'),
     listed(item(p("а")) + item(p("б")) + item(p("в")))),
    (["1. а", "вторая строка", "2. б"], numbers(PLAIN), listed(item(p("а") + p("вторая строка")) + item(p("б")))),
    (["1. а", "между", "2. б"], numbers(PLAIN),
     listed(item(p("а"))) + p("между") + listed(item(p("б")), 'text:continue-numbering="true"')),
    (["1. а", "между", "1. б"], numbers(PLAIN), listed(item(p("а"))) + p("между") + listed(item(p("б")))),
    (["1. а", "1. б", "2. в"], numbers(PLAIN),
     listed(item(p("а")), 'xml:id="x"') + listed(item(p("б"))) + listed(item(p("в")), 'text:continue-list="x"')),
    (["5. а", "6. б"], numbers(PLAIN), listed(item(p("а"), 'text:start-value="5"') + item(p("б")))),
    (["а) один", "б) два"], numbers(LETTER), listed(item(p("один")) + item(p("два")))),
    (["без номера", "1. а"], numbers(PLAIN),
     listed(f"<text:list-header>{p('без номера')}</text:list-header>" + item(p("а")))),
    (["1. а", "1.1. б", "1.2. в"], numbers(PLAIN, SECOND),
     listed(item(p("а"))) + listed(item(listed(item(p("б")) + item(p("в")))), 'text:continue-numbering="true"')),
    (["мера"], '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"/></text:list-style>',
     listed(item(p("мера")))),
    (["3-1) а"], numbers(PLAIN), listed(item('<text:p><text:number>3-1)</text:number>а</text:p>'))),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "styles", "body"), LISTS)
def test_automatic_numbers_are_those_in_print(tmp_path: Path, expected: list[str], styles: str, body: str) -> None:
    assert texts(read_bytes(tmp_path, "act.odt", odt(body, styles))) == expected


def test_headings_take_the_numbers_of_the_outline(tmp_path: Path) -> None:
    levels = (
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Глава "/>'
        '<text:outline-level-style text:level="2" style:num-format=""/>'
    )
    pages = f"<office:styles><text:outline-style>{levels}</text:outline-style></office:styles>"
    styles = '<style:style style:name="N" style:family="paragraph" style:list-style-name=""/>'
    body = (
        '<text:h text:outline-level="1">Цель</text:h><text:h text:outline-level="2">Раздел</text:h>'
        '<text:h text:outline-level="1" text:style-name="N">Без номера</text:h>'
        '<text:h text:outline-level="1">Задачи</text:h>'
    )
    blocks = read_bytes(tmp_path, "act.odt", odt(body, styles, pages)).blocks
    assert [(block.level, block.text) for block in blocks] == [
        (1, "Глава 1 Цель"), (2, "Раздел"), (1, "Без номера"), (1, "Глава 2 Задачи"),
    ]  # fmt: skip


def note(kind: str, text: str) -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p(text)}</text:note-body></text:note>"
    )


HIDDEN = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
RAISED = (
    '<style:style style:name="R" style:family="text"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
)
PRINTED = [
    # expected kinds and texts, the body
    ([("paragraph", "Слово и дело"), ("footnote", "Внизу"), ("footnote", "В конце"), ("paragraph", "Дальше")],
     p(f"Слово{note('footnote', 'Внизу')} и дело{note('endnote', 'В конце')}") + p("Дальше")),
    ([("paragraph", "a  b".replace("  ", " ")), ("paragraph", "1) первое")],
     p("a<text:s text:c='2'/>\n b") + p("<text:tab/>1) первое")),
    ([("paragraph", "Приказ:"), ("paragraph", "1) первое")], p("Приказ:<text:line-break/>1) первое")),
    ([("paragraph", "Закон видно")], p('Закон <text:span text:style-name="H">тайна</text:span>видно')),
    ([("paragraph", "Статья 127-1. Торговля")],
     p('Статья 127<text:span text:style-name="R">1</text:span>. Торговля')),
    ([("paragraph", "Новое осталось")],
     "<text:tracked-changes><text:changed-region><text:deletion>" + p("Старое") + "</text:deletion>"
     "</text:changed-region></text:tracked-changes>" + p("<text:change-start/>Новое<text:change-end/> осталось")),
    ([("paragraph", "Текст")], p("Текст<office:annotation><text:p>замечание</text:p></office:annotation>")),
    ([("paragraph", "Снаружи"), ("paragraph", "В рамке")],
     p(f"Снаружи<draw:frame><draw:text-box>{p('В рамке')}</draw:text-box></draw:frame>")),
    ([("paragraph", "В фигуре"), ("paragraph", "Текст")],
     f"<draw:frame><draw:text-box>{p('В фигуре')}</draw:text-box></draw:frame>" + p("Текст")),
    ([("paragraph", "В разделе")], f"<text:section>{p('В разделе')}</text:section>"),
    ([("paragraph", "Содержание"), ("paragraph", "Глава 1")],
     "<text:table-of-content><text:table-of-content-source><text:index-title-template>Образец"
     "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>"
     + p("Содержание") + "</text:index-title>" + p("Глава 1") + "</text:index-body></text:table-of-content>"),
    ([("paragraph", "от 5 июля")], p("от <text:date>5 июля</text:date>")),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "body"), PRINTED)
def test_body_is_read_as_printed(tmp_path: Path, expected: list[tuple[str, str]], body: str) -> None:
    extraction = read_bytes(tmp_path, "act.odt", odt(body, HIDDEN + RAISED))
    assert (kinds(extraction), extraction.outcome.is_whole) == (expected, True)


def cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{p(text)}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def rows(*found: str) -> str:
    inner = "".join(f"<table:table-row>{row}</table:table-row>" for row in found)
    return f"<table:table><table:table-header-rows>{inner}</table:table-header-rows></table:table>"


def test_merged_cells_keep_the_columns_in_line(tmp_path: Path) -> None:
    body = rows(
        cell("Орган", 'table:number-rows-spanned="2"')
        + cell("Срок", 'table:number-columns-spanned="2"') + COVERED + cell("Итог"),
        COVERED + cell("год") + cell("месяц"),
        cell("МВД") + cell("", 'table:number-columns-repeated="2"') + cell("да"),
    )  # fmt: skip
    assert texts(read_bytes(tmp_path, "act.odt", odt(body))) == [
        "Орган | Срок |  | Итог", "| год | месяц", "МВД |  |  | да",
    ]  # fmt: skip


def test_a_note_in_a_cell_follows_its_row(tmp_path: Path) -> None:
    body = rows(cell(f"Иван{note('footnote', 'Пояснение')}") + cell("да"))
    assert kinds(read_bytes(tmp_path, "act.odt", odt(body))) == [("table_row", "Иван | да"), ("footnote", "Пояснение")]


def test_tables_in_tables_and_numbered_rows(tmp_path: Path) -> None:
    inner = f"<table:table-cell>{p('Снаружи')}{rows(cell('внутри') + cell('да'))}</table:table-cell>"
    counted = "".join(
        f"<table:table-row><table:table-cell>{listed(item(p('')), more)}</table:table-cell>{cell(name)}"
        "</table:table-row>"
        for name, more in (("Иванов", ""), ("Петров", 'text:continue-numbering="true"'))
    )
    body = rows(inner) + f"<table:table>{counted}</table:table>"
    extraction = read_bytes(tmp_path, "act.odt", odt(body, numbers(PLAIN)))
    assert texts(extraction) == ["Снаружи", "внутри | да", "1. | Иванов", "2. | Петров"]


def test_a_hidden_section_is_told(tmp_path: Path) -> None:
    body = p("Закон") + f'<text:section text:display="none">{p("Скрытая часть")}</text:section>'
    extraction = read_bytes(tmp_path, "act.odt", odt(body))
    detail = "hidden sections with text were left out (1): show all sections and save the document again"
    assert (texts(extraction), extraction.outcome.detail) == (["Закон"], detail)


def test_headers_and_footers_are_furniture(tmp_path: Path) -> None:
    inner = f"<style:header>{p('Проект')}</style:header><style:footer>{p('<text:page-number>1</text:page-number>')}"
    master = f"<style:master-page>{inner}</style:footer></style:master-page>"
    pages = f"<office:master-styles>{master}{master}</office:master-styles>"
    assert kinds(read_bytes(tmp_path, "act.odt", odt(p("Закон"), "", pages))) == [
        ("furniture", "Проект"),
        ("paragraph", "Закон"),
    ]


def test_a_password_is_noticed(tmp_path: Path) -> None:
    lock = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    manifest = f"<manifest:manifest {SPACES}>{lock}</manifest:manifest>"
    outcome = read_bytes(tmp_path, "act.odt", odt("", **{"META-INF__manifest": manifest})).outcome
    assert outcome.status == "encrypted"
    whole = zipped({"mimetype": TYPE, "encrypted-package": b"\x01\x02"})
    assert read_bytes(tmp_path, "act.odt", whole).outcome.status == "encrypted"


def test_a_document_in_one_xml_file_is_read(tmp_path: Path) -> None:
    meta = "<office:meta><dc:title>Акт</dc:title></office:meta>"
    text = (
        f'<?xml version="1.0"?><office:document {SPACES} office:mimetype="{TYPE}">{meta}<office:automatic-styles>'
        f"{numbers(PLAIN)}</office:automatic-styles><office:body><office:text>{listed(item(p('Закон')))}"
        "</office:text></office:body></office:document>"
    )
    extraction = read_bytes(tmp_path, "act.fodt", text.encode())
    assert (texts(extraction), extraction.properties) == (["1. Закон"], (("title", "Акт"),))
    assert codes(extraction) == ["list_numbers"]


def test_two_languages_side_by_side_are_read_one_after_the_other(tmp_path: Path) -> None:
    pairs = [
        ("Торговля людьми запрещена на всей территории страны.", "Адам саудасына елдің аумағында тыйым салынады."),
        ("Органы оказывают пострадавшим бесплатную помощь.", "Органдар жәбірленушілерге тегін көмек көрсетеді екен."),
        ("Виновные лица несут установленную ответственность.", "Кінәлі адамдар заңда белгіленген жауаптылықта."),
    ]  # fmt: skip
    extraction = read_bytes(tmp_path, "act.odt", odt(rows(*(cell(ru) + cell(kk) for ru, kk in pairs))))
    assert texts(extraction) == [ru for ru, _ in pairs] + [kk for _, kk in pairs]


def test_a_broken_part_is_told_and_the_body_kept(tmp_path: Path) -> None:
    buffer = io.BytesIO(odt(p("Закон"), **{"meta": "<office:meta"}))
    assert zipfile.ZipFile(buffer).testzip() is None
    extraction = read_bytes(tmp_path, "act.odt", buffer.getvalue())
    assert (texts(extraction), extraction.outcome.status.value) == (["Закон"], "partial")
    assert extraction.outcome.detail.startswith("meta.xml is not well-formed: ")


def test_the_same_text_in_three_formats(shared: Path) -> None:
    """ukrf.odt is the text of ukrf.docx; ukrf.doc is an ODT under another name."""
    root = shared / "documents"
    found = [read(root / name, root=root) for name in ("russia/ukrf.docx", "formats/ukrf.odt", "formats/ukrf.doc")]
    words = [" ".join(texts(extraction)).split() for extraction in found]
    assert words[0] == words[1] == words[2]
    assert all(extraction.outcome.is_whole for extraction in found)


def test_numbered_paragraphs_and_shapes_are_text(tmp_path: Path) -> None:
    one = '<text:numbered-paragraph text:style-name="L">{}</text:numbered-paragraph>'
    shapes = f"<draw:rect>{p('прямо')}</draw:rect><draw:g><draw:ellipse>{p('кругло')}</draw:ellipse></draw:g>"
    gone = f"<text:tracked-changes>{p('нет')}</text:tracked-changes>"
    extraction = read_bytes(
        tmp_path, "act.odt", odt(gone + one.format(p("а")) + one.format(p("б")) + shapes, numbers(PLAIN))
    )
    assert texts(extraction) == ["1. а", "2. б", "прямо", "кругло"]


def test_a_picture_as_large_as_a_page_is_told(tmp_path: Path) -> None:
    frame = '<draw:frame xmlns:svg="svg" svg:width="17cm" svg:height="25.1cm"><draw:image/></draw:frame>'
    extraction = read_bytes(tmp_path, "act.odt", odt(p("Текст") + frame))
    assert extraction.outcome.detail.startswith("pictures as large as a page were not read (1)")


def test_a_part_that_the_document_lists_and_does_not_hold_is_told(tmp_path: Path) -> None:
    """Without styles.xml its headers, its footers and the numbers of its lists are gone."""
    listed_part = '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
    manifest = f"<manifest:manifest {SPACES}>{listed_part}</manifest:manifest>"
    members = zipfile.ZipFile(io.BytesIO(odt(p("Закон"), **{"META-INF__manifest": manifest})))
    held = {name: members.read(name) for name in members.namelist() if name != "styles.xml"}
    outcome = read_bytes(tmp_path, "act.odt", zipped({**held})).outcome
    assert (outcome.status, outcome.detail) == (
        "partial",
        "styles.xml is missing from the file: get the document again",
    )


def test_numbers_of_a_kind_that_is_not_known_are_written_as_figures_and_that_is_said(tmp_path: Path) -> None:
    styles = numbers('style:num-format="α, β, γ, ..." style:num-suffix=")"')
    extraction = read_bytes(tmp_path, "act.odt", odt(listed(item(p("а")) + item(p("б"))), styles))
    assert texts(extraction) == ["1) а", "2) б"]
    assert [(note.code, note.text) for note in extraction.notes][1:] == [
        ("numbering_not_shown", "numbers of these kinds were written as figures: α, β, γ, ...")
    ]
