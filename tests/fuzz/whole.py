"""What a worker does with a mutant: it reads it, and builds the document that an index would hold."""

from pathlib import Path
from typing import Any

from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.reading import read
from trafsearch.structure.bibliography import Stated
from trafsearch.structure.document import build_document


class BuildFailed(Exception):
    """The structure of what was read could not be told."""


def read_and_build(path: Path, **keywords: Any) -> Extraction:
    """The extraction, once a document could be built from it."""
    extraction = read(path, **keywords)
    try:
        build_document(extraction, Stated())
    except MemoryError:
        raise
    except Exception as error:
        raise BuildFailed(f"{type(error).__name__}: {error}") from error
    return extraction
