"""RTF, as it is printed."""

from pathlib import Path

import pytest
from small_files import codes, kinds, read_bytes, texts

from trafsearch.extraction.reading import read

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}{\f2\fcharset2 Symbol;}}"
)


def escaped(text: str, encoding: str = "cp1251") -> bytes:
    return b"".join(b"\\'%02x" % byte for byte in text.encode(encoding))


def numbered(text: str, fallback: bytes = b"?") -> bytes:
    """Each character by its number, as newer programs write."""
    units = text.encode("utf-16-le")
    codes_ = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return b"".join(b"\\u%d" % code + fallback for code in codes_)


def cells(*texts_: str) -> bytes:
    edges = b"".join(b"\\cellx%d" % (1000 * at) for at in range(1, len(texts_) + 1))
    return b"\\trowd" + edges + b"".join(b"\\pard\\intbl " + text.encode() + b"\\cell" for text in texts_) + b"\\row"


PARAGRAPHS = [
    # expected kinds and texts, what follows the head
    ([("paragraph", "Статья 1")], rb"{\f1 " + escaped("Статья 1") + rb"}\par"),
    ([("paragraph", "café Закон")], rb"{\f0 caf\'e9 }{\f1 " + escaped("Закон") + rb"}\par"),
    ([("paragraph", "Әділет 🙂!")], rb"\uc1 " + numbered("Әділет 🙂") + rb"!\par"),
    ([("paragraph", "Заң!")], rb"{\uc2 " + numbered("Заң", rb"\'3f?") + rb"}{\uc0 \u33}\par"),
    ([("paragraph", "Закон")], rb"{\upr{Zakon}{\*\ud{" + numbered("Закон") + rb"}}}\par"),
    ([("paragraph", "Text")], rb"{\info{\upr{\title ???}{\*\ud{\title " + numbered("Закон") + rb"}}}}Text\par"),
    ([("paragraph", "Text")], rb"{\info{\title {\upr ???{\*\ud " + numbered("Закон") + rb"}}}}Text\par"),
    ([("paragraph", "Text")], rb"{\*\template {\upr a{\*\ud b}}}Text\par"),
    ([("paragraph", "«A» – “B” - C")], rb"{\f1 \'ab}A{\f1 \'bb} \endash  \ldblquote B\rdblquote  \_ C\par"),
    ([("paragraph", "first"), ("paragraph", "second")], b"first\\\r\nsecond\\par"),
    ([("paragraph", "one two")], b"one\r\n two\\par"),
    ([("paragraph", "Order:"), ("paragraph", "1) first")], rb"Order:\line 1) first\par"),
    ([("paragraph", "kept new")], rb"kept {\deleted gone}{\v hidden}{\revised new}\par"),
    ([("paragraph", "kept joined")], rb"kept {\deleted gone\par}joined\par"),
    ([("paragraph", "Article 127-1. Trafficking")], rb"Article 127{\super 1}. Trafficking\par"),
    ([("paragraph", "trafficking¹ is")], rb"trafficking{\super 1)} is\par"),
    ([("paragraph", "1. Item"), ("paragraph", "a) Sub")],
     rb"{\listtext\pard 1.\tab}Item\par{\pntext a)\tab}Sub\par"),
    ([("paragraph", "Item")], rb"{\listtext\f2 \'b7\tab}Item\par"),
    ([("paragraph", "see link end")],
     rb"see {\field{\*\fldinst HYPERLINK http://x}{\fldrslt link}} end\par"),
    ([("paragraph", "Word ends."), ("footnote", "The note."), ("paragraph", "Next.")],
     rb"Word{\super\chftn{\footnote\pard{\super\chftn} The note.}} ends.\par Next.\par"),
    ([("paragraph", "Word"), ("footnote", "Note")], rb"Word{\*\footnote\ftnalt Note\par}\par"),
    ([("paragraph", "Body"), ("paragraph", "Boxed")],
     rb"Body{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt Boxed\par}}{\shprslt{\*\do{\dptxbxtext Boxed\par}}}}\par"),
    ([("furniture", "Draft"), ("paragraph", "Body"), ("furniture", "Page of the act")],
     rb"{\header Draft\par}{\footer Page \chpgn  of the act\par}{\footerf \chpgn\par}Body\par"),
    ([("paragraph", "Body")],
     rb"{\*\generator Msftedit;}{\*\unknown text}{\colortbl;\red0;}{\pict\wmetafile8 0102ff}Body\par"),
    ([("paragraph", "before after")], b"before {\\pict\\bin4 }{\\}}after\\par"),
    ([("table_row", "A | B"), ("table_row", "C c | D"), ("paragraph", "After")],
     cells("A", "B") + cells("C\\par c", "D") + rb"\pard After\par"),
    ([("table_row", "Body | Term |  | Sum"), ("table_row", "| year | month"), ("table_row", "MIA | 2025 | 6 | yes")],
     rb"\trowd\clvmgf\cellx1000\cellx3000\cellx4000\pard\intbl Body\cell Term\cell Sum\cell\row"
     rb"\trowd\clvmrg\cellx1000\cellx2000\cellx3000\cellx4000\pard\intbl\cell year\cell month\cell\cell\row"
     + cells("MIA", "2025", "6", "yes")),
    ([("paragraph", "Outer"), ("table_row", "in | ner")],
     rb"\trowd\cellx5000\pard\intbl\itap1 Outer\par\pard\intbl\itap2 in\nestcell ner\nestcell"
     rb"{\*\nesttableprops\trowd\cellx100\cellx200\nestrow}{\nonesttables\par}\pard\intbl\itap1\cell\row"),
    ([("table_row", "A | B"), ("footnote", "Note")], cells("A{\\footnote Note}", "B")),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "body"), PARAGRAPHS)
def test_body(tmp_path: Path, expected: list[tuple[str, str]], body: bytes) -> None:
    extraction = read_bytes(tmp_path, "act.rtf", HEAD + body + b"}")
    assert (kinds(extraction), extraction.outcome.is_whole) == (expected, True)


def test_headings_are_known_by_their_styles(tmp_path: Path) -> None:
    styles = rb"{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}{\s5\outlinelevel1 Own;}{\*\cs10 heading 3;}}"
    body = rb"\pard\s1 Chapter\par\pard\s5 Section\par\pard\outlinelevel2 Part\par\pard\s0 Text\par}"
    blocks = read_bytes(tmp_path, "act.rtf", HEAD + styles + body).blocks
    found = [(block.kind.value, block.level, block.text) for block in blocks]
    assert found == [
        ("heading", 1, "Chapter"),
        ("heading", 2, "Section"),
        ("heading", 3, "Part"),
        ("paragraph", 0, "Text"),
    ]


PAGES = [
    # how the letters are given: the document's page, the font's own page, a font's charset, no word of it
    rb"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset0 Times;}}",
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0\cpg1251 Times;}}",
    rb"{\rtf1\ansi\deff1{\fonttbl{\f1\fcharset204{\*\falt Arial} Times;}}",
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}}",
]


@pytest.mark.parametrize("head", PAGES)
def test_code_pages(tmp_path: Path, head: bytes) -> None:
    text = "Торговля людьми запрещена на всей территории Республики Казахстан"
    for given in (escaped(text), text.encode("cp1251")):
        assert texts(read_bytes(tmp_path, "act.rtf", head + given + rb"\par}")) == [text]


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    body = rb"Text{\deleted a}{\v b}{\*\annotation note}{\pict 00}{\info{\title Act}{\author Me}}\par}"
    extraction = read_bytes(tmp_path, "act.rtf", HEAD + body)
    assert texts(extraction) == ["Text"]
    assert codes(extraction) == ["deletions_left_out", "hidden_left_out", "comments_left_out", "pictures_left_out"]
    assert extraction.properties == (("title", "Act"), ("author", "Me"))


def test_a_torn_file_is_partial(tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "act.rtf", HEAD + rb"Whole\par {\b half")
    assert texts(extraction) == ["Whole", "half"]
    detail = "the file ends before its last group is closed: get the document again"
    assert (extraction.outcome.status.value, extraction.outcome.detail) == ("partial", detail)


def test_inserted_documents_are_told(tmp_path: Path) -> None:
    body = rb"Text{\object\objemb{\*\objclass Word.Document}{\*\objdata 0102}{\result{\pict 00}}}\par}"
    outcome = read_bytes(tmp_path, "act.rtf", HEAD + body).outcome
    detail = "inserted documents were left out (1): open the file in Word and save it as PDF"
    assert (outcome.status.value, outcome.detail) == ("partial", detail)


def test_groups_may_nest_deeply(tmp_path: Path) -> None:
    body = b"{" * 20_000 + b"deep" + b"}" * 20_000 + rb"\par}"
    assert texts(read_bytes(tmp_path, "act.rtf", HEAD + body)) == ["deep"]


def test_two_languages_side_by_side_are_read_one_after_the_other(tmp_path: Path) -> None:
    pairs = [
        ("Торговля людьми запрещена на всей территории страны.",
         "Адам саудасына елдің бүкіл аумағында тыйым салынады."),
        ("Государственные органы оказывают пострадавшим бесплатную помощь.",
         "Мемлекеттік органдар жәбірленушілерге тегін көмек көрсетеді екен."),
        ("Виновные лица несут установленную законом ответственность.",
         "Кінәлі адамдар заңда белгіленген жауаптылықта болуға тиіс."),
    ]  # fmt: skip
    rows = b"".join(cells(*(numbered(text).decode() for text in pair)) for pair in pairs)
    extraction = read_bytes(tmp_path, "act.rtf", HEAD + rows + b"}")
    assert texts(extraction) == [ru for ru, _ in pairs] + [kk for _, kk in pairs]


def test_real_document(shared: Path) -> None:
    root = shared / "documents"
    extraction = read(root / "formats/example.rtf", root=root)
    assert texts(extraction)[:3] == ["Пример документа", "Глава 1", "Какие то определения"]
    assert ("table_row", "1 | Иванов | Иван | ИСП | 8-800") in kinds(extraction)
    assert extraction.outcome.is_whole


def test_letters_stay_letters_in_a_font_that_calls_itself_symbols(tmp_path: Path) -> None:
    fonts = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset2 Times Kaz;}{\f1\fcharset2 Symbol;}}"
    extraction = read_bytes(tmp_path, "act.rtf", fonts + rb"{\f0 " + escaped("Закон") + rb"}{\f1 a}\par}")
    assert texts(extraction) == ["Законα"]


def test_bytes_without_a_letter_are_told(tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "act.rtf", rb"{\rtf1\ansi\ansicpg1251 a\'98b\par}")
    assert (codes(extraction), extraction.outcome.status.value) == (["bytes_replaced"], "partial")


def test_a_picture_as_large_as_a_page_is_told(tmp_path: Path) -> None:
    picture = rb"{\pict\picwgoal9000\pichgoal12000\wmetafile8 0102}"
    extraction = read_bytes(tmp_path, "act.rtf", HEAD + b"one" + picture + rb"\par}")
    assert extraction.outcome.detail.startswith("pictures as large as a page were not read (1)")


@pytest.mark.parametrize("title", [rb"{\upr{\title ???}{\*\ud{\title %b}}}", rb"{\title {\upr ???{\*\ud %b}}}"])
def test_a_title_that_older_programs_cannot_show_is_the_title(tmp_path: Path, title: bytes) -> None:
    info = rb"{\info" + title % numbered("Закон") + rb"}"
    extraction = read_bytes(tmp_path, "act.rtf", HEAD + info + rb"Text\par}")
    assert extraction.properties == (("title", "Закон"),)
