"""The table of Kazakh suffixes, spelled out: every written variant with what may stand before it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, product

from trafsearch.analysis.wordlist import FOLDER

VOWELS = frozenset("аәеэоөұүыіяё")
BACK, FRONT = frozenset("аоұыяё"), frozenset("әеөүіэ")
GLIDES = frozenset("йуию")
NASALS = frozenset("мнң")
BUZZING = frozenset("зж")
LIQUIDS = frozenset("рл")
VOICELESS = frozenset("птксшщчцхһқфбвгд")  # loans in б в г д take the endings of voiceless sounds: клубтар

_OPEN = VOWELS | GLIDES
_VOICED = _OPEN | LIQUIDS | NASALS | BUZZING
_CONSONANTS = _VOICED - VOWELS | VOICELESS | {"ғ"}

# Each sign of a shape: its letters, and the sounds after which each stands.
SHAPES: dict[str, dict[str, frozenset[str]]] = {
    "L": {"л": _OPEN | {"р", "л"}, "д": NASALS | BUZZING | {"л"}, "т": VOICELESS},  # балалар заңдар хаттар
    "N": {"н": _OPEN | NASALS, "д": LIQUIDS | GLIDES | BUZZING, "т": VOICELESS},  # баланың жылдың хаттың
    "n": {"н": VOWELS, "д": _VOICED - VOWELS, "т": VOICELESS},  # баланы заңды хатты
    "D": {"д": _VOICED, "т": VOICELESS},  # заңда хатта
    "d": {"н": NASALS, "д": _OPEN | LIQUIDS | BUZZING, "т": VOICELESS},  # заңнан жылдан хаттан
    "M": {"м": _OPEN | LIQUIDS | NASALS, "б": BUZZING, "п": VOICELESS},  # заңмен қызбен хатпен
    "B": {"м": _OPEN | LIQUIDS, "б": NASALS | BUZZING, "п": VOICELESS},  # барма көнбе айтпа
    "G": {"ғ": _VOICED, "г": _VOICED, "қ": VOICELESS, "к": VOICELESS},  # заңға елге хатқа кентке
    "K": {"қ": _OPEN, "к": _OPEN},  # айттық келдік
    "A": {"а": _CONSONANTS, "е": _CONSONANTS},
    "I": {"ы": _CONSONANTS, "і": _CONSONANTS},
}
_HARMONY = dict.fromkeys("аығқ", "back") | dict.fromkeys("еігк", "front")
_HIDDEN_VOWEL_COST = 0.8  # оқу may be оқы + у; most verbs end otherwise


@dataclass(frozen=True, slots=True)
class Suffix:
    """One written variant: hung on bases of the kinds `bases` that end in one of `after` and have `harmony`
    ("" for any). `restores` is what the spelling hides of the base: оқ(ы)у, та(ны)иды, қо(й)яды.
    """

    text: str
    bases: tuple[str, ...]
    makes: str
    worth: float
    after: frozenset[str]
    harmony: str
    restores: str = ""


@cache
def suffixes_by_result() -> dict[str, dict[str, tuple[Suffix, ...]]]:
    """All variants, by what they make and how they are written."""
    found: dict[str, dict[str, tuple[Suffix, ...]]] = {}
    for line in (FOLDER / "kazakh_suffixes.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            for suffix in _spelled_out(line):
                same = found.setdefault(suffix.makes, {})
                same[suffix.text] = (*same.get(suffix.text, ()), suffix)
    return found


def _spelled_out(line: str) -> Iterator[Suffix]:
    bases, shape, makes, worth, _ = line.split("\t")
    for text, after, harmony in _variants(shape):
        suffix = Suffix(text, tuple(bases.split(",")), makes, float(worth), after, harmony)
        yield suffix
        if bases.startswith("verb"):
            yield from _joined_in_writing(suffix)


def _variants(shape: str) -> Iterator[tuple[str, frozenset[str], str]]:
    """The written variants of a shape with what may precede: LAр → лар, дар, тар, лер, дер, тер."""
    for letters in product(*(SHAPES.get(sign, sign) for sign in shape)):
        signs = list(zip(shape, letters, strict=True))
        harmonies = {_HARMONY[letter] for sign, letter in signs if sign in "AIGK"}
        if len(harmonies) < 2 and _agrees_inside(signs):
            yield "".join(letters), _before(shape[0], letters[0]), next(iter(harmonies), "")


def _before(sign: str, letter: str) -> frozenset[str]:
    if sign in SHAPES:
        return SHAPES[sign][letter]
    return _CONSONANTS | VOWELS - {"ы", "і"} if letter == "у" else _OPEN


def _agrees_inside(signs: list[tuple[str, str]]) -> bool:
    """Whether each changing letter suits the one before it: нда, not нта."""
    return all(
        sign not in "LNnDdMBG" or before in SHAPES[sign][letter] for (_, before), (sign, letter) in pairwise(signs)
    )


def _joined_in_writing(suffix: Suffix) -> Iterator[Suffix]:
    """Variants whose first sound is written together with the last one of the verb."""
    first, rest = suffix.text[0], suffix.text[1:]
    if first == "у":
        cheaper = suffix.worth - _HIDDEN_VOWEL_COST
        yield replace(suffix, restores="ы", after=VOWELS, harmony="back", worth=cheaper)  # оқу
        yield replace(suffix, restores="і", after=VOWELS, harmony="front", worth=cheaper)  # еру
        yield replace(suffix, text="ю" + rest, restores="й")  # қою
    if first == "й":
        yield replace(suffix, text="и" + rest, restores="ы", harmony="back")  # таниды
        yield replace(suffix, text="и" + rest, restores="і", harmony="front")  # ериді
    if first == "а":
        yield replace(suffix, text="я" + rest, restores="й", worth=suffix.worth - _HIDDEN_VOWEL_COST)  # қояды
