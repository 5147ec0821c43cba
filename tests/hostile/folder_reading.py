"""Reads a whole folder and keeps what came out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.worker import Reader


@dataclass(frozen=True, slots=True)
class Reading:
    """A folder, the places of its files, and what came out, in the same order."""

    folder: Path
    places: tuple[str, ...]
    extractions: tuple[Extraction, ...]
    before: frozenset[str]

    def of(self, place: str) -> Extraction:
        return self.extractions[self.places.index(place)]


def read_folder(folder: Path, places: tuple[str, ...]) -> Reading:
    before = frozenset(names_in(folder))
    with Reader(Options(Limits(seconds=20, file_seconds=60)), workers=2) as reader:
        extractions = tuple(reader.read_all([folder / place for place in places], root=folder))
    return Reading(folder, places, extractions, before)


def names_in(folder: Path) -> Iterator[str]:
    return (str(path.relative_to(folder)) for path in folder.rglob("*"))
