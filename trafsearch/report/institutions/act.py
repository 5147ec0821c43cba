"""Something done to a policy, before it is known by whom."""

from dataclasses import dataclass

from trafsearch.report.institutions.clause import ClauseKind


@dataclass(frozen=True, slots=True)
class Act:
    """What the word at `at` says is done to the policy at `policy`; `first` is where the saying begins.

    `how` tells what the body is to it: subject (of a verb) · agent (of a passive) · owner (of a task) · lead (named
    above a list) · defined (what the sentence says a body is).
    """

    kind: ClauseKind
    at: int
    policy: int
    first: int
    how: str


@dataclass(frozen=True, slots=True)
class Name:
    """A body's name: its first and last word, and the head whose case and number it has."""

    first: int
    head: int
    last: int
