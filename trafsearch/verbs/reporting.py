"""Gap reports: made, and written out."""

from pathlib import Path

from trafsearch.language import Language
from trafsearch.query.search import Filters
from trafsearch.report import gaps
from trafsearch.report.cell import By, GapReport
from trafsearch.report.forms import ENDINGS, render_json, write_report
from trafsearch.report.markdown import render_markdown
from trafsearch.store.store import Store
from trafsearch.structure.act import ActType
from trafsearch.verbs.arguments import Moment, Spoken, allowed, language_of, moment_of
from trafsearch.vocabulary.lens import Lens


def find_gaps(
    store: Store,
    lens: str | Lens = "threats",
    *,
    clock: Moment | None = None,
    filters: Filters = Filters(),  # noqa: B008 - a frozen value
    language: Spoken = Language.EN,
    by: str | By = By.AREA,
) -> GapReport:
    """What is said and what is not: a cell for each concept of the lens and each policy area.

    A cell is direct, indirect, absent (with the proof) or not_assessable (with the reason: what could not be read).
    `lens` is an id of `store.vocabulary.lenses`, or a Lens of your own; the columns are `by` area, document, type,
    issuer, year or language. `language` chooses among titles. `clock` is the time that the report bears, by default
    now: with the same clock the same index gives an equal report. Cells are counted in every passage, never searched
    for.

    Raises UnknownLens; UnknownArea, BadArgument, DocumentNotFound and DocumentAmbiguous where a filter names what there
    is not.
    """
    for area in filters.areas:
        store.vocabulary.area(area)
    for each in filters.types:
        allowed(each, ActType, "types")
    for each in filters.languages:
        allowed(each, Language, "languages")
    columns = By(allowed(by, By, "by"))
    return gaps.find_gaps(
        store, lens, clock=moment_of(clock), filters=filters, language=language_of(language), by=columns
    )


def as_markdown(report: GapReport, language: Spoken = Language.EN) -> str:
    """A gap report as a document in Russian, Kazakh or English, as `trafsearch gaps` writes it."""
    return render_markdown(report, language_of(language))


def as_json(report: GapReport) -> str:
    """A gap report with all evidence and all proofs, as `trafsearch gaps --format json` writes it (docs/schema.md)."""
    return render_json(report)


def write_gaps(store: Store, report: GapReport, file: str | Path, language: Spoken = Language.EN) -> tuple[Path, ...]:
    """Write a gap report in the form of the file's ending: html, xlsx, docx, csv, json, md or qdpx (REFI-QDA).

    `store` is what it was made from. Returns the files that were written: for csv there are several. Raises
    BadArgument for another ending; OSError.
    """
    path = Path(file)
    ending = allowed(path.suffix.lower(), ENDINGS, "file")
    return write_report(report, path, ENDINGS[ending], language_of(language), store)
