"""What the words of a question mean that name no concept and no policy area."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.query.times import TimePatterns, load_times
from trafsearch.vocabulary.keyboard import typed_form
from trafsearch.vocabulary.label import Label
from trafsearch.vocabulary.phrasing import Phrasing
from trafsearch.vocabulary.trie import Found, Trie, grow_trie

SHORT = 4  # letters of a listed word that is dropped as it is listed only
BEGINNING = 3  # letters that any form of a longer one begins with

_LANGUAGES = (Language.RU, Language.KK, Language.EN)
Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Forms:
    """What is found by its form alone, whatever the words mean elsewhere; see data/question_patterns.toml."""

    whether: Patterns
    absences: Patterns
    institutions: Patterns
    counts: Patterns
    unclear: Patterns
    negations: Patterns
    except_after: Patterns
    except_before: Patterns
    except_weak: Patterns
    languages: Mapping[str, Patterns]
    numbers: Patterns


@dataclass(frozen=True, slots=True)
class Frames:
    """Words to drop, words for documents, for types of acts and for those who make them, forms and times.

    `fillers` own "frame", or "document" where they name documents; `beside` are words for types that count only
    beside an issuer.
    """

    fillers: Trie
    types: Trie
    beside: Trie
    types_of: Mapping[str, tuple[str, ...]]
    issuers: Trie
    issuers_of: Mapping[str, tuple[str, ...]]
    forms: Forms
    times: TimePatterns

    def fillers_in(self, tokens: Sequence[Token], phrasing: Phrasing) -> Iterator[Found]:
        """Words to drop, in forms that look like those listed: «жене» is no «же» and no «жерде»."""
        for found in self.fillers.find(tokens, phrasing):
            listed = [raw.form for raw in tokenize(found.label.text)]
            met = [tokens[at].form for at in found.words]
            if len(listed) == len(met) and all(map(_look_alike, listed, met)):
                yield found

    def tries(self) -> tuple[Trie, ...]:
        return self.fillers, self.types, self.beside, self.issuers


DOCUMENT = "document"  # owner of words such as «документ», «текст»


@cache
def load_frames() -> Frames:
    """The question frames that come with the program."""
    data = _data("frames")
    types, issuers = data["types"], _data("issuers")
    return Frames(
        fillers=grow_trie([*_labels("frame", data["frames"]), *_labels(DOCUMENT, data["documents"])]),
        types=grow_trie(label for id, words in types.items() for label in _labels(id, words)),
        beside=grow_trie(label for id, words in types.items() for label in _labels(id, words.get("beside", {}))),
        types_of={id: tuple(words["types"]) for id, words in types.items()},
        issuers=grow_trie(label for id, words in issuers.items() for label in _labels(id, words)),
        issuers_of={id: tuple(words["names"]) for id, words in issuers.items()},
        forms=_forms(_data("patterns")),
        times=load_times(),
    )


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "data" / f"question_{name}.toml").read_text("utf-8"))


def _forms(data: Mapping[str, Any]) -> Forms:
    return Forms(
        whether=_patterns(data["whether"]["patterns"]),
        absences=_patterns(data["absence"]["patterns"]),
        institutions=_patterns(data["institutions"]["patterns"]),
        counts=_patterns(data["counts"]["patterns"]),
        unclear=_patterns(data["unclear"]["patterns"]),
        negations=_patterns(data["unclear"]["negations"]),
        except_after=_patterns(data["except"]["after"]),
        except_before=_patterns(data["except"]["before"]),
        except_weak=_patterns(data["except"]["weak"]),
        languages={id: _patterns(each["patterns"]) for id, each in data["languages"].items()},
        numbers=_patterns(data["numbers"]["patterns"]),
    )


def _look_alike(listed: str, form: str) -> bool:
    """With or without Kazakh letters: қайда, кайда."""
    listed, form = typed_form(listed), typed_form(form)
    return form == listed if len(listed) <= SHORT else form[:BEGINNING] == listed[:BEGINNING]


def _labels(owner: str, words: Mapping[str, Any]) -> Iterator[Label]:
    return (Label(owner, text, language) for language in _LANGUAGES for text in words.get(language, ()))


def _patterns(texts: Iterable[str]) -> Patterns:
    return tuple(re.compile(text, re.IGNORECASE) for text in texts)
