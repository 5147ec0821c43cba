"""A passage that answers, as HTML: all that comes from documents is text, never markup."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from trafsearch.cli.citation import heading_path, reference
from trafsearch.cli.citation import place as place_of
from trafsearch.cli.forms.answer import Item
from trafsearch.cli.forms.reasons import reason_lines, share_lines
from trafsearch.cli.messages import say
from trafsearch.language import Language
from trafsearch.results.keyword_in_context import beginning_of, end_of, in_context
from trafsearch.span import Span
from trafsearch.structure.passage import Passage

SIDE = 70  # characters on either side of a keyword


def article(number: int, item: Item, link: str | None, citation: str) -> str:
    """The passage with all that stands beside it; it can be pointed to by its id."""
    passage = item.passage
    return "".join(
        [
            f'<article id="{escape(passage.id)}">\n<h3>{_title(number, item, link)}</h3>\n',
            f'<p class="place">{escape(reference(passage))}</p>\n',
            _paragraph("headings", heading_path(passage), passage),
            *(_near(each, say("head.text_before")) for each in (item.around.before if item.around else ())),
            _paragraph("lead", passage.lead, passage),
            f"<blockquote{_language(passage)}>{_marked(passage.text, item.spans)}</blockquote>\n",
            *(_near(each, say("head.text_after")) for each in (item.around.after if item.around else ())),
            f'<p class="place">{escape(say("related.also_in", ids=", ".join(item.also_in)))}</p>\n'
            if item.also_in
            else "",
            f'<p class="citation">{escape(citation)}</p>\n' if citation else "",
            _reasons(item),
            "</article>\n",
        ]
    )


def concordance(items: Iterable[tuple[int, Item]], links: Mapping[str, str]) -> Iterator[str]:
    """A row for each match, the matches under one another."""
    yield '<table class="kwic">\n<colgroup><col class="place-column"><col class="left-column"><col></colgroup>\n'
    for _, item in items:
        passage = item.passage
        place = _anchor(f"{item.act} · {place_of(passage)}", links.get(passage.edition))
        for each in in_context(passage.text, item.spans):
            left, right = escape(end_of(each.left, SIDE)), escape(beginning_of(each.right, SIDE))
            match = f"<mark>{escape(each.match)}</mark>" if each.match else ""
            yield f'<tr{_language(passage)}><td class="id" title="{escape(passage.id)}">{place}</td>'
            yield f'<td class="left"><bdi dir="ltr">{left}</bdi></td><td>{match}{right}</td></tr>\n'
    yield "</table>\n"


def _title(number: int, item: Item, link: str | None) -> str:
    head = f"{escape(item.head)}<br>" if item.head else ""
    score = "" if item.score is None else f'<span class="score">{item.score:.2f}</span>'
    return f"{number}. {head}{_anchor(item.title, link)}{score}"


def _anchor(text: str, link: str | None) -> str:
    return f'<a href="{escape(link)}">{escape(text)}</a>' if link else escape(text)


def _marked(text: str, spans: Sequence[Span]) -> str:
    parts, at = [], 0
    for span in spans:
        parts += [escape(text[at : span.start]), f"<mark>{escape(span.of(text))}</mark>"]
        at = span.end
    return "".join([*parts, escape(text[at:])])


def _near(passage: Passage, label: str) -> str:
    """A neighbour, labelled as one: it does not answer."""
    kind = f'class="near" data-label="{escape(label)}"{_language(passage)}'
    return f"<blockquote {kind}>{escape(passage.text)}</blockquote>\n"


def _paragraph(kind: str, text: str, passage: Passage) -> str:
    return f'<p class="{kind}"{_language(passage)}>{escape(text)}</p>\n' if text else ""


def _language(passage: Passage) -> str:
    is_known = passage.language in (Language.RU, Language.KK, Language.EN)
    return f' lang="{passage.language}"' if is_known else ""


def _reasons(item: Item) -> str:
    if item.explanation is None:
        return ""
    lines = [*reason_lines(item.explanation), *share_lines(item.explanation)]
    found = "".join(f"<li>{escape(line)}</li>\n" for line in lines)
    return f"<details><summary>{escape(say('why.title'))}</summary>\n<ul>\n{found}</ul>\n</details>\n"
