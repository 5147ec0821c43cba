"""Where the words of a text are."""

import re
from dataclasses import dataclass
from itertools import accumulate

from trafsearch.analysis.folding import APOSTROPHES, INVISIBLE, fold
from trafsearch.analysis.hung import endings_in, may_have_endings, without_ending
from trafsearch.analysis.remembered import Remembered
from trafsearch.span import Span


@dataclass(frozen=True, slots=True)
class RawToken:
    """A word not yet analysed: its place, and its folded form."""

    span: Span
    form: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as columns, for those who look at every word: the folded forms, their starts and ends."""

    forms: list[str]
    starts: list[int]
    ends: list[int]


_MARK = r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f"
_NO_LETTER = "_²³¹⁰-₎"  # what Python counts among the letters and digits, and a reader does not
_LETTER = rf"[^\W{_NO_LETTER}]"
_PLAIN_WORD = re.compile(r"(\w+)")  # four times as fast; the same words where nothing of what follows is
_ANY_WORD = re.compile(  # сауда with a soft hyphen inside, don't, O‘zbekiston
    rf"({_LETTER}+(?:[{_MARK}]+{_LETTER}*)*(?:(?:[{INVISIBLE}]+|[{APOSTROPHES}])(?:{_LETTER}|[{_MARK}])+)*)"
)
_UNUSUAL = re.compile(f"[{_NO_LETTER}{_MARK}{INVISIBLE}{APOSTROPHES}]")
_LONG = 2000  # characters; an unusual one in a longer text makes only its own line slow

_POSSESSIVE = re.compile(r"(?<=[a-z])'s$")  # state's
_SEVERAL = re.compile(r"[A-Z]{2,}s")  # NGOs


def tokenize(text: str) -> list[RawToken]:
    """The words of `text` in order: runs of letters and digits. Every hyphen parts words, except before
    an ending hung on a number or a Kazakh one on a word in capitals, which the form leaves out.
    """
    words = words_in(text)
    places = zip(words.starts, words.ends, words.forms, strict=True)
    return [RawToken(Span(start, end), form) for start, end, form in places]


def words_in(text: str) -> Words:
    """The same words as columns: in a fifth of the time."""
    if len(text) <= _LONG or _is_plain(text):
        return _words_of_piece(text, 0)
    words = Words([], [], [])
    at = 0
    for line in text.splitlines(keepends=True):
        found = _words_of_piece(line, at)
        words.forms.extend(found.forms)
        words.starts.extend(found.starts)
        words.ends.extend(found.ends)
        at += len(line)
    return words


def _words_of_piece(text: str, at: int) -> Words:
    """The words of a piece of a text that begins at `at`."""
    parts = (_PLAIN_WORD if _is_plain(text) else _ANY_WORD).split(text)
    edges = list(accumulate(map(len, parts), initial=at))  # gap, word, gap, word, …, gap
    words = Words(list(map(_form, parts[1::2])), edges[1:-1:2], edges[2::2])
    return _without(endings_in(parts), words) if may_have_endings(text) else words


def _is_plain(text: str) -> bool:
    return not _UNUSUAL.search(text)


def _without(endings: list[int], words: Words) -> Words:
    """The words without those that are endings of the word before: БҰҰ-ның, 18-ші, 1-го."""
    for at in endings:
        words.ends[at - 1] = words.ends[at]
    left_out = set(endings)
    kept = [at for at in range(len(words.forms)) if at not in left_out]
    return Words([words.forms[at] for at in kept], [words.starts[at] for at in kept], [words.ends[at] for at in kept])


def _form_of(word: str) -> str:
    form = fold(word[:-1] if _SEVERAL.fullmatch(word) else word)
    if "'" not in form:
        return form
    return _POSSESSIVE.sub("", form) if form.endswith("'s") else without_ending(form)


_form = Remembered(_form_of).__getitem__
