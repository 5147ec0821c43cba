"""What the program finds around itself, in the interface language."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trafsearch.cli.failure import sentence_of
from trafsearch.cli.messages import say

if TYPE_CHECKING:
    from trafsearch.verbs.diagnosing import Check


@dataclass(frozen=True, slots=True)
class Finding:
    """`state` is ok, missing, warning or absent (optional, and not there); `note` is for people."""

    name: str
    state: str
    found: str
    note: str


def told(check: "Check") -> Finding:
    from trafsearch.verbs.diagnosing import NAMES

    name = say(f"doctor.{check.name}") if check.name in NAMES else check.name
    sentences = [say(f"doctor.{note.key}", **note.facts) for note in check.notes]
    sentences += [sentence_of(check.error)] if check.error else []
    return Finding(name, str(check.state), check.found, " ".join(sentences))
