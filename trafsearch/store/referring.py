"""What provisions refer to, and what refers to them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from trafsearch.catalog import acts, editions, files, passages, references
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldPassage
from trafsearch.store.answering import title_for
from trafsearch.store.newest import editions_on
from trafsearch.store.resolving import Resolver
from trafsearch.structure.act import Act
from trafsearch.structure.address import Address, Step, StepKind
from trafsearch.structure.passage import Passage, PassageKind
from trafsearch.structure.references.placing import Placed, placed
from trafsearch.structure.references.reference import Naming

_Numbered: TypeAlias = tuple[StepKind, str]

_OTHER_NAME = {StepKind.PART: StepKind.POINT, StepKind.POINT: StepKind.PART}  # codes have ч. 1 where laws have п. 1
_QUOTES = ("«", '"', "“", "„")
_UNCOUNTED = (PassageKind.FURNITURE, PassageKind.CONTENTS)


class Standing(StrEnum):
    """Whether what is referred to can be looked up."""

    HELD = "held"
    NO_PROVISION = "no_provision"  # the act is held, read whole, and has no such provision
    UNREAD = "unread"  # the act is held, but not all of it could be read
    NOT_HELD = "not_held"


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference in its passage. `target` is the act that is meant, where it is held; `missing` what it lacks."""

    passage: Passage
    act: str
    title: str
    placed: Placed
    standing: Standing
    target: str | None = None
    target_title: str = ""
    missing: tuple[Address, ...] = ()

    @property
    def is_to_itself(self) -> bool:
        """Whether the act only speaks of itself as a whole: «настоящий Закон»."""
        return self.target == self.act and not self.placed.address.steps


class Referring:
    """Answers for one catalog, as it is when it is made: by the newest texts, or by those of a day.

    `editions` are the rows of the texts that are looked at, `acts` their acts, `without` those that have no such text.
    """

    def __init__(self, catalog: Catalog, day: date | None = None) -> None:
        self._catalog = catalog
        self._resolver = Resolver(catalog)
        self._acts: Mapping[str, Act] = {act.id: act for act in acts.acts(catalog)}
        self._newest = editions_on(editions.editions(catalog), day)
        self.editions = frozenset(each.row for each in self._newest.values())
        held = {each.act for each in self._newest.values()}
        self.acts = frozenset(held)
        self.without = tuple(sorted(self._acts.keys() - held))
        self._unread = {file.act for file in files.files(catalog) if not file.outcome.is_whole}
        self._addresses = cache(self._addresses_of)

    def cites(self, edition: int, ids: Collection[str] | None = None) -> Iterator[Citation]:
        """What an edition refers to, in the order of its text; only what the passages with those ids do."""
        yield from self._in_edition(edition, ids)

    def cited_by(self, act: str, wanted: Address = Address()) -> Iterator[Citation]:  # noqa: B008
        """The references to the act's provisions at or below that address, in the texts of all acts."""
        naming = self._resolver.acts_naming(act)
        for edition in sorted(
            (each for each in self._newest.values() if each.act in naming), key=lambda each: each.key
        ):
            for found in self._in_edition(edition.row):
                if found.target == act and _meets(found.placed, wanted):
                    yield found

    def _in_edition(self, edition: int, ids: Collection[str] | None = None) -> Iterator[Citation]:
        held = [each for each in passages.passages_of(self._catalog, edition) if each.passage.kind not in _UNCOUNTED]
        asked = {each.content for each in held if ids is None or each.passage.id in ids}
        found = references.references_in(self._catalog, sorted(asked))
        introductions: dict[Address, list[str]] = defaultdict(list)
        for each in held:
            passage, introduced_by = each.passage, introductions[each.passage.address]
            country = self._resolver.country(each.act) if each.content in found else None
            for reference in found.get(each.content, ()) if ids is None or passage.id in ids else ():
                yield self._resolved(each, placed(reference, passage, country, introduced_by))
            if passage.text.rstrip().endswith(":") and not passage.text.startswith(_QUOTES):
                introduced_by.append(passage.text)

    def _resolved(self, held: HeldPassage, placed: Placed) -> Citation:
        target = self._resolver.resolve(placed.act, held.act)
        title = title_for(self._acts[held.act], held)
        if target is None:
            return Citation(held.passage, held.act, title, placed, Standing.NOT_HELD)
        meant = self._acts[target]
        titled = meant.titles.get(held.passage.language) or next(iter(meant.titles.values()), target)
        if target not in self.acts:
            return Citation(held.passage, held.act, title, placed, Standing.NOT_HELD, target, titled)
        missing = tuple(address for address in placed.expanded() if not self._has(target, address))
        standing = (
            Standing.HELD if not missing else Standing.UNREAD if target in self._unread else Standing.NO_PROVISION
        )
        return Citation(held.passage, held.act, title, placed, standing, target, titled, missing)

    def _has(self, act: str, address: Address) -> bool:
        """Under that name, or with a point called a part; steps that are left out do not matter."""
        return any(
            any(wanted <= steps for steps in self._addresses(act)[next(iter(wanted), None)])
            for wanted in map(_steps, _namings(address))
        )

    def _addresses_of(self, act: str) -> Mapping[_Numbered | None, set[frozenset[_Numbered]]]:
        """By each of its steps, and by None, the addresses that the act has."""
        found: dict[_Numbered | None, set[frozenset[_Numbered]]] = defaultdict(set)
        rows = [each.row for each in self._newest.values() if each.act == act]
        for steps in {_steps(each) for row in rows for each in passages.addresses_of(self._catalog, row)}:
            for step in (None, *steps):
                found[step].add(steps)
        return found


def _namings(address: Address) -> tuple[Address, ...]:
    swapped = Address(tuple(Step(_OTHER_NAME.get(step.kind, step.kind), step.number) for step in address.steps))
    return (address, swapped) if swapped != address else (address,)


def _steps(address: Address) -> frozenset[_Numbered]:
    return frozenset((step.kind, step.number) for step in address.steps if step.number)


def _meets(found: Placed, wanted: Address) -> bool:
    return any(_steps(asked) <= _steps(each) for asked in _namings(wanted) for each in found.expanded())


def by_standing(found: Iterable[Citation]) -> Mapping[Standing, int]:
    """How many there are of each."""
    counts: dict[Standing, int] = defaultdict(int)
    for each in found:
        counts[each.standing] += 1
    return counts


def to_itself(citation: Citation) -> bool:
    """What a list for a whole act leaves out: that the act speaks of itself, in its title or as «настоящий Закон»."""
    return citation.is_to_itself or (citation.placed.act.naming is Naming.NAMED and citation.target == citation.act)
