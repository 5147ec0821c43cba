"""Real documents as the tests read them: once each."""

from functools import lru_cache
from pathlib import Path

from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.reading import read
from trafsearch.structure.bibliography import Bibliography, Stated
from trafsearch.structure.document import Document, build_document

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@lru_cache(maxsize=128)
def extraction_of(root: Path, path: str) -> Extraction:
    return read(root / path, root=root)


@lru_cache(maxsize=128)
def document_of(root: Path, path: str) -> Document:
    """The document with what is stated about it."""
    return build_document(extraction_of(root, path), Bibliography(root).stated(path))


@lru_cache(maxsize=128)
def document_by_itself(root: Path, path: str) -> Document:
    """The document by its own words alone."""
    return build_document(extraction_of(root, path), Stated())


def files_under(root: Path) -> list[str]:
    """Every file that is a document, by its path relative to the root."""
    found = (file for file in root.rglob("*") if file.is_file() and file.suffix not in (".toml", ".yaml"))
    return sorted(file.relative_to(root).as_posix() for file in found)
