"""What a review comes to, for people and for machines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafsearch.cli import output
from trafsearch.cli.concept_answer import answer
from trafsearch.cli.messages import LANGUAGES, say, sentences, spoken
from trafsearch.review.negatives import Proposal, propose_negatives
from trafsearch.review.precision import Precision, precision
from trafsearch.review.question import Question
from trafsearch.review.sheet import COLUMNS
from trafsearch.structure.verdict import Ruling

if TYPE_CHECKING:
    from trafsearch.catalog.verdicts import HeldVerdict
    from trafsearch.review.reviewing import Taken
    from trafsearch.store.store import Store

_FAMILY = "review."


@dataclass(frozen=True, slots=True)
class State:
    """Where the review of a concept stands: `every` question that there is, those `asked` now, and what is known."""

    concept: str
    sample: int | None
    every: Sequence[Question]
    asked: Sequence[Question]
    mentions: Precision
    near: Precision
    flagged: "Sequence[HeldVerdict]"
    proposals: Sequence[Proposal]

    def form(self, store: "Store", taken: "Taken | None") -> dict[str, Any]:
        query = {"concept": self.concept, "sample": self.sample}
        return {
            **answer("concepts-review", query, [_question(each) for each in self.asked], store),
            "mentions": _precision(self.mentions),
            "near_misses": _precision(self.near),
            "read": _taken(taken) if taken else None,
            "flagged": [_flag(each) for each in self.flagged],
            "proposals": [
                {
                    "concept": p.concept,
                    "language": str(p.language),
                    "label": p.label,
                    "spared": p.spared,
                    "open": p.open,
                }
                for p in self.proposals
            ],
        }


def state_of(store: "Store", concept: str, meant: Sequence[str], sample: int | None) -> State:
    from trafsearch.review.keeping import flagged
    from trafsearch.review.questions import drawn, questions

    every = questions(store, meant)
    return State(
        concept,
        sample,
        every,
        drawn(every, sample),
        precision(each for each in every if not each.found.is_near_miss),
        precision(each for each in every if each.found.is_near_miss),
        flagged(store, meant),
        propose_negatives(store, meant),
    )


def words() -> Mapping[str, str]:
    """Of the family `review`, in the language of the interface."""
    return {key.removeprefix(_FAMILY): text for key, text in sentences(spoken()).items() if key.startswith(_FAMILY)}


def column_names() -> dict[str, str]:
    """The columns of a table of questions, by the names that they have in any language."""
    known = {sentences(language)[f"review.head_{name}"].casefold(): name for name in COLUMNS for language in LANGUAGES}
    return {**{name: name for name in COLUMNS}, **known}


def tell_state(state: State) -> None:
    mentions, near = state.mentions, state.near
    counts = {"mentions": mentions.asked, "judged": mentions.judged, "near": near.asked, "near_judged": near.judged}
    rulings = {"yes": mentions.yes, "no": mentions.no, "indirect": mentions.indirect}
    of_near = {"near_yes": near.yes, "near_no": near.no, "near_indirect": near.indirect}
    output.write(say("review.asked", **counts, **rulings, **of_near))
    if mentions.share is None or mentions.interval is None:
        output.write(say("review.unjudged"))
    else:
        low, high = mentions.interval
        shares = {"share": f"{mentions.share:.0%}", "low": f"{low:.0%}", "high": f"{high:.0%}"}
        output.write(say("review.precision", **shares))
    if state.flagged:
        output.write(say("review.flagged", count=len(state.flagged)))
        for each in state.flagged:
            output.write(say("review.flag", **_spoken(each)))
    if state.proposals:
        output.write(say("review.proposals"))
        for one in state.proposals:
            facts = {"concept": one.concept, "language": one.language, "label": one.label}
            output.write(say("review.proposal", **facts, spared=one.spared, open=one.open))


def tell_keeping(file: Path) -> None:
    """Where verdicts are about to be written."""
    output.complain(say("review.writing", path=file))


def tell_taken(taken: "Taken", *, quietly: bool) -> None:
    """What was read; `quietly` only what went wrong."""
    kept, answers = taken.kept, taken.answers
    if not quietly:
        files = ", ".join(map(str, kept.files))
        counts = {"new": kept.new, "changed": kept.changed, "same": kept.same}
        output.write(say("review.kept", rows=answers.rows, blank=taken.blank, **counts, files=files))
    if taken.nameless:
        output.complain(say("review.nameless", count=taken.nameless))
    if answers.faults:
        output.complain(say("review.faults", count=len(answers.faults)))
        known = {str(ruling): say(f"review.ruling_{ruling}") for ruling in Ruling}
        for each in answers.faults:
            reason = say(f"review.fault_{each.reason}", value=each.value, **known)
            output.complain(say("review.fault", row=each.row, reason=reason))


def tell_written(file: Path, rows: int, concept: str) -> None:
    facts = {str(ruling): say(f"review.ruling_{ruling}") for ruling in Ruling}
    column = say("review.head_verdict")
    output.complain(say("review.written", rows=rows, path=file, column=column, concept=concept, **facts))


def _spoken(held: "HeldVerdict") -> dict[str, object]:
    verdict = held.verdict
    return {
        "passage": verdict.passage,
        "ruling": say(f"review.ruling_{verdict.ruling}"),
        "who": verdict.who or "?",
        "reason": say(f"review.flag_{held.effect}"),
    }


def _question(question: Question) -> dict[str, Any]:
    said = question.answer
    return {
        "id": question.passage,
        "title": question.title,
        "address": question.place,
        "language": str(question.language),
        "concept": question.concept,
        "found": str(question.found),
        "label": question.label,
        "above": question.above,
        "before": question.before,
        "words": question.words,
        "after": question.after,
        "counts": question.counts,
        "hash": question.hash,
        "also_in": list(question.also_in),
        "verdict": {"ruling": str(said.ruling), "who": said.who, "why": said.why} if said else None,
    }


def _precision(found: Precision) -> dict[str, Any]:
    interval = found.interval
    return {
        "passages": found.asked,
        "judged": found.judged,
        "yes": found.yes,
        "no": found.no,
        "indirect": found.indirect,
        "share": round(found.share, 4) if found.share is not None else None,
        "interval": [round(each, 4) for each in interval] if interval else None,
    }


def _taken(taken: "Taken") -> dict[str, Any]:
    kept = taken.kept
    return {
        "rows": taken.answers.rows,
        "blank": taken.blank,
        "new": kept.new,
        "changed": kept.changed,
        "same": kept.same,
        "files": [str(file) for file in kept.files],
        "faults": [
            {"row": each.number, "sheet": each.sheet, "reason": each.reason, "value": each.value}
            for each in taken.answers.faults
        ],
    }


def _flag(held: "HeldVerdict") -> dict[str, Any]:
    verdict = held.verdict
    return {
        "id": verdict.passage,
        "concept": verdict.concept,
        "ruling": str(verdict.ruling),
        "who": verdict.who,
        "why": verdict.why,
        "effect": str(held.effect),
    }
