"""Word documents, as they are printed."""

from pathlib import Path

from small_files import WORD, codes, docx, kinds, paragraph, read_bytes, texts, zipped

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


def test_real_documents(shared: Path) -> None:
    root = shared / "documents"
    notes = read(root / "formats/example_footnote_endnote.docx", root=root)
    assert ("footnote", "В этом слове допущена опечатка") in kinds(notes)
    code = read(root / "russia/ukrf.docx", root=root)
    assert texts(code)[3:5] == ["Столбец | Строка", "Первый | Второй"]
