"""The clauses of a Kazakh passage."""

import re
from collections.abc import Iterator, Sequence

from trafsearch.language import Language
from trafsearch.report.institutions.act import Act, Name
from trafsearch.report.institutions.clause import Clause
from trafsearch.report.institutions.kazakh import acts_in, body_of
from trafsearch.report.institutions.kazakh_signs import sign
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.sentence import Sentence, sentences_of, span_of

_INSERTED = re.compile(r"(?:\w[ыі]п|[сc][ае])$")  # a converb or a condition
_INSTRUMENTAL = ("мен", "пен", "бен")


def kazakh_clauses(text: str, lead: Sequence[str]) -> Iterator[Clause]:
    for sentence, offset in sentences_of(text, lead, Language.KK, sign):
        for act in acts_in(sentence):
            if not _is_private(sentence, act.policy) and (name := body_of(sentence, act)):
                yield _clause(sentence, act, name, offset)


def _clause(sentence: Sentence, act: Act, name: Name, offset: int) -> Clause:
    first = _start_of_policy(sentence, act.policy, name)
    name = Name(_start_of_name(sentence, name, act), name.head, name.last)
    return Clause(
        span=span_of(sentence, (first, act.policy, act.at), name, offset),
        kind=act.kind,
        body=sentence.between(name.first, name.last),
        policy=sentence.between(first, act.policy),
        is_body_in_lead=sentence.words[name.head].span.start < sentence.own,
    )


def _start_of_policy(sentence: Sentence, policy: int, name: Name) -> int:
    """The field stands before the policy: «терроризмге қарсы іс-қимыл саласындағы мемлекеттік саясат»."""
    first, outside = policy, lexicon(Language.KK).words("outside")
    while first > 0 and first - 1 != name.last and sentence.words[first - 1].span.start >= sentence.own:
        word = sentence.words[first - 1]
        if word.sign in "VLSsevF;:.-PQXTM" or word.text.lower() in outside or _ends_insert(sentence, first - 1, name):
            break
        first -= 1
    while first < policy and sentence.words[first].sign in ",cr":
        first += 1
    return first


def _ends_insert(sentence: Sentence, at: int, name: Name) -> bool:
    """«егер заңда өзгеше көзделмесе,», «әкімдіктермен ақылдаса келіп,», «министрліктермен келісу бойынша»."""
    signs, words = sentence.signs, sentence.words
    if signs[at] == "," and _INSERTED.search(words[at - 1].text.lower()):
        return words[at - 1].text.lower() not in lexicon(Language.KK).words("no_converbs")
    if signs[at] == "," or words[at].text.lower() == "бойынша":
        outside, last = lexicon(Language.KK).words("outside"), signs.rfind("H", name.last + 1, at)
        is_instrumental = last >= 0 and words[last].text.lower().endswith(_INSTRUMENTAL)
        return is_instrumental and not any(word.text.lower() in outside for word in words[last:at])
    return False


def _start_of_name(sentence: Sentence, name: Name, act: Act) -> int:
    first, outside = name.first, lexicon(Language.KK).words("outside")
    if act.how == "defined" and name.head < act.policy and "-" in sentence.signs[name.head : act.policy]:
        return next(at for at, word in enumerate(sentence.words) if word.span.start >= sentence.own)
    for at in range(name.first, name.head):
        is_deed = name.head > act.policy and sentence.words[at].sign in "NnmpDd"
        if is_deed or sentence.words[at].text.lower() in outside:
            first = at + 1
    return first


def _is_private(sentence: Sentence, policy: int) -> bool:
    words = lexicon(Language.KK)
    before = [word.text.lower() for word in sentence.words[max(0, policy - 3) : policy]]
    if any(word in words.words("private_policy.public") for word in before):
        return False
    return any(re.match("|".join(words.words("private_policy.kinds")) + "$", word) for word in before[-1:])
