"""Plain texts: encodings and paragraphs."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_files import codes, read_bytes, read_str, texts

from trafsearch.extraction.layout.line import lines_of
from trafsearch.extraction.layout.typesetting import blocks_of_lines
from trafsearch.extraction.reading import read

RUSSIAN = "Статья 128. Торговля людьми, то есть купля-продажа или совершение иных сделок в отношении лица."
KAZAKH = "128-бап. Адам саудасы, яғни адамды сатып алу-сату немесе оған қатысты өзге де мәмілелер жасасу"

ENCODED = [
    (RUSSIAN, "utf-8", False),
    (KAZAKH, "utf-8", False),
    (RUSSIAN, "utf-8-sig", False),
    (KAZAKH, "utf-16", False),
    (RUSSIAN, "utf-16-le", True),
    (KAZAKH, "utf-16-be", True),
    (RUSSIAN, "cp1251", True),
    (RUSSIAN, "koi8-r", True),
    (RUSSIAN, "cp866", True),
    (KAZAKH, "kz1048", True),
    ("The “Ley de hijos” of President Calderón", "mac-roman", True),
    ("The “Ley de hijos” of President Calderón", "cp1252", True),
]


@pytest.mark.parametrize(("text", "encoding", "is_noted"), ENCODED)
def test_encoding(tmp_path: Path, text: str, encoding: str, is_noted: bool) -> None:
    extraction = read_bytes(tmp_path, "act.txt", text.encode(encoding))
    assert texts(extraction) == [text]
    assert ("encoding" in codes(extraction)) == is_noted


def test_torn_bytes_are_counted(tmp_path: Path) -> None:
    """A few spoilt bytes do not change the encoding, and are not passed over."""
    extraction = read_bytes(tmp_path, "act.txt", (RUSSIAN * 3).encode() + b"\xd0")
    assert extraction.blocks[0].text.endswith("\ufffd")
    assert codes(extraction) == ["bytes_replaced"]


PARAGRAPHS = [
    # expected paragraphs, the text
    (["Торговля людьми запрещена законом.", "Она наказуема."], "Торговля людьми\nзапрещена законом.\n\nОна наказуема."),
    (["Статья 4. Компетенция", "Президент"], "Статья 4. Компетенция\n\nПрезидент"),
    (
        ["2. Президент:", "1) определяет политику;", "2) утверждает."],
        "2. Президент:\n1) определяет\nполитику;\n2) утверждает.",
    ),
    (["Болады:", "4-бап. Негізгі ұғымдар", "Осы Заңда"], "Болады:\n4-бап. Негізгі ұғымдар\n\nОсы Заңда"),
    (["Article 4. Purpose", "(a) prevention; and", "(b) care."], "Article 4. Purpose\n(a) prevention; and\n(b) care."),
    (["согласно п. 1. Закона"], "согласно п.\n1. Закона"),
    (["о торговле людьми"], "о  торговле    людьми"),
    (["1. The Working Group"], "1.\nThe Working Group"),
    (["связанным с торговлей людьми"], "связанным\n\nс торговлей людьми"),
    (["по:", "профилактике терроризма;"], "по:\n\nпрофилактике терроризма;"),
]


@pytest.mark.parametrize(("expected", "text"), PARAGRAPHS)
def test_paragraphs(tmp_path: Path, expected: list[str], text: str) -> None:
    assert texts(read_str(tmp_path, "act.txt", text)) == expected


def test_indentation_begins_a_paragraph(tmp_path: Path) -> None:
    text = (
        "     Настоящие Правила определяют политику Министерства как опера-\n"
        "тора,   осуществляющего   обработку   персональных  данных   граждан\n"
        "     Обработка  персональных данных  осуществляется с соблюдением.\n"
    )
    assert texts(read_str(tmp_path, "act.txt", text)) == [
        "Настоящие Правила определяют политику Министерства как оператора, осуществляющего обработку "
        "персональных данных граждан",
        "Обработка персональных данных осуществляется с соблюдением.",
    ]


def test_double_spaced_lines_are_one_paragraph(tmp_path: Path) -> None:
    """Some extractors write an empty line after every line."""
    lines = [
        "соответствующие официальные документы, которые опреде-",
        "ляют политику государства в области противодействия",
    ]
    text = "\n\n".join(lines * 4 + ["торговле."])
    assert texts(read_str(tmp_path, "act.txt", text)) == [
        " ".join(
            ["соответствующие официальные документы, которые определяют политику государства в области противодействия"]
            * 4
        )
        + " торговле."
    ]


def test_form_feeds_part_pages(tmp_path: Path) -> None:
    """A sentence runs on over the page's edge; heads and numbers of pages are furniture."""
    page = "Вестник права\n{}\n{} наказуема.\n{}"
    text = "\f".join(
        [page.format("Закон", "Торговля", 1), page.format("Указ", "Кража", 2), page.format("Акт", "Взятка", 3)]
    )
    extraction = read_str(tmp_path, "act.txt", text)
    furniture = [block.text for block in extraction.blocks if block.kind == "furniture"]
    assert furniture == ["Вестник права", "1", "Вестник права", "2", "Вестник права", "3"]
    assert {block.page for block in extraction.blocks} == {1, 2, 3}
    assert texts(read_str(tmp_path, "two.txt", "рынок трудовых\fмигрантов открыт.")) == [
        "рынок трудовых мигрантов открыт."
    ]


SENTENCES = ["Запрещается торговля людьми.", "1) торговля людьми", "Статья 128. Торговля людьми", "- торговля людьми"]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_or_a_provision_is_no_running_head(tmp_path: Path, line: str) -> None:
    words = ["рынок", "закон", "орган", "совет", "школа"]
    text = "\f".join(f"Вестник «Право»\n\nЗдесь {word}\nстоит {word}а.\n\n{line}" for word in words)
    blocks = read_str(tmp_path, "act.txt", text).blocks
    assert {block.text for block in blocks if block.kind == "furniture"} == {"Вестник «Право»"}
    assert sum(block.text == line for block in blocks) == 5


@given(st.text(alphabet="абв АБ\n\f\u00a0-1.);:ің«»\t", max_size=300))
def test_no_letter_is_lost(text: str) -> None:
    """A sentence that runs over the edge of a page overtakes the furniture there, and nothing else moves."""
    blocks = blocks_of_lines(lines_of(text)).blocks
    read_letters = _letters("".join(block.text for block in blocks))
    assert sorted(read_letters) == sorted(_letters(text))
    if all(block.kind != "furniture" for block in blocks):
        assert read_letters == _letters(text)
    assert all(block.text == " ".join(block.text.split()) for block in blocks)


def test_every_word_of_the_real_texts_is_kept(shared: Path) -> None:
    """Letter by letter, in order: only hyphens at line ends and the form of spaces may change.

    A sentence that a footnote interrupts overtakes it.
    """
    root = shared / "documents"
    for path in sorted(root.rglob("*.txt")):
        extraction = read(path, root=root)
        assert extraction.outcome.is_whole, path
        if "encoding" not in codes(extraction):
            found, written = _letters("".join(texts(extraction))), _letters(path.read_text(encoding="utf-8-sig"))
            assert sorted(found) == sorted(written), path
            if all(block.kind != "footnote" for block in extraction.blocks):
                assert found == written, path


def test_paragraphs_of_the_articles(shared: Path) -> None:
    root = shared / "documents"
    russian = texts(read(root / "articles/000_0023e396c3dd83b8.txt", root=root))
    assert russian[0] == (
        "Политика противодействия преступлениям, связанным с торговлей людьми, в системе государственной политики"
    )
    kazakh = " ".join(texts(read(root / "articles/004_ac4cc0eb2f7898d1.txt", root=root)))
    assert "зорлық-зомбылықтан қорғау" in kazakh
    assert "балалар саудасының құрбаны қандай болады" in kazakh


def _letters(text: str) -> str:
    """Those that look alike in both alphabets are one here: the reader puts the wrong ones right."""
    return re.sub(r"[\W_]", "", text).translate(str.maketrans("aceiopxyhABCEHIKMOPTXY", "асеіорхуһАВСЕНІКМОРТХУ"))
