"""What verbs take in more than one form."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from trafsearch.language import Language

Names = str | Iterable[str]  # one name, or several
Paths = str | Path | Iterable[str | Path]
Spoken = Language | Literal["ru", "kk", "en"]


def listed(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def paths_in(paths: Paths) -> list[Path]:
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]


def language_of(name: Spoken) -> Language:
    """Raises ValueError for a name that is none of a language."""
    return Language(name)
