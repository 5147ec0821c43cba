"""What is typed between two blanks, and what it is read as."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, product

from trafsearch.analysis.tokenizer import RawToken, tokenize
from trafsearch.query.typed.correction import Correction, Unfound, Way
from trafsearch.query.typed.held_words import HeldWords

MOST = 4  # readings of one piece
_MARKS_BEFORE = re.compile(r"[\W_]*")
_MARKS_AFTER = re.compile(r"[\W_]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is typed between two blanks; `is_beginning` of any word that begins so, `may_be_name` by its capitals."""

    text: str
    is_beginning: bool = False
    may_be_name: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(token.form for token in tokenize(self.text))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a piece is read as: any of `texts`; `way` is None where it is taken as typed.

    `tried` are the ways in which one was read that is not found; None for one that is. `meant` are words like it that
    it is not read as.
    """

    piece: Piece
    texts: tuple[str, ...]
    way: Way | None = None
    tried: tuple[Way, ...] | None = None
    meant: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is found in no way yet."""
        return self.tried is not None and self.way is None

    @property
    def correction(self) -> Correction | None:
        """Without the marks that stand around the word and are none of its letters: «людми?»."""
        if not self.way:
            return None
        read = next(text for text in self.texts if text != self.piece.text)
        typed = self.piece.text[len(_before(read)) : len(self.piece.text) - len(_after(read))]
        if self.way is Way.LAYOUT:  # where the marks after it were letters, they are some of those read
            typed = typed[: len(_word_alone(read))]
        return Correction(typed, tuple(_word_alone(text) for text in self.texts), self.way)

    @property
    def unfound(self) -> Unfound | None:
        return Unfound(_words_alone(self.piece.text), self.tried or (), self.meant) if self.is_open else None


def is_found(text: str, words: HeldWords, piece: Piece) -> bool:
    """Whether each word of the text, which the piece is read as, is."""
    tokens = tokenize(text)
    if piece.is_beginning and tokens:
        return words.has_beginning(tokens[-1].form) and all(words.has(token.form) for token in tokens[:-1])
    return all(words.has(token.form) for token in tokens)


def replaced(text: str, tokens: Sequence[RawToken], meant: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The text with each token as one of those meant; nothing where none is for one of them."""
    if not tokens or not all(meant):
        return ()
    return tuple(_put(text, tokens, chosen) for chosen in islice(product(*meant), MOST))


def _put(text: str, tokens: Sequence[RawToken], chosen: Sequence[str]) -> str:
    for token, word in reversed(list(zip(tokens, chosen, strict=True))):
        text = text[: token.span.start] + word + text[token.span.end :]
    return text


def _word_alone(text: str) -> str:
    return text[len(_before(text)) : len(text) - len(_after(text))] or text


def _words_alone(typed: str) -> str:
    """From the first word to the end of the last."""
    tokens = tokenize(typed)
    return typed[tokens[0].span.start : tokens[-1].span.end] if tokens else typed


def _before(text: str) -> str:
    found = _MARKS_BEFORE.match(text)
    return found[0] if found else ""


def _after(text: str) -> str:
    found = _MARKS_AFTER.search(text)
    return found[0] if found else ""
