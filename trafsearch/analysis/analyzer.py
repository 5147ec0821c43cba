"""From a text to its tokens: every dictionary word that each of its words may be a form of."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from itertools import repeat

from trafsearch.analysis import languages
from trafsearch.analysis.folding import fold
from trafsearch.analysis.languages import all_languages_of
from trafsearch.analysis.numbers import number_in
from trafsearch.analysis.remembered import Remembered
from trafsearch.analysis.surroundings import among_kazakh
from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize, words_in
from trafsearch.analysis.tokens import Tokens
from trafsearch.analysis.versions import version_of
from trafsearch.analysis.wordlist import FOLDER
from trafsearch.language import Language

VERSION = 8  # raise it whenever code here changes the terms of any word

_FOOTNOTED = re.compile(r"([^\W\d_]{4,})\d{1,3}")  # людьми12: the mark of a footnote, stuck to the word


@dataclass(frozen=True, slots=True)
class Reading:
    """The dictionary words of one form in one language, the likeliest first."""

    language: Language
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What analysis did to one word: as written, as folded, and how each language read it, in order."""

    token: Token
    readings: tuple[Reading, ...]


def analyze(text: str, language: Language) -> tuple[Token, ...]:
    """The tokens of a passage in `language`, in the order of the text."""
    return tuple(tokens_in(text, language))


def tokens_in(text: str, language: Language) -> Tokens:
    """The same tokens, each made when it is asked for."""
    words = words_in(text)
    terms = list(map(_TERMS[language].__getitem__, words.forms))
    both = read_as_both(words.forms, language)
    for at in both:
        terms[at] = _TERMS[Language.NONE][words.forms[at]]
    languages = {at: _LANGUAGES[Language.NONE][words.forms[at]] for at in both}
    return Tokens(text, words, terms, _LANGUAGES[language].__getitem__, languages)


def read_as_both(forms: Sequence[str], language: Language) -> list[int]:
    """The positions of words that Russian knows, in a Russian passage, and that Kazakh around them may make Kazakh:
    their terms are those in a passage of neither language.
    """
    if language is not Language.RU:
        return []
    return [at for at in among_kazakh(forms) if languages_of(forms[at], language) == (Language.RU,)]


@lru_cache(maxsize=1 << 17)
def terms_of(form: str, language: Language) -> tuple[str, ...]:
    """All dictionary words that the folded `form` may be a form of in a passage of `language`, likeliest first.

    Never empty: what no language reads (a number, a word in Greek) stands for itself.
    """
    found = (stem for reading in readings_of(form, language) for stem in reading.stems)
    return tuple(dict.fromkeys(found)) or (form,)


@lru_cache(maxsize=1 << 12)
def query_terms(word: str) -> tuple[str, ...]:
    """The terms of one typed word in every language that it could be in.

    Shares a term with the same word in any passage.
    """
    form = _form_of(word)
    in_languages = all_languages_of(_without_footnote_mark(form))
    asked = (each for each in in_languages if each is not Language.KK or not _is_only_english(form))
    return tuple(dict.fromkeys(stem for each in asked for stem in _reading(form, each).stems)) or (form,)


def word_language(form: str, language: Language) -> Language:
    """The language as which the folded `form` is read first in a passage of `language`; NONE if it is no word."""
    return next(iter(languages_of(form, language)), Language.NONE)


def steps(text: str, language: Language) -> tuple[Step, ...]:
    """What `analyze` does to each word of `text`, and why."""
    tokens = analyze(text, language)
    both = set(read_as_both([token.form for token in tokens], language))
    return tuple(_step(token, Language.NONE if at in both else language) for at, token in enumerate(tokens))


def _step(token: Token, language: Language) -> Step:
    return Step(token, readings_of(token.form, language))


@cache
def fingerprint() -> str:
    """A short name for these rules and their data: two analyzers that share it give the same terms."""
    digest = hashlib.sha256(f"trafsearch {VERSION}".encode())
    for package in ("pymorphy3", "pymorphy3-dicts-ru", "simplemma"):
        digest.update(f"{package} {version_of(package)}".encode())
    for path in sorted(FOLDER.iterdir()):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def readings_of(form: str, language: Language) -> tuple[Reading, ...]:
    """How each language that the folded `form` could be in reads it, in a passage of `language`."""
    found = tuple(_reading(form, each) for each in languages_of(form, language))
    return tuple(map(_with_letters_restored, found, repeat(form))) if language is Language.KK else found


def _with_letters_restored(reading: Reading, form: str) -> Reading:
    """The reading, with what a Kazakh word that lacks letters of its own may stand for: кукык is құқық."""
    if reading.language is not Language.KK or not form.isalpha() or form.isascii():
        return reading
    from trafsearch.analysis.kazakh.letterless import restored_stems

    restored = restored_stems(form)
    return replace(reading, stems=tuple(dict.fromkeys((*reading.stems, *restored)))) if restored else reading


def _reading(form: str, language: Language) -> Reading:
    stems = _stems(_without_footnote_mark(form), language)
    number = number_in(form)
    return Reading(language, stems if number is None else tuple(dict.fromkeys((number, *stems))))


def languages_of(form: str, language: Language) -> tuple[Language, ...]:
    """The languages that the folded `form` could be in, in a passage of `language`, the likeliest first."""
    return languages.languages_of(_without_footnote_mark(form), language)


def _stems(word: str, language: Language) -> tuple[str, ...]:
    match language:  # each loads its rules and dictionary when the first word needs them
        case Language.RU:
            from trafsearch.analysis import russian

            return russian.all_stems(word)
        case Language.KK:
            from trafsearch.analysis import kazakh

            return kazakh.all_stems(word)
        case _:
            from trafsearch.analysis import english

            return english.all_stems(word)


def _is_only_english(form: str) -> bool:
    """Whether it is a word of English: «men» asks for men, and not for «мен», which is I, and with."""
    from trafsearch.analysis import english

    return form.isascii() and form.isalpha() and english.is_known(form)


def _form_of(word: str) -> str:
    found = tokenize(word)
    return found[0].form if len(found) == 1 else fold(word)


def _without_footnote_mark(form: str) -> str:
    found = _FOOTNOTED.fullmatch(form)
    return found[1] if found else form


_TERMS = {language: Remembered(partial(terms_of, language=language)) for language in Language}
_LANGUAGES = {language: Remembered(partial(word_language, language=language)) for language in Language}
