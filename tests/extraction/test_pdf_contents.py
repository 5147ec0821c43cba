"""PDF: a page that does not find what it says is told, wherever its object stands."""

import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from drawn_pdf import Drawn, column, drawn_pdf
from small_files import read_bytes, texts

from trafsearch.extraction.pdf.streams import damage_in

LINES = ["Торговля людьми наказывается", "по закону, а потерпевшие", "получают помощь."]
PAGES = drawn_pdf(*[Drawn(column(50, 700, [*LINES, f"Лист {number}"])) for number in range(3)])
OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj\n", re.DOTALL)
Objects = dict[int, bytes]
Writer = Callable[[Objects], bytes]


def objects() -> Objects:
    return {int(match[1]): match[2] for match in OBJECT.finditer(PAGES)}


def pages_of(found: Objects) -> list[int]:
    return [number for number, content in found.items() if b"/Type /Page " in content]


def stream(entries: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (entries, len(packed), packed)


def plain(found: Objects) -> bytes:
    """Each object stands in the file as it is."""
    data, rows = b"%PDF-1.4\n", {}
    for number, content in found.items():
        rows[number] = b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = max(found) + 1
    table = b"".join(rows.get(number, b"0000000000 65535 f \n") for number in range(size))
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    return data + b"xref\n0 %d\n%s" % (size, table) + end


def packed(found: Objects, stated: int = 0) -> bytes:
    """What is no stream stands in one; `stated` is how many objects that says it holds, 0 for the right number."""
    data, rows, holder = b"%PDF-1.5\n", {0: (0, 0, 0)}, max(found) + 1
    heads, bodies, place = b"", b"", 0
    for number, content in found.items():
        if b"/Length" in content:
            rows[number] = (1, len(data), 0)
            data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        else:
            rows[number] = (2, holder, place)
            heads, bodies, place = heads + b"%d %d " % (number, len(bodies)), bodies + content + b" ", place + 1
    rows[holder], rows[holder + 1] = (1, len(data), 0), (0, 0, 0)
    entries = b"/Type /ObjStm /N %d /First %d" % (stated or place, len(heads))
    data += b"%d 0 obj\n%s\nendobj\n" % (holder, stream(entries, heads + bodies))
    rows[holder + 1] = (1, len(data), 0)
    table = b"".join(
        b"%c%s%s" % (kind, where.to_bytes(4, "big"), index.to_bytes(2, "big"))
        for kind, where, index in (rows.get(number, (0, 0, 0)) for number in range(holder + 2))
    )
    start = len(data)
    root = b"/Type /XRef /Size %d /W [1 4 2] /Root 1 0 R" % (holder + 2)
    return data + b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (holder + 1, stream(root, table), start)


@pytest.mark.parametrize("written", [plain, packed])
def test_a_whole_file_is_not_doubted(tmp_path: Path, written: Writer) -> None:
    data = written(objects())
    extraction = read_bytes(tmp_path, "a.pdf", data)
    assert (extraction.outcome.status, extraction.outcome.detail) == ("ok", "")
    assert "Лист 2" in " ".join(texts(extraction))
    assert damage_in(data, 3) is None


SPOILT = [
    ("its stream has no beginning", b"stream\nx", b"strea\0\nx"),
    ("the name of its filter is lost", b"/Filter", b"/Fi1ter"),
    ("its filter has another name", b"/FlateDecode", b"/FlateDecoda"),
]


@pytest.mark.parametrize("written", [plain, packed])
@pytest.mark.parametrize(("why", "lost", "instead"), SPOILT)
def test_a_page_whose_contents_are_spoilt_is_not_read_whole(
    tmp_path: Path, why: str, lost: bytes, instead: bytes, written: Writer
) -> None:
    found = objects()
    contents = pages_of(found)[1] - 1  # stands before its page
    found[contents] = found[contents].replace(lost, instead, 1)
    extraction = read_bytes(tmp_path, "a.pdf", written(found))
    assert extraction.outcome.detail == "page 2 damaged: text is lost there", why


@pytest.mark.parametrize("written", [plain, packed])
@pytest.mark.parametrize("instead", [b"999 0 R", b"8 0 Do", b"[8 0 S]", b"3 0 R"])
def test_a_page_that_names_no_contents_of_the_file_is_not_read_whole(
    tmp_path: Path, instead: bytes, written: Writer
) -> None:
    found = objects()
    page = pages_of(found)[2]
    found[page] = found[page].replace(b"%d 0 R /Res" % (page - 1), instead + b" /Res")
    extraction = read_bytes(tmp_path, "a.pdf", written(found))
    assert extraction.outcome.detail == "page 3 damaged: text is lost there"


@pytest.mark.parametrize("written", [plain, packed])
def test_pages_that_the_file_does_not_count_are_missed(tmp_path: Path, written: Writer) -> None:
    found = objects()
    found[2] = found[2].replace(b"/Count 3", b"/Count 2")
    outcome = read_bytes(tmp_path, "a.pdf", written(found)).outcome
    assert outcome.status == "partial"
    assert outcome.detail == "1 parts of the file are damaged: text may be lost"


def test_objects_that_a_stream_does_not_hold_are_missed(tmp_path: Path) -> None:
    found = objects()
    count = sum(b"/Length" not in content for content in found.values())
    assert not read_bytes(tmp_path, "more.pdf", packed(found, count + 5)).outcome.is_whole
    assert not read_bytes(tmp_path, "fewer.pdf", packed(found, count - 1)).outcome.is_whole


@pytest.mark.parametrize("nothing", [b"", b"/Contents null", b"/Contents []", b"/Contents 90 0 R"])
def test_an_empty_page_is_no_damage(nothing: bytes) -> None:
    found = objects()
    page = pages_of(found)[0]
    found[page] = found[page].replace(b"/Contents %d 0 R" % (page - 1), nothing)
    found[90] = b"[ ]"
    assert damage_in(packed(found), 3) is None


def test_a_note_on_a_page_is_not_its_contents() -> None:
    found = objects()
    page = pages_of(found)[0]
    for note in (b"(Note) /Contents (Text)", b"/Contents 90 0 R"):
        changed = found | {90: b"(The text of a note)", page: found[page].replace(b" /MediaBox", note + b" /MediaBox")}
        assert damage_in(packed(changed), 3) is None


def test_a_stream_that_is_packed_a_thousand_times_is_looked_through() -> None:
    """Where its end falls into the middle of a piece, a sign behind it is no rest of it."""
    content = zlib.compress(b"1 1 " * 2_500_000) + b"\n"
    data = b"9 0 obj << /Filter /FlateDecode >>\nstream\n%s\nendstream endobj " % content
    assert damage_in(data) is None
