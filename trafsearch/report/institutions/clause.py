"""What a provision says of who makes a policy."""

from dataclasses import dataclass
from enum import StrEnum

from trafsearch.span import Span


class ClauseKind(StrEnum):
    DETERMINES = "determines"  # the policy, or its main directions
    FORMS = "forms"  # develops, draws up, shapes
    COORDINATES = "coordinates"  # the policy itself, not somebody's activity
    IMPLEMENTS = "implements"


@dataclass(frozen=True, slots=True, order=True)
class Clause:
    """A body does something to a policy.

    `span` is the stretch of the text that says so; `policy` is the policy as it is called, with its field; `body` is
    the body as it is called, in the text or in its lead.
    """

    span: Span
    kind: ClauseKind
    body: str
    policy: str
    is_body_in_lead: bool = False
