"""The table of Kazakh suffixes, spelled out: every written variant with what may stand before it."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from trafsearch.analysis.kazakh.sounds import (
    BUZZING,
    CONSONANTS,
    GLIDES,
    LIQUIDS,
    NASALS,
    OPEN,
    VOICED,
    VOICELESS,
    VOWELS,
)
from trafsearch.analysis.wordlist import FOLDER

# Each sign of a shape: its letters, and the sounds after which each stands.
SHAPES: dict[str, dict[str, frozenset[str]]] = {
    "L": {"л": OPEN | {"р"}, "д": NASALS | BUZZING | {"л", "ь"}, "т": VOICELESS},  # балалар заңдар хаттар
    "N": {"н": OPEN - {"й", "у"} | NASALS, "д": LIQUIDS | GLIDES | BUZZING, "т": VOICELESS},  # баланың жылдың хаттың
    "n": {"н": VOWELS | {"и"}, "д": VOICED - VOWELS, "т": VOICELESS},  # баланы заңды хатты
    "D": {"д": VOICED, "т": VOICELESS},  # заңда хатта
    "d": {"н": NASALS, "д": OPEN | LIQUIDS | BUZZING, "т": VOICELESS},  # заңнан жылдан хаттан
    "M": {"м": OPEN | LIQUIDS | NASALS, "б": BUZZING, "п": VOICELESS},  # заңмен қызбен хатпен
    "B": {"м": OPEN | LIQUIDS, "б": NASALS | BUZZING, "п": VOICELESS},  # барма көнбе айтпа
    "G": {"ғ": VOICED, "г": VOICED, "қ": VOICELESS, "к": VOICELESS},  # заңға елге хатқа кентке
    "K": {"қ": OPEN, "к": OPEN},  # айттық келдік
    "A": {"а": CONSONANTS, "е": CONSONANTS},
    "I": {"ы": CONSONANTS, "і": CONSONANTS},
}
_VOICES = {"т": VOWELS | LIQUIDS | {"й"}, "тIр": frozenset("л")}  # дамыт, өзгерт, көбейт; келтір
_ANY = VOICED | VOICELESS
_ANY_VOWEL = VOWELS | {"и", "ю"}
_BEFORE_U = CONSONANTS | VOWELS - {"ы", "і"}
_OF_THE_POSSESSED = frozenset("ыі")
_STEMS = ("noun", "gerund", "local", "verb", "voiced")  # bases of which the last sound is not given by a suffix
_AFTER_ANY = ("сA", "сI", "шI", "шA")
_HARMONIOUS = {
    "back": {"A": "а", "I": "ы", "G": "ғқ", "K": "қ"},
    "front": {"A": "е", "I": "і", "G": "гк", "K": "к"},
}
_CLASSES = {
    "nominal": ("noun", "plural", "gerund", "participle", "local"),
    "verbal": ("verb", "voiced"),
}


class Row(NamedTuple):
    """One line of the table, hung on one kind of base."""

    base: str
    shape: str
    makes: str


class Suffix(NamedTuple):
    """One written variant of a row: stands after one of the sounds `after`, in words of `harmony` ("" for any).
    `restores` is what the spelling hides of the base: оқ(ы)у, та(ны)иды, қо(й)яды.
    """

    text: str
    row: Row
    after: frozenset[str]
    harmony: str
    restores: str = ""


def rows() -> tuple[Row, ...]:
    """All lines of the table, one for each kind of base."""
    lines = (FOLDER / "kazakh_suffixes.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(row for line in lines if line and not line.startswith("#") for row in _rows_of(line))


def spelled_out(row: Row) -> Iterator[Suffix]:
    """The written variants of a row: LAр → лар, дар, тар, лер, дер, тер."""
    for text, after, harmony in _variants(row):
        suffix = Suffix(text, row, after, harmony)
        yield suffix
        if row.base in ("verb", "voiced", "verb-"):
            yield from _joined_in_writing(suffix)


def _rows_of(line: str) -> Iterator[Row]:
    bases, shape, makes, _ = line.split("\t")
    for name in bases.split(","):
        for base in _CLASSES.get(name, (name,)):
            yield Row(base, shape, makes)


def _variants(row: Row) -> Iterator[tuple[str, frozenset[str], str]]:
    for text, tune in _texts(row.shape):
        yield text, _before(row, text[0]), tune


@cache
def _texts(shape: str) -> list[tuple[str, str]]:
    """Each way to write a shape, and the harmony that it is written so for."""
    found = []
    changes = any(sign in _HARMONIOUS["back"] for sign in shape)
    for tune in ("back", "front") if changes else ("",):
        texts = [""]
        for sign in shape:
            texts = [text + letter for text in texts for letter in _letters(sign, tune) if _agrees(text, sign, letter)]
        found += [(text, tune) for text in texts]
    return found


def _letters(sign: str, tune: str) -> str:
    """The letters that a sign of a shape may be written with."""
    if tune and sign in _HARMONIOUS[tune]:
        return _HARMONIOUS[tune][sign]
    return "".join(SHAPES[sign]) if sign in SHAPES else sign


def _agrees(text: str, sign: str, letter: str) -> bool:
    """Whether a changing letter suits the one before it: нда, not нта."""
    return not text or sign not in SHAPES or text[-1] in SHAPES[sign][letter]


def _before(row: Row, letter: str) -> frozenset[str]:
    sign = row.shape[0]
    if sign in SHAPES:
        return SHAPES[sign][letter]
    if letter == "у":
        return _BEFORE_U
    if row.base not in _STEMS or (row.shape != "сI" and row.shape[:2] in _AFTER_ANY):
        return _ANY
    if row.base == "noun" and row.makes in ("case", "locative", "local"):
        return _OF_THE_POSSESSED
    return _VOICES.get(row.shape, _ANY_VOWEL)


def _joined_in_writing(suffix: Suffix) -> Iterator[Suffix]:
    """Variants whose first sound is written together with the last one of the verb."""
    first, rest = suffix.text[0], suffix.text[1:]
    if first == "у":
        yield suffix._replace(restores="ы", after=VOWELS, harmony="back")  # оқу
        yield suffix._replace(restores="і", after=VOWELS, harmony="front")  # еру
        yield suffix._replace(text="ю" + rest, restores="й")  # қою
        yield suffix._replace(text="ю" + rest, after=frozenset("и"))  # кию
    if first == "й":
        yield suffix._replace(text="и" + rest, restores="ы", harmony="back")  # таниды
        yield suffix._replace(text="и" + rest, restores="і", harmony="front")  # ериді
    if first == "а":
        yield suffix._replace(text="я" + rest, restores="й")  # қояды
