"""What a question leaves out: «кроме торговли детьми», "except migration", «көші-қон саясатынан басқа»."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.forms import AFTER, BEFORE, EITHER, WEAK
from trafsearch.query.reading import Reading
from trafsearch.vocabulary.listed import CONJUNCTIONS
from trafsearch.vocabulary.vocabulary import Vocabulary

_DROPPED = (Meaning.FRAME, Meaning.WHETHER, Meaning.ASKER, Meaning.COUNTRY)
_LEFT_OUT = (
    Meaning.CONCEPT, Meaning.AREA, Meaning.TYPE, Meaning.ISSUER, Meaning.LANGUAGE, Meaning.TIME, Meaning.DOCUMENT,
    Meaning.NUMBER,
)  # fmt: skip
_NAMES = (Meaning.CONCEPT, Meaning.AREA)
_NOT = ("не", "ни", "not", "no")
_ABOUT = ("про", "о", "об", "в", "во", "on", "about", "in")
_ENDINGS = ("сыз", "сіз")


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
    reading = _with_names_denied(_with_names_done_without(reading, vocabulary))
    for sign in [each for each in reading.claims if each.meaning is Meaning.EXCEPT]:
        scope = tuple(sorted(_scope(sign, reading)))
        left_out = [each for each in reading.claims if each is not sign and set(each.words) & set(scope)]
        if sign.owner == WEAK and not any(each.meaning in _LEFT_OUT for each in left_out):
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


def _with_names_denied(reading: Reading) -> Reading:
    """«не торговля детьми», "not child trafficking" beside something else that is asked for leave it out."""
    named = {index for each in reading.claims if each.meaning in _NAMES for index in each.words}
    for each in reading.claims:
        if each.meaning is Meaning.UNCLEAR and len(each.words) == 1 and each.words[0] < len(reading.tokens) - 1:
            at = each.words[0]
            next_to = at + 2 if reading.tokens[at + 1].form in _ABOUT else at + 1
            denied = {index for one in reading.claims if next_to in one.words for index in one.words}
            if reading.tokens[at].form in _NOT and next_to in named and named - denied:
                sign = replace(each, meaning=Meaning.EXCEPT, owner=AFTER)
                reading = replace(reading, claims=[sign if one is each else one for one in reading.claims])
    return reading


def _with_names_done_without(reading: Reading, vocabulary: Vocabulary) -> Reading:
    """«адам саудасы, балалар саудасынсыз»: the ending says what «without» does."""
    concepts = [each for each in reading.claims if each.meaning is Meaning.CONCEPT]
    for each in concepts:
        labels = vocabulary.concepts[each.owner].labels.values()
        form = reading.tokens[each.words[-1]].form
        is_named_so = any(form in text.lower().split() for texts in labels for text in texts)
        if form.endswith(_ENDINGS) and len(concepts) > 1 and not is_named_so:
            sign = Claim(Meaning.EXCEPT, BEFORE, each.words[-1:])
            rest = replace(each, words=each.words[:-1])
            claims = [one for one in reading.claims if one is not each]
            reading = replace(reading, claims=[*claims, *([rest] if rest.words else []), sign])
    return reading


def _covers(claims: Sequence[Claim], scope: Collection[int]) -> bool:
    return {index for each in claims for index in each.words} >= set(scope)


def _dropped(claim: Claim) -> Claim:
    return replace(claim, meaning=Meaning.EXCEPT)


def _scope(sign: Claim, reading: Reading) -> list[int]:
    """The words that are left out: the nearest that mean something on its side, and those coordinated with them."""
    if len(sign.words) > 1 and sign.words[-1] - sign.words[0] >= len(sign.words):
        return sorted(set(range(sign.words[0], sign.words[-1])).difference(sign.words))  # leave child trafficking out
    step = -1 if sign.owner == BEFORE or (sign.owner == EITHER and not _is_followed(sign, reading)) else 1
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


def _is_followed(sign: Claim, reading: Reading) -> bool:
    """Whether something that can be left out follows in the same part of the sentence."""
    named = {index for each in reading.claims if each.meaning in _LEFT_OUT for index in each.words}
    at = sign.words[-1]
    while _is_inside(at + 1, reading) and not _is_parted(at, reading):
        at += 1
        if at in named:
            return True
    return False


def _coordinates(at: int, after: int, other: Collection[int], reading: Reading) -> bool:
    return reading.tokens[at].form in CONJUNCTIONS and _is_inside(after, reading) and after not in other


def _is_parted(index: int, reading: Reading) -> bool:
    """Whether a stop, a comma or a bracket stands after the word."""
    gap = reading.question[reading.tokens[index].span.end : reading.tokens[index + 1].span.start]
    return any(mark in gap for mark in ",;:.?!()–—")


def _is_inside(index: int, reading: Reading) -> bool:
    return 0 <= index < len(reading.tokens)
