"""Where in each document a concept is mentioned: one tick a mention, along the length of the text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.cell import State
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page

_WIDTH, _HEIGHT = 1000, 14  # of a lane, in its own units; it is drawn as wide as the page allows
_OPEN = 6  # documents that are shown unfolded

_Tick = tuple[float, State]


def dispersion(page: Page) -> Iterator[Element]:
    """A part for each document with mentions, in the order of the columns, and a lane for each concept in it."""
    ticks = _ticks(page)
    if not ticks:
        return
    say, report = page.say, page.report
    titles = {act.id: act.title for column in report.columns for act in column.acts}
    ordered = [act for act in titles if act in ticks] + sorted(ticks.keys() - titles.keys())
    parts = [
        _document(page, act, titles.get(act, act), ticks[act], is_open=number < _OPEN)
        for number, act in enumerate(ordered)
    ]
    told = element("p", say("html_dispersion_read"))
    yield element("section", element("h2", say("html_dispersion")), told, parts, id="dispersion")


def _ticks(page: Page) -> dict[str, dict[str, list[_Tick]]]:
    """By document and concept. A document of two columns gives each of its mentions once."""
    background, report = page.background, page.report
    found: dict[str, dict[str, dict[object, _Tick]]] = defaultdict(lambda: defaultdict(dict))
    cells = [report.cells[row, column.id] for row in report.rows for column in report.columns]
    for cell, item in ((each, item) for each in cells for item in each.evidence):
        position = background.position(item) if background else None
        if position is not None:
            mention = item.held.row, item.held.passage.edition, item.mention.concept, item.mention.span
            lane = found[item.held.act][cell.row]
            if mention not in lane or cell.state is State.DIRECT:
                lane[mention] = position, cell.state
    return {act: {row: sorted(each.values()) for row, each in lanes.items()} for act, lanes in found.items()}


def _document(page: Page, act: str, title: str, lanes: Mapping[str, Sequence[_Tick]], *, is_open: bool) -> Element:
    say = page.say
    mentions = sum(len(ticks) for ticks in lanes.values())
    name = element("summary", element("b", title), " ", element("code", act))
    name.append(element("span", f" {say('html_mentions')}: {page.number(mentions)}", class_="figures"))
    rows = [_lane(page, row, lanes[row]) for row in page.report.rows if row in lanes]
    table = element("table", _head(page), element("tbody", rows), class_="plain chart course")
    return element("details", name, table, open=is_open)


def _head(page: Page) -> Element:
    say = page.say
    ends = element("th", element("span", say("html_beginning")), element("span", say("html_end")), class_="ends")
    ends.set("scope", "col")
    first, last = (element("th", say(name), scope="col") for name in ("html_concept", "html_mentions"))
    return element("thead", element("tr", first, ends, last))


def _lane(page: Page, row: str, ticks: Sequence[_Tick]) -> Element:
    name = page.naming.row(row)
    told = page.say(
        "html_lane", row=name, count=page.number(len(ticks)), first=f"{ticks[0][0]:.0%}", last=f"{ticks[-1][0]:.0%}"
    )
    paths = [element("path", d=f"M0 {_HEIGHT / 2:g}h{_WIDTH}", class_="base")]
    for state in (State.DIRECT, State.INDIRECT):
        if strokes := "".join(_stroke(position, state) for position, each in ticks if each is state):
            paths.append(element("path", d=strokes, class_=f"tick {state}"))
    drawing = element(
        "svg",
        paths,
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        preserveAspectRatio="none",
        height=_HEIGHT,
        role="img",
        aria_label=told,
    )
    return element(
        "tr", element("th", name, scope="row"), element("td", drawing), element("td", page.number(len(ticks)))
    )


def _stroke(position: float, state: State) -> str:
    """Over the whole height; half of it where the mention only indicates the concept."""
    start = 0 if state is State.DIRECT else _HEIGHT // 2
    return f"M{position * _WIDTH:.0f} {start}V{_HEIGHT}"
