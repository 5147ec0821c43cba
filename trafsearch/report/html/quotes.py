"""The passages that a cell rests on, with the words that count."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from trafsearch.report.cell import Evidence
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page
from trafsearch.report.html.quoted import quoted
from trafsearch.span import Span
from trafsearch.structure.passage import Passage

_AT_ONCE = 5  # passages; the others are folded


def quotes(page: Page, found: Sequence[Evidence]) -> Iterator[Element]:
    """One for each passage, in order; all but the first are folded."""
    passages = [list(group) for _, group in groupby(found, key=lambda each: (each.held.row, each.also_in))]
    items = [_quote(page, group) for group in passages]
    if items:
        yield element("ol", items[:_AT_ONCE], class_="quotes")
    if rest := items[_AT_ONCE:]:
        name = element("summary", page.say("html_rest", count=page.number(len(rest))))
        folded = element("ol", rest, start=_AT_ONCE + 1, class_="quotes")
        yield element("details", name, folded, class_="rest")


def passage_words(page: Page, passage: Passage, marked: Iterable[tuple[Span, str]]) -> Element:
    """The passage, led by the words of the law that it goes on from."""
    return quoted(page.say, passage, marked)


def source(page: Page, title: str, passage: Passage) -> list[Element | str]:
    """Title of the act, place, page, language, and the id by which the passage can be asked for."""
    say = page.say
    told = [page.naming.place(passage), say(f"language_{passage.language}")]
    shown: list[Element | str] = [element("cite", title), " · ", " · ".join(each for each in told if each), " · "]
    shown.append(element("code", passage.id))
    if passage.heading_path:
        shown.append(element("div", " › ".join(passage.heading_path), class_="path"))
    return shown


def _quote(page: Page, group: Sequence[Evidence]) -> Element:
    item = group[0]
    passage = item.held.passage
    marked = [(each.mention.span, f"{page.naming.row(each.mention.concept)}: «{each.mention.label}»") for each in group]
    notes = [element("div", page.say("html_named", labels=_labels(page, group)))]
    if item.also_in:
        notes.append(element("div", page.say("also_in", ids=", ".join(item.also_in))))
    verdicts = dict.fromkeys(page.naming.verdict(each.mention.said) for each in group if each.mention.said)
    notes += [element("div", f"‡ {verdict}", class_="verdict") for verdict in verdicts]
    figure = element(
        "figure",
        passage_words(page, passage, marked),
        element("figcaption", source(page, item.title, passage), notes),
    )
    return element("li", figure, class_="quote")


def _labels(page: Page, group: Sequence[Evidence]) -> str:
    """«trafficking in persons: «sale of a person», «trafficking»; slavery: «slavery»»."""
    labels: dict[str, dict[str, None]] = {}
    for each in group:
        labels.setdefault(each.mention.concept, {})[f"«{each.mention.label}»"] = None
    return "; ".join(f"{page.naming.row(concept)}: {', '.join(each)}" for concept, each in labels.items())
