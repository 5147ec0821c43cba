"""Which languages a word may be in, by its letters, the dictionaries, and the language around it."""

import re
from functools import cache, lru_cache

from trafsearch.analysis.wordlist import families_of
from trafsearch.language import Language

SURE = 3.0  # a spelling with this lead over Russian is Kazakh,
SURE_IF_LISTED = 1.0  # and so is one with this lead, where the Kazakh lists have the word and Russian has not

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_KAZAKH_ONLY = re.compile(r"[әғқңөұүһі]")
_LATIN = re.compile(r"[a-z\u00df-\u024f]")
_UNDECODED = re.compile(r"[\ud800-\udfff]")  # bytes of a command line that are no text: no dictionary takes them
_SURNAME = re.compile(r".{3,}[ое]ва?")

_RU, _KK, _EN = (Language.RU,), (Language.KK,), (Language.EN,)
_RU_KK, _KK_RU = (*_RU, *_KK), (*_KK, *_RU)


@lru_cache(maxsize=1 << 17)
def languages_of(word: str, around: Language) -> tuple[Language, ...]:
    """The languages that the folded `word` could be in, in a passage of the language `around`, the likeliest first."""
    if _UNDECODED.search(word):
        return ()
    if not _CYRILLIC.search(word):
        return _of_latin(word, around) if _LATIN.search(word) else ()
    if _KAZAKH_ONLY.search(word):
        return _KK  # құқығы
    if around is Language.RU:
        return _in_russian(word)
    return _in_kazakh(word) if around is Language.KK else _anywhere(word)


def all_languages_of(word: str) -> tuple[Language, ...]:
    """All that `languages_of` could say of the word in any passage; no table of spellings is read for it."""
    if _UNDECODED.search(word):
        return ()
    if not _CYRILLIC.search(word):
        return _of_latin(word, Language.KK) if _LATIN.search(word) else ()
    return _KK if _KAZAKH_ONLY.search(word) else _RU_KK


def _in_russian(word: str) -> tuple[Language, ...]:
    if _is_russian(word):
        return _RU_KK if _is_surname(word) else _RU  # Аманжолов, which Russian has as a form of Аманжол
    if not _is_kazakh(word) or _is_surname(word):
        return _RU_KK  # акиматы, Сулейменова
    return _KK if _lead(word) >= SURE_IF_LISTED and not _may_be_declined(word) else _KK_RU  # саудасы, туралы


def _in_kazakh(word: str) -> tuple[Language, ...]:
    if _is_kazakh(word):
        return _KK_RU if _is_russian(word) else _KK  # бала, балалар
    if _is_russian(word):
        return _RU_KK  # людьми
    lead = _lead(word)
    return _RU_KK if lead <= -SURE else _KK_RU if lead < SURE else _KK  # антитрафиковой, Шымкентте


def _anywhere(word: str) -> tuple[Language, ...]:
    is_russian, is_kazakh = _is_russian(word), _is_kazakh(word)
    if is_russian is is_kazakh:
        return _KK_RU if _lead(word) > 0 else _RU_KK
    return _RU_KK if is_russian else _KK_RU


def _of_latin(word: str, around: Language) -> tuple[Language, ...]:
    from trafsearch.analysis.kazakh.latin import may_be_kazakh

    if may_be_kazakh(word):
        return (*_KK, *_EN) if around is Language.KK else (*_EN, *_KK)  # qazaqstan
    is_kazakh = around is Language.KK and word.isalpha()  # adam saudasy, in the midst of a text that is Kazakh
    return (*_EN, *_KK) if is_kazakh else _EN


def _is_russian(word: str) -> bool:
    from trafsearch.analysis import russian

    return russian.is_known(word)


def _is_kazakh(word: str) -> bool:
    """Whether it may be a form of a word that the Kazakh lists have."""
    from trafsearch.analysis import kazakh

    return any(map(_is_listed, kazakh.all_stems(word)))


def _may_be_declined(word: str) -> bool:
    """Whether it may be a Russian form of a listed Kazakh word, which Kazakh does not read so."""
    from trafsearch.analysis import kazakh, russian

    return any(map(_is_listed, set(russian.all_stems(word)) - set(kazakh.all_stems(word))))


def _is_surname(word: str) -> bool:
    return _SURNAME.fullmatch(word) is not None and _is_listed(word)


def _lead(word: str) -> float:
    """How much more its spelling speaks for Kazakh than for Russian."""
    from trafsearch.language.judging import kazakh_lead  # its tables are read with the first such word

    return kazakh_lead(word)


def _is_listed(stem: str) -> bool:
    """Whether it stands in the Kazakh lists."""
    from trafsearch.analysis.kazakh.lexicon import lexicon

    return stem in _closed_class() or any(stem in stems for stems in lexicon().stems.values())


@cache
def _closed_class() -> frozenset[str]:
    return frozenset(stem for stems in families_of("kazakh_closed_class.txt").values() for stem in stems)
