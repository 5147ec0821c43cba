"""Where a provision stands in its act: «ст. 4, п. 1», «4-бап, 1-тармақ», "art. 4, pt. 1"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.language import Language


class StepKind(StrEnum):
    ANNEX = "annex"
    SECTION = "section"
    CHAPTER = "chapter"
    PARAGRAPH = "paragraph"  # §
    ARTICLE = "article"
    PART = "part"
    POINT = "point"
    SUBPOINT = "subpoint"


KEYS = {
    StepKind.ANNEX: "an",
    StepKind.SECTION: "sec",
    StepKind.CHAPTER: "ch",
    StepKind.PARAGRAPH: "par",
    StepKind.ARTICLE: "art",
    StepKind.PART: "prt",
    StepKind.POINT: "pt",
    StepKind.SUBPOINT: "sub",
}

_PRINTED = {
    Language.RU: {
        StepKind.ANNEX: "прил. {}",
        StepKind.SECTION: "разд. {}",
        StepKind.CHAPTER: "гл. {}",
        StepKind.PARAGRAPH: "§ {}",
        StepKind.ARTICLE: "ст. {}",
        StepKind.PART: "ч. {}",
        StepKind.POINT: "п. {}",
        StepKind.SUBPOINT: "пп. {})",
    },
    Language.KK: {
        StepKind.ANNEX: "{}-қосымша",
        StepKind.SECTION: "{}-бөлім",
        StepKind.CHAPTER: "{}-тарау",
        StepKind.PARAGRAPH: "{}-параграф",
        StepKind.ARTICLE: "{}-бап",
        StepKind.PART: "{}-бөлік",
        StepKind.POINT: "{}-тармақ",
        StepKind.SUBPOINT: "{}) тармақша",
    },
    Language.EN: {
        StepKind.ANNEX: "annex {}",
        StepKind.SECTION: "sec. {}",
        StepKind.CHAPTER: "ch. {}",
        StepKind.PARAGRAPH: "§ {}",
        StepKind.ARTICLE: "art. {}",
        StepKind.PART: "part {}",
        StepKind.POINT: "pt. {}",
        StepKind.SUBPOINT: "subpt. {}",
    },
}

ORDER = tuple(StepKind)  # from the outermost to the innermost
_BEHIND_ALL = len(ORDER)  # annexes follow the act that they are annexed to
_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_SMALL_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")


@dataclass(frozen=True, slots=True)
class Step:
    """One level of an address: its kind, and its number as the act writes it («4-1», «IV», «а»)."""

    kind: StepKind
    number: str


@dataclass(frozen=True, slots=True)
class Address:
    """Steps from the outermost to the innermost; no steps where an act's text has no number to go by."""

    steps: tuple[Step, ...] = ()

    @property
    def key(self) -> str:
        """`art7.pt1.sub1`: the compact form, used in ids."""
        return ".".join(KEYS[step.kind] + step.number.replace(".", "_") for step in self.steps)

    def text(self, language: Language) -> str:
        """«ст. 7, п. 1» as people cite it in that language; English for other languages."""
        forms = _PRINTED.get(language, _PRINTED[Language.EN])
        return ", ".join(forms[step.kind].format(step.number).strip(" -") for step in self.steps)

    @property
    def sort_key(self) -> tuple[tuple[int, tuple[tuple[int, str], ...]], ...]:
        """Orders addresses as they follow each other in an act: ст. 4 before ст. 4-1 before ст. 5, annexes last."""
        return tuple((_level_order(step.kind), _number_order(step.number)) for step in self.steps)

    def starts_with(self, other: "Address") -> bool:
        return self.steps[: len(other.steps)] == other.steps

    def down_to(self, kind: StepKind) -> "Address":
        """This address cut after its last step of that kind."""
        kept = max((i for i, step in enumerate(self.steps, 1) if step.kind is kind), default=0)
        return Address(self.steps[:kept])


def _level_order(kind: StepKind) -> int:
    return _BEHIND_ALL if kind is StepKind.ANNEX else ORDER.index(kind)


def _number_order(number: str) -> tuple[tuple[int, str], ...]:
    parts = re.findall(r"\d+|[^\W\d]+", number)
    return tuple((int(part), "") if part.isdigit() else (_letters(part), part) for part in parts)


def _letters(part: str) -> int:
    """Roman numbers by value, other letters by their alphabets; «i» may be both: i, ii, …, v, vi and h, i, j hold."""
    if part.isupper():
        return _roman(part)
    if len(part) > 1 and _SMALL_ROMAN.fullmatch(part):
        value = _roman(part.upper())
        return _place("x" if value > 9 else "v" if value > 4 else "i") + value
    return _place(part[0])


def _place(letter: str) -> int:
    """The place in the alphabet; far enough apart for the Roman numbers that begin with the letter."""
    order = _ALPHABET.index(letter) if letter in _ALPHABET else ord(letter) - ord("a")
    return order * 100


def _roman(letters: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if not set(letters) <= set(values):
        return 0
    digits = [values[letter] for letter in letters]
    return sum(-d if any(d < later for later in digits[i + 1 : i + 2]) else d for i, d in enumerate(digits))
