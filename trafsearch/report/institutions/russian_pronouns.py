"""The policy as a pronoun: «формирует политику и обеспечивает ее реализацию», «…, а реализуют ее местные органы»."""

import re
from collections.abc import Iterator, Sequence

from trafsearch.report.institutions.act import Act
from trafsearch.report.institutions.russian_patterns import PRONOUNS, SKIPPED, is_denied
from trafsearch.report.institutions.sentence import Sentence

_BEFORE = re.compile(rf"(?P<verb>[VL]){SKIPPED}$")
_AFTER = re.compile(rf"{SKIPPED}(?P<verb>[VL])")
_NOUN = re.compile(r"(?P<noun>N)(?:[,c]+N)*(?![AWQDF])")


def acts_of_pronouns(sentence: Sentence, signs: str, policy: int, known: Sequence[Act]) -> Iterator[Act]:
    """What is done to the policy, of which `known` is said by its name, under «ее» further on in the sentence."""
    for at in range(policy + 1, len(sentence.words)):
        if signs[at] in "PQX" or sentence.words[at].sign == ".":
            return
        if sentence.words[at].text.lower() in PRONOUNS:
            yield from _acts(sentence, signs, policy, at, known)


def _acts(sentence: Sentence, signs: str, policy: int, at: int, known: Sequence[Act]) -> Iterator[Act]:
    before = signs[:at]
    if noun := _NOUN.match(signs, at + 1):
        kind = sentence.words[noun.start("noun")].kind
        if (light := re.search(rf"L{SKIPPED}$", before)) and kind and not is_denied(sentence, light.start()):
            yield Act(kind, light.start(), policy, policy, "subject")
        elif kind and known and re.search(r"[QPW]c+a?$", before) and not re.search(r"[VLSsv;:.]", signs[policy:at]):
            yield Act(kind, known[-1].at, policy, known[-1].first, known[-1].how)
        return
    found = _BEFORE.search(before) or _AFTER.match(signs, at + 1)
    if found and found.start("verb") > policy and not is_denied(sentence, found.start("verb")):
        word = sentence.words[found.start("verb")]
        if word.kind:
            yield Act(word.kind, found.start("verb"), policy, policy, "subject")
