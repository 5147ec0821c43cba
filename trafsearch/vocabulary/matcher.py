"""Where a text mentions which concept."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from trafsearch.analysis import analyzer
from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.coordination import is_coordinated
from trafsearch.vocabulary.label import Label, LabelKind
from trafsearch.vocabulary.phrasing import Phrasing, one_after_another_or_coordinated
from trafsearch.vocabulary.quick_loading import without_collecting
from trafsearch.vocabulary.trie import Found, Trie, grow_trie, load_trie
from trafsearch.vocabulary.vocabulary import Vocabulary
from trafsearch.vocabulary.written import form_as_written, is_as_written

VERSION = 7  # raise it whenever code here changes what is found


@dataclass(frozen=True, slots=True)
class Match:
    """A mention before it is known of which passage: `label`, in `language`, names `concept`, and stands at `span`.

    `first` and `last` are the positions of its first and last word.
    """

    concept: str
    label: str
    language: Language
    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Matcher:
    """All labels of all concepts. `key` changes with whatever may change what is found."""

    trie: Trie
    key: str = ""

    def find(self, tokens: Sequence[Token], text: str) -> tuple[Match, ...]:
        """The mentions in `text`, of which `tokens` are the words, in the order of the text.

        Other members of a list may stand between the words of a name: «сексуальной, трудовой и иной эксплуатации».
        Of overlapping mentions of one concept the longest stands, of equals the first. Concepts may overlap.
        """
        found = defaultdict(list)
        phrasing = one_after_another_or_coordinated(tokens, text)
        for each in self.trie.find(tokens, phrasing):
            if is_whole(each, tokens, phrasing):
                found[each.label.owner].append(each)
        kept = [match for mentions in found.values() for match in _longest(_not_cancelled(mentions), tokens)]
        return tuple(sorted((_match(each, tokens) for each in kept), key=lambda match: (match.first, match.last)))

    def beginnings(self) -> frozenset[str]:
        """Terms and folded forms, one of which any text has that mentions a concept."""
        firsts = self.trie.branches[0]
        return frozenset(form_as_written(term) if is_as_written(term) else term for term in firsts)

    def dump(self) -> bytes:
        """The matcher as JSON, for `load_matcher`: reading it is far faster than analysing the labels again."""
        return json.dumps([self.key, self.trie.plain()], ensure_ascii=False).encode()


def load_matcher(data: bytes) -> Matcher:
    """What `dump` wrote. Whether it is still of use its `key` says: compare it with `matcher_key`."""
    with without_collecting():
        key, plain = json.loads(data)
        return Matcher(load_trie(plain), key)


def compile_matcher(vocabulary: Vocabulary) -> Matcher:
    """A matcher of all concepts in all their languages."""
    labels = (label for concept in vocabulary.concepts.values() for label in labels_of(concept))
    return Matcher(grow_trie(labels), matcher_key(vocabulary))


def matcher_key(vocabulary: Vocabulary) -> str:
    """Equal if the vocabulary, the analysis of words and the rules here are equal."""
    parts = f"{VERSION} {vocabulary.hash} {analyzer.fingerprint()}"
    return hashlib.sha256(parts.encode()).hexdigest()[:32]


def labels_of(concept: Concept) -> Iterator[Label]:
    kinds = {LabelKind.NAME: concept.labels, LabelKind.EXACT: concept.exact, LabelKind.NEGATIVE: concept.negative}
    for kind, labels in kinds.items():
        for language, texts in labels.items():
            yield from (Label(concept.id, text, language, kind) for text in texts)


def is_whole(found: Found, tokens: Sequence[Token], phrasing: Phrasing) -> bool:
    """Whether a label's words stand together, or those of a name share one with a list. What a negative label names
    stands together: «drugs, arms trafficking, human trafficking» is no drug trafficking.
    """
    return not found.splits or (found.label.is_name and is_coordinated(found, tokens, phrasing))


def _not_cancelled(mentions: Sequence[Found]) -> list[Found]:
    """The mentions of one concept that lie in none of its negative labels: «еркін сауда» is no сауда."""
    names = [each for each in mentions if each.label.is_name]
    negative = [each.words for each in mentions if each.label.kind is LabelKind.NEGATIVE]
    return [each for each in names if not any(_lies_within(each.words, words) for words in negative)]


def _lies_within(inner: tuple[int, ...], outer: tuple[int, ...]) -> bool:
    return outer[0] <= inner[0] and inner[-1] <= outer[-1]


def _longest(mentions: Sequence[Found], tokens: Sequence[Token]) -> Sequence[Found]:
    """The mentions of one concept without those that overlap a longer one."""
    if len(mentions) < 2:
        return mentions
    kept: list[Found] = []
    taken: set[int] = set()
    for each in sorted(mentions, key=lambda each: _preference(each, tokens)):
        stretch = range(each.words[0], each.words[-1] + 1)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            kept.append(each)
    return kept


def _preference(found: Found, tokens: Sequence[Token]) -> tuple[int, int, int, bool, int, str]:
    """More words first, then the closer together, then the earlier, then the label in its first word's language, then
    the one that is written like the text, then by the alphabet: so that other concepts do not decide which label is
    named.
    """
    is_foreign = found.label.language is not tokens[found.words[0]].language
    forms = _forms(found.label.text)
    alike = sum(tokens[at].form in forms for at in found.words)  # forced labour, not forced labor
    extent = found.words[-1] - found.words[0]
    return -len(found.words), extent, found.words[0], is_foreign, -alike, found.label.text


@lru_cache(maxsize=1 << 14)
def _forms(label: str) -> frozenset[str]:
    return frozenset(raw.form for raw in tokenize(label))


def _match(found: Found, tokens: Sequence[Token]) -> Match:
    first, last = tokens[found.words[0]], tokens[found.words[-1]]
    span = Span(first.span.start, last.span.end)
    return Match(found.label.owner, found.label.text, found.label.language, span, first.position, last.position)
