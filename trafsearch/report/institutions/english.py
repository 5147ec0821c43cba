"""Who makes a policy by an English sentence: each policy that it names, and what governs it."""

import re
from collections.abc import Iterator

from trafsearch.language import Language
from trafsearch.report.institutions.act import Act, Name
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.sentence import Sentence

_OF = r"(?:[dWaBc]{0,6})"  # what stands between «of» and the policy
_PP = r"(?:,?[ra][^VSIGLlhgkei;:.PNO]{0,8},?)?"
_DIRECTIONS = r"(?:[dWa]{0,3}D(?:[,c]+[dWa]{0,3}D)*r)"
_VERBS = re.compile(rf"(?P<chain>[VIL l](?:[,c]+[aMd]*[VIL])*){_PP}:?(?:[dWaBc]|Nc){{0,7}}$".replace(" ", ""))
_VERBS_OF = re.compile(rf"(?P<chain>[VILl](?:[,c]+[aMd]*[VIL])*){_PP}:?{_DIRECTIONS}{_OF}$")
_NOUNS = re.compile(rf"(?P<chain>N(?:[,c]+[dWa]{{0,3}}N)*)r(?:{_DIRECTIONS})?{_OF}$")
_GERUNDS = re.compile(rf"(?P<chain>G(?:[,c]+a*G)*)(?:{_DIRECTIONS})?[dWa]{{0,5}}$")
_LIGHT = re.compile(r"(?P<verb>[LlVh])(?:[adr]|W){0,4}$")
_ANSWERS = re.compile(r"O[adFr]{0,4}$")
_TAKES_PART = re.compile(r"E[adrWF]{0,3}$")
_OPEN = re.compile(r"(?:^|[;:.,]|[;:,]c)[da]*$")
_PASSIVE = re.compile(r"[^VILlhgGk;:.nP]*?[Mi][aMi]*(?P<chain>S(?:[^VILlhgGk;:.nPN]*c[aiM]*S)*)[^;:]*?r")
_DONE_BY = re.compile(
    r"[^VILlGk;:.nP]*?(?:i[a]*(?P<verb>[hSV])[^;:.]*?r|i?[aM]*(?P<owner>[eFO])|i[^;:.]{0,5}(?P<task>F))"
)


def acts_in(sentence: Sentence) -> Iterator[Act]:
    signs = sentence.signs
    for policy, word in enumerate(sentence.words):
        if word.sign == "P" and word.span.start >= sentence.own and _is_itself(sentence, policy):
            yield from _acts(sentence, signs, policy)


def _is_itself(sentence: Sentence, policy: int) -> bool:
    """Whether the policy is meant and no document or measure: «policy directions», but no «policy proposals»."""
    after = sentence.words[policy + 1 : policy + 2]
    known = lexicon(Language.EN).words("following")
    return not after or after[0].sign in "rcD,;:.-aMikSeh" or after[0].text.lower() in known


def _acts(sentence: Sentence, signs: str, policy: int) -> Iterator[Act]:
    left = signs[:policy]
    verbs = _VERBS.search(left) or _VERBS_OF.search(left)
    if verbs and "r" not in left[verbs.end("chain") :][-1:]:
        yield from _of_verbs(sentence, signs, verbs, policy)
        return
    if nouns := _NOUNS.search(left):
        yield from _of_nouns(sentence, signs, nouns, policy)
        return
    if gerunds := _GERUNDS.search(left):
        yield from _of_gerunds(sentence, signs, gerunds, policy)
        return
    if passive := _PASSIVE.match(signs, policy + 1):
        for at in range(passive.start("chain"), passive.end("chain")):
            kind = sentence.words[at].kind
            if signs[at] == "S" and kind and not re.search(r"r", left[-4:].rpartition("D")[0]):
                yield Act(kind, at, policy, policy, "agent")


def _of_verbs(sentence: Sentence, signs: str, found: "re.Match[str]", policy: int) -> Iterator[Act]:
    start = found.start("chain")
    for at in range(start, found.end("chain")):
        word = sentence.words[at]
        if word.sign not in "VILl" or not word.kind or "n" in signs[max(0, at - 3) : at]:
            continue
        if word.sign in "Il" and not re.search(r"[OMi][^;:.VS]{0,6}$", signs[:start]):
            continue
        yield Act(word.kind, at, policy, start, "owner" if word.sign == "I" else "subject")


def _of_gerunds(sentence: Sentence, signs: str, found: "re.Match[str]", policy: int) -> Iterator[Act]:
    start = found.start("chain")
    before = signs[:start]
    if not (_ANSWERS.search(before) or re.search(r"F[adirWe]{0,3}$", before)):
        return
    for at in range(start, found.end("chain")):
        kind = sentence.words[at].kind
        if signs[at] == "G" and kind:
            yield Act(kind, at, policy, start, "owner")


def _of_nouns(sentence: Sentence, signs: str, found: "re.Match[str]", policy: int) -> Iterator[Act]:
    start = found.start("chain")
    before = re.sub(r"[da]*$", "", signs[:start])
    how, at, only = _governor(sentence, signs, before, policy)
    if not how:
        return
    if only is ClauseKind.COORDINATES:
        yield Act(only, at, policy, min(at, start), how)
        return
    for noun in range(start, found.end("chain")):
        kind = sentence.words[noun].kind
        if signs[noun] == "N" and kind and (only is None or only is kind):
            yield Act(kind, at, policy, min(at, start), how)


def _governor(sentence: Sentence, signs: str, before: str, policy: int) -> tuple[str, int, ClauseKind | None]:
    if part := _TAKES_PART.search(before):
        return "subject", part.start(), ClauseKind.IMPLEMENTS
    if answers := _ANSWERS.search(before):
        return "owner", answers.start(), None
    if light := _LIGHT.search(before):
        at = light.start("verb")
        word = sentence.words[at]
        if "n" in signs[max(0, at - 3) : at]:
            return "", 0, None
        if word.sign == "V":
            return ("subject", at, word.kind) if word.kind is ClauseKind.COORDINATES else ("", 0, None)
        return "subject", at, None
    if re.search(r"(?:F[^;:.VLS]*[ie][^VLSG;:.]*:?|e[^VLSG;:.]*:?|F[^;:.VLS]*:)(?:[^:]*;)?c?$", before):
        return "lead", len(before), None
    done = _DONE_BY.match(signs, policy + 1)
    if done and (_OPEN.search(before) or not before):
        if done["verb"]:
            return "agent", done.start("verb"), None
        return "owner", done.start("owner") if done["owner"] else done.start("task"), None
    if _OPEN.search(before) and re.search(r"[BF][^VLSei;.]*:", before) and not re.search(r"[VL][^:]*:", before):
        return "lead", len(before), None
    return "", 0, None


def body_of(sentence: Sentence, act: Act) -> Name | None:
    signs = sentence.signs
    names = list(_names(signs))
    ahead = [name for name in names if name.head < act.at and name.head < act.policy]
    behind = [name for name in names if name.first > max(act.at, act.policy)]
    if act.how == "agent":
        return next((name for name in behind if re.search(r"r[da]*$", signs[: name.first])), None)
    if act.how == "owner" and act.at > act.policy:
        return next(iter(behind), None)
    if act.how == "owner" and signs[act.at] == "O" and re.search(r"i[da]*$", signs[: act.at]) is None:
        defined = re.search(r"i", signs[act.policy :])
        if defined and re.search(r"B[,k]*$", signs[: act.at]):
            place = act.policy + defined.start()
            return next((name for name in names if name.first > place), None)
    if act.how == "lead":
        return next((name for name in reversed(ahead) if True), None)
    free = [name for name in ahead if not re.search(r"r[daW]*$", signs[: name.first])]
    for name in reversed(free):
        between = signs[name.last + 1 : min(act.at, act.first)]
        if re.search(r"[^,r]k", between):
            return None
        return name
    return None


def _names(signs: str) -> Iterator[Name]:
    end = -1
    for head, sign in enumerate(signs):
        if sign != "B" or head <= end:
            continue
        first = head
        while first - 1 > end and signs[first - 1] in "WFNa":
            first -= 1
        last = head
        at = head + 1
        while at < len(signs) and signs[at] in "rdWBFPNDc":
            if signs[at] == "c" and not re.match(r"c[dWFNDP]*[WFNDP](?:[^dWFNDPrc]|$)", signs[at:]):
                break
            if signs[at] == "d" and signs[at - 1] != "r":
                break
            if signs[at] not in "rdc":
                last = at
            at += 1
        end = last
        yield Name(first, head, last)
