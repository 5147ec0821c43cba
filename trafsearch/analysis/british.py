"""British and American spellings of one English word made equal: labour, labor; organisation, organization."""

import re
from functools import cache

from trafsearch.analysis.wordlist import pairs_of, words_of

_DOUBLED = re.compile(r"(?!.*(?:recall|install|forestall|enthrall|appall|befall|tell|sell)$)(\w*[aeiouy]\w+[ae]l)l")
_SINGLE = re.compile(r"(?:enrol|fulfil|instil|distil|appal|enthral)")
_WITH_S = re.compile(r"(\w{3,})is(e|er|ation|ational)")


def americanized(lemma: str) -> str:
    """The spelling under which the folded dictionary word is looked up."""
    found = _DOUBLED.fullmatch(lemma)
    if found:  # travell, which is left of travelling
        return found[1]
    if _SINGLE.fullmatch(lemma):
        return lemma + lemma[-1]
    for british, american in _parts():
        if british in lemma:
            return lemma.replace(british, american)
    found = _WITH_S.fullmatch(lemma)
    if found and f"{found[1]}ise" not in _only_with_s():
        return f"{found[1]}iz{found[2]}"
    return lemma


@cache
def _parts() -> tuple[tuple[str, str], ...]:
    return pairs_of("english_british.txt")


@cache
def _only_with_s() -> frozenset[str]:
    return frozenset(words_of("english_only_with_s.txt"))
