"""How changes of gap reports are told: of documents, settings and cells, in the interface language."""

import json
from collections.abc import Iterator

from trafsearch.cli.messages import say, spoken
from trafsearch.extraction.details import detail_in
from trafsearch.report.differing import Came, CellChange, FileChange, Setting
from trafsearch.report.dividing import NO_AREA
from trafsearch.report.quoting import shorten
from trafsearch.report.recipe import Plain
from trafsearch.report.wording import Wording
from trafsearch.report.written import WrittenReport


def about(report: WrittenReport) -> str:
    """Which report it is: «Threats across areas of state policy (threats), 2025-01-31T00:00:00+00:00»."""
    return say("report.about", title=report.recipe.lens.title(spoken()), lens=report.recipe.lens.id, clock=report.clock)


def name_of(id: str, *reports: WrittenReport) -> str:
    """What a row or column is called, by the first of the reports that names it."""
    if id == NO_AREA:
        return Wording(spoken())("no_area")
    return next((named for each in reports if (named := each.name(id, spoken())) != id), id)


def place_of(change: CellChange, *reports: WrittenReport) -> str:
    return f"{name_of(change.row, *reports)} × {name_of(change.column, *reports)}"


def state_line(change: CellChange) -> str:
    """«spoken of → absent», or the state alone where it is the same."""
    words = Wording(spoken())
    before, after = words(change.before["state"]), words(change.after["state"])
    return before if before == after else say("report.state", before=before, after=after)


def figures_line(change: CellChange) -> str:
    facts = {
        f"{name}_{when}": cell.get(name, len(cell["evidence"]))
        for name in ("passages", "mentions")
        for when, cell in (("before", change.before), ("after", change.after))
    }
    return say("report.figures", **facts)


def quote_line(came: Came) -> str:
    quote = came.quote
    place = f", {quote['address']['text']}" if quote["address"]["text"] else ""
    kind = say(f"report.kind_{came.kind}")
    return f"{kind}: «{shorten(quote['text'])}» — {quote['title']}{place} [{quote['id']}]; {through_line(came)}"


def through_line(came: Came) -> str:
    causes = [say(f"report.because_{each}") for each in came.because]
    files = [file_line(each) for each in came.through]
    return say("report.through", causes=", ".join(causes) + (f" ({'; '.join(files)})" if files else ""))


def file_line(change: FileChange) -> str:
    fate = say(f"report.fate_{change.fate}", to=change.moved_to)
    acts = f" [{', '.join(change.acts)}]" if change.acts else ""
    return f"{change.path}{acts}: {fate}"


def setting_line(setting: Setting) -> str:
    return f"{say(f'report.setting_{setting.name}')}: {_value(setting.before)} → {_value(setting.after)}"


def reason_lines(change: CellChange) -> Iterator[str]:
    for reason in change.reasons_came:
        yield say("report.reason_came", reason=_obstacle(reason))
    for reason in change.reasons_went:
        yield say("report.reason_went", reason=_obstacle(reason))


def _value(value: object) -> str:
    return value[:16] if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _obstacle(reason: Plain) -> str:
    """What stands in the way of a proof, as reports say it."""
    words, outcome = Wording(spoken()), reason.get("outcome")
    facts = {name: reason.get(name) or "" for name in ("path", "act", "language", "passages", "passage")}
    try:
        detail = f"{words('outcome_' + outcome['status'])}; {detail_in(spoken(), outcome['detail'])}" if outcome else ""
        return words(f"obstacle_{reason['code']}", detail=detail, **facts)
    except (KeyError, TypeError):  # what a later version knows
        return json.dumps(reason, ensure_ascii=False)
