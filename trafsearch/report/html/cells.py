"""What each cell of the matrix rests on: its evidence, or the proof of silence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.cell import Cell, Column, Evidence, Proof
from trafsearch.report.html.legend import swatch
from trafsearch.report.html.markup import element
from trafsearch.report.html.matrix import figures, marks
from trafsearch.report.html.obstacles import obstacles
from trafsearch.report.html.page import Page, link
from trafsearch.report.html.quotes import quotes
from trafsearch.report.html.silence import looked_through, miss
from trafsearch.report.naming import SIGNS


def cells(page: Page) -> Iterator[Element]:
    """A section for each concept, with a part for each column that can be unfolded; each made as it is asked for."""
    report = page.report
    yield element("h2", page.say("html_cells"), id="cells")
    for row in report.rows:
        proofs = [proof for each in report.columns if (proof := report.cells[row, each.id].proof)]
        parts = [_part(page, report.cells[row, each.id], each) for each in report.columns]
        head = element("h3", page.naming.row(row))
        labels = _labels(page, proofs[0]) if proofs else None
        yield element("section", head, labels, parts, id=page.row(row), class_="row")


def _labels(page: Page, proof: Proof) -> Element:
    """What was looked for: the same in all columns."""
    say = page.say
    told = [
        element("p", element("b", say(f"language_{language}")), ": ", "; ".join(labels), lang=str(language))
        for language, labels in proof.labels.items()
    ]
    terms = element("p", element("b", say("html_terms")), ": ", ", ".join(sorted(proof.forms)))
    return element("details", element("summary", say("looked_for")), told, terms, class_="labels")


def _part(page: Page, cell: Cell, column: Column) -> Element:
    naming = page.naming
    told = f" {figures(page, cell)} {marks(cell)}".rstrip() if cell.passages else ""
    name = element(
        "summary",
        swatch(page, cell.state),
        " ",
        element("b", naming.column(column)),
        element("span", told, class_="figures") if told else None,
    )
    inside = element("div", _inside(page, cell, column), id=page.cell(cell.row, column), class_="inside")
    return element(
        "details",
        name,
        inside,
        class_=f"cell {cell.state}",
        data_row=cell.row,
        data_column=page.slugs[column.id],
        data_state=str(cell.state),
    )


def _inside(page: Page, cell: Cell, column: Column) -> Iterator[Element | None]:
    say, found = page.say, list(cell.evidence)
    named = element("span", f"{SIGNS[cell.state]} {say(f'legend_{cell.state}')}")
    yield element("p", named, " ", link(page.cell_in_matrix(cell.row, column), say("html_back"), class_="back"))
    yield _share(page, cell.row, found)
    yield from quotes(page, found)
    yield from looked_through(page, cell.proof) if cell.proof else ()
    if cell.nearest and cell.nearest.why == "part_of_label":
        yield from miss(page, cell.nearest)
    yield from obstacles(page, cell.obstacles)
    yield from _beside(page, "cited", cell.cited)
    yield from _beside(page, "overruled", cell.overruled)


def _beside(page: Page, name: str, found: Sequence[Evidence]) -> Iterator[Element]:
    """What is no evidence, and why it is shown."""
    if found:
        yield element("h4", page.say(name))
        yield from quotes(page, found)


def _share(page: Page, row: str, found: Sequence[Evidence]) -> Element | None:
    """How many of the mentions are of which concept, where they are not all of the row's own."""
    count = Counter(each.mention.concept for each in found)
    if not count or set(count) == {row}:
        return None
    say = page.say
    most = max(count.values())
    rows = [
        element(
            "tr",
            element("th", page.naming.row(concept), scope="row"),
            element("td", page.number(number)),
            element("td", element("meter", value=number, max=most, aria_hidden="true")),
        )
        for concept, number in sorted(count.items(), key=lambda each: (-each[1], each[0]))
    ]
    heads = element(
        "tr", element("th", say("html_concept"), scope="col"), element("th", say("html_mentions"), scope="col")
    )
    heads.append(element("td"))
    table = element("table", element("thead", heads), element("tbody", rows), class_="plain")
    return element("details", element("summary", say("html_share")), table, class_="share")
