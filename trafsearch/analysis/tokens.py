"""The tokens of a text as columns, for those who look at every word and stop at few."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import Words
from trafsearch.language import Language
from trafsearch.span import Span


@dataclass(frozen=True, slots=True)
class Tokens(Sequence[Token]):
    """A sequence in which each token is made when it is asked for; `terms` go by position, languages by form, except
    at the positions of `other_languages`.
    """

    text: str
    words: Words
    terms: Sequence[tuple[str, ...]]
    language_of: Callable[[str], Language]
    other_languages: Mapping[int, Language] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.terms)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        position = range(len(self))[at]
        form, start, end = self.words.forms[at], self.words.starts[at], self.words.ends[at]
        language = self.other_languages.get(position) or self.language_of(form)
        return _token(self.text[start:end], start, end, position, form, self.terms[at], language)

    def __iter__(self) -> Iterator[Token]:
        text, words, language_of, others = self.text, self.words, self.language_of, self.other_languages
        columns = zip(words.starts, words.ends, words.forms, self.terms, strict=True)
        for position, (start, end, form, terms) in enumerate(columns):
            language = others[position] if position in others else language_of(form)
            yield _token(text[start:end], start, end, position, form, terms, language)


def terms_by_position(tokens: Sequence[Token]) -> Sequence[tuple[str, ...]]:
    """The terms of each token, without making those that are not made yet."""
    return tokens.terms if isinstance(tokens, Tokens) else [token.terms for token in tokens]


def words_of(tokens: Sequence[Token]) -> Words:
    """The forms and places of tokens, likewise."""
    if isinstance(tokens, Tokens):
        return tokens.words
    spans = [token.span for token in tokens]
    return Words([token.form for token in tokens], [span.start for span in spans], [span.end for span in spans])


_new = object.__new__
_put_start, _put_end = (getattr(Span, name).__set__ for name in ("start", "end"))
_put_text, _put_span, _put_position, _put_form, _put_terms, _put_language = (
    getattr(Token, name).__set__ for name in ("text", "span", "position", "form", "terms", "language")
)


def _token(
    text: str, start: int, end: int, position: int, form: str, terms: tuple[str, ...], language: Language
) -> Token:
    """What Token(text, Span(start, end), …) gives, in half the time: a frozen dataclass looks each setter up anew."""
    span = _new(Span)
    _put_start(span, start)
    _put_end(span, end)
    token = _new(Token)
    _put_text(token, text)
    _put_span(token, span)
    _put_position(token, position)
    _put_form(token, form)
    _put_terms(token, terms)
    _put_language(token, language)
    return token
