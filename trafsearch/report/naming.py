"""What rows, columns, cells, places and outcomes are called in a report."""

from dataclasses import dataclass

from trafsearch.catalog.held import Said
from trafsearch.extraction.details import detail_in
from trafsearch.extraction.outcome import Outcome
from trafsearch.language import Language
from trafsearch.report.cell import Cell, Column, GapReport, Obstacle, State
from trafsearch.report.dividing import NO_AREA
from trafsearch.report.wording import Wording
from trafsearch.structure.passage import Passage

SIGNS = {State.DIRECT: "●", State.INDIRECT: "◐", State.ABSENT: "○", State.NOT_ASSESSABLE: "?"}


@dataclass(frozen=True, slots=True)
class Naming:
    """The report, and how its parts are called in the language; `say` gives the sentences."""

    report: GapReport
    language: Language
    say: Wording

    @classmethod
    def of(cls, report: GapReport, language: Language) -> "Naming":
        return cls(report, language, Wording(language))

    def row(self, id: str) -> str:
        names = self.report.names.get(id, {})
        return names.get(self.language) or names.get(Language.EN) or id

    def column(self, column: Column) -> str:
        """With a star where an act is in it by a guess."""
        name = self.say("no_area") if column.id == NO_AREA else self.row(column.id)
        return name + ("*" if any(act.guessed_from for act in column.acts) else "")

    def place(self, passage: Passage) -> str:
        """Address and page, where there are such."""
        address = passage.address.text(passage.language)
        page = self.say("page", page=passage.page) if passage.page else ""
        return ", ".join(part for part in (address, page) if part)

    def cited(self, title: str, passage: Passage) -> str:
        """«Закон «О миграции населения», ст. 4, п. 1 [kz-59947/ru#art4.pt1]»."""
        place = self.place(passage)
        return f"{title}{f', {place}' if place else ''} [{passage.id}]"

    def verdict(self, said: Said) -> str:
        """«verdict of A. Reader: no (a shop is meant)»."""
        why = f" ({said.why})" if said.why else ""
        return self.say("verdict", who=said.who or "?", ruling=self.say(f"ruling_{said.ruling}")) + why

    def obstacle(self, each: Obstacle) -> str:
        return obstacle_in_words(each, self.say)

    def status(self, outcome: Outcome) -> str:
        return self.say(f"outcome_{outcome.status}")

    def detail(self, outcome: Outcome) -> str:
        return detail_in(self.language, outcome.detail)


def sign(cell: Cell) -> str:
    """Its state, the number of its passages, and whether a verdict counts in it: «● 3‡»."""
    return SIGNS[cell.state] + (f" {cell.passages}" if cell.passages else "") + ("‡" if cell.verdicts else "")


def obstacle_in_words(each: Obstacle, say: Wording) -> str:
    """Why silence proves nothing there."""
    outcome = each.outcome
    return say(
        f"obstacle_{each.code}",
        path=each.path,
        detail=f"{say(f'outcome_{outcome.status}')}; {detail_in(say.language, outcome.detail)}" if outcome else "",
        passages=each.passages,
        passage=each.passage,
        act=each.act,
        language=each.language or "",
        since=each.since or "",
    )
