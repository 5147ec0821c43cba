"""Word documents, as they are printed."""

from pathlib import Path

import pytest
from small_files import WORD, codes, docx, kinds, paragraph, read_bytes, texts, zipped
from small_office import document, in_list, level, listed, relations, run, word_paragraph

from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.reading import read

DECIMAL = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
"""


def numbered(depth: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'


def test_numbers_are_counted(tmp_path: Path) -> None:
    body = "".join(
        paragraph(text, numbered(depth))
        for text, depth in [("Закон", 0), ("мера", 1), ("срок", 1), ("Указ", 0), ("цель", 1)]
    )
    extraction = read_bytes(tmp_path, "act.docx", docx(body, numbering=DECIMAL))
    assert texts(extraction) == ["1. Закон", "1) мера", "2) срок", "2. Указ", "1) цель"]
    assert codes(extraction) == ["list_numbers"]


def test_headings_have_levels(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="a1"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="Мой"/><w:basedOn w:val="a1"/></w:style>'
    )
    body = (
        paragraph("Глава 1", '<w:pStyle w:val="b"/>')
        + paragraph("Текст")
        + paragraph("Раздел", '<w:outlineLvl w:val="0"/>')
    )
    extraction = read_bytes(tmp_path, "act.docx", docx(body, styles=styles))
    assert [(block.kind.value, block.level) for block in extraction.blocks] == [
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 1),
    ]


def test_what_print_shows(tmp_path: Path) -> None:
    """Insertions are kept, deletions are not; a raised number belongs to the number before it; breaks divide."""
    run = "<w:r><w:t>{}</w:t></w:r>"
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r>"
    body = (
        f"<w:p>{run.format('Статья 127')}{raised}<w:ins>{run.format('. Новая')}</w:ins>"
        f"<w:del><w:r><w:delText>. Старая</w:delText></w:r></w:del>{hidden}</w:p>"
        "<w:p><w:r><w:t>ЗАКОН</w:t><w:br/><w:t>РЕСПУБЛИКИ:</w:t><w:br/><w:t>1) первое</w:t></w:r></w:p>"
    )
    extraction = read_bytes(tmp_path, "act.docx", docx(body))
    assert texts(extraction) == ["Статья 127-1. Новая", "ЗАКОН РЕСПУБЛИКИ:", "1) первое"]
    assert codes(extraction) == ["deletions_left_out", "hidden_left_out"]


def test_tables_notes_and_boxes(tmp_path: Path) -> None:
    cell = "<w:tc>{}</w:tc>"
    row = "<w:tr>" + cell.format(paragraph("Срок")) + cell.format(paragraph("МВД") + paragraph("МИД")) + "</w:tr>"
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('В рамке')}</w:txbxContent></w:pict></w:r>"
    body = (
        "<w:p><w:r><w:t>Слово</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
        f"<w:tbl>{row}</w:tbl><w:p><w:r><w:t>Текст</w:t></w:r>{box}</w:p>"
    )
    notes = (
        f"<w:footnote w:id='0' w:type='separator'>{paragraph('-')}</w:footnote>"
        f"<w:footnote w:id='2'>{paragraph('Пояснение')}</w:footnote>"
    )
    extraction = read_bytes(tmp_path, "act.docx", docx(body, footnotes=notes))
    assert kinds(extraction) == [
        ("paragraph", "Слово"),
        ("footnote", "Пояснение"),
        ("table_row", "Срок | МВД МИД"),
        ("paragraph", "Текст"),
        ("paragraph", "В рамке"),
    ]


def test_paragraphs_in_two_versions_are_read_once(tmp_path: Path) -> None:
    """Word writes what is new to it as a choice, with a fallback for older programs."""
    both = "<mc:Choice Requires='wps'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
    body = "".join(
        f"<mc:AlternateContent xmlns:mc='urn:mc'>{content}</mc:AlternateContent>"
        for content in (
            both.format(paragraph("Торговля людьми"), paragraph("Старое")),
            both.format("", paragraph("Запасное")),
        )
    )
    assert texts(read_bytes(tmp_path, "act.docx", docx(body))) == ["Торговля людьми", "Запасное"]


INSERTED = "inserted documents were left out (1): open the file in Word and save it as PDF"
DIAGRAMS = "diagrams with text were left out (1): open the file in Word and save it as PDF"


def test_inserted_documents_and_diagrams_are_told(tmp_path: Path) -> None:
    for name in ("altChunk", "subDoc"):
        outcome = read_bytes(tmp_path, "a.docx", docx(paragraph("Закон") + f"<w:{name}/>")).outcome
        assert (outcome.status, outcome.detail) == ("partial", INSERTED), name
    empty = read_bytes(tmp_path, "a.docx", docx("<w:altChunk/>")).outcome
    assert (empty.status, empty.detail) == ("no_text", f"the file holds no text; {INSERTED}")
    document = f"<w:document xmlns:w='{WORD}'><w:body>{paragraph('Закон')}</w:body></w:document>"
    drawn = "<d xmlns:a='urn:a'><a:t>{}</a:t></d>"
    members = {"word/document.xml": document, "word/diagrams/data1.xml": drawn.format("Торговля")}
    outcome = read_bytes(tmp_path, "a.docx", zipped({**members, "word/diagrams/data2.xml": drawn.format(" ")})).outcome
    assert (outcome.status, outcome.detail) == ("partial", DIAGRAMS)


BEGIN, MIDDLE, END = (run("").replace("<w:t xml:space='preserve'></w:t>", f'<w:fldChar w:fldCharType="{kind}"/>')
                      for kind in ("begin", "separate", "end"))  # fmt: skip


@pytest.mark.parametrize(
    ("expected", "is_whole", "body"),
    [
        (["До", "После"], False, f"<w:p>{BEGIN}{run('До')}</w:p>{paragraph('После')}"),
        (["1 до", "После"], True, f"<w:p>{BEGIN}{MIDDLE}{run('1')}<w:del>{END}</w:del>{run(' до')}</w:p>"
                                  f"{paragraph('После')}"),
        (["Вид"], True, f"<w:p>{BEGIN}{run('код')}{END}{run('Вид')}</w:p>"),
        (["Ячейка", "После"], False, f"<w:tbl><w:tr><w:tc><w:p>{BEGIN}{run('Ячейка')}</w:p></w:tc></w:tr></w:tbl>"
                                     f"{paragraph('После')}"),
    ],
)  # fmt: skip
def test_a_field_without_an_end_hides_nothing(tmp_path: Path, expected: list[str], is_whole: bool, body: str) -> None:
    extraction = read_bytes(tmp_path, "act.docx", docx(body))
    assert (texts(extraction), extraction.outcome.is_whole) == (expected, is_whole)


def test_a_merged_cell_with_nothing_above_keeps_its_text(tmp_path: Path) -> None:
    cell = "<w:tc><w:tcPr><w:vMerge{}/></w:tcPr>{}</w:tc><w:tc>{}</w:tc>"
    rows = [("", "Сам"), ("", "нет"), (' w:val="restart"', "Новый"), ("", "нет")]
    inner = "".join(f"<w:tr>{cell.format(value, paragraph(text), paragraph('б'))}</w:tr>" for value, text in rows)
    extraction = read_bytes(tmp_path, "act.docx", docx(f"<w:tbl>{inner}</w:tbl>"))
    assert texts(extraction) == ["Сам | б", "| б", "Новый | б", "| б"]


def test_a_raised_sign_after_a_word_is_a_footnote(tmp_path: Path) -> None:
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    body = f"<w:p>{run.format('торговля')}{raised.format('1)')}{run.format(' людьми')}</w:p>"
    assert texts(read_bytes(tmp_path, "act.docx", docx(body))) == ["торговля¹ людьми"]


def test_bombs_and_entities_are_refused(tmp_path: Path) -> None:
    bomb = read_bytes(tmp_path, "bomb.docx", docx(paragraph("а" * 5_000_000)))
    assert bomb.outcome.status == "damaged"
    assert "packed" in bomb.outcome.detail
    declared = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///x">]>'
    entity = f'{declared}<w:document xmlns:w="{WORD}"><w:body>&e;</w:body></w:document>'
    assert read_bytes(tmp_path, "entity.docx", zipped({"word/document.xml": entity})).outcome.status == "damaged"
    (tmp_path / "many.docx").write_bytes(docx(paragraph("текст"), styles=""))
    assert (
        read(tmp_path / "many.docx", root=tmp_path, options=Options(Limits(archive_members=1))).outcome.status
        == "damaged"
    )


def test_damage(tmp_path: Path) -> None:
    whole = docx(paragraph("Торговля людьми " * 50))
    for name, data in {"cut": whole[: len(whole) // 2], "xml": zipped({"word/document.xml": "<w:document"})}.items():
        assert read_bytes(tmp_path, f"{name}.docx", data).outcome.status == "damaged", name


LISTS = [
    # the paragraphs as printed, the definition of the list, depth and words of each paragraph
    (["Статья 1. Цель", "1. мера", "2. мера", "Статья 2. Задачи", "1. срок"],
     listed(level(0, "Статья %1."), level(1, "%2.")),
     [(0, "Цель"), (1, "мера"), (1, "мера"), (0, "Задачи"), (1, "срок")]),
    (["1. а", "1.1. б", "1.1.1. в", "1.2. г", "2. д", "2.1. е"],
     listed(level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.")),
     [(0, "а"), (1, "б"), (2, "в"), (1, "г"), (0, "д"), (1, "е")]),
    (["Раздел IV Итог", "4.1 Мера"],
     listed(level(0, "Раздел %1", "upperRoman", start=4), level(1, "%1.%2", more="<w:isLgl/>")),
     [(0, "Итог"), (1, "Мера")]),
    (["Глава 1 А", "Статья 1. а", "Глава 2 Б", "Статья 2. б"],  # articles are numbered through
     listed(level(0, "Глава %1"), level(1, "Статья %2.", more='<w:lvlRestart w:val="0"/>')),
     [(0, "А"), (1, "а"), (0, "Б"), (1, "б")]),
    (["1.1. а", "1.2. б", "2. в"], listed(level(0, "%1."), level(1, "%1.%2.")), [(1, "а"), (1, "б"), (0, "в")]),
    (["1. а", "3. в"], listed(level(0, "%1.")), [(0, "а"), (0, ""), (0, "в")]),  # the empty one is counted in print
    (["а) первое", "б) второе"], listed(level(0, "%1)", "russianLower")), [(0, "первое"), (0, "второе")]),
    (["z. а", "aa. б", "bb. в"],
     listed(level(0, "%1.", "lowerLetter", start=26)),
     [(0, "а"), (0, "б"), (0, "в")]),
    (["мера"], listed(level(0, "·", "bullet")), [(0, "мера")]),
    (["Примечание. Срок"], listed(level(0, "Примечание.", "none")), [(0, "Срок")]),
    (["01. а"], listed(level(0, "%1.", "decimalZero")), [(0, "а")]),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "definition", "paragraphs"), LISTS)
def test_automatic_numbers_are_those_in_print(
    tmp_path: Path, expected: list[str], definition: str, paragraphs: list[tuple[int, str]]
) -> None:
    body = "".join(paragraph(text, in_list(depth)) for depth, text in paragraphs)
    assert texts(read_bytes(tmp_path, "act.docx", docx(body, numbering=definition))) == expected


def test_lists_go_on_or_begin_anew(tmp_path: Path) -> None:
    again = '<w:num w:numId="2"><w:abstractNumId w:val="0"/>{}</w:num>'
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = paragraph("а", in_list(0)) + paragraph("б", in_list(0)) + paragraph("в", in_list(0, 2))
    for more, last in (("", "3. в"), (override, "1. в")):
        definition = listed(level(0, "%1."), more=again.format(more))
        assert texts(read_bytes(tmp_path, "a.docx", docx(body, numbering=definition))) == ["1. а", "2. б", last]


STYLED = [
    # what the styles say of the list, and the paragraphs' own properties
    # a style that stands for a level, and one that is based on it
    ('<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
     '<w:style w:styleId="P"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
     '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
     ['<w:pStyle w:val="B"/>', '<w:pStyle w:val="P"/>', '<w:pStyle w:val="P"/>']),
    # the depth in the style, the list with the paragraph, and the other way round
    ('<w:style w:styleId="D"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
     [in_list(0), '<w:pStyle w:val="D"/>', '<w:pStyle w:val="D"/>']),
    ('<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
     ['<w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="0"/></w:numPr>',
      '<w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="1"/></w:numPr>',
      '<w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="1"/></w:numPr>']),
]  # fmt: skip


@pytest.mark.parametrize(("styles", "properties"), STYLED)
def test_styles_bring_their_numbers(tmp_path: Path, styles: str, properties: list[str]) -> None:
    definition = listed(
        level(0, "Статья %1.", more='<w:pStyle w:val="A"/>'), level(1, "%2)", more='<w:pStyle w:val="P"/>')
    )
    body = "".join(map(paragraph, ("Цель", "мера", "срок"), properties))
    extraction = read_bytes(tmp_path, "act.docx", docx(body, numbering=definition, styles=styles))
    assert texts(extraction) == ["Статья 1. Цель", "1) мера", "2) срок"]


def test_a_list_may_stand_in_a_style_of_lists(tmp_path: Path) -> None:
    definition = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>{level(0, "%1-бап.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("Мақсат", in_list(0)) + paragraph("Міндет", in_list(0))
    extraction = read_bytes(tmp_path, "act.docx", docx(body, numbering=definition, styles=styles))
    assert texts(extraction) == ["1-бап. Мақсат", "2-бап. Міндет"]


def test_a_paragraph_may_leave_the_list_of_its_style(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = paragraph("Закон", '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    extraction = read_bytes(tmp_path, "a.docx", docx(body, numbering=listed(level(0, "%1.")), styles=styles))
    assert texts(extraction) == ["Закон"]


MARK = "<w:rPr><w:del/></w:rPr>"
DELETED = "<w:del><w:r><w:delText>старое</w:delText></w:r></w:del>"
PRINTED = [
    # as printed, the body
    (["Торговля людьми запрещена"],  # the end of a paragraph was deleted
     word_paragraph(run("Торговля людьми "), MARK) + word_paragraph(run("запрещена"))),
    (["Первая строка", "Таблица | да"],
     word_paragraph(run("Первая строка"), MARK)
     + f"<w:tbl><w:tr><w:tc>{paragraph('Таблица')}</w:tc><w:tc>{paragraph('да')}</w:tc></w:tr></w:tbl>"),
    (["Конец"], word_paragraph(run("Конец"), MARK)),
    (["есть | да"],
     f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('нет')}</w:tc></w:tr>"
     f"<w:tr><w:tc>{paragraph('есть')}</w:tc><w:tc>{paragraph('да')}</w:tc></w:tr></w:tbl>"),
    (["Сюда"], f"<w:p><w:moveFrom>{run('оттуда')}</w:moveFrom></w:p><w:p><w:moveTo>{run('Сюда')}</w:moveTo></w:p>"),
    (["Стр. 5 из 9"],  # a field shows its result
     f"<w:p>{run('Стр. ')}<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
     f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('5')}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
     f"<w:fldSimple w:instr='NUMPAGES'>{run(' из 9')}</w:fldSimple></w:p>"),
    (["да", "после"],  # a field inside the code of another shows nothing; a field may end in another paragraph
     "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
     "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>X</w:instrText></w:r>"
     f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('внутри')}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
     f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('да')}</w:p>"
     f"<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r>{run('после')}</w:p>"),
    (["в поле", "во вложенном"],
     f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('в поле')}<w:customXml><w:sdt><w:sdtContent>"
     f"{paragraph('во вложенном')}</w:sdtContent></w:sdt></w:customXml></w:sdtContent></w:sdt>"),
    (["закон о миграции"],
     f"<w:p><w:hyperlink>{run('закон')}</w:hyperlink><w:smartTag><w:smartTag>{run(' о')}</w:smartTag></w:smartTag>"
     f"<w:sdt><w:sdtContent>{run(' миграции')}</w:sdtContent></w:sdt></w:p>"),
    (["20 °C ≥ №"],
     f"<w:p>{run('20 ')}<w:r><w:sym w:font='Symbol' w:char='F0B0'/></w:r>{run('C ')}"
     f"<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>{run(' ')}"
     "<w:r><w:sym w:font='Arial' w:char='2116'/></w:r></w:p>"),
    (["доля a/b"],
     f"<w:p>{run('доля ')}<m:oMath xmlns:m='urn:m'><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num>"
     "<m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p>"),
    (["漢字"],
     f"<w:p><w:ruby><w:rt>{run('кандзи')}</w:rt><w:rubyBase>{run('漢字')}</w:rubyBase></w:ruby></w:p>"),
    (["само-оборона"],
     "<w:p><w:r><w:t>само</w:t><w:noBreakHyphen/><w:t>обо</w:t><w:softHyphen/><w:t>рона</w:t></w:r></w:p>"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "body"), PRINTED)
def test_body_is_read_as_printed(tmp_path: Path, expected: list[str], body: str) -> None:
    assert texts(read_bytes(tmp_path, "act.docx", docx(body))) == expected


def test_styles_hide_text(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="C" w:type="character"><w:basedOn w:val="H"/></w:style>'
    )
    hidden, shown = run("скрыто", '<w:rStyle w:val="C"/>'), run("видно", '<w:rStyle w:val="C"/><w:vanish w:val="0"/>')
    body = f"<w:p>{run('Закон ')}{hidden}{shown}</w:p>" + paragraph("весь абзац", '<w:pStyle w:val="H"/>')
    extraction = read_bytes(tmp_path, "act.docx", docx(body, styles=styles))
    assert texts(extraction) == ["Закон видно"]
    assert [note.text for note in extraction.notes] == ["2 stretches of hidden text were left out"]


def box(text: str, inner: str = "") -> str:
    return f"<w:txbxContent>{paragraph(text)}{inner}</w:txbxContent>"


def both(choice: str, fallback: str) -> str:
    return (
        f"<mc:AlternateContent xmlns:mc='urn:mc'><mc:Choice>{choice}</mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    inner = f"<w:p><w:r>{both(box('Внутри'), box('Внутри'))}</w:r></w:p>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('а')}</w:tc><w:tc>{paragraph('б')}</w:tc></w:tr></w:tbl>"
    body = (
        f"<w:p>{run('Один')}<w:r>{both(box('Снаружи', inner), box('Снаружи'))}</w:r></w:p>"
        f"<w:p>{run('Два')}<w:r>{both('<a/>', box('Запасная'))}</w:r></w:p>"
        f"<w:p>{run('Три')}<w:r>{both(box('С таблицей', table), '')}</w:r></w:p>"
    )
    assert texts(read_bytes(tmp_path, "act.docx", docx(body))) == [
        "Один", "Снаружи", "Внутри", "Два", "Запасная", "Три", "С таблицей", "а | б",
    ]  # fmt: skip


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def test_merged_cells_keep_the_columns_in_line(tmp_path: Path) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("Орган", down) + cell("Срок", '<w:gridSpan w:val="2"/>') + cell("Итог"),
        cell("Орган", on) + cell("год") + cell("месяц"),
        cell("МВД") + cell("2025") + cell("6") + cell("да"),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("2026"),
    )
    body = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    assert texts(read_bytes(tmp_path, "act.docx", docx(body))) == [
        "Орган | Срок |  | Итог", "| год | месяц", "МВД | 2025 | 6 | да", "| 2026",
    ]  # fmt: skip


def test_nested_tables_and_numbered_rows(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr>{cell('внутри')}{cell('да')}</w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{paragraph('Снаружи')}{inner}<w:p/></w:tc></w:tr></w:tbl>"
    rows = "".join(
        f"<w:tr><w:tc>{paragraph('', in_list(0))}</w:tc>{cell(name)}</w:tr>" for name in ("Иванов", "Петров")
    )
    extraction = read_bytes(
        tmp_path, "a.docx", docx(f"{outer}<w:tbl>{rows}</w:tbl>", numbering=listed(level(0, "%1.")))
    )
    assert texts(extraction) == ["Снаружи", "внутри | да", "1. | Иванов", "2. | Петров"]


RUSSIAN = [
    "Статья 1. Основные понятия, которые используются в настоящем Законе",
    "Торговля людьми запрещена на всей территории Республики Казахстан.",
    "Государственные органы оказывают пострадавшим правовую и медицинскую помощь.",
]
KAZAKH = [
    "1-бап. Осы Заңда пайдаланылатын негізгі ұғымдар мен терминдер",
    "Адам саудасына Қазақстан Республикасының бүкіл аумағында тыйым салынады.",
    "Мемлекеттік органдар жәбірленушілерге құқықтық және медициналық көмек көрсетеді.",
]


def test_two_languages_side_by_side_are_read_one_after_the_other(tmp_path: Path) -> None:
    rows = "".join(f"<w:tr>{cell(left)}{cell(right)}</w:tr>" for left, right in zip(KAZAKH, RUSSIAN, strict=True))
    extraction = read_bytes(tmp_path, "act.docx", docx(f"<w:tbl>{rows}</w:tbl>"))
    assert kinds(extraction) == [("paragraph", text) for text in KAZAKH + RUSSIAN]
    assert codes(extraction) == ["languages_apart"]


def test_parts_are_found_by_their_relations(tmp_path: Path) -> None:
    """Some programs call the body document2.xml and count the other parts on."""
    head = f"<w:hdr xmlns:w='{WORD}'>{paragraph('Проект')}</w:hdr>"
    notes = f"<w:footnotes xmlns:w='{WORD}'><w:footnote w:id='2'>{paragraph('Пояснение')}</w:footnote></w:footnotes>"
    data = zipped({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("officeDocument", "/word/document2.xml")),
        "word/document2.xml": document(f"<w:p>{run('Слово')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"),
        "word/_rels/document2.xml.rels": relations(("header", "header7.xml"), ("footnotes", "../word/notes.xml")),
        "word/header7.xml": head,
        "word/notes.xml": notes,
    })  # fmt: skip
    extraction = read_bytes(tmp_path, "act.docx", data)
    assert kinds(extraction) == [("furniture", "Проект"), ("paragraph", "Слово"), ("footnote", "Пояснение")]


def test_strict_documents_are_read(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    relation = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    body = document(paragraph("Закон", in_list(0))).replace(WORD, strict)
    definition = f"<w:numbering xmlns:w='{strict}'>{listed(level(0, 'Статья %1.'))}</w:numbering>"
    rels = f'<Relationships><Relationship Id="r" Type="{relation}" Target="word/document.xml"/></Relationships>'
    data = zipped({"_rels/.rels": rels, "word/document.xml": body, "word/numbering.xml": definition})
    assert texts(read_bytes(tmp_path, "act.docx", data)) == ["Статья 1. Закон"]


def flat(**parts: str) -> bytes:
    package = "http://schemas.microsoft.com/office/2006/xmlPackage"
    inner = "".join(
        f'<pkg:part pkg:name="/{name.replace("__", "/")}"><pkg:xmlData>{text}</pkg:xmlData></pkg:part>'
        for name, text in parts.items()
    )
    head = '<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
    return f'{head}<pkg:package xmlns:pkg="{package}">{inner}</pkg:package>'.encode()


def test_a_document_in_one_xml_file_is_read(tmp_path: Path) -> None:
    rels, body = relations(("officeDocument", "word/document.xml")), document(paragraph("Закон", in_list(0)))
    definition = f"<w:numbering xmlns:w='{WORD}'>{listed(level(0, '%1.'))}</w:numbering>"
    data = flat(**{"_rels__.rels": rels, "word__document.xml": body, "word__numbering.xml": definition})
    extraction = read_bytes(tmp_path, "act.xml", data)
    assert (texts(extraction), extraction.outcome.is_whole) == (["1. Закон"], True)


def test_a_broken_part_is_told_and_the_body_kept(tmp_path: Path) -> None:
    body = document(f"<w:p>{run('Закон')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
    data = zipped({"word/document.xml": body, "word/footnotes.xml": f"<w:footnotes xmlns:w='{WORD}'><w:footnote"})
    extraction = read_bytes(tmp_path, "act.docx", data)
    assert (texts(extraction), extraction.outcome.status.value) == (["Закон"], "partial")
    assert extraction.outcome.detail.startswith("word/footnotes.xml is not well-formed: ")


SCANS = "pictures as large as a page were not read (1): open the file in Word and save it as PDF, then read it with OCR"
CHARTS = "charts with text were left out (1): open the file in Word and save it as PDF"


def test_scanned_pages_charts_and_embedded_files_are_told(tmp_path: Path) -> None:
    inline = "<p:inline xmlns:p='urn:p'><p:extent cx='{}' cy='{}'/><a:blip xmlns:a='urn:a'/></p:inline>"
    picture = f"<w:drawing>{inline}</w:drawing>"
    scan, logo = picture.format(6_000_000, 8_500_000), picture.format(900_000, 900_000)
    outcome = read_bytes(tmp_path, "a.docx", docx(f"<w:p>{run('Закон')}<w:r>{scan}</w:r></w:p>")).outcome
    assert (outcome.status.value, outcome.detail) == ("partial", SCANS)
    small = read_bytes(tmp_path, "a.docx", docx(f"<w:p>{run('Закон')}<w:r>{logo}</w:r></w:p>"))
    assert (small.outcome.is_whole, codes(small)) == (True, ["pictures_left_out"])
    chart = "<c xmlns:a='urn:a'><a:t>Потерпевшие по годам</a:t></c>"
    data = zipped({"word/document.xml": document(paragraph("Закон")), "word/charts/chart1.xml": chart})
    assert read_bytes(tmp_path, "a.docx", data).outcome.detail == CHARTS
    for program, detail in (("Word.Document.12", INSERTED), ("Equation.3", "")):
        body = f"<w:p>{run('Закон')}<w:object><o:OLEObject xmlns:o='urn:o' ProgID='{program}'/></w:object></w:p>"
        assert read_bytes(tmp_path, "a.docx", docx(body)).outcome.detail == detail, program


def test_real_documents(shared: Path) -> None:
    root = shared / "documents"
    notes = read(root / "formats/example_footnote_endnote.docx", root=root)
    assert ("footnote", "В этом слове допущена опечатка") in kinds(notes)
    code = read(root / "russia/ukrf.docx", root=root)
    assert texts(code)[3:5] == ["Столбец | Строка", "Первый | Второй"]
