"""The clauses of a Russian passage."""

import re
from collections.abc import Iterator, Sequence

from trafsearch.language import Language
from trafsearch.report.institutions.act import Act, Name
from trafsearch.report.institutions.clause import Clause
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.russian import acts_in
from trafsearch.report.institutions.russian_body import body_of
from trafsearch.report.institutions.russian_patterns import PRONOUNS
from trafsearch.report.institutions.russian_signs import plain_signs, sign
from trafsearch.report.institutions.sentence import Sentence, sentences_of, span_of

_FIELD_ENDS = "VLSsvITGltzk;:.-neEM"


def russian_clauses(text: str, lead: Sequence[str]) -> Iterator[Clause]:
    for sentence, offset in sentences_of(text, lead, Language.RU, sign):
        for act in acts_in(sentence):
            if _is_private(sentence, act.policy):
                continue
            name = body_of(sentence, act)
            if name is not None:
                yield _clause(sentence, act, name, offset)


def _clause(sentence: Sentence, act: Act, name: Name, offset: int) -> Clause:
    words = sentence.words
    last = _end_of_policy(sentence, act.policy)
    first = _start_of_policy(sentence, act.policy)
    done = re.match(r"A?N?", plain_signs(sentence)[act.at + 1 :]) if act.at > act.policy else None  # «ее реализацию»
    deed = act.at + (done.end() if done else 0)
    return Clause(
        span=span_of(sentence, (act.first, first, last, deed), name, offset),
        kind=act.kind,
        body=sentence.between(name.first, _described_to(sentence, name)),
        policy=sentence.between(first, last),
        is_body_in_lead=words[name.head].span.start < sentence.own,
    )


def _described_to(sentence: Sentence, name: Name) -> int:
    """The last word of what describes the body: «центральный орган, осуществляющий руководство в сфере …,»."""
    found = re.match(r",a*[tT][^,:;.VLSe-]*(?=[,:])", plain_signs(sentence)[name.last + 1 :])
    if found is None:  # «… органы области, города республиканского значения, столицы:»
        found = re.match(r"(?:,[AWc]+)+(?=:)", plain_signs(sentence)[name.last + 1 :])
    return name.last + found.end() if found else name.last


def _start_of_policy(sentence: Sentence, policy: int) -> int:
    signs, first = plain_signs(sentence), policy
    while first > 0 and (
        signs[first - 1] == "A" or (signs[first - 1] in "ac," and re.search(r"A[ac,]+$", signs[:first]))
    ):
        first -= 1
    if first > 0 and signs[first - 1] == "a" and sentence.is_hyphened(first - 1):
        first -= 1
    return first


def _end_of_policy(sentence: Sentence, policy: int) -> int:
    """The last word of the policy and its field: «политику в сфере противодействия терроризму»."""
    signs, end = plain_signs(sentence), policy
    for at in range(policy + 1, len(signs)):
        if (
            sentence.words[at].text.lower() in {"то", *PRONOUNS}
            or signs[at] in _FIELD_ENDS
            or (signs[at] == "B" and sentence.words[at].text[:1].isupper())
        ):
            break
        if signs[at] == "," and re.match(r",[^,;:.]*[VLSsvITGltzk]", signs[at:]):
            break
        if signs[at] not in ",crA" or signs[at] == "A":
            end = at
    return end


def _is_private(sentence: Sentence, policy: int) -> bool:
    """Whether it is a firm's own policy: «учётную политику», «политику обработки персональных данных»."""
    words = lexicon(Language.RU)
    first = _start_of_policy(sentence, policy)
    attributes = {term for word in sentence.words[first:policy] for term in word.terms}
    after = {term for word in sentence.words[policy + 1 : policy + 3] for term in word.terms}
    if (attributes | after) & words.words("private_policy.public"):
        return False
    return bool(attributes & words.words("private_policy.kinds") or after & words.words("private_policy.objects"))
