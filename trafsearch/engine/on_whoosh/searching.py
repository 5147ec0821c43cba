"""From a tree to the passages that may answer it, with their scores."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, reduce
from typing import Any

from trafsearch.engine.on_whoosh.postings import Counts, counts_of, stands_in, terms_starting
from trafsearch.engine.on_whoosh.schema import CONCEPTS, CONTEXT, CONTEXT_CONCEPTS, OWN, RECORD, TEXT, read_record
from trafsearch.engine.on_whoosh.scoring import Found, Scorer
from trafsearch.engine.protocol import Candidate, Share
from trafsearch.query.leaves import asked_leaves
from trafsearch.query.loosen import loosen
from trafsearch.query.tree import And, ConceptLeaf, Everything, Form, Leaf, Node, Not, Or, Prefix, Word


class Snapshot:
    """The index as it was when it was opened: what is written later is not seen."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader

    @cached_property
    def texts(self) -> frozenset[int]:
        """The texts of its documents; the names of removed ones stay until their segment is merged."""
        return frozenset(int(term) for leaf, _ in self.reader.leaf_readers() for term in _held_terms(leaf))

    def candidates(self, tree: Node) -> list[Candidate]:
        """All passages that answer the tree without its phrases, best first, ties by passage number."""
        loose = loosen(tree)
        found: dict[Leaf, Found] = {}
        docs = self._holding(loose, found)
        asked = [found[leaf] for leaf in dict.fromkeys(asked_leaves(loose))]
        if asked:
            docs &= set().union(*(leaf.own for leaf in asked))
        return self._ranked(docs, asked)

    def mentioning(self, concepts: Iterable[str]) -> dict[str, frozenset[int]]:
        """The passages that mention each concept themselves."""
        docs = {concept: counts_of(self.reader, CONCEPTS, concept).keys() for concept in concepts}
        passages = {doc: passage for doc, (passage, *_) in self._records(set().union(*docs.values()))}
        return {concept: frozenset(map(passages.__getitem__, found)) for concept, found in docs.items()}

    def shares(self, tree: Node, passages: Collection[int]) -> dict[int, tuple[Share, ...]]:
        """What the leaves give to the scores of these passages."""
        loose = loosen(tree)
        found: dict[Leaf, Found] = {}
        self._holding(loose, found)
        leaves = {leaf: found[leaf] for leaf in dict.fromkeys(asked_leaves(loose))}
        scorer = Scorer(list(leaves.values()), self.reader.doc_count())
        docs = set[int]().union(*(each.docs() for each in leaves.values()))
        return {
            passage: tuple(
                Share(leaf, score, int(at.own.get(doc, 0)), int(at.context.get(doc, 0)), len(at.docs()))
                for (leaf, at), score in zip(leaves.items(), scorer.parts(doc, *lengths), strict=True)
            )
            for doc, (passage, *lengths) in self._records(docs)
            if passage in passages
        }

    def _holding(self, tree: Node, found: dict[Leaf, Found]) -> set[int]:
        """The documents where the tree holds; `found` keeps what each of its leaves found."""
        match tree:
            case And(()):
                return self._all()
            case And(parts):
                return reduce(set.intersection, (self._holding(part, found) for part in parts))
            case Or(parts):
                return set().union(*(self._holding(part, found) for part in parts))
            case Not(part):
                return self._all() - self._holding(part, found)
            case Everything():
                return self._all()
        if tree not in found:
            found[tree] = self._found(tree)
        return found[tree].docs()

    def _found(self, leaf: Leaf) -> Found:
        match leaf:
            case Word(terms=terms):  # readings of one word: it counts once, whichever of them it has
                return Found(*(_united(self._counts(field, terms), max) for field in (OWN, CONTEXT)))
            case Form(form=form):
                return Found(*(_united(self._counts(field, [f"={form}"]), max) for field in (OWN, CONTEXT)))
            case Prefix(prefix=prefix):
                return Found(*(_united(self._forms(field, prefix), _sum) for field in (OWN, CONTEXT)))
            case ConceptLeaf(ids=ids):
                return Found(*(_united(self._counts(field, ids), _sum) for field in (CONCEPTS, CONTEXT_CONCEPTS)))
        raise TypeError(leaf)

    def _counts(self, field: str, terms: Iterable[str]) -> list[Counts]:
        return [counts_of(self.reader, field, term) for term in dict.fromkeys(terms)]

    def _forms(self, field: str, prefix: str) -> list[Counts]:
        return self._counts(field, terms_starting(self.reader, field, f"={prefix}"))

    def _all(self) -> set[int]:
        return set(self.reader.all_doc_ids())

    def _ranked(self, docs: set[int], asked: list[Found]) -> list[Candidate]:
        scorer = Scorer(asked, self.reader.doc_count())
        ranked = [
            Candidate(passage, scorer.score(doc, own_length, context_length))
            for doc, (passage, own_length, context_length) in self._records(docs)
        ]
        return sorted(ranked, key=lambda candidate: (-candidate.score, candidate.passage))

    def _records(self, docs: set[int]) -> Iterator[tuple[int, tuple[int, int, int]]]:
        """The record of each document, segment by segment."""
        for leaf, first in self.reader.leaf_readers():
            within = docs.intersection(range(first, first + leaf.doc_count_all()))
            if within:
                column = leaf.column_reader(RECORD, translate=False)
                yield from ((doc, read_record(column[doc - first])) for doc in within)


def _held_terms(segment: Any) -> Iterator[str]:
    """The names of the texts that the segment has documents of."""
    named = terms_starting(segment, TEXT, "") if segment.doc_count() else []
    removed = segment.has_deletions()
    return (term for term in named if not removed or stands_in(segment, TEXT, term))


def _united(parts: list[Counts], both: Any) -> Counts:
    if len(parts) == 1:
        return parts[0]
    united: Counts = {}
    for counts in parts:
        for doc, count in counts.items():
            united[doc] = both(united[doc], count) if doc in united else count
    return united


def _sum(one: float, other: float) -> float:
    return one + other
