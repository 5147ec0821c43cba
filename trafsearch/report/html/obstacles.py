"""What could not be read: all of it, and what of it stands in a cell's way."""

from collections import Counter
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from trafsearch.report.cell import Obstacle
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page, link

_AT_ONCE = 5


def unread(page: Page) -> Iterator[Element]:
    say, naming, report = page.say, page.naming, page.report
    contents = [element("p", _outcomes(page))]
    if report.unread:
        heads = [element("th", say(name), scope="col") for name in ("file", "outcome", "reason")]
        rows = [
            element(
                "tr",
                element("th", element("code", each.path), scope="row"),
                element("td", naming.status(each.outcome) if each.outcome else ""),
                element("td", naming.detail(each.outcome) if each.outcome else ""),
            )
            for each in report.unread
        ]
        head, body = element("thead", element("tr", heads)), element("tbody", rows)
        contents.append(element("div", element("table", head, body, class_="plain"), class_="scroll"))
        contents.append(element("p", say("unread_rule_by_document" if report.by_document else "unread_rule")))
    else:
        contents.append(element("p", say("unread_none")))
    yield element("section", element("h2", say("unread")), contents, id="unread")


def _outcomes(page: Page) -> str:
    """How many of all files were read with which outcome: «read whole: 61 · read in part: 7»."""
    files = page.report.manifest.get("files")
    count = Counter(str(file["status"]) for file in (files if isinstance(files, list) else []))
    told = sorted(count.items(), key=lambda each: (-each[1], each[0]))
    return " · ".join(f"{page.say(f'outcome_{status}')}: {page.number(number)}" for status, number in told)


def obstacles(page: Page, found: Sequence[Obstacle]) -> Iterator[Element]:
    """Files that could belong to any column are counted here and named in their own section."""
    say = page.say
    if not found:
        return
    items = [element("li", page.naming.obstacle(each)) for each in found if each.area_known]
    if anywhere := sum(not each.area_known for each in found):
        told = say("unread_elsewhere", count=page.number(anywhere), section=say("unread"))
        items.insert(0, element("li", link("unread", told)))
    yield element("h4", say("html_obstacles"))
    yield element("ul", items[:_AT_ONCE])
    if rest := items[_AT_ONCE:]:
        name = element("summary", say("html_rest", count=page.number(len(rest))))
        yield element("details", name, element("ul", rest), class_="rest")
