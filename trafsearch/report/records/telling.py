"""How what a report holds is told in one line."""

from collections.abc import Iterator, Sequence

from trafsearch.report.cell import GapReport, Obstacle, State
from trafsearch.report.naming import SIGNS, Naming


def obstacle_lines(obstacles: Sequence[Obstacle], naming: Naming, section: str) -> Iterator[str]:
    """One line each; files that could belong to any column are counted, and named in that section."""
    yield from (naming.obstacle(each) for each in obstacles if each.area_known)
    if anywhere := sum(not each.area_known for each in obstacles):
        yield naming.say("unread_elsewhere", count=anywhere, section=section)


def notes(report: GapReport, naming: Naming) -> Iterator[str]:
    for note in report.notes:
        yield naming.say(f"note_{note.code}", words=", ".join(note.words))


def legend(report: GapReport, naming: Naming) -> Iterator[tuple[str, str]]:
    """Each state with its sign, and what it means; then the marks that the report bears."""
    say = naming.say
    for state in State:
        yield f"{SIGNS[state]} {say(state)}", say(f"legend_{state}")
    if any(act.guessed_from for column in report.columns for act in column.acts):
        yield "*", say("legend_guessed").removeprefix("* ")
    if any(cell.verdicts for cell in report.cells.values()):
        yield "‡", say("legend_verdicts").removeprefix("‡ ")
    if any(cell.in_headings for cell in report.cells.values()):
        yield "§", say("html_legend_headings").removeprefix("§ ")
    if copies := sum(column.copies for column in report.columns):
        yield "", say("legend_copies", count=copies)
