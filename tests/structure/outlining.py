"""Short texts as the tests outline them."""

from trafsearch.extraction.block import Block
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.outcome import Outcome, Status
from trafsearch.extraction.source import Source
from trafsearch.structure.bibliography import Stated
from trafsearch.structure.document import Document, build_document


def built(*texts: str | Block, stated: Stated | None = None) -> Document:
    blocks = tuple(text if isinstance(text, Block) else Block(text) for text in texts)
    extraction = Extraction(Source("acts/act.txt", "0" * 64, "text/plain"), blocks, Outcome(Status.OK))
    return build_document(extraction, stated or Stated())


def keys(*texts: str | Block) -> list[str]:
    return [passage.address.key for passage in built(*texts).passages]


def kinds(*texts: str | Block) -> list[str]:
    return [passage.kind.value for passage in built(*texts).passages]
