"""The report on institutions as Markdown: who makes which policy, by which provision, and what is missing."""

from collections.abc import Iterator, Sequence

from trafsearch.extraction.details import detail_in
from trafsearch.language import Language
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.report import FoundClause, Gap, Institutions, InstitutionsReport, OwnAct
from trafsearch.report.quoting import cell_text, shorten
from trafsearch.report.wording import Wording
from trafsearch.span import Span
from trafsearch.structure.passage import Passage

_DEEDS = {
    ClauseKind.DETERMINES: "institutions_determines",
    ClauseKind.FORMS: "institutions_forms",
    ClauseKind.COORDINATES: "institutions_coordinating",
    ClauseKind.IMPLEMENTS: "institutions_implementing",
}
_NO_BODY = (Gap.NO_FORMING_BODY, Gap.NO_COORDINATING_BODY, Gap.NO_IMPLEMENTING_BODY)
_COLUMNS = ("documents", "laws", "forming", "coordinates", "implements")


def render_institutions(report: InstitutionsReport, language: Language) -> str:
    """Two tables, what is missing, every provision with its quote, and what could not be read."""
    return "\n".join(_Rendering(report, language).lines()) + "\n"


class _Rendering:
    def __init__(self, report: InstitutionsReport, language: Language) -> None:
        self._report, self._language, self._say = report, language, Wording(language)

    def lines(self) -> Iterator[str]:
        report, say = self._report, self._say
        covered = report.coverage
        yield f"# {report.titles.get(self._language) or say('institutions_title')}"
        yield ""
        looked_at = say("institutions_covered", acts=covered.acts, passages=covered.passages)
        yield f"{say('made', clock=report.clock)} {looked_at}"
        yield ""
        yield say("institutions_rule")
        yield ""
        for note in report.notes:
            yield f"**{say('note')}** {say(f'note_{note.code}', words=', '.join(note.words))}"
            yield ""
        for name, head, rows in self._tables():
            yield from self._table(say(name), say(head), rows)
        yield from self._missing()
        yield f"## {say('institutions_provisions')}"
        yield ""
        for row in report.rows:
            yield from self._provisions(row)
        yield from self._beside(say("institutions_elsewhere"), report.elsewhere, "##")
        yield from self._unread()

    def _tables(self) -> Iterator[tuple[str, str, list[Institutions]]]:
        threats = [row for row in self._report.rows if row.is_threat]
        others = [row for row in self._report.rows if not row.is_threat]
        yield "institutions_of_threats", "institutions_threat", threats
        if others:
            yield "institutions_of_areas", "institutions_policy", others

    def _table(self, name: str, head: str, rows: Sequence[Institutions]) -> Iterator[str]:
        say = self._say
        yield f"## {name}"
        yield ""
        heads = [head, *(say(f"institutions_{column}") for column in _COLUMNS)]
        yield f"| {' | '.join(heads)} |"
        yield f"|{' --- |' * len(heads)}"
        for row in rows:
            cells = (
                self._acts(row, row.documents),
                self._acts(row, row.laws),
                self._bodies(row, row.forming),
                self._bodies(row, row.clauses[ClauseKind.COORDINATES]),
                self._bodies(row, row.clauses[ClauseKind.IMPLEMENTS]),
            )
            yield f"| {' | '.join(map(cell_text, (self._name(row.id), *cells)))} |"
        yield ""

    def _acts(self, row: Institutions, acts: Sequence[OwnAct]) -> str:
        return "; ".join(map(self._act, acts)) or self._nothing(row)

    def _act(self, act: OwnAct) -> str:
        number = f" № {act.number}" if act.number else ""
        adopted = f", {act.adopted}" if act.adopted else ""
        notes = [self._say("institutions_by_area")] if act.because == "area" else []
        notes += [self._say("institutions_guessed")] if act.is_guessed else []
        beside = f" ({', '.join(notes)})" if notes else ""
        return f"{shorten(act.title)}{number}{adopted}{beside} [{act.id}]"

    def _bodies(self, row: Institutions, found: Sequence[FoundClause]) -> str:
        lines = dict.fromkeys(self._body(each) for each in found)
        return "; ".join(lines) or self._nothing(row)

    def _body(self, found: FoundClause) -> str:
        clause, passage = found.clause, found.held.passage
        place = passage.address.text(passage.language)
        return (
            f"{shorten(clause.body)} ({self._say(f'institutions_{found.level}')}; "
            f"{self._say(_DEEDS[clause.kind])}; {place or passage.id} [{found.held.act}])"
        )

    def _nothing(self, row: Institutions) -> str:
        return f"**{self._say('institutions_unknown' if row.obstacles else 'institutions_none')}**"

    def _missing(self) -> Iterator[str]:
        say = self._say
        yield f"## {say('institutions_gaps')}"
        yield ""
        for row in self._report.rows:
            told = "; ".join(self._gaps(row))
            unproved = f"{say('institutions_unknown')}: " if told and row.obstacles else ""
            yield f"- **{self._name(row.id)}**: {unproved}{told or say('institutions_complete')}"
            if row.gaps and row.obstacles:
                names = ", ".join(dict.fromkeys(each.path or each.act for each in row.obstacles))
                yield f"  — {say('institutions_obstacles', paths=names)}"
        yield ""

    def _gaps(self, row: Institutions) -> Iterator[str]:
        say = self._say
        yield from (say(f"institutions_gap_{gap}") for gap in row.gaps if gap not in _NO_BODY)
        if deeds := [say(f"institutions_gap_{gap}") for gap in row.gaps if gap in _NO_BODY]:
            yield say("institutions_gap_no_body", deeds=" / ".join(deeds))

    def _provisions(self, row: Institutions) -> Iterator[str]:
        found = [each for kind in row.clauses.values() for each in kind]
        if not found and not row.described and not row.recommended:
            return
        yield f"### {self._name(row.id)}"
        yield ""
        for each in found:
            yield from self._quote(each)
        yield ""
        yield from self._beside(self._say("institutions_described"), row.described, "####")
        if row.recommended:
            yield f"#### {self._say('institutions_recommended')}"
            yield ""
            for called in row.recommended:
                passage = called.held.passage
                yield f"- «{_marked(passage.text, called.span)}»"
                yield f"  — {self._place(called.title, passage)}"
            yield ""

    def _quote(self, found: FoundClause) -> Iterator[str]:
        say, clause, passage = self._say, found.clause, found.held.passage
        yield f"- {self._called(found)} — {say(_DEEDS[clause.kind])}: «{_marked(passage.text, clause.span)}»"
        notes = [self._place(found.title, passage)]
        notes += [say("institutions_lead", lead=shorten(passage.lead))] if clause.is_body_in_lead else []
        notes += [say(f"institutions_by_{found.because}")] if found.because != "policy" else []
        notes += [say("also_in", ids=", ".join(found.also_in))] if found.also_in else []
        yield f"  — {'; '.join(notes)}"

    def _place(self, title: str, passage: Passage) -> str:
        place = passage.address.text(passage.language)
        return f"{title}{f', {place}' if place else ''} [{passage.id}]"

    def _called(self, found: FoundClause) -> str:
        """The body as the provision calls it, its level, and the concept where it is called otherwise."""
        name = self._name(found.concept) if found.concept else ""
        level = self._say(f"institutions_{found.level}")
        is_other = name and name.lower() not in found.clause.body.lower()
        return f"**{found.clause.body}** ({f'{name}; ' if is_other else ''}{level})"

    def _beside(self, name: str, found: Sequence[FoundClause], level: str) -> Iterator[str]:
        if found:
            yield f"{level} {name}"
            yield ""
            for each in found:
                yield from self._quote(each)
            yield ""

    def _unread(self) -> Iterator[str]:
        say = self._say
        yield f"## {say('unread')}"
        yield ""
        for each in self._report.unread:
            outcome = each.outcome
            detail = detail_in(self._language, outcome.detail) if outcome else ""
            yield f"- {each.path}: {say(f'outcome_{outcome.status}') if outcome else ''} — {detail}"
        if not self._report.unread:
            yield say("unread_none")

    def _name(self, id: str) -> str:
        names = self._report.names.get(id, {})
        return names.get(self._language) or names.get(Language.EN) or id


def _marked(text: str, span: Span) -> str:
    """The text in one line, the words that say it in bold."""
    return " ".join(f"{text[: span.start]}**{span.of(text)}**{text[span.end :]}".split())
