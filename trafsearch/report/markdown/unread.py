"""The files that were not read whole, and what of them stands in a cell's way."""

from collections.abc import Iterator, Sequence

from trafsearch.report.cell import Obstacle
from trafsearch.report.naming import Naming
from trafsearch.report.quoting import cell_text


def unread(naming: Naming) -> Iterator[str]:
    say, report = naming.say, naming.report
    yield f"## {say('unread')}"
    yield ""
    if not report.unread:
        yield say("unread_none")
    else:
        yield f"| {say('file')} | {say('outcome')} | {say('reason')} |"
        yield "| --- | --- | --- |"
        for obstacle in report.unread:
            outcome = obstacle.outcome
            status, detail = (naming.status(outcome), naming.detail(outcome)) if outcome else ("", "")
            yield f"| {cell_text(obstacle.path)} | {status} | {cell_text(detail)} |"
        yield ""
        yield say("unread_rule_by_document" if report.by_document else "unread_rule")
    yield ""


def obstacles(found: Sequence[Obstacle], naming: Naming) -> Iterator[str]:
    """One line each; files that could belong to any column are counted here and named in their own section."""
    anywhere = [each for each in found if not each.area_known]
    for each in found:
        if each.area_known:
            yield f"- {naming.obstacle(each)}"
    if anywhere:
        yield f"- {naming.say('unread_elsewhere', count=len(anywhere), section=naming.say('unread'))}"
    yield ""
