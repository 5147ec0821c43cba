"""What is otherwise in a cell: its state, its figures, the quotes that came and went, and through which documents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.report.differing.files import FileChange
from trafsearch.report.differing.quotes import only_in_one
from trafsearch.report.differing.settings import ASKED, MADE, READ
from trafsearch.report.recipe import Plain
from trafsearch.report.written import LISTS, WrittenReport

FIGURES = ("passages", "acts", "mentions")
_TOLD = {"state", *FIGURES, *LISTS, "reason"}  # what else differs only supports it


class Because(StrEnum):
    """Why a quote can be in one report only, as far as the manifests tell."""

    ITS_DOCUMENT = "its_document"  # a file of its act changed
    VERDICT = "verdict"  # readers' verdicts changed, and there is one on it
    VOCABULARY = "vocabulary"
    ASKED = "asked"  # something else was asked for
    PROGRAM = "program"
    OTHER_DOCUMENTS = "other_documents"  # as where a copy counts for it now
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Came:
    """A quote that came, or went: in which list of the cell it is, why, and through which files of its act."""

    quote: Plain
    kind: str
    because: tuple[Because, ...]
    through: tuple[FileChange, ...] = ()


@dataclass(frozen=True, slots=True)
class CellChange:
    """`fields` are the names of what differs. `reasons_came` and `reasons_went` say what stands in the way of proof."""

    row: str
    column: str
    before: Plain
    after: Plain
    fields: tuple[str, ...]
    came: tuple[Came, ...]
    went: tuple[Came, ...]
    reasons_came: tuple[Plain, ...]
    reasons_went: tuple[Plain, ...]

    @property
    def is_small(self) -> bool:
        """Whether it says the same, and only what supports it differs: words looked through, the nearest miss."""
        return not _TOLD & set(self.fields)


def cell_changes(
    before: WrittenReport, after: WrittenReport, files: Sequence[FileChange], settings: Sequence[str]
) -> Iterator[CellChange]:
    """Of the cells that both reports have, those that differ in anything; `settings` are names of what differs."""
    causes = _Causes(files, settings)
    for place, one in before.cells.items():
        other = after.cells.get(place)
        if other is not None and one != other:
            yield _change(one, other, causes)


def _change(one: Plain, other: Plain, causes: "_Causes") -> CellChange:
    went, came = [], []
    for kind in LISTS:
        gone, new = only_in_one(one[kind], other[kind])
        went += [causes.of(quote, kind) for quote in gone]
        came += [causes.of(quote, kind) for quote in new]
    names = dict.fromkeys((*one, *other))
    return CellChange(
        row=one["row"],
        column=one["column"],
        before=one,
        after=other,
        fields=tuple(name for name in names if one.get(name) != other.get(name)),
        came=tuple(came),
        went=tuple(went),
        reasons_came=tuple(each for each in other["reason"] if each not in one["reason"]),
        reasons_went=tuple(each for each in one["reason"] if each not in other["reason"]),
    )


class _Causes:
    """What changed between two reports, asked for one quote at a time."""

    def __init__(self, files: Sequence[FileChange], settings: Sequence[str]) -> None:
        self._by_act: Mapping[str, tuple[FileChange, ...]] = {
            act: tuple(each for each in files if act in each.acts) for file in files for act in file.acts
        }
        self._any_file = bool(files)
        self._settings = set(settings)

    def of(self, quote: Plain, kind: str) -> Came:
        through = self._by_act.get(quote["act"], ())
        return Came(quote, kind, tuple(self._because(quote, kind, bool(through))) or (Because.UNKNOWN,), through)

    def _because(self, quote: Plain, kind: str, through: bool) -> Iterator[Because]:
        """All that could be why; other documents only where nothing else is."""
        reads, asked, made = (self._settings & set(names) for names in (READ, ASKED, MADE))
        if through:
            yield Because.ITS_DOCUMENT
        if "verdicts" in reads and (quote.get("verdict") or kind == "overruled"):
            yield Because.VERDICT
        if "vocabulary" in reads:
            yield Because.VOCABULARY
        if asked:
            yield Because.ASKED
        if made:
            yield Because.PROGRAM
        if self._any_file and not (through or reads or asked or made):
            yield Because.OTHER_DOCUMENTS
