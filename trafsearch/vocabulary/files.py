"""The files that a vocabulary is made of."""

import hashlib
from pathlib import Path


def built_in() -> Path:
    """The folder of the vocabulary that comes with the package."""
    return Path(__file__).parent / "data"


def toml_files(folder: Path) -> list[Path]:
    """Visible ones, by name; none where there is no such folder."""
    found = folder.iterdir() if folder.is_dir() else ()
    visible = [file for file in found if file.name.endswith(".toml") and not file.name.startswith(".")]
    return sorted(visible, key=lambda each: each.name)


def vocabulary_fingerprint(folder: Path | None = None) -> str:
    """Equal for equal files: tells, without reading them as TOML, whether the vocabulary is still the same."""
    digest = hashlib.sha256()
    for root in (built_in(), folder):
        for file in _all_files(root) if root is not None else ():
            digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:32]


def _all_files(folder: Path) -> list[Path]:
    areas = folder / "areas.toml"
    files = [file for kind in ("concepts", "lenses") for file in toml_files(folder / kind)]
    return [*files, areas] if areas.is_file() else files


def has_entries(folder: Path) -> bool:
    """Whether there is any file of a vocabulary in it."""
    return bool(_all_files(folder))
