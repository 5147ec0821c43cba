"""Who makes a policy by a Kazakh sentence: each policy that it names, and what it comes under further on."""

import re
from collections.abc import Iterator, Sequence

from trafsearch.report.institutions.act import Act, Name
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.sentence import Sentence

_GAP = r"[^PQXVLSsTevNnmpoDdr;:.-]*?"  # a subject, «өз құзыреті шегінде»
_BETWEEN = r"(?:[,c]+[^VLSsevPQXoNnmD;:.]*v)+[,c]+_?"  # «әзірлейді, органдармен келіседі және жүргізеді»
_VERBS = re.compile(rf"(?P<chain>{_GAP}[VL](?:(?:[,c]+[^VLSsevPQXoNnmD;:.]*|{_BETWEEN})[VL])*)")
_NOUNS = re.compile(rf"(?P<chain>{_GAP}[Nnmp](?:[,c]+[^VLSsevPQXoD;:.Nnmp]*[Nnmp])*)(?P<rest>.*)")
_OTHER_OBJECT = re.compile(r"[,c]+[^VLSsevPQX;:.]{0,12}?o")  # «…, оны іске асыру шараларын»
_PASSIVES = re.compile(rf"(?P<chain>{_GAP}[Ss](?:[,c]+[^PQXVLevNnmpD;:.]*[Ss])*)")
_DIRECTIONS = re.compile(r"[W_]{0,3}(?P<last>[Dfd](?:[,c]+W{0,3}[Dfd])*)")
_PARTICIPLE = re.compile(
    r"(?P<chain>[^PQXVLSsevNnmoDd;:.]*?T(?:[,c]+[^PQXVLSsevNnmoD;:.]*T)*)[WGHo]{0,5}(?P<head>[BGUH])"
)


_BARE_NOUN = re.compile(r"\w{2,}[ую]", re.IGNORECASE)
_POSSESSED = re.compile(r"\w+(?:[лдт][ае]р|с)?[ыі](?:н|н[ыі]ң|н[ае]|нда|нде|нан|нен|мен)?", re.IGNORECASE)
_OF_NAMES = "WoGFdDNnmTr_c"  # the last two only where a participle describes the body


def acts_in(sentence: Sentence) -> Iterator[Act]:
    signs = sentence.signs
    for policy in sentence.asked:
        if signs[policy] in "PQX":
            yield from _acts(sentence, signs, policy)


def _acts(sentence: Sentence, signs: str, policy: int) -> Iterator[Act]:
    end, sign = policy + 1, signs[policy]
    if sign in "QX" and (found := _DIRECTIONS.match(signs, end)):
        sign, end = ("P" if signs[found.end() - 1] in "Df" else "X"), found.end()
    if sign == "P" and (other := _OTHER_OBJECT.match(signs, end)):
        end = other.end()
    if sign in "PX" and (verbs := _VERBS.match(signs, end)):
        is_object = sign == "P" or verbs.start("chain") == verbs.end("chain") - 1 or signs[end] in "VL_"
        if is_object:
            yield from _each(sentence, verbs, policy, "VL", "subject")
            return
    if nouns := _NOUNS.match(signs, end):
        yield from _of_nouns(sentence, nouns, policy)
        return
    if participle := _PARTICIPLE.match(signs, end):
        if _is_definition(signs, participle.start("head")):
            yield from _each(sentence, participle, policy, "T", "defined")
        return
    if sign == "X" and (passive := _PASSIVES.match(signs, end)):
        yield from _each(sentence, passive, policy, "Ss", "agent")


def _each(sentence: Sentence, found: "re.Match[str]", policy: int, signs: str, how: str) -> Iterator[Act]:
    for at in range(found.start("chain"), found.end("chain")):
        kind = sentence.words[at].kind
        if sentence.words[at].sign in signs and kind:
            yield Act(kind, at, policy, policy, how)


def _of_nouns(sentence: Sentence, found: "re.Match[str]", policy: int) -> Iterator[Act]:
    signs = sentence.signs
    last = found.end("chain") - 1
    how, at, only = _governor(sentence, signs, last, found["rest"])
    if not how:
        return
    if only is ClauseKind.COORDINATES:
        yield Act(only, at, policy, policy, how)
        return
    for noun in range(found.start("chain"), last + 1):
        kind = sentence.words[noun].kind
        if signs[noun] in "Nnmp" and kind and (only is None or only is kind):
            yield Act(kind, max(at, noun), policy, policy, how)


def _governor(sentence: Sentence, signs: str, last: int, rest: str) -> tuple[str, int, ClauseKind | None]:
    """How the body is found for «саясатты қалыптастыру», by which word, and the only kind that it may be of."""
    here = last + 1
    if signs[last] == "n" and rest[:1] == "n" and sentence.words[here].kind is ClauseKind.COORDINATES:
        how, at, _ = _governor(sentence, signs, here, rest[1:])  # «іске асыруды үйлестіруді … жүзеге асырады»
        return how, at, ClauseKind.COORDINATES
    if signs[last] in "mp":
        if part := re.match(r"[c_]?E", rest):
            return "subject", here + part.end() - 1, ClauseKind.IMPLEMENTS
        if answers := re.match(r"O(?P<whose>W{0,3}[BGUH])?", rest):
            if answers["whose"] and not _is_definition(signs, here + answers.end() - 1):
                return "", 0, None
            return "owner", here, None
    if signs[last] in "np":
        if verb := re.match(rf"{_GAP}(?P<verb>[VLs])", rest):
            at = here + verb.start("verb")
            word = sentence.words[at]
            if word.sign == "V":
                return ("subject", at, word.kind) if word.kind is ClauseKind.COORDINATES else ("", 0, None)
            return ("subject" if word.sign == "L" else "agent"), at, None
        if (carrier := re.match(r"_?T[WGHo]{0,5}(?P<head>[BGUH])", rest)) and _is_definition(
            signs, here + carrier.start("head")
        ):
            return "defined", here, None
        return "", 0, None
    if signs[last] == "m":
        return "", 0, None
    if named := re.match(
        r"r[Wo]{0,4}[BGU](?P<name>[^;:.VLSsvPQX]*)_e", rest
    ):  # «… жөніндегі уәкілетті орган … табылады»
        return ("named" if re.search("B", named["name"]) else "owner"), here + named.end() - 1, None
    if functions := re.match(r"rW{0,2}[fF](?P<verb>[W_]{0,2}[LesS])?", rest):
        return "owner", here + functions.end() - 1, None
    if _ends_task(sentence, here) and _is_task(signs[: signs.rfind(":") + 1]):
        return "lead", max(signs.rfind(":"), 0), None
    if re.match(r"W{0,3}-[^;:.]*[Ff]", rest):  # «саясатты айқындау – Президенттің өкілеттігі»
        return "owner", len(signs) - 1, None
    if tail := re.match(r"[^PQXVLSsvNnmprodDT;:.]*(?P<verb>[eL])", rest):
        at = here + tail.start("verb")
        is_task = re.search(r"[FfGUB]", signs[:at])
        return ("subject" if signs[at] == "L" else "owner", at, None) if is_task else ("", 0, None)
    return "", 0, None


def _ends_task(sentence: Sentence, at: int) -> bool:
    """Whether nothing follows in the item of a list but further tasks: «…, ауыл жастарының жағдайын зерделеу;»."""
    signs = sentence.signs
    if not (rest := re.match(r"(?:(?P<marks>[,c]+)[^VLSsvePQX:;.-]*)?(?:[;.]|$)", signs[at:])):
        return False
    first = at + len(rest["marks"] or "")
    bare = first
    while sentence.words[bare : bare + 1] and _BARE_NOUN.fullmatch(sentence.words[bare].text):
        bare += 1
        while signs[bare : bare + 1] in (",", "c"):
            bare += 1
    is_joined = signs[at : at + 1] == "c" or "," in signs[first:bare] or "c" in signs[first:bare]
    # «қалыптастыру және бақылау тәртібін бекіту»: it is the order of forming that is approved
    return bare == first or not is_joined or signs[bare : bare + 1] in ("", ";", ".")


def _is_task(above: str) -> bool:
    """Whether what stands above a list names tasks: «міндеттері мыналар болып табылады:», or a body alone."""
    return bool(re.search(r"[FfeL]", above) and re.search(r"[GBUH]", above)) or bool(
        re.fullmatch(r"[WGBHUoc,]*B[W_]*:", above)
    )


def _is_definition(signs: str, head: int) -> bool:
    """«… – … қалыптастыратын орган», «… орган болып табылады»."""
    return bool(re.search(r"-[^;:.]*$", signs[:head]) or re.match(r"[BGUH](?:_?e|-)", signs[head:]))


def body_of(sentence: Sentence, act: Act) -> Name | None:
    signs = sentence.signs
    names = list(_joined(sentence, list(_names(signs))))
    if act.how == "subject":
        return _subject(sentence, names, act)
    if act.how == "agent":
        doing = [name for name in names if name.head < act.at and _is_agent(sentence, name)]
        return doing[-1] if doing else None
    if act.how == "named":
        return next((name for name in reversed(names) if signs[name.head] == "B" and name.head < act.at), None)
    if act.how == "defined":
        if act.policy < (behind := signs.find("-", act.policy)):
            return next((name for name in names if name.first > behind), None)
        dash = signs.rfind("-", 0, act.policy)
        defined = [
            name for name in names if name.head < (dash if dash >= 0 else act.policy) and signs[name.head] == "B"
        ]
        return defined[-1] if defined else None
    if act.how == "lead":
        return next((name for name in reversed(names) if name.head < act.at), None)
    return _owner(signs, names, act)


def _names(signs: str) -> Iterator[Name]:
    end = -1
    for head, sign in enumerate(signs):
        if sign in "BGUH":
            first = head
            while first - 1 > end and signs[first - 1] in _OF_NAMES[: -2 if "T" not in signs[first:head] else None]:
                first -= 1
            yield Name(first, head, head)
            end = head


def _joined(sentence: Sentence, names: Sequence[Name]) -> Iterator[Name]:
    """The names, with «Президент» and «жанындағы Ұлттық комиссия» as one."""
    before: Name | None = None
    for name in names:
        before = Name(before.first, name.head, name.last) if before and _go_together(sentence, before, name) else name
        following = next((each for each in names if each.head > name.head), None)
        if not (following and _go_together(sentence, name, following)):
            yield before


def _go_together(sentence: Sentence, name: Name, other: Name) -> bool:
    """«Президент жанындағы Ұлттық комиссия», «мәслихаттар мен әкімдіктер»."""
    signs, first = sentence.signs, sentence.words[other.first]
    if other.first == name.last + 1 and first.text.lower() == "жанындағы":
        return True
    if other.first == name.last + 1 == other.head and signs[name.head] == "B" and _POSSESSED.fullmatch(first.text):
        return True  # «прокуратура органдарымен»
    return signs[name.last + 1 : other.first] == "c" and signs[name.head] == signs[other.head] == "B"


def _subject(sentence: Sentence, names: list[Name], act: Act) -> Name | None:
    between = [name for name in names if act.policy < name.head < act.at and sentence.signs[name.head] == "B"]
    before = [name for name in names if name.head < act.policy and sentence.signs[name.head] == "B"]
    if between:
        return between[-1]
    for name in reversed(before):
        if re.search(r"[ve][^:]*;", sentence.signs[name.head : act.policy]) and ":" not in sentence.signs[name.head :]:
            return None
        return _before_inserts(sentence, before, name, act) or name
    return None


def _before_inserts(sentence: Sentence, names: Sequence[Name], name: Name, act: Act) -> Name | None:
    """«Агенттік, егер Үкімет өзгеше белгілемесе, … қалыптастырады»: the body before the inserts."""
    signs = sentence.signs
    if signs[name.last + 1 : name.last + 2] in (",", "c") or "," not in signs[name.last + 1 : act.policy]:
        return None
    heading = (each for each in names if each.last < name.first and signs[each.last + 1] == ",")
    return next((each for each in heading if not re.search("[VLSsve;:.]", signs[each.last + 1 : act.policy])), None)


def _is_agent(sentence: Sentence, name: Name) -> bool:
    """«Үкімет тарапынан», «Үкіметпен»."""
    after = sentence.signs[name.head + 1 : name.head + 2]
    return after == "t" or sentence.words[name.head].text.lower().endswith(("мен", "пен", "бен"))


def _owner(signs: str, names: list[Name], act: Act) -> Name | None:
    """«… Үкіметтің құзыретіне жатады», «… Үкіметке жүктеледі», «… жауапты орган Министрлік болып табылады»."""
    behind = [name for name in names if act.policy < name.head]
    ahead = [name for name in names if name.head < act.policy]
    if signs[act.at] == "O":
        defined = re.search(r"_?e", signs[act.at :])
        nominative = [name for name in behind if signs[name.head] == "B"]
        if defined:
            return (
                next((name for name in reversed(nominative)), None)
                if len(nominative) > 1
                else _first_nominative(signs, ahead)
            )
        return _first_nominative(signs, ahead)
    owning = [name for name in behind if signs[name.head] in "GUB" and name.head < act.at]
    return next(reversed(owning or ahead), None)


def _first_nominative(signs: str, names: list[Name]) -> Name | None:
    return next((name for name in reversed(names) if signs[name.head] == "B"), None)
