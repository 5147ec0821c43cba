"""Files are read apart from the program: none of them can stop it."""

import os
import time
from pathlib import Path
from typing import Any

from trafsearch.extraction.extraction import Extraction
from trafsearch.extraction.limits import Limits
from trafsearch.extraction.options import Options
from trafsearch.extraction.reading import read
from trafsearch.extraction.worker import Reader


def misbehaving(path: Path, *, root: Path, options: Options, **kwargs: Any) -> Extraction:
    """Does what the file's name says."""
    if path.stem == "crash":
        os._exit(9)
    if path.stem == "loop":
        time.sleep(600)
    if path.stem == "raise":
        raise ValueError("a fault of the program")
    if path.stem == "swell":
        bytearray(options.limits.memory_mb * 2_000_000)
    return read(path, root=root, options=options, **kwargs)


def written(folder: Path, *names: str) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in names]
    for path in paths:
        path.write_text(f"Закон {path.stem}", encoding="utf-8")
    return paths


def test_order_is_kept(tmp_path: Path) -> None:
    paths = written(tmp_path, *(f"act{number}" for number in range(20)))
    with Reader(workers=2) as reader:
        found = list(reader.read_all(paths, tmp_path))
    assert found == [read(path, root=tmp_path) for path in paths]


def test_a_bad_file_costs_itself(tmp_path: Path) -> None:
    paths = written(tmp_path, "one", "crash", "two", "loop", "three", "raise", "four")
    with Reader(Options(Limits(seconds=2)), workers=2, read_file=misbehaving) as reader:
        found = {e.source.path: e for e in reader.read_all(paths, tmp_path)}
    assert {name: e.outcome.status.value for name, e in found.items()} == {
        "one.txt": "ok",
        "crash.txt": "damaged",
        "two.txt": "ok",
        "loop.txt": "timeout",
        "three.txt": "ok",
        "raise.txt": "damaged",
        "four.txt": "ok",
    }
    assert found["crash.txt"].outcome.detail == "the reader crashed"
    assert found["loop.txt"].source.sha256


def test_memory_has_a_limit(tmp_path: Path) -> None:
    (path,) = written(tmp_path, "swell")
    with Reader(Options(Limits(memory_mb=600)), workers=1, read_file=misbehaving) as reader:
        (found,) = reader.read_all([path], tmp_path)
    assert found.outcome.status in ("damaged", "ok")  # where the system sets no limit, the file is read
    if found.outcome.status == "damaged":
        assert found.outcome.detail == "the reader needed more than 600 MB"


def test_one_file_starts_one_worker(tmp_path: Path) -> None:
    with Reader(workers=4) as reader:
        list(reader.read_all(written(tmp_path, "one"), tmp_path))
        assert len(reader._crew) == 1


def test_a_reader_serves_again_after_the_caller_left(tmp_path: Path) -> None:
    paths = written(tmp_path, "one", "two", "three")
    with Reader(workers=2) as reader:
        next(reader.read_all(paths, tmp_path))
        assert [e.source.path for e in reader.read_all(paths, tmp_path)] == ["one.txt", "two.txt", "three.txt"]
    assert reader._crew == []


def test_nothing_to_read(tmp_path: Path) -> None:
    with Reader() as reader:
        assert list(reader.read_all([], tmp_path)) == []
