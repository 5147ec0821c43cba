"""From blocks to passages: which provision each stretch of text is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from trafsearch.extraction.block import Block, BlockKind
from trafsearch.language import Language, identify
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.contents import Contents
from trafsearch.structure.markers import (
    SECTION_RULE,
    Marker,
    heading_marker,
    is_laws_note,
    is_note,
    is_signature,
    point_marker,
    subpoint_marker,
)
from trafsearch.structure.passage import Passage, PassageKind

_LONGEST_HEADING = 300
_RANKS = {StepKind.ANNEX: 0, StepKind.SECTION: 10, StepKind.CHAPTER: 20, StepKind.PARAGRAPH: 30, StepKind.ARTICLE: 50}
_PLAIN_HEADING = 40  # a heading without a number lies between § and article
_KEPT_IN_ADDRESS = {StepKind.ANNEX, StepKind.ARTICLE}
_FIXED_KINDS = {
    BlockKind.FURNITURE: PassageKind.FURNITURE,
    BlockKind.FOOTNOTE: PassageKind.FOOTNOTE,
    BlockKind.TABLE_ROW: PassageKind.TABLE,
}


@dataclass(frozen=True, slots=True)
class _Draft:
    """A passage before its number at its address, its edition and its language are known."""

    block: Block
    kind: PassageKind
    address: Address
    headings: tuple[int, ...]
    leads: tuple[int, ...] = ()


@dataclass(slots=True)
class _Place:
    """Where in the act the walk stands: the open headings and the open provision."""

    blocks: Sequence[Block]
    drafts: list[_Draft] = field(default_factory=list)
    headings: list[tuple[int, int]] = field(default_factory=list)  # (rank, ordinal), outermost first
    base: Address = Address()  # the annex and the article, or what stands in for it
    points: Address = Address()  # base with the open point and subpoints
    in_note: bool = False  # after «Примечание РЦПИ!»
    in_laws_note: bool = False  # after «Примечания.», up to the next heading

    def ahead(self) -> Sequence[Block]:
        """The blocks after the one that is being placed."""
        return self.blocks[len(self.drafts) + 1 : len(self.drafts) + 60]

    def add(self, block: Block, kind: PassageKind, address: Address, leads: tuple[int, ...] = ()) -> None:
        self.drafts.append(_Draft(block, kind, address, tuple(ordinal for _, ordinal in self.headings), leads))

    def open_heading(self, rank: int) -> None:
        self.headings = [(r, ordinal) for r, ordinal in self.headings if r < rank]

    def last(self) -> _Draft | None:
        return self.drafts[-1] if self.drafts else None


def outline(
    blocks: Sequence[Block], *, edition: str, language: Language, contents: Contents, titles: Sequence[str] = ()
) -> tuple[Passage, ...]:
    """Every block becomes one passage, in order, with its address, kind, headings and lead.

    `language` is what short passages are in; `titles` are texts that are the act's own title.
    """
    place = _Place(blocks)
    known_titles = {_plain(title) for title in titles if title}
    for index, block in enumerate(blocks):
        if contents.holds(index):
            place.add(block, PassageKind.CONTENTS, Address())
        elif block.kind in _FIXED_KINDS:
            place.add(block, _FIXED_KINDS[block.kind], place.points)
        elif _plain(block.text) in known_titles and not place.base.steps:
            place.add(block, PassageKind.TITLE, Address())
        else:
            _walk(block, place)
    return tuple(_passages(_with_restarts(place.drafts), edition, language))


def _walk(block: Block, place: _Place) -> None:
    text = block.text
    if _is_editors_note(block, place):
        place.in_note = text.rstrip().endswith("!")
        place.add(block, PassageKind.NOTE, place.base)
    elif is_signature(text) and _is_tail(place):
        place.add(block, PassageKind.BODY, Address())
    elif marker := _heading_marker(block, place.ahead()):
        _open(block, marker, place)
    elif place.in_laws_note or _begins_laws_note(block, place):
        place.in_laws_note = True
        place.points = place.base
        place.add(block, PassageKind.BODY, place.base)
    elif marker := point_marker(text):
        _open_point(block, marker, place)
    elif marker := subpoint_marker(text):
        _open_subpoint(block, marker, place)
    elif block.kind is BlockKind.HEADING:
        _open_plain_heading(block, place)
    else:
        _continue(block, place)


def _is_editors_note(block: Block, place: _Place) -> bool:
    """A note; or the paragraph that follows «Примечание РЦПИ!»."""
    return is_note(block.text) or place.in_note and not _heading_marker(block, place.ahead())


def _begins_laws_note(block: Block, place: _Place) -> bool:
    """«Примечания. 1. …» after an article: its points are not the article's."""
    return is_laws_note(block.text) and any(step.kind is StepKind.ARTICLE for step in place.base.steps)


def _is_tail(place: _Place) -> bool:
    """Whether so little is left that a name or an office is a signature."""
    return len(place.blocks) - len(place.drafts) <= max(12, len(place.blocks) // 5)


def _heading_marker(block: Block, ahead: Sequence[Block]) -> Marker | None:
    marker = heading_marker(block.text)
    if marker is None and len(block.text) < _LONGEST_HEADING and not block.text.rstrip().endswith((";", ":")):
        marker = SECTION_RULE(block.text)
    if marker is None and (point := point_marker(block.text)) and _is_title_like(block, point, ahead):
        marker = Marker(Step(StepKind.SECTION, point.step.number), point.rest)
    return marker


def _is_title_like(block: Block, marker: Marker, ahead: Sequence[Block]) -> bool:
    """Whether a numbered line is a heading and not a provision: «1. Общие положения», with 1.1 or a new 1. below."""
    if marker.rest.rstrip().endswith((".", ";", ":", ",")):
        return False
    if block.kind is BlockKind.HEADING:
        return True
    following = next((found for b in ahead if (found := point_marker(b.text))), None)
    is_above = following is not None and following.step.number.startswith(f"{marker.step.number}.")
    return len(marker.rest) < 160 and "." not in marker.step.number and (marker.rest.isupper() or is_above)


def _open(block: Block, marker: Marker, place: _Place) -> None:
    """A section, chapter, article, … begins."""
    kind = marker.step.kind
    annex = () if kind is StepKind.ANNEX else place.base.down_to(StepKind.ANNEX).steps
    address = Address((*annex, marker.step))
    place.open_heading(_RANKS[kind])
    place.base = place.points = address
    place.in_laws_note = False
    run_in = kind is StepKind.ARTICLE and _is_provision(block, marker)
    place.add(block, PassageKind.BODY if run_in else PassageKind.HEADING, address)
    if not run_in:
        place.headings.append((_RANKS[kind], len(place.drafts) - 1))


def _is_provision(block: Block, marker: Marker) -> bool:
    """Whether an article's text begins on the line of its number: «Статья 5. Никто не должен подвергаться пыткам.»"""
    return block.kind is BlockKind.PARAGRAPH and (
        len(marker.rest) > _LONGEST_HEADING or marker.rest.rstrip().endswith((".", ":", ";")) and " " in marker.rest
    )


def _open_plain_heading(block: Block, place: _Place) -> None:
    rank = _PLAIN_HEADING + min(block.level, 9)
    annex = place.base.down_to(StepKind.ANNEX)
    if not _inside_article(place, block):
        place.open_heading(rank)
        place.base = place.points = annex
    place.add(block, PassageKind.HEADING, place.base)
    place.headings.append((rank, len(place.drafts) - 1)) if place.base == annex else None


def _inside_article(place: _Place, block: Block) -> bool:
    """A bold line within an article does not end it; a heading above the articles' own level does."""
    return block.level >= 6 and any(step.kind is StepKind.ARTICLE for step in place.base.steps)


def _open_point(block: Block, marker: Marker, place: _Place) -> None:
    address = Address((*place.base.steps, marker.step))
    place.points = address
    place.add(block, PassageKind.BODY, address, _leads(address, place))


def _open_subpoint(block: Block, marker: Marker, place: _Place) -> None:
    """A subpoint goes under the open point, or under a subpoint of another style: 1) … а) …."""
    steps = list(place.points.steps)
    open_subs = [i for i, step in enumerate(steps) if step.kind is StepKind.SUBPOINT]
    same = [i for i in open_subs if _style(steps[i].number) == _style(marker.step.number)]
    if same:
        steps = steps[: same[0]]
    address = Address((*steps, marker.step))
    place.points = address
    place.add(block, PassageKind.BODY, address, _leads(address, place))


def _style(number: str) -> str:
    return "digit" if number[0].isdigit() else "letter"


def _continue(block: Block, place: _Place) -> None:
    """A paragraph without a number belongs to the open provision; to the one above once that one's list has ended."""
    last = next((d for d in reversed(place.drafts) if d.kind is PassageKind.BODY), None)
    steps = place.points.steps
    if steps and steps[-1].kind is StepKind.SUBPOINT and _list_has_ended(last, place):
        place.points = Address(tuple(step for step in steps if step.kind is not StepKind.SUBPOINT))
    place.add(block, PassageKind.BODY, place.points, _leads(place.points, place))


def _list_has_ended(last: _Draft | None, place: _Place) -> bool:
    """Whether the open subpoint was the last of its list: it ends like a sentence, and none of its kind follows."""
    if last is None or last.address != place.points or last.block.text.rstrip().endswith((";", ":")):
        return False
    ahead = iter(place.ahead())
    following = next((b for b in ahead if heading_marker(b.text) or point_marker(b.text) or subpoint_marker(b.text)), None)
    sub = subpoint_marker(following.text) if following else None
    own = place.points.steps[-1].number
    return sub is None or _style(sub.step.number) != _style(own) or sub.step.number in ("1", "а", "a")


def _leads(address: Address, place: _Place) -> tuple[int, ...]:
    """The ordinals of the texts that introduce the provision, outermost first.

    For each enclosing provision that is its last paragraph so far when it ends with a colon, else, for a point or
    subpoint, its first one. An article's or a chapter's paragraphs introduce only when they end with a colon.
    """
    found = []
    for depth in range(len(address.steps)):
        above = Address(address.steps[:depth])
        texts = _body_at(above, place)
        if not texts:
            continue
        if place.drafts[texts[-1]].block.text.rstrip().endswith(":"):
            found.append(texts[-1])
        elif above.steps and above.steps[-1].kind in (StepKind.POINT, StepKind.SUBPOINT):
            found.append(texts[0])
    return tuple(found)


def _body_at(address: Address, place: _Place) -> list[int]:
    """The ordinals of the body passages at exactly that address, since its heading or number was opened."""
    found: list[int] = []
    for ordinal in range(len(place.drafts) - 1, -1, -1):
        draft = place.drafts[ordinal]
        if not draft.address.starts_with(address) or draft.kind is PassageKind.HEADING:
            break
        if draft.address == address and draft.kind is PassageKind.BODY:
            found.append(ordinal)
            if address.steps and address.steps[-1].kind in (StepKind.POINT, StepKind.SUBPOINT) and _opens(draft):
                break
    return found[::-1]


def _opens(draft: _Draft) -> bool:
    """Whether the passage bears its address's own number."""
    text = draft.block.text
    return (point_marker(text) or subpoint_marker(text)) is not None


def _with_restarts(drafts: list[_Draft]) -> list[_Draft]:
    """Where points are counted anew in each section or chapter, its number is part of the address; else not."""
    under = [_heading_steps(draft) for draft in drafts]
    restart = _points_restart(drafts, under)
    result = []
    for draft in drafts:
        kept = [s for s in draft.address.steps if _stays(s, draft, restart)]
        result.append(replace(draft, address=Address(tuple(kept))))
    return result


def _heading_steps(draft: _Draft) -> Address:
    return Address(tuple(step for step in draft.address.steps if step.kind in _RANKS and step.kind not in _KEPT_IN_ADDRESS))


def _points_restart(drafts: list[_Draft], under: list[Address]) -> bool:
    seen: dict[tuple[Address, Step], Address] = {}
    for draft, heading in zip(drafts, under, strict=True):
        point = next((step for step in draft.address.steps if step.kind is StepKind.POINT), None)
        if point is None or not _opens(draft) or not heading.steps or "." in point.number:
            continue
        if seen.setdefault((draft.address.down_to(StepKind.ANNEX), point), heading) != heading:
            return True
    return False


def _stays(step: Step, draft: _Draft, restart: bool) -> bool:
    if step.kind in _KEPT_IN_ADDRESS or step.kind not in _RANKS:
        return True
    point = next((s for s in draft.address.steps if s.kind is StepKind.POINT), None)
    return point is None or restart and "." not in point.number


def _passages(drafts: Sequence[_Draft], edition: str, language: Language) -> Iterator[Passage]:
    count: Counter[Address] = Counter()
    for ordinal, draft in enumerate(drafts):
        count[draft.address] += 1
        yield Passage(
            edition=edition,
            ordinal=ordinal,
            address=draft.address,
            nth=count[draft.address],
            kind=draft.kind,
            text=draft.block.text,
            language=passage_language(draft.block.text, language),
            page=draft.block.page,
            heading_path=tuple(drafts[i].block.text for i in draft.headings),
            lead="\n".join(drafts[i].block.text for i in draft.leads),
            headings=draft.headings,
            leads=draft.leads,
        )


def passage_language(text: str, around: Language) -> Language:
    """A passage's own language; that of its surroundings where it has too few words to tell."""
    words = [word for word in text.split() if any(c.isalpha() for c in word)]
    if not words:
        return Language.NONE
    found = identify(text)
    return around if found is Language.NONE or len(words) < 4 and found is not around and _same_script(text, around) else found


def _same_script(text: str, language: Language) -> bool:
    cyrillic = sum("а" <= c.lower() <= "ӿ" for c in text)
    latin = sum("a" <= c.lower() <= "z" for c in text)
    return cyrillic >= latin if language in (Language.RU, Language.KK) else latin >= cyrillic


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
