"""What is typed, put against the words that an index holds."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from trafsearch.analysis.analyzer import query_terms
from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.catalog.spelling import forms_and_terms, has_form_beginning, has_term
from trafsearch.catalog.words import known_terms
from trafsearch.language import Language
from trafsearch.query.search import Search
from trafsearch.query.tree import And, Node, Not, Or, Phrase, Prefix, Word
from trafsearch.query.typed.alphabet import in_letters_of, is_cyrillic, is_latin
from trafsearch.store.store import Store

if TYPE_CHECKING:
    from trafsearch.query.typed.completing import Named
    from trafsearch.query.typed.held_words import HeldWords
    from trafsearch.query.typed.rewriting import Rewritten
    from trafsearch.vocabulary.label_words import LabelWords

_KAZAKH = re.compile("[әғқңөұүһі]")


def corrected_query(store: Store, query: str, search: Search) -> "Rewritten | None":
    """The query with the words that were meant; None where each of its words, or its concept, is known.

    `search` is what the query asks for as typed.
    """
    typed = list(_words(search.tree))
    if (
        all(_is_held(store, word) for word in typed)
        and not _may_be_kazakh(typed)
        and not _may_lack_letters(store, typed)
    ):
        return None  # at the price of a look into the catalog for each word
    from trafsearch.query.typed.rewriting import rewrite_query

    understood = (token.form for words, _ in search.widened for token in tokenize(words))
    held = held_words(store, store.label_words, (form for form in understood if not is_latin(form)))
    return rewrite_query(query, held, _labels_in(store))


def corrected_question(store: Store, question: str, leftover: Collection[str]) -> "Rewritten | None":
    """The question with the words that were meant in place of those `leftover` words that are found nowhere."""
    words = [Word(token.form, query_terms(token.form)) for word in leftover for token in tokenize(word)]
    if (
        all(_is_held(store, word) for word in words)
        and not _may_be_kazakh(words)
        and not _may_lack_letters(store, words)
    ):
        return None
    from trafsearch.query.typed.question import rewrite_question

    frames = store.frames
    asking = [raw.form for label in frames.fillers.labels for raw in tokenize(label.text)]
    held = held_words(store, store.question_words, (), asking)
    return rewrite_question(question, held, [word.text for word in words], _labels_in(store))


def held_words(store: Store, named: "LabelWords", understood: Iterable[str], asking: Iterable[str] = ()) -> "HeldWords":
    """The words of all texts, and those of labels: what names a concept may be found in other words."""
    from trafsearch.query.typed.held_words import HeldWords

    forms, terms = forms_and_terms(store.catalog)

    def how_often(words: str) -> int:
        parts = tuple(Word(word, query_terms(word)) for word in words.split())
        return len(store.engine.candidates(And(parts) if len(parts) > 1 else parts[0]))

    return HeldWords(forms | set(understood), terms | named.terms, how_often, asking, named.forms)


def _labels_in(store: Store) -> "Named":
    """Which of some words side by side are the label of a concept together."""

    def named(words: Sequence[str]) -> list[tuple[int, int]]:
        text = " ".join(words)
        owner = [place for place, word in enumerate(words) for _ in tokenize(word)]
        tokens = tuple(
            Token(raw.span.of(text), raw.span, i, raw.form, store.terms_of_word(raw.form), Language.NONE)
            for i, raw in enumerate(tokenize(text))
        )
        return [(owner[match.first], owner[match.last]) for match in store.matcher.find(tokens, text)]

    return named


def _words(tree: Node) -> Iterator[Word | Prefix]:
    """The words of a query, also those that are excluded; without `=word`."""
    match tree:
        case And(parts) | Or(parts):
            yield from (word for part in parts for word in _words(part))
        case Not(part):
            yield from _words(part)
        case Phrase(parts):
            yield from (part for part in parts if isinstance(part, Word | Prefix))
        case Word() | Prefix():
            yield tree


def _is_held(store: Store, word: Word | Prefix) -> bool:
    if isinstance(word, Prefix):
        return has_form_beginning(store.catalog, word.prefix)
    known = any(known_terms(store.catalog, token.form) for token in tokenize(word.text))
    return known or has_term(store.catalog, in_letters_of(word.text, word.terms))


def _may_be_kazakh(typed: Sequence[Word | Prefix]) -> bool:
    """Whether only some of the words in Latin letters are held as Kazakh: «saudasy» of a text, beside «adam»."""
    latin = [word for word in typed if isinstance(word, Word) and is_latin(word.text.lower())]
    in_cyrillic = [word for word in latin if any(is_cyrillic(term) for term in word.terms)]
    return 0 < len(in_cyrillic) < len(latin)


def _may_lack_letters(store: Store, typed: Sequence[Word | Prefix]) -> bool:
    """Whether a text has one of the words without the Kazakh letters that it needs: кукык."""
    forms = [token.form for word in typed if isinstance(word, Word) for token in tokenize(word.text)]
    return any(_lacks_letters(store, form) for form in forms if is_cyrillic(form) and not _KAZAKH.search(form))


def _lacks_letters(store: Store, form: str) -> bool:
    terms = known_terms(store.catalog, form)
    if terms:
        return any(map(_KAZAKH.search, terms))
    from trafsearch.analysis.kazakh.letterless import restored_stems

    return bool(restored_stems(form))
