"""A word in a text, and the dictionary words that it may be a form of."""

from dataclasses import dataclass

from trafsearch.language import Language
from trafsearch.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text.

    `text` is the word as the reader sees it, `span` its place; `form` is it folded (lower case, ё as е,
    look-alikes undone); `terms` are all dictionary words that it may be a form of, the likeliest first;
    `position` counts words from 0; `language` is the one it was read as first.
    """

    text: str
    span: Span
    position: int
    form: str
    terms: tuple[str, ...]
    language: Language
