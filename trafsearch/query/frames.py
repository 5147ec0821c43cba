"""What the words of a question mean that name no concept and no policy area."""

import hashlib
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from trafsearch.analysis.analyzer import fingerprint
from trafsearch.analysis.token import Token
from trafsearch.analysis.tokenizer import tokenize
from trafsearch.language import Language
from trafsearch.query.patterns import Patterns
from trafsearch.query.times import DAY, TimePatterns, load_times
from trafsearch.vocabulary.keyboard import typed_form
from trafsearch.vocabulary.label import Label
from trafsearch.vocabulary.matcher import VERSION
from trafsearch.vocabulary.phrasing import Phrasing
from trafsearch.vocabulary.quick_loading import without_collecting
from trafsearch.vocabulary.trie import Found, Trie, grow_trie, load_trie

SHORT = 4  # letters of a listed word that is dropped as it is listed only
BEGINNING = 3  # letters that any form of a longer one begins with

_WITH_WORDS = ("frames", "issuers", "subjects")
_LANGUAGES = (Language.RU, Language.KK, Language.EN)


@dataclass(frozen=True, slots=True)
class Forms:
    """What is found by its form alone, whatever the words mean elsewhere; see data/question_patterns.toml."""

    whether: Patterns
    absences: Patterns
    institutions: Patterns
    counts: Patterns
    askers: Patterns
    orders: Patterns
    unclear: Patterns
    negations: Patterns
    except_after: Patterns
    except_before: Patterns
    except_either: Patterns
    except_weak: Patterns
    languages: Mapping[str, Patterns]
    numbers: Patterns


@dataclass(frozen=True, slots=True)
class Frames:
    """Words to drop, words for documents, for types of acts and for those who make them, forms and times.

    `fillers` own "frame", or "document" where they name documents; `beside` are words for types that count only
    beside an issuer, `subjects` words for policy areas that count only beside documents. `areas_of` are the policy
    areas that some concepts ask for, `against` the concepts that some areas are against, `countries` words for
    a country.
    """

    fillers: Trie
    types: Trie
    beside: Trie
    types_of: Mapping[str, tuple[str, ...]]
    issuers: Trie
    issuers_of: Mapping[str, tuple[str, ...]]
    subjects: Trie
    areas_of: Mapping[str, str]
    against: Mapping[str, str]
    countries: Trie
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
        return self.fillers, self.types, self.beside, self.issuers, self.subjects, self.countries


DOCUMENT = "document"  # owner of words such as «документ», «текст»


@cache
def load_frames() -> Frames:
    """The question frames that come with the program."""
    return _frames(_parts())


@cache
def load_kept_frames(kept: bytes) -> Frames:
    """What `dump_frames` gave, quicker; where it was given for other words or another analysis, they are read anew."""
    with without_collecting():
        key, tries, tables = json.loads(kept)
        return _frames([*map(load_trie, tries), *tables]) if key == _key() else load_frames()


def dump_frames() -> bytes:
    """The question frames with their words analysed, to be kept."""
    parts = _parts()
    tries = [part.plain() for part in parts if isinstance(part, Trie)]
    return json.dumps([_key(), tries, parts[len(tries) :]], ensure_ascii=False).encode()


def _key() -> str:
    """Equal if the words and their analysis are equal."""
    digest = hashlib.sha256(f"{VERSION} {fingerprint()}".encode())
    for name in _WITH_WORDS:
        digest.update(_file(name).read_bytes())
    return digest.hexdigest()[:32]


def _frames(parts: Sequence[Any]) -> Frames:
    fillers, types, beside, issuers, subjects, countries, types_of, issuers_of, areas_of, against = parts
    return Frames(
        fillers=fillers,
        types=types,
        beside=beside,
        types_of={id: tuple(each) for id, each in types_of.items()},
        issuers=issuers,
        issuers_of={id: tuple(each) for id, each in issuers_of.items()},
        subjects=subjects,
        areas_of=areas_of,
        against=against,
        countries=countries,
        forms=_forms(_data("patterns")),
        times=load_times(),
    )


def _parts() -> list[Any]:
    """The tries, then the tables."""
    data = _data("frames")
    types, issuers, subjects = data["types"], _data("issuers"), _data("subjects")
    return [
        grow_trie([*_labels("frame", data["frames"]), *_labels(DOCUMENT, data["documents"])]),
        _trie(types),
        _trie({id: words.get("beside", {}) for id, words in types.items()}),
        _trie(issuers),
        _trie(subjects["areas"]),
        _trie(data["countries"]),
        {id: words["types"] for id, words in types.items()},
        {id: words["names"] for id, words in issuers.items()},
        subjects["concepts"],
        subjects["against"],
    ]


def _trie(words_of: Mapping[str, Mapping[str, Any]]) -> Trie:
    return grow_trie(label for id, words in words_of.items() for label in _labels(id, words))


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(_file(name).read_text("utf-8"))


def _file(name: str) -> Path:
    return Path(__file__).parent / "data" / f"question_{name}.toml"


def _forms(data: Mapping[str, Any]) -> Forms:
    return Forms(
        whether=_patterns(data["whether"]["patterns"]),
        absences=_patterns(data["absence"]["patterns"]),
        institutions=_patterns(data["institutions"]["patterns"]),
        counts=_patterns(data["counts"]["patterns"]),
        askers=_patterns(data["asker"]["patterns"]),
        orders=_patterns(data["orders"]["patterns"]),
        unclear=_patterns(data["unclear"]["patterns"]),
        negations=_patterns(data["unclear"]["negations"]),
        except_after=_patterns(data["except"]["after"]),
        except_before=_patterns(data["except"]["before"]),
        except_either=_patterns(data["except"]["either"]),
        except_weak=_patterns(data["except"]["weak"]),
        languages={id: _patterns(each["patterns"]) for id, each in data["languages"].items()},
        numbers=_patterns(text.replace("{day}", DAY) for text in data["numbers"]["patterns"]),
    )


def _look_alike(listed: str, form: str) -> bool:
    """With or without Kazakh letters: қайда, кайда."""
    listed, form = typed_form(listed), typed_form(form)
    return form == listed if len(listed) <= SHORT else form[:BEGINNING] == listed[:BEGINNING]


def _labels(owner: str, words: Mapping[str, Any]) -> Iterator[Label]:
    return (Label(owner, text, language) for language in _LANGUAGES for text in words.get(language, ()))


def _patterns(texts: Iterable[str]) -> Patterns:
    return Patterns(tuple(texts))
