"""Equal input and an equal clock give equal bytes, in every form and language, whatever the seed of hashes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FORMS = ("md", "json", "html", "xlsx", "csv", "docx", "qdpx")
SEEDS = ("1", "2")


def written(index: Path, folder: Path, seed: str, language: str) -> dict[str, bytes]:
    folder.mkdir()
    forms = [word for form in FORMS for word in ("--format", form)]
    asked = ["--index", str(index), "--clock", "2026-01-01", "--lang", language, "-o", str(folder), *forms]
    subprocess.run(
        [sys.executable, "-m", "trafsearch", "gaps", *asked],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    )
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_in_two_processes(language: str, corpus_index: Path, tmp_path: Path) -> None:
    one, other = (written(corpus_index, tmp_path / seed, seed, language) for seed in SEEDS)
    assert {f"threats.{form}" for form in FORMS} <= one.keys()
    assert one.keys() == other.keys()
    assert [name for name, content in one.items() if content != other[name]] == []
