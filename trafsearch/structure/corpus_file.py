"""corpus.toml: what people state about documents, a `[[document]]` each."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.act import ActStatus, ActType
from trafsearch.structure.plausible import faults_of
from trafsearch.structure.statement import Stated

Kind = TypeVar("Kind", bound=StrEnum)

CORPUS_FILE = "corpus.toml"
TEXTS = ("act", "issuer", "number", "amended_by", "published_in", "url")
LISTS = ("areas", "authors")
DATES = ("adopted", "in_force_from", "in_force_until", "holds_from", "holds_until")
IS_FOLDER = "it is a folder, and must be a file"
KEYS = ("path", "act", "type", "language", "title", *TEXTS[1:], *DATES, "status", *LISTS, "whole")


def read_corpus_file(file: Path, said_by: str = "") -> dict[str, Stated]:
    """Rows of a corpus.toml by their path. Raises BadBibliography with the row and the key that is wrong."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadBibliography(path=file, reason=f"it is not UTF-8 ({error.reason}): save it as UTF-8") from error
    except OSError as error:
        reason = IS_FOLDER if file.is_dir() else error.strerror or str(error)
        raise BadBibliography(path=file, reason=reason) from error
    return read_corpus(text, file, said_by)


def read_corpus(text: str, file: Path, said_by: str = "") -> dict[str, Stated]:
    """The text of a corpus.toml, which is or will be `file`. Raises BadBibliography."""
    try:
        data = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadBibliography(path=file, reason=f"it is not valid TOML ({error})") from error
    documents = data.get("document", [])
    if not isinstance(documents, list) or not all(isinstance(row, dict) for row in documents):
        raise BadBibliography(path=file, reason="what it describes must stand under [[document]]")
    rows: dict[str, Stated] = {}
    for row in documents:
        path = row.get("path")
        if not isinstance(path, str):
            raise BadBibliography(path=file, reason="a [[document]] has no path")
        if unknown := set(row) - set(KEYS):
            raise BadBibliography(path=file, reason=f"{path}: unknown key {', '.join(sorted(unknown))}")
        if path in rows:
            raise BadBibliography(path=file, reason=f"{path}: it is described twice")
        rows[path] = _stated(file, path, row, said_by or file.name)
    return rows


def _stated(file: Path, path: str, row: Mapping[str, Any], said_by: str) -> Stated:
    def value(name: str, kind: type) -> Any:
        found = row.get(name)
        if found is not None and (not isinstance(found, kind) or isinstance(found, datetime)):
            raise BadBibliography(path=file, reason=f"{path}: {name} must be a {kind.__name__}")
        return found

    def items(name: str) -> tuple[str, ...] | None:
        found = value(name, list)
        return None if found is None else tuple(map(str, found))

    def one_of(name: str, kind: type[Kind]) -> Kind | None:
        found = value(name, str)
        if found is not None and found not in list(kind):
            raise BadBibliography(path=file, reason=f"{path}: {name}: {found} is none of: {', '.join(kind)}")
        return None if found is None else kind(found)

    titles = value("title", dict) or {}
    if unknown := [code for code in titles if code not in list(Language)]:
        raise BadBibliography(path=file, reason=f"{path}: title: {unknown[0]} is none of: {', '.join(Language)}")
    stated = Stated(
        said_by=said_by,
        **{name: value(name, str) for name in TEXTS},
        **{name: value(name, date) for name in DATES},
        type=one_of("type", ActType),
        status=one_of("status", ActStatus),
        language=one_of("language", Language),
        titles={Language(code): str(title) for code, title in titles.items()},
        areas=items("areas"),
        authors=items("authors"),
        whole=value("whole", bool),
    )
    for fault in faults_of(stated):
        raise BadBibliography(path=file, reason=f"{path}: {fault}")
    return stated
