"""What is known of Kazakh words before one is looked at: stems, and how often each suffix and each letter follows."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from trafsearch.analysis.kazakh.figures import Figures
from trafsearch.analysis.wordlist import FOLDER

FILE = FOLDER / "kazakh_lexicon.txt"
STEP = 0.25  # logarithms are kept in such steps
KINDS = ("noun", "verb", "closed")  # closed: words without endings


class Lexicon(NamedTuple):  # no dataclass, which costs a search 15 ms of imports
    """All numbers are natural logarithms of frequencies, except `letters`, which are counts.

    `stems` by kind; `suffixes` by base, shape and what they make; `stops` how often nothing follows; `unknown` how
    often a stem of a kind is none of the listed; `letters` how often one to three letters follow one another in the
    stems of a kind, ^ before and $ after them.
    """

    stems: dict[str, Figures]
    suffixes: dict[tuple[str, str, str], float]
    stops: dict[str, float]
    unknown: dict[str, float]
    letters: dict[str, Figures]

    def listed(self) -> Iterator[str]:
        """All stems, whatever their kind."""
        return (stem for kind in KINDS for stem in self.stems[kind].all())


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the package."""
    return read(FILE)


def read(path: Path) -> Lexicon:
    """The lexicon in `path`, as `written` made it."""
    made = Lexicon({kind: Figures() for kind in KINDS}, {}, {}, {}, {"noun": Figures(), "verb": Figures()})
    for line in path.read_text(encoding="utf-8").splitlines():
        match line.split("\t", 4):
            case ["stems", kind, letter, line_of_letter]:
                made.stems[kind].lines[letter] = line_of_letter
            case ["letters", kind, letter, line_of_letter]:
                made.letters[kind].lines[letter] = line_of_letter
            case ["suffix", base, shape, makes, number]:
                made.suffixes[base, shape, makes] = float(number)
            case ["stop", state, number]:
                made.stops[state] = float(number)
            case ["unknown", kind, number]:
                made.unknown[kind] = float(number)
    return made


def written(lexicon: Lexicon) -> str:
    """The lines of a lexicon's file, the same for the same lexicon."""
    lines = [f"unknown\t{kind}\t{round(number, 2) + 0.0}" for kind, number in sorted(lexicon.unknown.items())]
    lines += [f"stop\t{state}\t{round(number, 2) + 0.0}" for state, number in sorted(lexicon.stops.items())]
    lines += [
        "\t".join(("suffix", *row, f"{round(number, 2) + 0.0}")) for row, number in sorted(lexicon.suffixes.items())
    ]
    for kind in KINDS:
        rounded = {word: round(number / STEP) * STEP + 0.0 for word, number in lexicon.stems[kind].all().items()}
        lines += [f"stems\t{kind}\t{letter}\t{line}" for letter, line in Figures.of(rounded).lines.items()]
    for kind, counts in sorted(lexicon.letters.items()):
        lines += [f"letters\t{kind}\t{letter}\t{line}" for letter, line in counts.lines.items()]
    return "\n".join(lines) + "\n"
