"""Kazakh typed in Latin letters, as the Cyrillic words that are found: jemqorlyqqa, zhemqorlyqqa → жемқорлыққа."""

from collections.abc import Iterator, Sequence

from trafsearch.analysis.analyzer import terms_of
from trafsearch.analysis.kazakh import all_stems
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language, identify
from trafsearch.query.typed.alphabet import is_latin
from trafsearch.query.typed.existing import is_in_dictionary, is_kazakh
from trafsearch.query.typed.held_words import HeldWords

MOST = 3
_SHORTEST = 2  # letters of a word that is Kazakh without others beside it


def is_shown(typed: Sequence[str], words: HeldWords) -> bool:
    """Whether what is in Latin letters is Kazakh: so «adam» is beside «saudasy», which English lacks."""
    forms = {each: [token.form for token in tokenize(each)] for each in typed}
    latin = [each for each in typed if forms[each] and all(map(is_latin, forms[each]))]
    if not latin or identify(" ".join(latin)) is not Language.KK:
        return False
    return any(is_doubtful(form) and words_meant(form, words) for each in latin for form in forms[each])


def is_doubtful(form: str) -> bool:
    """Whether it may be Kazakh without others beside it: it is no short word, and no English one."""
    return len(form) >= _SHORTEST and is_latin(form) and not is_in_dictionary(form)


def words_meant(form: str, words: HeldWords, *, in_kazakh: bool = False) -> tuple[str, ...]:
    """The Cyrillic words found that are spelled so, as they stand in a text; else forms of Kazakh words that do.

    Kazakh ones; where those beside it are Kazakh (`in_kazakh`) else any.
    """
    from trafsearch.analysis.kazakh.latin import cyrillic_spellings

    spellings = cyrillic_spellings(form)
    standing = [each for each in spellings if each in words.forms]
    kazakh = [*filter(is_kazakh, standing)] or list(_forms(form, spellings, words))
    return words.apart(kazakh or (standing if in_kazakh else ()), MOST)


def _forms(form: str, spellings: Sequence[str], words: HeldWords) -> Iterator[str]:
    """Spellings that are forms of the dictionary words that the analyzer reads the Latin one as."""
    meant = words.terms.intersection(terms_of(form, Language.KK))
    for spelling in spellings:
        stems = words.terms.intersection(all_stems(spelling))
        if stems and (meant.intersection(stems) or is_kazakh(spelling)):
            yield spelling
