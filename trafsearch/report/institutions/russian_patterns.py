"""Stretches of signs that the rules for Russian share."""

import re

from trafsearch.report.institutions.sentence import Sentence

ASIDE = r"(?:,?r[AWFBbQYXcNDKO-]{1,9},?)"  # «в пределах своей компетенции»
PRONOUNS = {"ее", "её"}  # the policy, named before
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
