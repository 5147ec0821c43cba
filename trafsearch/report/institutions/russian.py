"""Who makes a policy by a Russian sentence: each policy that it names, and what governs it."""

import re
from collections.abc import Iterator

from trafsearch.report.institutions.act import Act
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.russian_signs import plain_signs
from trafsearch.report.institutions.sentence import Sentence

ASIDE = r"(?:,?r[AWFBbQYXcNDKO-]{1,9},?)"  # «в пределах своей компетенции»
_SKIP = rf"(?:[aM]|{ASIDE})*"
_ATTR = r"(?:[Aa](?:[,c]*[Aa])*)?"  # «внутренней и внешней»
_DIRECTIONS = rf"(?:{_ATTR}[DF](?:[,c]+{_ATTR}[DF])*)"  # «цели, задачи и основные направления»
_BESIDE = rf"(?:{_ATTR}[WKD]c)?"  # «стратегию и государственную политику»

_VERBS = re.compile(rf"(?P<chain>(?:[VLIl](?:[,caM]|{ASIDE})+|v[,c]+a?)*[VLIl]){_SKIP}{_BESIDE}:?$")
_NOUNS = re.compile(rf"(?P<chain>N(?:(?:[,caM]|{ASIDE})+{_ATTR}N)*)$")
_LIGHT = re.compile(rf"[LlV]{_SKIP}:?$")
_TAKES_PART = re.compile(r"E[^VLSsvIl;:.]{0,5}r$")
_ANSWERS = re.compile(r"O[^VLSsvIl;:.]{0,3}r$")  # «ответственным за»
_FUNCTIONS = re.compile(rf"(?P<verb>[LltevsSz])?{_SKIP}{_ATTR}F{_ATTR}r$")  # «осуществляет функции по»
_OPEN = re.compile(rf"(?:^|[:;.,-]|c|[eM]){_SKIP}$")  # nothing governs what follows
_ACTIVE_AFTER = re.compile(r"[^VLSsvITGltizke;:.-]*?(?P<chain>[VL](?:[,c]+a?[VL])*)")
_PASSIVE_AFTER = re.compile(
    r"[^VLSsvITGltizke;:.-]*?(?P<chain>S(?:[^VLsvITGltizkePQXNK;:.-]*[,c][^VLsvITGltizkePQXNK;:.-]*S)*)"
)
_PASSIVE_BEFORE = re.compile(r"(?P<chain>S(?:[,c]+a?(?:[AWB]*B[AWB]*)?S)*)[^VLSsvITGltizke;:.-]*$")
_DEFINING = re.compile(rf"(?P<head>[Bb])(?P<of>[^VLSsvITGlt;:.k-]*),(?:a|{ASIDE})*(?P<verb>[Tt])$")


def acts_in(sentence: Sentence) -> Iterator[Act]:
    """What is done to each policy of the sentence's own part, the bodies not yet known."""
    signs = sentence.signs
    approved = signs.replace("H", "V").replace("U", "S")
    plain = plain_signs(sentence)
    for policy, word in enumerate(sentence.words):
        if word.sign in "PQX" and word.span.start >= sentence.own:
            has_directions = bool(re.search(rf"{_DIRECTIONS}{_ATTR}$", signs[:policy]))
            yield from _acts(sentence, approved if has_directions and word.sign != "P" else plain, policy)


def _acts(sentence: Sentence, signs: str, policy: int) -> Iterator[Act]:
    left = signs[:policy]
    has_directions = False
    if doer := sentence.words[_before_attributes(left) - 1].kind if left.rstrip("Aac,").endswith("F") else None:
        if signs[policy] == "Q" and re.match(r"[^VLSsvITGlt;:]*e", signs[policy:]):
            yield Act(doer, _before_attributes(left) - 1, policy, _before_attributes(left) - 1, "owner")
        return
    if signs[policy] != "P" and (found := re.search(rf"{_DIRECTIONS}{_ATTR}$", left)):
        has_directions, first = True, found.start()
    else:
        first = _before_attributes(left)
    before = left[:first]
    if signs[policy] != "X" and (verbs := _VERBS.search(before)):
        yield from _of_verbs(sentence, verbs.start("chain"), verbs.end("chain"), policy)
        return
    if signs[policy] == "Q" and (nouns := _NOUNS.search(before)):
        yield from _of_nouns(sentence, signs, nouns.start("chain"), nouns.end("chain"), policy)
        return
    yield from _of_participle(sentence, before, policy)
    if _OPEN.search(before) or before.endswith("B") or _PASSIVE_BEFORE.search(before):
        yield from _around(sentence, signs, first, policy, has_directions)


def _before_attributes(signs: str) -> int:
    found = re.search(rf"{_ATTR}$", signs)
    return found.start() if found else len(signs)


def _of_verbs(sentence: Sentence, start: int, end: int, policy: int) -> Iterator[Act]:
    for at in range(start, end):
        word = sentence.words[at]
        if word.sign not in "VLIlH" or _is_denied(sentence, at):
            continue
        if word.sign in "Il" and not _may(sentence, at):
            continue
        if word.kind:
            yield Act(word.kind, at, policy, start, "subject")


def _of_nouns(sentence: Sentence, signs: str, start: int, end: int, policy: int) -> Iterator[Act]:
    nouns = [at for at in range(start, end) if signs[at] == "N"]
    before = signs[: _before_attributes(signs[:start])]
    how, at, only = _governor(sentence, signs, before, policy, start)
    if not how:
        return
    if only is ClauseKind.COORDINATES:
        yield Act(only, at, policy, min(at, start), how)
        return
    for noun in nouns:
        kind = sentence.words[noun].kind
        if kind and (only is None or only is kind):
            yield Act(kind, at, policy, min(at, start), how)


def _governor(
    sentence: Sentence, signs: str, before: str, policy: int, start: int
) -> tuple[str, int, ClauseKind | None]:
    """How the body is found for «формирование политики», from which word, and the only kind that it may be of."""
    if found := _LIGHT.search(before):
        at = found.start()
        word = sentence.words[at]
        if _is_denied(sentence, at) or (word.sign == "l" and not _may(sentence, at)):
            return "", 0, None
        if word.sign == "V":
            return ("subject", at, word.kind) if word.kind is ClauseKind.COORDINATES else ("", 0, None)
        return "subject", at, None
    if found := _TAKES_PART.search(before):
        return "subject", _verb_of_part(before, found.start()), ClauseKind.IMPLEMENTS
    if found := _ANSWERS.search(before):
        if re.search(r"[Bb][^VLSsvITGlt;:.k,-]*,(?:a|c)*$", before[: found.start()]):  # «орган, ответственный за»
            return "defined", found.start(), None
        return "owner", found.start(), None
    if found := re.search(rf"t(?:{_SKIP}|{_ATTR}F{_ATTR}r)$", before):
        return ("defined", found.start(), None) if _DEFINING.search(before[: found.start() + 1]) else ("", 0, None)
    if found := _FUNCTIONS.search(before):
        if found["verb"]:
            return "owner", found.start(), None
        return _nominal(sentence, signs, policy, found.start())
    if _OPEN.search(before) or not before:
        return _nominal(sentence, signs, policy, start)
    if before.endswith("F") and "субъект" in sentence.words[len(before) - 1].terms:
        return ("owner", len(before) - 1, None) if re.match(r"[^VLSsvITGlt;:]*e", signs[policy:]) else ("", 0, None)
    if before.endswith(("B", "b")) or re.search(r"e[^VLSsvITGlte;:.]*$", before):
        return "owner", max(before.rfind("e"), 0), None
    return "", 0, None


def _nominal(sentence: Sentence, signs: str, policy: int, start: int) -> tuple[str, int, ClauseKind | None]:
    """«Формирование политики осуществляет …», «Задачами министерства являются: формирование политики»."""
    after = re.search(r"[LseS]|-(?=[^;:.]*F)", signs[policy:])
    if after and not re.search(r"[VITGvltk;:.]", signs[policy : policy + after.start()]):
        at = policy + after.start()
        if _is_denied(sentence, at):
            return "", 0, None
        how = {"L": "subject", "s": "agent", "S": "agent"}.get(signs[at], "owner")
        return how, at, None
    above = signs[:start]
    opened = above.rfind(":")
    if opened >= 0 and re.search(r"[FeLst]", above[:opened]):
        stem = above[:opened]
        if re.search(r"n[eLs]", stem) or not _is_of_tasks(sentence, stem):
            return "", 0, None
        light = stem.rfind("L")
        return ("subject", light, None) if light >= 0 and "F" not in stem else ("lead", opened, None)
    if opened >= 0 and re.fullmatch(r"[AaBbWrcKDYXQ,]*", above[:opened]) and re.search(r"[Bb]", above[:opened]):
        return "subject", opened, None
    found = re.search(
        r"F[^;:.]*e[^VLSsvITGlt;:.]*$|e[^;:.]*F[^VLSsvITGlt;:.]*$|e[^VLSsvITGlt;:.]*$|F[^;:.]*-[^VLSsv;:.]*$", above
    )
    return ("lead", len(above), None) if found else ("", 0, None)


def _is_of_tasks(sentence: Sentence, stem: str) -> bool:
    """«Задачами … являются», «… осуществляет», but no «Принципами … являются»."""
    if re.search(r"[FLst]", stem):
        return True
    return any("являться" not in sentence.words[at].terms for at, sign in enumerate(stem) if sign == "e")


def _verb_of_part(before: str, at: int) -> int:
    verb = re.search(r"[vL]$", before[:at])
    return at - 1 if verb else at


def _of_participle(sentence: Sentence, before: str, policy: int) -> Iterator[Act]:
    """«… – орган, формирующий и реализующий политику»."""
    chain = re.search(rf"(?P<chain>[Tt](?:(?:[,ca]|{ASIDE})+[Tt])*){_SKIP}$", before)
    if not chain:
        return
    start = chain.start("chain")
    if not _DEFINING.search(before[: start + 1]):
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
        yield from _each(sentence, policy + 1, found, policy, first, "subject")
        return
    if signs[policy] == "P":
        return
    if found := _PASSIVE_AFTER.match(right):
        yield from _each(sentence, policy + 1, found, policy, first, "agent")
    elif passive:
        yield from _each(sentence, 0, passive, policy, passive.start("chain"), "agent")


def _each(sentence: Sentence, offset: int, found: "re.Match[str]", policy: int, first: int, how: str) -> Iterator[Act]:
    for at in range(offset + found.start("chain"), offset + found.end("chain")):
        word = sentence.words[at]
        if word.sign in "VLSHU" and word.kind and not _is_denied(sentence, at):
            yield Act(word.kind, at, policy, min(first, at), how)


def _is_denied(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.words[at - 1].sign == "n"


def _may(sentence: Sentence, at: int) -> bool:
    """Whether an infinitive hangs on «вправе», «обязан», «призван»."""
    before = "".join(word.sign for word in sentence.words[:at])
    found = re.search(r"(?P<no>n?)M[^;:.]*$", before)
    return bool(found and not found["no"])
