"""What readers say of mentions and near misses."""

from collections.abc import Mapping
from typing import Literal, get_args

from trafsearch.catalog import verdicts as catalog_verdicts
from trafsearch.catalog.verdicts import HeldVerdict
from trafsearch.report.mentioning import concepts_meant
from trafsearch.review import questions as asking
from trafsearch.review.answers import answers_of
from trafsearch.review.keeping import keep
from trafsearch.review.question import Question
from trafsearch.review.reviewing import Taken
from trafsearch.review.sheet import Marked
from trafsearch.store.store import Store
from trafsearch.verbs.arguments import Names, allowed, listed, whole_number
from trafsearch.verbs.documents import coverage
from trafsearch.verbs.findings import Findings

Ruling = Literal["yes", "no", "indirect"]


def questions(store: Store, concepts: Names, *, sample: int | None = None) -> Findings[Question]:
    """What readers are to be asked of these concepts: does this passage speak of it?

    First the mentions, then near misses: the words of a label in other forms or apart, or beside a negative label. With
    `sample` so many of each, drawn at random and always the same. `answer` is what was said before. Raises
    UnknownConcept, BadArgument.
    """
    whole_number(sample, "sample", 1)
    meant = concepts_meant(store.vocabulary, listed(concepts)) or ()
    return Findings(Question, tuple(asking.drawn(asking.questions(store, meant), sample)), coverage(store))


def judge(store: Store, rulings: Mapping[Question, Ruling], *, who: str, why: str = "") -> Taken:
    """Keep what a reader says to these questions, in verdicts.csv beside the documents, and apply it at once.

    With `no` a mention is no evidence any more, with `yes` a near miss is a mention, `indirect` makes it indirect
    evidence. It holds as long as the passage has these words; `answers.faults` are what could not be taken.
    Raises BadArgument, and nothing is kept; PathNotFound where the documents are away, BadBibliography, IndexBusy.
    """
    for ruling in rulings.values():
        allowed(ruling, get_args(Ruling), "ruling")
    marked = [_marked(number, each, ruling, who, why) for number, (each, ruling) in enumerate(rulings.items(), 1)]
    answers = answers_of(store.catalog, store.vocabulary, marked, who)
    return Taken(answers, keep(store, answers.verdicts), 0)


def verdicts(store: Store, concepts: Names | None = None) -> Findings[HeldVerdict]:
    """What readers said, of these concepts or of all; `effect` tells whether it holds.

    Raises UnknownConcept for one that neither the vocabulary nor a verdict names.
    """
    asked = None if concepts is None else listed(concepts)
    held = catalog_verdicts.verdicts(store.catalog, asked)
    for name in set(asked or ()) - {each.verdict.concept for each in held}:
        store.vocabulary.concept(name)
    return Findings(HeldVerdict, tuple(held), coverage(store))


def _marked(number: int, question: Question, ruling: str, who: str, why: str) -> Marked:
    return Marked(
        number=number,
        verdict=ruling,
        passage=question.passage,
        concept=question.concept,
        language=str(question.language),
        hash=question.hash,
        words=question.words,
        who=who,
        why=why,
        also_in=question.also_in,
    )
