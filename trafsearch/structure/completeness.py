"""Whether a text ends before the act does."""

from collections.abc import Sequence

from trafsearch.structure.address import Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind


def missing_articles(promised: Sequence[Step], passages: Sequence[Passage]) -> tuple[Step, ...]:
    """Articles that the table of contents names, not marked as repealed there, whose text is not here."""
    present = {
        step
        for passage in passages
        if passage.kind is not PassageKind.CONTENTS
        for step in passage.address.steps
        if step.kind is StepKind.ARTICLE
    }
    return tuple(step for step in promised if step not in present)
