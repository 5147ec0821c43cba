"""What one language version of an act says and the other does not, provision by provision."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.catalog import mentions, passages, scanning
from trafsearch.catalog.scanning import Scanned
from trafsearch.language import Language
from trafsearch.report.citing import is_counted, stands_in_cited_title
from trafsearch.report.twins import Twins, Version
from trafsearch.span import Span
from trafsearch.store.store import Store
from trafsearch.structure.address import Address
from trafsearch.structure.passage import PassageKind
from trafsearch.vocabulary.vocabulary import Vocabulary

_TITLE = "title"  # the place of a title, which has no address


class Gap(StrEnum):
    PROVISION = "provision"  # it stands in one version only
    CONCEPT = "concept"  # a provision of both mentions it in one only
    NARROWER = "narrower"  # one says child trafficking where the other says human trafficking
    UNLABELLED = "unlabelled"  # the vocabulary has no words for the concept in the other language


@dataclass(frozen=True, slots=True)
class Difference:
    """`held_in` is the language of the version that has it; `id` and `text` are those of the passage there.

    `concepts` are those that a provision mentions which the other lacks, or the one that is not mentioned in the
    other, which mentions `instead`. `span` are the words in the text that mention it; `other_text` is what the other
    version says at that address.
    """

    gap: Gap
    address: Address
    held_in: Language
    lacking_in: Language
    concepts: tuple[str, ...]
    instead: tuple[str, ...]
    id: str
    text: str
    span: Span | None
    other_text: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Twins with all differences between them, in the order of the provisions; `provisions` is how many both have."""

    twins: Twins
    provisions: int
    differences: tuple[Difference, ...]

    def count(self, gap: Gap) -> int:
        return sum(each.gap is gap for each in self.differences)


_Sighting = tuple[int, Span]  # the row of a passage, and the words in it


@dataclass(frozen=True, slots=True)
class _Found:
    """A difference before it is quoted: the row of the passage that has it, the rows of what stands opposite."""

    gap: Gap
    row: int
    opposite: tuple[int, ...]
    held_in: Language
    lacking_in: Language
    concepts: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class _Side:
    """A version by place: its passages, and for each concept that is counted there the passage that mentions it."""

    language: Language
    places: Mapping[str, tuple[Scanned, ...]]
    concepts: Mapping[str, Mapping[str, _Sighting]]


def compare_twins(store: Store, twins: Twins) -> Comparison:
    """Provisions that only one version has, and concepts that only one mentions at an address that both have.

    Mentions count as in a gap report: those in notes, in tables of contents and in the cited titles of acts do not.
    """
    one, other = (_side(store, version) for version in (twins.one, twins.other))
    found = [*_lacking(one, other), *_lacking(other, one), *_unmentioned(one, other, store.vocabulary)]
    both = one.places.keys() & other.places.keys() - {"", _TITLE}
    differences = sorted(
        _quoted(store, found, {**twins.one.editions, **twins.other.editions}), key=lambda each: each.address.sort_key
    )
    return Comparison(twins, len(both), tuple(differences))


def _side(store: Store, version: Version) -> _Side:
    places: dict[str, list[Scanned]] = defaultdict(list)
    for each in version.passages:
        if is_counted(each.kind):
            places[_place(each)].append(each)
    counted = [each for some in places.values() for each in some]
    found = mentions.mentions_in(store.catalog, sorted({each.content for each in counted}))
    texts = scanning.texts(store.catalog, sorted(content for content, some in found.items() if some))
    concepts: dict[str, dict[str, _Sighting]] = defaultdict(dict)
    for each in counted:
        for mention in found[each.content]:
            if not stands_in_cited_title(texts[each.content], mention.span, each.kind):
                concepts[_place(each)].setdefault(mention.concept, (each.row, mention.span))
    return _Side(version.language, {place: tuple(some) for place, some in places.items()}, concepts)


def _place(passage: Scanned) -> str:
    return passage.place or (_TITLE if passage.kind is PassageKind.TITLE else "")


def _lacking(held: _Side, other: _Side) -> Iterator[_Found]:
    """Provisions of the one side that the other has not, and mentions outside of provisions where it has nothing."""
    for place, some in held.places.items():
        concepts = tuple(held.concepts.get(place, ()))
        if place not in other.places and (place not in ("", _TITLE) or concepts):
            yield _Found(Gap.PROVISION, some[0].row, (), held.language, other.language, concepts)


def _unmentioned(one: _Side, other: _Side, vocabulary: Vocabulary) -> Iterator[_Found]:
    for place in one.places.keys() & other.places.keys():
        related: set[frozenset[str]] = set()
        for held, opposite in ((one, other), (other, one)):
            there = opposite.concepts.get(place, {})
            for concept, (row, span) in held.concepts.get(place, {}).items():
                if concept in there:
                    continue
                instead = tuple(each for each in there if _is_narrower(concept, each, vocabulary))
                pairs = {frozenset((concept, each)) for each in instead}
                if instead and pairs <= related:
                    continue  # told from the other side
                related |= pairs
                rows = tuple(each.row for each in opposite.places[place])
                gap = _gap(concept, instead, opposite.language, vocabulary)
                yield _Found(gap, row, rows, held.language, opposite.language, (concept,), instead, span)


def _gap(concept: str, instead: Sequence[str], language: Language, vocabulary: Vocabulary) -> Gap:
    if instead:
        return Gap.NARROWER
    return Gap.CONCEPT if vocabulary.concept(concept).labels.get(language) else Gap.UNLABELLED


def _is_narrower(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether either is narrower than the other."""
    return one in vocabulary.narrower(other) or other in vocabulary.narrower(one)


def _quoted(store: Store, found: Sequence[_Found], editions: Mapping[int, int]) -> Iterator[Difference]:
    rows = sorted({row for each in found for row in (each.row, *each.opposite)})
    held = {each.row: each.passage for each in passages.passages_by_row(store.catalog, rows, editions)}
    for each in found:
        passage = held[each.row]
        yield Difference(
            each.gap,
            passage.address,
            each.held_in,
            each.lacking_in,
            each.concepts,
            each.instead,
            passage.id,
            passage.text,
            each.span,
            "\n".join(held[row].text for row in each.opposite),
        )
