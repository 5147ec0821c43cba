"""Stretches of text that are special in one way: hidden, deleted, struck through."""

from collections import Counter
from dataclasses import dataclass, field

STRUCK = "stretches of struck-through text were kept: see whether they still hold"


@dataclass(slots=True)
class Stretches:
    """Counts them as a reader of the page would: pieces of one kind that follow each other are one stretch."""

    counts: Counter[str] = field(default_factory=Counter)
    _open: str = ""

    def add(self, text: str | bytes, kind: str = "") -> None:
        """A piece of that kind; "" is text with nothing special. Blanks neither are a stretch nor end one."""
        if not text.strip():
            return
        self.counts[kind] += bool(kind) and self._open != kind
        self._open = kind

    def end(self) -> None:
        """At the end of a paragraph."""
        self._open = ""
