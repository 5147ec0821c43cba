"""Reports on a handful of documents that are written beside the test."""

from datetime import UTC, datetime
from pathlib import Path

import trafsearch
from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report.cell import By, GapReport
from trafsearch.report.gaps import find_gaps
from trafsearch.report.summary import summarise
from trafsearch.vocabulary.lens import Lens

CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
ROWS = ("corruption", "human-trafficking", "slavery")
AREAS = ("legal", "migration", "gender", "cultural", "anti-corruption")

# 4 documents, 9 passages, 13 + 7 + 8 + 9 words.
DOCUMENTS = {
    "anti-corruption": "# О противодействии коррупции\n\n"
    "1. Коррупция подрывает доверие.\n\n2. Меры против коррупции принимаются ежегодно.",
    "migration": "# О миграции населения\n\n1. Торговля детьми запрещена.",
    "gender": "# О равных правах\n\n1. Похищение невест осуждается обществом.",
    "cultural": "# О культуре\n\n1. Театры и музеи открыты для всех.",
}


def report(
    folder: Path,
    documents: dict[str, str],
    *,
    rows: tuple[str, ...] = ROWS,
    areas: tuple[str, ...] = AREAS,
    language: Language = Language.RU,
    by: By = By.AREA,
    others: dict[str, bytes] | None = None,
    stated: str = "",
    filters: Filters = Filters(),  # noqa: B008 - a frozen value
) -> GapReport:
    """The lens applied to one document of each area, and to `others`, of which is known what is `stated`."""
    source = folder / "documents"
    source.mkdir(exist_ok=True)
    for area, text in documents.items():
        (source / f"{area}.md").write_text(text, encoding="utf-8")
        stated += f'[[document]]\npath = "{area}.md"\nact = "{area}"\nlanguage = "ru"\nareas = ["{area}"]\n'
    for name, content in (others or {}).items():
        (source / name).write_bytes(content)
    (source / "corpus.toml").write_text(stated, encoding="utf-8")
    with trafsearch.build_index([source], folder / "index") as store:
        return find_gaps(store, Lens("small", {}, rows, areas), clock=CLOCK, language=language, by=by, filters=filters)


def texts(found: GapReport, language: Language = Language.RU) -> list[str]:
    return [sentence.text for sentence in summarise(found, language)]
