"""A review: the questions written, the answers read, and what is known of a concept by them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trafsearch.catalog import files
from trafsearch.errors import AmongDocuments, NoQuestions, PathNotFound, TableExists
from trafsearch.review.answers import Answers, answers_of
from trafsearch.review.keeping import Kept, keep
from trafsearch.review.question import Question
from trafsearch.review.sheet import NEEDED, Say, marked_rows, rows_of
from trafsearch.review.table_file import check_name, read_tables, write_table
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a table that was read; `blank` rows have no verdict."""

    answers: Answers
    kept: Kept
    blank: int

    @property
    def nameless(self) -> int:
        return sum(not each.who for each in self.answers.verdicts)


def take_answers(store: Store, file: Path, heads: Mapping[str, str], who: str = "") -> Taken:
    """Read the table and keep what it says. `heads` are the names that columns may have.

    Raises PathNotFound, UnknownTable, BadRow, NoQuestions, and what `keep` does.
    """
    if not file.is_file():
        raise PathNotFound(path=file)
    read = (marked_rows(rows, heads) for rows in read_tables(file))
    found = next((each for each in read if each is not None), None)
    if found is None:
        raise NoQuestions(path=file, columns=", ".join(NEEDED))
    marked, blank = found
    answers = answers_of(store.catalog, store.vocabulary, marked, who)
    return Taken(answers, keep(store, answers.verdicts), blank)


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
