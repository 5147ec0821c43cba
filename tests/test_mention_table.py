"""Every word pair that a plain count finds in the two articles is found as a mention."""

import re
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from trafsearch.catalog import editions, mentions, passages
from trafsearch.store.store import Store

ARTICLES = {"000": "articles/000_0023e396c3dd83b8.txt", "004": "articles/004_ac4cc0eb2f7898d1.txt"}


@pytest.fixture(scope="module")
def matches(shared_index: Path) -> dict[str, list[str]]:
    """The words of every mention in each article, in lower case, white space folded."""
    with Store(shared_index) as store:
        return {number: list(_matches(store, path)) for number, path in ARTICLES.items()}


def _matches(store: Store, path: str) -> Iterator[str]:
    act = re.sub(r"[^\w]+|_", "-", path)
    for edition in editions.editions(store.catalog):
        if edition.act != act:
            continue
        for held in passages.passages_of(store.catalog, edition.row):
            for mention in mentions.mentions_in(store.catalog, [held.content])[held.content]:
                yield " ".join(mention.span.of(held.passage.text).lower().split())


def test_every_row_is_reached(
    shared: Path, matches: dict[str, list[str]], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = shared / "tools" / "mention_table.py"
    monkeypatch.setattr(sys, "argv", [str(tool), str(shared / "documents" / "articles")])
    rows = runpy.run_path(str(tool), run_name="__main__")["ROWS"]
    counted = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    found = [
        (file, what, sum(bool(re.search(pattern, match)) for match in matches[file])) for file, what, pattern in rows
    ]
    short = [(*row, int(count)) for row, (_, _, count) in zip(found, counted, strict=True) if row[2] < int(count)]
    assert len(found) == len(counted) == 12
    assert short == []
