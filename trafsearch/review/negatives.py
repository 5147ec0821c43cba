"""Negative labels that would have spared readers a «no»."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trafsearch.analysis.tokens import Tokens
from trafsearch.catalog import words
from trafsearch.catalog.held import FoundMention
from trafsearch.language import Language
from trafsearch.review.questions import found_in
from trafsearch.store.store import Store
from trafsearch.structure.verdict import Ruling
from trafsearch.vocabulary.label import Label, LabelKind
from trafsearch.vocabulary.phrasing import Phrasing, one_after_another
from trafsearch.vocabulary.trie import grow_trie

_BESIDE = 2  # words before the mention, and after it
_SLICE = 500

_Mentions = Mapping[int, Sequence[FoundMention]]  # by the row of the text


@dataclass(frozen=True, slots=True)
class Proposal:
    """A negative label that takes out `spared` mentions that a reader said no to, none that one kept, and `open` ones
    that nobody judged yet.
    """

    concept: str
    language: Language
    label: str
    spared: int
    open: int


@dataclass(frozen=True, slots=True)
class _Taken:
    """How many mentions a label would take out, by what was said of them."""

    label: Label
    refused: frozenset[tuple[int, FoundMention]]
    kept: int
    open: int


def propose_negatives(store: Store, concepts: Sequence[str]) -> list[Proposal]:
    """For each concept the fewest that take out what they can, those that take out the most first."""
    found = found_in(store, concepts)
    proposals: list[Proposal] = []
    for concept in concepts:
        own = {content: [each for each in some if each.concept == concept] for content, some in found.items()}
        of_concept = {content: some for content, some in own.items() if some}
        if any(_said(each) is Ruling.NO for some in of_concept.values() for each in some):
            proposals += _fewest(_taken(store, concept, of_concept))
    return proposals


def _taken(store: Store, concept: str, found: _Mentions) -> list[_Taken]:
    """What each candidate takes out; without those that take out what a reader kept."""
    texts = list(_texts(store, found))
    labels = list(_candidates(concept, found, texts))
    trie = grow_trie(labels)
    refused: dict[Label, set[tuple[int, FoundMention]]] = defaultdict(set)
    kept: Counter[Label] = Counter()
    unjudged: Counter[Label] = Counter()
    for content, text, tokens in texts:
        places = [(each, *_place(each, tokens)) for each in found[content]]
        for hit in trie.find(tokens, one_after_another(tokens, text)):
            for mention, first, last in places:
                if hit.words[0] <= first and last <= hit.words[-1]:
                    said = _said(mention)
                    if said is Ruling.NO:
                        refused[hit.label].add((content, mention))
                    else:
                        (kept if said else unjudged)[hit.label] += 1
    every = (_Taken(each, frozenset(refused[each]), kept[each], unjudged[each]) for each in labels)
    return [each for each in every if each.refused and not each.kept]


def _candidates(concept: str, found: _Mentions, texts: Sequence[tuple[int, str, Tokens]]) -> Iterator[Label]:
    """The refused words with those beside them; inflected forms of one phrase once, in the form met first."""
    known: set[tuple[object, ...]] = set()
    for content, text, tokens in texts:
        phrasing = one_after_another(tokens, text)
        for mention in found[content]:
            if _said(mention) is not Ruling.NO:
                continue
            for first, last in _around(*_place(mention, tokens), phrasing, len(tokens)):
                stretch = text[tokens[first].span.start : tokens[last].span.end]
                terms = tuple(tokens[at].terms[:1] for at in range(first, last + 1))
                if (mention.label_language, terms) not in known:
                    known.add((mention.label_language, terms))
                    label = " ".join(stretch.split()).lower()
                    yield Label(concept, label, mention.label_language, LabelKind.NEGATIVE)


def _around(first: int, last: int, phrasing: Phrasing, length: int) -> Iterator[tuple[int, int]]:
    """Longer stretches around the words, with no mark between their words."""
    start, end = first, last
    while start > 0 and first - start < _BESIDE and not phrasing.marks_before(start):
        start -= 1
    while end + 1 < length and end - last < _BESIDE and not phrasing.marks_before(end + 1):
        end += 1
    for left in range(start, first + 1):
        yield from ((left, right) for right in range(last, end + 1) if (left, right) != (first, last))


def _fewest(taken: Sequence[_Taken]) -> Iterator[Proposal]:
    """Step by step the one that takes out most of what is left; of equals that with the fewest words, unjudged last."""
    left = {each for one in taken for each in one.refused}
    while left:
        best = max(taken, key=lambda each: (len(each.refused & left), -each.open, -len(each.label.text.split())))
        if not best.refused & left:
            return
        left -= best.refused
        label = best.label
        yield Proposal(label.owner, label.language, label.text, len(best.refused), best.open)


def _texts(store: Store, found: _Mentions) -> Iterator[tuple[int, str, Tokens]]:
    rows = sorted(found)
    for at in range(0, len(rows), _SLICE):
        yield from words.columns(store.catalog, rows[at : at + _SLICE])


def _place(mention: FoundMention, tokens: Tokens) -> tuple[int, int]:
    """The first and last of the tokens that the mention is made of."""
    starts, ends = tokens.words.starts, tokens.words.ends
    inside = [at for at in range(len(starts)) if mention.span.start <= starts[at] and ends[at] <= mention.span.end]
    return inside[0], inside[-1]


def _said(mention: FoundMention) -> Ruling | None:
    return mention.said.ruling if mention.said else None
