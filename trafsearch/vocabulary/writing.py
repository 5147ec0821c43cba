"""Concepts as they stand in a vocabulary's file, and files with concepts put into them."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from trafsearch.errors import BadVocabulary
from trafsearch.language import Language
from trafsearch.structure.whole_file import put_file
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import LANGUAGES

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import AbstractTable, Item

_WIDTH = 120
_LISTS_BY_LANGUAGE = ("alt", "exact", "negative")
_HEAD = "# Concepts of one's own. How they are written: docs/vocabulary.md of trafsearch.\n"


def table_of(concept: Concept) -> str:
    """`[concept.ID]` and its keys, as a person would write them."""
    return "\n".join([f"[concept.{concept.id}]", *_lines(concept)]) + "\n"


def with_concepts(text: str, concepts: Iterable[Concept]) -> str:
    """The file's text with these concepts: in place of those of the same id, else at the end. All comments stay."""
    import tomlkit

    document = tomlkit.parse(text)
    held = document.get("concept", {})
    chosen = list(concepts)
    for concept in chosen:
        if concept.id in held:
            _mend(held[concept.id], tomlkit.parse("\n".join(_lines(concept))))
    added = [table_of(concept) for concept in chosen if concept.id not in held]
    return "\n".join([tomlkit.dumps(document).rstrip("\n") + "\n" if text else _HEAD, *added])


def _mend(table: "AbstractTable", wanted: "TOMLDocument") -> None:
    """Give the table the wanted keys and values; what is as it was is not touched, and keeps its comments."""
    for key in [key for key in table if key not in wanted and table[key]]:
        del table[key]
    for key, value in wanted.items():
        if key not in table:
            _add(table, key, value)
        elif table[key] != value:
            if key in _LISTS_BY_LANGUAGE:
                _mend(table[key], value)
            elif not _mend_list(table[key], value):
                table[key] = value


def _mend_list(held: object, wanted: object) -> bool:
    """Take out and add what differs, where that is all: the comments among the labels stay."""
    if not (isinstance(held, list) and isinstance(wanted, list)):
        return False
    kept = [each for each in held if each in wanted]
    if not kept or wanted[: len(kept)] != kept:
        return False
    for each in [each for each in held if each not in wanted]:
        held.remove(each)
    held.extend(wanted[len(kept) :])
    return True


def _add(table: "AbstractTable", key: str, value: "Item") -> None:
    import tomlkit

    if key not in _LISTS_BY_LANGUAGE:
        table[key] = value
        return
    for language, labels in cast("AbstractTable", value).items():
        table.append(tomlkit.key([key, language]), labels)


def put_concepts(file: Path, concepts: Iterable[Concept]) -> None:
    """Write them into the file, which is made where it is missing, in one step. Raises BadVocabulary."""
    chosen = list(concepts)
    try:
        before = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
        after = with_concepts(before, chosen)
    except ValueError as error:  # tomlkit's and the decoder's errors are its children
        raise BadVocabulary(path=file, reason=f"this is not TOML in UTF-8 ({error})") from error
    _check(file, after, chosen)
    file.parent.mkdir(parents=True, exist_ok=True)
    put_file(file, after.encode())


def _check(file: Path, text: str, concepts: Iterable[Concept]) -> None:
    """That the text says of the concepts what it is to say. Raises BadVocabulary."""
    said = tomllib.loads(text)["concept"]
    for concept in concepts:
        wanted = tomllib.loads(table_of(concept))["concept"][concept.id]
        if {key: value for key, value in said[concept.id].items() if value} != wanted:
            raise BadVocabulary(
                path=file, reason=f"concept {concept.id}: cannot be changed in its place; write it anew"
            )


def _lines(concept: Concept) -> Iterator[str]:
    pref = {language: labels[0] for language, labels in concept.labels.items()}
    yield f"pref = {_by_language(pref)}"
    alt = {language: labels[1:] for language, labels in concept.labels.items()}
    for key, lists in (("alt", alt), ("exact", concept.exact), ("negative", concept.negative)):
        for language in LANGUAGES:
            if lists.get(language):
                yield _list(f"{key}.{language}", lists[language])
    for key in ("broader", "indicates", "related"):
        if getattr(concept, key):
            yield _list(key, getattr(concept, key))
    if concept.note:
        yield f"note = {_by_language(concept.note)}"
    if concept.source:
        yield f"source = {_quoted(concept.source)}"


def _by_language(texts: Mapping[Language, str]) -> str:
    pairs = ", ".join(f"{language} = {_quoted(texts[language])}" for language in LANGUAGES if language in texts)
    return f"{{ {pairs} }}"


def _list(key: str, texts: Iterable[str]) -> str:
    """On one line where there is room, else a label a line."""
    quoted = [_quoted(text) for text in texts]
    line = f"{key} = [{', '.join(quoted)}]"
    if len(line) <= _WIDTH:
        return line
    return "\n".join([f"{key} = [", *(f"  {each}," for each in quoted), "]"])


def _quoted(text: str) -> str:
    import tomlkit

    return tomlkit.string(text).as_string()
