"""Who makes a policy by an English sentence: each policy that it names, and what governs it."""

import re
from collections.abc import Iterator

from trafsearch.language import Language
from trafsearch.report.institutions.act import Act
from trafsearch.report.institutions.clause import ClauseKind
from trafsearch.report.institutions.lexicon import lexicon
from trafsearch.report.institutions.sentence import Sentence

_OF = r"(?:[dWaBc]{0,6})"  # what stands between «of» and the policy
_PP = r"a*(?:,[ra][^VSIGLlhgkei;:.,PNO]{0,8},)?"  # «, within their territory,»
_DIRECTIONS = r"(?:[dWa]{0,3}D(?:[,c]+[dWa]{0,3}D)*r)"
_VERBS = re.compile(rf"(?P<chain>[VIL l](?:[,c]+[aMd]*[VIL])*){_PP}:?(?:[dWaBc]|Nc){{0,7}}$".replace(" ", ""))
_VERBS_OF = re.compile(rf"(?P<chain>[VILl](?:[,c]+[aMd]*[VIL])*){_PP}:?{_DIRECTIONS}{_OF}$")
_NOUNS = re.compile(rf"(?P<chain>N(?:[,c]+[dWa]{{0,3}}N)*)r(?:{_DIRECTIONS})?{_OF}$")
_GERUNDS = re.compile(rf"(?P<chain>G(?:[,c]+a*G)*)(?:{_DIRECTIONS})?[dWa]{{0,5}}$")
_LIGHT = re.compile(r"(?P<verb>[LlVh])(?:[adr]|W){0,4}$")
_ANSWERS = re.compile(r"O[adFr]{0,4}$")
_TAKES_PART = re.compile(r"E[adrWF]{0,3}$")
_OPEN = re.compile(r"(?:^|[;:.,]|[;:,]c)[da]*$")
_PASSIVE = re.compile(r"[^VILlhgGk;:.nP]*?[Mi][aMi]*(?P<chain>[Sh](?:[^VILlgGk;:.nPN]*c[aiM]*[Sh])*)[^;:]*?r")
_DONE_BY = re.compile(
    r"[^VILlGk;:.nP]*?(?:i[a]*(?P<verb>[hSV])[^;:.]*?r|i?[aM]*(?P<owner>[eFO])|i[^;:.]{0,5}(?P<task>F))"
)


def acts_in(sentence: Sentence) -> Iterator[Act]:
    signs = sentence.signs
    for policy in sentence.asked:
        if sentence.words[policy].sign == "P" and _is_itself(sentence, policy):
            yield from _acts(sentence, signs, policy)


def _is_itself(sentence: Sentence, policy: int) -> bool:
    """Whether the policy is meant and no document or measure: «policy directions», but no «policy proposals»."""
    after = sentence.words[policy + 1 : policy + 2]
    known = lexicon(Language.EN).words("following")
    return not after or after[0].sign in "rcD,;:.-aMikSeh" or after[0].text.lower() in known


def _acts(sentence: Sentence, signs: str, policy: int) -> Iterator[Act]:
    left = signs[:policy]
    verbs = _VERBS.search(left) or _VERBS_OF.search(left)
    if verbs:
        yield from _of_verbs(sentence, signs, verbs, policy)
        return
    if nouns := _NOUNS.search(left):
        yield from _of_nouns(sentence, signs, nouns, policy)
        return
    if gerunds := _GERUNDS.search(left):
        yield from _of_gerunds(sentence, signs, gerunds, policy)
        return
    if not _is_asked(sentence, policy) and (passive := _PASSIVE.match(signs, policy + 1)):
        for at in range(passive.start("chain"), passive.end("chain")):
            kind = sentence.words[at].kind
            if signs[at] in "Sh" and kind and not re.search(r"r", left[-4:].rpartition("D")[0]):
                yield Act(kind, at, policy, policy, "agent")


def _of_verbs(sentence: Sentence, signs: str, found: "re.Match[str]", policy: int) -> Iterator[Act]:
    start = found.start("chain")
    for at in range(start, found.end("chain")):
        word = sentence.words[at]
        if word.sign not in "VILl" or not word.kind or _is_denied(signs, at):
            continue
        if word.sign in "Il" and not re.search(r"[OMie][^;.VS]{0,6}$", signs[:start]):
            belonging = re.match(r"[^VILlhSG;:.]*e", signs[policy:])
            if belonging and re.search(r"Fr?$", signs[:start]):  # «the power to determine … belongs to»
                yield Act(word.kind, policy + belonging.end() - 1, policy, start, "owner")
            continue
        yield Act(word.kind, at, policy, start, "owner" if signs[start] in "Il" else "subject")


def _of_gerunds(sentence: Sentence, signs: str, found: "re.Match[str]", policy: int) -> Iterator[Act]:
    start = found.start("chain")
    before = signs[:start]
    answers = _ANSWERS.search(before)
    if not (answers or re.search(r"F[^;:.VLG]*e?:?$", before)) or _is_denied(
        signs, answers.start() if answers else start
    ):
        return
    at = answers.start() if answers else start
    for gerund in range(start, found.end("chain")):
        kind = sentence.words[gerund].kind
        if signs[gerund] == "G" and kind:
            yield Act(kind, at, policy, start, "owner")


def _of_nouns(sentence: Sentence, signs: str, found: "re.Match[str]", policy: int) -> Iterator[Act]:
    start = found.start("chain")
    before = re.sub(r"[da]*$", "", signs[:start])
    how, at, only = _governor(sentence, signs, before, start, policy)
    if not how:
        return
    if only is ClauseKind.COORDINATES:
        yield Act(only, at, policy, start, how)
        return
    for noun in range(start, found.end("chain")):
        kind = sentence.words[noun].kind
        if signs[noun] == "N" and kind and (only is None or only is kind):
            yield Act(kind, at, policy, start, how)


def _governor(
    sentence: Sentence, signs: str, before: str, start: int, policy: int
) -> tuple[str, int, ClauseKind | None]:
    if sentence.words[start].text.lower() in lexicon(Language.EN).kinds("doers"):
        is_called = re.search(r"(?:i[da]*|WWd?)$", signs[:start])  # «acts as coordinator»
        return ("subject", start, None) if is_called else ("", 0, None)
    if part := _TAKES_PART.search(before):
        return "subject", part.start(), ClauseKind.IMPLEMENTS
    if answers := _ANSWERS.search(before):
        return ("", 0, None) if _is_denied(signs, answers.start()) else ("owner", answers.start(), None)
    if light := _LIGHT.search(before):
        at = light.start("verb")
        word = sentence.words[at]
        if _is_denied(signs, at):
            return "", 0, None
        if word.sign == "V":
            return ("subject", at, word.kind) if word.kind is ClauseKind.COORDINATES else ("", 0, None)
        return "subject", at, None
    if re.search(r"(?:F[^;:.VLS]*[ie][^VLSG;:.]*:?|e[^VLSG;:.]*:?|F[^;:.VLS]*:)(?:[^:]*;)?c?$", before):
        return "lead", len(before), None
    done = _DONE_BY.match(signs, policy + 1)
    if done and (_OPEN.search(before) or not before or re.fullmatch(r"d?Fr[da]*", before)):
        if done["verb"]:
            return "agent", done.start("verb"), None
        return "owner", done.start("owner") if done["owner"] else done.start("task"), None
    if _OPEN.search(before) and re.search(r"[BF][^VLSei;.]*:", before) and not re.search(r"[VL][^:]*:", before):
        return "lead", len(before), None
    return "", 0, None


def _is_denied(signs: str, at: int) -> bool:
    return "n" in signs[max(0, at - 3) : at]


def _is_asked(sentence: Sentence, policy: int) -> bool:
    """«how the policy is implemented»."""
    return any(word.text.lower() in ("how", "whether", "if") for word in sentence.words[max(0, policy - 4) : policy])
