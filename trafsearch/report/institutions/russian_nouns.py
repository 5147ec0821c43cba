"""What governs «формирование политики», and so where its body is to be found."""

import re
from collections.abc import Iterator

from trafsearch.report.institutions.act import Act
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.russian_patterns import (
    ASIDE,
    ATTRIBUTES,
    SKIPPED,
    before_attributes,
    is_denied,
    may,
)
from trafsearch.report.institutions.sentence import Sentence

_LIGHT = re.compile(rf"[LlV]{SKIPPED}:?$")
_TAKES_PART = re.compile(r"E[^VLSsvIl;:.]{0,5}r$")
_ANSWERS = re.compile(r"O[^VLSsvIl;:.]{0,3}r$")  # «ответственным за»
_FUNCTIONS = re.compile(rf"(?P<verb>[LltevsSz])?{SKIPPED}{ATTRIBUTES}F{ATTRIBUTES}r$")  # «осуществляет функции по»
OPEN = re.compile(rf"(?:^|[:;.,-]|c|[eM]){SKIPPED}$")  # nothing governs what follows
DEFINING = re.compile(rf"(?P<head>[Bb])(?P<of>[^VLSsvITGlt;:.k-]*),(?:a|{ASIDE})*(?P<verb>[Tt])$")


def acts_of_nouns(sentence: Sentence, signs: str, start: int, end: int, policy: int) -> Iterator[Act]:
    nouns = [at for at in range(start, end) if signs[at] == "N"]
    before = signs[: before_attributes(signs[:start])]
    how, at, only = _governor(sentence, signs, before, policy, start)
    if not how:
        return
    if only is ClauseKind.COORDINATES:
        yield Act(only, at, policy, start, how)
        return
    for noun in nouns:
        kind = sentence.words[noun].kind
        if kind and (only is None or only is kind):
            yield Act(kind, at, policy, start, how)


def _governor(
    sentence: Sentence, signs: str, before: str, policy: int, start: int
) -> tuple[str, int, ClauseKind | None]:
    """How the body is found for «формирование политики», from which word, and the only kind that it may be of."""
    if found := _LIGHT.search(before):
        at = found.start()
        word = sentence.words[at]
        if is_denied(sentence, at) or (word.sign == "l" and not may(sentence, at)):
            return "", 0, None
        if word.sign == "V":
            return ("subject", at, word.kind) if word.kind is ClauseKind.COORDINATES else ("", 0, None)
        return "subject", at, None
    if found := _TAKES_PART.search(before):
        is_noun = (
            "участие" in sentence.words[found.start()].terms
        )  # «порядок участия в …» is no «принимает участие в …»
        if is_noun and not re.search(r"(?:^|[vLse:;,c-])A?$", before[: found.start()]):
            return "", 0, None
        return "subject", _verb_of_part(before, found.start()), ClauseKind.IMPLEMENTS
    if found := _ANSWERS.search(before):
        if re.search(r"[Bb][^VLSsvITGlt;:.k,-]*,(?:a|c)*$", before[: found.start()]):  # «орган, ответственный за»
            return "defined", found.start(), None
        return "owner", found.start(), None
    if found := re.search(rf"t(?:{SKIPPED}|{ATTRIBUTES}F{ATTRIBUTES}r)$", before):
        return ("defined", found.start(), None) if DEFINING.search(before[: found.start() + 1]) else ("", 0, None)
    if found := _FUNCTIONS.search(before):
        if found["verb"]:
            return "owner", found.start(), None
        return _nominal(sentence, signs, policy, found.start())
    if re.search(r"(?:^|[;:,.-])r$", before) and sentence.words[len(before) - 1].text.lower() == "за":
        answering = re.match(r"[^VLSsvITGlt;:]*O", signs[policy:])  # «За формирование политики отвечает …»
        return ("owner", policy + answering.end() - 1, None) if answering else ("", 0, None)
    if OPEN.search(before) or not before:
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
        if is_denied(sentence, at):
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
