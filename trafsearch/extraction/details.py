"""The detail of an outcome in the language of who reads it: the English sentence is the key."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from trafsearch.language import Language

_FOLDER = Path(__file__).parent / "data"
_DETAILS, _DOUBTS = "details.toml", "doubts.toml"
_GAP = re.compile(r"\{(\w+)\}")
_FIGURES = frozenset(("count", "number", "numbers"))
_JOINT = "; "
_LONGEST = 8  # pieces between joints that one sentence may hold: a message of the system may have joints of its own


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence with {gaps}, the pattern of its English, and its translations."""

    pattern: re.Pattern[str]
    translations: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Templates:
    """In the order in which they are tried. `parts` fill gaps."""

    details: tuple[Template, ...]
    parts: tuple[Template, ...]


@cache
def detail_in(language: Language, detail: str) -> str:
    """The detail, sentence by sentence; a sentence that no template matches stays English."""
    if language not in (Language.RU, Language.KK):
        return detail
    return _JOINT.join(_sentences(language, detail.split(_JOINT)))


@cache
def doubt_in(language: Language, doubt: str) -> str:
    """What is doubtful about a document, or wrong in a file that describes it; what no template matches stays."""
    return sentence_in(language, doubt, _FOLDER / _DOUBTS)


def sentence_in(language: Language, sentence: str, file: Path) -> str:
    """The sentence by the templates of a file that is laid out as these; what no template matches stays."""
    if language not in (Language.RU, Language.KK):
        return sentence
    known = templates(file)
    return _translated(language, sentence, known.details, known.parts) or sentence


def _sentences(language: Language, pieces: Sequence[str]) -> Iterator[str]:
    """Each in the fewest pieces that make one."""
    start = 0
    while start < len(pieces):
        for end in range(start + 1, min(start + _LONGEST, len(pieces)) + 1):
            sentence = _translated(language, _JOINT.join(pieces[start:end]), templates().details, templates().parts)
            if sentence is not None:
                yield sentence
                start = end
                break
        else:
            yield pieces[start]
            start += 1


def _translated(language: Language, text: str, candidates: Sequence[Template], parts: Sequence[Template]) -> str | None:
    """By the first template that matches all of the text; None where there is none."""
    for template in candidates:
        if match := template.pattern.fullmatch(text):
            gaps = {name: _filling(language, filling, parts) for name, filling in match.groupdict().items()}
            return template.translations[language].format(**gaps)
    return None


def _filling(language: Language, filling: str, parts: Sequence[Template]) -> str:
    translated = _translated(language, filling, parts, parts)
    return filling if translated is None else translated


@cache
def templates(file: Path = _FOLDER / _DETAILS) -> Templates:
    """All templates of a file, compiled when the first detail is shown; a fault is a detail and a part."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    details, parts = ((*table.get(kind, ()), *table.get("fault", ())) for kind in ("detail", "part"))
    return Templates(tuple(map(_template, details)), tuple(map(_template, parts)))


def _template(entry: Mapping[str, str]) -> Template:
    pieces = _GAP.split(entry["en"])  # words, a gap's name, words, …, words
    pattern = "".join(_gap(piece) if place % 2 else re.escape(piece) for place, piece in enumerate(pieces))
    translations = {language: entry[language] for language in (Language.RU, Language.KK)}
    return Template(re.compile(pattern, re.DOTALL), translations)


def _gap(name: str) -> str:
    return rf"(?P<{name}>\d[\d, –-]*)" if name in _FIGURES else rf"(?P<{name}>.*?)"
