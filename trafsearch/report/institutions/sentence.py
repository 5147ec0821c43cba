"""A sentence as a row of signs, one for each word or mark, over which rules are regular expressions."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from trafsearch.analysis.analyzer import tokens_in
from trafsearch.analysis.token import Token
from trafsearch.language import Language
from trafsearch.report.institutions.act import Name
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.span import Span

_ENDING = re.compile(r"(?<=[.!?])\s+(?=[«\"]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])|\n+")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:ст|п|пп|г|гг|т|др|им|№|см|art|No|Mr|Mrs|pt|[A-ZА-ЯЁ])\.$", re.IGNORECASE)
_MARK = re.compile(r"[,;:.!?]|[—–]|(?<=\s)-(?=\s)")
_ASIDE = re.compile(  # (далее – уполномоченный орган); the number of a point: 4-2. 1) а)
    r"\([^()]{3,}\)|\[[^\[\]]*\]|(?:^|(?<=[.;:,]\s)|(?<=\n))\s*(?:\(?(?:\d+(?:-\d+)*|[a-zа-яё]|[ivx]+)\)|\d+(?:-\d+)*\.)(?=\s)"
)
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_PRONOUN = re.compile(r"(?:Он|Она|Оно|Они|Ол|Олар|It|He|She|They)\b")  # begins a sentence about the body named before
_DOCUMENT = re.compile(  # or about a document named beside it
    r"\b(?:концепц|закон|кодекс|положени|программ|стратеги|план|указ|доктрин|послани|тұжырымдама|заң|бағдарлама|стратегия"
    r"|жоспар|жарлы|ереже|concept|law|act\b|programme|strateg|plan|decree|regulation|statute|doctrine)",
    re.IGNORECASE,
)
_DASH = "-"
_LONG, _PIECE, _AROUND = 500, 100, 100  # words


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark, its sign, and the kind of clause that it makes, where it makes one.

    `cases` and `numbers` are those that the form may be; `nominative` are the numbers in which it may be nominative:
    «Правительства» in the plural only.
    """

    sign: str
    text: str
    span: Span
    terms: tuple[str, ...] = ()
    kind: ClauseKind | None = None
    cases: frozenset[str] = field(default_factory=frozenset)
    numbers: frozenset[str] = field(default_factory=frozenset)
    nominative: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text and its words. What stands before the character `own` is the lead; policies are `asked` about at these
    words.
    """

    text: str
    words: tuple[Word, ...]
    own: int
    asked: range

    @property
    def signs(self) -> str:
        return "".join(word.sign for word in self.words)

    def is_hyphened(self, at: int) -> bool:
        """Whether the word is the first part of the next one: социально-экономический."""
        following = self.words[at + 1 : at + 2]
        return (
            bool(following)
            and following[0].span.start == self.words[at].span.end + 1
            and not self.text[self.words[at].span.end].isspace()
        )

    def between(self, first: int, last: int) -> str:
        """The text of these words, the last included."""
        return self.text[self.words[first].span.start : self.words[last].span.end]


Signing = Callable[[Sequence[Token], int], Word]  # what a token is, among the others


def sentences_of(text: str, lead: Sequence[str], language: Language, sign: Signing) -> Iterator[tuple[Sentence, int]]:
    """Each sentence of the text with the end of its leads before it, and where in the text it begins, counted so that
    a place in the sentence's own part and this number give the place in the text.
    """
    above = " ".join(filter(None, map(_last_sentence, lead)))
    known = ""
    for start, end in stretches_of(text):
        is_first = not known
        above = above if is_first else known if _PRONOUN.match(text, start) and not _DOCUMENT.search(known) else ""
        known = text[start:end]
        before = f"{above}\n" if above else ""
        joined = before + text[start:end]
        for sentence in _pieces(joined, list(_words(joined, language, sign)), len(before)):
            yield sentence, start - len(before)


def _pieces(text: str, words: Sequence[Word], own: int) -> Iterator[Sentence]:
    """The sentence whole, or one that is too long to be one in pieces, each with what is around it."""
    first = next((at for at, word in enumerate(words) if word.span.start >= own), len(words))
    for at in range(first, len(words), _PIECE):
        before = max(0, at - _AROUND) if len(words) > _LONG else 0
        after = at + _PIECE + _AROUND if len(words) > _LONG else len(words)
        asked = range(at - before, min(at + _PIECE, len(words)) - before)
        yield Sentence(text, tuple(words[before:after]), own, asked if len(words) > _LONG else range(at, len(words)))
        if len(words) <= _LONG:
            return


def span_of(sentence: Sentence, parts: Sequence[int], name: Name, offset: int) -> Span:
    """The stretch of the text that these words and the body's name stand in; what is in the lead is left out."""
    own = [at for at in (*parts, name.first, name.last) if sentence.words[at].span.start >= sentence.own]
    spans = [sentence.words[at].span for at in own]
    return Span(min(span.start for span in spans) + offset, max(span.end for span in spans) + offset)


def _last_sentence(text: str) -> str:
    stretches = list(stretches_of(text))
    return text[slice(*stretches[-1])].strip() if stretches else ""


def stretches_of(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of the text begins and ends."""
    start = 0
    for found in _ENDING.finditer(text):
        if _ABBREVIATION.search(text[start : found.start()]):
            continue
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


def _words(text: str, language: Language, sign: Signing) -> Iterator[Word]:
    """Words and marks in order, without what stands in brackets; names in quotation marks lose their signs."""
    asides = [match.span() for match in _ASIDE.finditer(text)]
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    tokens = [each for each in tokens_in(text, language) if not _inside(each.span.start, asides)]
    end = 0
    for at, token in enumerate(tokens):
        gap = range(end, token.span.start)
        for mark in _MARK.finditer(text[gap.start : gap.stop]):
            place = end + mark.start()
            if not _inside(place, asides):
                yield _mark(mark[0], place)
        word = sign(tokens, at)
        yield Word("W", token.text, token.span, token.terms) if _inside(token.span.start, quoted) else word
        end = token.span.end
    for mark in _MARK.finditer(text[end:]):
        if not _inside(end + mark.start(), asides):
            yield _mark(mark[0], end + mark.start())


def _mark(mark: str, place: int) -> Word:
    sign = _DASH if mark in "—–-" else "." if mark in ".!?" else mark
    return Word(sign, mark, Span(place, place + len(mark)))


def _inside(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)
