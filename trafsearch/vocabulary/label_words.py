"""The words of many labels, by which a typed word is known to name something."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from trafsearch.analysis.tokenizer import words_in
from trafsearch.vocabulary.trie import Trie


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Folded forms as labels have them, and the dictionary words by which they are matched."""

    forms: frozenset[str]
    terms: frozenset[str]

    def dump(self) -> bytes:
        """For `load_label_words`."""
        return json.dumps([sorted(self.forms), sorted(self.terms)], ensure_ascii=False).encode()


def label_words_of(tries: Iterable[Trie]) -> LabelWords:
    """It takes half a second for all labels of the vocabulary."""
    tries = tuple(tries)
    forms = words_in("\n".join(name for trie in tries for name in trie.labels.names())).forms
    return LabelWords(frozenset(forms), frozenset(term for trie in tries for term in trie.terms()))


def load_label_words(data: bytes) -> LabelWords:
    """What `dump` gave."""
    forms, terms = json.loads(data)
    return LabelWords(frozenset(forms), frozenset(terms))
