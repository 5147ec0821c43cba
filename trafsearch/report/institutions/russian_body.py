"""The body that a Russian sentence means: the subject of its verb, the agent of its passive, the owner of a task."""

import re
from collections.abc import Iterator

from trafsearch.language import Language
from trafsearch.report.institutions.act import Act, Name
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.russian_patterns import PRONOUNS, SKIPPED
from trafsearch.report.institutions.russian_signs import plain_signs
from trafsearch.report.institutions.russian_subject import (
    hangs_on_noun,
    is_governed,
    is_one_of_several,
    may_be_subject,
)
from trafsearch.report.institutions.sentence import Sentence

_BEFORE = re.compile(r"(?:a?A(?:[,c]*a?A)*)?$")
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
    signs, end = plain_signs(sentence), -1
    for head, sign in enumerate(signs):
        if sign != "B" or head <= end:
            continue
        found = _BEFORE.search(signs, 0, head)
        first = max(found.start() if found else head, end + 1)
        is_adverb = signs[first] == "a" and not sentence.is_hyphened(first)
        if is_adverb or sentence.words[first].text.lower() in PRONOUNS:
            first += 1
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
        if signs[at] == "a" and not sentence.is_hyphened(at):
            break
        if signs[at] == "c" and not _goes_on(signs, at):
            break
        if signs[at] == "B" and signs[at - 1] not in "rcA" and "gent" not in sentence.words[at].cases:
            break
        if signs[at] not in "rc":
            end = at
        at += 1
    return end


def _goes_on(signs: str, at: int) -> bool:
    return bool(re.match(r"c(?:[AWBbNFDQY]|aA)", signs[at:]))


def _is_of_name(signs: str, head: int, at: int) -> bool:
    """«уполномоченный орган по вопросам формирования политики»: a preposition stands between."""
    return "r" in signs[head:at] and signs[at] in "QY"


def _subject(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    verb = sentence.words[act.at]
    number = verb.numbers if verb.sign in "VLSvH" and len(verb.numbers) == 1 else frozenset(("sing", "plur"))
    signs = plain_signs(sentence)
    for name in reversed([name for name in names if name.head < act.at]):
        head = sentence.words[name.head]
        if not may_be_subject(sentence, name) or is_governed(signs, name):
            continue
        if not head.nominative & number and not is_one_of_several(signs, names, name):
            continue
        if hangs_on_noun(sentence, names, name, number):
            continue
        if not _reaches(sentence, name, act):
            return None
        return _defined_by(sentence, names, name, act) or _with_joined(sentence, names, name)
    if verb.sign in "Il" and (commanded := _commanded(sentence, names, act)):
        return commanded
    if act.at > act.policy or (act.first == act.at and re.fullmatch(rf"(?:.*[:;])?{SKIPPED}", signs[: act.first])):
        return _following(sentence, names, act, number)
    return None


def _commanded(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    """«Министерству надлежит сформировать»."""
    commanding = lexicon(Language.RU).words("commanding")
    if not any(set(word.terms) & commanding for word in sentence.words[: act.at]):
        return None
    return next((name for name in names if "datv" in sentence.words[name.head].cases and name.head < act.at), None)


def _following(sentence: Sentence, names: list[Name], act: Act, number: frozenset[str]) -> Name | None:
    """The subject behind the verb: «определяет Президент», «осуществляет уполномоченный орган»."""
    start = act.at + 1
    signs = plain_signs(sentence)
    for name in names:
        head = sentence.words[name.head]
        if name.first < start or not may_be_subject(sentence, name) or not head.nominative & number:
            continue
        if is_governed(signs, name):
            continue
        if act.at > act.policy:
            return name if re.fullmatch(r"(?:[VLvca,A]|r[AWFBbQYND]*)*", signs[start : name.first]) else None
        is_last = re.fullmatch(r"[;.]?", signs[name.last + 1 :]) and signs[name.first - 1] not in "rc"
        if is_last and not re.search("[VLSvse]", signs[act.policy : name.first]):
            return name
    return None


def _agent(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    """«… формируется Правительством»."""
    signs = plain_signs(sentence)
    if act.at < act.policy:
        ahead = [name for name in names if name.head < act.at and "ablt" in sentence.words[name.head].cases]
        if ahead and not is_governed(signs, ahead[-1]):
            return _with_joined(sentence, names, ahead[-1])
    later = [at for at in range(act.at + 1, len(signs)) if signs[at] == "S"]
    close = later[0] if later else len(signs)
    between = [name for name in names if act.at < name.head < close] or names
    behind = sorted(between, key=lambda name: (name.head < act.at, name.head))
    return next(
        (_with_joined(sentence, names, name) for name in behind if _is_agent(sentence, act, name)),
        None,
    )


def _is_agent(sentence: Sentence, act: Act, name: Name) -> bool:
    """Whether it does what the passive says, not what a participle does: «в порядке, утвержденном Правительством»."""
    signs = plain_signs(sentence)
    words = sentence.words[name.first : name.head + 1]
    between = signs[act.at + 1 : name.first] if act.at < name.first else ""
    is_in_case = all("ablt" in word.cases for word in words if word.sign in "AB")
    return is_in_case and not is_governed(signs, name) and not re.search(",[Ak][^,]*$", between)


def _owner(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    """«… относится к компетенции Правительства», «Органом, ответственным за …, является Министерство»."""
    signs = plain_signs(sentence)
    behind = [name for name in names if name.first > max(act.at, act.policy)]
    ahead = [name for name in names if name.head < act.at or name.head < act.policy]
    defined = re.search(r"e", signs[act.policy :])
    if defined and signs[act.at] != "e":
        place = act.policy + defined.start()
        return next((name for name in names if name.first > place), None)
    if act.at > act.policy:
        return next((name for name in behind if name.first > act.at), None)
    if signs[act.at] == "O" and not ahead:
        return next((name for name in behind if "nomn" in sentence.words[name.head].cases), None)
    nominative = [name for name in ahead if "nomn" in sentence.words[name.head].cases and not is_governed(signs, name)]
    return next(iter(nominative or ahead), None)


def _defined(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    """What stands before the dash, else with «является»; None where the participle only describes a body."""
    signs = plain_signs(sentence)
    heads = [name for name in names if name.head < act.at]
    if not heads:
        return None
    described = heads[-1]
    before = signs[: described.first]
    if re.search(r"-[^;:.]*$", before):
        dash = before.rfind("-")
        return next((name for name in heads if name.head < dash), described)
    if found := re.search(r"[eS][^;:.VLv]*$", before):
        return next((name for name in heads if name.head < found.start()), None)
    after = re.search(r",?e", signs[act.policy :])
    if after and "ablt" in sentence.words[described.head].cases:
        place = act.policy + after.start()
        return next((name for name in names if name.first > place), None)
    return None


def _defined_by(sentence: Sentence, names: list[Name], name: Name, act: Act) -> Name | None:
    """«Министерство – центральный орган, который формирует»: the Ministry."""
    signs = plain_signs(sentence)
    if "k" not in signs[name.last + 1 : act.at]:
        return None
    return next((each for each in names if re.fullmatch(r"-A*", signs[each.last + 1 : name.first])), None)


def _reaches(sentence: Sentence, name: Name, act: Act) -> bool:
    """Whether no other subject stands between the body and its verb: «…, которая определяет», «Закон определяет»."""
    signs = plain_signs(sentence)
    start = min(act.at, act.first) if act.at < act.policy else act.at
    between = range(name.last + 1, start)
    relative = [at for at in between if signs[at] == "k" and "nomn" in sentence.words[at].cases]
    told = re.sub(r"[,r]", "", signs[name.last + 1 : relative[-1]]) if relative else ""
    if told and not re.fullmatch(r"eA*B[AW]*", told):  # «Правительство является органом, который …»
        return False
    verb = sentence.words[act.at]
    return not any(
        signs[at] == "K"
        and not re.search("[VvLse]", signs[name.last + 1 : at])  # «утверждает порядок, формирует политику»
        and "nomn" in sentence.words[at].cases
        and sentence.words[at].numbers & verb.numbers
        and signs[at - 1] not in "r"
        and not re.search(r"r[A]*$", signs[:at])
        for at in between
    )


def _with_joined(sentence: Sentence, names: list[Name], name: Name) -> Name:
    """The name with those joined to it before: «Президент и Правительство»."""
    first = name
    for other in reversed([each for each in names if each.last < name.first]):
        if plain_signs(sentence)[other.last + 1 : first.first] not in ("c", ",", ",c"):
            break
        if not sentence.words[other.head].cases & sentence.words[name.head].cases:
            break
        first = other
    return Name(first.first, name.head, name.last)
