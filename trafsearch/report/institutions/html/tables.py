"""Who makes which policy, at one glance: a line for each threat, and for each other policy."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.html.markup import element
from trafsearch.report.html.page import link
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.html.page import Page, laid_down
from trafsearch.report.institutions.report import FoundClause, Institutions, OwnAct
from trafsearch.report.quoting import shorten

_COLUMNS = ("documents", "laws", "forming", "coordinates", "implements")


def tables(page: Page) -> Iterator[Element]:
    """Where there are no rows of a kind, there is no table of them."""
    threats = [row for row in page.report.rows if row.is_threat]
    others = [row for row in page.report.rows if not row.is_threat]
    for id, name, head, rows in (
        ("threats", "institutions_of_threats", "institutions_threat", threats),
        ("areas", "institutions_of_areas", "institutions_policy", others),
    ):
        if rows or id == "threats":
            scrolled = element("div", _table(page, head, rows), class_="scroll", tabindex=0)
            yield element("section", element("h2", page.say(name)), scrolled, id=id, class_="wide")


def _table(page: Page, head: str, rows: Sequence[Institutions]) -> Element:
    names = [page.say(head), *(page.say(f"institutions_{column}") for column in _COLUMNS)]
    heads = element("tr", [element("th", name, scope="col") for name in names])
    lines = [_line(page, row) for row in rows]
    return element("table", element("thead", heads), element("tbody", lines), class_="bodies")


def _line(page: Page, row: Institutions) -> Element:
    anchor = page.row(row) if laid_down(row) else page.missing(row)
    return element(
        "tr",
        element("th", link(anchor, page.naming.name(row.id)), scope="row"),
        _cell(page, row, (_act(page, each) for each in row.documents)),
        _cell(page, row, (_act(page, each) for each in row.laws)),
        _cell(page, row, _bodies(page, row, row.forming)),
        _cell(page, row, _bodies(page, row, row.clauses[ClauseKind.COORDINATES])),
        _cell(page, row, _bodies(page, row, row.clauses[ClauseKind.IMPLEMENTS])),
    )


def _cell(page: Page, row: Institutions, items: Iterable[Element]) -> Element:
    """What is there; or in words, on the colour of it, that nothing is."""
    held = list(items)
    if held:
        return element("td", element("ul", held))
    state = "not_assessable" if row.obstacles else "absent"
    return element("td", link(page.missing(row), page.naming.nothing(row)), class_=f"nothing {state}")


def _act(page: Page, act: OwnAct) -> Element:
    notes = "".join(f" · {note}" for note in page.naming.notes_on(act))
    return element("li", shorten(page.naming.act(act)), element("small", element("code", act.id), notes))


def _bodies(page: Page, row: Institutions, found: Iterable[FoundClause]) -> Iterator[Element]:
    for each in found:
        passage = each.held.passage
        place = page.naming.place(passage) or passage.id
        told = f"{page.naming.level(each)} · {page.naming.deed(each.clause.kind)} · {place} · "
        named = link(page.clause(row, each), shorten(each.clause.body))
        yield element("li", named, element("small", told, element("code", each.held.act)))
