"""Where in an act the walk over its lines stands: the open headings, the open provision, who introduces it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.headings import Rank
from trafsearch.structure.line import Line
from trafsearch.structure.passage import PassageKind

_IN_SIGHT = 60  # lines that are looked at below
_TAIL = 12  # lines in which a short act is signed
_BEFORE_ANNEX = 6  # lines in which an act with annexes is signed


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage before it is known which of the steps above it belong in its address.

    `under` are the steps of the annex, section and article above, `own` the points and subpoints.
    `opens` says whether the line bears the number of `own` itself.
    """

    line: Line
    kind: PassageKind
    under: Address
    own: tuple[Step, ...]
    headings: tuple[int, ...]
    leads: tuple[int, ...]
    opens: bool = False


@dataclass(frozen=True, slots=True)
class _Heading:
    rank: int
    level: int  # in the file, 0 where it has none
    ordinal: int

    @property
    def is_plain(self) -> bool:
        return Rank.PLAIN <= self.rank < Rank.ARTICLE


@dataclass(slots=True)
class _Introduction:
    """The first and the last paragraph of one provision that is still open."""

    address: Address
    first: int
    last: int


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
    opens_annex: bool = False  # after «Приложение № 1», up to its first number
    letter: str = ""  # of the heading «B. The legal framework» that is open
    section: str = ""  # the number of the section that was opened last
    last_body: Draft | None = None
    last_opening: Draft | None = None  # the last point or subpoint that bears its number
    _headings: list[_Heading] = field(default_factory=list)
    _introductions: list[_Introduction] = field(default_factory=list)

    @property
    def annex(self) -> Address:
        return self.under.down_to(StepKind.ANNEX)

    @property
    def in_article(self) -> bool:
        return any(step.kind is StepKind.ARTICLE for step in self.under.steps)

    @property
    def in_point_list(self) -> bool:
        """Whether the open subpoint is numbered as points are: «95. … listed below:», then 1., 2., 3."""
        last = self.last_opening
        return last is not None and last.own == self.own and len(self.own) > 1 and last.line.subpoint is None

    def ahead(self) -> Iterator[Line]:
        """The lines in sight below the one that is being placed."""
        start = len(self.drafts) + 1
        return islice(self.lines, start, start + _IN_SIGHT)

    def is_tail(self) -> bool:
        """Whether so little is left of the act or of its body that a name or an office is a signature."""
        soon = islice(self.ahead(), _BEFORE_ANNEX)
        return len(self.lines) - len(self.drafts) <= _TAIL or any(
            line.heading is not None and line.heading.step.kind is StepKind.ANNEX for line in soon
        )

    def open_heading(self, line: Line, rank: int, kind: PassageKind = PassageKind.HEADING) -> None:
        """Place the line as a heading at `under`; it closes the headings of its rank and below."""
        opened = _Heading(rank, line.block.level, len(self.drafts))
        self._headings = [heading for heading in self._headings if not _closes(opened, heading)]
        self._introductions.clear()
        self.own = ()
        self.add(line, kind)
        self._headings.append(opened)

    def close_headings(self, rank: int) -> None:
        """Close the headings of that rank and below, as an article does whose text begins on its own line."""
        self._headings = [heading for heading in self._headings if heading.rank < rank]
        self._introductions.clear()

    def add_body(self, line: Line, *, opens: bool = False) -> None:
        """Place the line as law at `under` and `own`, with the texts that introduce it."""
        address = self._address(self.own)
        leads = tuple(self._leads(address))
        self._introduce(address, opens=opens)
        self.add(line, PassageKind.BODY, leads, opens=opens)
        self.last_body = self.drafts[-1]
        self.last_opening = self.last_body if opens else self.last_opening

    def add(self, line: Line, kind: PassageKind, leads: tuple[int, ...] = (), *, opens: bool = False) -> None:
        """Place the line at `under` and `own`."""
        self.add_at(line, kind, self.under, self.own, leads, opens=opens)

    def add_at(
        self,
        line: Line,
        kind: PassageKind,
        under: Address,
        own: tuple[Step, ...] = (),
        leads: tuple[int, ...] = (),
        *,
        opens: bool = False,
    ) -> None:
        """Place the line anywhere; what is open stays open."""
        headings = tuple(heading.ordinal for heading in self._headings)
        self.drafts.append(Draft(line, kind, under, own, headings, leads, opens))

    def _address(self, own: tuple[Step, ...]) -> Address:
        return Address((*self.under.steps, *own))

    def _leads(self, address: Address) -> Iterator[int]:
        """The ordinals of the texts that introduce the provision, outermost first.

        For each enclosing provision that is its last paragraph so far when it ends with a colon, else, for a point or
        subpoint, its first one. An article's or a section's paragraphs introduce only when they end with a colon.
        """
        for above in self._introductions:
            if len(above.address.steps) >= len(address.steps) or not address.starts_with(above.address):
                continue
            if self.drafts[above.last].line.introduces:
                yield above.last
            elif above.address.steps and above.address.steps[-1].kind in (StepKind.POINT, StepKind.SUBPOINT):
                yield above.first

    def _introduce(self, address: Address, *, opens: bool) -> None:
        """Let the paragraph that comes next introduce what will stand below its address."""
        while self._introductions and not address.starts_with(self._introductions[-1].address):
            self._introductions.pop()
        ordinal = len(self.drafts)
        if not self._introductions or self._introductions[-1].address != address:
            self._introductions.append(_Introduction(address, ordinal, ordinal))
        elif opens:
            self._introductions[-1] = _Introduction(address, ordinal, ordinal)
        else:
            self._introductions[-1].last = ordinal


def _closes(opened: _Heading, open_one: _Heading) -> bool:
    """By rank; but where one of the two has no number, by the levels that the file gives them, if it does."""
    if (opened.is_plain or open_one.is_plain) and opened.level and open_one.level:
        return open_one.level >= opened.level
    return open_one.rank >= opened.rank
