"""Many labels as one tree over terms, so that all are found in one walk over a text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokens import terms_by_position
from trafsearch.vocabulary.kazakh_verb import begins_so
from trafsearch.vocabulary.label import Label, LabelWord, spellings_of
from trafsearch.vocabulary.labels import Labels, labels_as_columns, load_labels
from trafsearch.vocabulary.phrasing import Phrasing
from trafsearch.vocabulary.written import as_written, form_as_written, is_as_written

MOST_SPLIT = 2  # places of one phrase where members of a list stand between its words

Terms = tuple[str, ...]  # of one token
Branches = dict[str, list[int]]  # term → the nodes that it leads to
_Opening = tuple[bool, frozenset[str]]  # whether a label may need no certain second word, and the terms of the seconds
_Walk = tuple[int, tuple[int, ...], tuple[int, ...]]  # a node, and the words and splits of the way to it


@dataclass(frozen=True, slots=True)
class Found:
    """A label, and the tokens (by index) that are its words. Before those of its words that `splits` counts
    (from 0), members of a list stand.
    """

    label: Label
    words: tuple[int, ...]
    splits: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Trie:
    """Node 0 is the root. `branches` lead from a node to those of the next words, `apart` to those before which other
    words may stand. `marks` and `ends` go by node: the marks that a label has before the node's word, and the labels
    (by index) that are complete there; `beginnings` are what a token must begin with besides. `written` are the folded
    forms of words that count as written only, `joined` the terms that are there only because a label's hyphen may be
    left out.
    A walk is begun only where the text has a label's second word too, so that labels which begin alike cost little.
    """

    labels: Labels
    branches: Sequence[Branches]
    marks: Sequence[str]
    ends: Sequence[Sequence[int]]
    apart: Mapping[int, Branches]
    beginnings: Mapping[int, str]
    written: frozenset[str]
    joined: frozenset[str]
    _openings: dict[str, _Opening] = field(default_factory=dict)

    def find(self, tokens: Sequence[Token], phrasing: Phrasing) -> Iterator[Found]:
        """Every label wherever it stands, overlapping or not, in the order of their first words."""
        terms = self._terms(tokens, phrasing.words.forms)
        text = _Text(terms, phrasing, frozenset(chain.from_iterable(terms)))
        for start, is_no_beginning in enumerate(map(self.branches[0].keys().isdisjoint, terms)):
            if not is_no_beginning and self._goes_on(start, text):
                yield from self._from(start, text)

    def terms(self) -> Iterator[str]:
        """The dictionary words of all labels, as these are spelled."""
        for branches in (*self.branches, *self.apart.values()):
            yield from (term for term in branches if not is_as_written(term) and term not in self.joined)

    def plain(self) -> list[object]:
        """The trie as lists, dicts and strings, for `load_trie`."""
        others = [list(self.apart.items()), list(self.beginnings.items()), sorted(self.written), sorted(self.joined)]
        return [self.labels.plain(), self.branches, self.marks, self.ends, *others]

    def _terms(self, tokens: Sequence[Token], forms: Sequence[str]) -> Sequence[Terms]:
        """The terms of each token; with those that may count as written, how they are."""
        terms = terms_by_position(tokens)
        if self.written.isdisjoint(forms):
            return terms
        return [
            (*own, as_written(tokens[at].text, form)) if form in self.written else own
            for at, (own, form) in enumerate(zip(terms, forms, strict=True))
        ]

    def _goes_on(self, start: int, text: "_Text") -> bool:
        """Whether a label that begins with the word may have its second word where it should; one of one word has."""
        beside = text.terms[start + 1] if start + 1 < len(text.terms) else ()
        for term in text.terms[start]:
            is_enough, seconds = self._openings.get(term) or self._opening(term)
            if is_enough or not seconds.isdisjoint(beside):
                return True
            if not seconds.isdisjoint(text.present) and text.following(start, seconds):
                return True
        return False

    def _opening(self, term: str) -> _Opening:
        nodes = self.branches[0].get(term, ())
        is_enough = any(self.ends[node] or node in self.apart for node in nodes)
        seconds = frozenset(chain.from_iterable(self.branches[node] for node in nodes))
        return self._openings.setdefault(term, (is_enough, seconds))

    def _from(self, start: int, text: "_Text") -> Iterator[Found]:
        terms, phrasing = text.terms, text.phrasing
        walks: list[_Walk] = [(node, (start,), ()) for node in self._next(self.branches[0], start, text)]
        for walk in walks:  # grows meanwhile
            node, words, splits = walk
            if node in self.beginnings and not begins_so(phrasing.words.forms[words[-1]], self.beginnings[node]):
                continue
            for label in self.ends[node]:
                yield Found(self.labels[label], words, splits)
            branches, at = self.branches[node], words[-1] + 1
            if branches and at < len(terms):
                if not branches.keys().isdisjoint(terms[at]):
                    walks += self._beside(walk, text)
                if len(splits) < MOST_SPLIT and not branches.keys().isdisjoint(text.present):
                    walks += self._beyond(walk, text)
            if node in self.apart:
                walks += self._apart(walk, text)

    def _beside(self, walk: _Walk, text: "_Text") -> list[_Walk]:
        """To the next word of the text."""
        node, words, splits = walk
        at = words[-1] + 1
        nodes = self._next(self.branches[node], at, text)
        marks = text.phrasing.marks_before(at) if nodes else ""
        return [(child, (*words, at), splits) for child in nodes if not marks or marks == self.marks[child]]

    def _beyond(self, walk: _Walk, text: "_Text") -> list[_Walk]:
        """Over members of a list, to a word after it."""
        node, words, splits = walk
        branches, last = self.branches[node], words[-1]
        return [
            (child, (*words, at), (*splits, len(words)))
            for at in text.following(last, branches.keys())
            for child in self._next(branches, at, text)
            if text.phrasing.listed(last, at)
        ]

    def _apart(self, walk: _Walk, text: "_Text") -> list[_Walk]:
        """Over any words, where the label has a gap."""
        node, words, splits = walk
        places = text.phrasing.apart(words[-1])
        return [(child, (*words, at), splits) for at in places for child in self._next(self.apart[node], at, text)]

    def _next(self, branches: Branches, at: int, text: "_Text") -> list[int]:
        """The nodes that a word leads to, each once, without those after which the text has no word that goes on."""
        leading = [branches[term] for term in text.terms[at] if term in branches]
        nodes = leading[0] if len(leading) == 1 else dict.fromkeys(chain.from_iterable(leading))
        present = text.present
        return [
            node
            for node in nodes
            if self.ends[node] or not self.branches[node].keys().isdisjoint(present) or node in self.apart
        ]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text to be searched: the terms of each word, what stands between the words, and all its terms together."""

    terms: Sequence[Terms]
    phrasing: Phrasing
    present: frozenset[str]
    places: dict[int, Sequence[int]] = field(default_factory=dict)

    def following(self, at: int, wanted: Set[str]) -> list[int]:
        """The words with a wanted term that may follow a word with members of a list between them."""
        places = self.places.get(at)
        if places is None:
            places = self.places[at] = self.phrasing.beyond(at)
        return [place for place in places if not wanted.isdisjoint(self.terms[place])] if places else []


def load_trie(plain: Sequence[Any]) -> Trie:
    """What `plain` gave, by way of JSON."""
    labels, branches, marks, ends, apart, beginnings, written, joined = plain
    by_node = dict(apart), dict(beginnings)
    return Trie(load_labels(labels), branches, marks, ends, *by_node, frozenset(written), frozenset(joined))


def grow_trie(labels: Iterable[Label]) -> Trie:
    """The tree of all labels in all their spellings; a label without words stands nowhere in it."""
    branches: list[Branches] = [{}]
    marks: list[str] = [""]
    ends: list[list[int]] = [[]]
    apart: dict[int, Branches] = {}
    beginnings: dict[int, str] = {}
    known: dict[tuple[int, LabelWord], int] = {}
    kept = tuple(labels)
    spelled = [(number, words) for number, label in enumerate(kept) for words in spellings_of(label)]
    for number, words in spelled:
        node = 0
        for word in words:
            if (node, word) not in known:
                known[node, word] = len(branches)
                leading = apart.setdefault(node, {}) if word.is_apart else branches[node]
                for term in word.terms:
                    leading.setdefault(term, []).append(len(branches))
                if word.beginning:
                    beginnings[len(branches)] = word.beginning
                branches.append({})
                marks.append(word.marks)
                ends.append([])
            node = known[node, word]
        if node:
            ends[node].append(number)
    written = filter(is_as_written, {term for branch in branches for term in branch})
    return Trie(
        labels_as_columns(kept),
        branches,
        marks,
        ends,
        apart,
        beginnings,
        frozenset(map(form_as_written, written)),
        _joined(spelled),
    )


def _joined(spelled: Iterable[tuple[int, Sequence[LabelWord]]]) -> frozenset[str]:
    """The terms that stand only in a label's further spellings."""
    terms: tuple[set[str], set[str]] = set(), set()
    last = -1
    for number, words in spelled:
        terms[number == last].update(term for word in words for term in word.terms)
        last = number
    return frozenset(terms[True] - terms[False])
