"""Stretches of signs that the rules for Russian share."""

import re

from trafsearch.report.institutions.sentence import Sentence

ASIDE = r"(?:,?r[AWFBbQYXcNDKO-]{1,9},?)"  # «в пределах своей компетенции»
# Another verb of the chain with its complement: «вырабатывает, согласовывает с органами и проводит политику».
BETWEEN = r"[vz](?:c?r?[AWFBbXYNDK]{1,6}){1,3}(?:,|(?=c))[,c]*a?"
PRONOUNS = {"ее", "её"}  # the policy, named before
_INFINITIVES = ("ть", "ти", "чь", "ться", "тись")
SKIPPED = rf"(?:[aM]|{ASIDE})*"
ATTRIBUTES = r"(?:[Aa](?:[,c]*[Aa])*)?"  # «внутренней и внешней»


def before_attributes(signs: str) -> int:
    """Where the attributes at the end of the signs begin."""
    found = re.search(rf"{ATTRIBUTES}$", signs)
    return found.start() if found else len(signs)


def is_denied(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.words[at - 1].sign == "n"


def may(sentence: Sentence, at: int) -> bool:
    """Whether an infinitive hangs on «вправе», «обязан», «призван»."""
    before = "".join(word.sign for word in sentence.words[:at])
    found = re.search(r"(?P<no>n?)M[^;:.]*$", before)
    return bool(found and not found["no"])


def takes_object(sentence: Sentence, at: int) -> bool:
    """Whether the verb governs what stands right behind it: «утверждает правила», not «согласовывает с органами»."""
    if sentence.words[at].sign == "z" and not sentence.words[at].text.lower().endswith(_INFINITIVES):
        return False  # «учитывая предложения общества»
    is_governed = is_described = False
    for word in sentence.words[at + 1 :]:
        if word.sign not in "rcAWFBbXYNDK":
            return False
        if word.sign in "rc":
            is_governed = is_governed or word.sign == "r"
        elif word.sign != "A":
            if "accs" in word.cases and not is_governed and not (is_described and "gent" in word.cases):
                return True
            is_governed, is_described = False, True
    return False
