"""What cannot be told, why, and what to do about it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from trafsearch.extraction.outcome import Status
from trafsearch.report.cell import By, Cell, Obstacle, State
from trafsearch.report.summary.sentence import Sentence
from trafsearch.report.summary.telling import Telling

_OTHERS = ("other_language", "no_label", "unknown_act", "later_edition", "not_in_language", "verdict_lost")


def not_held(telling: Telling) -> Iterator[Sentence]:
    """Columns of which there is no document, or none that the filters let through."""
    columns = [column for column in telling.report.columns if not column.acts]
    cells = telling.cells(None, columns) if columns else []
    key = "filtered" if telling.report.manifest.get("filters") else "not_held"
    yield from telling.sentence(key, cells, columns=telling.columns(cells))


def unread(telling: Telling) -> Iterator[Sentence]:
    """Cells that files not read whole leave open, and what to do about these files."""
    files: dict[Status, dict[str, bool]] = defaultdict(dict)
    held = {column.id for column in telling.held}
    cells = []
    for cell in _open(telling):
        blocking = list(_blocking(cell, is_held=cell.column in held))
        cells += [cell] if blocking else []
        for status, each in blocking:
            files[status][each.path] = each.area_known
    clauses = [_advice(telling, status, files[status]) for status in Status if status in files]
    if telling.report.by is By.AREA and not all(known for paths in files.values() for known in paths.values()):
        clauses.append(telling.say("summary_advice_area"))
    yield from telling.sentence(
        "open",
        cells,
        cells_counted=telling.counted(len(cells), "cells_accusative"),
        columns=telling.columns(cells),
        clauses="; ".join(clauses),
    )


def _advice(telling: Telling, status: Status, paths: Iterable[str]) -> str:
    """«зашифрован: a.pdf (добавьте копии без пароля)»."""
    return telling.say(
        "summary_files_open",
        outcome=telling.say(f"outcome_{status}"),
        files=telling.listed(sorted(paths), section="unread"),
        advice=telling.say(f"summary_advice_{status}"),
    )


def others(telling: Telling) -> Iterator[Sentence]:
    """What else stands in the way of calling a cell absent."""
    for code in _OTHERS:
        cells = [cell for cell in _open(telling) if any(each.code == code for each in cell.obstacles)]
        names = {_name(telling, each) for cell in cells for each in cell.obstacles if each.code == code}
        yield from telling.sentence(
            f"open_{code}",
            cells,
            cells_counted=telling.counted(len(cells), "cells_accusative"),
            names=telling.listed(sorted(names)),
        )


def _open(telling: Telling) -> list[Cell]:
    return [cell for cell in telling.cells() if cell.state is State.NOT_ASSESSABLE]


def _blocking(cell: Cell, *, is_held: bool) -> Iterator[tuple[Status, Obstacle]]:
    """Files not read whole; where no document is held, those that are known to belong there."""
    for each in cell.obstacles:
        if each.outcome and (is_held or each.area_known):
            yield each.outcome.status, each


def _name(telling: Telling, each: Obstacle) -> str:
    if each.language and not each.act:
        return telling.say(f"language_{each.language}")
    return each.act or each.passage
