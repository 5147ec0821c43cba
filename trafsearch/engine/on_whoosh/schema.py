"""What Whoosh is told of a passage: five fields of terms, and one record that it hands back."""

# mypy: allow-untyped-calls
# Whoosh is typed in part.

from collections import Counter
from collections.abc import Generator, Sequence
from functools import cache
from struct import Struct
from typing import Any

from whoosh.columns import FixedBytesColumn
from whoosh.fields import COLUMN, KEYWORD, Schema
from whoosh.formats import Existence

OWN, CONTEXT = "own", "context"
CONCEPTS, CONTEXT_CONCEPTS = "concepts", "context_concepts"
TEXT = "text"
RECORD = "record"

_RECORD = Struct("!QII")  # the passage, how many terms are its own, how many are in its context


class Terms(KEYWORD):
    """A field that is given its terms ready-made: no analyzer runs, and no text or position is kept.

    How often a term stands in a passage is kept as the posting's weight, hence a format without a payload.
    In the index it calls itself a KEYWORD, so that no class of ours is needed to read it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.format = Existence()

    def index(self, value: Sequence[str], **_: object) -> Generator[tuple[bytes, int, float, bytes], None, None]:
        return ((term.encode(), count, float(count), b"") for term, count in Counter(value).items())

    def __reduce__(self) -> tuple[Any, ...]:
        return KEYWORD, ()


@cache
def schema() -> Schema:
    """The schema of every index; passed whenever one is opened, so that the pickled copy inside it is never read."""
    terms = {name: Terms() for name in (OWN, CONTEXT, CONCEPTS, CONTEXT_CONCEPTS, TEXT)}
    return Schema(**terms, **{RECORD: COLUMN(FixedBytesColumn(_RECORD.size))})


def record_of(passage: int, own: int, context: int) -> bytes:
    return _RECORD.pack(passage, own, context)


def read_record(record: bytes) -> tuple[int, int, int]:
    """The passage, how many terms are its own, and how many are in its context."""
    passage, own, context = _RECORD.unpack(record)
    return passage, own, context
