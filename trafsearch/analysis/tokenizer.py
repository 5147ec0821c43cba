"""Where the words of a text are."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from trafsearch.analysis.folding import APOSTROPHES, INVISIBLE, fold
from trafsearch.analysis.remembered import Remembered
from trafsearch.analysis.wordlist import words_of
from trafsearch.span import Span

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"


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
_CAPITAL = r"A-ZА-ЯЁӘҒҚҢӨҰҮҺІ\d"
_PLAIN_WORD = re.compile(r"(\w+)")  # four times as fast; the same words where nothing of what follows is
_UNUSUAL = re.compile(f"[{_NO_LETTER}{_MARK}{INVISIBLE}{APOSTROPHES}]")
_WATCHED = re.compile(f"[{HYPHENS}{_NO_LETTER}{_MARK}{INVISIBLE}{APOSTROPHES}]")  # one look settles most texts
_MAY_BE_HUNG = re.compile(rf"[{HYPHENS}](?<=[{_CAPITAL}].)(?=[^\W\d])")  # ІІМ-ге, but 4-бап too
_LONG = 2000  # characters; an unusual one in a longer text makes only its own line slow

_POSSESSIVE = re.compile(r"(?<=[a-z])'s$")  # state's


def tokenize(text: str) -> list[RawToken]:
    """The words of `text` in order: runs of letters and digits. Every hyphen parts words, except before
    a Kazakh case ending hung on a number or a word in capitals, which the form leaves out.
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
    if _is_plain(text):
        parts = _PLAIN_WORD.split(text)
        words = parts[1::2]
    else:
        parts = _any_word().split(text)
        words = [bare or word for word, bare in zip(parts[1::3], parts[2::3], strict=True)]
        del parts[2::3]
    edges = list(accumulate(map(len, parts), initial=at))  # gap, word, gap, word, …, gap
    return Words(list(map(_form, words)), edges[1:-1:2], edges[2::2])


def _is_plain(text: str) -> bool:
    if not _WATCHED.search(text):
        return True
    return not (_UNUSUAL.search(text) or (_MAY_BE_HUNG.search(text) and _hung().search(text)))


@cache
def _any_word() -> re.Pattern[str]:
    return re.compile(
        # БҰҰ-ның, ІІМ-ге, 2025-ке
        rf"((?P<bare>[{_CAPITAL}]+){_hung().pattern}"
        # сауда with a soft hyphen inside, don't, O‘zbekiston
        rf"|{_LETTER}+(?:[{_MARK}]+{_LETTER}*)*(?:(?:[{INVISIBLE}]+|[{APOSTROPHES}])(?:{_LETTER}|[{_MARK}])+)*)"
    )


@cache
def _hung() -> re.Pattern[str]:
    """A Kazakh ending hung on capitals or digits; compiled when a text first needs it, as there are many endings."""
    endings = "|".join(sorted(words_of("kazakh_hung_endings.txt"), key=len, reverse=True))
    return re.compile(rf"[{HYPHENS}](?<=[{_CAPITAL}].)(?i:{endings})(?![\w{_MARK}]|[{HYPHENS}]\w)")


def _form_of(word: str) -> str:
    form = fold(word)
    return _POSSESSIVE.sub("", form) if form.endswith("'s") else form


_form = Remembered(_form_of).__getitem__
