"""Many queries at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from trafsearch.batch import writing
from trafsearch.batch.answer import BatchAnswer
from trafsearch.batch.answering import batch
from trafsearch.batch.asked import Asked
from trafsearch.batch.reading import read_batch
from trafsearch.errors import UnknownTable
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Day, Spoken, day_of, language_of

_ENDINGS = (".xlsx", ".csv")


def run_batch(
    store: Store,
    queries: str | Path | Iterable[str],
    *,
    literal: bool = False,
    as_of: Day | None = None,
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
        texts = (
            query if isinstance(query, str) else "" for query in queries
        )  # an empty cell of a data frame is no text
        asked = (Asked(number, text, is_query=True) for number, text in enumerate(texts, 1))
    return batch(
        store, asked, literal=literal, as_of=day_of(as_of, "as_of"), language=language and language_of(language)
    )


def write_batch(
    answers: Iterable[BatchAnswer], path: str | Path, *, source: str | Path | None = None
) -> tuple[Path, ...]:
    """Write the counts and the passages of these answers as they come, and say into which files.

    They are a workbook with three sheets where the path ends in .xlsx, `NAME.csv`, `NAME-passages.csv` and
    `NAME-queries.csv` where it ends in .csv, else three files of CSV in that folder; the third has the totals. No
    answer is kept in memory. `source` is the list that the queries were read from. Raises NoFormerTable where that, or
    another file that is no table of an earlier batch, would be written over; UnknownTable for another ending.
    """
    ending = Path(path).suffix
    if ending[1:].isalpha() and ending.casefold() not in _ENDINGS and not Path(path).is_dir():
        raise UnknownTable(path=path, known=f"{', '.join(_ENDINGS)}, the name of a folder")
    return writing.write_batch(answers, Path(path), source=Path(source) if source else None)
