"""What a report rests on, and how far it reaches."""

from collections.abc import Iterator

from trafsearch.report.cell import By, State
from trafsearch.report.summary.sentence import Sentence
from trafsearch.report.summary.telling import Telling, is_rest


def coverage(telling: Telling) -> Iterator[Sentence]:
    report = telling.report
    rests = telling.say(
        "summary_rests",
        documents=telling.counted(report.coverage.acts, "on_documents"),
        passages=telling.counted(report.coverage.passages, "passages"),
        words=telling.counted(report.words, "words"),
    )
    clauses = "; ".join((rests, *_held(telling), *_guessed(telling), *_unknown(telling), *_read(telling)))
    yield from telling.sentence("coverage", telling.cells(), clauses=clauses)


def notes(telling: Telling) -> Iterator[Sentence]:
    if count := len(telling.report.notes):
        yield from telling.sentence("notes", telling.cells(), count=count)


def limits(telling: Telling) -> Iterator[Sentence]:
    empty = [cell for cell in telling.cells() if cell.state is State.ABSENT]
    yield from telling.sentence("limits", empty or telling.cells())


def _held(telling: Telling) -> Iterator[str]:
    """Of how many areas there are documents, where that is not all."""
    columns = [column for column in telling.report.columns if not is_rest(column)]
    held = sum(bool(column.acts) for column in columns)
    if held < len(columns):
        everything = telling.counted(len(columns), f"of_all_{telling.report.by}")
        yield telling.say("summary_held", held=telling.among(held), all=everything)


def _guessed(telling: Telling) -> Iterator[str]:
    guessed = {act.id for column in telling.held for act in column.acts if act.guessed_from}
    if guessed and telling.report.by is not By.LANGUAGE:
        documents = telling.counted(len(guessed), "of_documents")
        yield telling.say(f"summary_guessed_{telling.report.by}", documents=documents)


def _unknown(telling: Telling) -> Iterator[str]:
    for column in telling.held:
        if is_rest(column):
            documents = telling.counted(len(column.acts), "documents")
            yield telling.say("summary_apart", column=telling.column(column.id), documents=documents)


def _read(telling: Telling) -> Iterator[str]:
    if unread := len(telling.report.coverage.unread):
        yield telling.say("summary_unread", files=telling.counted(unread, "files"))
    elif not telling.report.unread:
        yield telling.say("summary_all_read")
