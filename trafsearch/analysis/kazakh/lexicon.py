"""What is known of Kazakh words before one is looked at: stems, and how often each suffix and each letter follows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from trafsearch.analysis.wordlist import FOLDER

FILE = FOLDER / "kazakh_lexicon.txt"
STEP = 0.25  # logarithms are kept in such steps
KINDS = ("noun", "verb", "closed")  # closed: words without endings


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All numbers are natural logarithms of frequencies, except `letters`, which are counts.

    `stems` by kind; `suffixes` by base, shape and what they make; `stops` how often nothing follows; `unknown` how
    often a stem of a kind is none of the listed; `letters` how often one to three letters follow one another in the
    stems of a kind, ^ before and $ after them.
    """

    stems: dict[str, dict[str, float]]
    suffixes: dict[tuple[str, str, str], float]
    stops: dict[str, float]
    unknown: dict[str, float]
    letters: dict[str, dict[str, int]] = field(repr=False)

    def listed(self) -> Iterator[str]:
        """All stems, whatever their kind."""
        return (stem for kind in KINDS for stem in self.stems[kind])


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the package."""
    return read(FILE)


def read(path: Path) -> Lexicon:
    """The lexicon in `path`, as `written` made it."""
    made = Lexicon({kind: {} for kind in KINDS}, {}, {}, {}, {"noun": {}, "verb": {}})
    for line in path.read_text(encoding="utf-8").splitlines():
        match line.split("\t"):
            case ["stems", kind, number, words]:
                made.stems[kind] |= dict.fromkeys(words.split(" "), float(number))
            case ["letters", kind, number, groups]:
                made.letters[kind] |= dict.fromkeys(groups.split(" "), int(number))
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
        rounded = {word: round(number / STEP) * STEP + 0.0 for word, number in lexicon.stems[kind].items()}
        lines += [f"stems\t{kind}\t{number}\t{same}" for number, same in _grouped(rounded)]
    for kind, counts in sorted(lexicon.letters.items()):
        lines += [f"letters\t{kind}\t{number}\t{same}" for number, same in _grouped(counts)]
    return "\n".join(lines) + "\n"


def _grouped(numbers: "dict[str, float] | dict[str, int]") -> list[tuple[float, str]]:
    """The words that share each number, the greatest first."""
    groups: dict[float, list[str]] = {}
    for word, number in numbers.items():
        groups.setdefault(number, []).append(word)
    return [(number, " ".join(sorted(groups[number]))) for number in sorted(groups, reverse=True)]
