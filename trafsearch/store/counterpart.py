"""Whether two texts in different languages are one act: by their numbers, and by how they are built."""

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import StatisticsError, correlation

from trafsearch.catalog.relations import Kinship, Relation
from trafsearch.catalog.wordings import Worded
from trafsearch.store.identity import Identity, are_of_one_act, are_of_two_acts
from trafsearch.structure.passage import PassageKind

NO_LAW = {PassageKind.NOTE, PassageKind.CONTENTS, PassageKind.FURNITURE}
_MANY_PLACES = 12  # an outline of fewer provisions is that of many acts
_SAME_OUTLINE = 0.8
_SAME_LENGTHS = 0.8  # what is long in one language is long in the other
_SAME_FIGURES = 0.8
_FEW_PLACES = 3


@dataclass(frozen=True, slots=True)
class Build:
    """How a text is built: for each numbered provision its number of words and the figures in it."""

    words: Mapping[str, int]
    figures: Mapping[str, frozenset[str]]

    @property
    def outline(self) -> str | None:
        """What translations share; None for a text of few provisions."""
        return "|".join(sorted(self.words)) if len(self.words) >= _MANY_PLACES else None

    @property
    def lengths(self) -> bytes:
        """The provisions' numbers of words in the order of the outline, packed."""
        flat = array("I", (self.words[place] for place in sorted(self.words)))
        if sys.byteorder == "big":
            flat.byteswap()
        return flat.tobytes()


def build_of(passages: Iterable[Worded], figures_by_form: Mapping[int, str]) -> Build:
    """`figures_by_form` are the forms that are figures of two digits and more."""
    words: dict[str, int] = {}
    figures: dict[str, set[str]] = {}
    for each in passages:
        place = without_parts(each.place)
        if place and each.kind not in NO_LAW:
            words[place] = words.get(place, 0) + len(each.forms)
            figures.setdefault(place, set()).update(
                figures_by_form[form] for form in figures_by_form.keys() & set(each.forms)
            )
    return Build(words, {place: frozenset(found) for place, found in figures.items()})


def without_parts(place: str) -> str:
    """Translators join and divide paragraphs: `art5.prt2.pt1` without the part."""
    return ".".join(step for step in place.split(".") if not step.startswith("prt"))


def counterparts(one: Identity, other: Identity, builds: tuple[Build, Build]) -> Relation | None:
    """Twins where number and date are equal and the outlines agree; proposed where only one of these holds."""
    if one.facts.id == other.facts.id or are_of_two_acts(one, other):
        return None
    share = _shared_places(*builds)
    types = {one.facts.type, other.facts.type} - {None}
    if are_of_one_act(one, other):
        agree = share >= _SAME_OUTLINE and min(len(each.words) for each in builds) >= _FEW_PLACES and len(types) < 2
        return Relation(one.text, other.text, Kinship.TWIN if agree else Kinship.PROPOSED, share)
    is_alike = builds[0].outline == builds[1].outline is not None
    if is_alike and have_same_lengths(builds[0].lengths, builds[1].lengths) and _have_same_figures(*builds):
        return Relation(one.text, other.text, Kinship.PROPOSED, share)
    return None


def _shared_places(one: Build, other: Build) -> float:
    every = one.words.keys() | other.words.keys()
    return len(one.words.keys() & other.words.keys()) / len(every) if every else 0.0


def have_same_lengths(one: bytes, other: bytes) -> bool:
    """Whether what is long in one text is long in the other; both have the same outline."""
    try:
        return correlation(*(_unpacked(each) for each in (one, other))) >= _SAME_LENGTHS
    except StatisticsError:  # all provisions have one length
        return False


def _unpacked(lengths: bytes) -> Sequence[int]:
    flat = array("I")
    flat.frombytes(lengths)
    if sys.byteorder == "big":
        flat.byteswap()
    return flat


def _have_same_figures(one: Build, other: Build) -> bool:
    """Few figures tell nothing: then the lengths decide."""
    places = {place for place, found in chain(one.figures.items(), other.figures.items()) if found}
    same = [place for place in places if one.figures.get(place) == other.figures.get(place)]
    return len(places) < _FEW_PLACES or len(same) >= _SAME_FIGURES * len(places)
