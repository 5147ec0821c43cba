"""The clauses of an English passage."""

from collections.abc import Iterator, Sequence

from trafsearch.language import Language
from trafsearch.report.institutions.act import Act, Name
from trafsearch.report.institutions.clause import Clause
from trafsearch.report.institutions.english import acts_in
from trafsearch.report.institutions.english_body import body_of
from trafsearch.report.institutions.english_signs import sign
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.sentence import Sentence, sentences_of, span_of


def english_clauses(text: str, lead: Sequence[str]) -> Iterator[Clause]:
    for sentence, offset in sentences_of(text, lead, Language.EN, sign):
        for act in acts_in(sentence):
            if not _is_private(sentence, act.policy) and (name := body_of(sentence, act)):
                yield _clause(sentence, act, name, offset)


def _clause(sentence: Sentence, act: Act, name: Name, offset: int) -> Clause:
    words = sentence.words
    first, last = _start_of_policy(sentence, act.policy), _end_of_policy(sentence, act.policy, name)
    return Clause(
        span=span_of(sentence, (act.first, first, last, act.at), name, offset),
        kind=act.kind,
        body=sentence.between(name.first, name.last),
        policy=sentence.between(first, last),
        is_body_in_lead=words[name.head].span.start < sentence.own,
    )


def _start_of_policy(sentence: Sentence, policy: int) -> int:
    signs, first = sentence.signs, policy
    while first > 0 and (signs[first - 1] == "W" or (signs[first - 1] == "c" and signs[first - 2 : first - 1] == "W")):
        first -= 1
    return first


def _end_of_policy(sentence: Sentence, policy: int, name: Name) -> int:
    signs, end = sentence.signs, policy
    for at in range(policy + 1, len(signs)):
        if at == name.first or signs[at] in "VILlhSMiekn;:.-":
            break
        if signs[at] not in ",crda":
            end = at
    return end


def _is_private(sentence: Sentence, policy: int) -> bool:
    words = lexicon(Language.EN)
    before = {term for word in sentence.words[max(0, policy - 3) : policy] for term in (*word.terms, word.text.lower())}
    if before & words.words("private_policy.public"):
        return False
    return bool(before & words.words("private_policy.kinds"))
