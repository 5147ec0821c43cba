"""Reports on a small folder of documents, written and read back."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import trafsearch
from trafsearch.catalog.files import roots
from trafsearch.ingest.walking import walk
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.gaps import find_gaps
from trafsearch.report.machine import to_json
from trafsearch.report.verifying import Verification, verify
from trafsearch.report.written import WrittenReport, read_report
from trafsearch.store.store import Store

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
DOCUMENTS = {
    "migration.ru.md": "# Концепция\n\n1. Торговля людьми признаётся угрозой.\n\n2. Рабство запрещено.\n",
    "migration.kk.md": "# Тұжырымдама\n\n1. Адам саудасы қатер болып танылады.\n\n2. Музейлер ашық.\n",
    "culture.md": "# Концепция культурной политики\n\n1. Музеи открыты ежедневно, вход свободный.\n",
}
STATED = """[[document]]
path = "migration.ru.md"
act = "migration"
language = "ru"
areas = ["migration"]

[[document]]
path = "migration.kk.md"
act = "migration"
language = "kk"
areas = ["migration"]

[[document]]
path = "culture.md"
act = "culture"
language = "ru"
areas = ["cultural"]
"""


@dataclass(frozen=True, slots=True)
class Folder:
    """Documents and an index of them; `blank` is an index of nothing, whose vocabulary is compiled already."""

    place: Path
    blank: Path
    vocabulary: Path | None = None
    written: list[Path] = field(default_factory=list)

    @property
    def docs(self) -> Path:
        return self.place / "docs"

    @property
    def index(self) -> Path:
        return self.place / "index"

    def fill(self) -> "Folder":
        self.docs.mkdir()
        for name, text in {**DOCUMENTS, "corpus.toml": STATED}.items():
            (self.docs / name).write_text(text, encoding="utf-8")
        shutil.copytree(self.blank, self.index)
        return self.read_in()

    def read_in(self) -> "Folder":
        """Bring the index up to date."""
        trafsearch.build_index([self.docs], self.index).close()
        return self

    def change(self, name: str, old: str, new: str) -> None:
        file = self.docs / name
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")

    def report(self, *, clock: datetime = CLOCK, filters: Filters | None = None, **asked: Any) -> WrittenReport:
        """Made, written and read back."""
        file = self.place / f"report-{len(self.written)}.json"
        self.written.append(file)
        with Store(self.index, vocabulary=self.vocabulary) as store:
            options = {"lens": "threats", "language": Language.RU, "filters": filters or Filters(), **asked}
            made = find_gaps(store, clock=clock, **options)
        file.write_text(json.dumps(to_json(made), ensure_ascii=False), encoding="utf-8")
        return read_report(file)

    def verified(self, report: WrittenReport, vocabulary: Path | None = None) -> Verification:
        with Store(self.index, vocabulary=vocabulary) as store:
            present = [(root, each.path) for root in roots(store.catalog) for each in walk(Path(root)).found]
            return verify(store, report, present)


def tampered(report: WrittenReport, change: Callable[[dict[str, Any]], object]) -> WrittenReport:
    """The report after a change of its JSON."""
    form = json.loads(json.dumps(report.form))
    change(form)
    return WrittenReport(form, report.recipe)


def cell_of(form: dict[str, Any], row: str, column: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in form["results"] if (each["row"], each["column"]) == (row, column))
    return found


def failing(found: Verification) -> set[str]:
    """The names of the checks that do not hold."""
    return {check.name for check in found.checks if not check.holds}
