"""What a row of a list asks for."""

from dataclasses import dataclass
from pathlib import Path

from trafsearch.errors import BadQueryRow


@dataclass(frozen=True, slots=True)
class Asked:
    """`row` is the row's number in the file, from 1, the names of the columns counted; `id` is the user's own name.

    `text` is a query in the query language where it `is_query`, else a term: words side by side, in any of their
    forms, without operators and signs. `filters` hold beside it. `fault` says why the row cannot be answered.

    `same_id` are the rows that have the same name. `lines` are the first and the last line of the file that the row
    takes, where a quotation mark holds several together.
    """

    row: int
    text: str
    is_query: bool = False
    id: str = ""
    filters: str = ""
    fault: BadQueryRow | None = None
    same_id: tuple[int, ...] = ()
    lines: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """A list of queries. `unused` are the names of columns, or of sheets of the workbook, that were passed over."""

    path: Path
    rows: tuple[Asked, ...]
    unused_columns: tuple[str, ...] = ()
    unused_sheets: tuple[str, ...] = ()
