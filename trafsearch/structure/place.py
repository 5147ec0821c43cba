"""Where in an act the walk over its lines stands: the open headings, the open provision, who introduces it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice, takewhile

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.counting import follows_on, may_hold_romans, style
from trafsearch.structure.headings import Rank, in_arabic
from trafsearch.structure.introductions import Introductions
from trafsearch.structure.line import Line
from trafsearch.structure.passage import PassageKind
from trafsearch.structure.remark import is_laws_note
from trafsearch.structure.signature import certifies, is_approval

_NO_TEXT = (PassageKind.FOOTNOTE, PassageKind.FURNITURE)
_IN_SIGHT = 60  # lines that are looked at below
_TAIL = 12  # lines in which a short act is signed
_BEFORE_ANNEX = 6  # lines in which an act with annexes is signed


class Role(StrEnum):
    """What a paragraph of law is to the one before it in its article or point."""

    BEGINS = "begins"  # a sentence of its own: a part, if there are two
    CONTINUES = "continues"  # a subpoint, an item of a list, a sanction after «…, –»
    APART = "apart"  # no paragraph of the article: a heading, a note, a row


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage before it is known which of the steps above it belong in its address.

    `under` are the steps of the annex, section and article above, `own` the points and subpoints.
    `opens` says whether the line bears the number of `own` itself, `stands_above` whether it comes before it.
    """

    line: Line
    kind: PassageKind
    under: Address
    own: tuple[Step, ...]
    headings: tuple[int, ...]
    leads: tuple[int, ...]
    opens: bool = False
    role: Role = Role.APART
    stands_above: bool = False


@dataclass(frozen=True, slots=True)
class _Heading:
    rank: int
    level: int  # in the file, 0 where it has none
    ordinal: int

    @property
    def is_plain(self) -> bool:
        return Rank.PLAIN <= self.rank < Rank.ARTICLE


@dataclass(slots=True)
class Place:
    """The state of the walk; `drafts` holds what it has passed."""

    lines: Sequence[Line]
    drafts: list[Draft] = field(default_factory=list)
    under: Address = field(default_factory=Address)
    own: tuple[Step, ...] = ()
    in_brace: bool = False  # after «{Изменения:», up to the brace's end
    after_warning: bool = False  # after «Примечание РЦПИ!», for one paragraph
    in_laws_note: bool = False  # after «Примечания.», up to the next heading
    note_of_table: int | None = None  # the last number of the notes below a table that are open
    opens_annex: bool = False  # after «Приложение № 1», up to its first number
    letter: str = ""  # of the heading «B. The legal framework» that is open
    section: str = ""  # the number of the section that was opened last
    is_signed: bool = False  # after the signature, up to the first number or annex
    last_body: Draft | None = None
    last_opening: Draft | None = None  # the last point or subpoint that bears its number
    _headings: list[_Heading] = field(default_factory=list)
    _introductions: Introductions = field(default_factory=Introductions)

    @property
    def annex(self) -> Address:
        return self.under.down_to(StepKind.ANNEX)

    @property
    def in_article(self) -> bool:
        return any(step.kind is StepKind.ARTICLE for step in self.under.steps)

    @property
    def is_in_prose(self) -> bool:
        """Whether it stands in a text below headings without numbers, outside of all provisions."""
        return bool(self._headings) and not self.under.steps and not self.own and not self.is_signed

    @property
    def text_above(self) -> str:
        """The text of the line before, footnotes and page numbers left out."""
        above = (draft for draft in reversed(self.drafts) if draft.kind not in _NO_TEXT)
        return next((draft.line.text for draft in above), "")

    @property
    def is_below_measures(self) -> bool:
        """Whether the line before ends a table whose rows are points."""
        last = self.drafts[-_IN_SIGHT:]
        rows = [draft.kind is PassageKind.TABLE for draft in last]
        return rows[-1:] == [True] and any(row and draft.opens for row, draft in zip(rows, last, strict=True))

    @property
    def in_point_list(self) -> bool:
        """Whether the open subpoint is numbered as points are: «95. … listed below:», then 1., 2., 3."""
        last = self.last_opening
        return last is not None and last.own == self.own and len(self.own) > 1 and last.line.subpoint is None

    def rank_of_decimals(self, number: str) -> int:
        """The rank of a heading such as «2.1. Условия труда»: below the chapter 2 that is open, else as a section's."""
        first, dots = number.split(".")[0], number.count(".")
        for heading in self._headings:
            chapter = self.drafts[heading.ordinal].line.heading
            if chapter and chapter.step.kind is StepKind.CHAPTER and in_arabic(chapter.step.number) == first:
                return Rank.CHAPTER + dots
        return Rank.SECTION + dots

    def ahead(self) -> Iterator[Line]:
        """The lines in sight below the one that is being placed."""
        start = len(self.drafts) + 1
        return islice(self.lines, start, start + _IN_SIGHT)

    def opens_laws_note(self, line: Line) -> bool:
        """Whether it is «Примечания. 1. …» after an article: its points are not the article's."""
        return self.in_article and is_laws_note(line.text)

    def above_subpoint(self, opened: Step) -> tuple[Step, ...]:
        """The open steps that a subpoint goes under: those above the one that it follows on, as б) does on а) in
        1) … а) … б) …; else a point, a subpoint of another style.
        """
        for depth, step in reversed(list(enumerate(self.own))):
            if step.kind is StepKind.SUBPOINT and follows_on(opened.number, step.number):
                return self.own[:depth]
        if opened.number == "i" and self.own and may_hold_romans(self.own[-1]):
            return self.own
        return tuple(
            takewhile(lambda step: step.kind is not StepKind.SUBPOINT or style(step) != style(opened), self.own)
        )

    def is_tail(self) -> bool:
        """Whether so little is left of the act or of its body that a name or an office is a signature."""
        soon = islice(self.ahead(), _BEFORE_ANNEX)
        return len(self.lines) - len(self.drafts) <= _TAIL or any(
            is_approval(line.text)
            or certifies(line.text)
            or (line.heading is not None and line.heading.step.kind is StepKind.ANNEX)
            for line in soon
        )

    def open_heading(self, line: Line, rank: int, kind: PassageKind = PassageKind.HEADING) -> None:
        """Place the line as a heading at `under`; it closes the headings of its rank and below."""
        opened = _Heading(rank, line.block.level, len(self.drafts))
        self._headings = [heading for heading in self._headings if not _closes(opened, heading)]
        self._introductions.clear()
        self.own = ()
        self.add(line, kind)
        self._headings.append(opened)

    def continue_heading(self, line: Line, kind: PassageKind) -> None:
        """Place the next line of the heading that was opened last."""
        opened = self._headings[-1] if self._headings else _Heading(Rank.ANNEX_TITLE, 0, 0)
        self.add(line, kind)
        self._headings.append(replace(opened, ordinal=len(self.drafts) - 1))

    def close_headings(self, rank: int) -> None:
        """Close the headings of that rank and below, as an article does whose text begins on its own line."""
        self._headings = [heading for heading in self._headings if heading.rank < rank]
        self._introductions.clear()

    def add_body(self, line: Line, *, opens: bool = False, role: Role = Role.CONTINUES) -> None:
        """Place the line as law at `under` and `own`, with the texts that introduce it."""
        address = self._address(self.own)
        leads = self._introductions.lead_to(address, line, len(self.drafts), opens=opens)
        self.add(line, PassageKind.BODY, leads, opens=opens, role=role)
        self.last_body = self.drafts[-1]
        self.last_opening = self.last_body if opens else self.last_opening

    def add(
        self,
        line: Line,
        kind: PassageKind,
        leads: tuple[int, ...] = (),
        *,
        opens: bool = False,
        role: Role = Role.APART,
    ) -> None:
        """Place the line at `under` and `own`."""
        self.add_at(line, kind, self.under, self.own, leads, opens=opens, role=role)

    def add_at(
        self,
        line: Line,
        kind: PassageKind,
        under: Address,
        own: tuple[Step, ...] = (),
        leads: tuple[int, ...] = (),
        *,
        opens: bool = False,
        role: Role = Role.APART,
    ) -> None:
        """Place the line anywhere; what is open stays open."""
        headings = tuple(heading.ordinal for heading in self._headings)
        self.drafts.append(Draft(line, kind, under, own, headings, leads, opens, role))

    def _address(self, own: tuple[Step, ...]) -> Address:
        return Address((*self.under.steps, *own))


def _closes(opened: _Heading, open_one: _Heading) -> bool:
    """By rank; but where one of the two has no number, by the levels that the file gives them, if it does."""
    if (opened.is_plain or open_one.is_plain) and opened.level and open_one.level:
        return open_one.level >= opened.level
    return open_one.rank >= opened.rank
