"""Zips that mean harm, lie, or are damaged."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from small_files import WORD, docx, paragraph, read_bytes, texts, zipped
from small_office import document

from trafsearch.extraction.archive import open_archive
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.reading import read
from trafsearch.extraction.unreadable import Unreadable

BODY = document(paragraph("Торговля людьми запрещена"))


def patched_sizes(data: bytes, name: str, size: int) -> bytes:
    """The archive with another unpacked size written for a member, wherever it is written."""
    real = zipfile.ZipFile(io.BytesIO(data)).getinfo(name).file_size
    return data.replace(struct.pack("<I", real), struct.pack("<I", size))


def spoilt(data: bytes, name: str) -> bytes:
    """The archive with a wrong checksum for a member."""
    crc = struct.pack("<I", zipfile.ZipFile(io.BytesIO(data)).getinfo(name).CRC)
    return data.replace(crc, bytes(byte ^ 0xFF for byte in crc))


def test_sizes_are_those_really_unpacked(tmp_path: Path) -> None:
    """A member that says that it is small is caught while it is unpacked."""
    data = zipped({"word/document.xml": document(paragraph("а" * 3_000_000))})
    lying = patched_sizes(data, "word/document.xml", 1000)
    outcome = read_bytes(tmp_path, "bomb.docx", lying).outcome
    assert (outcome.status.value, "packed" in outcome.detail) == ("damaged", True)
    small = patched_sizes(zipped({"word/document.xml": BODY}), "word/document.xml", 60)
    outcome = read_bytes(tmp_path, "lie.docx", small).outcome
    detail = "word/document.xml lies about its size: get the document again"
    assert (outcome.status.value, outcome.detail) == ("damaged", detail)


def test_the_budget_holds_for_all_members_together() -> None:
    data = zipped({"a.xml": bytes(range(256)) * 2400, "b.xml": bytes(range(256)) * 2300})
    archive = open_archive(patched_sizes(data, "a.xml", 10), Limits(archive_mb=1, archive_ratio=10_000))
    assert archive.data("b.xml") is not None
    with pytest.raises(Unreadable, match="it unpacks to more than 1 MB"):
        archive.data("a.xml")


def test_a_wrong_checksum_keeps_what_is_there_and_is_told(tmp_path: Path) -> None:
    data = spoilt(zipped({"word/document.xml": BODY}), "word/document.xml")
    extraction = read_bytes(tmp_path, "a.docx", data)
    assert texts(extraction) == ["Торговля людьми запрещена"]
    detail = "word/document.xml cannot be unpacked: its checksum is wrong"
    assert (extraction.outcome.status.value, extraction.outcome.detail) == ("partial", detail)


def test_two_members_of_one_name_are_told(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", document(paragraph("Прежний текст")))
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("word/document.xml", document(paragraph("Новый текст закона")))
    extraction = read_bytes(tmp_path, "a.docx", buffer.getvalue())
    detail = "the archive holds word/document.xml twice, and the last one was read: save the document again"
    assert (texts(extraction), extraction.outcome.detail) == (["Новый текст закона"], detail)


def test_names_that_point_outside_are_no_members() -> None:
    data = zipped({"../../etc/passwd": "x", "/word/a.xml": "<a/>", "word\\b.xml": "<b/>", "a/../../c.xml": "<c/>"})
    archive = open_archive(data, Limits())
    assert archive.names == ("word/a.xml", "word/b.xml")
    assert archive.data("../../etc/passwd") is None
    assert archive.data("WORD/A.xml") == b"<a/>"


HARM = [
    # what the detail says, the body's file
    ("declares entities", f'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>{BODY}'),
    ("declares entities", f'<!DOCTYPE d [<!ENTITY a "аа"><!ENTITY b "&a;&a;&a;">]>{BODY}'),
    ("not well-formed", "<w:document"),
    ("no text of a document", "<other/>"),
]


@pytest.mark.parametrize(("detail", "body"), HARM)
def test_harmful_xml_is_refused(tmp_path: Path, detail: str, body: str) -> None:
    outcome = read_bytes(tmp_path, "a.docx", zipped({"word/document.xml": body})).outcome
    assert (outcome.status.value, detail in outcome.detail) == ("damaged", True)


def test_deep_nesting_ends_and_is_told(tmp_path: Path) -> None:
    deep = f"{paragraph('Закон')}{'<w:sdt>' * 400}{paragraph('Глубоко')}{'</w:sdt>' * 400}"
    extraction = read_bytes(tmp_path, "a.docx", docx(deep))
    detail = "word/document.xml is nested too deeply: save the document again"
    assert (texts(extraction), extraction.outcome.status.value) == (["Закон"], "partial")
    assert extraction.outcome.detail == detail


def test_an_archive_inside_is_not_unpacked(tmp_path: Path) -> None:
    inner = docx(paragraph("Внутри"))
    data = zipped({"word/document.xml": BODY, "word/embeddings/inner.docx": inner})
    assert texts(read_bytes(tmp_path, "a.docx", data)) == ["Торговля людьми запрещена"]
    for name in ("law.docx", "folder/law.docx"):
        outcome = read_bytes(tmp_path, "a.zip", zipped({name: inner})).outcome
        assert outcome.detail == "an archive: unpack it, and index what it holds"
        assert outcome.status == "unsupported"


def test_a_body_that_breaks_off_keeps_its_beginning(tmp_path: Path) -> None:
    torn = f"<w:document xmlns:w='{WORD}'><w:body>{paragraph('Начало')}<w:p><w:r><w:t>Кон"
    extraction = read_bytes(tmp_path, "a.docx", zipped({"word/document.xml": torn}))
    assert (texts(extraction), extraction.outcome.status.value) == (["Начало", "Кон"], "partial")


def test_limits_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx(paragraph("а б в " * 250_000)))
    for limits in (Limits(archive_mb=1), Limits(archive_members=0), Limits(archive_ratio=10)):
        assert read(tmp_path / "a.docx", root=tmp_path, options=Options(limits)).outcome.status == "damaged"


def test_a_document_type_without_entities_is_harmless(tmp_path: Path) -> None:
    """Old programs wrote one at the head of each part."""
    stated = '<!DOCTYPE document SYSTEM "document.dtd">' + BODY
    extraction = read_bytes(tmp_path, "act.docx", zipped({"word/document.xml": stated}))
    assert (texts(extraction), extraction.outcome.is_whole) == (["Торговля людьми запрещена"], True)


@pytest.mark.parametrize("name", ["act.docx", "act.odt", "book.epub"])
def test_an_archive_whose_end_is_missing_is_to_be_had_again(tmp_path: Path, name: str) -> None:
    whole = docx(paragraph("Торговля людьми запрещена " * 50))
    outcome = read_bytes(tmp_path, name, whole[: len(whole) // 2]).outcome
    assert (outcome.status.value, outcome.detail) == (
        "damaged",
        "the end of the file is missing: get the document again",
    )
