"""Whether two texts in different languages are one act: by their numbers, and by how they are built."""

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from operator import mul

from trafsearch.catalog.relations import Kinship, Relation
from trafsearch.catalog.wordings import Worded
from trafsearch.store.identity import Identity, are_of_one_act, are_of_two_acts
from trafsearch.store.likeness import word_hash
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

    @property
    def numbers(self) -> Sequence[int]:
        """A hash of each provision's figures in the order of the outline, 0 where there are none."""
        figures = (" ".join(sorted(self.figures[place])) for place in sorted(self.words))
        return array("Q", (word_hash(each) if each else 0 for each in figures))


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
    if builds[0].outline == builds[1].outline is not None and _are_built_alike(*builds):
        return Relation(one.text, other.text, Kinship.PROPOSED, share)
    return None


def _are_built_alike(one: Build, other: Build) -> bool:
    profiles, numbers = (profile(one.lengths), profile(other.lengths)), (one.numbers, other.numbers)
    return have_same_lengths(*profiles) and have_same_figures(*numbers)


def _shared_places(one: Build, other: Build) -> float:
    every = one.words.keys() | other.words.keys()
    return len(one.words.keys() & other.words.keys()) / len(every) if every else 0.0


def profile(lengths: bytes) -> Sequence[float]:
    """By how much each provision is longer than others of its text, so that products of two texts' add up to how their
    lengths correlate; nothing where all provisions have one length.
    """
    unpacked = _unpacked(lengths)
    mean = fsum(unpacked) / len(unpacked)
    spread = sqrt(fsum((each - mean) ** 2 for each in unpacked))
    return array("d", ((each - mean) / spread for each in unpacked) if spread else ())


def have_same_lengths(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether what is long in one text is long in the other, by the profiles of texts that have the same outline."""
    products: Iterable[float] = map(mul, one, other)
    return sum(products) >= _SAME_LENGTHS


def have_same_figures(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether the provisions have the same figures, by the numbers of texts that have the same outline.

    Few figures tell nothing: then the lengths decide.
    """
    same = sum(a == b != 0 for a, b in zip(one, other, strict=True))
    places = sum(a != 0 or b != 0 for a, b in zip(one, other, strict=True))
    return places < _FEW_PLACES or same >= _SAME_FIGURES * places


def _unpacked(lengths: bytes) -> Sequence[int]:
    flat = array("I")
    flat.frombytes(lengths)
    if sys.byteorder == "big":
        flat.byteswap()
    return flat
