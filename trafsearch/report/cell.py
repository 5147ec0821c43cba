"""One cell of a gap report: what a policy area says of a concept, or the proof that it says nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from trafsearch.catalog.held import FoundMention, HeldPassage
from trafsearch.extraction.outcome import Outcome
from trafsearch.language import Language
from trafsearch.results.coverage import Coverage
from trafsearch.span import Span


class State(StrEnum):
    DIRECT = "direct"  # a counted mention of the concept or of a narrower one
    INDIRECT = "indirect"  # none, but a counted mention of a concept that indicates it
    ABSENT = "absent"  # none, and all that could have held one was read
    NOT_ASSESSABLE = "not_assessable"  # none, and something could not be read


class By(StrEnum):
    """What the columns of a report are."""

    AREA = "area"
    DOCUMENT = "document"
    TYPE = "type"
    ISSUER = "issuer"
    YEAR = "year"  # of adoption
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A mention in its passage. `also_in` are the ids of the same provision in the act's other languages, and of
    passages with the same words in copies of the text.
    """

    held: HeldPassage
    title: str
    mention: FoundMention
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why silence proves nothing here. The facts tell which file, act or language it is. `code` is stable: unread_file,
    no_document, other_language, no_label, unknown_act, later_edition, not_in_language, verdict_lost.
    """

    code: str
    path: str = ""
    outcome: Outcome | None = None
    act: str = ""
    language: Language | None = None
    area_known: bool = True  # false for a file that could belong to any column
    passages: int = 0
    passage: str = ""  # the id of one that a reader gave his verdict on
    since: date | None = None  # when the earliest edition that is held begins


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader must know of the whole report. `code` is stable; `words` are what it is about."""

    code: str  # of note_… in the words of reports
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked for and through.

    `labels` by language; `forms` maps each term that a label's word may be matched as to the word forms by which it
    occurs in the column, none where it does not occur.
    """

    labels: Mapping[Language, tuple[str, ...]]
    forms: Mapping[str, tuple[str, ...]]
    acts: int
    passages: int
    words: int


@dataclass(frozen=True, slots=True)
class NearestMiss:
    """The passage that came closest to a mention, and why it is none.

    `why` is only_cited (a note, a table of contents, the title of another act), overruled (a reader's verdict) or
    part_of_label: then `label` is the label, `present` and `missing` its words that stand in the passage and those that
    do not.
    """

    held: HeldPassage
    title: str
    why: str
    concept: str
    label: str
    present: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """`passages` and `acts` count those of the evidence; a provision held in two languages or copies counts once.

    `cited` are mentions that were found and not counted, `overruled` those that by a reader's verdict are none and do
    not count as indirect either; `verdicts` are those and the evidence that readers confirmed. In a report of very much
    evidence it is fetched whenever it is looked at, which needs the store to be open. `obstacles` stand wherever
    something was not read, also beside an indirect mention. `mentions` counts those of the evidence, `density` is their
    number for each 1,000 words of the column. `in_headings` says that one of them stands in a title or heading: the
    concept has a section of its own.
    """

    row: str
    column: str
    state: State
    passages: int = 0
    acts: int = 0
    evidence: Sequence[Evidence] = ()
    cited: Sequence[Evidence] = ()
    overruled: Sequence[Evidence] = ()
    verdicts: tuple[Evidence, ...] = ()
    proof: Proof | None = None
    obstacles: tuple[Obstacle, ...] = ()
    nearest: NearestMiss | None = None
    mentions: int = 0
    density: float = 0.0
    in_headings: bool = False


@dataclass(frozen=True, slots=True)
class ColumnAct:
    """An act of a column. `guessed_from` are the words that put it there where its area is not stated.

    `copy_of` is the act of the column that this is a copy or another edition of: what both say alike counts there.
    """

    id: str
    title: str
    guessed_from: str | None = None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A policy area, or `no-area` for acts of none, with the acts that it is judged by."""

    id: str
    acts: tuple[ColumnAct, ...]
    passages: int
    words: int

    @property
    def copies(self) -> int:
        return sum(act.copy_of is not None for act in self.acts)


@dataclass(frozen=True, slots=True, repr=False)
class GapReport:
    """A lens applied to an index. `cells` by (row, column); `words` counts those of all acts that were looked at;
    `names` are those of concepts and policy areas, by id; `manifest` tells what the report was made from.
    `by` tells what the columns are. `notes` say what the report leaves out or takes no account of.
    """

    lens: str
    titles: Mapping[Language, str]
    clock: str
    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    cells: Mapping[tuple[str, str], Cell]
    coverage: Coverage
    words: int
    unread: tuple[Obstacle, ...]
    names: Mapping[str, Mapping[Language, str]]
    manifest: Mapping[str, object] = field(default_factory=dict)
    by: By = By.AREA
    notes: tuple[Note, ...] = ()

    @property
    def by_document(self) -> bool:
        return self.by is By.DOCUMENT

    def __repr__(self) -> str:
        counts = Counter(cell.state for cell in self.cells.values())
        states = ", ".join(f"{counts[state]} {state}" for state in State)
        return f"<GapReport {self.lens}: {states}; {self.coverage.in_words}>"

    def _repr_html_(self) -> str:
        from trafsearch.results.notebook import cell, table

        rows = ((cell(row), *(cell(self.cells[row, each.id].state) for each in self.columns)) for row in self.rows)
        return table(repr(self)[1:-1], ("", *(each.id for each in self.columns)), rows, len(self.rows))
