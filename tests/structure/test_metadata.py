"""The table tests/expected/metadata.tsv: what acts say about themselves."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from reading import document_by_itself

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.structure.act import ActType
from trafsearch.structure.metadata import guess

TABLE = Path(__file__).resolve().parents[1] / "expected" / "metadata.tsv"
KNOWN_FAILURES = {
    ("russia/14_dev_direct.pdf", "title"): "the page joins «ПРОЕКТ ФЕДЕРАЛЬНОГО ЗАКОНА» and the title",
    ("russia/14_dev_direct.pdf", "type"): "the type stands in the genitive: «ПРОЕКТ ФЕДЕРАЛЬНОГО ЗАКОНА»",
    ("russia/minsport_24.12.2013_1112.txt", "title"): "the title's second line begins as a new line would",
    ("russia/закон.txt", "issuer"): "the issuer stands in the instrumental: «Принят Ивановской областной Думой»",
    ("upr/kazakhstan2010.pdf", "title"): "the title's second line begins as a new line would",
    ("upr/colombia2009.txt", "title"): "the name of the state is run on to the title",
}  # fmt: skip
FIELDS = ("title", "type", "number", "adopted", "issuer")


def cells() -> Iterator[object]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            for name in FIELDS:
                reason = KNOWN_FAILURES.get((row["path"], name))
                marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
                yield pytest.param(row["path"], name, row[name], id=f"{row['path']}/{name}", marks=marks)


@pytest.mark.parametrize(("path", "name", "expected"), list(cells()))
def test_act_says_who_made_it_when_and_what_it_is(path: str, name: str, expected: str, shared: Path) -> None:
    act = document_by_itself(shared / "documents", path).act
    found = next(iter(act.titles.values())) if name == "title" else getattr(act, name)
    assert str(found or "") == expected
    assert (name in act.guessed) is bool(expected)


def test_guess_names_the_line_that_it_was_read_off() -> None:
    found = guess(
        [
            Block("ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ КАЗАХСТАН"),
            Block("П О С Т А Н О В Л Е Н И Е"),
            Block("от 5 июля 2024 года № 110"),
            Block("О мерах против торговли людьми"),
            Block("1. Утвердить план от 1 января 2020 года № 7."),
        ]
    )
    assert (found.title, found.type, found.number) == ("О мерах против торговли людьми", ActType.RESOLUTION, "110")
    assert found.adopted == date(2024, 7, 5)
    assert found.from_what["adopted"] == "от 5 июля 2024 года № 110"
    assert found.from_what["type"] == "ПОСТАНОВЛЕНИЕ"


def test_decree_that_approves_a_concept_is_not_its_title() -> None:
    found = guess(
        [
            Block("Қазақстан Республикасы Үкіметінің"),
            Block("2017 жылғы 29 қыркүйектегі № 9002 қаулысымен бекітілген"),
            Block("Көші-қон саясатының тұжырымдамасы"),
        ]
    )
    assert found.title == "Көші-қон саясатының тұжырымдамасы"
    assert (found.number, found.adopted) == ("9002", date(2017, 9, 29))


def test_text_that_says_nothing_gives_no_guess() -> None:
    assert guess([]).title is None
    assert guess([Block("12", BlockKind.FURNITURE)]).type is None
