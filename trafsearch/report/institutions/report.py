"""Who makes which policy: each threat's own documents and laws, and the bodies, with the provisions that say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trafsearch.catalog.held import HeldPassage
from trafsearch.language import Language
from trafsearch.report.cell import Note, Obstacle
from trafsearch.report.institutions.clause import Clause, ClauseKind
from trafsearch.report.institutions.recommending import Recommended
from trafsearch.results.coverage import Coverage
from trafsearch.structure.act import ActType


class Level(StrEnum):
    GLOBAL = "global"
    NATIONAL = "national"
    LOCAL = "local"


class Gap(StrEnum):
    NO_DOCUMENT = "no_document"  # no policy document of its own
    NO_LAW = "no_law"
    NO_FORMING_BODY = "no_forming_body"  # nor one that determines its directions
    LAW_WITHOUT_FORMING_BODY = "law_without_forming_body"  # there is a law, and it names none
    NO_COORDINATING_BODY = "no_coordinating_body"
    NO_IMPLEMENTING_BODY = "no_implementing_body"


@dataclass(frozen=True, slots=True)
class OwnAct:
    """An act about the subject: its title names it («title», with the words), or its policy area is the subject's."""

    id: str
    title: str
    type: ActType | None
    number: str | None
    adopted: date | None
    because: str  # title · area
    words: str
    is_guessed: bool


@dataclass(frozen=True, slots=True)
class FoundClause:
    """A clause in its passage. `concept` is what the vocabulary calls the body, where it knows it.

    `because` tells why it is about the row: policy (the policy is called so), passage (what stands before it in the
    passage or its lead says so) or act (the act is about it). `also_in` are the
    ids of the same provision in other languages and copies.
    """

    clause: Clause
    held: HeldPassage
    title: str
    concept: str | None
    level: Level
    because: str
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Institutions:
    """One row: a threat, or a policy area that is no threat's.

    `others` are its acts that are neither law nor policy document: orders, treaties, reports. `described` are clauses
    of reports and articles, which say what others have laid down; `recommended` are passages that call for a law of
    its own. `obstacles` are what could hide what the gaps say is missing.
    """

    id: str
    is_threat: bool
    documents: tuple[OwnAct, ...]
    laws: tuple[OwnAct, ...]
    others: tuple[OwnAct, ...]
    clauses: Mapping[ClauseKind, tuple[FoundClause, ...]]
    described: tuple[FoundClause, ...]
    recommended: tuple[Recommended, ...]
    gaps: tuple[Gap, ...]
    obstacles: tuple[Obstacle, ...]

    @property
    def forming(self) -> tuple[FoundClause, ...]:
        """Those who determine the directions of the policy, then those who form it."""
        return (*self.clauses[ClauseKind.DETERMINES], *self.clauses[ClauseKind.FORMS])


@dataclass(frozen=True, slots=True)
class InstitutionsReport:
    """Threats first, then the other policies of which anything is held; `elsewhere` are clauses about other policies.

    `names` are those of rows and of bodies' concepts.
    """

    titles: Mapping[Language, str]
    clock: str
    rows: tuple[Institutions, ...]
    elsewhere: tuple[FoundClause, ...]
    coverage: Coverage
    unread: tuple[Obstacle, ...]
    notes: tuple[Note, ...]
    names: Mapping[str, Mapping[Language, str]]
    manifest: Mapping[str, object]
