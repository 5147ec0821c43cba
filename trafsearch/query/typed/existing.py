"""Words that exist, whether they stand in a text or not: nothing else is searched for in their place."""

import re
from collections.abc import Collection

from trafsearch.query.typed.derived import is_derived

_LATIN = re.compile(r"[a-z]")
_RUSSIAN = re.compile(r"[а-яё]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def exists(form: str) -> bool:
    """Whether the folded form is a word of one of the languages."""
    return is_in_dictionary(form) or (_CYRILLIC.match(form) is not None and is_kazakh(form))


def is_russian(form: str, held: Collection[str]) -> bool:
    """Whether the folded form is a Russian word, listed or made of one that is; `held` are words that texts have."""
    return _RUSSIAN.fullmatch(form) is not None and (is_in_dictionary(form) or is_derived(form, held))


def is_in_dictionary(form: str) -> bool:
    """Whether the Russian or the English dictionary holds this folded form."""
    if _LATIN.match(form):
        from trafsearch.analysis import english

        return english.is_known(form)
    from trafsearch.analysis import russian

    return russian.is_known(form)


def is_kazakh_dictionary_form(form: str) -> bool:
    """Whether the folded form is a word as the Kazakh lexicon lists it."""
    from trafsearch.analysis.kazakh import best_stem

    return best_stem(form) == form and is_kazakh(form)


def is_kazakh(form: str) -> bool:
    """Whether the likeliest reading of the folded form is a word that the Kazakh lexicon lists."""
    from trafsearch.analysis.kazakh import best_stem
    from trafsearch.analysis.kazakh.lexicon import lexicon

    stem = best_stem(form)
    return any(stem in stems for stems in lexicon().stems.values())
