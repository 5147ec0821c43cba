"""Bodies that no known issuer is: «приказы Министра цифровых чудес», "orders of the Agency for Fisheries"."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from trafsearch.query.claim import Claim, Meaning
from trafsearch.query.frames import DOCUMENT, Frames
from trafsearch.query.reading import Reading
from trafsearch.vocabulary.phrasing import one_after_another_or_coordinated

_BODY = re.compile(
    r"(?:агентств|комитет|департамент|управлени|комисси|банк|служб|фонд|центр|совет|ведомств|администраци|министерств"
    r"|министр|инспекци|акционерн|агенттік|агенттіг|басқарма|кеңес|орталы|қызмет|agenc|committee|department|commission"
    r"|service|council|office|bureau|board|ministr|minister|inspectorate|fund|centre|center)\w*"
)
_ANY_MINISTER = "ministry"
_LINKS = ("of", "the", "by", "from", "for", "on", "and", "по", "и", "рк", "қр", "жөніндегі", "және")
_KAZAKH_OWNER = re.compile(r"\w+(?:ның|нің|дың|дің|тың|тің|сының|сінің|ының|інің)")


def without_unknown_bodies(reading: Reading, frames: Frames) -> Reading:
    """Never filters by a body of which only a part was understood, nor searches for the words of its name.

    The name beside a word for documents is told as not applied.
    """
    phrasing = one_after_another_or_coordinated(reading.tokens, reading.question)
    beside = [
        Claim(Meaning.TYPE, each.label.owner, each.words) for each in frames.beside.find(reading.tokens, phrasing)
    ]
    documents = {index for each in [*reading.claims, *beside] if _names_documents(each) for index in each.words}
    for words in _names(reading, documents):
        left = [each for each in reading.claims if set(each.words).isdisjoint(words)]
        types = [each for each in beside if set(each.words) <= set(reading.free())]
        unclear = Claim(Meaning.UNCLEAR, reading.text(words), words)
        reading = replace(reading, claims=sorted([*left, *types, unclear], key=lambda each: each.words))
    return reading


def _names_documents(claim: Claim) -> bool:
    return claim.meaning is Meaning.TYPE or (claim.meaning is Meaning.FRAME and claim.owner == DOCUMENT)


def _names(reading: Reading, documents: Collection[int]) -> Iterator[tuple[int, ...]]:
    """The words of each such body."""
    free = set(reading.free())
    any_minister = {i for each in reading.claims if each.owner == _ANY_MINISTER for i in each.words}
    dropped = {i for each in reading.claims if each.meaning is Meaning.FRAME for i in each.words}
    named = {i for i in dropped if reading.tokens[i].text[0].isupper()}  # Agency for the Exchange of Information
    for at, token in enumerate(reading.tokens):
        if at not in free | any_minister or not _BODY.fullmatch(token.form):
            continue
        before = at - 1
        while before >= 0 and reading.tokens[before].form in _LINKS:
            before -= 1
        last = _end(at, {*free, *named}, reading)
        first = _beginning(at, free)
        if before in documents and (last > at or at in free):
            yield tuple(range(at, last + 1))
        elif at + 1 in documents and _KAZAKH_OWNER.fullmatch(token.form) and (first < at or at in free):
            yield tuple(range(first, at + 1))


def _end(at: int, free: Collection[int], reading: Reading) -> int:
    """The last free word that follows, links passed over."""
    last = at
    for index in range(at + 1, len(reading.tokens)):
        if index in free:
            last = index
        elif reading.tokens[index].form not in _LINKS:
            break
    return last


def _beginning(at: int, free: Collection[int]) -> int:
    while at - 1 in free:
        at -= 1
    return at
