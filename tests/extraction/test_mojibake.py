"""Text that was read in the wrong encoding and saved so."""

from pathlib import Path

import pytest
from small_files import codes, docx, paragraph, read_bytes, read_str, texts

from trafsearch.extraction.block import Block
from trafsearch.extraction.characters.mojibake import mended, undone
from trafsearch.extraction.contents import Contents
from trafsearch.extraction.outcome import Status

RUSSIAN = "Статья 128. Торговля людьми, то есть купля-продажа или совершение иных сделок в отношении лица"
KAZAKH = "128-бап. Адам саудасы, яғни адамды сатып алу-сату немесе оған қатысты өзге де мәмілелер жасасу"
ENGLISH = "Article 128. Trafficking in persons, that is, the purchase and sale of a person"


def shown(text: str, meant: str, shown_as: str) -> str:
    """As a careless program shows it: a byte without a character becomes a control character."""
    return "".join(bytes([byte]).decode(shown_as, "ignore") or chr(byte) for byte in text.encode(meant))


PAIRS = [
    # the text, what its bytes meant, what they were shown as
    (RUSSIAN, "utf-8", "cp1251"),  # РЎС‚Р°С‚СЊСЏ
    (RUSSIAN, "utf-8", "cp1252"),  # Ð¡Ñ‚Ð°Ñ‚ÑŒÑ
    (RUSSIAN, "utf-8", "latin-1"),
    (RUSSIAN, "utf-8", "cp866"),  # ╨б╤В╨░╤В╤М╤П
    (RUSSIAN, "utf-8", "koi8-r"),  # п║я┌п╟я┌я▄я▐
    (RUSSIAN, "utf-8", "mac-cyrillic"),  # –°—В–∞—В—М—П
    (RUSSIAN, "utf-8", "mac-roman"),
    (RUSSIAN, "cp1251", "cp1252"),  # Ñòàòüÿ
    (RUSSIAN, "cp1251", "koi8-r"),  # яРЮРЭЪ
    (RUSSIAN, "cp1251", "cp866"),
    (RUSSIAN, "cp1251", "iso8859-5"),
    (RUSSIAN, "koi8-r", "cp1251"),  # уФБФШС
    (RUSSIAN, "koi8-r", "cp1252"),
    (RUSSIAN, "cp866", "cp1251"),  # ‘в вмп
    (RUSSIAN, "cp866", "cp437"),
    (RUSSIAN, "mac-cyrillic", "cp1252"),
    (RUSSIAN, "iso8859-5", "cp1251"),
    (KAZAKH, "utf-8", "cp1251"),
    (KAZAKH, "utf-8", "cp1252"),
    (KAZAKH, "utf-8", "mac-roman"),
    (KAZAKH, "kz1048", "cp1252"),
    (KAZAKH, "kz1048", "koi8-r"),
    (KAZAKH, "ptcp154", "cp866"),
]


@pytest.mark.parametrize(("text", "meant", "shown_as"), PAIRS)
def test_a_wrong_reading_is_taken_back(text: str, meant: str, shown_as: str) -> None:
    found = undone(shown(text, meant, shown_as))
    assert found is not None
    assert found.text == text
    if meant == "utf-8" and shown_as != "latin-1":
        assert [(pair.shown_as, pair.meant) for pair in found.pairs] == [(shown_as, meant)]


@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH])
def test_twice_spoilt(text: str) -> None:
    for shown_as in ("cp1251", "cp1252"):
        found = undone(shown(shown(text, "utf-8", "latin-1"), "utf-8", shown_as))
        assert found is not None
        assert (found.text, len(found.pairs)) == (text, 2)


FINE = [
    RUSSIAN,
    KAZAKH,
    ENGLISH,
    RUSSIAN.upper(),
    "Торгівля людьми, переміщення, переховування людини, її експлуатація є злочином; ґрунтовне",
    "Ко силом или претњом, довођењем у заблуду, злоупотребом овлашћења врбује, превози",
    "Одам савдоси, яъни одамни олди-сотди қилиш ёхуд ўтказиш, ҳуқуқлари",
    "Menschenhandel wird mit Freiheitsstrafe bis zu fünf Jahren bestraft; Übergröße, Maßnahmen",
    "La traite des êtres humains est punie d'une peine où l'âge, l'élève, à côté, ça et là",
    "Handel ludźmi; żółć, źródło, ćma, łączność, więźniów, gęś",
    "Εμπορία ανθρώπων τιμωρείται με φυλάκιση",
    "Plan à long terme à plusieurs volets",
    "╔══════╗ ║ ╚══════╝ ░▒▓█",
    "±°±°±°±°±°±°±°±° µµµµ ¿¡",
    "прИКаЗ оБ уТВеРжДеНИи ПРаВиЛ ВеДЕНия ДеЛ",
]


@pytest.mark.parametrize("text", FINE)
def test_what_is_fine_or_hopeless_is_kept(text: str) -> None:
    assert undone(text) is None


def test_single_paragraphs_in_a_right_file() -> None:
    """A short paragraph beside a long one is judged with it."""
    title = "Глава 2"
    blocks = (Block(RUSSIAN), Block(shown(RUSSIAN, "utf-8", "cp1251")), Block(shown(title, "utf-8", "cp1251")))
    contents = mended(Contents((*blocks, Block(ENGLISH), Block("§ 5"))))
    assert [block.text for block in contents.blocks] == [RUSSIAN, RUSSIAN, title, ENGLISH, "§ 5"]
    (note,) = contents.notes
    assert (note.code, note.text) == ("mojibake_undone", "2 paragraphs were utf-8 read as cp1251: undone")


@pytest.mark.parametrize("shown_as", ["cp1252", "latin-1", "cp1251", "mac-roman", "mac-cyrillic"])
def test_single_marks_in_right_text(shown_as: str) -> None:
    right = "The state’s “plan” – № 5 – was praised"
    spoilt = "".join(char if char.isascii() else shown(char, "utf-8", shown_as) for char in right)
    contents = mended(Contents((Block(spoilt), Block(f"{RUSSIAN} {spoilt}"))))
    assert [block.text for block in contents.blocks] == [right, f"{RUSSIAN} {right}"]
    assert [note.text for note in contents.notes] == [f"2 paragraphs were utf-8 read as {shown_as}: undone"]


def test_spaces_that_were_letters() -> None:
    """Readers fold the no-break space that stands for the second byte of «Р»."""
    folded = " ".join(shown("Республика Россия и СССР в 1991 году. " + RUSSIAN, "utf-8", "cp1251").split())
    found = undone(folded)
    assert found is not None
    assert found.text == "Республика Россия и СССР в 1991 году. " + RUSSIAN


@pytest.mark.parametrize(("name", "page"), [("a.txt", "{}"), ("a.md", "{}"), ("a.html", "<p>{}</p>")])
def test_every_format(tmp_path: Path, name: str, page: str) -> None:
    extraction = read_str(tmp_path, name, page.format(shown(RUSSIAN, "cp1251", "cp1252")))
    assert (texts(extraction), codes(extraction)) == ([RUSSIAN], ["mojibake_undone"])
    assert extraction.outcome.status is Status.OK


def test_word(tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "a.docx", docx(paragraph(shown(RUSSIAN, "cp1251", "cp1252"))))
    assert texts(extraction) == [RUSSIAN]


def test_what_stays_lost_is_counted(tmp_path: Path) -> None:
    """The sign of loss stands for a byte that nobody knows, and so the text is not whole."""
    spoilt = shown(RUSSIAN * 2, "utf-8", "cp1252").replace("Ð»", "Ð\ufffd", 1)
    extraction = read_str(tmp_path, "a.txt", spoilt)
    assert codes(extraction) == ["mojibake_undone", "bytes_replaced"]
    assert extraction.outcome.status is Status.PARTIAL
