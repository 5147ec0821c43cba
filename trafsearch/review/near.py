"""Near misses: passages without a mention that hold what a mention is made of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trafsearch.catalog import words
from trafsearch.catalog.connection import Catalog
from trafsearch.review.question import Found, Sighting
from trafsearch.review.widened import Widened, Widening
from trafsearch.span import Span
from trafsearch.vocabulary.label import Label, words_of
from trafsearch.vocabulary.matcher import compile_matcher, labels_of
from trafsearch.vocabulary.vocabulary import Vocabulary

_WINDOW = 12  # words among which those of a label must stand
_BESIDE = 1  # words that may stand between those of a label in other forms
_SLICE = 500
_ORDER = (Found.CANCELLED, Found.FORM, Found.APART)

_Run = Sequence[tuple[int, int, int]]  # the words of a text: row of the form, start, end


@dataclass(frozen=True, slots=True)
class _Looked:
    """A label, and the forms of its words."""

    label: Label
    words: tuple[Widened, ...]


def near_misses(
    catalog: Catalog, vocabulary: Vocabulary, concepts: Sequence[str], contents: Iterable[int]
) -> dict[int, list[Sighting]]:
    """In the texts with those rows, for each concept the nearest; by the row of the text."""
    wanted = sorted(contents)
    found: dict[int, dict[str, tuple[int, Sighting]]] = defaultdict(dict)
    for content, sighting, width in (
        *_cancelled(catalog, vocabulary, concepts, wanted),
        *_nearly(catalog, vocabulary, concepts, wanted),
    ):
        rank = _ORDER.index(sighting.found) * _WINDOW * 2 + width
        known = found[content].get(sighting.concept)
        if known is None or rank < known[0]:
            found[content][sighting.concept] = rank, sighting
    return {content: [each for _, each in of_text.values()] for content, of_text in found.items()}


def _cancelled(
    catalog: Catalog, vocabulary: Vocabulary, concepts: Iterable[str], contents: Sequence[int]
) -> Iterator[tuple[int, Sighting, int]]:
    """What would be mentions without the negative labels."""
    bold = {id: replace(vocabulary.concept(id), negative={}) for id in concepts if vocabulary.concept(id).negative}
    if not bold:
        return
    matcher = compile_matcher(Vocabulary(bold, {}, {}))
    for some in _slices(contents):
        for content, text, tokens in words.columns(catalog, some):
            for match in matcher.find(tokens, text):
                yield content, Sighting(match.concept, Found.CANCELLED, match.span, match.label), 0


def _nearly(
    catalog: Catalog, vocabulary: Vocabulary, concepts: Iterable[str], contents: Sequence[int]
) -> Iterator[tuple[int, Sighting, int]]:
    """Labels whose words stand apart, or in other forms."""
    labels = [label for id in concepts for label in labels_of(vocabulary.concept(id)) if label.is_name]
    spelled = [(label, spelling) for label in labels if (spelling := words_of(label))]
    widening = Widening(words.all_forms(catalog), (word for _, spelling in spelled for word in spelling))
    known = {word: widening.of(word) for _, spelling in spelled for word in spelling}
    looked = [_Looked(label, tuple(known[word] for word in spelling)) for label, spelling in spelled]
    holding: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, each in enumerate(looked):
        for place, word in enumerate(each.words):
            for row in word.exact | word.near:
                holding[row].append((number, place))
    for some in _slices(contents):
        for content, run in words.runs_of(catalog, some).items():
            for number in _complete(run, holding, looked):
                if sighting := _sighting(looked[number], run):
                    yield content, *sighting


def _complete(run: _Run, holding: Mapping[int, list[tuple[int, int]]], looked: Sequence[_Looked]) -> list[int]:
    """The labels of which each word stands in the text, exactly or nearly."""
    present: dict[int, set[int]] = defaultdict(set)
    for row in {row for row, _, _ in run}:
        for number, place in holding.get(row, ()):
            present[number].add(place)
    return [number for number, places in present.items() if len(places) == len(looked[number].words)]


def _sighting(each: _Looked, run: _Run) -> tuple[Sighting, int] | None:
    """The words of the label where they stand closest, with how far apart; None if too far."""
    count = len(each.words)
    closest = _closest(run, [word.exact for word in each.words], _WINDOW) if count > 1 else None
    found = Found.APART
    if closest is None:
        closest = _closest(run, [word.exact | word.near for word in each.words], count + _BESIDE)
        found = Found.FORM
    if closest is None:
        return None
    first, last = closest
    return Sighting(each.label.owner, found, Span(run[first][1], run[last][2]), each.label.text), last - first


def _closest(run: _Run, wanted: Sequence[frozenset[int]], among: int) -> tuple[int, int] | None:
    """The first and last place of the shortest stretch in which each of the words stands, at a place of its own, among
    so many words at most.
    """
    owned = [(at, [i for i, forms in enumerate(wanted) if row in forms]) for at, (row, _, _) in enumerate(run)]
    held = [(at, owners) for at, owners in owned if owners]
    best: tuple[int, int] | None = None
    for start, (first, _) in enumerate(held):
        missing = set(range(len(wanted)))
        for at, owners in held[start:]:
            if at - first >= among:
                break
            missing.discard(next((i for i in owners if i in missing), -1))
            if not missing:
                best, among = (first, at), at - first
                break
    return best


def _slices(contents: Sequence[int]) -> Iterator[Sequence[int]]:
    return (contents[at : at + _SLICE] for at in range(0, len(contents), _SLICE))
