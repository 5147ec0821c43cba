"""A text in pieces: the words that count, what is around them, and what can be folded away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.span import Span

_AROUND = 200  # signs on either side of words that count
_SHORT = 240  # what is shorter is not folded away


class PieceKind(StrEnum):
    PLAIN = "plain"
    MARKED = "marked"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class Piece:
    """`labels` are those of the mentions that a marked piece belongs to."""

    kind: PieceKind
    text: str
    labels: tuple[str, ...] = ()


def pieces(text: str, marked: Iterable[tuple[Span, str]]) -> Iterator[Piece]:
    """The whole text in its order; what of it is far from all marked words is folded. Each span comes with its label;
    spans that overlap are one piece.
    """
    at = 0
    for span, labels in _united(marked):
        yield from _between(text[at : span.start], is_first=at == 0, is_last=False)
        yield Piece(PieceKind.MARKED, span.of(text), labels)
        at = span.end
    yield from _between(text[at:], is_first=at == 0, is_last=True)


def _united(marked: Iterable[tuple[Span, str]]) -> list[tuple[Span, tuple[str, ...]]]:
    found: list[tuple[Span, tuple[str, ...]]] = []
    for span, label in sorted(marked, key=lambda each: (each[0].start, -each[0].end, each[1])):
        if found and span.start < found[-1][0].end:
            last, labels = found[-1]
            both = labels if label in labels else (*labels, label)
            found[-1] = Span(last.start, max(last.end, span.end)), both
        else:
            found.append((span, (label,)))
    return found


def _between(text: str, *, is_first: bool, is_last: bool) -> Iterator[Piece]:
    """Beginning and end stay, as far as words that count stand there, or the text begins."""
    start = _end_of_word(text, _AROUND) if not is_first or is_last else 0
    end = _start_of_word(text, len(text) - _AROUND) if not is_last else len(text)
    if end - start < _SHORT:
        start = end = len(text)
    for kind, some in (
        (PieceKind.PLAIN, text[:start]),
        (PieceKind.FOLDED, text[start:end]),
        (PieceKind.PLAIN, text[end:]),
    ):
        if some:
            yield Piece(kind, some)


def _end_of_word(text: str, at: int) -> int:
    found = text.find(" ", at)
    return len(text) if found < 0 else found


def _start_of_word(text: str, at: int) -> int:
    return 0 if at <= 0 else text.rfind(" ", 0, at) + 1
