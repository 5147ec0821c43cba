"""Where in each document a concept is mentioned: one tick a mention, along the length of the text."""

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.cell import State
from trafsearch.report.html.background import Tick
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page

_WIDTH, _HEIGHT = 1000, 14  # of a lane, in its own units; it is drawn as wide as the page allows
_OPEN = 6  # documents that are shown unfolded


def dispersion(page: Page) -> Iterator[Element]:
    """A part for each document with mentions, in the order of the columns, and a lane for each concept in it."""
    if not page.background or not page.background.ticks:
        return
    ticks = page.background.ticks
    say, report = page.say, page.report
    titles = {act.id: act.title for column in report.columns for act in column.acts}
    ordered = [act for act in titles if act in ticks] + sorted(ticks.keys() - titles.keys())
    parts = [
        _document(page, act, titles.get(act, act), ticks[act], is_open=number < _OPEN)
        for number, act in enumerate(ordered)
    ]
    told = element("p", say("html_dispersion_read"))
    yield element("section", element("h2", say("html_dispersion")), told, parts, id="dispersion")


def _document(page: Page, act: str, title: str, lanes: Mapping[str, Sequence[Tick]], *, is_open: bool) -> Element:
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


def _lane(page: Page, row: str, ticks: Sequence[Tick]) -> Element:
    name = page.naming.row(row)
    told = page.say(
        "html_lane",
        row=name,
        count=page.number(len(ticks)),
        first=f"{ticks[0].position:.0%}",
        last=f"{ticks[-1].position:.0%}",
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
