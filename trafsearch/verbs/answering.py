"""A plain question, and its answer."""

from collections.abc import Iterator
from dataclasses import dataclass

from trafsearch.query.interpretation import Interpretation
from trafsearch.report.asked import gaps_asked
from trafsearch.report.cell import GapReport
from trafsearch.results.hit import Hit
from trafsearch.results.results import Results
from trafsearch.store.asking import answered, understand
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Day, Moment, day_of, moment_of, whole_number


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """`understood` is what the question was taken to ask, as a query that can be edited and searched for.

    `results` are the passages where it is said. A question for where something is *not* said has None there, and in
    `gaps` a report. Iterating gives the hits, of which a report has none.
    """

    understood: Interpretation
    results: Results | None
    gaps: GapReport | None = None

    @property
    def hits(self) -> tuple[Hit, ...]:
        return () if self.results is None else self.results.hits

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)

    def __getitem__(self, at: int) -> Hit:
        return self.hits[at]

    def __repr__(self) -> str:
        return f"<Answer to {self.understood.question!r}: {self.gaps if self.results is None else self.results}>"

    def _repr_html_(self) -> str:
        found = self.gaps if self.results is None else self.results
        return "" if found is None else found._repr_html_()


def ask(
    store: Store,
    question: str,
    *,
    limit: int | None = None,
    as_of: Day | None = None,
    clock: Moment | None = None,
) -> Answer:
    """Answer a question in Russian, Kazakh or English.

    The hits come best first, at most `limit` of them; a report is always whole. `as_of` leaves what was in force on
    that day. `clock` is the time that a report bears, by default now. Raises QuerySyntax where the question asks for
    nothing, BadArgument for a limit below 0.
    """
    whole_number(limit, "limit")
    day, understood = day_of(as_of, "as_of"), understand(store, question)
    if understood.asks_absence and understood.concepts:
        report = gaps_asked(store, understood, clock=moment_of(clock), language=understood.language, as_of=day)
        return Answer(understood, None, report)
    return Answer(understood, answered(store, understood, limit=limit, as_of=day))
