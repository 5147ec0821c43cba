"""What a question leaves out: «кроме торговли детьми», "except migration", «көші-қон саясатынан басқа»."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.forms import BEFORE, WEAK
from trafsearch.query.reading import Reading
from trafsearch.vocabulary.listed import CONJUNCTIONS
from trafsearch.vocabulary.vocabulary import Vocabulary

_DROPPED = (Meaning.FRAME, Meaning.WHETHER, Meaning.ASKER, Meaning.COUNTRY)
_LEFT_OUT = (
    Meaning.CONCEPT, Meaning.AREA, Meaning.TYPE, Meaning.ISSUER, Meaning.LANGUAGE, Meaning.TIME, Meaning.DOCUMENT,
    Meaning.NUMBER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Excluded:
    """The reading without what is left out, and the concepts that are; what cannot be is unclear in it."""

    reading: Reading
    concepts: tuple[str, ...] = ()


def without_excluded(reading: Reading, vocabulary: Vocabulary) -> Excluded:
    """Never asks for what is left out.

    A concept narrower than one that is asked for can be left out by the query; anything else is told as not applied,
    for a passage on it may well be on what is asked for.
    """
    concepts: list[str] = []
    for sign in [each for each in reading.claims if each.meaning is Meaning.EXCEPT]:
        scope = tuple(sorted(_scope(sign, reading)))
        left_out = [each for each in reading.claims if each is not sign and set(each.words) & set(scope)]
        if sign.owner == WEAK and not any(each.meaning is Meaning.CONCEPT for each in left_out):
            reading = replace(reading, claims=[each for each in reading.claims if each is not sign])
            continue
        reading = replace(reading, claims=[each for each in reading.claims if each not in left_out])
        asked = {id for owner in reading.owners(Meaning.CONCEPT) for id in vocabulary.narrower(owner)}
        ideas = [each.owner for each in left_out if each.meaning is Meaning.CONCEPT]
        if ideas and len(ideas) == len(left_out) and asked.issuperset(ideas) and _covers(left_out, scope):
            concepts += ideas
            reading = replace(reading, claims=[*reading.claims, *(_dropped(each) for each in left_out)])
        else:
            words = tuple(sorted({*sign.words, *scope}))
            unclear = Claim(Meaning.UNCLEAR, reading.text(words), words)
            reading = replace(reading, claims=[*(each for each in reading.claims if each is not sign), unclear])
    return Excluded(reading, tuple(dict.fromkeys(concepts)))


def _covers(claims: Sequence[Claim], scope: Collection[int]) -> bool:
    return {index for each in claims for index in each.words} >= set(scope)


def _dropped(claim: Claim) -> Claim:
    return replace(claim, meaning=Meaning.EXCEPT)


def _scope(sign: Claim, reading: Reading) -> list[int]:
    """The words that are left out: the nearest that mean something on its side, and those coordinated with them."""
    step = -1 if sign.owner == BEFORE else 1
    at = sign.words[0] - 1 if step < 0 else sign.words[-1] + 1
    dropped = {index for each in reading.claims if each.meaning in _DROPPED for index in each.words}
    other = {index for each in reading.claims if each.meaning not in _LEFT_OUT for index in each.words}
    while _is_inside(at, reading) and at in dropped:
        at += step
    scope: list[int] = []
    while _is_inside(at, reading):
        if at in other and not _coordinates(at, at + step, other, reading):
            break
        if scope and _is_parted(min(at, scope[-1]), reading):
            break
        scope.append(at)
        at += step
    return [index for index in scope if index not in other]


def _coordinates(at: int, after: int, other: Collection[int], reading: Reading) -> bool:
    return reading.tokens[at].form in CONJUNCTIONS and _is_inside(after, reading) and after not in other


def _is_parted(index: int, reading: Reading) -> bool:
    """Whether a stop or a comma stands after the word."""
    gap = reading.question[reading.tokens[index].span.end : reading.tokens[index + 1].span.start]
    return any(mark in gap for mark in ",;:.?!")


def _is_inside(index: int, reading: Reading) -> bool:
    return 0 <= index < len(reading.tokens)
