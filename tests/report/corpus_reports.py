"""Reports on the sample corpus, one column a document, and the passages that they rest on."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from trafsearch.catalog import editions, files, passages
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By, Cell, GapReport
from trafsearch.report.gaps import find_gaps
from trafsearch.store.store import Store
from trafsearch.structure.passage import Passage

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
EXPECTED = Path(__file__).parent.parent / "expected"
LANGUAGES = (Language.RU, Language.KK, Language.EN)


@dataclass(frozen=True, slots=True)
class TextHeld:
    """A document's text in one language: what it is judged by where only that language counts."""

    path: str
    act: str
    language: Language
    passages: Sequence[Passage]


@dataclass(frozen=True, slots=True)
class CorpusReports:
    """`texts` by the paths of their files; `reports` on documents, of the passages in one language alone."""

    texts: Mapping[str, TextHeld]
    reports: Mapping[Language, GapReport]

    def cell(self, path: str, row: str) -> Cell:
        text = self.texts[path]
        return self.reports[text.language].cells[row, text.act]


def rows_of(table: str) -> list[dict[str, str]]:
    with (EXPECTED / table).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def corpus_reports(store: Store) -> CorpusReports:
    """The lens of threats over every document, apart for each language."""
    return CorpusReports(
        {text.path: text for text in texts_held(store)},
        {
            each: find_gaps(
                store, "threats", clock=CLOCK, filters=Filters(languages=(each,)), language=each, by=By.DOCUMENT
            )
            for each in LANGUAGES
        },
    )


def texts_held(store: Store) -> list[TextHeld]:
    paths = {file.row: file.path for file in files.files(store.catalog)}
    return [
        TextHeld(
            paths[edition.file],
            edition.act,
            edition.language,
            [held.passage for held in passages.passages_of(store.catalog, edition.row)],
        )
        for edition in editions.editions(store.catalog)
    ]
