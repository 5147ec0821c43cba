"""Typed words as leaves of the tree: `word`, `=word`, `word*`, and what stands between quotes."""

import re
from collections.abc import Callable, Iterator

from trafsearch.analysis.tokenizer import tokenize
from trafsearch.query.parsing.reasons import refusal
from trafsearch.query.tree import Form, Phrase, Prefix, Word

TermsOfWord = Callable[[str], tuple[str, ...]]
WordLeaf = Word | Form | Prefix

_CHUNK = re.compile(r"\S+")
_QUESTION_INSIDE = re.compile(r"(?<=\w)\?(?=\w)")  # торгов?я


def word_leaf(query: str, text: str, at: int, terms_of_word: TermsOfWord) -> WordLeaf | Phrase:
    """What one typed word asks for: a leaf, or a phrase where it holds several words («көші-қон»)."""
    if "~" in text:
        raise refusal(query, at + text.index("~"), "query.slop_place")
    parts = tuple(_leaves(query, text, at, terms_of_word))
    if not parts:
        raise refusal(query, at, "query.no_word")
    return _phrase(parts, 0)


def quoted_leaf(query: str, text: str, at: int, slop: int, terms_of_word: TermsOfWord) -> WordLeaf | Phrase:
    """A phrase; one quoted word is that word. Signs beside the words (a dash, №) are passed over."""
    chunks = _CHUNK.finditer(text)
    parts = tuple(leaf for chunk in chunks for leaf in _leaves(query, chunk[0], at + chunk.start(), terms_of_word))
    if not parts:
        raise refusal(query, at - 1, "query.empty_quote")
    return _phrase(parts, slop)


def _phrase(parts: tuple[WordLeaf, ...], slop: int) -> WordLeaf | Phrase:
    return parts[0] if len(parts) == 1 else Phrase(parts, slop)


def _leaves(query: str, chunk: str, at: int, terms_of_word: TermsOfWord) -> Iterator[WordLeaf]:
    exact, starred = chunk.startswith("="), chunk.endswith("*")
    found = tokenize(chunk)
    _check_signs(query, chunk, at, has_words=bool(found), touching=bool(found) and found[-1].span.end == len(chunk) - 1)
    for token in found:
        text = token.span.of(chunk)
        if exact:
            yield Form(text, token.form)
        elif starred and token is found[-1]:
            yield Prefix(text, token.form)
        else:
            yield Word(text, terms_of_word(text))


def _check_signs(query: str, chunk: str, at: int, *, has_words: bool, touching: bool) -> None:
    if asked := _QUESTION_INSIDE.search(chunk):
        raise refusal(query, at + asked.start(), "query.question_inside")
    star = chunk.find("*")
    if chunk.startswith("=") and (not has_words or not chunk[1].isalnum()):
        raise refusal(query, at, "query.equals_alone")
    if star == -1:
        return
    if chunk.startswith("="):
        raise refusal(query, at + star, "query.equals_star")
    if not has_words:
        raise refusal(query, at + star, "query.star_alone")
    if star < len(chunk) - 1 or not touching:
        raise refusal(query, at + star, "query.star_inside")
