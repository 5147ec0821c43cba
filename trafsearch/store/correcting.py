"""What is typed, put against the words that an index holds."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from trafsearch.analysis.analyzer import query_terms
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.catalog.spelling import forms_and_terms, has_form_beginning, has_term
from trafsearch.catalog.words import known_terms
from trafsearch.query.leaves import asked_leaves
from trafsearch.query.search import Search
from trafsearch.query.tree import Phrase, Prefix, Word
from trafsearch.store.store import Store

if TYPE_CHECKING:
    from trafsearch.query.typed.held_words import HeldWords
    from trafsearch.query.typed.rewriting import Rewritten
    from trafsearch.vocabulary.trie import Trie


def corrected_query(store: Store, query: str, search: Search) -> "Rewritten | None":
    """The query with the words that were meant; None where each word that it asks for, or its concept, is known.

    `search` is what the query asks for as typed.
    """
    if all(_is_held(store, leaf) for leaf in _asked_words(search)):
        return None  # at the price of a look into the catalog for each word
    from trafsearch.query.typed.rewriting import rewrite_query

    understood = (token.form for words, _ in search.widened for token in tokenize(words))
    return rewrite_query(query, held_words(store, [store.matcher.trie], understood))


def corrected_question(store: Store, question: str, leftover: Collection[str]) -> "Rewritten | None":
    """The question with the words that were meant in place of those `leftover` words that are found nowhere."""
    forms = [token.form for word in leftover for token in tokenize(word)]
    if all(known_terms(store.catalog, form) or has_term(store.catalog, query_terms(form)) for form in forms):
        return None
    from trafsearch.query.frames import load_frames
    from trafsearch.query.typed.rewriting import rewrite_question

    tries = [store.matcher.trie, store.area_matcher.trie, *load_frames().tries()]
    return rewrite_question(question, held_words(store, tries, ()), forms)


def held_words(store: Store, tries: Iterable["Trie"], understood: Iterable[str]) -> "HeldWords":
    """The words of all texts, and those of labels: what names a concept may be found in other words."""
    from trafsearch.query.typed.held_words import HeldWords

    forms, terms = forms_and_terms(store.catalog)
    labels = {raw.form for raw in tokenize("\n".join(label.text for trie in tries for label in trie.labels))}
    named = {term for trie in tries for branches in trie.branches for term in branches}

    def how_often(word: str) -> int:
        return len(store.engine.candidates(Word(word, query_terms(word))))

    return HeldWords(forms | labels | set(understood), terms | named, how_often)


def _asked_words(search: Search) -> Iterable[Word | Prefix]:
    for leaf in asked_leaves(search.tree):
        for part in leaf.parts if isinstance(leaf, Phrase) else (leaf,):
            if isinstance(part, Word | Prefix):
                yield part


def _is_held(store: Store, leaf: Word | Prefix) -> bool:
    if isinstance(leaf, Prefix):
        return has_form_beginning(store.catalog, leaf.prefix)
    known = any(known_terms(store.catalog, token.form) for token in tokenize(leaf.text))
    return known or has_term(store.catalog, leaf.terms)
