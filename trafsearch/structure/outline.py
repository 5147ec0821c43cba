"""From lines to passages: which provision each stretch of text is."""

from collections import Counter
from collections.abc import Iterator, Sequence

from trafsearch.extraction.block import BlockKind
from trafsearch.language import Language
from trafsearch.structure.address import Address
from trafsearch.structure.aside import add_footnote, add_note, add_signature
from trafsearch.structure.contents import Contents
from trafsearch.structure.headings import Rank
from trafsearch.structure.languages import passage_language
from trafsearch.structure.line import Line
from trafsearch.structure.numbering import addresses
from trafsearch.structure.opening import open_annex_of_table, open_heading, open_unnamed_annex
from trafsearch.structure.parts import with_parts
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.place import Draft, Place
from trafsearch.structure.provision import add_provision
from trafsearch.structure.rows import Row, read_tables
from trafsearch.structure.titles import title_lines


def outline(
    lines: Sequence[Line],
    *,
    edition: str,
    language: Language,
    contents: Contents,
    languages: Sequence[Language],
    titles: Sequence[str] = (),
) -> tuple[Passage, ...]:
    """Every line becomes one passage, in order, with its address, kind, headings and lead.

    `language` is what short passages are in; `titles` are texts that are the act's own title; `languages` are
    those of the lines by their own words.
    """
    drafts = _walk(lines, contents, title_lines(lines, titles, contents))
    spoken = [passage_language(line.text, language, own) for line, own in zip(lines, languages, strict=True)]
    return tuple(_passages(drafts, with_parts(drafts, addresses(drafts)), edition, spoken))


def _walk(lines: Sequence[Line], contents: Contents, titles: frozenset[int]) -> Sequence[Draft]:
    place = Place(lines)
    rows = read_tables(lines)
    for index, line in enumerate(lines):
        if contents.holds(index):
            place.add_at(line, PassageKind.CONTENTS, Address())
        elif index in rows:
            if index - 1 not in rows:
                open_annex_of_table(place)
            _add_row(line, rows[index], place)
        elif line.block.kind is BlockKind.FOOTNOTE:
            add_footnote(line, place)
        elif line.block.kind is BlockKind.CONTENTS:
            place.add_at(line, PassageKind.CONTENTS, Address())
        elif line.block.kind is BlockKind.FURNITURE:
            place.add(line, PassageKind.FURNITURE)
        elif index in titles and not place.under.steps:
            place.close_headings(Rank.ANNEX)
            place.add_at(line, PassageKind.TITLE, Address())
        elif add_note(line, place):
            pass
        elif line.is_quoted:
            place.add_body(line)
        elif not (add_signature(line, place) or open_unnamed_annex(line, place) or open_heading(line, place)):
            add_provision(line, place)
    return place.drafts


def _add_row(line: Line, row: Row, place: Place) -> None:
    """A row outside of all provisions is the point that its number makes it."""
    is_point = row.number is not None and not place.own and not place.in_article
    own = (row.number,) if is_point and row.number else place.own
    place.add_at(line, PassageKind.TABLE, place.under, own, row.leads, opens=is_point)


def _passages(
    drafts: Sequence[Draft], places: Sequence[Address], edition: str, languages: Sequence[Language]
) -> Iterator[Passage]:
    for ordinal, (draft, address, nth, language) in enumerate(
        zip(drafts, places, _counted(drafts, places), languages, strict=True)
    ):
        yield Passage(
            edition=edition,
            ordinal=ordinal,
            address=address,
            nth=nth,
            kind=draft.kind,
            text=draft.line.text,
            language=language,
            page=draft.line.block.page,
            heading_path=tuple(drafts[i].line.text for i in draft.headings),
            lead="\n".join(drafts[i].line.text for i in draft.leads),
            headings=draft.headings,
            leads=draft.leads,
        )


def _counted(drafts: Sequence[Draft], places: Sequence[Address]) -> list[int]:
    """The number of each passage among those of its address; warnings that stand above a subpoint come after it."""
    counts: Counter[Address] = Counter()
    numbers = [0] * len(drafts)
    for is_above in (False, True):
        for i, (draft, address) in enumerate(zip(drafts, places, strict=True)):
            if draft.stands_above is is_above:
                counts[address] += 1
                numbers[i] = counts[address]
    return numbers
