"""What the signs, patterns, colours and marks of the matrix mean."""

from xml.etree.ElementTree import Element

from trafsearch.report.cell import State
from trafsearch.report.html.figures import steps
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page
from trafsearch.report.naming import SIGNS


def legend(page: Page) -> Element:
    say, report = page.say, page.report
    cells = report.cells.values()
    items = [element("li", swatch(page, state), f" — {say(f'legend_{state}')}", class_="state") for state in State]
    others = [say("html_legend_headings")] if any(cell.in_headings for cell in cells) else []
    others += (
        [say("html_legend_guessed")] if any(act.guessed_from for each in report.columns for act in each.acts) else []
    )
    others += [say("legend_verdicts")] if any(cell.verdicts for cell in cells) else []
    copies = sum(column.copies for column in report.columns)
    others += [say("html_legend_copies", count=page.number(copies), section=say("html_documents"))] if copies else []
    heat = [
        element("span", name, class_=f"swatch {state} heat{number}")
        for state in (State.DIRECT, State.INDIRECT)
        for number, name in enumerate(steps(page.language), 1)
    ]
    items.append(element("li", f"{say('html_heat')}: ", heat))
    return element("ul", items, [element("li", each) for each in others], class_="legend")


def swatch(page: Page, state: State) -> Element:
    """The sign of a state and its name, as they look in the matrix."""
    return element(
        "span", element("span", SIGNS[state], class_="sign"), f" {page.say(state)}", class_=f"swatch {state}"
    )
