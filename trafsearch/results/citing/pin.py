"""Where in the act: «ст. 7, п. 1», «п. 1 ст. 7», «7-бабының 1-тармағы», "art. 7(1)"."""

import re

from trafsearch.language import Language
from trafsearch.results.citing.cited import Cited
from trafsearch.results.citing.levels import Level
from trafsearch.results.citing.wording import words_of
from trafsearch.structure.address import StepKind

_PAGE = {Language.RU: "с. {}", Language.KK: "{}-б.", Language.EN: "p. {}"}
_TAKES_BRACKETS = ("art.", "para.", "pt.")
_BRACKETED = {StepKind.POINT, StepKind.SUBPOINT, Level.NUMBERED_PART}


def pin(cited: Cited) -> str:
    """From the outermost level to the innermost; the page where there is no level; "" where there is neither."""
    if not cited.steps:
        return _PAGE[cited.language].format(cited.page) if cited.page is not None else ""
    return ", ".join(_steps(cited, 0))


def pin_from_within(cited: Cited) -> str:
    """As a sentence has it: from the innermost level in Russian, with brackets in English, as owners in Kazakh."""
    if not cited.steps:
        return pin(cited)
    if cited.language is Language.RU:
        return " ".join(reversed(_steps(cited, 0, in_brackets=True)))
    if cited.language is Language.KK:
        owners, owned = _steps(cited, 2), _steps(cited, 1)
        return " ".join([*owners[:-1], owned[-1]])
    return _with_brackets(cited)


def _steps(cited: Cited, form: int, *, in_brackets: bool = False) -> list[str]:
    """Each level with its number, Kazakh in one of its forms."""
    names = words_of(cited.language, "steps")
    found = []
    for level, number in cited.steps:
        pattern = names[level][form] if cited.language is Language.KK else names[level]
        found.append(pattern.format(_numbered(level, number, cited.language, in_brackets)).strip(" -"))
    return found


def _numbered(level: str, number: str, language: Language, in_brackets: bool) -> str:
    """In Russian a letter has quotes, п. «а», and inside a sentence the number of a subpoint its bracket, подп. 1)."""
    if language is not Language.RU:
        return number
    if number[:1].isalpha() and number[:1].islower() and level in _BRACKETED:
        return f"«{number}»"
    return re.sub(r"(?=[–,]|$)", ")", number) if in_brackets and level == StepKind.SUBPOINT else number


def _with_brackets(cited: Cited) -> str:
    """art. 7(1)(a), annex 2, pt. 3."""
    written: list[str] = []
    names = words_of(Language.EN, "steps")
    for level, number in cited.steps:
        if written and level in _BRACKETED and written[-1].startswith(_TAKES_BRACKETS):
            written[-1] += f"({number})"
        else:
            written.append(names[level].format(number).strip())
    return ", ".join(written)
