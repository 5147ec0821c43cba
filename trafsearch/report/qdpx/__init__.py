"""A gap report as a REFI-QDA project: documents, codes and coded quotations for NVivo, MAXQDA, QualCoder and the like."""

from pathlib import Path

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.store.store import Store


def write_qdpx(report: GapReport, language: Language, file: Path, store: Store) -> None:
    """Write all texts of the report's documents with its evidence coded in them; `store` is what it was made from.

    Equal reports give equal bytes. What is only cited or overruled is counted in the codes' descriptions, not coded.
    """
    from trafsearch.report.markdown.naming import Naming
    from trafsearch.report.qdpx.archive import write_archive
    from trafsearch.report.qdpx.coding import Coded
    from trafsearch.report.qdpx.project import project_file
    from trafsearch.report.qdpx.sources import source_texts

    coded = Coded(report, source_texts(report, store), store.vocabulary, Naming.of(report, language))
    members = {f"sources/{source.guid}.txt": source.text.encode() for source in coded.sources}
    write_archive(file, {"project.qde": project_file(coded), **members})
