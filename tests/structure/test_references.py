"""The table tests/expected/references.tsv against the code."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from references_compared import READ, answers, compared, table

_TORN = "the act's head is torn over three paragraphs: «приказу администрации», the district, «от 26.08.2013 №59»"
KNOWN_FAILURES = {("russia/prikaz_0.txt", "1122"): _TORN}
# Of documents that are no law, found in an article by their names alone: Концепция, Послание, доклад.
_NO_LAW = ("Концепция", "Послание", "Стратегический", "Аналитический")


def rows() -> Iterator[object]:
    for row in table():
        if row["act"].startswith(_NO_LAW):
            continue
        reason = KNOWN_FAILURES.get((row["file"], row["start"]))
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        yield pytest.param(row, id="/".join((*row["file"].split("/")[-2:], row["start"])), marks=marks)


@pytest.mark.parametrize("row", list(rows()))
def test_what_a_reader_found_is_found(row: dict[str, str], shared: Path) -> None:
    expected, found = compared(shared / "documents", row["file"])
    wanted = next(each for each in expected if str(each.start) == row["start"])
    near = [
        (each.act, each.address)
        for each in found
        if wanted.span and each.passage == wanted.passage and each.reference.span.overlaps(wanted.span)
    ]
    assert any(answers(wanted, each) for each in found), (wanted.written, near)


@pytest.mark.parametrize("file", sorted({row["file"] for row in table()}))
def test_nothing_is_found_that_a_reader_did_not(file: str, shared: Path) -> None:
    expected, found = compared(shared / "documents", file)
    places = READ.get(file, range(10**9))
    extra = [
        (each.raw, each.act, each.address)
        for each in found
        if each.raw is not None and each.raw in places and not any(answers(row, each) for row in expected)
    ]
    assert extra == []
