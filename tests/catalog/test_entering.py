"""Passages that stay stand once over all their editions; each edition can be read back as it was."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trafsearch.catalog import editions, files
from trafsearch.catalog.connection import Catalog, connect
from trafsearch.catalog.contents import Analysed
from trafsearch.catalog.entering import put_passages
from trafsearch.catalog.held import FileFacts
from trafsearch.catalog.passages import passages_of, rows_of_text
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.language import Language
from trafsearch.structure.act import Act, Edition
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind

SOURCE = Source("law.md", "", "text/markdown")


def analysed(text: str, _language: Language) -> Analysed:
    return Analysed(len(text.split()), b"", ())


def catalog_in(folder: Path) -> tuple[Catalog, int]:
    """A catalog with one text, and that text's row."""
    catalog = connect(folder, create=True)
    file = files.put_file(catalog, files.add_root(catalog, "/"), FileFacts(SOURCE, Outcome(Status.OK)))
    return catalog, editions.put_text(catalog, Language.RU, Act("a", {Language.RU: "А"}), file)


def passages_from(words: list[tuple[int, str]]) -> list[Passage]:
    """A heading, and articles under it, each introduced by the heading and by the first of them."""
    rows = [(0, "глава"), *words]
    count: dict[int, int] = {}
    found = []
    for at, (number, text) in enumerate(rows):
        count[number] = count.get(number, 0) + 1
        above = (0,) if at else ()
        found.append(
            Passage(
                "a/ru", at, Address((Step(StepKind.ARTICLE, str(number)),)), count[number],
                PassageKind.BODY if at else PassageKind.HEADING, text, Language.RU,
                heading_path=tuple(rows[i][1] for i in above), headings=above,
                lead=rows[1][1] if at > 1 else "", leads=(1,) if at > 1 else (),
            )
        )  # fmt: skip
    return found


def enter(catalog: Catalog, text: int, day: int, passages: list[Passage]) -> int:
    row = editions.put_edition(catalog, text, Edition("a", Language.RU, SOURCE, amended_by=str(day)))
    put_passages(catalog, text, row, passages, analysed)
    return row


def shown(passages: list[Passage]) -> list[tuple[str, int, str, tuple[str, ...], str]]:
    return [(each.address.key, each.nth, each.text, each.heading_path, each.lead) for each in passages]


@pytest.fixture
def held(tmp_path: Path) -> tuple[Catalog, int]:
    return catalog_in(tmp_path)


def keyed(catalog: Catalog, row: int) -> None:
    """Keys of editions differ: here by their row, for they bear no dates."""
    catalog.execute("UPDATE edition SET key = ? WHERE id = ?", (f"a/ru@{row}", row))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(1, 6), st.sampled_from("абв")), max_size=8), min_size=2, max_size=6))
def test_every_edition_reads_back_as_it_was_entered(
    tmp_path_factory: pytest.TempPathFactory, texts: list[list[tuple[int, str]]]
) -> None:
    catalog, text = catalog_in(tmp_path_factory.mktemp("catalog"))
    expected = {}
    for day, words in enumerate(texts):
        passages = passages_from(words)
        row = enter(catalog, text, day, passages)
        keyed(catalog, row)
        expected[row] = shown(passages)
    assert {row: shown([each.passage for each in passages_of(catalog, row)]) for row in expected} == expected
    catalog.close()


def test_unchanged_passages_are_not_entered_again(held: tuple[Catalog, int]) -> None:
    catalog, text = held
    words = [(number, "слово") for number in range(1, 50)]
    for day in range(20):
        words[7] = (8, f"слово {day}")
        keyed(catalog, enter(catalog, text, day, passages_from(words)))
    assert len(rows_of_text(catalog, text)) == 50 + 19


def test_many_insertions_at_one_place_find_room(held: tuple[Catalog, int]) -> None:
    catalog, text = held
    words = [(1, "первая"), (1000, "последняя")]
    rows = []
    for day in range(40):
        words.insert(1, (900 - day, "новая"))
        rows.append(enter(catalog, text, day, passages_from(words)))
        keyed(catalog, rows[-1])
    assert [len(passages_of(catalog, row)) for row in rows] == [4 + day for day in range(40)]
    assert len(rows_of_text(catalog, text)) == 3 + 40
