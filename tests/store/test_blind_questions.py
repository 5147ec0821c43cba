"""Questions and what they ask for, written down by somebody who had not seen the code: tests/query."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from trafsearch.store.asking import understand
from trafsearch.store.store import Store

FILE = Path(__file__).parents[1] / "query" / "questions_blind.tsv"
KNOWN_FAILURES = {
    "reports issued by UNICEF on child labour": "an organisation that issues reports is taken for a concept"
}


def rows() -> list[object]:
    with FILE.open(encoding="utf-8") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        pytest.param(
            row,
            id=row["question"],
            marks=[pytest.mark.xfail(reason=KNOWN_FAILURES[row["question"]], strict=True)]
            if row["question"] in KNOWN_FAILURES
            else [],
        )
        for row in found
    ]


@pytest.fixture(scope="module")
def store(shared_index: Path) -> Iterator[Store]:
    with Store(shared_index) as store:
        yield store


@pytest.mark.parametrize("row", rows())
def test_a_question_asks_for_concepts_and_areas(row: dict[str, str], store: Store) -> None:
    found = understand(store, row["question"])
    assert set(found.concepts) == set(filter(None, row["concepts"].split("|")))
    assert set(found.areas) == set(filter(None, row["areas"].split("|")))
