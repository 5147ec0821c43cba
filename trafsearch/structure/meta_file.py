"""meta.yaml, as it lies beside each act of the kazakhstan-law repositories."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from trafsearch.errors import BadBibliography
from trafsearch.language import Language
from trafsearch.structure.act import ActStatus, ActType
from trafsearch.structure.act_number import number_after_sign
from trafsearch.structure.corpus_file import IS_FOLDER
from trafsearch.structure.dates import find_date
from trafsearch.structure.plausible import is_act_id
from trafsearch.structure.statement import Stated

META_FILE = "meta.yaml"
LANGUAGES = {"rus": Language.RU, "kaz": Language.KK, "eng": Language.EN}
_LARGEST = 1_000_000  # bytes
_FORMS = {  # the codes of legal form that kazakhstan-law uses
    "ЗАК": ActType.LAW,
    "КОД": ActType.CODE,
    "КОДЕКС": ActType.CODE,
    "КЗАК": ActType.CONSTITUTIONAL_LAW,
    "КОНЗ": ActType.CONSTITUTIONAL_LAW,
    "УКАЗ": ActType.DECREE,
    "ПОСТ": ActType.RESOLUTION,
    "ПРИК": ActType.ORDER,
}
_NAMED = (  # by the first words of the requisite, which are surer than a code
    (ActType.CONSTITUTIONAL_LAW, r"Конституционный\s+закон"),
    (ActType.CODE, r"Кодекс\b"),
    (ActType.LAW, r"Закон\b"),
    (ActType.DECREE, r"Указ\b"),
    (ActType.RESOLUTION, r"(?:Совместное\s+|Нормативное\s+)?постановление\b"),
    (ActType.ORDER, r"(?:Совместный\s+)?приказ\b"),
    (ActType.ADDRESS, r"Послание\b"),
    (ActType.TREATY, r"(?:Соглашение|Договор|Конвенция|Протокол|Меморандум)\b"),
)
_ENDED = ("repealed", "revoked", "replaced", "invalid", "cancelled")  # marks of an act that is in force no more
_ENDED_WORDS = re.compile(
    r"утрати\w+ силу|утратил|отмен[её]н|недейств|күші жойыл|repealed|revoked|replaced|invalid|\byts\b", re.IGNORECASE
)
_IN_FORCE_WORDS = re.compile(r"действующ|действует|қолданыст|in[ _-]force|\bnew\b|\bupd\b", re.IGNORECASE)


def read_meta_file(file: Path) -> dict[Language, Stated]:
    """A meta.yaml, for the text in each language. Raises BadBibliography."""
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = IS_FOLDER if file.is_dir() else error.strerror or str(error)
        raise BadBibliography(path=file, reason=reason) from error
    return read_meta(data, file)


def read_meta(text: bytes, file: Path) -> dict[Language, Stated]:
    """The bytes of a meta.yaml, which is or was `file`. Raises BadBibliography where they do not parse."""
    data = _parsed(text, file)
    said = _Said(data)
    titles, versions, cause = said.mapping("title"), said.mapping("version_date"), said.mapping("caused_by")
    requisite = said.text("requisite")
    status, until = _end(data, said)
    stated = Stated(
        said_by=file.name,
        act=said.act(),
        type=_type(said.text("form"), requisite),
        titles={LANGUAGES[code]: title for code in titles if code in LANGUAGES and (title := _text(titles[code]))},
        number=number_after_sign(requisite),
        adopted=said.day("approved_on", data.get("approved_on")),
        in_force_from=said.day("in_force_from", data.get("in_force_from") or data.get("effective_on")),
        in_force_until=until,
        status=status,
        amended_by=_text(cause.get("requisite")) or None,
    )
    pages = said.mapping("source")
    dated = {code: said.day(f"version_date, {code}", versions.get(code)) for code in LANGUAGES}
    return {
        language: replace(
            stated,
            language=language,
            holds_from=dated[code],
            url=_text(pages.get(code)) or None,
            doubts=tuple(said.doubts),
        )
        for code, language in LANGUAGES.items()
    }


def _parsed(text: bytes, file: Path) -> Mapping[str, Any]:
    import yaml

    if len(text) > _LARGEST:
        raise BadBibliography(path=file, reason="it is too large for what it is")
    try:
        data = yaml.safe_load(text.decode("utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BadBibliography(path=file, reason=f"it is not valid YAML ({' '.join(str(error).split())})") from error
    if not isinstance(data, dict):
        raise BadBibliography(path=file, reason="it is not a mapping of keys to values")
    return data


class _Said:
    """The values by their keys; what is not of the kind that it should be is doubted, not used."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self.doubts: list[str] = []

    def text(self, name: str) -> str:
        value = self._data.get(name)
        if isinstance(value, (dict, list)):
            self.doubts.append(f"{META_FILE}: {name} is no text")
        return _text(value)

    def act(self) -> str | None:
        """The id of the act, if its code can be part of one."""
        code = self.text("act_code")
        if code and not is_act_id(code):
            self.doubts.append(f"{META_FILE}: act_code must be one word without / @ # ~ and is: {code[:40]}")
            return None
        return f"kz-{code}" if code else None

    def mapping(self, name: str) -> Mapping[str, Any]:
        value = self._data.get(name)
        if value is not None and not isinstance(value, dict):
            self.doubts.append(f"{META_FILE}: {name} says nothing for each language or key")
        return value if isinstance(value, dict) else {}

    def day(self, name: str, value: object) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        found = find_date(_text(value))
        if value and not found:
            self.doubts.append(f"{META_FILE}: {name} is no date: {_text(value)[:40]}")
        return found[0] if found else None


def _text(value: object) -> str:
    """A single value as text, on one line; nothing of a list or mapping."""
    return " ".join(str(value).split()) if isinstance(value, (str, int, float, date)) else ""


def _type(code: str, requisite: str) -> ActType | None:
    named = next((type_ for type_, words in _NAMED if re.match(words, requisite, re.IGNORECASE)), None)
    return named or _FORMS.get(code.upper())


def _end(data: Mapping[str, Any], said: _Said) -> tuple[ActStatus | None, date | None]:
    """What marks say of its end: `repealed: true`, `repealed_on: 2020-01-01`, `replaced_by: …`, `status: …`.

    The day of the end is the last on which it was in force.
    """
    until = said.day("in_force_until", data.get("in_force_until"))
    marked = [str(key) for key, value in data.items() if str(key).lower().startswith(_ENDED) and value]
    words = said.text("status")
    if marked or _ENDED_WORDS.search(words):
        return ActStatus.REPEALED, until
    return (ActStatus.IN_FORCE if _IN_FORCE_WORDS.search(words) else None), until
