"""Where the words of a text are."""

import re
from dataclasses import dataclass

from trafsearch.analysis.folding import APOSTROPHES, INVISIBLE, fold
from trafsearch.analysis.wordlist import words_of
from trafsearch.span import Span

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"


@dataclass(frozen=True, slots=True)
class RawToken:
    """A word not yet analysed: its place, and its folded form."""

    span: Span
    form: str


_MARK = r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f"
_LETTER = rf"(?:[^\W_²³¹⁰-₎]|[{_MARK}])"
_CAPITAL = r"A-ZА-ЯЁӘҒҚҢӨҰҮҺІ\d"
_ENDINGS = "|".join(sorted(words_of("kazakh_hung_endings.txt"), key=len, reverse=True))
_WORD = re.compile(
    # БҰҰ-ның, ІІМ-ге, 2025-ке
    rf"(?P<bare>[{_CAPITAL}]+)[{HYPHENS}](?i:{_ENDINGS})(?![\w{_MARK}]|[{HYPHENS}]\w)"
    # сауда with a soft hyphen inside, don't, O‘zbekiston
    rf"|[^\W_²³¹⁰-₎]{_LETTER}*(?:(?:[{INVISIBLE}]+|[{APOSTROPHES}]){_LETTER}+)*"
)
_POSSESSIVE = re.compile(r"(?<=[a-z])'s$")  # state's


def tokenize(text: str) -> list[RawToken]:
    """The words of `text` in order: runs of letters and digits. Every hyphen parts words, except before
    a Kazakh case ending hung on a number or a word in capitals, which the form leaves out.
    """
    return [_raw_token(found) for found in _WORD.finditer(text)]


def _raw_token(found: re.Match[str]) -> RawToken:
    form = fold(found["bare"] or found[0])
    if form.endswith("'s"):
        form = _POSSESSIVE.sub("", form)
    return RawToken(Span(*found.span()), form)
