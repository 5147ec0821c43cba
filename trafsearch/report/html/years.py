"""How many documents of each year there are, and how many of them speak of each concept."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page

_BAR, _STEP, _HEIGHT = 18, 32, 26  # pixels: a bar, from bar to bar, the tallest
_ABOVE = 11  # pixels for the figures above a bar
_ALL_YEARS = 40  # as many are drawn one by one; else only those of which there are documents

_Year = int | None  # None where it is not known


def years(page: Page) -> Iterator[Element]:
    """A lane for all documents and one for each concept, each with its figures in words."""
    if not page.background:
        return
    say, report = page.say, page.report
    known = page.background.years
    documents = {act.id: known.get(act.id) for column in report.columns for act in column.acts}
    if not documents:
        return
    total = Counter(documents.values())
    drawn = _drawn(total)
    lanes = [_lane(page, say("html_all_documents"), drawn, total, total)]
    for row in report.rows:
        acts = page.background.speaking.get(row, frozenset())
        speaking = Counter(documents[act] for act in acts if act in documents)
        lanes.append(_lane(page, page.naming.row(row), drawn, total, speaking))
    table = element("table", _axis(page, drawn), element("tbody", lanes), class_="plain chart")
    contents = [
        element("h2", say("html_years")),
        element("p", say("html_years_read")),
        element("div", table, class_="scroll", role="region", tabindex="0", aria_label=say("html_years")),
    ]
    yield element("section", contents, id="years", class_="wide")


def _drawn(total: Mapping[_Year, int]) -> list[_Year]:
    held = sorted(year for year in total if year is not None)
    drawn: list[_Year] = list(held)
    if held and held[-1] - held[0] < _ALL_YEARS:
        drawn = list(range(held[0], held[-1] + 1))
    return [*drawn, None] if None in total else drawn


def _axis(page: Page, drawn: Sequence[_Year]) -> Element:
    names = [
        element("text", str(year or "?"), x=_middle(at), y=12, text_anchor="middle", class_="axis")
        for at, year in enumerate(drawn)
    ]
    axis = _drawing(drawn, names, height=16, aria_hidden="true")
    first, last = (element("th", page.say(name), scope="col") for name in ("html_concept", "html_documents_number"))
    return element(
        "thead", element("tr", first, element("th", axis, scope="col", aria_label=page.say("by_year")), last)
    )


def _lane(
    page: Page, name: str, drawn: Sequence[_Year], total: Mapping[_Year, int], speaking: Mapping[_Year, int]
) -> Element:
    most = max((number for year, number in total.items() if year), default=1)  # what is not known stands in figures
    unknown = page.say("html_year_unknown")
    told = {year: f"{year or unknown}: {speaking.get(year, 0)}/{total[year]}" for year in drawn if year in total}
    shapes = [
        _bars(at, told[year], f"{speaking.get(year, 0)}/{total[year]}", _shares(year, total, speaking, most))
        for at, year in enumerate(drawn)
        if year in told
    ]
    drawing = _drawing(
        drawn, shapes, height=_ABOVE + _HEIGHT + 2, role="img", aria_label=f"{name}. {'; '.join(told.values())}"
    )
    number = f"{page.number(sum(speaking.values()))}/{page.number(sum(total.values()))}"
    return element("tr", element("th", name, scope="row"), element("td", drawing), element("td", number))


def _shares(year: _Year, total: Mapping[_Year, int], speaking: Mapping[_Year, int], most: int) -> tuple[float, float]:
    return (total[year] / most, speaking.get(year, 0) / most) if year else (0, 0)


def _bars(at: int, told: str, number: str, shares: tuple[float, float]) -> Element:
    """All documents of a year in outline, those that speak of it filled, and the figures above them."""
    bars = [
        element(
            "rect",
            x=_middle(at) - _BAR // 2,
            y=f"{_ABOVE + _HEIGHT + 1 - share * _HEIGHT:.1f}",
            width=_BAR,
            height=f"{share * _HEIGHT:.1f}",
            class_=name,
        )
        for share, name in zip(shares, ("all", "some"), strict=True)
        if share
    ]
    top = _ABOVE + _HEIGHT - shares[0] * _HEIGHT - 2
    figures = element("text", number, x=_middle(at), y=f"{top:.1f}", text_anchor="middle", class_="number")
    return element("g", element("title", told), bars, figures)


def _middle(at: int) -> int:
    return at * _STEP + _STEP // 2


def _drawing(drawn: Sequence[_Year], shapes: Sequence[Element], height: int, **attributes: str) -> Element:
    width = max(1, len(drawn)) * _STEP
    return element("svg", shapes, viewBox=f"0 0 {width} {height}", width=width, height=height, **attributes)
