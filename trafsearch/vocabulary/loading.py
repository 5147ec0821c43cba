"""The built-in vocabulary, and what a user's folder adds to it or puts in its place."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trafsearch.errors import BadVocabulary, VocabularyMissing
from trafsearch.vocabulary.area import Area
from trafsearch.vocabulary.checking import check, faults
from trafsearch.vocabulary.concept import Concept
from trafsearch.vocabulary.entry import Entry
from trafsearch.vocabulary.files import built_in, toml_files
from trafsearch.vocabulary.lens import Lens
from trafsearch.vocabulary.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class _Entries:
    """What stands in one folder, or in several: each kind by id."""

    concepts: Mapping[str, Entry]
    areas: Mapping[str, Entry]
    lenses: Mapping[str, Entry]

    def under(self, other: "_Entries") -> "_Entries":
        """Both; of one id the other's."""
        return _Entries(
            {**self.concepts, **other.concepts},
            {**self.areas, **other.areas},
            {**self.lenses, **other.lenses},
        )


def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """The built-in vocabulary; entries of `folder` (concepts/*.toml, areas.toml, lenses/*.toml) come on top.

    An entry whose id is built in takes its place as a whole. Raises BadVocabulary, which names the file,
    the entry and what is wrong with it.
    """
    entries = _read(built_in())
    if folder is not None:
        entries = entries.under(_read_users(folder))
    vocabulary = _vocabulary(entries)
    check(vocabulary, entries.concepts, entries.areas, entries.lenses)
    return vocabulary


def load_unchecked(folder: Path | None = None) -> tuple[Vocabulary, tuple[BadVocabulary, ...]]:
    """As `load_vocabulary`, with what does not fit together beside it. Raises BadVocabulary where a file or a single
    entry cannot be read.
    """
    entries = _read(built_in())
    if folder is not None:
        entries = entries.under(_read_users(folder))
    vocabulary = _vocabulary(entries)
    return vocabulary, tuple(faults(vocabulary, entries.concepts, entries.areas, entries.lenses))


def lens_in(file: Path) -> tuple[Lens, Entry]:
    """The lens that the file holds, and the entry that it was read from. Raises BadVocabulary."""
    values = _toml(file)
    entry = _lens_entry(file, values)
    return _lens(entry), entry


def _vocabulary(entries: _Entries) -> Vocabulary:
    return Vocabulary(
        {id: _concept(entry) for id, entry in entries.concepts.items()},
        {id: _area(entry) for id, entry in entries.areas.items()},
        {id: _lens(entry) for id, entry in entries.lenses.items()},
    )


def files_of_concepts(folder: Path | None = None) -> dict[str, Path]:
    """Which file each concept stands in, by id, in the order of the files: of the folder alone, or the built-in ones.

    Raises BadVocabulary.
    """
    folder = built_in() if folder is None else folder
    return {
        id: Path(entry.path)
        for file, tables in _files(folder / "concepts")
        for id, entry in _by_id(_entries(file, "concept", tables)).items()
    }


def _read_users(folder: Path) -> _Entries:
    if not folder.is_dir():
        raise VocabularyMissing(path=folder)
    entries = _read(folder)
    if not (entries.concepts or entries.areas or entries.lenses):
        raise BadVocabulary(path=folder, reason="there is nothing in concepts/*.toml, areas.toml or lenses/*.toml")
    return entries


def _read(folder: Path) -> _Entries:
    areas = folder / "areas.toml"
    lenses = (_lens_entry(file, values) for file, values in _files(folder / "lenses"))
    return _Entries(
        _by_id(entry for file, tables in _files(folder / "concepts") for entry in _entries(file, "concept", tables)),
        _by_id(_entries(areas, "area", _toml(areas)) if areas.is_file() else ()),
        _by_id(lenses),
    )


def _files(folder: Path) -> Iterator[tuple[Path, dict[str, object]]]:
    return ((file, _toml(file)) for file in toml_files(folder))


def _toml(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadVocabulary(path=file, reason=f"this is not TOML in UTF-8 ({error})") from error


def _entries(file: Path, kind: str, tables: Mapping[str, object]) -> Iterator[Entry]:
    """`[concept.ID]` … as entries; nothing else may stand in the file."""
    for key, group in tables.items():
        if key != kind or not isinstance(group, dict):
            raise BadVocabulary(path=file, reason=f"unknown key {key}: entries begin with [{kind}.ID]")
        for id, values in group.items():
            if not isinstance(values, dict):
                raise BadVocabulary(path=file, reason=f"{kind} {id}: this is no table; write [{kind}.{id}]")
            yield Entry(str(file), kind, id, values)


def _lens_entry(file: Path, values: Mapping[str, object]) -> Entry:
    return Entry(str(file), "lens", _lens_id(file, values), values)


def _lens_id(file: Path, values: Mapping[str, object]) -> str:
    """Its `id`, else the name of its file: lenses/threats.toml is the lens threats."""
    id = values.get("id", file.name.removesuffix(".toml"))
    if not isinstance(id, str):
        raise BadVocabulary(path=file, reason="the id of the lens must stand in quotation marks")
    return id


def _by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in found:
            raise entry.refusal(f"stands in {found[entry.id].path} as well")
        found[entry.id] = entry
    return found


def _concept(entry: Entry) -> Concept:
    entry.allow("pref", "alt", "exact", "negative", "broader", "indicates", "related", "note", "source")
    pref, alt = entry.texts("pref"), entry.lists("alt")
    return Concept(
        id=entry.id,
        labels={language: (label, *alt.get(language, ())) for language, label in pref.items()},
        negative=entry.lists("negative"),
        exact=entry.lists("exact"),
        broader=entry.strings("broader"),
        indicates=entry.strings("indicates"),
        related=entry.strings("related"),
        note=entry.texts("note"),
        source=entry.string("source"),
    )


def _area(entry: Entry) -> Area:
    entry.allow("pref", "labels", "titles", "note", "source")
    return Area(
        id=entry.id,
        names=entry.texts("pref"),
        labels=entry.lists("labels"),
        titles=entry.lists("titles"),
        note=entry.texts("note"),
        source=entry.string("source"),
    )


def _lens(entry: Entry) -> Lens:
    entry.allow("id", "title", "rows", "columns", "note", "source")
    return Lens(
        id=entry.id,
        titles=entry.texts("title"),
        rows=entry.strings("rows"),
        columns=entry.strings("columns"),
        note=entry.texts("note"),
        source=entry.string("source"),
    )
