"""Many queries at once."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from trafsearch.batch import writing
from trafsearch.batch.answer import BatchAnswer
from trafsearch.batch.answering import batch
from trafsearch.batch.asked import Asked
from trafsearch.batch.reading import read_batch
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Spoken, language_of


def run_batch(
    store: Store,
    queries: str | Path | Iterable[str],
    *,
    literal: bool = False,
    as_of: date | None = None,
    language: Spoken | None = None,
    encoding: str | None = None,
) -> Iterator[BatchAnswer]:
    """Put many queries to each document: an answer for each query, in their order, one at a time.

    `queries` are in the query language, or a file with a list of them: CSV or XLSX with a column `query` or `term`, or
    text with a term in each line. Each answer has `counts`, one for every document: how many of its passages answer,
    zero only where the whole of it was read, None where nobody can say; and `places`, the passages. A query that
    cannot be answered has its `error` instead and stops nothing.

    `literal` and `as_of` are those of `search`; titles are in `language` where there are such; `encoding` is that of a
    file of text. Raises PathNotFound, BadEncoding, and BadBatch where the file is no such list.
    """
    if isinstance(queries, str | Path):
        asked: Iterable[Asked] = read_batch(Path(queries), encoding=encoding).rows
    else:
        asked = (Asked(number, query, is_query=True) for number, query in enumerate(queries, 1))
    return batch(store, asked, literal=literal, as_of=as_of, language=language and language_of(language))


def write_batch(answers: Iterable[BatchAnswer], path: str | Path) -> tuple[Path, ...]:
    """Write the counts and the passages of these answers as they come, and say into which files.

    They are a workbook with two sheets where the path ends in .xlsx, `NAME.csv` and `NAME-passages.csv` where it ends
    in .csv, else two files of CSV in that folder. No answer is kept in memory.
    """
    return writing.write_batch(answers, Path(path))
