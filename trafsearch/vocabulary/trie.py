"""Many labels as one tree over terms, so that all are found in one walk over a text."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
    The time of a walk does not depend on the number of labels.
    """

    labels: Labels
    branches: Sequence[Branches]
    marks: Sequence[str]
    ends: Sequence[Sequence[int]]
    apart: Mapping[int, Branches]
    beginnings: Mapping[int, str]
    written: frozenset[str]
    joined: frozenset[str]

    def find(self, tokens: Sequence[Token], phrasing: Phrasing) -> Iterator[Found]:
        """Every label wherever it stands, overlapping or not, in the order of their first words."""
        terms = self._terms(tokens, phrasing.words.forms)
        for start, is_no_beginning in enumerate(map(self.branches[0].keys().isdisjoint, terms)):
            if not is_no_beginning:
                yield from self._from(start, terms, phrasing)

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

    def _from(self, start: int, terms: Sequence[Terms], phrasing: Phrasing) -> Iterator[Found]:
        walks: list[_Walk] = [(node, (start,), ()) for node in _next(self.branches[0], terms[start])]
        for walk in walks:  # grows meanwhile
            node, words, splits = walk
            if node in self.beginnings and not begins_so(phrasing.words.forms[words[-1]], self.beginnings[node]):
                continue
            for label in self.ends[node]:
                yield Found(self.labels[label], words, splits)
            branches, at = self.branches[node], words[-1] + 1
            if branches and at < len(terms):
                if not branches.keys().isdisjoint(terms[at]):
                    walks += self._beside(walk, terms, phrasing)
                if len(splits) < MOST_SPLIT and (places := phrasing.beyond(at - 1)):
                    walks += self._beyond(walk, places, terms, phrasing)
            if node in self.apart:
                walks += self._apart(walk, terms, phrasing)

    def _beside(self, walk: _Walk, terms: Sequence[Terms], phrasing: Phrasing) -> list[_Walk]:
        """To the next word of the text."""
        node, words, splits = walk
        at = words[-1] + 1
        marks, further = phrasing.marks_before(at), (*words, at)
        nodes = _next(self.branches[node], terms[at])
        return [(child, further, splits) for child in nodes if not marks or marks == self.marks[child]]

    def _beyond(self, walk: _Walk, places: Sequence[int], terms: Sequence[Terms], phrasing: Phrasing) -> list[_Walk]:
        """Over members of a list, to one of the places."""
        node, words, splits = walk
        branches, last = self.branches[node], words[-1]
        return [
            (child, (*words, at), (*splits, len(words)))
            for at in places
            if not branches.keys().isdisjoint(terms[at]) and phrasing.listed(last, at)
            for child in _next(branches, terms[at])
        ]

    def _apart(self, walk: _Walk, terms: Sequence[Terms], phrasing: Phrasing) -> list[_Walk]:
        """Over any words, where the label has a gap."""
        node, words, splits = walk
        places = phrasing.apart(words[-1])
        return [(child, (*words, at), splits) for at in places for child in _next(self.apart[node], terms[at])]


def _next(branches: Branches, terms: Terms) -> Collection[int]:
    """The nodes that any of the terms leads to, each once."""
    leading = [branches[term] for term in terms if term in branches]
    return leading[0] if len(leading) == 1 else dict.fromkeys(node for nodes in leading for node in nodes)


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
