"""Whether a body that a Russian sentence names may be the subject of its verb."""

import re

from trafsearch.report.institutions.act import Name
from trafsearch.report.institutions.russian_signs import plain_signs
from trafsearch.report.institutions.sentence import Sentence


def may_be_subject(sentence: Sentence, name: Name) -> bool:
    """Whether the head and what agrees with it are nominative: «местные органы», not «местного Правительства»."""
    words = sentence.words[name.first : name.head + 1]
    return all("nomn" in word.cases for word in words if word.sign in "AB")


def hangs_on_noun(sentence: Sentence, names: list[Name], name: Name, number: frozenset[str]) -> bool:
    """«Органы, руководствуясь актами министерства, формируют …»: a genitive, since the subject has no other verb."""
    signs = plain_signs(sentence)
    if "gent" not in sentence.words[name.head].cases or signs[name.first - 1 : name.first] not in tuple("WKFNDBbY"):
        return False
    return any(
        may_be_subject(sentence, other)
        and sentence.words[other.head].nominative & number
        and not is_governed(signs, other)
        and not re.search("[VLSsvke;.]", re.sub(r",r?k[^,;:.]*,", ",", signs[other.last + 1 : name.first]))
        for other in names
        if other.last < name.first
    )


def is_governed(signs: str, name: Name) -> bool:
    return name.first > 0 and signs[name.first - 1] == "r"


def is_one_of_several(signs: str, names: list[Name], name: Name) -> bool:
    if re.search("cA*B", signs[name.head : name.last + 1]):  # «маслихат и акимат»
        return True
    return any(other.last < name.first and signs[other.last + 1 : name.first] in ("c", ",", ",c") for other in names)
