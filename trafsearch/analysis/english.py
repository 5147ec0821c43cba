"""Dictionary words of English forms."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from trafsearch.analysis.british import americanized
from trafsearch.analysis.folding import fold
from trafsearch.analysis.wordlist import families_of

_POSSESSIVE = re.compile(r"(?<=\w\w)(?:'s|(?<=s)')$")  # state's, states'
_FORM_OF_A_VERB = re.compile(r"(?P<stem>\w*[aeiouy]\w*?)(?:ing|(?P<past>ed))")
_LOST_E = re.compile(r"[^aeiou]*[aeiouy][^aeiouywx]|.*(?:[cuvz]|[adr]g)")  # rating, enforcing, changing
_DOUBLED = re.compile(r".*([^aeiou])\1")


@lru_cache(maxsize=1 << 17)
def all_stems(word: str) -> tuple[str, ...]:
    """The dictionary word of `word`, folded, then `word` itself where it differs: children → child, children.

    A form in -ing or -ed that the dictionary takes for a word of its own gives the verb too: trading → trade; but
    united, which it has under unite, is no form of unit.
    """
    form = _POSSESSIVE.sub("", fold(word))
    lemma = americanized(_lemma(form))
    is_settled = lemma != form and _is_dictionary_form(lemma)
    verbs = () if is_settled else (each for each in _possible_verbs(form) if _is_dictionary_form(each))
    return tuple(dict.fromkeys((*_irregular().get(form, ()), lemma, form, *islice(verbs, 1))))


def best_stem(word: str) -> str:
    return all_stems(word)[0]


def is_known(word: str) -> bool:
    """Whether the dictionary holds this form."""
    import simplemma

    return bool(simplemma.is_known(word, lang="en"))


def _lemma(form: str) -> str:
    import simplemma  # 0.3 s: paid by the first word

    lemma = fold(simplemma.lemmatize(form, lang="en"))
    return form if lemma[-1:] == "c" and form in (f"{lemma}ing", f"{lemma}ed") else lemma  # trafficing is a slip


def _irregular() -> dict[str, tuple[str, ...]]:
    return families_of("english_irregular.txt")


def _possible_verbs(form: str) -> Iterator[str]:
    """What a form in -ing or -ed may be made from, the likeliest first."""
    found = _FORM_OF_A_VERB.fullmatch(form)
    if not found or len(found["stem"]) < 3:
        return
    stem = found["stem"]
    if found["past"] and stem.endswith("i"):  # carried
        yield f"{stem[:-1]}y"
        return
    if stem.endswith("c"):  # forced; panicked has its k
        yield f"{stem}e"
        return
    yield from (f"{stem}e", stem) if _LOST_E.fullmatch(stem) else (stem, f"{stem}e")
    if _DOUBLED.fullmatch(stem):  # committing
        yield stem[:-1]


def _is_dictionary_form(word: str) -> bool:
    import simplemma

    return is_known(word) and simplemma.lemmatize(word, lang="en") == word
