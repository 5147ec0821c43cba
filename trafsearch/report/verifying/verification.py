"""A written gap report held against the index and the documents: what of it holds and what does not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from trafsearch.catalog.connection import snapshot
from trafsearch.errors import TrafsearchError
from trafsearch.report.differing.differences import Differences, differences
from trafsearch.report.differing.settings import MADE, READ
from trafsearch.report.gaps import gaps_of
from trafsearch.report.recipe import hash_of, lens_form
from trafsearch.report.verifying.disk import DiskChange, disk_changes
from trafsearch.report.verifying.quotes import BadQuote, bad_quotes, quotes_of
from trafsearch.report.verifying.stated import stated_changes
from trafsearch.report.written import WrittenReport, as_written
from trafsearch.store.store import Store
from trafsearch.vocabulary.vocabulary import Vocabulary

# Notes that only the words of a question can give, or that tell of the engine, which is not asked here.
_PASSING = ("leftover", "unapplied", "not_held", "engine_differs")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked: `failed` of `checked` do not hold. What `decides` makes a report hold or not."""

    name: str  # quotes, cells, parts, files, disk, vocabulary, lens, verdicts, program
    failed: int
    checked: int
    decides: bool = True

    @property
    def holds(self) -> bool:
        return not self.failed


@dataclass(frozen=True, slots=True)
class Verification:
    """`anew` is how the report differs from one that is made now in the same way; where none can be made, `refused`
    says why. `is_lens_other` says that the vocabulary now has another lens with the report's id.
    """

    report: WrittenReport
    quotes: int
    bad_quotes: tuple[BadQuote, ...]
    files: int
    disk: tuple[DiskChange, ...]
    is_lens_other: bool
    anew: Differences | None
    refused: TrafsearchError | None = None

    @property
    def holds(self) -> bool:
        return self.refused is None and all(check.holds for check in self.checks if check.decides)

    @property
    def checks(self) -> tuple[Check, ...]:
        return (
            Check("quotes", len(self.bad_quotes), self.quotes),
            *(_checks_anew(self.report, self.anew) if self.anew else ()),
            Check("disk", len(self.disk), self.files),
            Check("lens", int(self.is_lens_other), 1, decides=False),  # it was made again with its own
        )


def verify(store: Store, report: WrittenReport, present: Iterable[tuple[str, str]]) -> Verification:
    """Check every quote, make the report anew and compare the two, and the index with the documents.

    `present` are the roots and paths of all files that lie under the index's roots now.
    """
    there = list(present)
    with snapshot(store.catalog):
        anew, refused = _compared_anew(store, report)
        return Verification(
            report=report,
            quotes=sum(1 for _ in quotes_of(report)),
            bad_quotes=tuple(bad_quotes(store.catalog, report)),
            files=len(there),
            disk=(*disk_changes(store.catalog, there), *stated_changes(store.catalog)),
            is_lens_other=_is_lens_other(store.vocabulary, report),
            anew=anew,
            refused=refused,
        )


def _compared_anew(store: Store, report: WrittenReport) -> tuple[Differences | None, TrafsearchError | None]:
    """How it differs from one made now; or why there can be none, as where a document that it was asked for is gone."""
    try:
        made = gaps_of(store, report.recipe, cross_checked=False)
    except TrafsearchError as error:
        return None, error
    return differences(_without_passing_notes(report), as_written(made)), None


def _without_passing_notes(report: WrittenReport) -> WrittenReport:
    """Without those that are not kept and change no cell."""
    notes = [note for note in report.form["notes"] if note["code"] not in _PASSING]
    return replace(report, form={**report.form, "notes": notes})


def _is_lens_other(vocabulary: Vocabulary, report: WrittenReport) -> bool:
    """A lens that the vocabulary does not have, as that of a question, cannot have become another."""
    now = vocabulary.lenses.get(report.recipe.lens.id)
    return now is not None and hash_of(lens_form(now)) != report.manifest["lens_hash"]


def _checks_anew(report: WrittenReport, anew: Differences) -> Iterator[Check]:
    other = {setting.name for setting in anew.settings}
    cells = len(report.cells)
    yield Check("cells", len(anew.cells) + cells - anew.compared, cells)
    yield Check("parts", len(anew.parts), len(report.form))
    yield Check("files", len(anew.files), len(report.manifest["files"]))
    for name in READ:
        yield Check(name, int(name in other), 1)
    yield Check("program", len(other & set(MADE)), len(MADE), decides=False)  # whether it matters, the cells tell
