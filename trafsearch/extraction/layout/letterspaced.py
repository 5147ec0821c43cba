"""Words that are set with a space between their letters: «П Р И К А З Ы В А Ю»."""

import re

from trafsearch.extraction.layout.hyphens import Evidence, is_known

_RUN = re.compile(r"(?<![^\W_])[^\W\d_](?: [^\W\d_]){3,}(?![^\W_])")
_WIDE_RUN = re.compile(r"(?<!\S)[^\W\d_](?: {1,}[^\W\d_]){3,}(?!\S)")
_HINT = re.compile(r" [^\W\d_] [^\W\d_] ")
_LONGEST = 24  # letters of one word


def folded(raw: str) -> str:
    """The text with single spaces. Where letters stand apart and words further apart, the words are put together."""
    return " ".join(_WIDE_RUN.sub(_by_gaps, raw).split())


def is_spaced(text: str) -> bool:
    """Whether letters stand apart anywhere in it."""
    return _HINT.search(text) is not None


def closed_up(text: str, evidence: Evidence) -> str:
    """Runs of single letters as words, where they are words of the document or the dictionary; else as they are."""
    if not is_spaced(text):
        return text
    return _RUN.sub(lambda run: " ".join(_words(run[0].replace(" ", ""), evidence)) or run[0], text)


def _by_gaps(run: re.Match[str]) -> str:
    parts = re.split(" {2,}", run[0])
    is_spaced = len(parts) > 1 and sum(len(part) > 1 for part in parts) >= len(parts) / 2
    return "  ".join(part.replace(" ", "") for part in parts) if is_spaced else run[0]


def _words(letters: str, evidence: Evidence) -> list[str]:
    """The fewest known words that make up the letters; none if they do not."""
    best: list[list[str] | None] = [[], *[None] * len(letters)]
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before, word = best[start], letters[start:end]
            if before is None or not _is_word(word, evidence):
                continue
            found = best[end]
            if found is None or len(before) + 1 < len(found):
                best[end] = [*before, word]
    words = best[-1] or []
    return words if words and len(letters) / len(words) >= 3 else []


def _is_word(word: str, evidence: Evidence) -> bool:
    return len(word) > 1 and (word.lower() in evidence.words or is_known(word.lower()))
