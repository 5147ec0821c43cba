"""A gap report as Markdown: for reading and for pasting."""

from collections.abc import Iterator, Sequence

from trafsearch.catalog.held import Said
from trafsearch.extraction.details import detail_in
from trafsearch.extraction.outcome import Outcome
from trafsearch.language import Language
from trafsearch.report.cell import Cell, Column, Evidence, GapReport, NearestMiss, Obstacle, State
from trafsearch.report.columns import NO_AREA
from trafsearch.report.quoting import cell_text, quote, shorten
from trafsearch.report.wording import Wording
from trafsearch.structure.passage import Passage

_SIGNS = {State.DIRECT: "●", State.INDIRECT: "◐", State.ABSENT: "○", State.NOT_ASSESSABLE: "?"}
_QUOTES = 5  # shown of a cell's evidence; what is left out is counted
_FORMS = 12


def render_markdown(report: GapReport, language: Language) -> str:
    """The whole report: matrix, gaps in words, evidence, proofs, what could not be read, method, manifest."""
    page = _Page(report, language)
    parts = (page.head, page.matrix, page.gaps, page.unread, page.evidence, page.proofs, page.documents, page.foot)
    return "\n".join(line for part in parts for line in part()) + "\n"


class _Page:
    def __init__(self, report: GapReport, language: Language) -> None:
        self._report, self._language, self._say = report, language, Wording(language)

    def head(self) -> Iterator[str]:
        say, report = self._say, self._report
        yield f"# {report.titles.get(self._language) or report.lens}"
        yield ""
        yield say("made", clock=report.clock) + " " + say("lens", lens=report.lens)
        yield say("looked_at", acts=report.coverage.acts, passages=report.coverage.passages, words=report.words)
        yield ""
        for note in report.notes:
            yield f"- **{say('note')}** {say(f'note_{note.code}', words=cell_text(', '.join(note.words)))}"
        yield from [""] if report.notes else []

    def matrix(self) -> Iterator[str]:
        say, report = self._say, self._report
        yield f"## {say('matrix')}"
        yield ""
        head = say("document" if report.by_document else "area")
        yield f"| {head} | " + " | ".join(str(i) for i in range(1, len(report.rows) + 1)) + " |"
        yield "| --- |" + " :---: |" * len(report.rows)
        for column in report.columns:
            signs = (_sign(report.cells[row, column.id]) for row in report.rows)
            yield f"| {self._area(column)} | " + " | ".join(signs) + " |"
        yield ""
        yield f"**{say('threats')}:** " + " · ".join(f"{i} {self._name(row)}" for i, row in enumerate(report.rows, 1))
        yield ""
        yield f"**{say('legend')}:**"
        yield ""
        for state in State:
            yield f"- {_SIGNS[state]} {say(state)}: {say(f'legend_{state}')}"
        if any(act.guessed_from for column in report.columns for act in column.acts):
            yield f"- {say('legend_guessed')}"
        if any(cell.verdicts for cell in report.cells.values()):
            yield f"- {say('legend_verdicts')}"
        if copies := sum(column.copies for column in report.columns):
            yield f"- {say('legend_copies', count=copies)}"
        yield ""

    def gaps(self) -> Iterator[str]:
        say, report = self._say, self._report
        yield f"## {say('gaps')}"
        yield ""
        keys = {
            State.DIRECT: "gap_direct",
            State.INDIRECT: "gap_indirect",
            State.ABSENT: "gap_absent",
            State.NOT_ASSESSABLE: "gap_unknown",
        }
        for row in report.rows:
            yield f"- **{self._name(row)}**"
            for state, key in keys.items():
                found = [self._area(c) for c in report.columns if report.cells[row, c.id].state is state]
                if found or state is State.DIRECT:
                    yield f"  - {say(key)}: {', '.join(found) or say('nowhere')}"
        yield ""

    def unread(self) -> Iterator[str]:
        say = self._say
        yield f"## {say('unread')}"
        yield ""
        if not self._report.unread:
            yield say("unread_none")
        else:
            yield f"| {say('file')} | {say('outcome')} | {say('reason')} |"
            yield "| --- | --- | --- |"
            for obstacle in self._report.unread:
                outcome = obstacle.outcome
                status, detail = (self._status(outcome), self._detail(outcome)) if outcome else ("", "")
                yield f"| {cell_text(obstacle.path)} | {status} | {cell_text(detail)} |"
            yield ""
            yield say("unread_rule_by_document" if self._report.by_document else "unread_rule")
        yield ""

    def evidence(self) -> Iterator[str]:
        yield f"## {self._say('evidence')}"
        yield ""
        for row, column, cell in self._cells(State.DIRECT, State.INDIRECT):
            yield f"### {self._name(row)} · {self._area(column)}: {_sign(cell)} {self._say(cell.state)}"
            yield ""
            yield from self._quotes(cell.evidence)
            if cell.cited:
                yield f"{self._say('cited')}:"
                yield ""
                yield from self._quotes(cell.cited)
            if cell.overruled:
                yield f"{self._say('overruled')}:"
                yield ""
                yield from self._quotes(cell.overruled)
            yield from self._obstacles(cell.obstacles)

    def proofs(self) -> Iterator[str]:
        say, report = self._say, self._report
        yield f"## {say('proofs')}"
        yield ""
        for row in report.rows:
            empty = [(c, report.cells[row, c.id]) for c in report.columns if report.cells[row, c.id].state in _EMPTY]
            if not empty:
                continue
            yield f"### {self._name(row)}"
            yield ""
            proof = next((cell.proof for _, cell in empty if cell.proof), None)
            for language, labels in proof.labels.items() if proof else ():
                yield f"{say('looked_for')} ({language}): {'; '.join(labels)}"
                yield ""
            for column, cell in empty:
                yield from self._silence(column, cell)
            yield ""

    def documents(self) -> Iterator[str]:
        say = self._say
        yield f"## {say('documents')}"
        yield ""
        for column in self._report.columns:
            if column.acts:
                copies = f" ({say('copies', count=column.copies)})" if column.copies else ""
                yield f"- **{self._area(column)}**{copies}"
                for act in column.acts:
                    guessed = f" ({say('guessed', words=act.guessed_from)})" if act.guessed_from else ""
                    copied = f" ({say('copy_of', act=act.copy_of)})" if act.copy_of else ""
                    yield f"  - {act.title} [{act.id}]{guessed}{copied}"
        yield ""

    def foot(self) -> Iterator[str]:
        say, manifest = self._say, self._report.manifest
        yield f"## {say('method')}"
        yield ""
        yield say("method_text")
        yield ""
        yield f"## {say('manifest')}"
        yield ""
        for name in ("trafsearch", "vocabulary", "verdicts", "verdicts_lost", "analyzer", "lens", "clock"):
            yield f"- {name}: `{manifest.get(name, '')}`"
        for name in ("filters", "without"):
            if manifest.get(name):
                yield f"- {name}: `{manifest[name]}`"
        files = manifest.get("files")
        for file in files if isinstance(files, list) else []:
            yield f"- {file['path']}: {file['status']}, sha256 `{file['sha256'][:16]}`"

    def _cells(self, *states: State) -> Iterator[tuple[str, Column, Cell]]:
        for row in self._report.rows:
            for column in self._report.columns:
                cell = self._report.cells[row, column.id]
                if cell.state in states:
                    yield row, column, cell

    def _quotes(self, evidence: Sequence[Evidence]) -> Iterator[str]:
        for item in evidence[:_QUOTES]:
            passage = item.held.passage
            yield f"- {quote(passage, item)}"
            place = self._place(passage)
            also = f"; {self._say('also_in', ids=', '.join(item.also_in))}" if item.also_in else ""
            cited = f"{item.title}{f', {place}' if place else ''} [{passage.id}]"
            said = f"; {self._said(item.mention.said)}" if item.mention.said else ""
            yield f"  — {cited} · {item.mention.concept}: «{item.mention.label}»{also}{said}"
        if len(evidence) > _QUOTES:
            yield f"- {self._say('more', count=len(evidence) - _QUOTES)}"
        yield ""

    def _silence(self, column: Column, cell: Cell) -> Iterator[str]:
        say = self._say
        yield f"- **{self._area(column)}**: {_sign(cell)} {say(cell.state)}"
        if cell.proof:
            proof = cell.proof
            yield f"  - {say('scanned', acts=proof.acts, passages=proof.passages, words=proof.words)}"
            occurring = sorted({form for forms in proof.forms.values() for form in forms})
            if occurring:
                shown = ", ".join(occurring[:_FORMS])
                rest = f"; {say('more', count=len(occurring) - _FORMS)}" if len(occurring) > _FORMS else ""
                yield f"  - {say('forms')}: {shown}{rest}"
        for each in cell.overruled:
            yield f"  - {say('overruled')}: {self._overruled(each)}"
        if cell.nearest and cell.nearest.why != "overruled":
            yield f"  - {say('nearest')}: {self._miss(cell.nearest)}"
        for line in self._obstacles(cell.obstacles):
            if line:
                yield f"  {line}"

    def _miss(self, miss: NearestMiss) -> str:
        passage = miss.held.passage
        if miss.why == "only_cited":
            why = self._say("only_cited")
        else:
            why = self._say(
                "part_of_label", label=miss.label, present=", ".join(miss.present), missing=", ".join(miss.missing)
            )
        place = self._place(passage)
        return f"«{shorten(passage.text)}» — {miss.title}{f', {place}' if place else ''} [{passage.id}]: {why}"

    def _overruled(self, item: Evidence) -> str:
        passage, said = item.held.passage, item.mention.said
        place = self._place(passage)
        judged = f": {self._said(said)}" if said else ""
        return f"{quote(passage, item)} — {item.title}{f', {place}' if place else ''} [{passage.id}]{judged}"

    def _said(self, said: Said) -> str:
        """«verdict of A. Reader: no (a shop is meant)»."""
        why = f" ({said.why})" if said.why else ""
        return self._say("verdict", who=said.who or "?", ruling=self._say(f"ruling_{said.ruling}")) + why

    def _obstacles(self, obstacles: Sequence[Obstacle]) -> Iterator[str]:
        """One line each; files that could belong to any column are counted here and named in their own section."""
        anywhere = [each for each in obstacles if not each.area_known]
        for each in obstacles:
            if each.area_known:
                yield f"- {self._obstacle(each)}"
        if anywhere:
            yield f"- {self._say('unread_elsewhere', count=len(anywhere), section=self._say('unread'))}"
        yield ""

    def _obstacle(self, each: Obstacle) -> str:
        return self._say(
            f"obstacle_{each.code}",
            path=each.path,
            detail=f"{self._status(each.outcome)}; {self._detail(each.outcome)}" if each.outcome else "",
            passages=each.passages,
            passage=each.passage,
            act=each.act,
            language=each.language or "",
        )

    def _status(self, outcome: Outcome) -> str:
        return self._say(f"outcome_{outcome.status}")

    def _detail(self, outcome: Outcome) -> str:
        return detail_in(self._language, outcome.detail)

    def _place(self, passage: Passage) -> str:
        address = passage.address.text(passage.language)
        page = self._say("page", page=passage.page) if passage.page else ""
        return ", ".join(part for part in (address, page) if part)

    def _area(self, column: Column) -> str:
        name = self._say("no_area") if column.id == NO_AREA else self._name(column.id)
        return name + ("*" if any(act.guessed_from for act in column.acts) else "")

    def _name(self, id: str) -> str:
        names = self._report.names.get(id, {})
        return names.get(self._language) or names.get(Language.EN) or id


_EMPTY = (State.ABSENT, State.NOT_ASSESSABLE)


def _sign(cell: Cell) -> str:
    return _SIGNS[cell.state] + (f" {cell.passages}" if cell.passages else "") + ("‡" if cell.verdicts else "")
