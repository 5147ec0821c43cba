"""The body that a Russian sentence means: the subject of its verb, the agent of its passive, the owner of a task."""

import re
from collections.abc import Iterator

from trafsearch.language import Language
from trafsearch.report.institutions.act import Act, Name
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.sentence import Sentence

_BEFORE = re.compile(r"(?:[Aa](?:[,c]*[Aa])*)?$")
_STOPS = "VLSsvITGltizkeEOM;:.-,nPQXY("


def body_of(sentence: Sentence, act: Act) -> Name | None:
    """The body that does it; None where the sentence and its lead name none."""
    names = list(names_in(sentence))
    match act.how:
        case "subject":
            return _subject(sentence, names, act)
        case "agent":
            return _agent(sentence, names, act)
        case "defined":
            return _defined(sentence, names, act)
        case "owner":
            return _owner(sentence, names, act)
        case _:
            return next((name for name in reversed(names) if name.first < act.at), None)


def names_in(sentence: Sentence) -> Iterator[Name]:
    """The bodies named, in order; what describes a body within another's name is part of it."""
    signs, end = sentence.signs, -1
    for head, sign in enumerate(signs):
        if sign != "B" or head <= end:
            continue
        found = _BEFORE.search(signs, 0, head)
        first = max(found.start() if found else head, end + 1)
        end = _end(sentence, signs, head)
        yield Name(first, head, end)


def _end(sentence: Sentence, signs: str, head: int) -> int:
    """The last word of the name that has this head: up to a verb, a mark, or «в пределах …», «по согласованию с …»."""
    words = lexicon(Language.RU)
    end, at = head, head + 1
    while at < len(signs):
        if signs[at] in _STOPS and not (signs[at] in "PQXY" and _is_of_name(signs, head, at)):
            break
        if signs[at] == "r":
            following = {term for word in sentence.words[at + 1 : at + 4] for term in word.terms}
            if sentence.words[at].text.lower() not in words.words("bodies.inside"):
                break
            if following & words.words("bodies.outside"):
                break
            if sentence.words[at].text.lower() == "в" and not following & words.words("bodies.fields"):
                break
        if signs[at] == "a":
            break
        if signs[at] == "c" and not _goes_on(signs, at):
            break
        if signs[at] not in "rc":
            end = at
        at += 1
    return end


def _goes_on(signs: str, at: int) -> bool:
    return bool(re.match(r"c[AWBbNFDQY]", signs[at:]))


def _is_of_name(signs: str, head: int, at: int) -> bool:
    """«уполномоченный орган по вопросам формирования политики»: a preposition stands between."""
    return "r" in signs[head:at] and signs[at] in "QY"


def _subject(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    verb = sentence.words[act.at]
    number = verb.numbers if verb.sign in "VLSv" and len(verb.numbers) == 1 else frozenset(("sing", "plur"))
    signs = sentence.signs
    for name in reversed([name for name in names if name.head < act.at]):
        head = sentence.words[name.head]
        if "nomn" not in head.cases or _is_governed(signs, name):
            continue
        if not head.numbers & number and not _is_one_of_several(signs, names, name):
            continue
        if not _reaches(sentence, name, act):
            return None
        return _with_joined(sentence, names, name)
    if act.at > act.policy or act.first == act.at:
        return _following(sentence, names, act, number)
    return None


def _following(sentence: Sentence, names: list[Name], act: Act, number: frozenset[str]) -> Name | None:
    """The subject behind the verb: «определяет Президент», «осуществляет уполномоченный орган»."""
    start = act.at + 1
    signs = sentence.signs
    for name in names:
        head = sentence.words[name.head]
        if name.first < start or "nomn" not in head.cases or not head.numbers & number:
            continue
        if act.at > act.policy:
            return name if re.fullmatch(rf"(?:[VLca,]|r[AWFBbQYND]*?)*", signs[start : name.first]) else None
        if re.fullmatch(r"[;.]?", signs[name.last + 1 :]) and signs[name.first - 1] not in "rc":
            return name
    return None


def _agent(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    """«… формируется Правительством»."""
    behind = sorted(names, key=lambda name: (name.head < act.at, name.head))
    return next(
        (
            _with_joined(sentence, names, name)
            for name in behind
            if "ablt" in sentence.words[name.head].cases and not _is_governed(sentence.signs, name)
        ),
        None,
    )


def _owner(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    """«… относится к компетенции Правительства», «Органом, ответственным за …, является Министерство»."""
    signs = sentence.signs
    behind = [name for name in names if name.first > max(act.at, act.policy)]
    ahead = [name for name in names if name.head < act.at or name.head < act.policy]
    defined = re.search(r"e", signs[act.policy :])
    if defined and signs[act.at] != "e":
        place = act.policy + defined.start()
        return next((name for name in names if name.first > place), None)
    if act.at > act.policy:
        return next((name for name in behind if name.first > act.at), None)
    nominative = [name for name in ahead if "nomn" in sentence.words[name.head].cases and not _is_governed(signs, name)]
    return (nominative or ahead or [None])[0]


def _defined(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    """What stands before the dash, else with «является»; None where the participle only describes a body."""
    signs = sentence.signs
    heads = [name for name in names if name.head < act.at]
    if not heads:
        return None
    described = heads[-1]
    before = signs[: described.first]
    if re.search(r"-[^;:.]*$", before):
        dash = before.rfind("-")
        return next((name for name in heads if name.head < dash), described)
    if re.search(r"e[^;:.VLv]*$", before):
        return next((name for name in heads if name.head < before.rfind("e")), None)
    after = re.search(r",?e", signs[act.policy :])
    if after and "ablt" in sentence.words[described.head].cases:
        place = act.policy + after.start()
        return next((name for name in names if name.first > place), None)
    return None


def _is_governed(signs: str, name: Name) -> bool:
    return name.first > 0 and signs[name.first - 1] == "r"


def _is_one_of_several(signs: str, names: list[Name], name: Name) -> bool:
    return any(other.last < name.first and signs[other.last + 1 : name.first] in ("c", ",", ",c") for other in names)


def _reaches(sentence: Sentence, name: Name, act: Act) -> bool:
    """Whether no other subject stands between the body and its verb: «…, которая определяет», «Закон определяет»."""
    signs = sentence.signs
    start = min(act.at, act.first) if act.at < act.policy else act.at
    between = range(name.last + 1, start)
    relative = [at for at in between if signs[at] == "k" and "nomn" in sentence.words[at].cases]
    if relative and re.sub(r"[,r]", "", signs[name.last + 1 : relative[-1]]):
        return False
    verb = sentence.words[act.at]
    return not any(
        signs[at] == "K" and "nomn" in sentence.words[at].cases and sentence.words[at].numbers & verb.numbers
        and signs[at - 1] not in "r" and not re.search(r"r[A]*$", signs[:at])
        for at in between
    )


def _with_joined(sentence: Sentence, names: list[Name], name: Name) -> Name:
    """The name with those joined to it before: «Президент и Правительство»."""
    first = name
    for other in reversed([each for each in names if each.last < name.first]):
        if sentence.signs[other.last + 1 : first.first] not in ("c", ",", ",c"):
            break
        if not sentence.words[other.head].cases & sentence.words[name.head].cases:
            break
        first = other
    return Name(first.first, name.head, name.last)
