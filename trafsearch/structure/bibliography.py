"""What people state about documents: corpus.toml, and the meta.yaml of the kazakhstan-law layout."""

import re
import tomllib
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.act import ActType
from trafsearch.structure.dates import find_date

CORPUS_FILE = "corpus.toml"
META_FILE = "meta.yaml"
_KEYS = {
    "path", "act", "type", "language", "title", "issuer", "number", "adopted", "in_force_from", "in_force_until",
    "holds_from", "holds_until", "amended_by", "areas", "whole",
}  # fmt: skip
_TEXTS = {"rus": Language.RU, "kaz": Language.KK, "eng": Language.EN}
_FORMS = {  # the codes of legal form that kazakhstan-law uses
    "ЗАК": ActType.LAW,
    "КОД": ActType.CODE,
    "КЗАК": ActType.CONSTITUTIONAL_LAW,
    "КОНЗ": ActType.CONSTITUTIONAL_LAW,
    "УКАЗ": ActType.DECREE,
    "ПОСТ": ActType.RESOLUTION,
    "ПРИК": ActType.ORDER,
}


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated about one file. None and empty where nothing is; `said_by` names the file that says it."""

    said_by: str = ""
    act: str | None = None
    type: ActType | None = None
    language: Language | None = None
    titles: Mapping[Language, str] = field(default_factory=dict)
    issuer: str | None = None
    number: str | None = None
    adopted: date | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None
    holds_from: date | None = None
    holds_until: date | None = None
    amended_by: str | None = None
    areas: tuple[str, ...] | None = None
    whole: bool | None = None  # whether the text is all that it is meant to be: an extract may be

    def over(self, other: "Stated") -> "Stated":
        """This, with what it leaves open taken from `other`."""
        names = list(self.__dataclass_fields__)
        return Stated(
            **{n: getattr(self, n) if getattr(self, n) not in (None, "", {}) else getattr(other, n) for n in names}
        )


class Bibliography:
    """All that corpus.toml and meta.yaml files under one root say, by path relative to the root (with "/")."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._rows: dict[str, Stated] = {}
        self._metas: dict[PurePosixPath, Mapping[Language, Stated]] = {}
        for file in sorted(root.rglob(CORPUS_FILE)) if root.is_dir() else []:
            folder = PurePosixPath(file.parent.relative_to(root).as_posix())
            for path, stated in read_corpus_file(file).items():
                self._rows[normal_path(str(folder / path))] = stated

    def stated(self, path: str) -> Stated:
        """What is stated about the file: by its own row, else by its folder's, else by the meta.yaml beside it."""
        pure = PurePosixPath(normal_path(path))
        own = self._rows.get(str(pure), Stated())
        folders = [self._rows[str(parent)] for parent in pure.parents if str(parent) in self._rows]
        for folder in folders:
            own = own.over(folder)
        return own.over(self._meta(pure))

    def paths(self) -> tuple[str, ...]:
        """The files and folders that corpus.toml files describe."""
        return tuple(self._rows)

    def check_areas(self, known: Collection[str]) -> None:
        """Raises BadBibliography where an area is stated that is none of the known: a slip would hide the document."""
        for path, stated in self._rows.items():
            if unknown := [area for area in stated.areas or () if area not in known]:
                reason = f"{path}: there is no policy area {', '.join(unknown)}. The areas: {', '.join(known)}"
                raise BadBibliography(path=self._root / CORPUS_FILE, reason=reason)

    def _meta(self, path: PurePosixPath) -> Stated:
        """Of a text, `rus.md`, or of a part of one, `rus/chapter-1.md`."""
        text, folder = (path.stem, path.parent) if path.stem in _TEXTS else (path.parent.name, path.parent.parent)
        if text not in _TEXTS:
            return Stated()
        if folder not in self._metas:
            file = self._root / folder / META_FILE
            self._metas[folder] = read_meta_file(file) if file.is_file() else {}
        return self._metas[folder].get(_TEXTS[text], Stated())


def normal_path(path: str) -> str:
    """One spelling for what file systems and editors spell in two: é as one character."""
    return unicodedata.normalize("NFC", path)


def read_corpus_file(file: Path) -> dict[str, Stated]:
    """Rows of a corpus.toml by their path. Raises BadBibliography with the row and the key that is wrong."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadBibliography(path=file, reason=str(error)) from error
    rows = {}
    for row in data.get("document", []):
        path = row.get("path")
        if not isinstance(path, str):
            raise BadBibliography(path=file, reason="a [[document]] has no path")
        if unknown := set(row) - _KEYS:
            raise BadBibliography(path=file, reason=f"{path}: unknown key {', '.join(sorted(unknown))}")
        rows[path] = _stated_row(file, path, row)
    return rows


def _stated_row(file: Path, path: str, row: Mapping[str, Any]) -> Stated:
    def value(name: str, kind: type) -> Any:
        if name in row and not isinstance(row[name], kind):
            raise BadBibliography(path=file, reason=f"{path}: {name} must be a {kind.__name__}")
        return row.get(name)

    try:
        return Stated(
            said_by=file.name,
            act=value("act", str),
            type=ActType(row["type"]) if "type" in row else None,
            language=Language(row["language"]) if "language" in row else None,
            titles={Language(code): str(title) for code, title in (value("title", dict) or {}).items()},
            issuer=value("issuer", str),
            number=value("number", str),
            adopted=value("adopted", date),
            in_force_from=value("in_force_from", date),
            in_force_until=value("in_force_until", date),
            holds_from=value("holds_from", date),
            holds_until=value("holds_until", date),
            amended_by=value("amended_by", str),
            areas=tuple(value("areas", list)) if "areas" in row else None,
            whole=value("whole", bool),
        )
    except ValueError as error:
        raise BadBibliography(path=file, reason=f"{path}: {error}") from error


def read_meta_file(file: Path) -> dict[Language, Stated]:
    """A meta.yaml of the kazakhstan-law layout, for the text in each language. Raises BadBibliography."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise BadBibliography(path=file, reason=error.strerror or str(error)) from error
    return read_meta(data, file)


def read_meta(text: bytes, file: Path) -> dict[Language, Stated]:
    """The bytes of a meta.yaml, which is or was `file`. Raises BadBibliography where they do not parse."""
    import yaml

    try:
        data = yaml.safe_load(text.decode("utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadBibliography(path=file, reason=" ".join(str(error).split())) from error
    if not isinstance(data, dict):
        raise BadBibliography(path=file, reason="it is not a mapping of keys to values")
    titles, versions, cause = (_mapping(data.get(name)) for name in ("title", "version_date", "caused_by"))
    requisite = str(data.get("requisite") or "")
    stated = Stated(
        said_by=file.name,
        act=f"kz-{data['act_code']}" if data.get("act_code") else None,
        type=_form(str(data.get("form") or ""), requisite),
        titles={_TEXTS[code]: str(title) for code, title in titles.items() if code in _TEXTS and title},
        issuer=None,
        number=number_after_sign(requisite),
        adopted=_as_date(data.get("approved_on")),
        amended_by=str(cause.get("requisite")) if cause.get("requisite") else None,
    )
    return {
        language: replace(stated, language=language, holds_from=_as_date(versions.get(code)))
        for code, language in _TEXTS.items()
    }


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _form(code: str, requisite: str) -> ActType | None:
    if requisite.startswith("Конституционный закон"):
        return ActType.CONSTITUTIONAL_LAW
    if requisite.startswith("Кодекс"):
        return ActType.CODE
    return _FORMS.get(code)


def _as_date(value: object) -> date | None:
    if isinstance(value, date):
        return value
    found = find_date(str(value)) if value else None
    return found[0] if found else None


def number_after_sign(text: str) -> str | None:
    """«№ 110-VIII ЗРК» from a line that names an act."""
    match = re.search(r"(?:№|\bN(?:o\.)?)\s*(\d[\w/-]*(?:\s+ЗРК)?)", text)
    return match[1] if match else None
