"""What rows, bodies, acts, places, gaps and obstacles are called in a report on institutions."""

from collections.abc import Iterator
from dataclasses import dataclass

from trafsearch.extraction.details import detail_in
from trafsearch.extraction.outcome import Outcome
from trafsearch.language import Language
from trafsearch.report.cell import Obstacle
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.report import FoundClause, Gap, Institutions, InstitutionsReport, OwnAct
from trafsearch.report.naming import obstacle_in_words
from trafsearch.report.summary.counted import figure
from trafsearch.report.wording import Wording
from trafsearch.structure.passage import Passage

_DEEDS = {
    ClauseKind.DETERMINES: "institutions_determines",
    ClauseKind.FORMS: "institutions_forms",
    ClauseKind.COORDINATES: "institutions_coordinating",
    ClauseKind.IMPLEMENTS: "institutions_implementing",
}
NO_BODY = (Gap.NO_FORMING_BODY, Gap.NO_COORDINATING_BODY, Gap.NO_IMPLEMENTING_BODY)


@dataclass(frozen=True, slots=True)
class Naming:
    """The report, and how its parts are called in the language; `say` gives the sentences."""

    report: InstitutionsReport
    language: Language
    say: Wording

    @classmethod
    def of(cls, report: InstitutionsReport, language: Language) -> "Naming":
        return cls(report, language, Wording(language))

    @property
    def title(self) -> str:
        return self.report.titles.get(self.language) or self.say("institutions_title")

    @property
    def looked_at(self) -> str:
        covered = self.report.coverage
        return self.say("institutions_covered", acts=self.number(covered.acts), passages=self.number(covered.passages))

    def number(self, number: int) -> str:
        """As the language groups it."""
        return figure(number, self.language)

    def name(self, id: str) -> str:
        """Of a row, or of a body's concept."""
        names = self.report.names.get(id, {})
        return names.get(self.language) or names.get(Language.EN) or id

    def deed(self, kind: ClauseKind) -> str:
        return self.say(_DEEDS[kind])

    def level(self, found: FoundClause) -> str:
        return self.say(f"institutions_{found.level}")

    def other_name(self, found: FoundClause) -> str:
        """What the vocabulary calls the body, where the provision calls it otherwise."""
        name = self.name(found.concept) if found.concept else ""
        return name if name.lower() not in found.clause.body.lower() else ""

    def place(self, passage: Passage) -> str:
        """Address and page, where there are such."""
        address = passage.address.text(passage.language)
        page = self.say("page", page=passage.page) if passage.page else ""
        return ", ".join(part for part in (address, page) if part)

    def act(self, act: OwnAct) -> str:
        """«О противодействии коррупции № 410-V, 2015-11-18»."""
        number = f" № {act.number}" if act.number else ""
        adopted = f", {act.adopted.isoformat()}" if act.adopted else ""
        return f"{act.title}{number}{adopted}"

    def notes_on(self, act: OwnAct) -> tuple[str, ...]:
        """What makes it weaker that the act is the row's own."""
        notes = ("institutions_by_area",) if act.because == "area" else ()
        return tuple(map(self.say, (*notes, "institutions_guessed") if act.is_guessed else notes))

    def nothing(self, row: Institutions) -> str:
        return self.say("institutions_unknown" if row.obstacles else "institutions_none")

    def gap(self, gap: Gap) -> str:
        """As a sentence of its own."""
        told = self.say(f"institutions_gap_{gap}")
        return self.say("institutions_gap_no_body", deeds=told) if gap in NO_BODY else told

    def gaps(self, row: Institutions) -> Iterator[str]:
        """All of them; the bodies that no provision names are told in one."""
        yield from (self.gap(gap) for gap in row.gaps if gap not in NO_BODY)
        if deeds := [self.say(f"institutions_gap_{gap}") for gap in row.gaps if gap in NO_BODY]:
            yield self.say("institutions_gap_no_body", deeds=" / ".join(deeds))

    def obstacles(self, row: Institutions) -> Iterator[str]:
        """One line each; files that could belong to any row are counted, and named where all unread files are."""
        anywhere = [each for each in row.obstacles if is_anywhere(each)]
        yield from (self.obstacle(each) for each in row.obstacles if not is_anywhere(each))
        if anywhere:
            section = self.say("unread")
            yield self.say("unread_elsewhere", count=self.number(len(anywhere)), section=section)

    def obstacle(self, each: Obstacle) -> str:
        return obstacle_in_words(each, self.say)

    def status(self, outcome: Outcome) -> str:
        return self.say(f"outcome_{outcome.status}")

    def detail(self, outcome: Outcome) -> str:
        return detail_in(self.language, outcome.detail)


def is_anywhere(obstacle: Obstacle) -> bool:
    """Whether it is a file that could be of any row."""
    return obstacle.code == "unread_file" and not obstacle.area_known
