"""Who makes a policy by a Russian sentence: each policy that it names, and what governs it."""

import re
from collections.abc import Iterator

from trafsearch.report.institutions.act import Act
from trafsearch.report.institutions.russian_nouns import DEFINING, OPEN, acts_of_nouns
from trafsearch.report.institutions.russian_patterns import (
    ASIDE,
    ATTRIBUTES,
    BETWEEN,
    SKIPPED,
    before_attributes,
    is_denied,
    may,
    takes_object,
)
from trafsearch.report.institutions.russian_pronouns import acts_of_pronouns
from trafsearch.report.institutions.russian_signs import plain_signs
from trafsearch.report.institutions.sentence import Sentence

_DIRECTIONS = rf"(?:{ATTRIBUTES}[DF](?:[,c]+{ATTRIBUTES}[DF])*)"  # «цели, задачи и основные направления»
_BESIDE = rf"(?:{ATTRIBUTES}[WKD]c)?"  # «стратегию и государственную политику»

_VERBS = re.compile(rf"(?P<chain>(?:[VLIl](?:[,caM]|{ASIDE})+(?:{BETWEEN})*|v[,c]+a?)*[VLIl]){SKIPPED}{_BESIDE}:?$")
_NOUNS = re.compile(rf"(?P<chain>N(?:(?:[,caM]|{ASIDE})+{ATTRIBUTES}N)*)$")
_ACTIVE_AFTER = re.compile(rf"[^VLSsvITGltizke;:.-]*?(?P<chain>[VL](?:[,c]+a?(?:{BETWEEN})*[VL])*)")
_PASSIVE_AFTER = re.compile(
    r"[^VLSsvITGltizke;:.-]*?(?P<chain>[Ss](?:[^VLsvITGltizkePQXNK;:.-]*[,c][^VLsvITGltizkePQXNK;:.-]*[Ss])*)"
)
_PASSIVE_BEFORE = re.compile(r"(?P<chain>S(?:[,c]+a?(?:[AWB]*B[AWB]*)?S)*)[^VLSsvITGltizke;:.-]*$")


def acts_in(sentence: Sentence) -> Iterator[Act]:
    """What is done to each policy of the sentence's own part, the bodies not yet known."""
    signs = sentence.signs
    approved = signs.replace("H", "V").replace("U", "S")
    plain = plain_signs(sentence)
    for policy in sentence.asked:
        word = sentence.words[policy]
        if word.sign in "PQX":
            has_directions = bool(re.search(rf"{_DIRECTIONS}{ATTRIBUTES}$", signs[:policy]))
            known = list(_acts(sentence, approved if has_directions and word.sign != "P" else plain, policy))
            yield from known
            yield from acts_of_pronouns(sentence, plain, policy, known)


def _acts(sentence: Sentence, signs: str, policy: int) -> Iterator[Act]:
    left = signs[:policy]
    has_directions = False
    if doer := sentence.words[before_attributes(left) - 1].kind if left.rstrip("Aac,").endswith("F") else None:
        if signs[policy] == "Q" and re.match(r"[^VLSsvITGlt;:]*e", signs[policy:]):
            yield Act(doer, before_attributes(left) - 1, policy, before_attributes(left) - 1, "owner")
        return
    if signs[policy] != "P" and (found := re.search(rf"{_DIRECTIONS}{ATTRIBUTES}$", left)):
        has_directions, first = True, found.start()
    else:
        first = before_attributes(left)
    before = left[:first]
    if signs[policy] != "X" and (verbs := _VERBS.search(before)):
        yield from _of_verbs(sentence, signs, verbs.start("chain"), verbs.end("chain"), policy)
        return
    if signs[policy] == "Q" and (nouns := _NOUNS.search(before)):
        yield from acts_of_nouns(sentence, signs, nouns.start("chain"), nouns.end("chain"), policy)
        return
    yield from _of_participle(sentence, before, policy)
    if OPEN.search(before) or before.endswith("B") or _PASSIVE_BEFORE.search(before):
        yield from _around(sentence, signs, first, policy, has_directions)


def _of_verbs(sentence: Sentence, signs: str, start: int, end: int, policy: int) -> Iterator[Act]:
    for at in range(
        start, end
    ):  # «формирует, утверждает правила, проводит политику»: what comes before has other objects
        if signs[at] in "vz" and takes_object(sentence, at):
            start = next(each for each in range(at, end) if signs[each] in "VLIl")
    for at in range(start, end):
        word = sentence.words[at]
        if signs[at] not in "VLIl" or is_denied(sentence, at):
            continue
        if not word.kind:
            continue
        if signs[at] in "VL" or may(sentence, at):
            yield Act(word.kind, at, policy, start, "subject")
        elif belonging := _belonging(sentence, start, policy):
            yield Act(word.kind, belonging, policy, start, "owner")


def _of_participle(sentence: Sentence, before: str, policy: int) -> Iterator[Act]:
    """«… – орган, формирующий и реализующий политику»."""
    chain = re.search(rf"(?P<chain>[Tt](?:(?:[,ca]|{ASIDE})+[Tt])*){SKIPPED}$", before)
    if not chain:
        return
    start = chain.start("chain")
    if not DEFINING.search(before[: start + 1]):
        return
    for at in range(start, chain.end("chain")):
        kind = sentence.words[at].kind
        if before[at] in "Tt" and kind:
            yield Act(kind, start, policy, start, "defined")


def _around(sentence: Sentence, signs: str, first: int, policy: int, has_directions: bool) -> Iterator[Act]:
    """The verb behind the policy, or a passive one before it: «Политику … формирует Правительство»."""
    right = signs[policy + 1 :]
    passive = _PASSIVE_BEFORE.search(signs[:first])
    if (signs[policy] == "P" or has_directions) and (found := _ACTIVE_AFTER.match(right)):
        yield from _each(sentence, signs, policy + 1, found, policy, first, "subject")
        return
    if signs[policy] == "P":
        return
    if found := _PASSIVE_AFTER.match(right):
        yield from _each(sentence, signs, policy + 1, found, policy, first, "agent")
    elif passive:
        yield from _each(sentence, signs, 0, passive, policy, passive.start("chain"), "agent")


def _each(
    sentence: Sentence, signs: str, offset: int, found: "re.Match[str]", policy: int, first: int, how: str
) -> Iterator[Act]:
    for at in range(offset + found.start("chain"), offset + found.end("chain")):
        word = sentence.words[at]
        if signs[at] in "vz" and how == "subject" and takes_object(sentence, at):
            return
        if signs[at] in "VLSs" and word.kind and (signs[at] == "S" or word.sign != "U") and not is_denied(sentence, at):
            yield Act(word.kind, at, policy, min(first, at), how)


def _belonging(sentence: Sentence, start: int, policy: int) -> int:
    """The verb of «право определять политику принадлежит …»; 0 where there is none."""
    signs = plain_signs(sentence)
    found = re.match(r"[^VLSsvITGltz;:.]*e", signs[policy:])
    return policy + found.end() - 1 if found and re.search(r"F$", signs[:start]) else 0
