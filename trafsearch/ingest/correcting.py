"""Corrections to what is stated about documents: worked out first, then written into a corpus.toml."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import TypeAlias

from trafsearch.catalog import editions, files
from trafsearch.catalog.held import HeldFile
from trafsearch.errors import BadBibliography, BadField, DocumentAmbiguous, DocumentNotFound, PathNotFound
from trafsearch.language import Language
from trafsearch.store.naming import find_act
from trafsearch.store.store import Store
from trafsearch.structure.act import Act
from trafsearch.structure.bibliography import Bibliography, normal_path
from trafsearch.structure.corpus_edit import with_facts
from trafsearch.structure.corpus_file import CORPUS_FILE, DATES, read_corpus, read_corpus_file
from trafsearch.structure.corpus_table import PARSERS, TITLES
from trafsearch.structure.plausible import faults_of
from trafsearch.structure.statement import Stated

FIELDS = ("title", *PARSERS)
_OF_ONE_TEXT = ("language", "holds_from", "holds_until", "amended_by", "url", "whole")
_BOM = "\ufeff"
_AROUND = 3  # lines shown around a change
_Opcode: TypeAlias = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a corpus.toml says, None where there is none, and what it is to say."""

    file: Path
    before: bytes | None
    after: bytes

    @property
    def diff(self) -> str:
        """Both compared line by line; empty where they are equal."""
        old, new = ((text or b"").decode("utf-8-sig").splitlines() for text in (self.before, self.after))
        groups = list(SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND))
        heads = [f"--- {self.file}", f"+++ {self.file}"] if groups else []
        return "\n".join([*heads, *(line for group in groups for line in _hunk(group, old, new))])


def corrections(store: Store, name: str, settings: Sequence[str]) -> list[Correction]:
    """What `FIELD=VALUE` settings change for the document called so, in all files of its text; `FIELD=` takes out.

    Nothing is written. Raises BadField, BadBibliography, DocumentNotFound, DocumentAmbiguous, PathNotFound.
    """
    found = documents(store, name)
    facts = [_facts(store, settings, language) for _, language in found]
    if len(found) > 1 and (alone := next((each for each in facts[0] if each in _OF_ONE_TEXT), None)):
        raise BadField(
            setting=alone, reason=f"it is of one text; name a file: {_paths(found)}", known=", ".join(FIELDS)
        )
    texts: dict[Path, tuple[bytes | None, bytes]] = {}
    for (file, _), each in zip(found, facts, strict=True):
        _check(file, each, settings)
        corpus, path = _place(file)
        before, now = texts.get(corpus) or (_bytes(corpus), _bytes(corpus) or b"")
        texts[corpus] = before, _changed(corpus, now, path, each)
    return [Correction(corpus, before, after) for corpus, (before, after) in texts.items()]


def write(correction: Correction) -> None:
    """Put the file in its place at once: who reads it sees the old one or the new one, never a part.

    Raises BadBibliography where it was changed since the correction was worked out.
    """
    file = correction.file.resolve()
    if _bytes(file) != correction.before:
        raise BadBibliography(path=file, reason="it was changed meanwhile")
    descriptor, name = tempfile.mkstemp(prefix=".corpus-", suffix=".toml", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(correction.after)
            stream.flush()
            os.fsync(stream.fileno())
        if file.exists():
            shutil.copymode(file, name)
        else:
            Path(name).chmod(0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def documents(store: Store, name: str) -> list[tuple[HeldFile, Language | None]]:
    """The files of the document called so, with the language of the text in each; a file may have no text.

    Raises DocumentNotFound, DocumentAmbiguous.
    """
    held = files.files(store.catalog)
    languages = {each.file: each.language for each in editions.editions(store.catalog)}
    wanted = name.replace("\\", "/").rstrip("/").removeprefix("./")
    found = [file for file in held if f"{file.root}/{file.path}".replace("\\", "/") == wanted or file.path == wanted]
    found = found or [file for file in held if f"/{file.path}".endswith(f"/{wanted}")]
    if len(found) > 1:
        raise DocumentAmbiguous(name=name, matches=", ".join(f"{file.root}/{file.path}" for file in found))
    if not found:
        act = find_act(store.catalog, name).id
        of_act = {each.file for each in editions.editions(store.catalog) if each.act == act}
        found = [file for file in held if file.row in of_act]
    if not found:
        raise DocumentNotFound(name=name)
    return [(file, languages.get(file.row)) for file in found]


def row_to_fill_in(file: HeldFile, act: Act | None) -> str:
    """The `[[document]]` of a file with all fields: those that are stated, and behind a # what is guessed or open."""
    stated = _stated(file)
    lines = with_facts("", file.path, {}).splitlines()
    for name in PARSERS:
        language = TITLES.get(name)
        said = stated.titles.get(language) if language else getattr(stated, name)
        if said is not None:
            lines += _line(name, said)
            continue
        guessed = act and (act.titles.get(language) if language else getattr(act, name, None))
        lines += [f"# {line}" for line in _line(name, guessed)] if guessed else [f"# {_toml_name(name)} ="]
    return "\n".join(lines)


def _line(name: str, value: object) -> list[str]:
    """«type = "law"»."""
    if name in TITLES:
        return [f"{_toml_name(name)} = {line.removeprefix('it = ')}" for line in _line("it", value)]
    return with_facts("", "", {name: value}).splitlines()[2:]


def _toml_name(name: str) -> str:
    return name.replace("title_", "title.")


def _hunk(group: Sequence[_Opcode], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """As `diff -u` shows it. The one in the standard library takes lines that recur for changed ones."""
    (_, start, _, start_new, _), (_, _, end, _, end_new) = group[0], group[-1]
    yield f"@@ -{start + 1},{end - start} +{start_new + 1},{end_new - start_new} @@"
    for tag, first, last, first_new, last_new in group:
        if tag == "equal":
            yield from (f" {line}" for line in old[first:last])
        else:
            yield from (f"-{line}" for line in old[first:last])
            yield from (f"+{line}" for line in new[first_new:last_new])


def _paths(found: Sequence[tuple[HeldFile, Language | None]]) -> str:
    return ", ".join(file.path for file, _ in found)


def _facts(store: Store, settings: Sequence[str], language: Language | None) -> dict[str, object]:
    """The settings as values, by the names that corpus.toml has for them. Raises BadField."""
    facts: dict[str, object] = {}
    for setting in settings:
        name, sign, text = setting.partition("=")
        name = name.strip().lower().replace("title.", "title_")
        if name == "title" and language:
            name = f"title_{language}"
        if not sign or name not in PARSERS:
            reason = "there is no such field" if sign else "it has no ="
            raise BadField(setting=setting, reason=reason, known=", ".join(FIELDS))
        try:
            value = PARSERS[name](text.strip()) if text.strip() else None
        except ValueError as error:
            raise BadField(setting=setting, reason=str(error), known=", ".join(FIELDS)) from error
        for area in value if name == "areas" and isinstance(value, tuple) else ():
            store.vocabulary.area(area)
        facts[_toml_name(name)] = value
    return facts


def _check(file: HeldFile, facts: Mapping[str, object], settings: Sequence[str]) -> None:
    """Raises BadField where the facts cannot be so beside what is stated of the file already."""
    known = {name: value for name, value in facts.items() if name in ("act", *DATES)}
    stated: Stated = replace(_stated(file), **known)  # type: ignore[arg-type]
    if fault := next((each for each in faults_of(stated) if any(name in each for name in known)), None):
        raise BadField(setting=" ".join(settings), reason=fault, known=", ".join(FIELDS))


def _stated(file: HeldFile) -> Stated:
    """What is stated of the file; without its meta.yaml where that does not parse."""
    bibliography = Bibliography(_base(file))
    try:
        return bibliography.stated(file.path)
    except BadBibliography:
        return bibliography.stated(file.path, with_meta=False)


def _place(file: HeldFile) -> tuple[Path, str]:
    """The innermost corpus.toml that describes the file, else the root's, and the file's path in it."""
    base = _base(file)
    whole = base / file.path
    for folder in _folders(whole, base):
        corpus, path = folder / CORPUS_FILE, whole.relative_to(folder).as_posix()
        if corpus.is_file() and normal_path(path) in map(normal_path, read_corpus_file(corpus)):
            return corpus, path
    return base / CORPUS_FILE, file.path


def _base(file: HeldFile) -> Path:
    """The folder that the file's path is relative to. Raises PathNotFound."""
    root = Path(file.root)
    base = root if root.is_dir() else root.parent
    if not base.is_dir():
        raise PathNotFound(path=base)
    return base


def _folders(file: Path, base: Path) -> Iterator[Path]:
    for folder in file.parents:
        yield folder
        if folder == base:
            return


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _changed(file: Path, now: bytes, path: str, facts: Mapping[str, object]) -> bytes:
    """The file with the facts: its byte order mark and its line ends stay. Raises BadBibliography."""
    try:
        text = now.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadBibliography(path=file, reason=str(error)) from error
    mark = _BOM if text.startswith(_BOM) else ""
    bare = text.removeprefix(_BOM)
    ends = "\r\n" if 0 < bare.count("\r\n") == bare.count("\n") else "\n"
    read_corpus(bare, file)
    edited = with_facts(bare.replace(ends, "\n"), path, facts)
    read_corpus(edited, file)
    return (mark + edited.replace("\n", ends)).encode()
