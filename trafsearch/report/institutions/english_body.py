"""The body that an English sentence means: the subject of its verb, the agent of its passive, the owner of a task."""

import re
from collections.abc import Iterator, Sequence

from trafsearch.report.institutions.act import Act, Name
from trafsearch.report.institutions.sentence import Sentence

_OF_NAMES = re.compile(
    r"(?:r[da]*[OWBFPND]+(?:c[dOWFND]*[WFND](?=[^dWFNDPrc]|$))?)*"
)  # of Labour and Social Protection
_IN_NAMES = ("of", "for", "on", "against", "to")
_IN_THE_FIELD = (["in", "the"], ["in", "charge"])
_DESCRIBED = re.compile(r"(?:k[iM]*)?O(?:r[Il])?")  # «the body responsible for», «the body authorised to implement»
_OF_TASK = re.compile(r"[Fe]r[da]*$")  # the competence of


def body_of(sentence: Sentence, act: Act) -> Name | None:
    """The body that does it; None where the sentence and its lead name none."""
    signs = sentence.signs
    names = list(names_in(sentence))
    if act.how == "agent":
        behind = [name for name in names if name.first > max(act.at, act.policy)]
        return next((name for name in behind if _is_agent(sentence, act, name)), None)
    if act.how == "lead":
        return next((name for name in reversed(names) if name.head < min(act.at, act.policy)), None)
    if act.how == "owner" and act.at > act.policy:
        return next((name for name in names if name.first > act.at), None)
    ahead = [name for name in names if name.head < min(act.at, act.policy)]
    return _owner(signs, names, ahead, act) if act.how == "owner" else _subject(signs, ahead, act)


def names_in(sentence: Sentence) -> Iterator[Name]:
    """The bodies named, in order; what describes a body within another's name is part of it."""
    signs, end = sentence.signs, -1
    for head, sign in enumerate(signs):
        if sign != "B" or head <= end or signs[head + 1 : head + 2] == "B":  # local executive bodies
            continue
        first = head
        while first - 1 > end and signs[first - 1] in "WFNaOB":
            first -= 1
        end = head
        if signs[head + 1 : head + 2] == "W" and sentence.words[head + 1].text[:1].isupper():  # Prosecutor General
            end = head + 1
        further = _OF_NAMES.match(signs, end + 1)
        end = _last_of_name(sentence, end + 1, further.end()) if further else end
        yield Name(first, head, end)


def _last_of_name(sentence: Sentence, first: int, end: int) -> int:
    """Where the name ends that goes on there: «of Labour», «in the field of health», not «in consultation with»."""
    words = [word.text.lower() for word in sentence.words]
    for at in range(first, end):
        if sentence.words[at].sign == "r" and words[at] not in _IN_NAMES and words[at : at + 2] not in _IN_THE_FIELD:
            return at - 1
    return end - 1


def _is_agent(sentence: Sentence, act: Act, name: Name) -> bool:
    """Whether it is done by this body, and not in an order that this body sets."""
    between = re.sub(r"[,ci]a*[Sh]a*", "", sentence.signs[max(act.at, act.policy) + 1 : name.first])
    if not re.fullmatch(r"[aciM,]*(?:r[^r]{1,4})?r[da]*|.*[Sh]a*r[da]*", between):
        return False
    before = [word for word in sentence.words[: name.first] if word.sign not in "da"]
    return bool(before) and before[-1].text.lower() == "by"


def _owner(signs: str, names: Sequence[Name], ahead: Sequence[Name], act: Act) -> Name | None:
    """«The Agency is responsible for», «The body responsible for … is the Agency», «The task of the Agency is»."""
    described = next((name for name in ahead if _DESCRIBED.fullmatch(signs[name.last + 1 : act.at + 1])), None)
    if described is None:
        owning = [name for name in ahead if _OF_TASK.search(signs[: name.first])]
        return owning[-1] if owning else _subject(signs, ahead, act)
    if re.search(r"i[da]*$", signs[: described.first]):
        return _subject(signs, [name for name in ahead if name.head < described.head], act) or described
    defined = re.search(r"[^VLSh;:.]i[da]*", signs[act.policy :])
    place = act.policy + defined.end() if defined else len(signs)
    return next((name for name in names if name.first >= place), None)


def _subject(signs: str, ahead: Sequence[Name], act: Act) -> Name | None:
    """The nearest body that no preposition governs; none where another subject stands between: «Concept which sets»."""
    free = [name for name in ahead if not re.search(r"r[daWO]*$", signs[: name.first])]
    for at, name in reversed(list(enumerate(free))):
        between = signs[name.last + 1 : min(act.at, act.first)]
        if re.search(r"[^,r]k", between):
            return None
        before = free[at - 1] if at else None
        if before and re.fullmatch(r",d?|[Mi]*i[da]*", signs[before.last + 1 : name.first]):
            return before  # «The Committee, a body of …, executes», «The Ministry is the body that forms»
        return name
    return None
