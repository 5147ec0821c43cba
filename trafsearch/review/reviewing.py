"""A review: the questions written, the answers read, and what is known of a concept by them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trafsearch.catalog import files
from trafsearch.errors import AmongDocuments, NoQuestions, PathNotFound, TableExists
from trafsearch.review.answers import Answers, answers_of
from trafsearch.review.keeping import Kept, keep
from trafsearch.review.question import Question
from trafsearch.review.sheet import NEEDED, Say, Table, marked_rows, rows_of
from trafsearch.review.table_file import check_name, read_tables, write_table
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling
from trafsearch.vocabulary.exchange.reasons import refusal


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a table that was read; `blank` rows have no verdict."""

    answers: Answers
    kept: Kept
    blank: int

    @property
    def nameless(self) -> int:
        return sum(not each.who for each in self.answers.verdicts)


def take_answers(
    store: Store,
    file: Path,
    heads: Mapping[str, str],
    who: str = "",
    tell: Callable[[Path], None] = lambda _: None,
) -> Taken:
    """Read the table and keep what it says. `heads` are the names that columns may have; told is each file of verdicts
    before it is written.

    Raises PathNotFound, UnknownTable, BadRow, NoQuestions, and what `keep` does.
    """
    if not file.is_file():
        raise PathNotFound(path=file)
    tables = _tables(file, heads)
    answers = answers_of(store.catalog, store.vocabulary, [row for table in tables for row in table.marked], who)
    return Taken(answers, keep(store, answers.verdicts, tell), sum(table.blank for table in tables))


def _tables(file: Path, heads: Mapping[str, str]) -> list[Table]:
    """Of all sheets that have questions; where they are several, rows are told by the sheet, too."""
    sheets = read_tables(file)
    has_several = sum(marked_rows(rows, heads) is not None for _, rows in sheets) > 1
    read = (marked_rows(rows, heads, name if has_several else "") for name, rows in sheets)
    found = [table for table in read if table is not None]
    if not found:
        raise NoQuestions(path=file, columns=", ".join(NEEDED))
    for table in found:
        if table.twice:
            raise refusal(file, table.head, "exchange.two_columns", table.twice[0])
    return found


def check_place(store: Store, file: Path) -> None:
    """Raises UnknownTable, TableExists, and AmongDocuments for a file that the next indexing would read."""
    check_name(file)
    if file.exists():
        raise TableExists(path=file)
    whole = file.resolve()
    for path in files.roots(store.catalog):
        if Path(path) in whole.parents:
            raise AmongDocuments(path=file, root=path)


def write_questions(file: Path, questions: Sequence[Question], say: Say) -> None:
    write_table(file, list(rows_of(questions, say)), [say[f"ruling_{ruling}"] for ruling in Ruling])
