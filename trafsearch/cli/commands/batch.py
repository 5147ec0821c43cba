"""`trafsearch batch`: a list of queries, each put to every document."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trafsearch.cli import output
from trafsearch.cli.exit_code import ExitCode
from trafsearch.cli.failure import sentence_of
from trafsearch.cli.listing import Listing, csv_pieces, write_listing
from trafsearch.cli.messages import say, spoken
from trafsearch.cli.opening import opened
from trafsearch.cli.options import Form, common, dated, written_as
from trafsearch.cli.parameters import Command, Option
from trafsearch.cli.settings import Settings

if TYPE_CHECKING:
    from trafsearch.batch.answer import BatchAnswer
    from trafsearch.batch.asked import Asked, Batch
    from trafsearch.batch.tables import Wording
    from trafsearch.store.store import Store

_OTHER_FILES = (".xls", ".ods", ".tsv", ".txt", ".md", ".html", ".jsonl", ".pdf", ".docx")
COLUMNS = ("row", "id", "query", "passages", "found_in", "not_in", "not_known", "error")


@dataclass(slots=True)
class Tally:
    """What has been answered so far."""

    found: int = 0
    bad: int = 0

    def count(self, answers: "Iterator[BatchAnswer]") -> "Iterator[BatchAnswer]":
        """The answers; a row that could not be answered is told as it comes."""
        for answer in answers:
            if answer.error:
                self.bad += 1
                output.complain(say("batch.bad_row", row=answer.asked.row, reason=sentence_of(answer.error)))
            self.found += bool(answer.places)
            yield answer

    @property
    def end(self) -> ExitCode:
        if self.bad:
            return ExitCode.SOME_UNREAD
        return ExitCode.FOUND if self.found else ExitCode.NOTHING_FOUND


def _refuse_other_files(_ctx: click.Context, _parameter: click.Parameter, target: Path | None) -> Path | None:
    if target and target.suffix.casefold() in _OTHER_FILES:
        raise click.BadParameter(say("batch.other_file", path=target))
    return target


@click.command(cls=Command, help="command.batch")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), metavar="PATH", cls=Option,
              callback=_refuse_other_files, help="option.batch_output")  # fmt: skip
@click.option("--literal", is_flag=True, cls=Option, help="option.literal")
@click.option("--encoding", metavar="NAME", cls=Option, help="option.batch_encoding")
@dated
@written_as(Form.TABLE, Form.JSON, Form.CSV, Form.MD)
@common
@click.pass_obj
def command(
    settings: Settings,
    file: Path,
    target: Path | None,
    literal: bool,
    encoding: str | None,
    as_of: date | None,
    form: Form,
) -> ExitCode:
    from trafsearch.batch.answering import batch
    from trafsearch.batch.reading import read_batch

    asked, tally = read_batch(file, encoding=encoding), Tally()
    _tell_unused(asked)
    with opened(settings) as store, _progress(asked) as rows:
        answers = tally.count(batch(store, rows, literal=literal, as_of=as_of, language=spoken()))
        if form is Form.JSON or (target and target.suffix.casefold() == ".json"):
            with output.into(target):
                _write_json(answers, asked, store, literal, as_of)
        elif target:
            _write_files(answers, target, asked.path)
        elif form is Form.CSV:
            _write_counts(answers)
        else:
            write_listing(Listing(COLUMNS, [_row(answer) for answer in _with_notes(answers)]), form)
    return tally.end


def wording() -> "Wording":
    """In the language that the program speaks."""
    from trafsearch.batch.tables import Wording
    from trafsearch.cli.commands.index import detail_of
    from trafsearch.cli.typed import typed_lines

    return Wording(
        error=lambda error: sentence_of(error).splitlines()[0],
        unread=lambda each: f"{each.path}: {say(f'outcome.{each.outcome.status}')}. {detail_of(each.outcome)}".rstrip(
            ". "
        ),
        notes=lambda search: " ".join(
            [say("search.widened", words=words, concept=concept) for words, concept in search.widened]
            + [line for line in typed_lines(search) if line != say("typed.insist")]
        ),
        row=lambda asked: " ".join(_of_row(asked)),
    )


def _of_row(asked: "Asked") -> "Iterator[str]":
    """What is to be known of a row before it is answered."""
    if asked.lines:
        yield say("batch.lines", first=asked.lines[0], last=asked.lines[1])
    if asked.same_id:
        yield say("batch.same_id", id=asked.id, rows=", ".join(map(str, asked.same_id)))


def _tell_unused(asked: "Batch") -> None:
    if asked.unused_columns:
        output.complain(say("batch.unused_columns", names=", ".join(asked.unused_columns)))
    if asked.unused_sheets:
        output.complain(say("batch.unused_sheets", names=", ".join(asked.unused_sheets)))
    for row in asked.rows:
        for line in _of_row(row):
            output.complain(say("batch.bad_row", row=row.row, reason=line))


@contextmanager
def _progress(asked: "Batch") -> "Iterator[Iterator[Asked]]":
    """The rows, with a bar on stderr where that is a terminal."""
    from trafsearch.cli.commands.index import progress_shown

    with progress_shown("batch.answering") as progress:
        yield _counted(asked, progress)


def _counted(asked: "Batch", progress: Callable[[int, int, str], None]) -> "Iterator[Asked]":
    for done, row in enumerate(asked.rows):
        progress(done, len(asked.rows), row.text)
        yield row


def _write_files(answers: "Iterator[BatchAnswer]", target: Path, source: Path) -> None:
    from trafsearch.batch.writing import write_batch

    files = write_batch(answers, target, wording(), source=source)
    output.complain(say("batch.written", paths=", ".join(map(str, files))))


def _write_json(
    answers: "Iterator[BatchAnswer]", asked: "Batch", store: "Store", literal: bool, as_of: date | None
) -> None:
    from trafsearch.batch.machine import batch_form
    from trafsearch.results.machine import answer_form
    from trafsearch.store.covering import coverage

    results = [batch_form(each, sentence_of(each.error) if each.error else None) for each in answers]
    query = {"path": str(asked.path), "literal": literal, "as_of": str(as_of) if as_of else None}
    unused = {"unused_columns": list(asked.unused_columns), "unused_sheets": list(asked.unused_sheets)}
    output.write_json(answer_form("batch", query, results, coverage(store.catalog), **unused))


def _write_counts(answers: "Iterator[BatchAnswer]") -> None:
    from trafsearch.batch.tables import COUNTS, count_rows

    spoken_so = wording()
    rows = (row for answer in answers for row in count_rows(answer, spoken_so))
    output.write_pieces(csv_pieces(COUNTS, (["" if cell is None else str(cell) for cell in row] for row in rows)))


def _with_notes(answers: "Iterator[BatchAnswer]") -> "Iterator[BatchAnswer]":
    """The answers; where words of a query are found nowhere, that is told beside the table."""
    from trafsearch.cli.typed import typed_lines

    for answer in answers:
        search = answer.results.search if answer.results is not None else None
        if search and (search.corrected or search.unfound or search.idle):
            for line in typed_lines(search):
                output.complain(say("batch.bad_row", row=answer.asked.row, reason=line))
        yield answer


def _row(answer: "BatchAnswer") -> tuple[str, ...]:
    from trafsearch.batch.tables import QUERIES, query_row

    cells = dict(zip(QUERIES, query_row(answer, wording()), strict=True))
    cells["passages"] = cells["total"]
    return tuple("" if cells[column] is None else str(cells[column]) for column in COLUMNS)
