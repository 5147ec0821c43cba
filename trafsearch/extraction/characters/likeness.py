"""How much a text looks like Russian, Kazakh or English, by its letters alone."""

import re
from dataclasses import dataclass

from trafsearch.extraction.characters.letter_counts import EDGE, LANGUAGES, STRANGE, letter_costs
from trafsearch.language import Language

# A run without letters that touches a space, or of marks that stand between words: «, а», "and/or", "из-за".
# Possessive, so that a run of marks without a letter costs no more than its length.
_PARTED = re.compile(
    r"(?<![\W\d_])(?:(?:[^\w\s\-‐‑–—/]|[\d_])*+[\s\-‐‑–—/][\W\d_]*+|[\W\d_]++$)|^[\W\d_]++"
    r"|(?<=[^\W\d_])[.,;:!?…’'\"»)(«]++(?=[^\W\d_])"
)
_MARK = "\0"  # stands for characters inside a word that are no letters


@dataclass(frozen=True, slots=True)
class Likeness:
    """The language that the letters suit best, and their mean cost in bits under it: 3 to 4 for language, the lower
    the better.

    A text without letters has no language, and the cost of what is no letter.
    """

    language: Language | None
    cost: float


def likeness(text: str) -> Likeness:
    """The best of the three languages; capitals count as small letters."""
    spelled = _spelled(text)
    if len(spelled) <= 2:
        return Likeness(None, STRANGE)
    cost, language = min((_mean(spelled, language), language) for language in LANGUAGES)
    return Likeness(language, cost)


def cost(text: str, language: Language) -> float:
    """The mean cost in bits of the letters and word edges of `text`, were it in `language`."""
    spelled = _spelled(text)
    return _mean(spelled, language) if len(spelled) > 2 else STRANGE


def _mean(spelled: str, language: Language) -> float:
    groups = zip(EDGE + spelled, spelled, spelled[1:], strict=False)
    return sum(map(letter_costs(language).__getitem__, groups)) / (len(spelled) - 1)


def _spelled(text: str) -> str:
    """Lower case, with edges between words: «, а» → "_а_"."""
    parted = _PARTED.sub(EDGE, text.strip().replace(EDGE, _MARK))
    return EDGE + parted.lower().strip(EDGE) + EDGE
