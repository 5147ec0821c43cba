"""What narrows the page down; of use with the page's script alone, and hidden without it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from trafsearch.report.cell import State
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page
from trafsearch.report.naming import SIGNS


def controls(page: Page) -> Iterator[Element]:
    say, naming, report = page.say, page.naming, page.report
    rows = [(row, naming.row(row)) for row in report.rows]
    columns = [(page.slugs[column.id], naming.column(column)) for column in report.columns]
    boxes = [
        element(
            "label", element("input", type="checkbox", name="state", value=state, checked=True), _state(page, state)
        )
        for state in State
    ]
    buttons = [
        element("button", say(f"html_{name}"), type="button", data_does=name)
        for name in ("unfold", "fold", "clear", "print", "print_matrix")
    ]
    yield element(
        "form",
        element("label", say("html_words"), " ", element("input", type="search", name="words")),
        _choice(page, "row", say("html_concept"), rows),
        _choice(page, "column", say(f"by_{report.by}"), columns),
        element("fieldset", element("legend", say("html_states")), boxes),
        element("div", buttons, class_="buttons"),
        element("output", role="status", data_told=say("html_shown", shown="{shown}", all="{all}")),
        id="controls",
        role="search",
        aria_label=say("html_controls"),
        hidden=True,
    )


def _choice(page: Page, name: str, told: str, options: list[tuple[str, str]]) -> Element:
    everything = element("option", page.say("html_all"), value="")
    shown = [everything, *(element("option", text, value=value) for value, text in options)]
    return element("label", told, " ", element("select", shown, name=name))


def _state(page: Page, state: State) -> str:
    return f" {SIGNS[state]} {page.say(state)}"
