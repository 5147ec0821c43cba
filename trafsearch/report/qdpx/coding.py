"""The evidence of a report as coded places of its texts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from trafsearch.report.cell import Evidence, State
from trafsearch.report.markdown.naming import Naming
from trafsearch.report.qdpx.codebook import Code, code_of, code_of_indirect, codebook
from trafsearch.report.qdpx.guid import guid
from trafsearch.report.qdpx.sources import SourceText
from trafsearch.span import Span
from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Quotation:
    """A place of a text with all its codes. `span` counts code points; `note` says where it stands and what matched."""

    guid: str
    span: Span
    name: str
    codes: tuple[str, ...]
    note: str


class Coded:
    """A report over its texts: what the project's file is made of."""

    def __init__(self, naming_report: object, sources: Sequence[SourceText], vocabulary: Vocabulary, naming: Naming):
        self.sources, self.naming, self._vocabulary = sources, naming, vocabulary
