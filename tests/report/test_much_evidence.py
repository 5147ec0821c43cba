"""Reports of so much evidence that it is fetched only when it is looked at."""

from datetime import UTC, datetime

import pytest

from trafsearch.errors import StoreClosed
from trafsearch.language import Language
from trafsearch.report import evidence
from trafsearch.report.cell import GapReport
from trafsearch.report.evidence import FetchedLater, sketches
from trafsearch.report.gaps import find_gaps
from trafsearch.report.machine import to_json
from trafsearch.report.markdown import render_markdown
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def much(corpus_store: Store, monkeypatch: pytest.MonkeyPatch) -> GapReport:
    monkeypatch.setattr(evidence, "_MOST", 0)
    return find_gaps(corpus_store, "threats", clock=CLOCK)


def test_it_says_the_same(corpus_store: Store, much: GapReport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    little = find_gaps(corpus_store, "threats", clock=CLOCK)
    assert not any(isinstance(cell.evidence, FetchedLater) for cell in little.cells.values())
    assert to_json(much) == to_json(little)


def test_any_piece_can_be_asked_for(much: GapReport) -> None:
    longest = max((cell.evidence for cell in much.cells.values()), key=len)
    everything = list(longest)
    assert len(everything) == len(longest) > 5
    assert [longest[at] for at in range(len(longest))] == everything
    assert (longest[-1], list(longest[2:4]), list(longest[3:])) == (everything[-1], everything[2:4], everything[3:])
    with pytest.raises(IndexError):
        longest[len(longest)]


def test_what_is_known_without_the_texts_is_what_the_evidence_says(much: GapReport) -> None:
    for cell in much.cells.values():
        assert list(sketches(cell.evidence)) == list(sketches(tuple(cell.evidence)))


def test_markdown_needs_no_store_any_more_and_other_evidence_does(corpus_store: Store, much: GapReport) -> None:
    with Store(corpus_store.folder) as store:
        report = find_gaps(store, "threats", clock=CLOCK)
    assert render_markdown(report, Language.RU) == render_markdown(much, Language.RU)
    longest = max((cell.evidence for cell in report.cells.values()), key=len)
    with pytest.raises(StoreClosed):
        list(longest)
