"""A gap report as a REFI-QDA project: documents, codes and coded quotations, for NVivo, MAXQDA, QualCoder."""

from pathlib import Path

from trafsearch.language import Language
from trafsearch.report.cell import GapReport
from trafsearch.store.store import Store


def write_qdpx(report: GapReport, language: Language, file: Path, store: Store) -> None:
    """Write all texts of the report's documents with its evidence coded in them; `store` is what it was made from.

    Equal reports give equal bytes. What is only cited or overruled is counted in the codes' descriptions, not coded.
    """
    from trafsearch.report.naming import Naming
    from trafsearch.report.qdpx.archive import write_archive
    from trafsearch.report.qdpx.codebook import codebook
    from trafsearch.report.qdpx.coding import quotations
    from trafsearch.report.qdpx.project import Project, project_file
    from trafsearch.report.qdpx.sources import source_texts

    naming = Naming.of(report, language)
    codes, sources = codebook(naming, store.vocabulary), source_texts(report, store)
    project = Project(naming, codes, sources, quotations(naming, codes, sources))
    texts = {f"sources/{source.guid}.txt": source.text.encode() for source in sources}
    write_archive(file, {"project.qde": project_file(project), **texts})
