"""What a reader says of each document, as the article does it, is what its column of the report says, and where."""

import re
from collections.abc import Iterator, Sequence

import pytest
from corpus_reports import CorpusReports, TextHeld, rows_of

from trafsearch.structure.called import asked_for
from trafsearch.structure.passage import Passage, PassageKind

ROWS = rows_of("article_a.tsv")
FAULTS = {
    (row["document_file"], row["concept"], row["address"]): row["reason"] for row in rows_of("article_a_faults.tsv")
}
SAYS_MORE = "holds more mentions than are named here"
HEADINGS = (PassageKind.TITLE, PassageKind.HEADING)
TITLE = ("заголовок", "тақырып")
REMARK = re.compile(r"\s*\((?P<words>[^\W\d_]{2}[^)]*)\)")  # (заголовок), (тізбеден кейінгі абзац); not (a)


def name_of(row: dict[str, str]) -> str:
    return f"{row['document_file']}-{row['concept']}"


def places(row: dict[str, str]) -> list[str]:
    named = row["address_of_evidence"]
    return [] if named == "-" else re.split(r";\s+", named)


def each_place() -> Iterator[object]:
    for row in ROWS:
        for place in places(row):
            reason = FAULTS.get((row["document_file"], row["concept"], place))
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(row, place, marks=marks, id=f"{name_of(row)}-{place}")


def passages_at(place: str, text: TextHeld) -> list[Passage]:
    """Those that a citation names; of a heading that alone, of the title what stands at the very beginning."""
    if place in TITLE:
        return [each for each in text.passages[:1] if each.kind in HEADINGS]
    remark = REMARK.search(place)
    found = asked_for(REMARK.sub("", place), text.passages).passages
    if remark and remark["words"].startswith("заголовок"):
        return [each for each in found if each.kind in HEADINGS and each.address == found[0].address]
    return found


def evidence_of(row: dict[str, str], reports: CorpusReports) -> Sequence[str]:
    cell = reports.cell(row["document_file"], row["concept"])
    return list(dict.fromkeys(each.held.passage.id for each in cell.evidence))


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_the_state_of_each_cell(row: dict[str, str], reports: CorpusReports) -> None:
    cell = reports.cell(row["document_file"], row["concept"])
    assert (cell.state, bool(cell.evidence)) == (row["state"], row["state"] != "absent")


@pytest.mark.parametrize(("row", "place"), list(each_place()))
def test_each_place_is_among_the_evidence(row: dict[str, str], place: str, reports: CorpusReports) -> None:
    named = {each.id for each in passages_at(place, reports.texts[row["document_file"]])}
    assert named, f"the text has no {place}"
    assert named.intersection(evidence_of(row, reports))


@pytest.mark.parametrize("row", [row for row in ROWS if SAYS_MORE not in row["note"]], ids=name_of)
def test_no_other_place_is_evidence(row: dict[str, str], reports: CorpusReports) -> None:
    text = reports.texts[row["document_file"]]
    named = {each.id for place in places(row) for each in passages_at(place, text)}
    assert [each for each in evidence_of(row, reports) if each not in named] == []


def test_every_text_of_the_corpus_is_read(reports: CorpusReports) -> None:
    assert {row["document_file"] for row in ROWS} == reports.texts.keys()


def test_every_fault_is_of_a_place_that_is_named() -> None:
    named = {(row["document_file"], row["concept"], place) for row in ROWS for place in places(row)}
    assert FAULTS.keys() <= named
