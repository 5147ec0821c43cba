"""The evidence of a report as coded places of its texts."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.report.cell import Cell, Evidence, State
from trafsearch.report.naming import Naming
from trafsearch.report.qdpx.codebook import Code, code_of, code_of_indirect
from trafsearch.report.qdpx.guid import guid
from trafsearch.report.qdpx.sources import SourceText
from trafsearch.span import Span
from trafsearch.structure.verdict import Ruling


@dataclass(frozen=True, slots=True)
class Quotation:
    """A place of a text with all its codes. `span` counts code points; `note` says where it stands and what matched."""

    guid: str
    span: Span
    name: str
    codes: tuple[str, ...]
    note: str


def quotations(naming: Naming, codes: Code, sources: Sequence[SourceText]) -> Mapping[str, list[Quotation]]:
    """In each text, by its edition's key, the places in order. A mention that several cells count is there once."""
    coded = set(_guids(codes))
    by_edition = {source.edition: source for source in sources}
    found: dict[tuple[str, Span], dict[str, Evidence]] = defaultdict(dict)
    for cell in naming.report.cells.values():
        for item in cell.evidence:
            passage = item.held.passage
            start = by_edition[passage.edition].starts[passage.id]
            span = Span(start + item.mention.span.start, start + item.mention.span.end)
            found[passage.edition, span].update((code, item) for code in _codes(cell, item, coded))
    result: dict[str, list[Quotation]] = defaultdict(list)
    for (edition, span), by_code in sorted(
        found.items(), key=lambda each: (each[0][0], each[0][1].start, each[0][1].end)
    ):
        source = by_edition[edition]
        result[edition].append(_quotation(source, span, by_code, naming))
    return result


def _codes(cell: Cell, item: Evidence, coded: Collection[str]) -> Iterator[str]:
    """That of its concept, where it has one and no reader denies it; where it is only indirect, that of the row."""
    said = item.mention.said
    if (own := code_of(item.mention.concept)) in coded and not (said and said.ruling is Ruling.INDIRECT):
        yield own
    if cell.state is State.INDIRECT:
        yield code_of_indirect(cell.row)


def _quotation(source: SourceText, span: Span, by_code: Mapping[str, Evidence], naming: Naming) -> Quotation:
    first = next(iter(by_code.values()))
    passage = first.held.passage
    lines = dict.fromkeys(line for item in by_code.values() for line in _matched(item, naming))
    return Quotation(
        guid=guid("quotation", source.guid, span.start, span.end),
        span=span,
        name=naming.place(passage) or first.mention.span.of(passage.text),
        codes=tuple(sorted(by_code)),
        note="\n".join((naming.cited(first.title, passage), *lines)),
    )


def _matched(item: Evidence, naming: Naming) -> Iterator[str]:
    mention = item.mention
    yield f"{naming.row(mention.concept)} [{mention.concept}]: «{mention.label}»"
    if item.also_in:
        yield naming.say("also_in", ids=", ".join(item.also_in))
    if mention.said:
        yield naming.verdict(mention.said)


def _guids(code: Code) -> Iterator[str]:
    yield code.guid
    for each in code.narrower:
        yield from _guids(each)
