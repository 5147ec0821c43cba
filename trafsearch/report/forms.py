"""The forms in which a gap report is written, and the files that it is written into."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.report.institutions.report import InstitutionsReport
from trafsearch.store.store import Store
from trafsearch.structure.whole_file import put_file


class ReportForm(StrEnum):
    MD = "md"
    JSON = "json"
    HTML = "html"
    XLSX = "xlsx"
    CSV = "csv"
    DOCX = "docx"
    QDPX = "qdpx"  # REFI-QDA

    @property
    def is_text(self) -> bool:
        return self in (ReportForm.MD, ReportForm.JSON, ReportForm.HTML, ReportForm.CSV)


OF_INSTITUTIONS = (ReportForm.MD, ReportForm.JSON, ReportForm.HTML, ReportForm.XLSX)
ENDINGS: Mapping[str, ReportForm] = {
    **{f".{form}": form for form in ReportForm},
    ".htm": ReportForm.HTML,
    ".markdown": ReportForm.MD,
}


def render_report(report: GapReport, form: ReportForm, language: Language, store: Store) -> bytes:
    """The report in that form, which is not QDPX; as CSV its cells alone. `store` is what it was made from.

    Each form is loaded when it is asked for.
    """
    match form:
        case ReportForm.JSON:
            return render_json(report).encode()
        case ReportForm.HTML:
            from trafsearch.report.html import render_html
            from trafsearch.report.html.background import background

            return render_html(report, language, background(store.catalog, report)).encode()
        case ReportForm.XLSX:
            from trafsearch.report.xlsx import render_xlsx

            return render_xlsx(report, language)
        case ReportForm.CSV:
            from trafsearch.report.csv import render_csv

            return render_csv(report, language)
        case ReportForm.DOCX:
            from trafsearch.report.docx import render_docx

            return render_docx(report, language)
        case ReportForm.MD:
            from trafsearch.report.markdown import render_markdown

            return render_markdown(report, language).encode()
        case ReportForm.QDPX:
            raise ValueError("a project is written into a file: write_report")


def render_json(report: GapReport) -> str:
    """All of its evidence and proofs, as docs/schema.md describes them."""
    import json

    from trafsearch.report.machine import to_json

    return json.dumps(to_json(report), ensure_ascii=False, indent=2) + "\n"


def write_report(report: GapReport, file: Path, form: ReportForm, language: Language, store: Store) -> tuple[Path, ...]:
    """The files that were written: beside `gaps.csv` also those with evidence, obstacles and words looked for.

    Each is there as a whole, or stays as it was. Raises OSError.
    """
    match form:
        case ReportForm.CSV:
            from trafsearch.report.csv import write_csv

            return write_csv(report, language, file)
        case ReportForm.QDPX:
            from trafsearch.report.qdpx import write_qdpx

            write_qdpx(report, language, file, store)
        case _:
            put_file(file, render_report(report, form, language, store))
    return (file,)


def render_bodies(report: InstitutionsReport, form: ReportForm, language: Language) -> bytes:
    """A report on institutions in one of its forms."""
    match form:
        case ReportForm.JSON:
            import json

            from trafsearch.report.institutions.machine import institutions_form

            return (json.dumps(institutions_form(report), ensure_ascii=False, indent=2) + "\n").encode()
        case ReportForm.MD:
            from trafsearch.report.institutions.markdown import render_institutions

            return render_institutions(report, language).encode()
        case ReportForm.HTML:
            from trafsearch.report.institutions.html import render_institutions_html

            return render_institutions_html(report, language).encode()
        case ReportForm.XLSX:
            from trafsearch.report.institutions.xlsx import render_institutions_xlsx

            return render_institutions_xlsx(report, language)
    raise ValueError(f"a report on institutions is not written as {form}")
