"""Dictionary words of English forms."""

from functools import lru_cache

from trafsearch.analysis.folding import fold


@lru_cache(maxsize=1 << 17)
def all_stems(word: str) -> tuple[str, ...]:
    """The dictionary word of `word`, folded, then `word` itself where it differs: children → child, children."""
    import simplemma  # 0.3 s: paid by the first word

    form = fold(word)
    return tuple(dict.fromkeys((fold(simplemma.lemmatize(form, lang="en")), form)))


def best_stem(word: str) -> str:
    return all_stems(word)[0]


def is_known(word: str) -> bool:
    """Whether the dictionary holds this form."""
    import simplemma

    return bool(simplemma.is_known(word, lang="en"))
