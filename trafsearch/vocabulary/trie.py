"""Many labels as one tree over terms, so that all are found in one walk over a text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokens import terms_by_position
from trafsearch.language import Language
from trafsearch.vocabulary.gap import marks_in
from trafsearch.vocabulary.label import Label, LabelKind, LabelWord, words_of

Terms = tuple[str, ...]  # of one token
Branches = dict[str, list[int]]  # term → the nodes that it leads to
Steps = Callable[[int], Iterable[tuple[int, str]]]  # word → the words that may follow it, and the marks between


@dataclass(frozen=True, slots=True)
class Found:
    """A label, and the tokens (by index) that are its words."""

    label: Label
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trie:
    """Node 0 is the root. `marks` and `ends` go by node: the marks that a label has before the node's word,
    and the labels (by index) that are complete there. The time of a walk does not depend on their number.
    """

    labels: Sequence[Label]
    branches: Sequence[Branches]
    marks: Sequence[str]
    ends: Sequence[Sequence[int]]

    def find(self, tokens: Sequence[Token], steps: Steps) -> Iterator[Found]:
        """Every label wherever it stands, overlapping or not, in the order of their first words."""
        terms = terms_by_position(tokens)
        for start, is_no_beginning in enumerate(map(self.branches[0].keys().isdisjoint, terms)):
            if not is_no_beginning:
                yield from self._from(start, terms, steps)

    def plain(self) -> list[object]:
        """The trie as lists, dicts and strings, for `load_trie`."""
        labels = [[each.owner, each.text, each.language, each.kind] for each in self.labels]
        return [labels, self.branches, self.marks, self.ends]

    def _from(self, start: int, terms: Sequence[Terms], steps: Steps) -> Iterator[Found]:
        walks: list[tuple[int, tuple[int, ...]]] = [(node, (start,)) for node in self._next(0, terms[start])]
        for node, words in walks:  # grows meanwhile
            for label in self.ends[node]:
                yield Found(self.labels[label], words)
            if not self.branches[node]:
                continue
            for index, marks in steps(words[-1]):
                walks += [
                    (child, (*words, index)) for child in self._next(node, terms[index]) if self._fits(child, marks)
                ]

    def _next(self, node: int, terms: Terms) -> dict[int, None]:
        branches = self.branches[node]
        return {child: None for term in terms if term in branches for child in branches[term]}

    def _fits(self, node: int, marks: str) -> bool:
        return not marks or marks == self.marks[node]


def load_trie(plain: Sequence[Any]) -> Trie:
    """What `plain` gave, by way of JSON."""
    labels, branches, marks, ends = plain
    read = [Label(owner, text, Language(language), LabelKind(kind)) for owner, text, language, kind in labels]
    return Trie(read, branches, marks, ends)


def one_after_another(tokens: Sequence[Token], text: str) -> Steps:
    """The steps of a phrase: to the next word only."""

    def steps(index: int) -> Iterable[tuple[int, str]]:
        if index + 1 < len(tokens):
            yield index + 1, marks_in(text[tokens[index].span.end : tokens[index + 1].span.start])

    return steps


def grow_trie(labels: Iterable[Label]) -> Trie:
    """The tree of all labels; a label without words stands nowhere in it."""
    branches: list[Branches] = [{}]
    marks: list[str] = [""]
    ends: list[list[int]] = [[]]
    known: dict[tuple[int, LabelWord], int] = {}
    kept = tuple(labels)
    for number, label in enumerate(kept):
        node = 0
        for word in words_of(label):
            if (node, word) not in known:
                known[node, word] = len(branches)
                for term in word.terms:
                    branches[node].setdefault(term, []).append(len(branches))
                branches.append({})
                marks.append(word.marks)
                ends.append([])
            node = known[node, word]
        if node:
            ends[node].append(number)
    return Trie(kept, branches, marks, ends)
