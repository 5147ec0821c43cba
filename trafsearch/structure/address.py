"""Where a provision stands in its act: «ст. 4, п. 1», «4-бап, 1-тармақ», "art. 4, pt. 1"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trafsearch.errors import BadAddress
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


_KEYS = {
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

# How people write a step, the number aside. Endings are free: статьи, статьей, бабының, тармағының, articles.
_WORDS = {
    StepKind.ANNEX: r"прил(?:ожени\w*)?|қосымша\w*|annex",
    StepKind.SECTION: r"разд(?:ел\w*)?|бөлім\w*|sec(?:tion)?s?",
    StepKind.CHAPTER: r"гл(?:ав\w*)?|тара[уу]\w*|ch(?:apter)?s?",
    StepKind.PARAGRAPH: r"§|параграф\w*|par(?:agraph)?s?",
    StepKind.ARTICLE: r"ст(?:ать\w*)?|ба[пб]\w*|art(?:icle)?s?",
    StepKind.PART: r"ч(?:аст\w*)?|бөлі[кг]\w*|prt|parts?",
    StepKind.SUBPOINT: r"подп(?:ункт\w*)?|пп|тармақша\w*|subp(?:oin)?ts?|sub(?:paragraph)?",
    StepKind.POINT: r"п(?:ункт\w*)?|тарма[қғ]\w*|p(?:oin)?ts?",
}

_NUMBER = r"\d+(?:[-.]\d+)*|[IVXLC]+(?![^\W\d])|[а-яёa-z](?![^\W\d])"
_WORD_FIRST = re.compile(  # ст. 4-1, пункта 3, подпункт 2), art. 4, § 1, art4, sub1
    rf"(?P<word>{'|'.join(f'(?P<w_{kind.name}>{words})' for kind, words in _WORDS.items())})"
    rf"\.?\s*(?P<number>{_NUMBER})\)?",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(  # 4-бап, 1-тармағының, 1) тармақша
    rf"(?P<number>\d+(?:[-.]\d+)*)\)?\s*-?\s*"
    rf"(?P<word>{'|'.join(f'(?P<w_{kind.name}>{words})' for kind, words in _WORDS.items())})\b\.?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\(([^()]{1,6})\)")  # art. 4(1)(a)
_ORDER = list(StepKind)


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
        return ".".join(_KEYS[step.kind] + step.number.replace(".", "_") for step in self.steps)

    def text(self, language: Language) -> str:
        """«ст. 7, п. 1» as people cite it in that language; English for other languages."""
        forms = _PRINTED.get(language, _PRINTED[Language.EN])
        return ", ".join(forms[step.kind].format(step.number).strip() for step in self.steps)

    @property
    def sort_key(self) -> tuple[tuple[int, tuple[tuple[int, str], ...]], ...]:
        """Orders addresses as they follow each other in an act: ст. 4 before ст. 4-1 before ст. 5."""
        return tuple((_ORDER.index(step.kind), _number_order(step.number)) for step in self.steps)

    def starts_with(self, other: "Address") -> bool:
        return self.steps[: len(other.steps)] == other.steps

    def down_to(self, kind: StepKind) -> "Address":
        """This address cut after its last step of that kind."""
        kept = max((i for i, step in enumerate(self.steps, 1) if step.kind is kind), default=0)
        return Address(self.steps[:kept])


def parse_address(text: str) -> Address:
    """Read an address as people write it: «п.1. ст.1», «подпункт 2) пункта 3 статьи 4», «135-баптың 2-бөлігі»,
    "art. 4(1)", `art4.pt1`. Steps may come in any order; they are put from outermost to innermost.

    Raises BadAddress when nothing, or not all, of the text can be read so.
    """
    found: dict[StepKind, str] = {}
    rest = text.replace("_", ".")
    for pattern in (_NUMBER_FIRST, _WORD_FIRST) if _is_number_first(rest) else (_WORD_FIRST, _NUMBER_FIRST):
        rest = _take(pattern, rest, found)
    rest = _take_bracketed(rest, found)
    if not found or re.search(r"\w", rest):
        raise BadAddress(text=text)
    return Address(tuple(Step(kind, found[kind]) for kind in _ORDER if kind in found))


def _is_number_first(text: str) -> bool:
    return re.match(r"\s*\d", text) is not None


def _take(pattern: re.Pattern[str], text: str, found: dict[StepKind, str]) -> str:
    def keep(match: re.Match[str]) -> str:
        kind = next(StepKind[name[2:]] for name, hit in match.groupdict().items() if name.startswith("w_") and hit)
        found.setdefault(kind, match["number"])
        return " "

    return pattern.sub(keep, text)


def _take_bracketed(text: str, found: dict[StepKind, str]) -> str:
    deeper = [kind for kind in (StepKind.POINT, StepKind.SUBPOINT) if kind not in found]
    for kind, match in zip(deeper, _BRACKETED.finditer(text), strict=False):
        found[kind] = match[1]
    return _BRACKETED.sub(" ", text) if StepKind.ARTICLE in found else text


def _number_order(number: str) -> tuple[tuple[int, str], ...]:
    parts = re.findall(r"\d+|[^\W\d]+", number)
    return tuple((int(part), "") if part.isdigit() else (_roman(part), part) for part in parts)


def _roman(letters: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if not set(letters) <= set(values):
        return 0
    digits = [values[letter] for letter in letters]
    return sum(-d if any(d < later for later in digits[i + 1 : i + 2]) else d for i, d in enumerate(digits))
