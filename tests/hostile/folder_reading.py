"""Reads a whole folder, file by file or into an index, and keeps what came out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import trafsearch
from trafsearch.catalog import files
from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.outcome import Outcome
from trafsearch.extraction.worker import Reader

LIMITS = Limits(seconds=15, file_seconds=40, pages=2000)


@dataclass(frozen=True, slots=True)
class Reading:
    """A folder, the places of its files, and what came out, in the same order."""

    folder: Path
    places: tuple[str, ...]
    extractions: tuple[Extraction, ...]
    before: frozenset[str]

    def of(self, place: str) -> Extraction:
        return self.extractions[self.places.index(place)]


@dataclass(frozen=True, slots=True)
class Indexed:
    """How each file of a folder stands in an index, by its path, and the addresses at which a word is found."""

    outcomes: dict[str, Outcome]
    found: tuple[str, ...]


def read_folder(folder: Path, places: tuple[str, ...]) -> Reading:
    before = frozenset(names_in(folder))
    with Reader(Options(LIMITS), workers=2) as reader:
        extractions = tuple(reader.read_all([folder / place for place in places], root=folder))
    return Reading(folder, places, extractions, before)


def index_folder(folder: Path, index: Path, word: str) -> Indexed:
    """The folder is walked as users have it walked: links are met there, and nowhere else."""
    with trafsearch.build_index([folder], index) as store:
        outcomes = {file.path: file.outcome for file in files.files(store.catalog)}
        return Indexed(outcomes, tuple(hit.passage.id for hit in trafsearch.search(store, word).hits))


def names_in(folder: Path) -> Iterator[str]:
    return (str(path.relative_to(folder)) for path in folder.rglob("*"))
