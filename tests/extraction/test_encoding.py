"""Which characters the bytes of a text stand for."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_files import codes, read_bytes, texts

from trafsearch.errors import BadEncoding
from trafsearch.extraction.characters.encoding import KNOWN, decode, known_encoding
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import Status
from trafsearch.extraction.reading import read

RUSSIAN = "Статья 128. Торговля людьми, то есть купля-продажа или совершение иных сделок в отношении лица."
KAZAKH = "128-бап. Адам саудасы, яғни адамды сатып алу-сату немесе оған қатысты өзге де мәмілелер жасасу"
QUOTED = "The State’s “national plan” against trafficking – and the Minister’s, Mr. Calderón’s – was praised"
UKRAINIAN = "Торгівля людьми, переміщення, переховування людини, її експлуатація є злочином; підстави ґрунтовні"

DETECTED = [
    (text, encoding)
    for text, encodings in (
        (RUSSIAN, ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-16", "utf-32", "utf-8-sig")),
        (RUSSIAN, ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5", "kz1048", "ptcp154")),
        (RUSSIAN.upper(), ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")),
        (KAZAKH, ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "kz1048", "ptcp154")),
        (f"{RUSSIAN}\n{KAZAKH}", ("kz1048", "ptcp154")),
        (QUOTED, ("cp1252", "mac-roman")),
        (UKRAINIAN, ("cp1251",)),
    )
    for encoding in encodings
]


@pytest.mark.parametrize(("text", "encoding"), DETECTED)
def test_an_encoding_is_told_by_the_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_the_choice_and_the_runner_up_are_noted_with_their_costs() -> None:
    (note,) = decode(KAZAKH.encode("kz1048")).notes
    assert note.code == "encoding"
    assert note.text.startswith("read as kz1048, by its letters (2.")
    assert "; next best: " in note.text


def test_what_is_no_known_language_is_in_doubt() -> None:
    (note,) = decode("Εμπορία ανθρώπων τιμωρείται με φυλάκιση".encode("iso8859-7")).notes
    assert "in doubt" in note.text


DECLARED = [
    # expected encoding, declared, real, text
    ("cp1251", "windows-1251", "cp1251", RUSSIAN),
    ("cp1252", "iso-8859-1", "cp1252", QUOTED),  # as browsers take that name
    ("iso8859-7", "iso-8859-7", "iso8859-7", "Εμπορία ανθρώπων τιμωρείται με φυλάκιση"),
    ("gbk", "gb2312", "gbk", "禁止人口贩运,保护被害人的权利。"),
    ("utf-8", "utf-16", "utf-8", RUSSIAN),
    ("cp1251", "koi8-r", "cp1251", RUSSIAN),
    ("kz1048", "windows-1251", "kz1048", KAZAKH),
    ("cp1251", "windows-1251", "cp1251", UKRAINIAN),
    ("utf-8", "windows-1252", "utf-8", RUSSIAN),
]


@pytest.mark.parametrize(("expected", "declared", "real", "text"), DECLARED)
def test_a_declared_charset_is_believed_unless_it_lies(expected: str, declared: str, real: str, text: str) -> None:
    decoded = decode(text.encode(real), declared)
    assert (decoded.encoding, decoded.text) == (expected, text)


def test_markup_does_not_hide_a_lie() -> None:
    page = f'<html class="main-page"><head><title>Act</title></head><body id="content"><p>{RUSSIAN}</p></body></html>'
    assert decode(page.encode("cp1251"), "iso-8859-1").encoding == "cp1251"


GIVEN = [("cp1251", "windows-1251"), ("cp1251", " CP1251 "), ("kz1048", "strk1048"), ("mac-roman", "macintosh")]


@pytest.mark.parametrize(("usual", "name"), GIVEN)
def test_names_of_encodings(usual: str, name: str) -> None:
    assert known_encoding(name) == known_encoding(usual)


@pytest.mark.parametrize("name", ["no-such", "", "rot13", "base64", "idna", "unicode_escape", "cp\0", "кои8"])
def test_what_names_no_encoding_is_refused_with_a_list(name: str) -> None:
    with pytest.raises(BadEncoding, match="kz1048"):
        known_encoding(name)


def test_all_that_are_named_are_known() -> None:
    assert all(map(known_encoding, KNOWN))


def test_the_given_encoding_counts_before_all_else(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(f'<meta charset="utf-8"><p>{RUSSIAN}</p>'.encode("koi8-r"))
    extraction = read(tmp_path / "a.html", options=Options(encoding="koi8"))
    assert (texts(extraction), codes(extraction)) == ([RUSSIAN], ["encoding"])


def test_characters_that_do_not_fit_make_a_text_partial(tmp_path: Path) -> None:
    """Each of them may have been a letter of the word that is missed."""
    for name in ("a.txt", "a.md", "a.html"):
        (tmp_path / name).write_bytes(RUSSIAN.encode() + b" \xff\xfe\xfa")
        outcome = read(tmp_path / name, options=Options(encoding="utf-8")).outcome
        assert outcome.status is Status.PARTIAL
        assert outcome.detail == (
            "3 characters could not be read as utf-8: name the right one with --encoding, or get the document again"
        )


def test_lines_of_another_encoding(tmp_path: Path) -> None:
    """Files that were put together out of two."""
    lines = [RUSSIAN.encode(), KAZAKH.encode(), RUSSIAN.encode("cp1251"), RUSSIAN.encode()]
    extraction = read_bytes(tmp_path, "a.txt", b"\n\n".join(lines))
    assert texts(extraction) == [RUSSIAN, KAZAKH, RUSSIAN, RUSSIAN]
    assert codes(extraction) == ["encoding"]
    assert extraction.outcome.is_whole


def test_a_very_long_word_costs_no_time() -> None:
    """Pictures stand in pages as one word of a million letters."""
    assert decode(b"<img src=" + b"A" * 3_000_000 + b"> " + RUSSIAN.encode("cp1251")).text.endswith(RUSSIAN)


@given(st.binary(max_size=300))
def test_bytes_are_never_refused(data: bytes) -> None:
    for encoding in (None, "utf-8", "cp1251", "utf-16-le", "ptcp154"):
        assert isinstance(decode(data, given=encoding).text, str)
        assert isinstance(decode(data, encoding).text, str)


@pytest.mark.parametrize(
    ("expected", "data"),
    [
        ("partial", "Закон о миграции. ".encode() * 200 + bytes(512) + " Статья 4. Права мигрантов.".encode()),
        ("ok", "Закон о миграции. Статья 4. Права мигрантов.".encode() + bytes(512)),
        ("ok", "Закон о миграции.\n\0Статья 4. Права мигрантов.".encode()),
    ],
)
def test_a_copy_with_a_hole_in_it_is_not_whole(expected: str, data: bytes, tmp_path: Path) -> None:
    extraction = read_bytes(tmp_path, "copy.txt", data)
    assert extraction.outcome.status == expected
    assert "Права мигрантов" in " ".join(block.text for block in extraction.blocks)


UNFIT = [
    # what is said of it, the bytes, what was asked for
    ("read as koi8-r, as asked for, though it is sound utf-8: ask for utf-8, or leave --encoding out",
     RUSSIAN.encode(), "koi8-r"),
    ("read as cp1251, as asked for, though it is sound utf-8: ask for utf-8, or leave --encoding out",
     codecs.BOM_UTF8 + RUSSIAN.encode(), "cp1251"),
    ("read as cp866, as asked for, though it is sound utf-16-le: ask for utf-16-le, or leave --encoding out",
     RUSSIAN.encode("utf-16"), "cp866"),
]  # fmt: skip


@pytest.mark.parametrize(("detail", "data", "asked"), UNFIT)
@pytest.mark.parametrize("name", ["act.txt", "act.html"])
def test_what_was_asked_for_is_named_where_it_does_not_fit(
    tmp_path: Path, detail: str, data: bytes, asked: str, name: str
) -> None:
    (tmp_path / name).write_bytes(data)
    outcome = read(tmp_path / name, options=Options(encoding=asked)).outcome
    assert not outcome.is_whole
    assert outcome.detail.split("; ")[0] == detail


def test_what_was_asked_for_and_fits_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Ёж".encode("koi8-r"))  # too short to tell by its bytes
    assert read(tmp_path / "a.txt", options=Options(encoding="koi8-r")).outcome.is_whole
    (tmp_path / "b.txt").write_bytes(RUSSIAN.encode())
    assert read(tmp_path / "b.txt", options=Options(encoding="utf-8")).outcome.is_whole
