"""Figures as they are written in the language of the page."""

from itertools import pairwise

from trafsearch.language import Language

_SMALLEST = 0.01
STEPS = (0.1, 0.3, 1.0, 3.0)  # mentions per 1,000 words: where a cell's colour becomes stronger


def density(value: float, language: Language) -> str:
    """Two digits that say something: «0,84», «12», «<0,01»."""
    if 0 < value < _SMALLEST:
        return "<" + _pointed(f"{_SMALLEST}", language)
    return _pointed(f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}", language)


def step(value: float) -> int:
    """How strong the colour of a cell is, from 1."""
    return 1 + sum(value >= each for each in STEPS)


def steps(language: Language) -> list[str]:
    """What each strength of colour means: «<0,1», «0,1–0,3», …, «≥3»."""
    points = [_pointed(f"{each:g}", language) for each in STEPS]
    between = [f"{low}–{high}" for low, high in pairwise(points)]
    return [f"<{points[0]}", *between, f"≥{points[-1]}"]


def _pointed(digits: str, language: Language) -> str:
    return digits if language is Language.EN else digits.replace(".", ",")
