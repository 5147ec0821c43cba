"""Codes, constitutions and treaties by their names, in every case: «Уголовного кодекса РК», «Қылмыстық кодекстің»."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from trafsearch.language import Language
from trafsearch.span import Span
from trafsearch.structure.references.countries import COUNTRY, ENGLISH_COUNTRY, KAZAKH_COUNTRY, country_of
from trafsearch.structure.references.part import ActPart
from trafsearch.structure.references.reference import CitedAct

DATA = Path(__file__).with_name("codes.toml")

_HEADS = {
    "кодекс": r"кодекс(?:а|у|ом|е)?",
    "пакт": r"пакт(?:а|у|ом|е)?",
    "протокол": r"протокол(?:а|у|ом|е)?",
    "статут": r"статут(?:а|у|ом|е)?",
    "устав": r"устав(?:а|у|ом|е)?",
    "конвенция": r"конвенци(?:я|и|ю|ей|ею)",
    "декларация": r"деклараци(?:я|и|ю|ей|ею)",
    "конституция": r"(?-i:К)онституци(?:я|и|ю|ей|ею)",
}
_ADJECTIVE = re.compile(r"(?<=\w)(?:ый|ий|ой|ая|ое)$")
_ENDINGS = r"(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|ую|ою|ое)"
_OF_WHOM = rf"(?:\s+(?:{COUNTRY}|ООН|Организации\s+Объединенных\s+Наций))?"


@dataclass(frozen=True, slots=True)
class _Name:
    id: str
    name: str
    language: Language


@dataclass(frozen=True, slots=True)
class _Book:
    """The names of one language as one pattern; group `n<i>` is the i-th name."""

    pattern: re.Pattern[str]
    names: tuple[_Name, ...]


@dataclass(frozen=True, slots=True)
class Short:
    """An act named by an abbreviation; certain where its country stands beside it, or nothing else is called so."""

    part: ActPart
    end: int
    is_certain: bool


@cache
def known() -> dict[str, dict[str, list[str]]]:
    """The table by id; `treaty` stands beside the names of what is one for all countries."""
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


@cache
def first_words() -> frozenset[str]:
    """The first four letters, in lower case, of every name: where one may begin."""
    names = (name for entry in known().values() for code in ("ru", "kk", "en") for name in entry.get(code, []))
    return frozenset(name.split()[0].lower()[:4] for name in names)


@cache
def short_forms() -> frozenset[str]:
    """УК, ҚПК, ICCPR, … in lower case."""
    return frozenset(short.lower() for short in _short_names())


def is_treaty(id: str) -> bool:
    """Whether it is one for all countries: a code is one country's."""
    return bool(known()[id].get("treaty"))


def named_act(text: str, at: int) -> ActPart | None:
    """The code, constitution or treaty whose name begins at `at`, in full."""
    for language in (Language.RU, Language.KK, Language.EN):
        book = _book(language)
        if match := book.pattern.match(text, at):
            index = next(i for i in range(len(book.names)) if match[f"n{i}"])
            found = book.names[index]
            act = CitedAct(kind=found.name, code=found.id, country=country_of(match[0]))
            return ActPart(Span(match.start(), match.end()), act, comes_first=language is Language.KK)
    return None


def short_act(text: str, at: int) -> Short | None:
    """The code or treaty named by its abbreviation at `at`."""
    match = _short_pattern().match(text, at)
    if match is None:
        return None
    id, language = _short_names()[match["short"]]
    act = CitedAct(kind=known()[id][language][0], code=id, country=country_of(match[0]))
    part = ActPart(Span(*match.span()), act, comes_first=language is Language.KK)
    return Short(part, match.end(), language is Language.EN or bool(match["a"] or match["b"]))


def code_called(title: str) -> str | None:
    """The id of the code or treaty that a title names: «Об административных правонарушениях», too."""
    for language in (Language.RU, Language.KK, Language.EN):
        if match := _book(language).pattern.match(title.strip()):
            return next(n.id for i, n in enumerate(_book(language).names) if match[f"n{i}"])
    plain = title.strip().lower()
    for id, entry in known().items():
        for name in entry.get("ru", []) + entry.get("kk", []):
            if name.lower().removeprefix("кодекс ").removesuffix(" кодекс") == plain and " " in plain:
                return id
    return None


@cache
def _book(language: Language) -> _Book:
    names = [_Name(id, name, language) for id, entry in known().items() for name in entry.get(str(language), [])]
    names.sort(key=lambda each: -len(each.name))
    write = {Language.RU: _russian, Language.KK: _kazakh, Language.EN: _english}[language]
    patterns = "|".join(f"(?P<n{i}>{write(each.name)})" for i, each in enumerate(names))
    before = rf"(?:{KAZAKH_COUNTRY}\s+)?" if language is Language.KK else ""
    return _Book(re.compile(rf"{before}(?:{patterns})(?!\w)", re.IGNORECASE), tuple(names))


def _russian(name: str) -> str:
    words = name.split()
    head = next(i for i, word in enumerate(words) if word.lower() in _HEADS)
    declined = [_declined(word) for word in words[:head]]
    rest = "".join(rf"\s+{re.escape(word).replace('е', '[её]')}" for word in words[head + 1 :])
    return r"\s+".join([*declined, _HEADS[words[head].lower()]]) + _OF_WHOM + rest + (_OF_WHOM if rest else "")


def _declined(word: str) -> str:
    return re.escape(_ADJECTIVE.sub("", word)).replace(r"\-", r"-\s*") + _ENDINGS


def _kazakh(name: str) -> str:
    *before, last = name.split()
    words = [re.escape(word).replace(r"\-", r"\s?-\s?") for word in before]
    stem = re.sub("(?:ы|і|сы|сі)$", "", last)
    if last == "Конституция":
        return r"(?-i:К)онституция(?!лы)\w{0,8}"
    return r"\s+".join([*words, rf"{stem}\w{{0,9}}"])


def _english(name: str) -> str:
    words = r"\s+".join(map(re.escape, name.split()))
    words = f"(?-i:{words})" if name == "Constitution" else words
    return rf"{words}(?:\s+of\s+{ENGLISH_COUNTRY})?"


@cache
def _short_names() -> dict[str, tuple[str, Language]]:
    languages = (Language.RU, Language.KK, Language.EN)
    return {
        short: (id, language)
        for id, entry in known().items()
        for language in languages
        for short in entry.get(f"{language}_short", [])
    }


@cache
def _short_pattern() -> re.Pattern[str]:
    any_short = "|".join(sorted(_short_names(), key=len, reverse=True))
    of_kazakhstan = r"(?:ҚР|Қазақстан\s+Республикасының)"
    return re.compile(
        rf"(?:(?P<a>{of_kazakhstan})\s+)?(?P<short>{any_short})(?![\w])(?:-[а-яәғқңөұүһі]{{2,4}}(?!\w))?"
        rf"(?:\s+(?P<b>РК|РФ|Республики\s+Казахстан|Российской\s+Федерации)(?!\w))?"
    )
