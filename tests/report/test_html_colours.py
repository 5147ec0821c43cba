"""What is written on a coloured cell can be read, by day and by night."""

import re
from pathlib import Path

import pytest

import trafsearch.report.html

STYLE = (Path(trafsearch.report.html.__file__).parent / "style.css").read_text(encoding="utf-8")
LEAST = 4.5  # the contrast that WCAG 2.2 asks for, AA
BACKGROUNDS = [f"{state}{number}" for state in ("direct", "indirect") for number in range(1, 6)]


def schemes() -> list[dict[str, str]]:
    """The variables of the light page and those of the dark one."""
    return [
        dict(re.findall(r"--([\w-]+): (#\w{6})", block)) for block in re.findall(r":root {(.*?)}", STYLE, re.DOTALL)[:2]
    ]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", schemes(), ids=["light", "dark"])
@pytest.mark.parametrize("background", [*BACKGROUNDS, "absent", "unknown", "plate", "paper", "mark"])
def test_words_stand_out_from_every_background(scheme: dict[str, str], background: str) -> None:
    assert contrast(scheme["ink"], scheme[background]) >= LEAST


@pytest.mark.parametrize("scheme", schemes(), ids=["light", "dark"])
@pytest.mark.parametrize("words", ["soft", "link"])
def test_small_words_and_links_stand_out_from_the_page(scheme: dict[str, str], words: str) -> None:
    assert min(contrast(scheme[words], scheme["paper"]), contrast(scheme[words], scheme["plate"])) >= LEAST


@pytest.mark.parametrize("scheme", schemes(), ids=["light", "dark"])
@pytest.mark.parametrize("state", ["direct", "indirect"])
def test_colours_grow_stronger_step_by_step(scheme: dict[str, str], state: str) -> None:
    shades = [contrast(scheme["paper"], scheme[f"{state}{number}"]) for number in range(1, 6)]
    assert shades == sorted(shades)
