"""What supports it that nothing is found: what was looked through, which words occur, what came nearest."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from trafsearch.report.cell import NearestMiss, Proof
from trafsearch.report.html.markup import element
from trafsearch.report.html.page import Page
from trafsearch.report.html.quotes import passage_words, source
from trafsearch.report.records.reasoning import miss_reason


def looked_through(page: Page, proof: Proof) -> Iterator[Element]:
    """The figures, and of the words looked for those that do occur, each with its forms."""
    say = page.say
    yield element(
        "p",
        say(
            "scanned",
            acts=page.number(proof.acts),
            passages=page.number(proof.passages),
            words=page.number(proof.words),
        ),
    )
    occurring = {term: forms for term, forms in sorted(proof.forms.items()) if forms}
    told = say("html_terms_occurring", occurring=page.number(len(occurring)), terms=page.number(len(proof.forms)))
    if occurring:
        items = [element("li", element("b", term), f": {', '.join(forms)}") for term, forms in occurring.items()]
        yield element("details", element("summary", told), element("ul", items, class_="forms"))
    else:
        yield element("p", told)


def miss(page: Page, nearest: NearestMiss) -> Iterator[Element]:
    """The passage that comes closest to a mention, and what it lacks."""
    passage = nearest.held.passage
    why = miss_reason(nearest, page.say)
    yield element("h4", page.say("nearest"))
    yield element(
        "figure",
        passage_words(page, passage, [(span, nearest.label) for span in nearest.spans]),
        element("figcaption", source(page, nearest.title, passage), element("div", why)),
        class_="miss",
    )
