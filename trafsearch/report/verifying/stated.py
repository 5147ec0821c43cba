"""Whether what people state beside the documents is what the index was made from: policy areas, and verdicts."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from trafsearch.catalog import files
from trafsearch.catalog.connection import Catalog
from trafsearch.catalog.held import HeldFile
from trafsearch.catalog.verdicts import verdicts
from trafsearch.errors import BadBibliography
from trafsearch.report.verifying.disk import DiskChange, DiskState, folder_of, is_gone_from_clone
from trafsearch.structure.bibliography import Bibliography
from trafsearch.structure.verdict import Verdict
from trafsearch.structure.verdict_file import VERDICTS_FILE, is_of_others, read_verdicts, verdict_files


def stated_changes(catalog: Catalog) -> Iterator[DiskChange]:
    """Documents of which other areas are stated now, and verdicts.csv files that say something else."""
    held: dict[str, list[HeldFile]] = defaultdict(list)
    for file in files.files(catalog):
        held[file.root].append(file)
    said: dict[str, list[Verdict]] = defaultdict(list)
    for each in verdicts(catalog):
        said[each.file].append(each.verdict)
    for root in files.roots(catalog):
        yield from _areas(root, held[root])
        yield from _verdicts(root, said)


def _areas(root: str, held: Sequence[HeldFile]) -> Iterator[DiskChange]:
    try:
        bibliography = Bibliography(folder_of(root))
    except BadBibliography as error:
        yield DiskChange(root, str(error.facts["path"]), DiskState.UNREADABLE)
        return
    for file in held:
        if not is_gone_from_clone(file) and _stated_areas(bibliography, file.path) != file.areas:
            yield DiskChange(root, file.path, DiskState.RESTATED)


def _stated_areas(bibliography: Bibliography, path: str) -> tuple[str, ...]:
    try:
        return bibliography.stated(path).areas or ()
    except BadBibliography:
        return bibliography.stated(path, with_meta=False).areas or ()


def _verdicts(root: str, said: Mapping[str, Sequence[Verdict]]) -> Iterator[DiskChange]:
    base = folder_of(root)
    there = verdict_files(base) if Path(root).is_dir() else [base / VERDICTS_FILE]
    known = [Path(file) for file in said if Path(file).is_relative_to(base)]
    for file in sorted({*there, *known}):
        state = _state(file, said.get(str(file), ()))
        if state:
            yield DiskChange(root, file.relative_to(base).as_posix(), state)


def _state(file: Path, said: Sequence[Verdict]) -> DiskState | None:
    if not file.is_file():
        return DiskState.VANISHED if said else None
    try:
        now = () if is_of_others(file) else read_verdicts(file)
    except BadBibliography:
        return DiskState.UNREADABLE
    return DiskState.CHANGED if Counter(replace(each, text="") for each in now) != Counter(said) else None
