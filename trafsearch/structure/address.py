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
        """Orders addresses as they follow each other in an act: ст. 4 before ст. 4-1 before ст. 5."""
        return tuple((ORDER.index(step.kind), _number_order(step.number)) for step in self.steps)

    def starts_with(self, other: "Address") -> bool:
        return self.steps[: len(other.steps)] == other.steps

    def down_to(self, kind: StepKind) -> "Address":
        """This address cut after its last step of that kind."""
        kept = max((i for i, step in enumerate(self.steps, 1) if step.kind is kind), default=0)
        return Address(self.steps[:kept])


def _number_order(number: str) -> tuple[tuple[int, str], ...]:
    parts = re.findall(r"\d+|[^\W\d]+", number)
    return tuple((int(part), "") if part.isdigit() else (_roman(part), part) for part in parts)


def _roman(letters: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if not set(letters) <= set(values):
        return 0
    digits = [values[letter] for letter in letters]
    return sum(-d if any(d < later for later in digits[i + 1 : i + 2]) else d for i, d in enumerate(digits))
