"""An answer of passages, ready to be written in any form."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trafsearch.span import Span
from trafsearch.structure.passage import Passage

if TYPE_CHECKING:
    from trafsearch.results.citing.citation import Citation
    from trafsearch.results.coverage import Coverage
    from trafsearch.results.explanation import Explanation
    from trafsearch.results.hit import Around
    from trafsearch.results.order import Group


@dataclass(frozen=True, slots=True)
class Item:
    """A hit or a mention as people see it. `spans` are what is marked in the passage's own text.

    `own` are the cells that only this kind of answer has, by their columns; `head` stands above the title for people.
    `groups` are keys. `form` gives what machines read, without what the answer was asked to show beside it.
    """

    passage: Passage
    act: str
    title: str
    spans: tuple[Span, ...]
    own: Mapping[str, str]
    form: Callable[[], dict[str, Any]]
    head: str = ""
    score: float | None = None
    also_in: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    explanation: "Explanation | None" = None
    around: "Around | None" = None


@dataclass(frozen=True, slots=True)
class Groups:
    """By what hits are grouped, the groups in their order, and the name of each by its key."""

    by: str
    groups: "tuple[Group, ...]"
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """`facts` are what machines read beside the results, `lines` what people read of it: how the query was
    understood; `notes` are those of these lines that must be seen in any form. `counts` say how much was found and
    how much is shown, `warnings` what the answer does not cover.

    `own` are the columns that only this kind of answer has. `items` are made as they are asked for, and can be gone
    through once; `cited` gives the citation of a passage, where citations are asked for. `links` gives, by an edition's
    key, where it can be read.
    """

    command: str
    query: object
    asked: str
    facts: Mapping[str, Any]
    lines: Sequence[str]
    notes: Sequence[str]
    counts: Sequence[str]
    warnings: Sequence[str]
    coverage: "Coverage"
    own: tuple[str, ...]
    items: Iterable[Item]
    links: Callable[[], Mapping[str, str]]
    groups: Groups | None = None
    cited: "Callable[[Passage], Citation] | None" = None
